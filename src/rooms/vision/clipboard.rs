//! Notes to and from the clipboard, as lines of text.

use super::board::Board;
use super::{actions, dom};
use crate::rooms::ask_many::AskMany;
use crate::rooms::focus::behind_dialog;
use crate::rooms::words;
use crate::ui::clipboard_text;
use leptos::prelude::*;
use markup::view;
use plan::records::note;
use plan::text::on_one_line;
use web_sys::ClipboardEvent;

/// Adds what is pasted in the room, a note a line, unless it is pasted into a field.
pub fn listen(board: Board) {
    let handle = window_event_listener(leptos::ev::paste, move |event| {
        if event.default_prevented() || board.is_read_only() || behind_dialog() {
            return;
        }
        if dom::target(&event).is_some_and(|target| dom::takes_text(&target)) {
            return;
        }
        let text = clipboard_text(&event);
        if !text.trim().is_empty() {
            event.prevent_default();
            actions::paste(board, &text);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Copies the selected notes, a line each, from the inside out.
pub fn copy(board: Board, event: &ClipboardEvent) {
    if dom::target(event).is_some_and(|target| dom::takes_text(&target)) {
        return;
    }
    let selected = board.selection.get_untracked();
    if selected.is_empty() {
        return;
    }
    let walked = board
        .overview
        .with_untracked(|overview| overview.rings.concat());
    let lines: Vec<String> = board.session.untracked(|workspace| {
        let notes = walked.iter().filter(|id| selected.contains(*id));
        notes
            .filter_map(|id| workspace.record(id))
            .map(|record| on_one_line(record.text(note::TEXT)))
            .collect()
    });
    if let Some(data) = event.clipboard_data()
        && data.set_data("text/plain", &lines.join("\n")).is_ok()
    {
        event.prevent_default();
        let count = words::counted(lines.len(), "note", "notes");
        board.app.announce(format!("{count} copied"));
    }
}

/// Asks before so many lines become notes.
#[component]
pub fn PasteDialog(board: Board) -> impl IntoView {
    let close = move || board.offered.set(None);
    let add = move || {
        if let Some(lines) = board.offered.get_untracked() {
            close();
            actions::add_lines(board, &lines);
        }
    };
    move || {
        let lines = board.offered.get()?;
        let many = words::counted(lines.len(), "note", "notes");
        let one = format!("a note in {}", words::ring(board.ring_in_hand()));
        Some(view! { <AskMany lines many one on_add=add on_close=move |()| close() /> })
    }
}
