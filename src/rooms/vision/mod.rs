//! The Vision room: the why–how–what bullseye, and the sentences beside it.
//!
//! - [`bullseye`]: the board; [`cards`]: the notes on it; [`card`]: one of them; [`editor`]: writing on one;
//! - [`gesture`], [`drag`], [`marquee`], [`keys`], [`clipboard`]: what hand and keys do; [`actions`]
//!   and [`menu`]: what comes of it; [`lens`]: how much of the board shows;
//! - [`dock`]: the tools; [`statements`] and [`ring_list`]: the panel beside the board;
//! - [`versions`]: the sentences as they were;
//! - [`lines`], [`walk`], [`spread`], [`look`]: the parts that know no browser.

mod actions;
mod address;
mod board;
mod bullseye;
mod card;
mod cards;
mod clipboard;
mod dock;
mod dom;
mod drag;
mod editor;
mod find;
mod gesture;
mod keys;
mod lens;
mod lines;
mod look;
mod marquee;
mod menu;
mod ring_list;
mod spread;
mod statements;
mod versions;
mod walk;

pub use find::findable;
pub use versions::{SaveVersion, Versions};

use super::words;
use crate::routes::{Room, Route};
use crate::state::{AppState, Command};
use crate::ui::keys::{composes, in_text_field, is_plain};
use board::{Board, Overview};
use bullseye::Bullseye;
use clipboard::PasteDialog;
use dock::Dock;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, effect, view};
use plan::methods::golden_circle::Ring;
use statements::Statements;

/// The room.
#[component]
pub fn VisionRoom() -> impl IntoView {
    let board = Board::new(AppState::use_context());
    clipboard::listen(board);
    address::follow(board);
    do_what_was_asked(board);
    on_cleanup(move || actions::leave(board));
    view! {
        <div class="room room-vision" on:keydown=move |event| key(board, &event)>
            <div class="vision-stage">
                <header class="room-head">
                    <h1>"Why are we building this?"</h1>
                    <p>{move || board.overview.with(count)}</p>
                </header>
                <Show when=move || !board.session.is_read_only()>
                    <Dock board />
                </Show>
                <Bullseye board />
            </div>
            <Statements board />
            <menu::NoteMenu board />
            <PasteDialog board />
        </div>
    }
    .into_any()
}

/// Adds a note to a ring and begins to edit it.
pub fn add_note(app: AppState, ring: Ring) {
    if app.route.with_untracked(|route| route.room) != Room::Vision {
        app.go(Route::to(Room::Vision));
    }
    app.asked.set(Some(Command::AddNote(ring)));
}

/// "14 notes by 5 people".
fn count(overview: &Overview) -> String {
    let notes = overview.count();
    if notes == 0 {
        return String::new();
    }
    let notes = words::counted(notes, "note", "notes");
    match overview.authors {
        None => notes,
        Some(authors) => format!("{notes} by {}", words::counted(authors, "person", "people")),
    }
}

/// Does what a command asked of this room, perhaps before it showed.
fn do_what_was_asked(board: Board) {
    let asked = board.app.asked;
    effect(move |_| {
        if let Some(Command::AddNote(ring)) = asked.get() {
            asked.set(None);
            board.begin_in(ring);
        }
    });
}

/// The letters that work in the whole room.
fn key(board: Board, event: &KeyboardEvent) {
    let free = is_plain(event) && !in_text_field(event) && !composes(event);
    if free && !event.default_prevented() && matches!(event.key().as_str(), "n" | "N") {
        event.prevent_default();
        board.begin_in(board.ring_in_hand());
    }
}
