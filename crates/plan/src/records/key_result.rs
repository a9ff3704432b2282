//! A key result: a measure by which an objective is known to be reached, from where it stood to where it is
//! to stand. How it stands is what was measured last ([`super::check_in`]).
//!
//! Source: John Doerr, "Measure What Matters", 2018.

use super::{FieldType, ORDER, amount, fields, weight};
use crate::workspace::{Edit, Id, Record};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "key_result";
/// Text: the id of the objective that it measures.
pub const OBJECTIVE: &str = "objective";
/// Text: its name.
pub const NAME: &str = "name";
/// Number: where it stood at the beginning, in its unit.
pub const BASELINE: &str = "baseline";
/// Number: where it is to stand, in its unit.
pub const TARGET: &str = "target";
/// Number: where it stood before the first check-in, when somebody said so without a day; in its unit.
pub const CURRENT: &str = "current";
/// Text: in what it is measured.
pub const UNIT: &str = "unit";
/// Text: who answers for it.
pub const OWNER: &str = "owner";
/// Number: what it weighs among the key results of its objective, 0 or more.
pub const WEIGHT: &str = "weight";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (OBJECTIVE, FieldType::Text),
    (NAME, FieldType::Text),
    (BASELINE, FieldType::Number),
    (TARGET, FieldType::Number),
    (CURRENT, FieldType::Number),
    (UNIT, FieldType::Text),
    (OWNER, FieldType::Text),
    (WEIGHT, FieldType::Number),
    (ORDER, FieldType::Text),
];

/// Where a key result is to move, from its baseline to its target.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Direction {
    /// More is better.
    Rises,
    /// Less is better.
    Falls,
}

/// A reading of a key result's record. Amounts that cannot be reckoned with read as missing
/// ([`super::amount`]).
#[derive(Clone, PartialEq, Debug)]
pub struct KeyResult {
    /// The record's id.
    pub id: Id,
    /// The objective; it may be gone.
    pub objective: Option<Id>,
    /// Its name.
    pub name: String,
    /// Where it stood at the beginning.
    pub baseline: Option<f64>,
    /// Where it is to stand.
    pub target: Option<f64>,
    /// Where it stood before the first check-in.
    pub current: Option<f64>,
    /// In what it is measured; may be empty.
    pub unit: String,
    /// Who answers for it; may be empty.
    pub owner: String,
    /// What it weighs among the key results of its objective, 0 or more; 1 when the record does not say.
    pub weight: f64,
}

impl KeyResult {
    /// Where it is to move; `None` while an end is missing, or where both are the same.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        let (baseline, target) = (self.baseline?, self.target?);
        if baseline < target {
            Some(Direction::Rises)
        } else if baseline > target {
            Some(Direction::Falls)
        } else {
            None
        }
    }
}

impl From<&Record> for KeyResult {
    fn from(record: &Record) -> Self {
        let text = |field| record.text(field).to_owned();
        Self {
            id: record.id().clone(),
            objective: Id::parse(record.text(OBJECTIVE)).ok(),
            name: text(NAME),
            baseline: amount(record, BASELINE),
            target: amount(record, TARGET),
            current: amount(record, CURRENT),
            unit: text(UNIT),
            owner: text(OWNER),
            weight: weight(record, WEIGHT),
        }
    }
}

/// The edit that adds a key result without words or numbers to an objective.
#[must_use]
pub fn add(id: Id, objective: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(OBJECTIVE, json!(objective)), (ORDER, json!(order))]),
    }
}
