//! A board: columns of cards that are moved from column to column.
//!
//! By pointer a card is dragged. By key, Space lifts it, arrows move it, Space drops it and Escape
//! puts it back. And for whoever can do neither, each card has two buttons that move it one column
//! on or back.

mod arrange;
mod board;
mod drag;

pub use arrange::{Lane, LaneCard, Place, moved, place_of};

use super::{Icon, IconButton, id};
use board::Board;
use drag::Dragging;
use icondata_lu::{LuArrowLeft, LuArrowRight, LuGripVertical};
use leptos::prelude::*;
use markup::{For, memo, view};

/// A board of columns.
#[component]
pub fn Lanes(
    /// What it is a board of.
    #[prop(into)]
    label: Signal<String>,
    /// The columns.
    #[prop(into)]
    lanes: Signal<Vec<Lane>>,
    /// The cards, those of a column in their order.
    #[prop(into)]
    cards: Signal<Vec<LaneCard>>,
    /// What a card shows under its title, by the card's id.
    #[prop(optional, into)]
    more: Option<Callback<String, AnyView>>,
    /// How many are in a column, by its id, where not all of them are on the board.
    #[prop(optional, into)]
    count: Option<Callback<String, usize>>,
    /// What stands below a column's cards, by its id.
    #[prop(optional, into)]
    foot: Option<Callback<String, AnyView>>,
    /// Whether the cards of a column keep the order in which all of them stand, so that a move only chooses
    /// the column.
    #[prop(optional)]
    sorted: bool,
    /// Whether nothing can be moved.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// Said with the id of a card and its new place.
    #[prop(into)]
    on_move: Callback<(String, Place)>,
    /// What a screen reader should hear.
    #[prop(into)]
    on_announce: Callback<String>,
) -> impl IntoView {
    let lifted = RwSignal::new(None::<(String, Place)>);
    // While a card is lifted it shows where it would be dropped.
    let shown = memo(move |_| {
        let cards = cards.get();
        match lifted.get() {
            Some((id, place)) => moved(&cards, &id, &place),
            None => cards,
        }
    });
    let board = Board {
        lanes,
        cards: shown,
        kept: cards,
        lifted,
        sorted,
        read_only,
        dragging: Dragging::new(),
        node: NodeRef::new(),
        on_move,
        on_announce,
    };
    let help = id::unique("board");
    let column_help = help.clone();
    let column = move |lane: Lane| {
        view! { <Column board more count foot lane=lane.id help=column_help.clone() /> }
    };
    view! {
        <div
            class="lanes"
            role="group"
            aria-label=move || label.get()
            node_ref=board.node
            on:pointerdown=move |event| board.pressed(&event)
            on:pointermove=move |event| board.pointer_moved(&event)
            on:pointerup=move |event| board.released(&event)
            on:pointercancel=move |_| {
                board.dragging.cancel();
            }
            on:lostpointercapture=move |event| board.dragging.lost(&event)
            on:keydown=move |event| board.key(&event)
            on:focusout=move |event| board.left(&event)
        >
            <p class="visually-hidden" id=help>
                {if sorted {
                    "Space lifts the card, the left and right arrows move it, Space drops it, Escape puts it back."
                } else {
                    "Space lifts the card, arrow keys move it, Space drops it, Escape puts it back."
                }}
            </p>
            <For each=move || lanes.get() key=|lane| lane.id.clone() children=column />
        </div>
    }
}

/// A column.
#[component]
fn Column(
    board: Board,
    more: Option<Callback<String, AnyView>>,
    count: Option<Callback<String, usize>>,
    foot: Option<Callback<String, AnyView>>,
    lane: String,
    help: String,
) -> impl IntoView {
    let heading = id::unique("lane");
    let of = lane.clone();
    let title = memo(move |_| {
        let of_this =
            |lanes: &Vec<Lane>| Some(lanes.iter().find(|lane| lane.id == of)?.title.clone());
        board.lanes.with(of_this).unwrap_or_default()
    });
    let of = lane.clone();
    let cards = memo(move |_| {
        let of_this = |cards: &Vec<LaneCard>| -> Vec<String> {
            let here = cards.iter().filter(|card| card.lane == of);
            here.map(|card| card.id.clone()).collect()
        };
        board.cards.with(of_this)
    });
    let counted = lane.clone();
    let count = move || match count {
        Some(count) => count.run(counted.clone()),
        None => cards.with(Vec::len),
    };
    let foot = foot.map(|foot| foot.run(lane.clone()));
    let card = move |id: String| view! { <Card board more id help=help.clone() /> };
    view! {
        <div class="lane" role="group" data-lane=lane aria-labelledby=heading.clone()>
            <header class="lane-head">
                <h3 id=heading.clone()>{move || title.get()}</h3>
                <span class="lane-count num">{count}</span>
            </header>
            <ul aria-labelledby=heading>
                <For each=move || cards.get() key=|id| id.clone() children=card />
            </ul>
            <p class="lane-empty" hidden=move || cards.with(|cards| !cards.is_empty())>
                "Nothing here yet"
            </p>
            {foot}
        </div>
    }
}

/// A card.
#[component]
fn Card(
    board: Board,
    more: Option<Callback<String, AnyView>>,
    id: String,
    help: String,
) -> impl IntoView {
    let its_id = StoredValue::new(id.clone());
    let title = memo(move |_| {
        let id = its_id.get_value();
        let of_this =
            |cards: &Vec<LaneCard>| Some(cards.iter().find(|card| card.id == id)?.title.clone());
        board.cards.with(of_this).unwrap_or_default()
    });
    let is_lifted = move || {
        let id = its_id.get_value();
        board
            .lifted
            .with(|lifted| lifted.as_ref().is_some_and(|(lifted, _)| *lifted == id))
    };
    let step = move |key: &'static str| {
        let beside = memo(move |_| board.beside(&its_id.get_value(), key));
        let label = Signal::derive(move || {
            let lane = beside.get().map(|lane| lane.title).unwrap_or_default();
            format!("Move {} to {lane}", title.get())
        });
        let icon = if key == "ArrowLeft" {
            LuArrowLeft
        } else {
            LuArrowRight
        };
        let press = move || board.step(&its_id.get_value(), key);
        move || {
            let can = beside.with(Option::is_some) && !board.read_only.get();
            can.then(|| view! { <IconButton label icon small=true on_press=press /> })
        }
    };
    view! {
        <li class="lane-card" data-card=id.clone() class:lifted=is_lifted>
            <button
                type="button"
                class="lane-grip"
                aria-describedby=help
                aria-pressed=move || is_lifted().to_string()
                disabled=move || board.read_only.get()
            >
                <span class="lane-handle">
                    <Icon icon=LuGripVertical />
                </span>
                <span>{move || title.get()}</span>
            </button>
            {more.map(|more| more.run(id))}
            <div class="lane-steps">{step("ArrowLeft")} {step("ArrowRight")}</div>
        </li>
    }
}
