//! A vote for a note: one dot of dot voting, a record of its own, so that the votes of several people
//! merge without conflict.
//!
//! A vote whose note is gone counts for nothing; it comes back with the note.

use super::{FieldType, fields};
use crate::workspace::{Edit, Id};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "vote";
/// Text: the id of the note it is for.
pub const NOTE: &str = "note";
/// Text: who gave it; missing when they gave no name.
pub const AUTHOR: &str = "author";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[(NOTE, FieldType::Text), (AUTHOR, FieldType::Text)];

/// The edit that gives a vote, a new record of this id. An empty author is left out.
#[must_use]
pub fn give(id: Id, note: &str, author: &str) -> Edit {
    let mut fields = fields([(NOTE, json!(note))]);
    if !author.is_empty() {
        fields.insert(AUTHOR.to_owned(), json!(author));
    }
    Edit::Create {
        id,
        kind: KIND.into(),
        fields,
    }
}
