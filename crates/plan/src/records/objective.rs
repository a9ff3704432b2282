//! An objective: something the business wants to reach. The vision serves it by a link of the relation
//! [`super::link::Relation::Serves`], which says how and how strongly; what it is measured by are key results
//! ([`super::key_result`]), and initiatives contribute to it or to these
//! ([`super::link::Relation::Contributes`]).
//!
//! Source: John Doerr, "Measure What Matters", 2018.

use super::{FieldType, ORDER, weight};
use crate::workspace::{Id, Record};

/// The record's kind.
pub const KIND: &str = "objective";
/// Text: its name.
pub const NAME: &str = "name";
/// Text: more about it.
pub const DESCRIPTION: &str = "description";
/// Text: who answers for it.
pub const OWNER: &str = "owner";
/// Text: for when it is set, as people call it: "2026 Q4", "next year".
pub const PERIOD: &str = "period";
/// Number: what it weighs among the objectives, 0 or more.
pub const WEIGHT: &str = "weight";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (DESCRIPTION, FieldType::Text),
    (OWNER, FieldType::Text),
    (PERIOD, FieldType::Text),
    (WEIGHT, FieldType::Number),
    (ORDER, FieldType::Text),
];

/// A reading of an objective's record.
#[derive(Clone, PartialEq, Debug)]
pub struct Objective {
    /// The record's id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// More about it; may be empty.
    pub description: String,
    /// Who answers for it; may be empty.
    pub owner: String,
    /// For when it is set; may be empty.
    pub period: String,
    /// What it weighs among the objectives, 0 or more; 1 when the record does not say.
    pub weight: f64,
}

impl From<&Record> for Objective {
    fn from(record: &Record) -> Self {
        let text = |field| record.text(field).to_owned();
        Self {
            id: record.id().clone(),
            name: text(NAME),
            description: text(DESCRIPTION),
            owner: text(OWNER),
            period: text(PERIOD),
            weight: weight(record, WEIGHT),
        }
    }
}
