//! The room's address: a note in it is selected and comes into view.

use super::board::Board;
use super::dom;
use crate::routes::Room;
use leptos::prelude::*;
use markup::effect;
use plan::Id;
use plan::records::vision;
use std::time::Duration;

/// The durable store may know a note that the quick one does not, so its absence is not said at
/// once.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// A note that has just come reaches the page within so many frames; those of a room that has just
/// come, once the board knows its size.
const FRAMES: u32 = 6;

/// Follows the address for as long as the room shows.
pub fn follow(board: Board) {
    let wanted = RwSignal::new(None::<Id>);
    effect(move |_| {
        let route = board.app.route.get();
        if route.room != Room::Vision || route.page.is_some() {
            return;
        }
        let Some(id) = route.record else {
            wanted.set(None);
            return;
        };
        wanted.set(Some(id.clone()));
        set_timeout(move || say_when_gone(board, wanted, &id), PATIENCE);
    });
    effect(move |_| {
        let Some(id) = wanted.get() else {
            return;
        };
        if id == vision::id() {
            wanted.set(None);
            request_animation_frame(focus_statement);
        } else if board.session.record(&id, |record| record.is_some()) {
            wanted.set(None);
            arrive(board, id, FRAMES);
        }
    });
    forget_with_selection(board);
}

fn arrive(board: Board, id: Id, frames: u32) {
    board.next_frame(move || {
        if frames == 0 || dom::card(&id).is_some() {
            board.go_to(&id);
        } else {
            arrive(board, id, frames - 1);
        }
    });
}

fn say_when_gone(board: Board, wanted: RwSignal<Option<Id>>, id: &Id) {
    // The room may be gone by now.
    let waits = wanted.try_with_untracked(|wanted| wanted.as_ref() == Some(id));
    if waits == Some(true) {
        wanted.set(None);
        board
            .app
            .toasts
            .say("This note is not in the plan any more. Perhaps somebody deleted it.");
        board.app.forget_record(Room::Vision);
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
        && !dom::behind_dialog()
    {
        use wasm_bindgen::JsCast;
        if let Some(field) = field.dyn_ref::<web_sys::HtmlElement>() {
            let _ = field.focus();
        }
    }
}
