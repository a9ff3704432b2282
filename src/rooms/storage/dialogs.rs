//! What the storage room asks before something is gone for good.

use super::checkpoint_dialog::CheckpointDialog;
use super::workspaces;
use crate::rooms::files::moments;
use crate::rooms::words;
use crate::state::AppState;
use crate::state::browser::now;
use crate::storage::{CheckpointEntry, SetAside, WorkspaceEntry};
use crate::ui::Confirm;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;

/// What is asked over the room.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Asked {
    /// Whether to restore a checkpoint; and why no checkpoint of what shows now could be made, once
    /// that was tried.
    Checkpoint(CheckpointEntry, Option<String>),
    /// Whether to delete a checkpoint.
    DeleteCheckpoint(CheckpointEntry),
    /// Whether to remove a workspace for good.
    Erase(WorkspaceEntry),
    /// Whether to discard a value that was set aside.
    Discard(SetAside),
}

/// The dialog that is open, if one is.
#[component]
pub fn Dialogs(
    /// What is asked.
    asked: RwSignal<Option<Asked>>,
    /// Said when a checkpoint or a rescued value came or went.
    changed: Trigger,
) -> impl IntoView {
    let app = AppState::use_context();
    let close = move |()| asked.set(None);
    move || {
        Some(match asked.get()? {
            Asked::Checkpoint(entry, no_checkpoint) => {
                view! { <CheckpointDialog entry no_checkpoint asked changed /> }.into_any()
            }
            Asked::DeleteCheckpoint(entry) => {
                let when = moments::within(now(), entry.at);
                let delete = move || delete_checkpoint(app, entry.id.clone(), changed);
                view! {
                    <Confirm
                        title=Signal::stored(format!("Delete the checkpoint of {when}?"))
                        text="It cannot be brought back. The workspace itself stays as it is."
                        action="Delete it"
                        on_confirm=delete
                        on_close=close
                    />
                }
                .into_any()
            }
            Asked::Erase(entry) => {
                let name = workspaces::name(&entry);
                let erase = move || workspaces::erase(app, entry.clone());
                view! {
                    <Confirm
                        title=Signal::stored(format!("Erase “{name}” for good?"))
                        text="The workspace and its checkpoints are removed from this browser, and cannot be brought back. Files that you saved stay where they are."
                        action="Erase it for good"
                        on_confirm=erase
                        on_close=close
                    />
                }
                .into_any()
            }
            Asked::Discard(value) => {
                let discard = move || {
                    app.storage
                        .with_value(|storage| storage.discard_rescued(&value.key));
                    changed.notify();
                };
                view! {
                    <Confirm
                        title="Discard this part for good?"
                        text="It cannot be brought back. Download it first if it may still be of use."
                        action="Discard it"
                        on_confirm=discard
                        on_close=close
                    />
                }
                .into_any()
            }
        })
    }
}

fn delete_checkpoint(app: AppState, id: String, changed: Trigger) {
    let storage = app.storage.get_value();
    spawn_local(async move {
        if let Err(problem) = storage.delete_checkpoint(&id).await {
            app.toasts.problem(format!(
                "The checkpoint was not deleted. {}",
                words::problem_words(&problem)
            ));
        }
        changed.notify();
    });
}
