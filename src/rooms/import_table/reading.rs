//! Which column of the table is what, and which rows fit.

use super::TableSource;
use crate::state::Session;
use leptos::prelude::*;
use markup::memo;
use plan::exchange::guess::{self, ColumnTarget};
use plan::exchange::rows::{self, ColumnMapping, FromRow, Taken, TargetOf};
use plan::exchange::table::Table;
use std::sync::Arc;

/// What is known of a table that becomes such things.
pub struct Reading<Piece: FromRow> {
    /// The table.
    pub source: TableSource,
    /// Which column is what.
    pub mapping: RwSignal<Option<Piece::Mapping>>,
    /// Which rows go in, and which do not.
    pub taken: Memo<Arc<Taken<Piece>>>,
    /// What each column is called, where what stands in it does not fit that.
    misfits: RwSignal<Vec<Option<usize>>>,
}

impl<Piece: FromRow> Clone for Reading<Piece> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Piece: FromRow> Copy for Reading<Piece> {}

impl<Piece: FromRow> Reading<Piece> {
    /// No table yet.
    #[must_use]
    pub fn new(session: Session) -> Self {
        let mapping = RwSignal::new(None::<Piece::Mapping>);
        let misfits = RwSignal::new(Vec::new());
        let source = TableSource::new(".import-columns select", move |table| {
            let guessed = Piece::Mapping::guess(&table);
            misfits.set(misfits_of(&table, guessed.columns()));
            mapping.set(Some(guessed));
        });
        let taken = memo(move |_| {
            let table = source.table.get();
            let taken = mapping.with(|mapping| {
                let taken: Taken<Piece> = rows::take(table.as_ref()?, mapping.as_ref()?);
                Some(session.untracked(|workspace| taken.without_known(workspace)))
            });
            Arc::new(taken.unwrap_or_default())
        });
        Self {
            source,
            mapping,
            taken,
            misfits,
        }
    }

    /// How many rows go in.
    #[must_use]
    pub fn count(self) -> usize {
        self.taken.with(|taken| taken.pieces.len())
    }

    /// Which target a column is, among all.
    #[must_use]
    pub fn target_of(self, column: usize) -> Option<usize> {
        let target = self
            .mapping
            .with(|it| it.as_ref()?.columns().get(column).copied()?)?;
        TargetOf::<Piece>::ALL.iter().position(|it| *it == target)
    }

    /// Which one the name of a column says, though what stands in the column does not fit and it is
    /// left out; `None` where another column is that.
    #[must_use]
    pub fn misfit_of(self, column: usize) -> Option<usize> {
        let at = self.misfits.with(|all| all.get(column).copied()?)?;
        let target = *TargetOf::<Piece>::ALL.get(at)?;
        let is_open = self.mapping.with(|mapping| {
            let columns = mapping.as_ref()?.columns();
            let is_out = columns.get(column).is_some_and(Option::is_none);
            Some(is_out && !columns.contains(&Some(target)))
        });
        is_open?.then_some(at)
    }

    /// Says which one it is to be.
    pub fn choose(self, column: usize, target: Option<usize>) {
        let target = target.and_then(|at| TargetOf::<Piece>::ALL.get(at).copied());
        let Some(table) = self.source.table.get_untracked() else {
            return;
        };
        self.mapping.update(|mapping| {
            *mapping = mapping.take().map(|it| it.with(&table, column, target));
        });
    }

    /// Whether a column has to be chosen before any row goes in: all would be refused for the same reason.
    #[must_use]
    pub fn lacks(self) -> bool {
        let is_enough =
            |it: &Option<Piece::Mapping>| it.as_ref().is_some_and(ColumnMapping::is_enough);
        !self.mapping.with(is_enough)
    }
}

/// What each column is called, among all that it can be, where the guess leaves out what stands in it.
fn misfits_of<Target: ColumnTarget>(
    table: &Table,
    guessed: &[Option<Target>],
) -> Vec<Option<usize>> {
    let of = |(column, header): (usize, &String)| {
        let fits = guessed.get(column).is_some_and(Option::is_some);
        let target: Target = guess::called(header)?;
        let is_empty = table.column(column).next().is_none();
        let at = Target::ALL.iter().position(|it| *it == target);
        at.filter(|_| !fits && !is_empty)
    };
    table.header.iter().enumerate().map(of).collect()
}
