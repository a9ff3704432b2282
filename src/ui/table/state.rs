//! What a table knows of itself: where the cursor is, what is being typed, what was refused, and how
//! it is sorted. Held outside the table, so that others can move its cursor.

use leptos::prelude::*;
use std::hash::Hash;

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
    /// Its column, from 0.
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
    sort: RwSignal<Sort>,
}

impl<K: Key> Clone for TableState<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Key> Copy for TableState<K> {}

impl<K: Key> TableState<K> {
    /// A table without a cursor, sorted by this column.
    #[must_use]
    pub fn new(sort: Sort) -> Self {
        Self {
            active: RwSignal::new(None),
            editing: RwSignal::new(None),
            typed: RwSignal::new(String::new()),
            reason: RwSignal::new(None),
            refused: RwSignal::new(Vec::new()),
            show: RwSignal::new(None),
            sort: RwSignal::new(sort),
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

    /// Whether a cell is being edited, and so nothing may move under the cursor; tracked.
    #[must_use]
    pub fn is_editing(self) -> bool {
        self.editing.with(Option::is_some)
    }

    /// How the table is sorted; tracked.
    #[must_use]
    pub fn sort(self) -> Sort {
        self.sort.get()
    }

    /// Sorts the table.
    pub fn set_sort(self, sort: Sort) {
        if self.sort.get_untracked() != sort {
            self.sort.set(sort);
        }
    }

    /// The line and column of the cursor.
    #[must_use]
    pub fn focused(self) -> Option<(Line<K>, usize)> {
        let active = self.active.get_untracked()?;
        Some((active.line, active.column))
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

    /// The texts that were typed and could not be kept.
    #[must_use]
    pub fn refused(self) -> Vec<Refused<K>> {
        self.refused.get_untracked()
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
