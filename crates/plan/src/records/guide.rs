//! An interview guide: what the research is to find out, and the questions to ask. Its questions are
//! records of their own ([`super::question`]).

use super::{FieldType, ORDER, fields};
use crate::workspace::{Edit, Id, Record};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "guide";
/// Text: what it is called.
pub const NAME: &str = "name";
/// Text: the research goal.
pub const GOAL: &str = "goal";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (GOAL, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// A reading of a guide's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Guide {
    /// The record's id.
    pub id: Id,
    /// What it is called; may be empty.
    pub name: String,
    /// The research goal; may be empty.
    pub goal: String,
}

impl From<&Record> for Guide {
    fn from(record: &Record) -> Self {
        Self {
            id: record.id().clone(),
            name: record.text(NAME).to_owned(),
            goal: record.text(GOAL).to_owned(),
        }
    }
}

/// The edit that adds a guide.
#[must_use]
pub fn add(id: Id, goal: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(GOAL, json!(goal)), (ORDER, json!(order))]),
    }
}
