//! What the page changes in lists, as changes of records: nothing here knows the page.

use plan::records::link::{self, Relation};
use plan::records::{ORDER, fields, key_result, standing};
use plan::workspace::{Change, Edit, arrange};
use plan::{Id, Record, Workspace};
use serde_json::json;
use std::collections::BTreeSet;

/// The edits that make a record at the end of its list.
pub fn create(
    workspace: &Workspace,
    kind: &'static str,
    field: &'static str,
    id: &Id,
    text: &str,
) -> Vec<Edit> {
    let mut siblings = ids(workspace, kind);
    siblings.retain(|other| other != id);
    let (key, mut edits) = arrange::append(workspace, &siblings);
    edits.push(Edit::Create {
        id: id.clone(),
        kind: kind.into(),
        fields: fields([(field, json!(text)), (ORDER, json!(key))]),
    });
    edits
}

/// The edits that delete a record, its links, and the cells of its row or column.
pub fn delete(workspace: &Workspace, id: &Id) -> Vec<Edit> {
    let mut gone: BTreeSet<Id> = workspace
        .links_of(id)
        .map(|link| link.id().clone())
        .collect();
    gone.extend(cells(workspace, id).map(|cell| cell.id().clone()));
    let gone = gone.into_iter().chain([id.clone()]);
    gone.map(|id| Edit::Delete { id }).collect()
}

/// Whether nothing hangs on a record but its name: no cell is judged, no link says anything, no key result
/// measures it.
pub fn is_bare(workspace: &Workspace, id: &Id) -> bool {
    let says = |record: &Record, field: &str| !record.text(field).is_empty();
    let cells_say =
        cells(workspace, id).any(|cell| says(cell, standing::LEVEL) || says(cell, standing::TEXT));
    let mut links = workspace.links_of(id);
    let links_say = links.any(|link| {
        let contributes = link.text(link::RELATION) == Relation::Contributes.word();
        contributes || says(link, link::HOW) || says(link, link::STRENGTH)
    });
    let is_measured = !workspace.belonging_to(id, key_result::KIND).is_empty();
    !cells_say && !links_say && !is_measured
}

fn cells<'all>(workspace: &'all Workspace, id: &'all Id) -> impl Iterator<Item = &'all Record> {
    let cells = workspace.of_kind(standing::KIND);
    let cells = cells.filter_map(|cell| workspace.record(cell));
    cells.filter(move |cell| {
        cell.text(standing::ALTERNATIVE) == &**id || cell.text(standing::FACTOR) == &**id
    })
}

/// Moves a record by so many places within its list. The change, its new place and how many there
/// are; `None` when it stands at that end already.
pub fn step(
    workspace: &Workspace,
    kind: &'static str,
    id: &Id,
    by: isize,
    label: String,
) -> Option<(Change, usize, usize)> {
    let siblings = ids(workspace, kind);
    let count = siblings.len();
    let from = siblings.iter().position(|other| other == id)?;
    let to = from.saturating_add_signed(by).min(count - 1);
    let change = arrange::reorder(workspace, label, siblings, id, to)?;
    Some((change, to, count))
}

fn ids(workspace: &Workspace, kind: &str) -> Vec<Id> {
    let records = workspace.ordered(kind);
    records.iter().map(|record| record.id().clone()).collect()
}

/// The edits that give a cell's field a value. The first one makes the cell.
pub fn judge(
    workspace: &Workspace,
    whose: &str,
    factor: &str,
    field: &'static str,
    value: serde_json::Value,
) -> Option<Edit> {
    let id = standing::id(whose, factor).ok()?;
    if workspace.record(&id).is_some() {
        return Some(Edit::set(&id, field, value));
    }
    // A cell that was deleted with its row begins anew.
    let mut fields = fields([
        (standing::ALTERNATIVE, json!(whose)),
        (standing::FACTOR, json!(factor)),
        (standing::LEVEL, json!(null)),
        (standing::TEXT, json!(null)),
    ]);
    if workspace.any(&id).is_none() {
        fields.retain(|_, value| !value.is_null());
    }
    fields.insert(field.to_owned(), value);
    Some(Edit::Create {
        id,
        kind: standing::KIND.into(),
        fields,
    })
}

/// The edit that says how, or how strongly, the vision serves an objective. The first one links them,
/// and one that leaves nothing said takes the link away.
pub fn serve(
    workspace: &Workspace,
    vision: &str,
    objective: &str,
    field: &'static str,
    value: Option<&str>,
) -> Option<Edit> {
    let id = link::id(Relation::Serves, vision, objective).ok()?;
    let value = value.filter(|value| !value.is_empty());
    let Some(link) = workspace.record(&id) else {
        let Edit::Create {
            id,
            kind,
            mut fields,
        } = link::add(Relation::Serves, vision, objective).ok()?
        else {
            return None;
        };
        if workspace.any(&id).is_some() {
            fields.insert(link::HOW.to_owned(), json!(null));
            fields.insert(link::STRENGTH.to_owned(), json!(null));
        }
        fields.insert(field.to_owned(), json!(value?));
        return Some(Edit::Create { id, kind, fields });
    };
    let other = if field == link::HOW {
        link::STRENGTH
    } else {
        link::HOW
    };
    match value {
        None if link.text(other).is_empty() => Some(Edit::Delete { id }),
        value => Some(Edit::set(&id, field, json!(value))),
    }
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
