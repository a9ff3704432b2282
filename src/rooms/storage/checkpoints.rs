//! The automatic copies of the workspace: to compare, restore, export or delete.

use super::arrivals::Arrivals;
use super::checkpoint_dialog::{export, restore};
use super::dialogs::Asked;
use crate::rooms::files::{apply, moments};
use crate::rooms::words;
use crate::state::AppState;
use crate::state::browser::now;
use crate::storage::{CheckpointEntry, Problem};
use crate::ui::{Button, ButtonKind, IconButton};
use icondata_lu::{LuDownload, LuHistory, LuTrash2};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{effect, view};

/// The checkpoints of the open workspace.
#[component]
pub fn Checkpoints(
    /// What is asked over the room.
    asked: RwSignal<Option<Asked>>,
    /// Said when a checkpoint came or went.
    changed: Trigger,
    /// What the room waits for before it shows.
    arrivals: Arrivals,
) -> impl IntoView {
    let app = AppState::use_context();
    let found = RwSignal::new(None::<Result<Vec<CheckpointEntry>, Problem>>);
    effect(move |_| {
        changed.track();
        let Some(id) = app.session.id() else {
            return;
        };
        let storage = app.storage.get_value();
        spawn_local(async move {
            let listed = storage.checkpoints(&id).await;
            let first = found.try_with_untracked(Option::is_none);
            let _ = found.try_set(Some(listed));
            if first == Some(true) {
                arrivals.arrived();
            }
        });
    });
    let make = move || {
        spawn_local(async move {
            match apply::checkpoint(app, "Made by hand").await {
                Ok(()) => app.toasts.say("Checkpoint made"),
                Err(problem) => app.toasts.problem(format!(
                    "No checkpoint could be made. {}",
                    words::problem_words(&problem)
                )),
            }
            changed.notify();
        });
    };
    let list = move || {
        found.with(|found| match found {
            None => ().into_any(),
            Some(Err(problem)) => view! {
                <p class="quiet-text" role="status">
                    "The checkpoints cannot be listed. "{words::problem_words(problem)}
                </p>
            }
            .into_any(),
            Some(Ok(entries)) if entries.is_empty() => view! {
                <p class="quiet-text">
                    "None yet. One is made automatically before a file is merged, and before anything replaces the workspace."
                </p>
            }
            .into_any(),
            Some(Ok(entries)) => {
                let rows = entries.iter().map(|entry| row(app, entry, asked, changed));
                view! { <ul class="checkpoints">{rows.collect_view()}</ul> }.into_any()
            }
        })
    };
    view! {
        <section class="card" aria-labelledby="storage-checkpoints">
            <div class="card-head">
                <h2 id="storage-checkpoints">"Checkpoints"</h2>
                <Button label="Make a checkpoint" icon=LuHistory small=true on_press=make />
            </div>
            {list}
        </section>
    }
}

fn row(
    app: AppState,
    entry: &CheckpointEntry,
    asked: RwSignal<Option<Asked>>,
    changed: Trigger,
) -> impl IntoView + use<> {
    let when = moments::moment(now(), entry.at);
    let about = format!("{}, {}", entry.label, moments::size(entry.bytes));
    let name = format!("the checkpoint of {}", moments::within(now(), entry.at));
    let held = StoredValue::new(entry.clone());
    let compare = move || asked.set(Some(Asked::Checkpoint(held.get_value(), None)));
    let bring_back = move || restore(app, held.get_value(), asked, changed);
    let save = move || export(app, held.get_value());
    let delete = move || asked.set(Some(Asked::DeleteCheckpoint(held.get_value())));
    let read_only = Signal::derive(move || app.session.is_read_only());
    view! {
        <li>
            <span>
                <strong>{when}</strong>
                <small>{about}</small>
            </span>
            <span class="actions" role="group" aria-label=name.clone()>
                <Button label="Compare" kind=ButtonKind::Quiet small=true on_press=compare />
                <Button
                    label="Restore"
                    kind=ButtonKind::Quiet
                    small=true
                    disabled=read_only
                    on_press=bring_back
                />
                <IconButton label=format!("Save {name} as a file") icon=LuDownload small=true on_press=save />
                <IconButton label=format!("Delete {name}") icon=LuTrash2 small=true on_press=delete />
            </span>
        </li>
    }
}
