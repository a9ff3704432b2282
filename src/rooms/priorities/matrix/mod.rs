//! The impact/effort matrix: the same initiatives as in the table, each a dot. A dot that is dragged
//! changes impact and effort; what is edited in the table moves its dot.

mod arrangement;
mod axes;
mod bands;
mod clusters;
mod dom;
mod dot;
mod dots;
mod drag;
mod drawing;
mod efforts;
mod figures;
mod ground;
mod heap_layer;
mod heaps;
mod keys;
mod lasso;
mod legend;
mod lens;
mod look;
mod menu;
mod names;
mod odds;
mod outline;
mod paint;
mod place;
mod plot;
mod quadrants;
mod readout;
mod spots;
mod tray;

use super::state::Priorities;
use crate::rooms::words;
use crate::state::browser::today;
use crate::ui::size::{observe_size, rem};
use crate::ui::zoom::Lens;
use crate::ui::{LongPress, SharedMenu, ZoomGroup};
use arrangement::{MOST_DOTS, Placed, Rest, arrange, seen};
use axes::{EffortAxis, ImpactAxis};
use clusters::Clusters;
use dot::Dot;
use dots::DotLayer;
use drag::Drag;
use ground::Ground;
use heaps::Heap;
use lasso::{Lasso, LassoTool};
use leptos::html;
use leptos::prelude::*;
use look::{Look, LookChoice, SizeBy};
use markup::{memo, view};
use plan::methods::impact_effort::Axes;
use plot::{Plot, View};
use quadrants::Title;
use readout::Readout;
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
    /// What lies on each other at rest, shown as one.
    heaps: Memo<Arc<Vec<Heap>>>,
    heap_menu: SharedMenu,
    /// The heap whose list is open.
    opened: RwSignal<Option<Heap>>,
    /// Whether a drag selects.
    selecting: RwSignal<bool>,
    lasso: StoredValue<Option<Lasso>, LocalStorage>,
    /// The line that is being drawn, for the picture; empty while none is.
    line: RwSignal<String>,
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
    let look = Look::new(room.app);
    let figures = memo(move |_| match look.size.get() {
        SizeBy::Figure(figure) => Arc::new(figure.values(room.app.session, today())),
        _ => Arc::default(),
    });
    let placed = memo(move |_| {
        let (size, figures) = (look.size.get(), figures.get());
        Arc::new(Placed::of(room, &size, &figures))
    });
    let paints = paint::paints(room, placed, look);
    let axes = memo(move |_| {
        placed.with(|placed| Axes::around(placed.points.iter().map(|point| point.effort)))
    });
    let lens = lens::make(room, plot_node);
    let spots = memo(move |_| {
        let plot = plot.get();
        Arc::new(placed.with(|placed| spots::spots(&placed.points, axes.get(), plot)))
    });
    let rest = memo(move |_| {
        let view = View {
            plot: plot.get(),
            zoom: lens.rested(),
        };
        Arc::new(Rest::new(spots.get(), view))
    });
    let out = memo(move |_| placed.with(|placed| room.filter.with(|filter| placed.out(filter))));
    let clusters = memo(move |_| {
        let rest = rest.get();
        let Plot { width, rem, .. } = rest.view.plot;
        // Where the plot does not show, everything is in one place.
        let rem = if width < 1.0 { 0.0 } else { rem };
        Arc::new(out.with(|out| Clusters::new(&rest.shown, out, rem)))
    });
    let titles = memo(move |_| {
        let (rest, clusters) = (rest.get(), clusters.get());
        let seen = seen(&rest.shown, &clusters, rest.view.plot.rem);
        quadrants::titles(&seen, rest.view)
    });
    let heaps = memo(move |_| {
        let rem = plot.get().rem;
        let (placed, clusters) = (placed.get(), clusters.get());
        Arc::new(spots.with(|spots| heaps::heaps(&placed, &clusters, spots, rem)))
    });
    let dots = memo(move |_| {
        let (rest, taken) = (rest.get(), titles.get().map(|title| title.frame));
        let (placed, paints, clusters) = (placed.get(), paints.get(), clusters.get());
        let dots = out.with(|out| arrange(&placed, &paints, out, &rest, &clusters, &taken));
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
        heaps,
        heap_menu: SharedMenu::new(),
        opened: RwSignal::new(None),
        selecting: RwSignal::new(false),
        lasso: StoredValue::new_local(None),
        line: RwSignal::new(String::new()),
        long: LongPress::new(),
        dots,
        readout: RwSignal::new(None),
        layer: StoredValue::new_local(None),
        drag: StoredValue::new_local(None),
    };
    drawing::keep(board);
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
            data-selecting=move || board.selecting.get().then_some("")
            data-held=move || lens.is_held().then_some("")
            on:pointerdown=move |event| untrack(|| board.pressed(&event))
            on:pointermove=move |event| board.moved(&event)
            on:pointerup=move |event| board.dropped(&event)
            on:pointercancel=move |event| board.lost(&event)
            on:lostpointercapture=move |_| {
                board.cancelled();
            }
            on:click=move |event| board.clicked(&event)
            on:contextmenu=move |event| board.menu_wanted(&event)
            on:mousedown=move |event| board.mouse_pressed(&event)
            on:mouseup=move |event| board.mouse_pressed(&event)
            on:auxclick=move |event| board.mouse_pressed(&event)
            on:keydown=move |event| board.key(&event)
            on:focusout=move |_| room.app.session.seal()
        >
            <header>
                <h2>"Impact and effort"</h2>
                <p>{move || look.size.with(|by| by.legend(room.app.session))} ". Dashed: a moonshot." {more}</p>
                <div class="matrix-tools">
                    <LassoTool board />
                    <LookChoice look />
                    <ZoomGroup lens />
                </div>
            </header>
            <ImpactAxis board />
            <Ground board />
            <EffortAxis board />
            <div class="matrix-foot">
                <legend::Signs look />
                <legend::Keys look paints />
                <odds::Odds board />
            </div>
            <tray::Tray room />
            <outline::Outline placed />
            <menu::DotMenu board />
            <heaps::HeapMenu board />
        </figure>
    }
}
