//! A criterion of weighted scoring: something by which the team itself wants to judge initiatives. What an
//! initiative has of it is a record of its own; see [`super::rating`].

use super::{FieldType, ORDER, fields, words};
use crate::methods::number;
use crate::workspace::{Edit, Id, Record};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "criterion";
/// Text: what it is, in a few words.
pub const NAME: &str = "name";
/// Number: how much it counts beside the others, 0 to [`MOST_WEIGHT`].
pub const WEIGHT: &str = "weight";
/// Which is [`Better`].
pub const BETTER: &str = "better";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (WEIGHT, FieldType::Number),
    (BETTER, FieldType::Word(Better::WORDS)),
    (ORDER, FieldType::Text),
];

/// A weight above this is a slip of the finger: weights are shares, in whatever unit.
pub const MOST_WEIGHT: f64 = 10_000.0;

words! {
    /// Which end of a criterion is the good one.
    Better {
        /// More is better: a benefit.
        More = "more",
        /// Less is better: a cost, a risk.
        Less = "less",
    }
}

/// A reading of a criterion's record.
#[derive(Clone, PartialEq, Debug)]
pub struct Criterion {
    /// What it is.
    pub name: String,
    /// How much it counts, 0 to [`MOST_WEIGHT`]; `None` while nobody has said, or said what cannot be.
    pub weight: Option<f64>,
    /// Which end is the good one; more when the record does not say.
    pub better: Better,
}

impl From<&Record> for Criterion {
    fn from(record: &Record) -> Self {
        let weight = record.number(WEIGHT);
        Self {
            name: record.text(NAME).to_owned(),
            weight: weight.and_then(|weight| check_weight(weight).ok()),
            better: Better::from_word(record.text(BETTER)).unwrap_or(Better::More),
        }
    }
}

/// Passes a number that can be a weight.
///
/// # Errors
/// When it is not finite, negative, or more than [`MOST_WEIGHT`].
pub fn check_weight(weight: f64) -> Result<f64, number::NumberError> {
    number::within(weight, 0.0, MOST_WEIGHT)
}

/// The edit that adds a criterion with the weight 1.
#[must_use]
pub fn add(id: Id, name: &str, better: Better, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([
            (NAME, json!(name)),
            (WEIGHT, json!(1)),
            (BETTER, json!(better.word())),
            (ORDER, json!(order)),
        ]),
    }
}
