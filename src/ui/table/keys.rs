//! Keys and presses on the table.

use super::editing::{cancel, from_field, keep};
use super::state::{Cell, Line, Show, TableState};
use super::{Editor, Source, cell_at};
use crate::ui::keys::{is_command, is_plain};
use leptos::ev::{ClipboardEvent, KeyboardEvent, MouseEvent};
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
        if event.is_composing() {
            return;
        }
        if self.state.editing.with_untracked(Option::is_some) {
            self.while_editing(event);
            return;
        }
        let Some(stop) = self.stop.get_untracked() else {
            return;
        };
        let done = match &stop.line {
            Line::Head => self.in_head(event, stop.column),
            Line::Row(key) => {
                self.walks(event, key, stop.column, page) || self.edits(event, key, stop.column)
            }
        };
        if done {
            event.prevent_default();
        }
    }

    fn while_editing(self, event: &KeyboardEvent) {
        let key = event.key();
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
                let letter = letter.to_owned();
                self.state.typed.update(|typed| typed.push_str(&letter));
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

    /// The cell so many rows and columns away; a step beyond the last column goes on to the next
    /// row.
    fn cell_from(self, key: &S::Key, column: usize, down: isize, right: isize) -> (S::Key, usize) {
        self.rows.with_untracked(|rows| {
            let Some(at) = rows.iter().position(|row| row == key) else {
                return (key.clone(), column);
            };
            let mut at = at;
            let mut column = column;
            if right != 0 {
                match self.next_column(column, right > 0, |editor| editor != Editor::None) {
                    Some(next) => column = next,
                    None if right > 0 && at + 1 < rows.len() => {
                        at += 1;
                        column = self.edge_column(true);
                    }
                    None if right < 0 && at > 0 => {
                        at -= 1;
                        column = self.edge_column(false);
                    }
                    None => {}
                }
            }
            at = at
                .saturating_add_signed(down)
                .min(rows.len().saturating_sub(1));
            (rows.get(at).unwrap_or(key).clone(), column)
        })
    }

    fn edge_column(self, first: bool) -> usize {
        let start = if first {
            usize::MAX
        } else {
            self.source.columns().len()
        };
        self.next_column(start, first, |editor| editor != Editor::None)
            .unwrap_or(0)
    }

    /// The next column on that side that shows and passes. `usize::MAX` stands before the first.
    fn next_column(self, from: usize, right: bool, pass: impl Fn(Editor) -> bool) -> Option<usize> {
        let columns = self.source.columns();
        let shown = |at: &usize| self.is_shown(*at) && pass(columns[*at].editor);
        if right {
            (from.wrapping_add(1)..columns.len()).find(shown)
        } else {
            (0..from.min(columns.len())).rev().find(shown)
        }
    }

    /// Narrow tables leave columns out.
    fn is_shown(self, column: usize) -> bool {
        let cell = || {
            let selector = format!(".grid-body [aria-colindex='{}']", column + 1);
            let frame = self.frame.get_untracked()?;
            let cell = frame.query_selector(&selector).ok()??;
            Some(cell.get_bounding_client_rect().width() > 0.0)
        };
        cell().unwrap_or(true)
    }

    fn editor(self, column: usize) -> Option<Editor> {
        self.source
            .columns()
            .get(column)
            .map(|column| column.editor)
    }

    fn in_head(self, event: &KeyboardEvent, column: usize) -> bool {
        let next = match event.key().as_str() {
            "ArrowRight" => self.next_column(column, true, |_| true),
            "ArrowLeft" => self.next_column(column, false, |_| true),
            "Home" => self.next_column(usize::MAX, true, |_| true),
            "End" => self.next_column(usize::MAX - 1, false, |_| true),
            "ArrowDown" | "PageDown" => {
                let first = self.rows.with_untracked(|rows| rows.first().cloned());
                if let Some(first) = first {
                    self.state.focus(&first, column);
                }
                return true;
            }
            _ => return false,
        };
        if let Some(next) = next {
            self.state.active.set(Some(Cell {
                line: Line::Head,
                column: next,
            }));
            self.state.show.set(Some(Show::Focus));
        }
        true
    }

    fn walks(self, event: &KeyboardEvent, key: &S::Key, column: usize, page: usize) -> bool {
        let command = is_command(event);
        if event.alt_key() {
            return false;
        }
        let count = self.rows.with_untracked(|rows| rows.len());
        let at = self
            .rows
            .with_untracked(|rows| rows.iter().position(|row| row == key))
            .unwrap_or_default();
        let last = count.saturating_sub(1);
        let (to, column) = match event.key().as_str() {
            "ArrowDown" if command => (last, column),
            "ArrowUp" if command => (0, column),
            "ArrowDown" => (at + 1, column),
            "ArrowUp" if at == 0 => {
                self.go_to_head(column);
                return true;
            }
            "ArrowUp" => (at - 1, column),
            "PageDown" => (at + page, column),
            "PageUp" => (at.saturating_sub(page), column),
            "Home" if command => (0, self.outer(true)),
            "End" if command => (last, self.outer(false)),
            "Home" | "ArrowLeft" if command => (at, self.outer(true)),
            "End" | "ArrowRight" if command => (at, self.outer(false)),
            "Home" => (at, self.outer(true)),
            "End" => (at, self.outer(false)),
            "ArrowRight" => (
                at,
                self.next_column(column, true, |_| true).unwrap_or(column),
            ),
            "ArrowLeft" => (
                at,
                self.next_column(column, false, |_| true).unwrap_or(column),
            ),
            _ => return false,
        };
        let next = self
            .rows
            .with_untracked(|rows| rows.get(to.min(last)).cloned());
        if let Some(next) = next {
            self.state.focus(&next, column);
        }
        true
    }

    fn outer(self, first: bool) -> usize {
        let from = if first { usize::MAX } else { usize::MAX - 1 };
        self.next_column(from, first, |_| true).unwrap_or(0)
    }

    fn go_to_head(self, column: usize) {
        let shows = self
            .frame
            .get_untracked()
            .and_then(|frame| frame.query_selector("[role=columnheader]").ok()?)
            .is_some_and(|header| header.get_bounding_client_rect().width() > 0.0);
        if shows {
            self.state.active.set(Some(Cell {
                line: Line::Head,
                column,
            }));
            self.state.show.set(Some(Show::Focus));
        }
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
            // A key that composes: the letter comes to the field by itself.
            "Process" | "Dead" if editor == Editor::Text => {
                self.edit(key, column, Some(String::new()));
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
            None | Some(Editor::None) => {}
            Some(_) => self.edit(key, column, None),
        }
    }

    fn edit(self, key: &S::Key, column: usize, typed: Option<String>) {
        if self.source.read_only() {
            return;
        }
        let text = self.source.text(key, column);
        let select = self.editor(column) != Some(Editor::Text);
        self.state.edit(key, column, text, typed, select);
    }

    fn empty(self, key: &S::Key, column: usize) {
        let empties = matches!(
            self.editor(column),
            Some(Editor::Text | Editor::Number | Editor::Choice(_))
        );
        if !empties {
            return;
        }
        self.state.forget_refused(key, column);
        // No column refuses to be empty.
        let _ = self.source.keep(key, column, "");
    }

    /// A press puts the cursor there. A finger has no double press: it edits a number at once, and
    /// a text where the cursor already is.
    pub fn clicked(self, event: &MouseEvent) {
        if from_field(event) {
            return;
        }
        let Some((at, column, cell)) = cell_at(event) else {
            return;
        };
        let Some(key) = self.rows.with_untracked(|rows| rows.get(at).cloned()) else {
            return;
        };
        let target = Cell {
            line: Line::Row(key.clone()),
            column,
        };
        let was_here = self
            .state
            .active
            .with_untracked(|active| active.as_ref() == Some(&target));
        self.state.focus(&key, column);
        let finger = event
            .dyn_ref::<web_sys::PointerEvent>()
            .is_some_and(|event| event.pointer_type() == "touch");
        match self.editor(column) {
            Some(Editor::Opens) if was_here && !self.source.read_only() => {
                self.source.open(&key, column, &cell);
            }
            Some(Editor::Number | Editor::Choice(_)) if finger => self.edit(&key, column, None),
            Some(Editor::Text) if finger && was_here => self.edit(&key, column, None),
            _ => {}
        }
    }

    /// Two presses edit.
    pub fn double_clicked(self, event: &MouseEvent) {
        if from_field(event) {
            return;
        }
        let Some((at, column, _)) = cell_at(event) else {
            return;
        };
        let key = self.rows.with_untracked(|rows| rows.get(at).cloned());
        if let Some(key) = key
            && !matches!(self.editor(column), Some(Editor::None | Editor::Opens))
        {
            self.edit(&key, column, None);
        }
    }

    /// Copies the text of the cell.
    pub fn copied(self, event: &ClipboardEvent) {
        if from_field(event) {
            return;
        }
        let Some(Cell {
            line: Line::Row(key),
            column,
        }) = self.stop.get_untracked()
        else {
            return;
        };
        let text = self.source.text(&key, column);
        if let Some(data) = event.clipboard_data()
            && data.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
        }
    }
}

/// Whether a key begins editing by being typed. In a column of numbers letters stay free for
/// shortcuts.
fn begins(editor: Editor, key: &str) -> bool {
    let mut letters = key.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else {
        return false;
    };
    match editor {
        Editor::None | Editor::Opens => false,
        Editor::Text => !letter.is_control() && letter != ' ',
        Editor::Number | Editor::Choice(_) => {
            letter.is_ascii_digit() || matches!(letter, '.' | ',' | '-' | '+')
        }
    }
}
