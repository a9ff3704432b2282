//! Where the cursor goes, and picking rows on the way.

use super::head::sort_then;
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

/// The row so many places down from another, or up; from a heading the row beyond it on that side. None where
/// there is no such row.
fn stop_from<K>(rows: &[K], at: usize, down: isize, is_row: impl Fn(&K) -> bool) -> Option<&K> {
    let last = rows.len().checked_sub(1)?;
    let to = at.checked_add_signed(down).filter(|to| *to <= last)?;
    let is_row = |row: &&K| is_row(row);
    match down < 0 {
        true => rows.get(..=to)?.iter().rev().find(is_row),
        false => rows.get(to..)?.iter().find(is_row),
    }
}

impl<S: Source> Keys<S> {
    /// The cell so many rows and columns away; a step beyond the last column goes on to the next
    /// row. Where there is no row on that side, the cell itself.
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
            let (mut down, mut to) = (down, column);
            if right != 0 {
                match self.next_column(Some(column), right > 0, edits) {
                    Some(next) => to = next,
                    None => {
                        down += right.signum();
                        to = self.edge_column(right > 0);
                    }
                }
            }
            let is_row = |row: &S::Key| self.heading(row).is_none();
            match stop_from(rows, at, down, is_row) {
                Some(row) => (row.clone(), to),
                None => (key.clone(), column),
            }
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
            // The press that Firefox makes of it knows nothing of Shift.
            "Enter" if is_plain(event) && event.shift_key() => {
                return sort_then(self.source, self.state, column);
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
        let Some(frame) = self.frame.get_untracked() else {
            return;
        };
        let header = frame.query_selector("[role=columnheader]").ok().flatten();
        if header.is_some_and(|header| header.get_bounding_client_rect().width() > 0.0) {
            // The header shows wherever the table is scrolled to, and the keys may come quicker than the
            // scrolling to the first row.
            frame.set_scroll_top(0);
            self.state.active.set(Some(Cell {
                line: Line::Head,
                column,
            }));
            self.state.show.set(Some(Show::Focus));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_a_heading_one_goes_on_to_the_row_beyond_it_on_that_side() {
        // Headings are capitals; the last group is closed.
        let rows = ['A', 'b', 'c', 'D', 'E', 'f', 'G'];
        let from = |at: usize, down: isize| {
            let row = stop_from(&rows, at, down, |row| row.is_ascii_lowercase());
            row.copied()
        };
        assert_eq!(from(1, 0), Some('b'));
        assert_eq!(from(1, 1), Some('c'));
        assert_eq!(from(2, 1), Some('f'));
        assert_eq!(from(5, -1), Some('c'));
        // There is none before the first, and none after the last.
        assert_eq!(from(1, -1), None);
        assert_eq!(from(5, 1), None);
        assert_eq!(from(6, 1), None);
    }
}
