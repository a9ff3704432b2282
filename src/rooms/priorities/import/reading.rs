//! Which column of the table is what, and which rows fit.

use super::words;
use crate::rooms::import_table::{Lines, TableSource};
use crate::state::Session;
use leptos::prelude::*;
use markup::memo;
use plan::exchange::initiative_columns::{self, Mapping, Target};
use plan::exchange::initiative_rows::{self, Taken};
use std::sync::Arc;

/// What is known of the table.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// The table.
    pub(super) source: TableSource,
    /// Which column is what.
    mapping: RwSignal<Option<Mapping>>,
    /// Which rows go in, and which do not.
    pub(super) taken: Memo<Arc<Taken>>,
}

impl Reading {
    pub(super) fn new(session: Session) -> Self {
        let mapping = RwSignal::new(None::<Mapping>);
        let source =
            TableSource::new(move |table| mapping.set(Some(initiative_columns::guess(&table))));
        let taken = memo(move |_| {
            let table = source.table.get();
            let taken = mapping.with(|mapping| {
                let taken = initiative_rows::take(table.as_ref()?, mapping.as_ref()?);
                Some(session.untracked(|workspace| taken.without_known(workspace)))
            });
            Arc::new(taken.unwrap_or_default())
        });
        Self {
            source,
            mapping,
            taken,
        }
    }

    /// Which target a column is, among all.
    pub(super) fn target_of(self, column: usize) -> Option<usize> {
        let target = self
            .mapping
            .with(|it| it.as_ref()?.columns.get(column).copied()?)?;
        Target::ALL.iter().position(|it| *it == target)
    }

    /// Says which one it is to be.
    pub(super) fn choose(self, column: usize, target: Option<usize>) {
        let target = target.and_then(|at| Target::ALL.get(at).copied());
        let Some(table) = self.source.table.get_untracked() else {
            return;
        };
        self.mapping.update(|mapping| {
            *mapping = mapping.take().map(|it| it.with(&table, column, target));
        });
    }

    /// What is wanted while no column names the initiatives.
    pub(super) fn lacks(self) -> Option<&'static str> {
        let names = self.mapping.with(|it| it.as_ref().map(Mapping::names));
        (!names.unwrap_or_default()).then_some(words::NAMES_NOTHING)
    }

    /// Whether confidence is read as a share from 0 to 1.
    pub(super) fn has_shares(self) -> bool {
        self.mapping
            .with(|it| it.as_ref().is_some_and(|it| it.shares))
    }

    /// The rows that do not go in.
    pub(super) fn refused(self) -> Lines {
        self.taken.with(|taken| {
            Lines::of(taken.refused.iter(), |row| {
                (row.line, words::refusal(&row.why))
            })
        })
    }

    /// The cells that are left out of rows that go in.
    pub(super) fn left_out(self) -> Lines {
        self.taken.with(|taken| {
            Lines::of(taken.left_out.iter(), |cell| {
                (cell.line, words::left_out(cell))
            })
        })
    }
}
