//! One step of asking why, again and again: an answer to why the step before it is so. Records of their
//! own in order, so that what two people ask stands side by side.
//!
//! Source: Taiichi Ohno, "Toyota Production System", 1988 (ask why five times). See
//! [`crate::methods::root_cause`].

use super::{FieldType, ORDER, fields};
use crate::workspace::{Edit, Id};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "why";
/// Text: the id of the piece of evidence, the need or the pain that is asked about.
pub const OF: &str = "of";
/// Text: the answer.
pub const TEXT: &str = "text";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (OF, FieldType::Text),
    (TEXT, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// The edit that adds a why.
#[must_use]
pub fn add(id: Id, of: &str, text: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(OF, json!(of)), (TEXT, json!(text)), (ORDER, json!(order))]),
    }
}
