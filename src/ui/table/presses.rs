//! Presses on the table, and copying from it.

use super::clipboard::as_text;
use super::editing::from_field;
use super::keys::Keys;
use super::state::{Cell, Line};
use super::{Editor, Source};
use crate::ui::press::is_tap;
use leptos::ev::{ClipboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

impl<S: Source> Keys<S> {
    /// The mouse goes down. With Shift it would select text from where the cursor is.
    pub fn held(self, event: &MouseEvent) {
        let editing = self.state.editing.with_untracked(Option::is_some);
        if self.can_pick() && !editing && event.shift_key() && self.cell_at(event).is_some() {
            event.prevent_default();
        }
    }

    /// A press puts the cursor there. A finger or a pen has no double press: it edits a number at once,
    /// and a text where the cursor already is.
    pub fn clicked(self, event: &MouseEvent) {
        let Some((key, column, cell)) = self.cell_at(event) else {
            return;
        };
        if self.press_heading(&key, column) {
            return;
        }
        let target = Cell {
            line: Line::Row(key.clone()),
            column,
        };
        let was_here = self
            .state
            .active
            .with_untracked(|active| active.as_ref() == Some(&target));
        let on_box = self.editor(column) == Some(Editor::Pick);
        if self.can_pick() && (on_box || picks_more(event)) {
            let cursor = self.state.row_untracked().unwrap_or_else(|| key.clone());
            self.pick(|picks, rows| match event.shift_key() {
                true => picks.extend(rows, &cursor, &key),
                false => picks.toggle(&key),
            });
            self.state.focus(&key, column);
            return;
        }
        self.state.focus(&key, column);
        let tap = event.dyn_ref::<web_sys::PointerEvent>().is_some_and(is_tap);
        match self.editor(column) {
            Some(Editor::Opens) if was_here && !self.source.read_only() => {
                self.source.open(&key, column, &cell);
            }
            Some(Editor::Number | Editor::Choice(_)) if tap => self.edit(&key, column, None),
            Some(Editor::Text) if tap && was_here => self.edit(&key, column, None),
            _ => {}
        }
    }

    /// Two presses edit.
    pub fn double_clicked(self, event: &MouseEvent) {
        let Some((key, column, _)) = self.cell_at(event) else {
            return;
        };
        let edits = |editor| !matches!(editor, Editor::None | Editor::Pick | Editor::Opens);
        if self.heading(&key).is_some() {
            return;
        }
        if self.editor(column).is_some_and(edits) && !picks_more(event) {
            self.edit(&key, column, None);
        }
    }

    /// Copies the rows that are picked, or the text of the cell.
    pub fn copied(self, event: &ClipboardEvent) {
        if from_field(event) {
            return;
        }
        let rows = self.picked();
        if rows.is_empty() && self.is_on_heading() {
            return;
        }
        let text = match self.stop.get_untracked() {
            _ if !rows.is_empty() => as_text(self.source, self.state, &rows),
            Some(Cell {
                line: Line::Row(key),
                column,
            }) => self.source.text(&key, column),
            _ => return,
        };
        if let Some(data) = event.clipboard_data()
            && data.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
            if !rows.is_empty() {
                self.source.copied(rows.len());
            }
        }
    }

    /// The picked rows that show, in their order.
    pub(super) fn picked(self) -> Vec<S::Key> {
        let picks = self.state.picks.read_untracked();
        if picks.is_empty() {
            return Vec::new();
        }
        self.items
            .with_untracked(|rows| rows.iter().filter(|row| picks.has(row)).cloned().collect())
    }

    /// The cell that an event happened in: its row, its column, and the element. None of a cell that
    /// is being edited.
    fn cell_at(self, event: &MouseEvent) -> Option<(S::Key, usize, HtmlElement)> {
        if from_field(event) {
            return None;
        }
        let target: Element = event.target()?.dyn_into().ok()?;
        let cell: HtmlElement = target.closest("[role=gridcell]").ok()??.dyn_into().ok()?;
        let number = |element: &Element, name: &str| -> Option<usize> {
            element.get_attribute(name)?.parse().ok()
        };
        let line = number(&cell.closest("[role=row]").ok()??, "aria-rowindex")?;
        let place = number(&cell, "aria-colindex")?.checked_sub(1)?;
        let column = untrack(|| self.state.shown()).get(place).copied()?;
        let at = line.checked_sub(2)?;
        let key = self.rows.with_untracked(|rows| rows.get(at).cloned())?;
        Some((key, column, cell))
    }
}

/// Whether a press picks the row: with Shift all on the way to it.
fn picks_more(event: &MouseEvent) -> bool {
    event.shift_key() || event.ctrl_key() || event.meta_key()
}
