//! An empathy map: what somebody sees, says, does, hears, thinks and feels. It is for a persona, a segment
//! or one interview; its notes are records of their own ([`super::empathy_note`]).
//!
//! A map whose persona or interview is gone shows nowhere; it comes back with them.

use super::{FieldType, ORDER, fields};
use crate::workspace::{Edit, Id, IdError, Record};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "empathy_map";
/// Text: what it is called.
pub const NAME: &str = "name";
/// Text: the id of the persona it is for.
pub const PERSONA: &str = "persona";
/// Text: the id of the interview it is of.
pub const INTERVIEW: &str = "interview";
/// Text: the segment it is for, in a few words.
pub const SEGMENT: &str = "segment";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (PERSONA, FieldType::Text),
    (INTERVIEW, FieldType::Text),
    (SEGMENT, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// Whom a map is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A persona, by id.
    Persona(Id),
    /// Whom one interview was with, by the interview's id.
    Interview(Id),
    /// A segment, in a few words; may be empty.
    Segment(String),
}

/// A reading of a map's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EmpathyMap {
    /// The record's id.
    pub id: Id,
    /// What it is called; may be empty.
    pub name: String,
    /// Whom it is about. Of a record that says several things, the persona counts first, then the
    /// interview.
    pub subject: Subject,
}

impl From<&Record> for EmpathyMap {
    fn from(record: &Record) -> Self {
        let id = |field| Id::parse(record.text(field)).ok();
        let subject = if let Some(persona) = id(PERSONA) {
            Subject::Persona(persona)
        } else if let Some(interview) = id(INTERVIEW) {
            Subject::Interview(interview)
        } else {
            Subject::Segment(record.text(SEGMENT).to_owned())
        };
        Self {
            id: record.id().clone(),
            name: record.text(NAME).to_owned(),
            subject,
        }
    }
}

/// The id of the map that is made where maps are merged into a persona's, and there is none yet: two
/// people who do so have one map between them.
///
/// # Errors
/// When the persona's id is so long that this one would be longer than an id may be.
pub fn id_for(persona: &str) -> Result<Id, IdError> {
    Id::parse(&format!("{KIND}:{persona}"))
}

/// The edit that adds a map about somebody.
#[must_use]
pub fn add(id: Id, subject: &Subject, order: &str) -> Edit {
    let (field, value) = match subject {
        Subject::Persona(persona) => (PERSONA, &**persona),
        Subject::Interview(interview) => (INTERVIEW, &**interview),
        Subject::Segment(segment) => (SEGMENT, segment.as_str()),
    };
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(field, json!(value)), (ORDER, json!(order))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Change, SeededOutside, Workspace};

    #[test]
    fn a_map_is_about_whom_it_was_made_for() {
        let subjects = [
            Subject::Persona(Id::known("ada")),
            Subject::Interview(Id::known("talk")),
            Subject::Segment("Night nurses".to_owned()),
        ];
        for subject in subjects {
            let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
            let edit = add(Id::known("m"), &subject, "1");
            workspace.apply(Change::new("Add", vec![edit]));
            let map = EmpathyMap::from(workspace.record("m").unwrap());
            assert_eq!(map.subject, subject);
        }
    }
}
