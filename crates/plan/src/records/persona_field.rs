//! A field of a persona's card that somebody added: a name, and what there is to say.
//!
//! A field whose persona is gone shows nowhere; it comes back with the persona.

use super::{FieldType, ORDER, fields};
use crate::workspace::{Edit, Id, Record};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "persona_field";
/// Text: the id of the persona it belongs to.
pub const PERSONA: &str = "persona";
/// Text: what it is called.
pub const NAME: &str = "name";
/// Text: what it says.
pub const TEXT: &str = "text";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (PERSONA, FieldType::Text),
    (NAME, FieldType::Text),
    (TEXT, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// A reading of such a field's record.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonaField {
    /// What it is called; may be empty.
    pub name: String,
    /// What it says; may be empty.
    pub text: String,
}

impl From<&Record> for PersonaField {
    fn from(record: &Record) -> Self {
        Self {
            name: record.text(NAME).to_owned(),
            text: record.text(TEXT).to_owned(),
        }
    }
}

/// The edit that adds a field without words to a persona.
#[must_use]
pub fn add(id: Id, persona: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(PERSONA, json!(persona)), (ORDER, json!(order))]),
    }
}
