//! A check-in: how a key result stood on a day, and how sure somebody is that it gets to its target. A record
//! of its own for each, so that those of several people stand beside each other when their copies merge.
//!
//! Source: Christina Wodtke, "Radical Focus", 2016 (confidence of ten, looked at again every week).

use super::{FieldType, amount, by_day, fields};
use crate::day::Day;
use crate::workspace::{Edit, Id, Record, Workspace};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "check_in";
/// Text: the id of the key result.
pub const KEY_RESULT: &str = "key_result";
/// Text: the [`Day`] on which it was measured.
pub const DATE: &str = "date";
/// Number: where it stood, in the key result's unit.
pub const VALUE: &str = "value";
/// Number: how sure somebody is that it gets to its target: 0 not at all, 5 half, 10 wholly.
pub const CONFIDENCE: &str = "confidence";
/// Text: what there is to say about it.
pub const NOTE: &str = "note";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (KEY_RESULT, FieldType::Text),
    (DATE, FieldType::Text),
    (VALUE, FieldType::Number),
    (CONFIDENCE, FieldType::Number),
    (NOTE, FieldType::Text),
];

/// The greatest confidence.
pub const MOST_CONFIDENCE: f64 = 10.0;

/// A reading of a check-in's record.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckIn {
    /// The record's id.
    pub id: Id,
    /// When it was; `None` when the record does not say.
    pub date: Option<Day>,
    /// Where the key result stood, in its unit; `None` where only something else was said.
    pub value: Option<f64>,
    /// How sure somebody is that it gets to its target, 0 to 10; `None` outside of that.
    pub confidence: Option<f64>,
    /// What there is to say about it; may be empty.
    pub note: String,
}

impl From<&Record> for CheckIn {
    fn from(record: &Record) -> Self {
        let confidence = amount(record, CONFIDENCE);
        Self {
            id: record.id().clone(),
            date: Day::parse(record.text(DATE)),
            value: amount(record, VALUE),
            confidence: confidence.filter(|it| (0.0..=MOST_CONFIDENCE).contains(it)),
            note: record.text(NOTE).to_owned(),
        }
    }
}

/// The check-ins of a key result, the oldest first; those without a day before all others. Of one day, what
/// was noted down last stands last.
#[must_use]
pub fn oldest_first(workspace: &Workspace, key_result: &str) -> Vec<CheckIn> {
    let records = workspace.belonging_to(key_result, KIND).into_iter();
    let records = by_day::oldest_first(records, DATE).into_iter();
    records.map(CheckIn::from).collect()
}

/// The edit that notes down how a key result stood on a day.
#[must_use]
pub fn add(id: Id, key_result: &str, date: Day, value: f64) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([
            (KEY_RESULT, json!(key_result)),
            (DATE, json!(date.to_string())),
            (VALUE, json!(value)),
        ]),
    }
}
