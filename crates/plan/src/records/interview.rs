//! An interview that was held, or is being held. Its notes are records of their own
//! ([`super::interview_note`]).

use super::{FieldType, by_day, fields};
use crate::day::Day;
use crate::workspace::{Edit, Id, Record, Workspace};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "interview";
/// Text: whom it was with.
pub const WHO: &str = "who";
/// Text: the [`Day`] on which it was.
pub const DATE: &str = "date";
/// Text: the id of the guide whose questions were asked.
pub const GUIDE: &str = "guide";
/// Text: where it was, and who asked.
pub const SOURCE: &str = "source";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (WHO, FieldType::Text),
    (DATE, FieldType::Text),
    (GUIDE, FieldType::Text),
    (SOURCE, FieldType::Text),
];

/// A reading of an interview's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Interview {
    /// The record's id.
    pub id: Id,
    /// Whom it was with; may be empty.
    pub who: String,
    /// When it was, if the record says so.
    pub date: Option<Day>,
    /// The guide; `None` for a conversation without one. It may be gone.
    pub guide: Option<Id>,
    /// Where it was, and who asked; may be empty.
    pub source: String,
}

impl From<&Record> for Interview {
    fn from(record: &Record) -> Self {
        Self {
            id: record.id().clone(),
            who: record.text(WHO).to_owned(),
            date: Day::parse(record.text(DATE)),
            guide: Id::parse(record.text(GUIDE)).ok(),
            source: record.text(SOURCE).to_owned(),
        }
    }
}

/// All interviews of a workspace, the newest first; those without a day last. Of one day, what was noted down last
/// stands first.
#[must_use]
pub fn newest_first(workspace: &Workspace) -> Vec<Interview> {
    let ids = workspace.of_kind(KIND);
    let records = ids.filter_map(|id| workspace.record(id));
    let records = by_day::newest_first(records, DATE).into_iter();
    records.map(Interview::from).collect()
}

/// The edit that adds an interview with the questions of a guide, or an open conversation.
#[must_use]
pub fn add(id: Id, guide: Option<&str>, date: Day) -> Edit {
    let mut values = fields([(DATE, json!(date.to_string()))]);
    if let Some(guide) = guide {
        values.insert(GUIDE.to_owned(), json!(guide));
    }
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: values,
    }
}
