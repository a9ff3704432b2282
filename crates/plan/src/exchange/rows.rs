//! The rows of a table as things of one kind: those that fit go in, the others are listed with their line and why.

use super::guess::ColumnTarget;
use super::table::{Misfit, Row, Table};
use crate::sorted::SortInOrder;
use crate::workspace::{Edit, Workspace};
use std::collections::HashSet;
use std::fmt::Debug;

/// Which column of a table is what.
pub trait ColumnMapping: Send + Sync + 'static {
    /// What a column can be.
    type Target: ColumnTarget + Debug + Send + Sync;

    /// What the names of a table's columns, and what stands below them, say of it.
    #[must_use]
    fn guess(table: &Table) -> Self;

    /// What each column is; `None` for one that is left out. Where several are one text, their cells are joined.
    #[must_use]
    fn columns(&self) -> &[Option<Self::Target>];

    /// The mapping with another target for a column. What follows from the columns is looked at anew.
    #[must_use]
    fn with(self, table: &Table, column: usize, target: Option<Self::Target>) -> Self;

    /// Whether the columns say enough for any row to go in.
    #[must_use]
    fn is_enough(&self) -> bool;
}

/// What a row can become.
pub trait FromRow: Clone + Debug + PartialEq + Send + Sync + 'static {
    /// What its columns can be.
    type Mapping: ColumnMapping;

    /// Nothing but the line of its row, and what the mapping says of all rows.
    #[must_use]
    fn begin(line: usize, mapping: &Self::Mapping) -> Self;

    /// Takes what a cell says; whether it could be understood.
    fn understand(&mut self, target: TargetOf<Self>, cell: &str, mapping: &Self::Mapping) -> bool;

    /// The line of its row.
    #[must_use]
    fn line(&self) -> usize;

    /// Whether it says what every one of its kind has to say.
    #[must_use]
    fn is_whole(&self) -> bool;

    /// Tells those that a workspace has already.
    #[must_use]
    fn known(workspace: &Workspace) -> impl Fn(&Self) -> bool;

    /// The edits that add these, for one change.
    #[must_use]
    fn add(workspace: &mut Workspace, pieces: &[Self]) -> Vec<Edit>;
}

/// What a column can be of which such things are made.
pub type TargetOf<Piece> = <<Piece as FromRow>::Mapping as ColumnMapping>::Target;

/// Why a row does not go in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Its cells do not stand where they should.
    Misfit(Misfit),
    /// It does not say what every one of its kind has to say.
    SaysNothing,
    /// The workspace has it already.
    Known,
}

/// A row that does not go in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RefusedRow {
    /// Its line.
    pub line: usize,
    /// Why.
    pub why: Refusal,
}

/// A cell that is left out of a row that goes in, since it cannot be understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOut<Target> {
    /// The line of its row.
    pub line: usize,
    /// What it was to be.
    pub target: Target,
    /// What stands in it.
    pub text: String,
}

/// What a table says.
#[derive(Clone, PartialEq, Debug)]
pub struct Taken<Piece: FromRow> {
    /// What goes in, in order.
    pub pieces: Vec<Piece>,
    /// The rows that do not, in order.
    pub refused: Vec<RefusedRow>,
    /// The cells that are left out.
    pub left_out: Vec<LeftOut<TargetOf<Piece>>>,
}

impl<Piece: FromRow> Default for Taken<Piece> {
    fn default() -> Self {
        Self {
            pieces: Vec::new(),
            refused: Vec::new(),
            left_out: Vec::new(),
        }
    }
}

/// Reads the rows of a table. Every row goes in or is refused.
#[must_use]
pub fn take<Piece: FromRow>(table: &Table, mapping: &Piece::Mapping) -> Taken<Piece> {
    let mut taken = Taken::default();
    for row in &table.rows {
        let left_out = taken.left_out.len();
        match piece(table, mapping, row, &mut taken.left_out) {
            Ok(piece) => taken.pieces.push(piece),
            Err(why) => {
                // Of a row that does not go in no cell is told of.
                taken.left_out.truncate(left_out);
                let line = row.line;
                taken.refused.push(RefusedRow { line, why });
            }
        }
    }
    taken
}

fn piece<Piece: FromRow>(
    table: &Table,
    mapping: &Piece::Mapping,
    row: &Row,
    left_out: &mut Vec<LeftOut<TargetOf<Piece>>>,
) -> Result<Piece, Refusal> {
    if let Some(misfit) = table.misfit(row) {
        return Err(Refusal::Misfit(misfit));
    }
    let mut piece = Piece::begin(row.line, mapping);
    for (column, target) in mapping.columns().iter().enumerate() {
        let cell = Table::cell(row, column).trim();
        let Some(target) = target.filter(|_| !cell.is_empty()) else {
            continue;
        };
        if !piece.understand(target, cell, mapping) {
            left_out.push(LeftOut {
                line: row.line,
                target,
                text: cell.to_owned(),
            });
        }
    }
    match piece.is_whole() {
        true => Ok(piece),
        false => Err(Refusal::SaysNothing),
    }
}

impl<Piece: FromRow> Taken<Piece> {
    /// The same without what the workspace has already, as after the same table was taken before: that is refused.
    #[must_use]
    pub fn without_known(mut self, workspace: &Workspace) -> Self {
        let is_known = Piece::known(workspace);
        let (known, new): (Vec<Piece>, Vec<Piece>) =
            self.pieces.into_iter().partition(|piece| is_known(piece));
        self.pieces = new;
        self.refused.extend(known.iter().map(|it| RefusedRow {
            line: it.line(),
            why: Refusal::Known,
        }));
        self.refused.sort_in_order(|a, b| a.line.cmp(&b.line));
        let known: HashSet<usize> = known.iter().map(Piece::line).collect();
        self.left_out.retain(|cell| !known.contains(&cell.line));
        self
    }
}
