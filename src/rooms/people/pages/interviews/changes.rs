//! What the page changes, as changes of records: nothing here knows the page.

use crate::rooms::people::changes::typing;
use plan::records::{ORDER, empathy_map, guide, interview, interview_note, question};
use plan::workspace::{Change, Edit, Fields, arrange};
use plan::{Id, Record, Workspace};
use serde_json::{Value, json};

/// The ids of all guides, in order.
pub(super) fn guide_ids(workspace: &Workspace) -> Vec<Id> {
    ids(&workspace.ordered(guide::KIND))
}

pub(super) fn make_guide(workspace: &Workspace, id: &Id) -> Vec<Edit> {
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

pub(super) fn ids(records: &[&Record]) -> Vec<Id> {
    records.iter().map(|record| record.id().clone()).collect()
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
