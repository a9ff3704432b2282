//! The rows of a table as pieces of evidence: those that fit go in, the others are listed with their line
//! and why.

use super::evidence_columns::{Mapping, Target};
use super::evidence_words as said;
use super::table::{Misfit, Row, Table};
use super::{cells, dates};
use crate::day::Day;
use crate::records::evidence::{self, Confidence, Success, Way};
use crate::sorted::SortInOrder;
use crate::workspace::Workspace;
use std::collections::{BTreeMap, HashSet};

/// A piece of evidence that a row says.
#[derive(Clone, PartialEq, Debug)]
pub struct NewPiece {
    /// The line of its row.
    pub line: usize,
    /// The way of learning.
    pub way: Way,
    /// The day, if the row says one.
    pub date: Option<Day>,
    /// Its texts by field, none of them empty.
    pub texts: BTreeMap<&'static str, String>,
    /// How sure somebody is, if the row says so.
    pub confidence: Option<Confidence>,
    /// How a task went, if the row says so.
    pub success: Option<Success>,
    /// How many left there, in percent, if the row says so.
    pub drop_off: Option<f64>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The names of the themes that gather it.
    pub themes: Vec<String>,
}

/// Why a row does not go in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Its cells do not stand where they should.
    Misfit(Misfit),
    /// It says nothing of what was learned: no quote, no meaning, no metric, no place where it hurt.
    NothingLearned,
    /// The workspace has this piece already.
    Known,
}

/// A row that does not go in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RefusedRow {
    /// Its line.
    pub line: usize,
    /// Why.
    pub why: Refusal,
}

/// A cell that is left out of a row that goes in, since it cannot be understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOut {
    /// The line of its row.
    pub line: usize,
    /// Its column, from 0.
    pub column: usize,
    /// What it was to be.
    pub target: Target,
    /// What stands in it.
    pub text: String,
}

/// What a table says.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Taken {
    /// The pieces that go in, in order.
    pub pieces: Vec<NewPiece>,
    /// The rows that do not, in order.
    pub refused: Vec<RefusedRow>,
    /// The cells that are left out.
    pub left_out: Vec<LeftOut>,
}

/// Reads the rows of a table. Every row is in one of the two lists.
#[must_use]
pub fn take(table: &Table, mapping: &Mapping) -> Taken {
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

fn piece(
    table: &Table,
    mapping: &Mapping,
    row: &Row,
    left_out: &mut Vec<LeftOut>,
) -> Result<NewPiece, Refusal> {
    if let Some(misfit) = table.misfit(row) {
        return Err(Refusal::Misfit(misfit));
    }
    let mut piece = NewPiece {
        line: row.line,
        way: mapping.way,
        date: None,
        texts: BTreeMap::new(),
        confidence: None,
        success: None,
        drop_off: None,
        tags: Vec::new(),
        themes: Vec::new(),
    };
    for (column, target) in mapping.columns.iter().enumerate() {
        let cell = Table::cell(row, column).trim();
        let Some(target) = target.filter(|_| !cell.is_empty()) else {
            continue;
        };
        if !piece.understand(target, cell, mapping) {
            left_out.push(LeftOut {
                line: row.line,
                column,
                target,
                text: cell.to_owned(),
            });
        }
    }
    if evidence::LEARNED
        .iter()
        .any(|field| piece.texts.contains_key(field))
    {
        Ok(piece)
    } else {
        Err(Refusal::NothingLearned)
    }
}

impl NewPiece {
    /// Takes what a cell says; whether it could be understood.
    fn understand(&mut self, target: Target, cell: &str, mapping: &Mapping) -> bool {
        if let Some(field) = target.text_field() {
            let text = self.texts.entry(field).or_default();
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(cell);
            return true;
        }
        match target {
            Target::Way => {
                let way = said::way(cell);
                self.way = way.unwrap_or(self.way);
                return way.is_some();
            }
            Target::Date => self.date = dates::read(cell, mapping.order),
            Target::Confidence => self.confidence = said::confidence(cell),
            Target::Success => self.success = said::success(cell),
            Target::DropOff => self.drop_off = cells::percent(cell),
            Target::Tags => self.tags.extend(cells::several(cell)),
            Target::Theme => self.themes.extend(cells::several(cell)),
            _ => {}
        }
        match target {
            Target::Date => self.date.is_some(),
            Target::Confidence => self.confidence.is_some(),
            Target::Success => self.success.is_some(),
            Target::DropOff => self.drop_off.is_some(),
            _ => true,
        }
    }

    pub(super) fn text(&self, field: &str) -> &str {
        self.texts.get(field).map_or("", String::as_str)
    }
}

/// The texts that two pieces share that are one and the same: where from, who, what about, and the words.
/// Two answers of a word each to two questions are two.
const ALIKE: [&str; 9] = [
    evidence::SOURCE,
    evidence::WHO,
    evidence::SEGMENT,
    evidence::QUESTION,
    evidence::TASK,
    evidence::QUOTE,
    evidence::MEANING,
    evidence::METRIC,
    evidence::HURT,
];

type Likeness = (Option<Day>, [String; ALIKE.len()]);

fn likeness<'text>(date: Option<Day>, text: impl Fn(&'static str) -> &'text str) -> Likeness {
    (date, ALIKE.map(|field| text(field).trim().to_owned()))
}

impl Taken {
    /// The same without the pieces that the workspace has already, as after the same table was taken
    /// before: these are refused.
    #[must_use]
    pub fn without_known(mut self, workspace: &Workspace) -> Self {
        let there = evidence::newest_first(workspace).into_iter();
        let there = there.map(|it| likeness(it.date, |field| it.text(field)));
        let there: HashSet<Likeness> = there.collect();
        let known = |piece: &NewPiece| there.contains(&likeness(piece.date, |it| piece.text(it)));
        let mut kept = Vec::new();
        for piece in self.pieces {
            if known(&piece) {
                self.refused.push(RefusedRow {
                    line: piece.line,
                    why: Refusal::Known,
                });
            } else {
                kept.push(piece);
            }
        }
        self.pieces = kept;
        self.refused.sort_in_order(|a, b| a.line.cmp(&b.line));
        self
    }
}

#[cfg(test)]
#[path = "evidence_rows_tests.rs"]
mod tests;
