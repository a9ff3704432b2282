//! A theme: what several pieces of evidence have in common. A piece can speak of several, so that it is in
//! one is a link ([`super::link::Relation::Gathers`]).
//!
//! Source: Virginia Braun and Victoria Clarke, "Using thematic analysis in psychology", 2006.

use super::{FieldType, ORDER, fields};
use crate::workspace::{Edit, Id};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "theme";
/// Text: what it is called.
pub const NAME: &str = "name";
/// Text: what it says, in a sentence.
pub const TEXT: &str = "text";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (TEXT, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// The edit that adds a theme.
#[must_use]
pub fn add(id: Id, name: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(NAME, json!(name)), (ORDER, json!(order))]),
    }
}
