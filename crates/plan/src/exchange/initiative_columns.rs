//! Which column of a table is which field of an initiative.

use super::cells::plain;
use super::guess::{self, ColumnTarget};
use super::initiative_words as said;
use super::rows::ColumnMapping;
use super::table::Table;
use crate::methods::number;
use crate::methods::range_text;
use crate::methods::rice::{IMPACT_SCALE, Input};
use crate::records::words;
use crate::text::folded_text;

words! {
    /// What a column can be.
    Target {
        /// What it is called.
        Name = "name",
        /// What it is.
        Description = "description",
        /// How many it reaches.
        Reach = "reach",
        /// What it does for each of them.
        Impact = "impact",
        /// How sure somebody is.
        Confidence = "confidence",
        /// What it takes, in person-months.
        Effort = "effort",
        /// How the work stands.
        Status = "status",
        /// Who answers for it.
        Owner = "owner",
        /// Its operating model.
        Bucket = "bucket",
        /// Must, should, could or won't.
        Moscow = "moscow",
        /// Tags; several columns can be.
        Tags = "tags",
    }
}

impl Target {
    /// The input of RICE that it is.
    #[must_use]
    pub fn input(self) -> Option<Input> {
        match self {
            Self::Reach => Some(Input::Reach),
            Self::Impact => Some(Input::Impact),
            Self::Confidence => Some(Input::Confidence),
            Self::Effort => Some(Input::Effort),
            _ => None,
        }
    }
}

impl ColumnTarget for Target {
    const ALL: &'static [Self] = Self::ALL;

    fn names(self) -> &'static str {
        match self {
            Self::Name => {
                "name|initiative|initiative name|feature|feature name|title|summary|resumen|\
                 task name|task|card name|card|issue|item|story|epic|idea|subject|titel|titulo|\
                 zusammenfassung|text"
            }
            Self::Description => {
                "description|descripcion|beschreibung|details|detail|desc|body|notes|note|\
                 issue description"
            }
            Self::Reach => "reach|users reached|users|customers",
            Self::Impact => "impact",
            Self::Confidence => "confidence",
            // Points and days are no person-months.
            Self::Effort => "effort|person months|effort person months|months",
            Self::Status => "status|state|state name|estado|stage|list|column|section|phase",
            Self::Owner => {
                "owner|assignee|assignees|assigned to|responsible|lead|persona asignada|\
                 responsable|verantwortlich|zugewiesene person"
            }
            Self::Bucket => "bucket|operating model|portfolio|investment|category|type",
            Self::Moscow => "moscow|mo sco w|moscow priority|priority",
            Self::Tags => {
                "tags|tag|labels|label|etiquetas|components|component|topics|list|section|epic"
            }
        }
    }

    fn repeats(self) -> bool {
        self == Self::Tags
    }

    fn understands(self, cell: &str) -> bool {
        match self {
            Self::Name | Self::Description | Self::Owner | Self::Tags => true,
            Self::Status => said::status(cell).is_some(),
            Self::Bucket => said::bucket(cell).is_some(),
            Self::Moscow => said::moscow(cell).is_some(),
            Self::Impact if said::impact(cell).is_some() => true,
            Self::Confidence if said::confidence(cell).is_some() => true,
            Self::Reach | Self::Impact | Self::Confidence | Self::Effort => {
                let input = self.input();
                input.is_some_and(|input| matches!(range_text::parse(input, cell), Ok(Some(_))))
            }
        }
    }
}

/// Which column is what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mapping {
    /// What each column is; `None` for one that is left out. Where several are one text, their cells are
    /// joined, a line each.
    pub columns: Vec<Option<Target>>,
    /// Whether confidence is written as a share from 0 to 1, so that 0.8 is 80 %.
    pub shares: bool,
}

impl ColumnMapping for Mapping {
    type Target = Target;

    /// Confidence and impact on a scale of points are left out, and effort in another unit than months.
    fn guess(table: &Table) -> Self {
        let mut columns = guess::guess(table);
        for (column, target) in columns.iter_mut().enumerate() {
            *target = target.filter(|it| match it {
                Target::Confidence => !is_scale(table, column),
                Target::Impact => !is_beyond_impact(table, column),
                Target::Effort => is_in_months(table, column),
                _ => true,
            });
        }
        let shares = shares(table, &columns);
        Self { columns, shares }
    }

    fn columns(&self) -> &[Option<Target>] {
        &self.columns
    }

    fn with(mut self, table: &Table, column: usize, target: Option<Target>) -> Self {
        if let Some(held) = self.columns.get_mut(column) {
            *held = target;
        }
        self.shares = shares(table, &self.columns);
        self
    }

    /// Some column names the initiatives.
    fn is_enough(&self) -> bool {
        self.columns.contains(&Some(Target::Name))
    }
}

/// Whether a number in a column is above RICE's scale of impact: it is another scale, of which the lower half would
/// read as RICE's.
fn is_beyond_impact(table: &Table, column: usize) -> bool {
    let most = IMPACT_SCALE.iter().copied().fold(0.0, f64::max);
    table
        .column(column)
        .any(|cell| number::parse(cell).is_ok_and(|value| value > most))
}

/// Whether the name of a column says no other unit than months.
fn is_in_months(table: &Table, column: usize) -> bool {
    let name = table.header.get(column).map(|name| folded_text(name));
    let name = name.unwrap_or_default();
    let unit = name.split_once(['(', '[']).map(|(_, unit)| unit);
    unit.is_none_or(says_months)
}

/// Whether a unit of effort means person-months: "person-months", "months", "PM".
#[must_use]
pub fn says_months(unit: &str) -> bool {
    let unit = plain(unit.trim_end_matches([')', ']']));
    unit.is_empty() || unit.contains("month") || matches!(unit.as_str(), "pm" | "mm")
}

/// Whether a column holds whole numbers up to 10 alone, and one above 1: points on a scale, which nobody means as
/// percent.
fn is_scale(table: &Table, column: usize) -> bool {
    let numbers = table.column(column).map(number::parse);
    let points = |value: &f64| value.fract() == 0.0 && (0.0..=10.0).contains(value);
    let mut most = 0.0_f64;
    for (number, cell) in numbers.zip(table.column(column)) {
        match number {
            Ok(value) if points(&value) && !cell.contains('%') => most = most.max(value),
            _ => return false,
        }
    }
    most > 1.0
}

/// Whether no cell of confidence is above 1 and some are between 0 and 1: nobody is 0.8 % sure of everything.
fn shares(table: &Table, columns: &[Option<Target>]) -> bool {
    let held = columns.iter().enumerate();
    let held = held.filter(|(_, target)| **target == Some(Target::Confidence));
    let cells = held.flat_map(|(column, _)| table.column(column));
    let mut any = false;
    for cell in cells {
        match number::parse(cell) {
            Ok(value) if cell.contains('%') || value > 1.0 => return false,
            Ok(value) => any |= value > 0.0 && value < 1.0,
            Err(_) => {}
        }
    }
    any
}

#[cfg(test)]
#[path = "initiative_columns_tests.rs"]
mod tests;
