//! The keys of the board. Keys that work in the whole room are in the room itself.

use super::board::Board;
use super::gesture::Gestures;
use super::{actions, dom, walk};
use crate::ui::keys::{self, composes, is_command, is_plain};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A key on the board or on a note.
pub fn on_board(board: Board, gestures: Gestures, event: &KeyboardEvent) {
    let Some(target) = dom::target(event) else {
        return;
    };
    // A field and a button have keys of their own.
    let group = dom::group_of(&target);
    let is_button = group.is_none() && dom::lies_in(&target, "button");
    if composes(event) || dom::takes_text(&target) || is_button {
        return;
    }
    // The name of a group stands for its notes, but it is itself that is written.
    if let Some((group, ring)) = group.filter(|_| matches!(event.key().as_str(), "Enter" | "F2")) {
        event.prevent_default();
        gestures.name(&group, ring);
        return;
    }
    let used = if is_command(event) {
        with_command(board, event)
    } else if is_plain(event) {
        plain(board, gestures, event)
    } else {
        false
    };
    if used {
        event.prevent_default();
    }
}

fn with_command(board: Board, event: &KeyboardEvent) -> bool {
    match event.key().to_ascii_lowercase().as_str() {
        "a" if !event.shift_key() => {
            board.select_all(board.walked.with_untracked(|rings| rings.concat()));
            true
        }
        // With nothing to duplicate it is the browser's.
        "d" if !event.shift_key() && !board.selected().is_empty() => {
            actions::duplicate(board);
            true
        }
        _ => false,
    }
}

fn plain(board: Board, gestures: Gestures, event: &KeyboardEvent) -> bool {
    let key = keys::name(event);
    if let Some(step) = walk::step(&key, event.shift_key()) {
        if board.selected().is_empty() {
            return focus_first(board);
        }
        if !board.is_read_only() {
            actions::step(board, step);
        }
        return true;
    }
    match key.as_str() {
        "Enter" | "F2" => match board.current.get_untracked() {
            Some(id) if board.is_selected(&id) && board.place(&id).is_some() => {
                board.edit(&id);
                true
            }
            _ => focus_first(board),
        },
        "Delete" | "Backspace" => {
            actions::delete(board);
            true
        }
        "Escape" => gestures.cancel_drag() || leave(board, event),
        "Tab" => walk_on(board, event.shift_key()),
        "Home" => go_to_end(board, false),
        "End" => go_to_end(board, true),
        _ => false,
    }
}

/// Tab goes to the next note in ring order; past the last, it leaves the board as it leaves
/// anything.
fn walk_on(board: Board, back: bool) -> bool {
    let focused = document()
        .active_element()
        .and_then(|element| dom::note_of(&element));
    let Some(focused) = focused else {
        return false;
    };
    match board.neighbour(&focused, back) {
        Some(next) => {
            board.go_to(&next);
            true
        }
        None => {
            // Only this note can be reached from here, so nothing holds the focus back.
            board.current.set(Some(focused));
            false
        }
    }
}

fn go_to_end(board: Board, last: bool) -> bool {
    let end = board.walked.with_untracked(|rings| {
        let mut notes = rings.iter().flatten();
        if last {
            notes.next_back()
        } else {
            notes.next()
        }
        .cloned()
    });
    match end {
        Some(id) => {
            board.go_to(&id);
            true
        }
        None => false,
    }
}

fn focus_first(board: Board) -> bool {
    go_to_end(board, false)
}

/// Escape lets go of the notes; Tab then leads on.
fn leave(board: Board, event: &KeyboardEvent) -> bool {
    board.clear();
    let disc = event
        .current_target()
        .and_then(|board| board.dyn_into::<HtmlElement>().ok())
        .and_then(|board| board.query_selector(".disc").ok().flatten())
        .and_then(|disc| disc.dyn_into::<HtmlElement>().ok());
    if let Some(disc) = disc {
        let _ = disc.focus();
        board.at_rest.set(true);
    }
    true
}
