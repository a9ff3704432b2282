//! An initiative: something the team could do.

use super::{FieldType, ORDER};
use crate::methods::rice::Rice;
use crate::workspace::Record;

/// The record's kind.
pub const KIND: &str = "initiative";
/// Text: what it is, in a few words.
pub const NAME: &str = "name";
/// Text: more about it.
pub const DESCRIPTION: &str = "description";
/// Number: people or events a quarter, 0 or more.
pub const REACH: &str = "reach";
/// Number: impact on each of them: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.
pub const IMPACT: &str = "impact";
/// Number: confidence in percent, 0 to 100.
pub const CONFIDENCE: &str = "confidence";
/// Number: effort in person-months, more than 0.
pub const EFFORT: &str = "effort";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (DESCRIPTION, FieldType::Text),
    (REACH, FieldType::Number),
    (IMPACT, FieldType::Number),
    (CONFIDENCE, FieldType::Number),
    (EFFORT, FieldType::Number),
    (ORDER, FieldType::Text),
];

/// A reading of an initiative record.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Initiative {
    /// What it is, in a few words.
    pub name: String,
    /// More about it.
    pub description: String,
    /// What it is scored by. Numbers outside their range read as missing.
    pub rice: Rice,
}

impl From<&Record> for Initiative {
    fn from(record: &Record) -> Self {
        Self {
            name: record.text(NAME).to_owned(),
            description: record.text(DESCRIPTION).to_owned(),
            rice: Rice::from(record),
        }
    }
}
