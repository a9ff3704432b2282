//! A theme: what several pieces of evidence have in common. A piece can speak of several, so that it is in
//! one is a link ([`super::link::Relation::Gathers`]).
//!
//! Source: Virginia Braun and Victoria Clarke, "Using thematic analysis in psychology", 2006.

use super::{FieldType, ORDER, fields};
use crate::text::{folded_text, on_one_line};
use crate::workspace::{Edit, Id, Record, Workspace};
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

/// The theme of this name, whatever its case and accents; of several the first. No name is that of none.
#[must_use]
pub fn called<'plan>(workspace: &'plan Workspace, name: &str) -> Option<&'plan Record> {
    let wanted = sameness(name);
    let mut themes = workspace.ordered(KIND).into_iter();
    themes.find(|it| !wanted.is_empty() && sameness(it.text(NAME)) == wanted)
}

/// What two names have in common that name the same theme; empty for no name.
#[must_use]
pub fn sameness(name: &str) -> String {
    folded_text(&on_one_line(name))
}

/// The edit that adds a theme.
#[must_use]
pub fn add(id: Id, name: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(NAME, json!(name)), (ORDER, json!(order))]),
    }
}
