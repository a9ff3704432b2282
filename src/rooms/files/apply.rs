//! What is done with a file: merging it, opening it, putting it in the place of a workspace. Every
//! one of them is one undo, and makes a checkpoint first where it changes a workspace.

use super::{compare, save};
use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::state::AppState;
use crate::state::app::Phase;
use crate::state::browser::{now, random};
use crate::storage::{Opened, Problem, WorkspaceId};
use leptos::prelude::*;
use plan::file::ReadFile;
use plan::records::{fields, plan as plan_record};
use plan::workspace::{Brought, Dot, Preview, ReplicaId, Stamp};
use plan::{Id, Record};
use serde_json::{Value, json};

/// Keeps a copy of the open workspace before something large is done to it.
///
/// # Errors
/// When the durable store cannot take it.
pub async fn checkpoint(app: AppState, label: &str) -> Result<(), Problem> {
    let Some(id) = app.session.id_untracked() else {
        return Ok(());
    };
    let text = save::text(app);
    let storage = app.storage.get_value();
    storage.checkpoint(&id, label, &text).await
}

/// What a person chose where values conflict: the record, the field, the value.
pub type Choices = Vec<(Id, String, Value)>;

/// Merges a file into the open workspace. Merging loses nothing, so it goes on where the checkpoint
/// fails, and says so.
pub async fn merge(app: AppState, file: &ReadFile, file_name: &str, choices: Choices) {
    let Some(id) = app.session.id_untracked() else {
        return;
    };
    let kept = checkpoint(app, &format!("Before merging {file_name}")).await;
    if app.session.id_untracked().as_ref() != Some(&id) {
        return;
    }
    let preview = app
        .session
        .untracked(|workspace| workspace.preview(&file.records));
    let choices = still_asked(&preview, choices);
    app.session.import(
        format!("Merge {file_name}"),
        living(file.records.clone()),
        choices,
    );
    app.list_workspaces();
    let mut said = format!("Merged {file_name}: {}", changes(&preview));
    if let Err(problem) = kept {
        let problem = words::problem_words(&problem);
        said.push_str(&format!(". No checkpoint could be made. {problem}"));
    }
    app.toasts.report(said);
}

/// Merges what somebody else has written to the workspace's own file since it was last saved there.
/// `false` when it cannot be, because the workspace is read-only.
pub async fn merge_from_disk(
    app: AppState,
    id: &WorkspaceId,
    theirs: ReadFile,
    file_name: &str,
) -> bool {
    let preview = app
        .session
        .untracked(|workspace| workspace.preview(&theirs.records));
    if preview.records.is_empty() {
        return true;
    }
    if untrack(|| app.session.is_read_only()) {
        return false;
    }
    // Merging loses nothing, and its undo is offered.
    let _ = checkpoint(app, &format!("Before merging {file_name}")).await;
    if app.session.id_untracked().as_ref() != Some(id) {
        return false;
    }
    app.session.import(
        format!("Merge {file_name}"),
        living(theirs.records),
        Vec::new(),
    );
    app.list_workspaces();
    app.toasts.report(format!(
        "{file_name} had changed on the disk and was merged first: {}",
        changes(&preview)
    ));
    true
}

/// The choices that the workspace still asks for, where another tab may have settled some meanwhile.
fn still_asked(preview: &Preview, mut choices: Choices) -> Choices {
    choices.retain(|(id, field, value)| {
        preview.conflicts().any(|(record, change)| {
            record.id == *id
                && change.field == *field
                && (change.mine == *value || change.theirs == *value)
        })
    });
    choices
}

/// A workspace is not deleted by merging a file of somebody who has deleted theirs.
fn living(mut records: Vec<Record>) -> Vec<Record> {
    records.retain(|record| record.kind() != plan_record::KIND || record.is_alive());
    records
}

/// Opens a file as a workspace of its own.
pub fn open_as_new(app: AppState, file: &ReadFile, file_name: &str) {
    let id = app.fresh_workspace_id();
    let mut records = living(file.records.clone());
    if !records
        .iter()
        .any(|record| *record.id() == plan_record::id())
    {
        records.push(named_plan(file, file_name));
    }
    app.keep_preference("workspace", &id.to_string());
    app.storage
        .with_value(|storage| storage.save(&id, &records));
    app.session.open(
        id,
        Opened {
            records,
            ..Opened::default()
        },
    );
    app.phase.set(Phase::Open);
    app.list_workspaces();
    app.go(Route::to(Room::Vision));
    app.toasts
        .say(format!("{file_name} is open as a new workspace"));
}

/// The plan record for a file that has none: named as the file says, or as the file is called.
fn named_plan(file: &ReadFile, file_name: &str) -> Record {
    let stem = file_name.split(".bullseye").next().unwrap_or_default();
    let stem = stem.strip_suffix(".json").unwrap_or(stem);
    let name = if file.name.trim().is_empty() {
        stem
    } else {
        &file.name
    };
    let dot = Dot {
        stamp: Stamp::at_millis(now()),
        replica: ReplicaId::from_random(random()),
    };
    let fields = fields([(plan_record::NAME, json!(name))]);
    Record::new(plan_record::id(), plan_record::KIND, fields, dot)
}

/// Makes the open workspace show what these records show; `what` names where they come from.
pub fn replace(app: AppState, label: String, said: String, records: &[Record]) {
    let records = with_living_plan(app, records);
    if app.session.replace(label, records) {
        app.toasts.offer_undo(said);
    } else {
        app.toasts.say("Nothing had to be changed");
    }
    app.list_workspaces();
}

/// What [`replace`] would do.
#[must_use]
pub fn preview_replace(app: AppState, records: &[Record]) -> Preview {
    let records = with_living_plan(app, records);
    app.session
        .untracked(|workspace| compare::replacing(workspace, &records))
}

/// The records with a plan record that is there: replacing never deletes the workspace itself.
fn with_living_plan(app: AppState, records: &[Record]) -> Vec<Record> {
    let mut records = living(records.to_vec());
    if !records
        .iter()
        .any(|record| *record.id() == plan_record::id())
    {
        let own = app
            .session
            .untracked(|workspace| workspace.record(&plan_record::id()).cloned());
        records.extend(own);
    }
    records
}

/// "3 added, 2 changed".
#[must_use]
pub fn changes(preview: &Preview) -> String {
    let counted = [
        (Brought::Added, "added"),
        (Brought::Changed, "changed"),
        (Brought::Removed, "removed"),
        (Brought::CameBack, "came back"),
    ];
    let parts: Vec<String> = counted
        .into_iter()
        .map(|(brought, word)| (preview.count(brought), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{} {word}", words::number(count as f64)))
        .collect();
    if parts.is_empty() {
        "nothing was new".to_owned()
    } else {
        parts.join(", ")
    }
}
