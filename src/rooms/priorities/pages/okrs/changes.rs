//! What the page changes, as changes of records: nothing here knows the page.

use plan::records::link::{self, Relation};
use plan::records::{ORDER, check_in, fields, key_result, objective};
use plan::workspace::{Change, Edit, IdError, arrange};
use plan::{Id, Record, Workspace};
use serde_json::{Value, json};

/// The objectives, or the key results of one, in order.
pub(super) fn siblings(workspace: &Workspace, id: &Id) -> Vec<Id> {
    match owner(workspace, id) {
        Some(objective) => key_results(workspace, &objective),
        None => ids(&workspace.ordered(objective::KIND)),
    }
}

/// The objective of a key result.
pub(super) fn owner(workspace: &Workspace, id: &Id) -> Option<Id> {
    let record = workspace.record(id)?;
    if record.kind() != key_result::KIND {
        return None;
    }
    Id::parse(record.text(key_result::OBJECTIVE)).ok()
}

/// The key results of an objective, in order.
pub(super) fn key_results(workspace: &Workspace, objective: &Id) -> Vec<Id> {
    ids(&workspace.belonging_to(objective, key_result::KIND))
}

/// Makes an objective with the first letter of its name.
pub(super) fn add_objective(workspace: &Workspace, id: &Id, name: &str) -> Change {
    let (key, mut edits) = arrange::append(workspace, &ids(&workspace.ordered(objective::KIND)));
    edits.push(Edit::Create {
        id: id.clone(),
        kind: objective::KIND.into(),
        fields: fields([(objective::NAME, json!(name)), (ORDER, json!(key))]),
    });
    Change::new("Add objective", edits).coalescing(format!("{id}/{}", objective::NAME))
}

/// Makes a key result with the first letter of its name.
pub(super) fn add_key_result(workspace: &Workspace, objective: &Id, id: &Id, name: &str) -> Change {
    let (key, mut edits) = arrange::append(workspace, &key_results(workspace, objective));
    edits.push(key_result::add(id.clone(), objective, &key));
    edits.push(Edit::set(id, key_result::NAME, name));
    Change::new("Add key result", edits).coalescing(format!("{id}/{}", key_result::NAME))
}

/// Says something of a check-in. The first that is said makes it, of this day.
pub(super) fn note_down(
    workspace: &Workspace,
    id: &Id,
    key_result: &Id,
    today: &str,
    (field, value): (&'static str, Value),
) -> Change {
    let typing = format!("{id}/{field}");
    if workspace.record(id).is_some() {
        let edits = vec![Edit::set(id, field, value)];
        return Change::new("Change check-in", edits).coalescing(typing);
    }
    let mut said = fields([
        (check_in::KEY_RESULT, json!(&**key_result)),
        (check_in::DATE, json!(today)),
    ]);
    said.insert(field.to_owned(), value);
    let edit = Edit::Create {
        id: id.clone(),
        kind: check_in::KIND.into(),
        fields: said,
    };
    Change::new("Check in", vec![edit]).coalescing(typing)
}

/// Deletes an objective or a key result with its links. What is measured of it stays, unseen, and comes back
/// with it.
pub(super) fn delete(workspace: &Workspace, id: &Id) -> Change {
    let is_objective = workspace.record(id).map(Record::kind) == Some(objective::KIND);
    let label = if is_objective {
        "Delete objective"
    } else {
        "Delete key result"
    };
    Change::new(label, link::delete_with_links(workspace, id))
}

/// Links an initiative to what it contributes to. What was said of a link that was taken away is forgotten.
///
/// # Errors
/// When the ids are so long that the link's would be too long.
pub(super) fn link_initiative(
    workspace: &Workspace,
    initiative: &Id,
    to: &Id,
) -> Result<Change, IdError> {
    let mut edit = link::contribute(initiative, to, None, "")?;
    if let Edit::Create { id, fields, .. } = &mut edit
        && workspace.any(id).is_some()
    {
        for field in [link::EXPECTED, link::HOW] {
            fields.insert(field.to_owned(), Value::Null);
        }
    }
    Ok(Change::new("Link initiative", vec![edit]))
}

/// Takes the link of an initiative away.
///
/// # Errors
/// As for [`link_initiative`].
pub(super) fn unlink_initiative(initiative: &Id, to: &Id) -> Result<Change, IdError> {
    let edit = link::remove(Relation::Contributes, initiative, to)?;
    Ok(Change::new("Unlink initiative", vec![edit]))
}

fn ids(records: &[&Record]) -> Vec<Id> {
    records.iter().map(|record| record.id().clone()).collect()
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
