//! The rows of a table as initiatives: those that fit go in, the others are listed with their line and why.

use super::cells;
use super::initiative_columns::{Mapping, Target};
use super::initiative_words as said;
use super::table::{Misfit, Row, Table};
use crate::methods::moscow::Priority as Moscow;
use crate::methods::number;
use crate::methods::range_text::{self, Range};
use crate::methods::rice::Input;
use crate::records::initiative;
use crate::records::work::{Bucket, Status};
use crate::sorted::SortInOrder;
use crate::text::{folded_text, on_one_line};
use crate::workspace::Workspace;
use std::collections::HashSet;

/// An initiative that a row says.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct NewInitiative {
    /// The line of its row.
    pub line: usize,
    /// Its name, on one line; never empty.
    pub name: String,
    /// What it is; may be empty.
    pub description: String,
    /// The inputs of RICE that the row says, each as [`Input::check`] passes it.
    pub inputs: Vec<(Input, Range)>,
    /// How the work stands, if the row says so.
    pub status: Option<Status>,
    /// Who answers for it; may be empty.
    pub owner: String,
    /// Its operating model, if the row says so.
    pub bucket: Option<Bucket>,
    /// Which of `MoSCoW`'s four, if the row says so.
    pub moscow: Option<Moscow>,
    /// Its tags.
    pub tags: Vec<String>,
}

/// Why a row does not go in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Its cells do not stand where they should.
    Misfit(Misfit),
    /// It names nothing.
    NoName,
    /// The workspace has an initiative of this name.
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
    /// What it was to be.
    pub target: Target,
    /// What stands in it.
    pub text: String,
}

/// What a table says.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Taken {
    /// The initiatives that go in, in order.
    pub initiatives: Vec<NewInitiative>,
    /// The rows that do not, in order.
    pub refused: Vec<RefusedRow>,
    /// The cells that are left out.
    pub left_out: Vec<LeftOut>,
}

/// Reads the rows of a table. Every row is in one of the two lists. Two rows of one name are two initiatives.
#[must_use]
pub fn take(table: &Table, mapping: &Mapping) -> Taken {
    let mut taken = Taken::default();
    for row in &table.rows {
        let left_out = taken.left_out.len();
        match initiative(table, mapping, row, &mut taken.left_out) {
            Ok(initiative) => taken.initiatives.push(initiative),
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

fn initiative(
    table: &Table,
    mapping: &Mapping,
    row: &Row,
    left_out: &mut Vec<LeftOut>,
) -> Result<NewInitiative, Refusal> {
    if let Some(misfit) = table.misfit(row) {
        return Err(Refusal::Misfit(misfit));
    }
    let mut new = NewInitiative {
        line: row.line,
        ..NewInitiative::default()
    };
    for (column, target) in mapping.columns.iter().enumerate() {
        let cell = Table::cell(row, column).trim();
        let Some(target) = target.filter(|_| !cell.is_empty()) else {
            continue;
        };
        if !new.understand(target, cell, mapping) {
            left_out.push(LeftOut {
                line: row.line,
                target,
                text: cell.to_owned(),
            });
        }
    }
    match new.name.is_empty() {
        true => Err(Refusal::NoName),
        false => Ok(new),
    }
}

impl NewInitiative {
    /// Takes what a cell says; whether it could be understood.
    fn understand(&mut self, target: Target, cell: &str, mapping: &Mapping) -> bool {
        if let Some(input) = target.input() {
            let range = range(input, cell, mapping);
            if let Some(range) = range {
                // Of two columns for one input the later counts; a number and a range are not mixed.
                self.inputs.retain(|(known, _)| *known != input);
                self.inputs.push((input, range));
            }
            return range.is_some();
        }
        let join = |text: &mut String, with: &str, cell: &str| {
            if !text.is_empty() {
                text.push_str(with);
            }
            text.push_str(cell);
        };
        match target {
            Target::Name => join(&mut self.name, " ", &on_one_line(cell)),
            Target::Description => join(&mut self.description, "\n", cell),
            Target::Owner => join(&mut self.owner, ", ", &on_one_line(cell)),
            Target::Tags => self.tags.extend(cells::several(cell)),
            Target::Status => self.status = said::status(cell).or(self.status),
            Target::Bucket => self.bucket = said::bucket(cell).or(self.bucket),
            Target::Moscow => self.moscow = said::moscow(cell).or(self.moscow),
            Target::Reach | Target::Impact | Target::Confidence | Target::Effort => {}
        }
        match target {
            Target::Status => said::status(cell).is_some(),
            Target::Bucket => said::bucket(cell).is_some(),
            Target::Moscow => said::moscow(cell).is_some(),
            _ => true,
        }
    }
}

fn range(input: Input, cell: &str, mapping: &Mapping) -> Option<Range> {
    if input == Input::Confidence && mapping.shares && !cell.contains('%') {
        let share = number::parse(cell).ok()?;
        // 0.07 of a hundred is not quite 7 in binary.
        let percent = (share * 1e8).round() / 1e6;
        return input.check(percent).ok().map(Range::number);
    }
    let named = match input {
        Input::Impact => said::impact(cell),
        Input::Confidence => said::confidence(cell),
        Input::Reach | Input::Effort => None,
    };
    named
        .map(Range::number)
        .or_else(|| range_text::parse(input, cell).ok().flatten())
}

impl Taken {
    /// The same without the initiatives whose names the workspace has already, as after the same table was taken
    /// before: these are refused.
    #[must_use]
    pub fn without_known(mut self, workspace: &Workspace) -> Self {
        let there = workspace.of_kind(initiative::KIND);
        let there = there.filter_map(|id| workspace.record(id));
        let there: HashSet<String> = there
            .map(|record| sameness(record.text(initiative::NAME)))
            .collect();
        let (known, new): (Vec<_>, Vec<_>) = self
            .initiatives
            .into_iter()
            .partition(|it| there.contains(&sameness(&it.name)));
        self.refused.extend(known.iter().map(|it| RefusedRow {
            line: it.line,
            why: Refusal::Known,
        }));
        self.refused.sort_in_order(|a, b| a.line.cmp(&b.line));
        let known: HashSet<usize> = known.iter().map(|it| it.line).collect();
        self.left_out.retain(|cell| !known.contains(&cell.line));
        self.initiatives = new;
        self
    }
}

fn sameness(name: &str) -> String {
    folded_text(&on_one_line(name))
}

#[cfg(test)]
#[path = "initiative_rows_tests.rs"]
mod tests;
