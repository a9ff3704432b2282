//! The board: three rings, the notes on them, and what happens under hand and keys.

use super::board::{Board, open_of};
use super::editor::Editor;
use super::gesture::Gestures;
use super::groups::Groups;
use super::{cards, dom, keys};
use crate::rooms::{commands, words};
use crate::state::Command;
use crate::ui::size::Size;
use crate::ui::{Icon, ZoomGroup};
use icondata_lu::LuPlus;
use leptos::html;
use leptos::prelude::*;
use markup::{Show, effect, memo, view};
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use std::collections::BTreeSet;

/// A board lower than this, in rem, has notes without their authors where they stand close.
const LOW: f64 = 46.0;

/// The board.
#[component]
pub fn Bullseye(board: Board) -> impl IntoView {
    let (size, lens) = (board.size, board.lens);
    let marquee = NodeRef::<html::Div>::new();
    let notes = NodeRef::<html::Div>::new();
    super::lens::keep(board);
    let gestures = Gestures::new(board, marquee);
    let zoomed = memo(move |_| !lens.now().is_whole());
    let lower = move |than: f64| size.get().height * lens.rested().scale() < than * board.rem.get();
    show_selection(board);
    show_tab_stop(board);
    show_filter(board);
    let view = view! {
        <div
            class="board"
            node_ref=board.frame
            data-small=move || board.is_small().then_some("")
            data-low=move || lower(LOW).then_some("")
            data-zoomed=move || zoomed.get().then_some("")
            data-held=move || lens.is_held().then_some("")
            style=move || {
                let Size { width, height } = size.get();
                let radius = super::lens::radius(size.get(), board.rem.get());
                format!("--board-w:{width}px;--board-h:{height}px;--r:{radius:.1}px")
            }
            on:pointerdown=move |event| gestures.press(&event)
            on:click=move |event| press_on_card(board, &event)
            on:pointermove=move |event| gestures.go(&event)
            on:pointerup=move |event| gestures.release(&event)
            on:pointercancel=move |event| gestures.lost(&event)
            on:wheel=move |event| wheel(board, gestures, &event)
            on:touchstart=move |event| lens.touched(&event)
            on:touchmove=move |event| lens.touched(&event)
            on:mousedown=move |event| lens.mouse_pressed(&event)
            on:mouseup=move |event| lens.mouse_pressed(&event)
            on:auxclick=move |event| lens.mouse_pressed(&event)
            on:contextmenu=move |event| gestures.menu_wanted(&event)
            on:lostpointercapture=move |_| gestures.cancel()
            on:dblclick=move |event| gestures.double(&event)
            on:keydown=move |event| keys::on_board(board, gestures, &event)
            on:focusin=move |event| focus_came(board, gestures, &event)
            on:focusout=move |_| focus_went(board)
            on:copy=move |event| super::clipboard::copy(board, &event)
        >
            <div
                class="disc"
                node_ref=board.disc
                role="application"
                aria-label="Bullseye"
                aria-roledescription="board of notes"
                aria-describedby="bullseye-keys"
                tabindex="-1"
            >
                {[Ring::What, Ring::How, Ring::Why].map(|ring| ring_view(board, ring)).collect_view()}
                <Groups board />
                <div class="notes" node_ref=notes></div>
                <FirstNote board />
                <Editor board />
            </div>
            <p class="board-hint" aria-hidden="true">"Tap a note to read it"</p>
            <ZoomGroup lens />
            <div class="marquee" node_ref=marquee hidden aria-hidden="true"></div>
            <p class="visually-hidden" id="bullseye-keys">
                "Tab walks the notes from the inside out. Arrow keys move a note, with Shift farther. Enter edits it, Delete deletes it, N adds one, V votes for it, Shift V takes a vote back, G groups the selected notes or names their group, Shift G ungroups them, T tidies all of them, F filters them, Z zooms to the ring of the note, plus and minus zoom, Escape leaves the board. The same notes are listed beside the board."
            </p>
        </div>
    };
    // The last to hear of the board's size: cards that were there before it is written down would be styled twice.
    cards::keep(board, notes, size);
    view
}

fn ring_view(board: Board, ring: Ring) -> impl IntoView {
    let class = match ring {
        Ring::Why => "ring why",
        Ring::How => "ring how",
        Ring::What => "ring what",
    };
    let fills = move || board.lens.is_filled_by(ring.outer_radius());
    let title = move || {
        if fills() || ring == Ring::What {
            "Show all".to_owned()
        } else {
            format!("Zoom to {}", words::ring(ring))
        }
    };
    // The Tab key walks notes; the key Z does the same as these.
    view! {
        <div class=class data-ring=words::ring(ring)>
            <button
                type="button"
                class="ring-label"
                tabindex="-1"
                title=title
                aria-pressed=move || fills().to_string()
                on:click=move |_| board.zoom_to(ring)
            >
                <span class="ring-name">
                    <strong>{words::ring(ring)}</strong>
                    " "
                    <span>{words::ring_question(ring)}</span>
                </span>
            </button>
        </div>
    }
}

/// In the middle of an empty bullseye: where to begin.
#[component]
fn FirstNote(board: Board) -> impl IntoView {
    let empty = memo(move |_| board.overview.with(|overview| overview.count() == 0));
    let shows =
        move || empty.get() && board.editing.with(Option::is_none) && !board.session.is_read_only();
    view! {
        <Show when=shows>
            <button type="button" class="note ghost" on:click=move |_| board.begin_at(Place::CENTRE)>
                <Icon icon=LuPlus />
                <span>"Why should this exist?"</span>
            </button>
        </Show>
    }
}

/// Marks the selected notes, and opens one that is selected alone. Only those that change are
/// touched, however many there are.
fn show_selection(board: Board) {
    effect(move |shown: Option<(BTreeSet<Id>, BTreeSet<Id>)>| {
        let selected = board.selection.get();
        let open = open_of(&selected);
        let (was_selected, was_open) = shown.unwrap_or_default();
        mark(&was_selected, &selected, "aria-current", "true");
        mark(&was_open, &open, "data-open", "");
        (selected, open)
    });
}

/// Lets the notes fade that do not pass the filter.
fn show_filter(board: Board) {
    effect(move |shown: Option<BTreeSet<Id>>| {
        let faded = board.faded.get();
        mark(&shown.unwrap_or_default(), &faded, "data-faded", "");
        faded
    });
}

/// Takes an attribute from the cards that do not bear it any more, and gives it to those that do.
fn mark(before: &BTreeSet<Id>, now: &BTreeSet<Id>, name: &str, value: &str) {
    for card in before.difference(now).filter_map(dom::card) {
        let _ = card.remove_attribute(name);
    }
    for card in now.difference(before).filter_map(dom::card) {
        let _ = card.set_attribute(name, value);
    }
}

/// Lets the Tab key reach one note.
fn show_tab_stop(board: Board) {
    effect(move |shown: Option<Option<Id>>| {
        let stop = board.tab_stop.get();
        let set = |id: Option<&Id>, index: i32| {
            if let Some(card) = id.and_then(dom::card) {
                card.set_tab_index(index);
            }
        };
        let shown = shown.flatten();
        if shown != stop {
            set(shown.as_ref(), -1);
        }
        set(stop.as_ref(), 0);
        stop
    });
}

/// The buttons on a note: reading all of it, choosing between its versions.
fn press_on_card(board: Board, event: &web_sys::MouseEvent) {
    let Some(target) = dom::target(event) else {
        return;
    };
    let Some(id) = dom::note_of(&target) else {
        return;
    };
    if dom::lies_in(&target, ".note-more") {
        board.edit(&id);
    } else if dom::lies_in(&target, ".badge") {
        commands::run(board.app, Command::SettleConflicts);
    }
}

/// A long text scrolls in its editor; what is in the hand would lie elsewhere than it shows.
fn wheel(board: Board, gestures: Gestures, event: &web_sys::WheelEvent) {
    let zooms = event.ctrl_key() || event.meta_key();
    let reads = dom::target(event).is_some_and(|target| dom::lies_in(&target, "[data-long]"));
    if !gestures.is_pressed() && (zooms || !reads) {
        board.lens.wheel(event);
    }
}

fn focus_came(board: Board, gestures: Gestures, event: &web_sys::FocusEvent) {
    let Some(target) = dom::target(event) else {
        return;
    };
    let Some(id) = dom::note_of(&target) else {
        return;
    };
    board.at_rest.set(false);
    // A press decides for itself what is selected.
    if !gestures.is_pressed() && !board.is_selected(&id) {
        board.select(&id);
    } else if board
        .current
        .with_untracked(|current| current.as_ref() != Some(&id))
    {
        board.current.set(Some(id.clone()));
    }
    if !gestures.is_pressed() {
        board.reveal_note(&id);
    }
}

fn focus_went(board: Board) {
    board.session.seal();
    // The browser says so too when the whole room goes.
    if board.at_rest.try_get_untracked() == Some(true) {
        board.at_rest.set(false);
    }
}
