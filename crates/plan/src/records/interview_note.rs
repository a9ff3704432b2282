//! A note that is typed during an interview, against the question that was asked; and how it becomes a
//! piece of evidence.

use super::{FieldType, Interview, ORDER, evidence, fields, interview, question};
use crate::workspace::{Edit, Id, IdError, Record, Workspace};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "interview_note";
/// Text: the id of the interview it is of.
pub const INTERVIEW: &str = "interview";
/// Text: the id of the question it answers; missing for what was said beside them.
pub const QUESTION: &str = "question";
/// Text: what was said.
pub const TEXT: &str = "text";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (INTERVIEW, FieldType::Text),
    (QUESTION, FieldType::Text),
    (TEXT, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// A reading of a note's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InterviewNote {
    /// The record's id.
    pub id: Id,
    /// The question it answers, if any. It may be gone.
    pub question: Option<Id>,
    /// What was said.
    pub text: String,
}

impl From<&Record> for InterviewNote {
    fn from(record: &Record) -> Self {
        Self {
            id: record.id().clone(),
            question: Id::parse(record.text(QUESTION)).ok(),
            text: record.text(TEXT).to_owned(),
        }
    }
}

/// The edit that adds a note to an interview.
#[must_use]
pub fn add(id: Id, interview: &str, question: Option<&str>, text: &str, order: &str) -> Edit {
    let mut fields = fields([
        (INTERVIEW, json!(interview)),
        (TEXT, json!(text)),
        (ORDER, json!(order)),
    ]);
    if let Some(question) = question {
        fields.insert(QUESTION.to_owned(), json!(question));
    }
    Edit::Create {
        id,
        kind: KIND.into(),
        fields,
    }
}

/// The id of the piece of evidence that a note becomes: one, whoever highlights it and how often.
///
/// # Errors
/// When the note's id is so long that this one would be longer than an id may be.
pub fn highlight_id(note: &str) -> Result<Id, IdError> {
    Id::parse(&format!("{}:{note}", evidence::KIND))
}

/// Whether a note is a piece of evidence.
#[must_use]
pub fn is_highlight(workspace: &Workspace, note: &str) -> bool {
    highlight_id(note).is_ok_and(|id| workspace.record(&id).is_some())
}

/// The edit that makes a note a piece of evidence, with what its interview and its question say; `None`
/// where the note is gone, says nothing or is one already. Afterwards both go their own ways: the quote
/// stays as it was highlighted.
#[must_use]
pub fn highlight(workspace: &Workspace, note: &str) -> Option<Edit> {
    let record = workspace.record(note).filter(|it| it.kind() == KIND)?;
    let quote = record.text(TEXT).trim();
    if quote.is_empty() || is_highlight(workspace, note) {
        return None;
    }
    let of = workspace.record(record.text(INTERVIEW));
    let of = of.filter(|it| it.kind() == interview::KIND);
    let of = of.map(Interview::from);
    let asked = workspace.record(record.text(QUESTION));
    let asked = asked.filter(|it| it.kind() == question::KIND);
    let way = match of.as_ref().and_then(|it| it.guide.as_ref()) {
        Some(_) => evidence::Way::Interview,
        None => evidence::Way::Discovery,
    };
    let mut made = fields([
        (evidence::WAY, json!(way.word())),
        (evidence::QUOTE, json!(quote)),
        (evidence::NOTE, json!(note)),
    ]);
    let mut say = |field: &str, text: &str| {
        if !text.is_empty() {
            made.insert(field.to_owned(), json!(text));
        }
    };
    say(
        evidence::QUESTION,
        asked.map_or("", |it| it.text(question::TEXT)),
    );
    if let Some(of) = &of {
        say(evidence::WHO, &of.who);
        say(evidence::SOURCE, &of.source);
        say(
            evidence::DATE,
            &of.date.map(|day| day.to_string()).unwrap_or_default(),
        );
    }
    Some(Edit::Create {
        id: highlight_id(note).ok()?,
        kind: evidence::KIND.into(),
        fields: made,
    })
}

#[cfg(test)]
#[path = "interview_note_tests.rs"]
mod tests;
