//! The field of one line: its keys, and what is pasted into it.

use super::caret::{focus_line, text_field};
use super::lines::Lines;
use super::shared::Pasted;
use crate::rooms::people::actions::Move;
use crate::rooms::people::cut::around;
use crate::rooms::people::dom::{Caret, selection};
use crate::ui::InPlace;
use crate::ui::clipboard::clipboard_text;
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;
use markup::view;
use plan::Id;

/// More lines than this are asked about before they are pasted.
const MANY: usize = 50;

/// The field of a line.
#[component]
pub(super) fn LineField(
    /// Its list.
    lines: Lines,
    /// The line.
    id: StoredValue<Id>,
    /// Its text.
    text: Memo<String>,
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
    /// What the line that waits says.
    placeholder: &'static str,
    /// Whether Alt and the arrows move it.
    #[prop(optional)]
    moves: bool,
    /// Said for every key first; returns whether it was used.
    #[prop(optional, into)]
    on_key: Option<Callback<KeyboardEvent, bool>>,
    /// Said when it is left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let session = lines.shared.app.session;
    let key = move |event: KeyboardEvent| {
        on_key.is_some_and(|on_key| on_key.run(event.clone()))
            || id.with_value(|id| key(lines, id, &event, moves))
    };
    let paste = move |event: ClipboardEvent| {
        if id.with_value(|id| paste(lines, id, &clipboard_text(&event))) {
            event.prevent_default();
        }
    };
    let leave = move |()| {
        if let Some(id) = id.try_get_value() {
            if let Some(on_leave) = on_leave {
                on_leave.run(());
            }
            lines.leave_line(&id);
        }
    };
    view! {
        <div
            class="line-field"
            data-line=id.with_value(Id::to_string)
            on:paste=paste
            on:focusin=move |_| {
                id.try_with_value(|id| lines.enter_line(id));
            }
        >
            <InPlace
                label
                value=text
                placeholder
                class="serif"
                read_only=Signal::derive(move || session.is_read_only())
                on_input=move |text: String| id.with_value(|id| lines.type_line(id, text))
                on_key=Callback::new(key)
                on_leave=Callback::new(leave)
            />
        </div>
    }
}

/// A key in a line's field; whether it was used.
fn key(lines: Lines, id: &Id, event: &KeyboardEvent, moves: bool) -> bool {
    let Some(field) = text_field(id) else {
        return false;
    };
    if event.ctrl_key() || event.meta_key() || lines.shared.is_read_only() {
        return false;
    }
    let (start, end) = selection(&field);
    let empty = field.text_length() == 0;
    let at_start = start == 0 && end == 0;
    let at_end = start == end && end == field.text_length();
    match (event.key().as_str(), event.alt_key()) {
        ("Enter", false) => {
            lines.enter(id);
            true
        }
        ("Backspace", false) if empty => lines.remove_empty(id, false),
        ("Delete", false) if empty => lines.remove_empty(id, true),
        ("ArrowUp" | "ArrowDown", true) if moves => {
            let up = event.key() == "ArrowUp";
            lines.move_line(id, if up { Move::Earlier } else { Move::Later });
            focus_line(id, Caret::At(start), true);
            true
        }
        ("ArrowUp", false) if at_start => lines.step(id, false),
        ("ArrowDown", false) if at_end => lines.step(id, true),
        _ => false,
    }
}

/// Whether what is pasted is several lines, which become lines of the list.
fn paste(lines: Lines, id: &Id, pasted: &str) -> bool {
    let texts = plan::text::lines(pasted);
    let Some(field) = text_field(id).filter(|_| texts.len() > 1) else {
        return false;
    };
    if lines.shared.is_read_only() {
        return false;
    }
    let pasted = Pasted {
        lines,
        into: id.clone(),
        next: lines.after(id),
        texts,
        at: selection(&field),
    };
    if pasted.texts.len() > MANY {
        lines.shared.pasted.set(Some(pasted));
    } else {
        pasted.put();
    }
    true
}

impl Pasted {
    /// Makes the lines.
    pub(super) fn put(self) {
        let text = untrack(|| self.lines.text(&self.into));
        let (head, tail) = around(&text, self.at);
        self.lines.paste(&self, head, tail);
    }
}
