//! Lists of lines as records: what is in them, and what adds to them. Nothing here knows the page.

use super::changes::{ids, make_guide};
use plan::records::{Interview, ORDER, interview_note, question};
use plan::workspace::{Edit, arrange};
use plan::{Id, Record, Workspace};

/// A list of lines that are typed one under the other, each a record.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum ListOf {
    /// The questions of a guide.
    Questions(Id),
    /// The notes of an interview: to a question, or beside them all.
    Notes(Id, Option<Id>),
}

impl ListOf {
    /// The field that holds a line's text.
    pub(super) fn field(&self) -> &'static str {
        match self {
            Self::Questions(_) => question::TEXT,
            Self::Notes(..) => interview_note::TEXT,
        }
    }

    /// One line, as its label names it.
    pub(super) fn one(&self) -> &'static str {
        match self {
            Self::Questions(_) => "question",
            Self::Notes(..) => "note",
        }
    }

    /// The ids of its lines, in order.
    pub(super) fn ids(&self, workspace: &Workspace) -> Vec<Id> {
        match self {
            Self::Questions(guide) => asked(workspace, guide),
            Self::Notes(interview, asked) => {
                let heard = heard(workspace, interview).into_iter();
                let here = heard.filter(|(_, answered)| answered == asked);
                here.map(|(note, _)| note).collect()
            }
        }
    }

    fn add(&self, id: &Id, text: &str, key: &str) -> Edit {
        let id = id.clone();
        match self {
            Self::Questions(guide) => question::add(id, guide, text, key),
            Self::Notes(interview, asked) => {
                interview_note::add(id, interview, asked.as_deref(), text, key)
            }
        }
    }
}

/// The questions of a guide, in order.
pub(super) fn asked(workspace: &Workspace, guide: &Id) -> Vec<Id> {
    ids(&workspace.belonging_to(guide, question::KIND))
}

/// The notes of an interview in order, each with the question under which it shows: one of the interview's
/// guide. The notes to a question that is gone, or that another guide has, stand beside the questions.
pub(super) fn heard(workspace: &Workspace, interview: &Id) -> Vec<(Id, Option<Id>)> {
    let record = workspace.record(interview);
    // It may be gone; its questions are not.
    let guide = record.and_then(|record| Interview::from(record).guide);
    let notes = workspace.belonging_to(interview, interview_note::KIND);
    let own = notes
        .into_iter()
        .filter(|note| note.text(interview_note::INTERVIEW) == &**interview);
    own.map(|note| {
        let answered = answered(workspace, note, guide.as_ref());
        (note.id().clone(), answered)
    })
    .collect()
}

fn answered(workspace: &Workspace, note: &Record, guide: Option<&Id>) -> Option<Id> {
    let asked = Id::parse(note.text(interview_note::QUESTION)).ok()?;
    let record = workspace.record(&asked)?;
    let here = record.kind() == question::KIND
        && guide.is_some_and(|guide| record.text(question::GUIDE) == &**guide);
    here.then_some(asked)
}

/// Adds lines in a row before the one with the id `before`, or at the end; makes the guide when it is
/// not there yet.
pub(super) fn add_lines(
    workspace: &Workspace,
    list: &ListOf,
    before: Option<&Id>,
    added: &[(Id, String)],
) -> Vec<Edit> {
    let mut edits = match list {
        ListOf::Questions(guide) if workspace.record(guide).is_none() => {
            make_guide(workspace, guide)
        }
        _ => Vec::new(),
    };
    let mut row = list.ids(workspace);
    row.retain(|id| added.iter().all(|(new, _)| new != id));
    let at = before.and_then(|before| row.iter().position(|id| id == before));
    let at = at.unwrap_or(row.len());
    row.splice(at..at, added.iter().map(|(id, _)| id.clone()));
    for (at_row, key) in arrange::keys(workspace, &row, at..at + added.len()) {
        let id = &row[at_row];
        edits.push(match added.iter().find(|(new, _)| new == id) {
            Some((_, text)) => list.add(id, text, &key),
            None => Edit::set(id, ORDER, key),
        });
    }
    edits
}
