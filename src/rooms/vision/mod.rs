//! The Vision room: the why–how–what bullseye, and the sentences beside it.
//!
//! - [`bullseye`]: the board; [`cards`]: the notes on it; [`card`]: one of them; [`editor`]: writing on one;
//! - [`gesture`], [`drag`], [`marquee`], [`keys`], [`clipboard`]: what hand and keys do; [`actions`]
//!   and [`menu`]: what comes of it; [`lens`]: how much of the board shows;
//! - [`groups`], [`group_actions`]: notes that belong together, and their outlines, measured by
//!   [`papers`]; [`joining`] and [`dropping`]: how dragged notes come to a group;
//! - [`tidy`]: notes that lie apart, and [`glide`] there; [`note_size`]: how large they are drawn;
//! - [`votes`]: dot voting; [`filter`] and [`filter_choice`]: which notes show plainly;
//! - [`dock`]: the tools; [`statements`] and [`ring_list`]: the panel beside the board; [`sentence`]: one of its sentences;
//! - [`versions`]: the sentences as they were;
//! - [`pages`]: the pages beside the bullseye; [`unlinked`]: what a change leaves without a link;
//! - [`walk`], [`spread`], [`look`]: the parts that know no browser;
//! - `specimen`: notes for the gallery, in debug builds alone.

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
mod dropping;
mod editor;
mod filter;
mod filter_choice;
mod find;
mod gesture;
mod glide;
mod group_actions;
mod groups;
mod joining;
mod keys;
mod lens;
mod look;
mod marquee;
mod menu;
mod note_size;
mod pages;
mod papers;
mod ring_list;
mod sentence;
#[cfg(debug_assertions)]
pub mod specimen;
mod spread;
mod statements;
mod tidy;
pub mod unlinked;
mod versions;
mod votes;
mod walk;

pub use find::findable;
pub use pages::{VisionPage, review_is_overdue};
pub use versions::{SaveVersion, Versions};

use super::page_links::PageNav;
use super::words;
use crate::rooms::focus::behind_dialog;
use crate::routes::{Room, Route};
use crate::state::{AppState, Command};
use crate::ui::keys::{composes, in_text_field, is_plain, letters};
use board::{Board, Overview};
use bullseye::Bullseye;
use clipboard::PasteDialog;
use dock::Dock;
use filter_choice::FilterChoice;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, effect, view};
use statements::Statements;

/// The room.
#[component]
pub fn VisionRoom() -> impl IntoView {
    let board = Board::new(AppState::use_context());
    clipboard::listen(board);
    listen(board);
    address::follow(board);
    do_what_was_asked(board);
    filter::say_how_many(board);
    on_cleanup(move || actions::leave(board));
    view! {
        <div class="room room-vision" on:keydown=move |event| key(board, &event)>
            <div class="vision-stage">
                <header class="room-head">
                    <h1>"Why are we building this?"</h1>
                    <p>{move || board.overview.with(count)}</p>
                    <PageNav room=Room::Vision />
                </header>
                <Show when=move || !board.session.is_read_only()>
                    <Dock board />
                </Show>
                <FilterChoice board />
                <Bullseye board />
            </div>
            <Statements board />
            <menu::NoteMenu board />
            <PasteDialog board />
        </div>
    }
    .into_any()
}

/// Asks this room for something, and goes there first.
pub fn ask(app: AppState, command: Command) {
    let bullseye = Route::to(Room::Vision);
    if app
        .route
        .with_untracked(|route| route.room != bullseye.room || route.page.is_some())
    {
        app.go(bullseye);
    }
    app.asked.set(Some(command));
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
        let act: Box<dyn FnOnce()> = match asked.get() {
            Some(Command::AddNote(ring)) => Box::new(move || board.begin_in(ring)),
            // The notes of a room that has just come lie on the board a frame later.
            Some(Command::Tidy) => Box::new(move || {
                board.next_frame(move || board.next_frame(move || tidy::tidy_notes(board)));
            }),
            Some(Command::Group) => Box::new(move || group_actions::group_selected(board)),
            Some(Command::Ungroup) => Box::new(move || group_actions::ungroup_selected(board)),
            Some(Command::ZoomTo(ring)) => Box::new(move || board.zoom_to(ring)),
            _ => return,
        };
        asked.set(None);
        untrack(act);
    });
}

/// The letter that works in the whole room: N adds to the ring in hand.
fn key(board: Board, event: &KeyboardEvent) {
    if is_free(event) && matches!(event.key().as_str(), "n" | "N") {
        event.prevent_default();
        board.begin_in(board.ring_in_hand());
    }
}

/// The keys that work wherever the focus is, for as long as the room shows.
fn listen(board: Board) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if !is_free(&event) {
            return;
        }
        let zooms = board.lens.key(&event, board.in_hand_in_view());
        if zooms || letter(board, &event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether the key was one of the letters.
fn letter(board: Board, event: &KeyboardEvent) -> bool {
    match event.key().to_ascii_lowercase().as_str() {
        "t" => tidy::tidy_notes(board),
        "v" if event.shift_key() => votes::take_back(board),
        "v" => votes::give(board),
        "g" if event.shift_key() => group_actions::ungroup_selected(board),
        "g" => group_actions::group_selected(board),
        "f" => filter_choice::open(),
        "z" => board.zoom_to(board.ring_in_hand()),
        _ => return false,
    }
    true
}

/// Whether a key is for the room, and for nothing in it that takes keys.
fn is_free(event: &KeyboardEvent) -> bool {
    let taken = event.default_prevented() || composes(event);
    // The page is searched for a dialog last: most keys are those of a text.
    is_plain(event) && !in_text_field(event) && !taken && letters() && !behind_dialog()
}
