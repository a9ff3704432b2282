//! Where the cursor goes, and picking rows on the way.

use super::keys::Keys;
use super::picks::Picks;
use super::state::{Cell, Line, Show};
use super::{Editor, Source};
use crate::ui::keys::{is_command, is_plain};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Whether Tab goes to a column while one edits.
fn edits(editor: Editor) -> bool {
    !matches!(editor, Editor::None | Editor::Pick)
}

impl<S: Source> Keys<S> {
    /// The cell so many rows and columns away; a step beyond the last column goes on to the next
    /// row.
    pub(super) fn cell_from(
        self,
        key: &S::Key,
        column: usize,
        down: isize,
        right: isize,
    ) -> (S::Key, usize) {
        self.rows.with_untracked(|rows| {
            let Some(at) = rows.iter().position(|row| row == key) else {
                return (key.clone(), column);
            };
            let mut at = at;
            let mut column = column;
            if right != 0 {
                match self.next_column(Some(column), right > 0, edits) {
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
            // Over a heading one goes on to the row beyond it.
            let is_item = |at: &usize| rows.get(*at).is_some_and(|row| self.heading(row).is_none());
            let beyond = if down < 0 {
                (0..=at).rev().find(is_item)
            } else {
                (at..rows.len()).find(is_item)
            };
            let next = beyond.and_then(|at| rows.get(at)).unwrap_or(key);
            (next.clone(), column)
        })
    }

    fn edge_column(self, first: bool) -> usize {
        self.next_column(None, first, edits).unwrap_or(0)
    }

    /// The next column on that side that shows and passes; from outside the table, the outermost.
    fn next_column(
        self,
        from: Option<usize>,
        right: bool,
        pass: impl Fn(Editor) -> bool,
    ) -> Option<usize> {
        let columns = self.source.columns();
        let order = untrack(|| self.state.shown());
        let passes = |place: &usize| {
            let column = order.get(*place).and_then(|at| columns.get(*at));
            column.is_some_and(|column| pass(column.editor)) && self.is_shown(*place)
        };
        let at = from.and_then(|from| order.iter().position(|at| *at == from));
        let found = if right {
            (at.map_or(0, |at| at + 1)..order.len()).find(passes)
        } else {
            (0..at.unwrap_or(order.len())).rev().find(passes)
        };
        order.get(found?).copied()
    }

    /// Narrow tables leave columns out that stand in this place.
    fn is_shown(self, place: usize) -> bool {
        let cell = || {
            let selector = format!(
                ".grid-body > :not([hidden]) > [aria-colindex='{}']",
                place + 1
            );
            let frame = self.frame.get_untracked()?;
            let cell = frame.query_selector(&selector).ok()??;
            Some(cell.get_bounding_client_rect().width() > 0.0)
        };
        cell().unwrap_or(true)
    }

    pub(super) fn in_head(self, event: &KeyboardEvent, column: usize) -> bool {
        if event.alt_key() {
            return false;
        }
        let next = match event.key().as_str() {
            "ArrowRight" => self.next_column(Some(column), true, |_| true),
            "ArrowLeft" => self.next_column(Some(column), false, |_| true),
            "Home" => self.next_column(None, true, |_| true),
            "End" => self.next_column(None, false, |_| true),
            "ArrowDown" | "PageDown" => {
                let first = self.rows.with_untracked(|rows| rows.first().cloned());
                if let Some(first) = first {
                    self.state.focus(&first, column);
                }
                return true;
            }
            "a" | "A" if is_command(event) && !event.shift_key() && self.can_pick() => {
                self.pick(|picks, rows| picks.add(rows));
                return true;
            }
            "Escape" if !self.state.picks.with_untracked(Picks::is_empty) => {
                self.state.clear_picks();
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

    pub(super) fn walks(
        self,
        event: &KeyboardEvent,
        key: &S::Key,
        column: usize,
        page: usize,
    ) -> bool {
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
            "ArrowUp" if at == 0 && event.shift_key() => (0, column),
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
                self.next_column(Some(column), true, |_| true)
                    .unwrap_or(column),
            ),
            "ArrowLeft" => (
                at,
                self.next_column(Some(column), false, |_| true)
                    .unwrap_or(column),
            ),
            _ => return false,
        };
        let next = self
            .rows
            .with_untracked(|rows| rows.get(to.min(last)).cloned());
        if let Some(next) = next {
            if event.shift_key() && next != *key && self.can_pick() {
                self.pick(|picks, rows| picks.walk(rows, key, &next));
            }
            self.state.focus(&next, column);
        }
        true
    }

    /// Whether the table has a column that picks rows.
    pub(super) fn can_pick(self) -> bool {
        let mut columns = self.source.columns().iter();
        columns.any(|column| column.editor == Editor::Pick)
    }

    /// Changes which rows are picked.
    pub(super) fn pick(self, change: impl FnOnce(&mut Picks<S::Key>, &[S::Key])) {
        self.items.with_untracked(|rows| {
            self.state.picks.update(|picks| change(picks, rows));
        });
    }

    /// Keys that pick rows.
    pub(super) fn picks(self, event: &KeyboardEvent, key: &S::Key, column: usize) -> bool {
        if !self.can_pick() {
            return false;
        }
        let on_box = self.editor(column) == Some(Editor::Pick);
        match event.key().as_str() {
            " " if is_plain(event) && event.shift_key() => {
                self.pick(|picks, rows| picks.extend(rows, key, key));
            }
            " " if is_plain(event) => self.pick(|picks, _| picks.toggle(key)),
            "Enter" if on_box && is_plain(event) => self.pick(|picks, _| picks.toggle(key)),
            "a" | "A" if is_command(event) && !event.shift_key() => {
                self.pick(|picks, rows| picks.add(rows));
            }
            "Escape" => {
                let none = self.state.picks.with_untracked(Picks::is_empty);
                if none || self.state.refused_at(key, column).is_some() {
                    return false;
                }
                self.state.clear_picks();
            }
            _ => return false,
        }
        true
    }

    fn outer(self, first: bool) -> usize {
        self.next_column(None, first, |_| true).unwrap_or(0)
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
}
