//! What a table knows of itself: where the cursor is, what is being typed, what was refused, which
//! rows are picked, how it is sorted and which columns show. Held outside the table, so that others
//! can move its cursor.

use super::arrangement::Arrangement;
use super::picks::Picks;
use leptos::prelude::*;
use markup::memo;
use std::hash::Hash;
use std::sync::Arc;

/// What tells one row from another.
pub trait Key: Clone + Eq + Hash + Send + Sync + 'static {}
impl<T: Clone + Eq + Hash + Send + Sync + 'static> Key for T {}

/// A line of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line<K> {
    /// The column headers.
    Head,
    /// A row.
    Row(K),
}

/// A cell of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell<K> {
    /// Its line.
    pub line: Line<K>,
    /// Its column: its place among the source's, wherever it stands.
    pub column: usize,
}

/// The cell whose text is being edited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Editing<K> {
    /// Its row.
    pub key: K,
    /// Its column.
    pub column: usize,
    /// The text that stood there when editing began, unless it was one that had been refused.
    pub before: Option<String>,
    /// Whether the text is selected, so that typing replaces it.
    pub selected: bool,
}

/// A text that was typed and could not be kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused<K> {
    /// Its row.
    pub key: K,
    /// Its column.
    pub column: usize,
    /// What was typed.
    pub text: String,
    /// Why it could not be kept.
    pub reason: String,
}

/// The column that a table is sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sort {
    /// The column.
    pub column: usize,
    /// Whether the greatest stands first.
    pub descending: bool,
}

/// How far a table goes to show where its cursor is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Show {
    /// Scrolls there.
    Scroll,
    /// Scrolls there and takes the focus.
    Focus,
}

/// What a table knows of itself. Made in the owner of whoever shares it.
pub struct TableState<K: Key> {
    pub(super) active: RwSignal<Option<Cell<K>>>,
    pub(super) editing: RwSignal<Option<Editing<K>>>,
    pub(super) typed: RwSignal<String>,
    /// Why what is being typed was refused when it was to be kept.
    pub(super) reason: RwSignal<Option<String>>,
    pub(super) refused: RwSignal<Vec<Refused<K>>>,
    pub(super) show: RwSignal<Option<Show>>,
    pub(super) picks: RwSignal<Picks<K>>,
    pub(super) arrangement: RwSignal<Arrangement>,
    shown: Memo<Arc<Vec<usize>>>,
    /// What it is sorted by, and by what what that leaves equal; never empty.
    sorts: RwSignal<Vec<Sort>>,
    natural: Sort,
}

impl<K: Key> Clone for TableState<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Key> Copy for TableState<K> {}

impl<K: Key> TableState<K> {
    /// A table without a cursor, with its columns so arranged. It is sorted so at first, and again
    /// while the column it is sorted by is hidden.
    #[must_use]
    pub fn new(natural: Sort, arrangement: Arrangement) -> Self {
        let arrangement = RwSignal::new(arrangement);
        let shown = move |_: Option<&_>| Arc::new(arrangement.with(Arrangement::shown));
        Self {
            active: RwSignal::new(None),
            editing: RwSignal::new(None),
            typed: RwSignal::new(String::new()),
            reason: RwSignal::new(None),
            refused: RwSignal::new(Vec::new()),
            show: RwSignal::new(None),
            picks: RwSignal::new(Picks::default()),
            arrangement,
            shown: memo(shown),
            sorts: RwSignal::new(vec![natural]),
            natural,
        }
    }

    /// The row of the cursor; tracked.
    #[must_use]
    pub fn row(self) -> Option<K> {
        self.active.with(|active| match active {
            Some(Cell {
                line: Line::Row(key),
                ..
            }) => Some(key.clone()),
            _ => None,
        })
    }

    pub(super) fn row_untracked(self) -> Option<K> {
        untrack(|| self.row())
    }

    /// Whether a cell is being edited, and so nothing may move under the cursor; tracked.
    #[must_use]
    pub fn is_editing(self) -> bool {
        self.editing.with(Option::is_some)
    }

    /// The column that the table is sorted by first; tracked.
    #[must_use]
    pub fn sort(self) -> Sort {
        self.sorts().first().copied().unwrap_or(self.natural)
    }

    /// The columns that it is sorted by: each sorts what those before it leave equal; tracked.
    #[must_use]
    pub fn sorts(self) -> Vec<Sort> {
        let mut sorts = self.sorts.get();
        let stays = |sort: &Sort| *sort == self.natural;
        self.shown
            .with(|shown| sorts.retain(|sort| stays(sort) || shown.contains(&sort.column)));
        if sorts.is_empty() {
            sorts.push(self.natural);
        }
        sorts
    }

    /// The columns that show, in their order; tracked.
    #[must_use]
    pub fn shown(self) -> Arc<Vec<usize>> {
        self.shown.get()
    }

    /// How the columns are arranged; tracked.
    #[must_use]
    pub fn arrangement(self) -> Arrangement {
        self.arrangement.get()
    }

    /// Arranges the columns otherwise.
    pub fn arrange(self, arrangement: Arrangement) {
        self.arrangement.set(arrangement);
    }

    /// Which rows are picked, whether they show or not.
    #[must_use]
    pub fn picks(self) -> ReadSignal<Picks<K>> {
        self.picks.read_only()
    }

    /// Picks these rows, besides those that are picked or in their place.
    pub fn pick(self, rows: &[K], adds: bool) {
        self.picks.update(|picks| {
            if !adds {
                picks.clear();
            }
            picks.add(rows);
        });
    }

    /// Picks these rows, or none of them any more if all are picked.
    pub fn toggle_picks(self, rows: &[K]) {
        self.picks.update(|picks| {
            if picks.among(rows) == rows.len() {
                picks.remove(rows);
            } else {
                picks.add(rows);
            }
        });
    }

    /// Picks no row.
    pub fn clear_picks(self) {
        if !self.picks.with_untracked(Picks::is_empty) {
            self.picks.update(Picks::clear);
        }
    }

    /// Gives the cursor's cell the focus.
    pub fn take_focus(self) {
        self.show.set(Some(Show::Focus));
    }

    /// Sorts the table by one column alone.
    pub fn set_sort(self, sort: Sort) {
        self.set_sorts(vec![sort]);
    }

    /// Sorts the table by several columns, one after the other.
    pub fn set_sorts(self, sorts: Vec<Sort>) {
        if !sorts.is_empty() && self.sorts.with_untracked(|known| *known != sorts) {
            self.sorts.set(sorts);
        }
    }

    /// Sorts by another column first. One that sorts after it sorts so still.
    pub fn sort_first(self, first: Sort) {
        let sorts = untrack(|| self.sorts()).into_iter();
        // The second stays the second, and all of what follows a new first one is as it was.
        let rest = sorts.skip(1).filter(|sort| sort.column != first.column);
        self.set_sorts(std::iter::once(first).chain(rest).collect());
    }

    /// Sorts by a second column what the first leaves equal, and by no further one; or by the first alone.
    pub fn sort_second(self, second: Option<Sort>) {
        let first = untrack(|| self.sort());
        let second = second.filter(|sort| sort.column != first.column);
        self.set_sorts(std::iter::once(first).chain(second).collect());
    }

    /// Sorts what all columns before leave equal; a column that sorts already turns round.
    pub(super) fn sort_then(self, then: Sort) {
        let sorts = untrack(|| self.sorts());
        if sorts.iter().any(|sort| sort.column == then.column) {
            return self.turn_round(then.column);
        }
        self.set_sorts(sorts.into_iter().chain([then]).collect());
    }

    /// Sorts the other way round by a column that sorts already.
    pub fn turn_round(self, column: usize) {
        let mut sorts = untrack(|| self.sorts());
        let known = sorts.iter_mut().find(|sort| sort.column == column);
        if let Some(known) = known {
            known.descending = !known.descending;
        }
        self.set_sorts(sorts);
    }

    /// The line and column of the cursor; tracked.
    #[must_use]
    pub fn cursor(self) -> Option<(Line<K>, usize)> {
        let active = self.active.get()?;
        Some((active.line, active.column))
    }

    /// The line and column of the cursor.
    #[must_use]
    pub fn focused(self) -> Option<(Line<K>, usize)> {
        untrack(|| self.cursor())
    }

    /// Puts the cursor on a row, in the column it was in, and scrolls there without taking the
    /// focus.
    pub fn choose(self, key: &K, column: usize) {
        let column = self
            .active
            .with_untracked(|active| active.as_ref().map_or(column, |active| active.column));
        self.put(key, column);
        self.show.set(Some(Show::Scroll));
    }

    /// Puts the cursor on a cell and the focus with it.
    pub fn focus(self, key: &K, column: usize) {
        self.put(key, column);
        self.show.set(Some(Show::Focus));
    }

    /// Takes the cursor away.
    pub fn leave(self) {
        self.active.set(None);
    }

    pub(super) fn put(self, key: &K, column: usize) {
        let cell = Cell {
            line: Line::Row(key.clone()),
            column,
        };
        if self
            .active
            .with_untracked(|active| active.as_ref() != Some(&cell))
        {
            self.active.set(Some(cell));
        }
    }

    /// Begins to edit a cell: with its text, or with what was refused there, or with what was just
    /// typed in its place.
    pub fn edit(self, key: &K, column: usize, text: String, typed: Option<String>, select: bool) {
        let refused = self.refused_at(key, column);
        self.put(key, column);
        self.reason
            .set(refused.as_ref().map(|refused| refused.reason.clone()));
        let shown = refused.as_ref().map_or(&text, |refused| &refused.text);
        self.typed
            .set(typed.clone().unwrap_or_else(|| shown.clone()));
        self.editing.set(Some(Editing {
            key: key.clone(),
            column,
            before: refused.is_none().then_some(text),
            selected: select && typed.is_none(),
        }));
    }

    /// Types a letter before the field has come: in place of the text where all of it is to be
    /// selected, else after it.
    pub(super) fn type_letter(self, letter: &str) {
        let replaces = self
            .editing
            .with_untracked(|editing| editing.as_ref().is_some_and(|editing| editing.selected));
        if !replaces {
            self.typed.update(|typed| typed.push_str(letter));
            return;
        }
        self.typed.set(letter.to_owned());
        self.editing.update(|editing| {
            if let Some(editing) = editing {
                editing.selected = false;
            }
        });
    }

    /// Whether something was typed into the cell that is being edited.
    pub(super) fn is_touched(self) -> bool {
        let Some(editing) = self.editing.get_untracked() else {
            return false;
        };
        let refused = self.refused_at(&editing.key, editing.column);
        let stood = editing.before.or(refused.map(|refused| refused.text));
        stood != Some(self.typed.get_untracked())
    }

    /// The texts that were typed and could not be kept.
    #[must_use]
    pub fn refused(self) -> Vec<Refused<K>> {
        self.refused.get_untracked()
    }

    /// Keeps texts in the cells they were meant for, with why they could not be kept; those that were
    /// kept in these cells before, and in those that hold something else now, are gone.
    pub fn refuse(self, refused: Vec<Refused<K>>, accepted: &[(K, usize)]) {
        let known = self.refused.with_untracked(Vec::len);
        if refused.is_empty() && known == 0 {
            return;
        }
        self.refused.update(|all| {
            let same = |a: &Refused<K>, key: &K, column: usize| a.key == *key && a.column == column;
            all.retain(|old| {
                let mut cells = accepted.iter().map(|(key, column)| (key, *column));
                let mut again = refused.iter();
                !cells.any(|(key, column)| same(old, key, column))
                    && !again.any(|new| same(old, &new.key, new.column))
            });
            all.extend(refused);
        });
    }

    /// A cell holds something else now; what was refused there before is gone.
    pub fn accepted(self, key: &K, column: usize) {
        self.forget_refused(key, column);
    }

    pub(super) fn refused_at(self, key: &K, column: usize) -> Option<Refused<K>> {
        self.refused.with_untracked(|refused| {
            let mut here = refused.iter();
            here.find(|refused| refused.key == *key && refused.column == column)
                .cloned()
        })
    }

    pub(super) fn forget_refused(self, key: &K, column: usize) {
        if self.refused_at(key, column).is_some() {
            self.refused.update(|refused| {
                refused.retain(|refused| refused.key != *key || refused.column != column);
            });
        }
    }

    /// Ends the editing; what was typed is gone unless it was kept before.
    pub(super) fn stop(self) {
        self.reason.set(None);
        self.editing.set(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::table::{Column, Editor};

    const fn column(class: &'static str) -> Column {
        Column {
            class,
            title: "",
            unit: "",
            label: "",
            number: true,
            stays: false,
            extra: false,
            editor: Editor::Number,
        }
    }

    fn edited(select: bool, act: impl FnOnce(TableState<char>) -> String) -> String {
        Owner::new().with(|| {
            let sort = Sort {
                column: 0,
                descending: false,
            };
            let state = TableState::new(sort, Arrangement::new(&[]));
            state.edit(&'a', 0, "Night buses".to_owned(), None, select);
            act(state)
        })
    }

    #[test]
    fn what_is_typed_before_the_field_comes_replaces_what_is_to_be_selected() {
        let type_two = |state: TableState<char>| {
            state.type_letter("4");
            state.type_letter("2");
            state.typed.get_untracked()
        };
        assert_eq!(edited(true, type_two), "42");
        assert_eq!(edited(false, type_two), "Night buses42");
    }

    #[test]
    fn what_one_column_leaves_equal_another_sorts() {
        const COLUMNS: &[Column] = &[column("a"), column("b"), column("c")];
        Owner::new().with(|| {
            let by = |column, descending| Sort { column, descending };
            let state = TableState::<char>::new(by(0, false), Arrangement::new(COLUMNS));
            state.sort_then(by(1, true));
            assert_eq!(state.sorts(), [by(0, false), by(1, true)]);
            state.sort_then(by(0, false));
            assert_eq!(state.sorts(), [by(0, true), by(1, true)]);
            assert_eq!(state.sort(), by(0, true));
            // What is hidden sorts nothing, and what it was sorted by at first does where nothing else is left.
            state.arrangement.update(|it| it.show(1, false, &[]));
            assert_eq!(state.sorts(), [by(0, true)]);
            state.set_sort(by(1, false));
            assert_eq!(state.sorts(), [by(0, false)]);
            // What it was sorted by at first sorts still where it is hidden.
            state.set_sorts(vec![by(0, false), by(2, true)]);
            state.arrangement.update(|it| it.show(0, false, &[]));
            assert_eq!(state.sorts(), [by(0, false), by(2, true)]);
        });
    }

    #[test]
    fn a_first_and_a_second_column_are_chosen() {
        const COLUMNS: &[Column] = &[column("a"), column("b"), column("c")];
        Owner::new().with(|| {
            let by = |column, descending| Sort { column, descending };
            let state = TableState::<char>::new(by(0, false), Arrangement::new(COLUMNS));
            state.sort_second(Some(by(1, true)));
            assert_eq!(state.sorts(), [by(0, false), by(1, true)]);
            state.sort_first(by(2, true));
            assert_eq!(state.sorts(), [by(2, true), by(1, true)]);
            // The second becomes the first: nothing is left for it to sort.
            state.sort_first(by(1, true));
            assert_eq!(state.sorts(), [by(1, true)]);
            state.sort_second(Some(by(1, false)));
            assert_eq!(state.sorts(), [by(1, true)]);
            state.sort_second(Some(by(0, false)));
            state.sort_second(None);
            assert_eq!(state.sorts(), [by(1, true)]);
        });
    }

    #[test]
    fn a_cell_is_touched_once_something_else_stands_there() {
        let touched = |state: TableState<char>| {
            assert!(!state.is_touched());
            state.type_letter("!");
            assert!(state.is_touched());
            state.typed.get_untracked()
        };
        assert_eq!(edited(false, touched), "Night buses!");
    }

    #[test]
    fn what_was_refused_and_is_looked_at_again_is_not_touched() {
        edited(false, |state| {
            let refused = Refused {
                key: 'a',
                column: 1,
                text: "many".to_owned(),
                reason: String::new(),
            };
            state.refuse(vec![refused], &[]);
            state.edit(&'a', 1, String::new(), None, true);
            assert!(!state.is_touched());
            state.typed.get_untracked()
        });
    }
}
