//! The plot: bands, quadrants, dots, and what is said while one is dragged.

use super::lasso::LassoLine;
use super::readout::ReadoutLine;
use super::{Board, lens};
use crate::rooms::words;
use leptos::prelude::*;
use markup::{Show, view};
use plan::methods::impact_effort::{Axes, HIGH_IMPACT, Quadrant};
use plan::methods::rice::IMPACT_SCALE;

/// The plot.
#[component]
pub fn Ground(board: Board) -> impl IntoView {
    let bands = IMPACT_SCALE
        .iter()
        .map(|&level| {
            let high = level >= HIGH_IMPACT;
            let target = move || {
                let at = board
                    .readout
                    .with(|readout| readout.as_ref().map(|readout| readout.impact));
                at == Some(level)
            };
            view! { <span class="band" class:high=high class:target=target></span> }
        })
        .collect_view();
    let quadrants = Quadrant::ALL.iter().enumerate();
    let quadrants = quadrants.map(|(at, quadrant)| quadrant_name(board, at, *quadrant));
    let quadrants = quadrants.collect_view();
    let count = move || {
        let count = board.dots.with(|dots| dots.len());
        format!(
            "{} by impact and effort",
            words::counted(count, "initiative", "initiatives")
        )
    };
    let high = format!("--high:{}", 1.0 - Axes::high_impact_from());
    view! {
        <div
            class="plot"
            node_ref=board.plot_node
            style=high
            on:wheel=move |event| board.wheel(&event)
            on:touchstart=move |event| board.lens.touched(&event)
            on:touchmove=move |event| board.lens.touched(&event)
        >
            <div class="ground" aria-hidden="true">
                <div class="bands" style=move || lens::ground(board.lens.now())>{bands} {quadrants}</div>
            </div>
            <p class="visually-hidden" id="dot-hint">
                "Arrow keys change effort and impact. Page Up and Page Down go to the previous and the next by rank. Shift Enter selects it with others. Enter lists what lies in the same place. Plus and minus zoom."
            </p>
            <div class="dots" role="group" tabindex="-1" aria-label=count aria-describedby="dot-hint"></div>
            <Show when=move || board.readout.with(Option::is_some)>
                <ReadoutLine board />
            </Show>
            <Show when=move || board.line.with(|line| !line.is_empty())>
                <LassoLine board />
            </Show>
        </div>
    }
}

fn quadrant_name(board: Board, at: usize, quadrant: Quadrant) -> impl IntoView {
    let class = match quadrant {
        Quadrant::QuickWins => "quadrant quick-wins",
        Quadrant::BigBets => "quadrant big-bets",
        Quadrant::FillIns => "quadrant fill-ins",
        Quadrant::TimeSinks => "quadrant time-sinks",
    };
    let style = move || board.titles.with(|titles| titles[at].style());
    let crowded = move || board.titles.with(|titles| titles[at].crowded);
    view! { <span class=class class:crowded=crowded style=style>{words::quadrant(quadrant)}</span> }
}
