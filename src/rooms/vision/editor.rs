//! Writing on a note, where it lies. One editor for all notes; it stands over the one it edits.

use super::board::{Board, Editing};
use super::look::Look;
use super::{actions, dom};
use crate::ui::keys::{self, composes};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{effect, memo, view};
use plan::Id;
use plan::methods::golden_circle::Place;
use plan::records::{Note, note};
use wasm_bindgen::JsCast;

/// A longer text scrolls within its note instead of stretching it.
const GROWS: usize = 600;

/// The editor; hidden until a note is written.
#[component]
pub fn Editor(board: Board) -> impl IntoView {
    let paper = NodeRef::<html::Div>::new();
    let field = NodeRef::<html::Textarea>::new();
    let text = RwSignal::new(String::new());
    follow(board, text);
    open(board, paper, field, text);
    hide_card(board);
    let read_only = move || board.session.is_read_only();
    let is_long = memo(move |_| text.with(|text| text.len() > GROWS));
    let style = move || {
        // A long text lies in the middle of what shows.
        let (x, y) = if is_long.get() {
            board.lens.now().place((0.0, 0.0))
        } else {
            let at = place(board);
            (at.x, at.y)
        };
        format!("--x:{x:.4};--y:{y:.4}")
    };
    let typed = move |event| {
        let typed = event_target_value(&event);
        if let Some(editing) = board.editing.get_untracked() {
            actions::write(board, &editing, &typed);
        }
        text.set(typed);
    };
    view! {
        <div
            class="note note-editor"
            node_ref=paper
            hidden
            style=style
            data-color=move || board.colour_in_hand().word()
            data-editing
            data-long=move || is_long.get().then_some("")
        >
            <label
                class="note-edit"
                data-value=move || if is_long.get() { String::new() } else { text.get() }
            >
                <span class="visually-hidden">"Note"</span>
                <textarea
                    rows="1"
                    dir="auto"
                    node_ref=field
                    readonly=read_only
                    prop:value=move || text.get()
                    on:input=typed
                    on:keydown=move |event| key(board, &event)
                    on:blur=move |_| blurred(board, field)
                ></textarea>
            </label>
            <footer class="note-foot">
                <span class="note-author">{move || author(board)}</span>
            </footer>
        </div>
    }
}

/// The text follows its record: another tab may write in the same note. Should the record go while
/// it is written, the text stays, and the next character brings it back.
fn follow(board: Board, text: RwSignal<String>) {
    let id = memo(move |_| {
        board
            .editing
            .with(|editing| Some(editing.as_ref()?.id.clone()))
    });
    effect(move |before: Option<Option<Id>>| {
        let id = id.get();
        let Some(current) = &id else {
            return id;
        };
        let now = board.session.record(current, |record| {
            record.map(|record| record.text(note::TEXT).to_owned())
        });
        let begins = before.flatten().as_ref() != Some(current);
        match now {
            Some(now) if text.with_untracked(|text| *text != now) => text.set(now),
            // A new note that was undone is empty again.
            None if begins || is_new(board) => text.set(String::new()),
            _ => {}
        }
        id
    });
}

fn is_new(board: Board) -> bool {
    board.editing.with_untracked(|editing| {
        editing
            .as_ref()
            .is_some_and(|editing| editing.new_at.is_some())
    })
}

/// Shows the editor and gives it the focus, within the press or key that asked for it: only then do
/// phones bring up their keyboard.
fn open(
    board: Board,
    paper: NodeRef<html::Div>,
    field: NodeRef<html::Textarea>,
    text: RwSignal<String>,
) {
    effect(move |_| {
        let (Some(paper), Some(field)) = (paper.get(), field.get()) else {
            return;
        };
        let editing = board.editing.get();
        paper.set_hidden(editing.is_none());
        if editing.is_none() {
            return;
        }
        // Not yet shown by the effect that will.
        field.set_value(&text.get_untracked());
        let focus = move || {
            let _ = field.focus();
            let end = field.text_length();
            // A long text is read from its beginning.
            let caret = if end as usize > GROWS { 0 } else { end };
            let _ = field.set_selection_range(caret, caret);
            field.set_scroll_top(0);
        };
        if paper.is_connected() {
            focus();
        } else {
            request_animation_frame(focus);
        }
    });
}

/// The note under the editor is not seen twice.
fn hide_card(board: Board) {
    effect(move |hidden: Option<Option<Id>>| {
        let id = board
            .editing
            .with(|editing| Some(editing.as_ref()?.id.clone()));
        if let Some(card) = hidden.flatten().as_ref().and_then(dom::card) {
            let _ = card.remove_attribute("data-written");
        }
        if let Some(card) = id.as_ref().and_then(dom::card) {
            let _ = card.set_attribute("data-written", "");
        }
        id
    });
}

/// Where the note that is written lies.
fn place(board: Board) -> Place {
    board
        .editing
        .get()
        .and_then(|Editing { id, new_at }| {
            let there = board.session.record(&id, |record| record.map(Note::place));
            there.or(new_at)
        })
        .unwrap_or(Place::CENTRE)
}

fn author(board: Board) -> String {
    let Some(editing) = board.editing.get() else {
        return String::new();
    };
    let there = board.session.record(&editing.id, |record| {
        record.map(|record| Look::of(record, 0).author)
    });
    there.unwrap_or_else(|| board.author.get())
}

fn key(board: Board, event: &KeyboardEvent) {
    if composes(event) {
        return;
    }
    let command = event.ctrl_key() || event.meta_key();
    match keys::name(event).as_str() {
        "Escape" => leave_to(board, None, event),
        "Enter" if command => leave_to(board, None, event),
        "Tab" => leave_to(board, Some(event.shift_key()), event),
        _ => {}
    }
}

/// Ends the writing; the focus goes to the note itself, or to the one after or before it.
fn leave_to(board: Board, walks_back: Option<bool>, event: &KeyboardEvent) {
    let Some(editing) = board.editing.get_untracked() else {
        return;
    };
    event.prevent_default();
    actions::leave(board);
    // Some engines keep the focus in a hidden field until the next frame; a key pressed before that
    // would be taken for text.
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(field) = field {
        // A field that is gone has no focus to give up.
        let _ = field.blur();
    }
    let next = match walks_back {
        None => None,
        Some(back) => board.neighbour(&editing.id, back),
    };
    let there = board.place(&editing.id).is_some();
    let next = next.or_else(|| there.then_some(editing.id));
    if let Some(next) = next {
        // The note comes out from under the editor first.
        board.next_frame(move || {
            // Another may have been begun by then.
            if board.editing.with_untracked(Option::is_none) {
                board.go_to(&next);
            }
        });
    }
}

fn blurred(board: Board, field: NodeRef<html::Textarea>) {
    // Whoever made the field may be gone before the browser says that it was left.
    let still = field
        .try_get_untracked()
        .flatten()
        .is_some_and(|field| document().active_element().as_ref() == Some(field.as_ref()));
    // Another window came to the front; the writing goes on when this one does.
    if !still {
        actions::leave(board);
    }
}
