//! A position in a tension: what one side wants, and who holds it. A record of its own, so that what two
//! people add to one tension stands side by side when their copies merge.
//!
//! A position whose tension is gone shows nowhere; it comes back with the tension.

use super::{FieldType, ORDER, fields};
use crate::workspace::{Edit, Id, Record};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "position";
/// Text: the id of the tension it belongs to.
pub const TENSION: &str = "tension";
/// Text: what this side wants, and why.
pub const TEXT: &str = "text";
/// Text: who holds it, as names.
pub const HOLDER: &str = "holder";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (TENSION, FieldType::Text),
    (TEXT, FieldType::Text),
    (HOLDER, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// A reading of a position's record.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Position {
    /// What this side wants.
    pub text: String,
    /// Who holds it; may be empty.
    pub holder: String,
}

impl Position {
    /// Whether it says nothing at all.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.holder.trim().is_empty()
    }
}

impl From<&Record> for Position {
    fn from(record: &Record) -> Self {
        Self {
            text: record.text(TEXT).to_owned(),
            holder: record.text(HOLDER).to_owned(),
        }
    }
}

/// The edit that adds a position without words to a tension.
#[must_use]
pub fn add(id: Id, tension: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(TENSION, json!(tension)), (ORDER, json!(order))]),
    }
}
