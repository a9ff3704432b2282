//! What the page changes, as changes of records: nothing here knows the page.

use crate::rooms::people::changes::typing;
use plan::records::{Interview, ORDER, empathy_map, guide, interview, interview_note, question};
use plan::workspace::{Change, Edit, Fields, arrange};
use plan::{Id, Record, Workspace};
use serde_json::{Value, json};

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

/// The ids of all guides, in order.
pub(super) fn guide_ids(workspace: &Workspace) -> Vec<Id> {
    ids(&workspace.ordered(guide::KIND))
}

fn make_guide(workspace: &Workspace, id: &Id) -> Vec<Edit> {
    let (key, mut edits) = arrange::append(workspace, &guide_ids(workspace));
    edits.push(guide::add(id.clone(), "", &key));
    edits
}

/// Gives a guide's field a value; makes the guide with the first letter.
pub(super) fn set_guide(
    workspace: &Workspace,
    id: &Id,
    field: &'static str,
    value: String,
) -> Change {
    let set = Edit::set(id, field, value);
    let (label, edits) = if workspace.record(id).is_some() {
        ("Edit guide", vec![set])
    } else {
        let mut edits = make_guide(workspace, id);
        edits.push(set);
        ("Add guide", edits)
    };
    Change::new(label, edits).coalescing(typing(id, field))
}

/// Whether nothing was said in a guide.
pub(super) fn guide_is_blank(workspace: &Workspace, id: &Id) -> bool {
    workspace.record(id).is_some_and(|record| {
        let said = |field| !record.text(field).trim().is_empty();
        !said(guide::NAME)
            && !said(guide::GOAL)
            && workspace.belonging_to(id, question::KIND).is_empty()
    })
}

/// Deletes a guide with its questions; those that an interview asked stay, so that its notes still stand
/// under them.
pub(super) fn delete_guide(workspace: &Workspace, id: &Id) -> Change {
    let asked = !workspace.belonging_to(id, interview::KIND).is_empty();
    let questions = ids(&workspace.belonging_to(id, question::KIND));
    let gone = questions.into_iter().filter(|_| !asked);
    let gone = gone.chain([id.clone()]);
    Change::new("Delete guide", gone.map(|id| Edit::Delete { id }).collect())
}

/// Copies a guide with its questions to just after the original. The second id is the copy's.
pub(super) fn duplicate_guide(workspace: &mut Workspace, id: &Id) -> Option<(Change, Id)> {
    let copy = workspace.fresh_id();
    let mut values = workspace.record(id)?.values();
    let name = values.get(guide::NAME).and_then(Value::as_str);
    let name = format!("{} (copy)", name.unwrap_or_default());
    values.insert(guide::NAME.to_owned(), json!(name.trim()));
    let mut row = guide_ids(workspace);
    let at = row.iter().position(|known| known == id)? + 1;
    row.insert(at, copy.clone());
    let mut edits = Vec::new();
    for (at, key) in arrange::keys(workspace, &row, at..at + 1) {
        if row[at] == copy {
            values.insert(ORDER.to_owned(), json!(key));
        } else {
            edits.push(Edit::set(&row[at], ORDER, key));
        }
    }
    edits.push(create(copy.clone(), guide::KIND, values));
    let questions = workspace.belonging_to(id, question::KIND).into_iter();
    let questions: Vec<Fields> = questions.map(Record::values).collect();
    for mut values in questions {
        values.insert(question::GUIDE.to_owned(), json!(&*copy));
        edits.push(create(workspace.fresh_id(), question::KIND, values));
    }
    Some((Change::new("Duplicate guide", edits), copy))
}

fn create(id: Id, kind: &'static str, fields: Fields) -> Edit {
    Edit::Create {
        id,
        kind: kind.into(),
        fields,
    }
}

/// Whether an interview was begun and nothing was noted in it, and nothing about it: with whom, where; on
/// another day or with another guide than it was begun with; no map.
pub(super) fn interview_is_blank(workspace: &Workspace, id: &Id) -> bool {
    workspace.record(id).is_some_and(|record| {
        let said = |field| !record.text(field).trim().is_empty();
        let chosen = record.fields().any(|(name, field)| {
            let by_hand = !record.life().contains(&field.shown().dot);
            by_hand && [interview::DATE, interview::GUIDE].contains(&name)
        });
        let has = |kind| !workspace.belonging_to(id, kind).is_empty();
        !said(interview::WHO)
            && !said(interview::SOURCE)
            && !chosen
            && !has(interview_note::KIND)
            && !has(empathy_map::KIND)
    })
}

/// Deletes an interview with its notes. What of it became evidence stays.
pub(super) fn delete_interview(workspace: &Workspace, id: &Id) -> Change {
    let notes = ids(&workspace.belonging_to(id, interview_note::KIND));
    let gone = notes.into_iter().chain([id.clone()]);
    Change::new(
        "Delete interview",
        gone.map(|id| Edit::Delete { id }).collect(),
    )
}

/// Gives an interview's field a value; an empty one is none.
pub(super) fn set_interview(
    label: &'static str,
    id: &Id,
    field: &'static str,
    value: Option<String>,
) -> Change {
    let value = value.map_or(Value::Null, Value::from);
    Change::new(label, vec![Edit::set(id, field, value)])
}

fn ids(records: &[&Record]) -> Vec<Id> {
    records.iter().map(|record| record.id().clone()).collect()
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
