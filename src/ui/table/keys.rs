//! Keys on the table.

use super::editing::{cancel, from_field, keep};
use super::state::{Cell, Line, Show, TableState};
use super::{Editor, Source};
use crate::ui::keys::{composes, is_command, is_plain, name};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What keys and presses work on.
pub(super) struct Keys<S: Source> {
    pub source: S,
    pub state: TableState<S::Key>,
    pub rows: Signal<Arc<Vec<S::Key>>>,
    /// Those that are no headings.
    pub items: Signal<Arc<Vec<S::Key>>>,
    pub stop: Memo<Option<Cell<S::Key>>>,
    pub frame: NodeRef<html::Div>,
}

impl<S: Source> Clone for Keys<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: Source> Copy for Keys<S> {}

impl<S: Source> Keys<S> {
    /// A key was pressed somewhere in the table.
    pub fn pressed(self, event: &KeyboardEvent, page: usize) {
        if self.state.editing.with_untracked(Option::is_some) {
            if !composes(event) {
                self.while_editing(event);
            }
            return;
        }
        // On a cell the first key of a letter that is put together begins the editing.
        if event.is_composing() {
            return;
        }
        let Some(stop) = self.stop.get_untracked() else {
            return;
        };
        let done = match &stop.line {
            Line::Head => self.in_head(event, stop.column),
            Line::Row(key) if self.heading(key).is_some() => {
                self.on_heading(event, key)
                    || self.walks(event, key, stop.column, page)
                    || picks_elsewhere(event) && self.picks(event, key, stop.column)
            }
            Line::Row(key) => {
                self.walks(event, key, stop.column, page)
                    || self.picks(event, key, stop.column)
                    || self.fills(event, key, stop.column)
                    || self.edits(event, key, stop.column)
            }
        };
        if done {
            event.prevent_default();
        }
    }

    fn while_editing(self, event: &KeyboardEvent) {
        let key = name(event);
        match key.as_str() {
            "Enter" if is_plain(event) => {
                event.prevent_default();
                self.keep_and_go(if event.shift_key() { -1 } else { 1 }, 0);
            }
            "Tab" if is_plain(event) => {
                event.prevent_default();
                self.keep_and_go(0, if event.shift_key() { -1 } else { 1 });
            }
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                cancel(self.source, self.state);
                self.state.show.set(Some(Show::Focus));
            }
            "ArrowDown" | "ArrowUp" => self.choose_next(event, key == "ArrowDown"),
            // The field's own undo; the plan's would change what is not being looked at.
            "z" | "Z" | "y" if is_command(event) => event.stop_propagation(),
            "s" | "S" if is_command(event) => {
                // What is typed belongs in the file.
                keep(self.source, self.state);
                self.state.show.set(Some(Show::Focus));
            }
            // The field has not come yet.
            letter if is_plain(event) && !from_field(event) && letter.chars().count() == 1 => {
                event.prevent_default();
                self.state.type_letter(letter);
            }
            _ => {}
        }
    }

    fn choose_next(self, event: &KeyboardEvent, down: bool) {
        let column = self
            .state
            .editing
            .with_untracked(|editing| editing.as_ref().map_or(0, |editing| editing.column));
        let Some(Editor::Choice(choices)) = self.editor(column) else {
            return;
        };
        event.prevent_default();
        let typed = self.state.typed.get_untracked();
        let at = choices.iter().position(|(value, _)| *value == typed.trim());
        let next = match (at, down) {
            (None, true) => 0,
            (None, false) => choices.len().saturating_sub(1),
            (Some(at), true) => (at + 1).min(choices.len().saturating_sub(1)),
            (Some(at), false) => at.saturating_sub(1),
        };
        if let Some((value, _)) = choices.get(next) {
            self.state.reason.set(None);
            self.state.typed.set((*value).to_owned());
        }
    }

    fn keep_and_go(self, down: isize, right: isize) {
        let Some(editing) = self.state.editing.get_untracked() else {
            return;
        };
        // The row below is the one that is below now; what is kept may move rows.
        let next = self.cell_from(&editing.key, editing.column, down, right);
        if keep(self.source, self.state) {
            self.state.focus(&next.0, next.1);
        }
    }

    pub(super) fn editor(self, column: usize) -> Option<Editor> {
        self.source
            .columns()
            .get(column)
            .map(|column| column.editor)
    }

    fn fills(self, event: &KeyboardEvent, key: &S::Key, column: usize) -> bool {
        let pressed = is_command(event) && !event.shift_key() && !event.alt_key();
        if !pressed || !event.key().eq_ignore_ascii_case("d") {
            return false;
        }
        if self.editor(column).is_some_and(fills) && !self.source.read_only() {
            let picked = self.picked();
            let (from, to) = match picked.split_first() {
                Some((first, others)) if !others.is_empty() => (first.clone(), others.to_vec()),
                _ => match self.above(key) {
                    Some(above) => (above, vec![key.clone()]),
                    None => return true,
                },
            };
            self.source.fill(&from, column, &to);
        }
        // Whether or not there was anything to fill, it is no bookmark that was meant.
        true
    }

    /// The row right above another; none where a heading stands there, for that is another group's.
    fn above(self, key: &S::Key) -> Option<S::Key> {
        let above = self.rows.with_untracked(|rows| {
            let at = rows.iter().position(|row| row == key)?;
            rows.get(at.checked_sub(1)?).cloned()
        })?;
        self.heading(&above).is_none().then_some(above)
    }

    fn edits(self, event: &KeyboardEvent, key: &S::Key, column: usize) -> bool {
        let Some(editor) = self.editor(column) else {
            return false;
        };
        if !is_plain(event) || self.source.read_only() {
            return false;
        }
        let pressed = event.key();
        match pressed.as_str() {
            "Enter" | "F2" => {
                self.begin(key, column);
                true
            }
            "Delete" | "Backspace" => {
                self.empty(key, column);
                true
            }
            "Escape" if self.state.refused_at(key, column).is_some() => {
                self.state.forget_refused(key, column);
                true
            }
            // A key that composes: the letter comes to the field by itself, and takes the place of what
            // is selected there. Until it comes, nothing has changed.
            "Process" | "Dead" if editor == Editor::Text => {
                self.edit_selected(key, column);
                false
            }
            letter if begins(editor, letter) => {
                self.edit(key, column, Some(letter.to_owned()));
                true
            }
            _ => false,
        }
    }

    fn begin(self, key: &S::Key, column: usize) {
        match self.editor(column) {
            Some(Editor::Opens) => {
                let cell = || {
                    let frame = self.frame.get_untracked()?;
                    let cell = frame
                        .query_selector("[role=gridcell][tabindex='0']")
                        .ok()??;
                    cell.dyn_into::<HtmlElement>().ok()
                };
                if let Some(cell) = cell() {
                    self.source.open(key, column, &cell);
                }
            }
            None | Some(Editor::None | Editor::Pick) => {}
            Some(_) => self.edit(key, column, None),
        }
    }

    pub(super) fn edit(self, key: &S::Key, column: usize, typed: Option<String>) {
        if self.source.read_only() {
            return;
        }
        let text = self.source.text(key, column);
        let select = self.editor(column) != Some(Editor::Text);
        self.state.edit(key, column, text, typed, select);
    }

    /// Begins to edit a text with all of it selected.
    fn edit_selected(self, key: &S::Key, column: usize) {
        let text = self.source.text(key, column);
        self.state.edit(key, column, text, None, true);
    }

    fn empty(self, key: &S::Key, column: usize) {
        if !self.editor(column).is_some_and(fills) {
            return;
        }
        self.state.forget_refused(key, column);
        // No column refuses to be empty.
        let _ = self.source.keep(key, column, "");
    }
}

/// Whether a key says which rows are picked without picking the one it is pressed on: all of them, or none.
fn picks_elsewhere(event: &KeyboardEvent) -> bool {
    matches!(event.key().as_str(), "a" | "A" | "Escape")
}

/// Whether cells of a column take a text that was not typed there.
fn fills(editor: Editor) -> bool {
    matches!(editor, Editor::Text | Editor::Number | Editor::Choice(_))
}

fn is_of_number(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '.' | ',' | '-' | '+')
}

/// Whether a key begins editing by being typed. In a column of numbers letters stay free for
/// shortcuts, but for those with which a choice begins.
fn begins(editor: Editor, key: &str) -> bool {
    let mut letters = key.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else {
        return false;
    };
    match editor {
        Editor::None | Editor::Pick | Editor::Opens => false,
        Editor::Text => !letter.is_control() && letter != ' ',
        Editor::Choice(choices) => {
            let first = |value: &str| value.chars().next();
            let named = |(value, _): &(&str, _)| {
                first(value).is_some_and(|first| first.eq_ignore_ascii_case(&letter))
            };
            is_of_number(letter) || choices.iter().any(named)
        }
        Editor::Number => is_of_number(letter),
    }
}
