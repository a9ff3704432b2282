//! A question of an interview guide. See [`crate::methods::question_hints`].

use super::{FieldType, ORDER, fields};
use crate::workspace::{Edit, Id};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "question";
/// Text: the id of the guide it is in.
pub const GUIDE: &str = "guide";
/// Text: the question.
pub const TEXT: &str = "text";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (GUIDE, FieldType::Text),
    (TEXT, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// The edit that adds a question to a guide.
#[must_use]
pub fn add(id: Id, guide: &str, text: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([
            (GUIDE, json!(guide)),
            (TEXT, json!(text)),
            (ORDER, json!(order)),
        ]),
    }
}
