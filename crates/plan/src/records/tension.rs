//! A tension: where stakeholders pull apart. Its positions are records of their own; see
//! [`super::position`].

use super::{FieldType, ORDER, words};
use crate::day::Day;
use crate::workspace::Record;

/// The record's kind.
pub const KIND: &str = "tension";
/// Text: what it is about, in a sentence.
pub const TITLE: &str = "title";
/// [`Between`] what it lies.
pub const BETWEEN: &str = "between";
/// Text: the decision that settled it; empty while it is open.
pub const DECISION: &str = "decision";
/// Text: who decided, as names.
pub const DECIDED_BY: &str = "decided_by";
/// Text: the [`Day`] of the decision.
pub const DECIDED_ON: &str = "decided_on";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (TITLE, FieldType::Text),
    (BETWEEN, FieldType::Word(Between::WORDS)),
    (DECISION, FieldType::Text),
    (DECIDED_BY, FieldType::Text),
    (DECIDED_ON, FieldType::Text),
    (ORDER, FieldType::Text),
];

words! {
    /// What pulls apart.
    Between {
        /// Short term against long term.
        ShortLong = "short_long",
        /// One function of the organisation against another.
        Functions = "functions",
        /// One kind of user against another.
        Users = "users",
        /// Anything else.
        Other = "other",
    }
}

/// A reading of a tension's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tension {
    /// What it is about.
    pub title: String,
    /// What pulls apart; other when the record does not say.
    pub between: Between,
    /// The decision that settled it; may be empty.
    pub decision: String,
    /// Who decided; may be empty.
    pub decided_by: String,
    /// When it was decided, if the record says so.
    pub decided_on: Option<Day>,
}

impl Tension {
    /// Whether a decision has settled it: it has words.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        !self.decision.trim().is_empty()
    }
}

impl From<&Record> for Tension {
    fn from(record: &Record) -> Self {
        let text = |field| record.text(field).to_owned();
        Self {
            title: text(TITLE),
            between: Between::from_word(record.text(BETWEEN)).unwrap_or(Between::Other),
            decision: text(DECISION),
            decided_by: text(DECIDED_BY),
            decided_on: Day::parse(record.text(DECIDED_ON)),
        }
    }
}
