//! What the page changes, as changes of records: nothing here knows the page.

use super::words;
use plan::day::Day;
use plan::methods::ranking::{Ranking, ranking};
use plan::methods::reassess;
use plan::methods::scoring::Model;
use plan::records::snapshot_rank::{self, Decision};
use plan::records::{Reassessment, reassessment};
use plan::workspace::{Change, Edit, IdError};
use plan::{Id, Workspace};

/// Begins a reassessment by a model.
///
/// # Errors
/// When an id is so long that what is kept of it would have one too long.
pub(super) fn begin(
    workspace: &Workspace,
    id: &Id,
    today: Day,
    model: Model,
    reason: &str,
) -> Result<Change, IdError> {
    let edits = begun(workspace, id, today, model, reason)?;
    Ok(Change::new("Begin a reassessment", edits))
}

/// Keeps the order of today, and decides nothing.
///
/// # Errors
/// As for [`begin`].
pub(super) fn keep_order(
    workspace: &Workspace,
    id: &Id,
    today: Day,
    model: Model,
    reason: &str,
) -> Result<Change, IdError> {
    let mut edits = begun(workspace, id, today, model, reason)?;
    edits.push(Edit::set(id, reassessment::CLOSED_ON, today.to_string()));
    Ok(Change::new("Keep today’s order", edits))
}

fn begun(
    workspace: &Workspace,
    id: &Id,
    today: Day,
    model: Model,
    reason: &str,
) -> Result<Vec<Edit>, IdError> {
    let order = ranking(workspace, model, today);
    reassess::begin(
        workspace,
        id.clone(),
        today,
        model.word(),
        reason.trim(),
        &order,
    )
}

/// Decides about an initiative, or takes the decision back. The reason stays, but for one that is taken back.
pub(super) fn decide(
    workspace: &Workspace,
    reassessment: &Id,
    initiative: &Id,
    decision: Option<Decision>,
    name: &str,
) -> Change {
    let reason = match decision {
        Some(_) => reason(workspace, reassessment, initiative),
        None => String::new(),
    };
    let edits = reassess::decide(workspace, reassessment, initiative, decision, &reason);
    Change::new(words::change(decision, name), edits)
}

/// Why it was decided so; empty where nobody has said.
pub(super) fn reason(workspace: &Workspace, reassessment: &Id, initiative: &Id) -> String {
    let id = snapshot_rank::id(reassessment, initiative).ok();
    let record = id.and_then(|id| workspace.record(&id));
    record.map_or(String::new(), |it| {
        it.text(snapshot_rank::REASON).to_owned()
    })
}

/// Keeps all of these as they are.
pub(super) fn keep_all(workspace: &Workspace, reassessment: &Id, initiatives: &[Id]) -> Change {
    let keep = |initiative: &Id| {
        let reason = reason(workspace, reassessment, initiative);
        reassess::decide(
            workspace,
            reassessment,
            initiative,
            Some(Decision::Keep),
            &reason,
        )
    };
    let edits = initiatives.iter().flat_map(keep).collect();
    Change::new("Keep all that did not change", edits)
}

/// Closes a reassessment: it keeps how everything stands now.
///
/// # Errors
/// As for [`begin`].
pub(super) fn close(
    workspace: &Workspace,
    it: &Reassessment,
    model: Model,
    today: Day,
) -> Result<Change, IdError> {
    let order: Ranking = ranking(workspace, model, today);
    let edits = reassess::close(workspace, &it.id, today, &order)?;
    Ok(Change::new("Close the reassessment", edits))
}

/// Deletes a reassessment with all it kept.
pub(super) fn delete(workspace: &Workspace, id: &Id) -> Change {
    Change::new("Delete reassessment", reassess::forget(workspace, id))
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
