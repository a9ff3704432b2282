//! The rows of a table as initiatives. Two rows of one name are two.

use super::initiative_columns::{Mapping, Target};
use super::initiative_words as said;
use super::rows::FromRow;
use super::{cells, initiative_add};
use crate::methods::moscow::Priority as Moscow;
use crate::methods::number;
use crate::methods::range_text::{self, Range};
use crate::methods::rice::Input;
use crate::records::initiative;
use crate::records::work::{Bucket, Status};
use crate::text::{folded_text, on_one_line};
use crate::workspace::{Edit, Workspace};
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

impl FromRow for NewInitiative {
    type Mapping = Mapping;

    fn begin(line: usize, _: &Mapping) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    fn line(&self) -> usize {
        self.line
    }

    /// It has a name.
    fn is_whole(&self) -> bool {
        !self.name.is_empty()
    }

    fn known(workspace: &Workspace) -> impl Fn(&Self) -> bool {
        let there = workspace.of_kind(initiative::KIND);
        let there = there.filter_map(|id| workspace.record(id));
        let there = there.map(|record| sameness(record.text(initiative::NAME)));
        let there: HashSet<String> = there.collect();
        move |new| there.contains(&sameness(&new.name))
    }

    fn add(workspace: &mut Workspace, pieces: &[Self]) -> Vec<Edit> {
        initiative_add::add(workspace, pieces)
    }

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

fn sameness(name: &str) -> String {
    folded_text(&on_one_line(name))
}

#[cfg(test)]
#[path = "initiative_rows_tests.rs"]
mod tests;
