//! The vision: the sentences beside the bullseye. One in a workspace.
//!
//! Source: Simon Sinek, "Start with Why", 2009 (the Golden Circle).

use super::{FieldType, review};
use crate::methods::golden_circle::Ring;
use crate::workspace::{Id, Record};

/// The record's kind.
pub const KIND: &str = "vision";
/// Text: the vision statement, one sentence.
pub const STATEMENT: &str = "statement";
/// Text: why the product exists.
pub const WHY: &str = "why";
/// Text: how it will achieve that.
pub const HOW: &str = "how";
/// Text: what exactly it is.
pub const WHAT: &str = "what";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (STATEMENT, FieldType::Text),
    (WHY, FieldType::Text),
    (HOW, FieldType::Text),
    (WHAT, FieldType::Text),
    (review::REVIEW_EVERY, FieldType::Word(review::Rhythm::WORDS)),
    (review::REVIEWED_ON, FieldType::Text),
];

/// The id of the one vision record of every workspace.
#[must_use]
pub fn id() -> Id {
    Id::known("vision")
}

/// The name of the field that holds a ring's statement.
#[must_use]
pub fn statement_field(ring: Ring) -> &'static str {
    match ring {
        Ring::Why => WHY,
        Ring::How => HOW,
        Ring::What => WHAT,
    }
}

/// A reading of the vision record.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Vision {
    /// The vision statement.
    pub statement: String,
    /// Why the product exists.
    pub why: String,
    /// How it will achieve that.
    pub how: String,
    /// What exactly it is.
    pub what: String,
}

impl From<&Record> for Vision {
    fn from(record: &Record) -> Self {
        let text = |field| record.text(field).to_owned();
        Self {
            statement: text(STATEMENT),
            why: text(WHY),
            how: text(HOW),
            what: text(WHAT),
        }
    }
}
