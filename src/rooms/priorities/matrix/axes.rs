//! The two axes beside the plot, marked for what shows of it.

use super::{Board, efforts, lens};
use crate::rooms::words;
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::impact_effort::LOW_EFFORT;
use plan::methods::rice::IMPACT_SCALE;

/// The levels of impact, each beside what shows of its band.
#[component]
pub fn ImpactAxis(board: Board) -> impl IntoView {
    let levels = IMPACT_SCALE
        .iter()
        .enumerate()
        .map(|(from_top, &level)| {
            let at = memo(move |_| lens::beside_band(from_top, board.lens.now()));
            let style = move || at.get().map(|at| format!("--at:{at:.3}")).unwrap_or_default();
            view! {
                <span style=style hidden=move || at.get().is_none()>
                    {words::number(level)} " " <small>{words::impact_level(level).unwrap_or_default()}</small>
                </span>
            }
        })
        .collect_view();
    view! {
        <div class="axis axis-y" aria-hidden="true">
            <span class="axis-name">"Impact"</span>
            {levels}
        </div>
    }
}

/// The efforts people speak of, under the plot.
#[component]
pub fn EffortAxis(board: Board) -> impl IntoView {
    let ticks = move || {
        let (axes, plot, zoom) = (board.axes.get(), board.plot.get(), board.lens.now());
        efforts::ticks(axes, plot, zoom)
            .into_iter()
            .map(|effort| {
                let (x, _) = plot.shown((plot.left(axes.x(effort)), 0.0), zoom);
                let share = x / plot.width.max(1.0);
                let style = format!("--at:{share:.4}");
                view! { <span style=style class:middle=effort == LOW_EFFORT>{words::number(effort)}</span> }
            })
            .collect_view()
    };
    view! {
        <div class="axis axis-x num" aria-hidden="true">
            {ticks}
            <span class="axis-name">"Effort, person-months"</span>
        </div>
    }
}
