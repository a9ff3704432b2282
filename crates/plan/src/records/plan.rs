//! The plan: what the whole workspace is called. One in a workspace.

use super::FieldType;
use crate::workspace::Id;

/// The record's kind.
pub const KIND: &str = "plan";
/// Text: the workspace's name.
pub const NAME: &str = "name";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[(NAME, FieldType::Text)];

/// The id of the one plan record of every workspace.
#[must_use]
pub fn id() -> Id {
    Id::known("plan")
}
