//! A reassessment: a day on which the order of the initiatives was looked at again. What it kept of each of
//! them is a record of its own ([`super::snapshot_rank`]).

use super::{FieldType, by_day, fields};
use crate::day::Day;
use crate::workspace::{Edit, Id, Record, Workspace};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "reassessment";
/// Text: the [`Day`] on which it was.
pub const DATE: &str = "date";
/// Text: why the order was looked at again.
pub const REASON: &str = "reason";
/// Text: the word of the model by which the initiatives were scored. Any text: a model that this build does
/// not know is kept.
pub const MODEL: &str = "model";
/// Text: the [`Day`] on which it was closed; missing while it goes on.
pub const CLOSED_ON: &str = "closed_on";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (DATE, FieldType::Text),
    (REASON, FieldType::Text),
    (MODEL, FieldType::Text),
    (CLOSED_ON, FieldType::Text),
];

/// A reading of a reassessment's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reassessment {
    /// The record's id.
    pub id: Id,
    /// When it was; `None` when the record does not say.
    pub date: Option<Day>,
    /// Why; may be empty.
    pub reason: String,
    /// The model's word; may be empty.
    pub model: String,
    /// When it was closed; `None` while it goes on.
    pub closed_on: Option<Day>,
}

impl From<&Record> for Reassessment {
    fn from(record: &Record) -> Self {
        Self {
            id: record.id().clone(),
            date: Day::parse(record.text(DATE)),
            reason: record.text(REASON).to_owned(),
            model: record.text(MODEL).to_owned(),
            closed_on: Day::parse(record.text(CLOSED_ON)),
        }
    }
}

/// All reassessments of a workspace, the newest first; those without a day last. Of one day, what was begun
/// last stands first.
#[must_use]
pub fn newest_first(workspace: &Workspace) -> Vec<Reassessment> {
    let ids = workspace.of_kind(KIND);
    let records = ids.filter_map(|id| workspace.record(id));
    let records = by_day::newest_first(records, DATE).into_iter();
    records.map(Reassessment::from).collect()
}

/// The edit that begins a reassessment.
#[must_use]
pub fn add(id: Id, date: Day, model: &str, reason: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([
            (DATE, json!(date.to_string())),
            (MODEL, json!(model)),
            (REASON, json!(reason)),
        ]),
    }
}
