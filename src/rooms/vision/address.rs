//! The address of the bullseye: what it names has the focus and is in view.

use super::board::Board;
use super::{dom, group_actions};
use crate::rooms::arrival::follow_record;
use crate::rooms::focus::behind_dialog;
use crate::routes::{Room, Route};
use leptos::prelude::*;
use markup::effect;
use plan::Id;
use plan::records::group::Part;
use plan::records::vision;

/// A note that has just come reaches the page within so many frames; those of a room that has just
/// come, once the board knows its size.
const FRAMES: u32 = 6;

/// Follows the address of the bullseye.
pub fn follow(board: Board) {
    let gone = "This note is not in the plan any more. Perhaps somebody deleted it.";
    let arrive = move |id: &Id| {
        if *id == vision::id() {
            request_animation_frame(focus_statement);
        } else {
            arrive(board, id.clone(), FRAMES);
        }
    };
    follow_record(board.app, Route::to(Room::Vision), arrive, gone);
    forget_with_selection(board);
}

fn arrive(board: Board, id: Id, frames: u32) {
    board.next_frame(move || {
        let group = board.parts.with_untracked(|parts| {
            let mut parts = parts.iter();
            parts.find(|part| part.group == id).cloned()
        });
        if let Some(part) = group {
            go_to_group(board, &part);
        } else if frames == 0 || dom::card(&id).is_some() {
            board.go_to(&id);
        } else {
            arrive(board, id, frames - 1);
        }
    });
}

/// Selects the notes of a group, and gives its name the focus.
fn go_to_group(board: Board, part: &Part) {
    group_actions::select(board, &part.group, part.ring);
    if let Some(note) = part.notes.first() {
        board.reveal_note(note);
    }
    let outline = dom::outline(&part.group, part.ring);
    if let Some(name) = outline.as_ref().and_then(dom::name_on) {
        let _ = name.focus();
    }
}

/// The address names a note only while that note is selected, so that going to it again works.
fn forget_with_selection(board: Board) {
    effect(move |chosen: Option<bool>| {
        let selected = board.selection.get();
        let named = board.app.record_in(Room::Vision);
        let is_chosen = named.as_ref().is_some_and(|id| selected.contains(id));
        if chosen == Some(true) && !is_chosen && named.is_some() {
            board.app.forget_record(Room::Vision);
        }
        is_chosen
    });
}

fn focus_statement() {
    if let Ok(Some(field)) = document().query_selector(".vision-panel textarea")
        && !behind_dialog()
    {
        use wasm_bindgen::JsCast;
        if let Some(field) = field.dyn_ref::<web_sys::HtmlElement>() {
            let _ = field.focus();
        }
    }
}
