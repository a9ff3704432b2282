//! The impact/effort matrix: the same initiatives as in the table, each a dot. A dot that is dragged
//! changes impact and effort; what is edited in the table moves its dot.

mod arrangement;
mod axes;
mod dom;
mod dots;
mod drag;
mod efforts;
mod keys;
mod lens;
mod menu;
mod names;
mod outline;
mod place;
mod plot;
mod quadrants;
mod readout;
mod spots;
mod tray;

use super::state::Priorities;
use crate::rooms::words;
use crate::ui::size::{observe_size, rem};
use crate::ui::zoom::Lens;
use crate::ui::{LongPress, SharedMenu, ZoomGroup};
use arrangement::{MOST_DOTS, Placed, arrange};
use axes::{EffortAxis, ImpactAxis};
use dots::{Dot, DotLayer};
use drag::Drag;
use leptos::html;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::impact_effort::{Axes, HIGH_IMPACT, Quadrant};
use plan::methods::rice::IMPACT_SCALE;
use plot::{Plot, View};
use quadrants::Title;
use readout::{Readout, ReadoutLine};
use spots::Spot;
use std::sync::Arc;

/// The matrix: what it shows and what is being dragged on it.
#[derive(Clone, Copy)]
pub struct Board {
    room: Priorities,
    plot_node: NodeRef<html::Div>,
    plot: Memo<Plot>,
    axes: Memo<Axes>,
    lens: Lens,
    placed: Memo<Arc<Placed>>,
    /// Where the dots of `placed` lie while all of the plot shows.
    spots: Memo<Arc<Vec<Spot>>>,
    /// Where the names of the quadrants stand.
    titles: Memo<[Title; 4]>,
    menu: SharedMenu,
    long: LongPress,
    /// The dots with what the room that there is at rest leaves them.
    dots: Memo<Arc<Vec<Dot>>>,
    readout: RwSignal<Option<Readout>>,
    layer: StoredValue<Option<DotLayer>, LocalStorage>,
    drag: StoredValue<Option<Drag>, LocalStorage>,
}

/// The matrix.
#[component]
pub fn Matrix(room: Priorities) -> impl IntoView {
    let plot_node = NodeRef::<html::Div>::new();
    let size = observe_size(plot_node);
    let plot = memo(move |_| Plot {
        width: size.get().width,
        height: size.get().height,
        rem: rem(),
    });
    let placed = memo(move |_| Arc::new(Placed::of(room)));
    let axes = memo(move |_| {
        placed.with(|placed| Axes::around(placed.points.iter().map(|point| point.effort)))
    });
    let lens = lens::make(room, plot_node);
    let spots = memo(move |_| {
        let plot = plot.get();
        Arc::new(placed.with(|placed| spots::spots(&placed.points, axes.get(), plot)))
    });
    let at_rest = move || View {
        plot: plot.get(),
        zoom: lens.rested(),
    };
    let titles = memo(move |_| spots.with(|spots| quadrants::titles(spots, at_rest())));
    let out = memo(move |_| placed.with(|placed| room.filter.with(|filter| placed.out(filter))));
    let dots = memo(move |_| {
        let (view, taken) = (at_rest(), titles.get().map(|title| title.frame));
        let placed = placed.get();
        let dots = spots.with(|spots| out.with(|out| arrange(&placed, out, spots, view, &taken)));
        Arc::new(dots)
    });
    let board = Board {
        room,
        plot_node,
        plot,
        axes,
        lens,
        placed,
        spots,
        titles,
        menu: SharedMenu::new(),
        long: LongPress::new(),
        dots,
        readout: RwSignal::new(None),
        layer: StoredValue::new_local(None),
        drag: StoredValue::new_local(None),
    };
    dots::keep(board);
    lens.listen(plot_node);
    let zoomed = memo(move |_| !lens.now().is_whole());
    let more = move || {
        let more = placed.with(|placed| placed.more);
        (more > 0).then(|| {
            format!(
                " Only the first {} by RICE are shown.",
                words::number(MOST_DOTS as f64)
            )
        })
    };
    // The plot's own size is for paper, where its dots stay as they lie.
    let paper = move || {
        let Plot { width, height, .. } = board.plot.get();
        format!("--plot-w:{width}px;--plot-h:{height}px")
    };
    view! {
        <figure
            class="matrix card"
            style=paper
            aria-label="Impact and effort"
            data-zoomed=move || zoomed.get().then_some("")
            data-held=move || lens.is_held().then_some("")
            on:pointerdown=move |event| untrack(|| board.pressed(&event))
            on:pointermove=move |event| board.moved(&event)
            on:pointerup=move |event| board.dropped(&event)
            on:pointercancel=move |event| board.lost(&event)
            on:lostpointercapture=move |_| {
                board.cancelled();
            }
            on:contextmenu=move |event| board.menu_wanted(&event)
            on:mousedown=move |event| board.mouse_pressed(&event)
            on:mouseup=move |event| board.mouse_pressed(&event)
            on:auxclick=move |event| board.mouse_pressed(&event)
            on:keydown=move |event| board.key(&event)
            on:focusout=move |_| room.app.session.seal()
        >
            <header>
                <h2>"Impact and effort"</h2>
                <p>"A larger dot reaches more people; a dashed one is a moonshot." {more}</p>
                <Legend />
                <ZoomGroup lens />
            </header>
            <ImpactAxis board />
            <Ground board />
            <EffortAxis board />
            <tray::Tray room />
            <outline::Outline placed />
            <menu::DotMenu board />
        </figure>
    }
}

/// What the sentence above the plot says, in signs: for where it has no room.
#[component]
fn Legend() -> impl IntoView {
    view! {
        <div class="legend" aria-hidden="true">
            <span><i></i> <i></i> "reach"</span>
            <span><i class="moonshot"></i> "moonshot"</span>
        </div>
    }
}

/// The plot: bands, quadrants, dots, and what is said while one is dragged.
#[component]
fn Ground(board: Board) -> impl IntoView {
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
                "Arrow keys change effort and impact. Page Up and Page Down go to the previous and the next by rank. Plus and minus zoom."
            </p>
            <div class="dots" role="group" tabindex="-1" aria-label=count aria-describedby="dot-hint"></div>
            <Show when=move || board.readout.with(Option::is_some)>
                <ReadoutLine board />
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
    view! { <span class=class style=style>{words::quadrant(quadrant)}</span> }
}
