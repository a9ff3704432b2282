//! What the page changes, as changes of records: nothing here knows the page.

use super::places::Place;
use plan::methods::empathy_views::notes;
use plan::records::empathy_map::{self, Subject};
use plan::records::empathy_note::{self, Basis, EmpathyNote, Section};
use plan::records::{ORDER, link};
use plan::workspace::{Change, Edit, arrange};
use plan::{Id, Workspace};
use serde_json::Value;

/// Makes a map about somebody, after the others.
pub(super) fn add_map(workspace: &Workspace, id: &Id, subject: &Subject, name: &str) -> Change {
    let others = workspace.ordered(empathy_map::KIND);
    let others: Vec<Id> = others.iter().map(|record| record.id().clone()).collect();
    let (key, mut edits) = arrange::append(workspace, &others);
    edits.push(empathy_map::add(id.clone(), subject, &key));
    if !name.is_empty() {
        edits.push(Edit::set(id, empathy_map::NAME, name));
    }
    Change::new("Add empathy map", edits)
}

/// Says whom a map is about.
pub(super) fn set_subject(id: &Id, subject: &Subject) -> Change {
    let (field, value) = match subject {
        Subject::Persona(persona) => (empathy_map::PERSONA, persona.to_string()),
        Subject::Interview(interview) => (empathy_map::INTERVIEW, interview.to_string()),
        Subject::Segment(segment) => (empathy_map::SEGMENT, segment.clone()),
    };
    let all = [
        empathy_map::PERSONA,
        empathy_map::INTERVIEW,
        empathy_map::SEGMENT,
    ];
    let edits = all.map(|other| {
        let is_it = other == field;
        let value = if is_it {
            Value::from(value.clone())
        } else {
            Value::Null
        };
        Edit::set(id, other, value)
    });
    let change = Change::new("Change whom the map is about", edits.into());
    change.coalescing(format!("{id}/subject"))
}

/// The edits that add notes to a section, before another or at the end.
pub(super) fn add_notes(
    workspace: &Workspace,
    map: &Id,
    section: Section,
    before: Option<&Id>,
    added: &[(Id, String)],
) -> Vec<Edit> {
    let mut ids: Vec<Id> = notes(workspace, map).into_iter().map(|it| it.id).collect();
    let at = before.and_then(|before| ids.iter().position(|id| id == before));
    let at = at.unwrap_or(ids.len());
    let end = at + added.len();
    ids.splice(at..at, added.iter().map(|(id, _)| id.clone()));
    let keys = arrange::keys(workspace, &ids, at..end);
    let edits = keys.into_iter().map(|(place, key)| {
        let new = place.checked_sub(at).and_then(|which| added.get(which));
        match new {
            Some((id, text)) => empathy_note::add(id.clone(), map, section, text, &key),
            None => Edit::set(&ids[place], ORDER, key),
        }
    });
    edits.collect()
}

/// Puts a note into a place, before so many of the others there; `None` where it stands there already.
/// What it rests on goes with it, unless it was what is usual where it comes from.
pub(super) fn put(
    workspace: &Workspace,
    map: &Id,
    id: &Id,
    place: Place,
    at: usize,
) -> Option<Change> {
    let all = notes(workspace, map);
    let from = all.iter().position(|note| note.id == *id)?;
    let note = &all[from];
    let section = place.section_for(note.section);
    let others: Vec<&EmpathyNote> = all.iter().filter(|other| other.id != *id).collect();
    let here: Vec<usize> = (0..others.len())
        .filter(|other| place.holds(others[*other].section))
        .collect();
    let stands_at = here.iter().filter(|other| **other < from).count();
    if section == note.section && at.min(here.len()) == stands_at {
        return None;
    }
    let after_last = here.last().map_or(others.len(), |last| last + 1);
    let before = here.get(at).copied().unwrap_or(after_last);
    let mut ids: Vec<Id> = others.iter().map(|other| other.id.clone()).collect();
    ids.insert(before, id.clone());
    let keys = arrange::keys(workspace, &ids, before..before + 1).into_iter();
    let mut edits: Vec<Edit> = keys
        .map(|(at, key)| Edit::set(&ids[at], ORDER, key))
        .collect();
    if section != note.section {
        edits.push(Edit::set(id, empathy_note::SECTION, section.word()));
        if note.basis == note.section.usual_basis() {
            edits.push(Edit::set(id, empathy_note::BASIS, Value::Null));
        }
    }
    Some(Change::new("Move note", edits))
}

/// Says what a note rests on.
pub(super) fn set_basis(id: &Id, basis: Basis) -> Change {
    let label = match basis {
        Basis::Observed => "Mark note as observed",
        Basis::Inferred => "Mark note as inferred",
    };
    let edits = vec![Edit::set(id, empathy_note::BASIS, basis.word())];
    Change::new(label, edits)
}

/// Deletes a note or a map with its links. A map's notes show nowhere without it, and come back with it.
pub(super) fn delete(workspace: &Workspace, label: &'static str, id: &Id) -> Change {
    Change::new(label, link::delete_with_links(workspace, id))
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
