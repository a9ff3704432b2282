//! The workspaces of this browser: open, deleted, and erased for good.

use super::dialogs::Asked;
use crate::rooms::commands;
use crate::rooms::files::moments;
use crate::rooms::words;
use crate::state::browser::now;
use crate::state::{AppState, Command};
use crate::storage::WorkspaceEntry;
use crate::ui::{Button, ButtonKind};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{Show, memo, view};

/// Every workspace of this browser.
#[component]
pub fn Workspaces(
    /// What is asked over the room.
    asked: RwSignal<Option<Asked>>,
) -> impl IntoView {
    let app = AppState::use_context();
    let rows = move |alive: bool| {
        let current = app.session.id();
        let entries = app.workspaces.get();
        entries
            .into_iter()
            .filter(|entry| entry.alive == alive)
            .map(|entry| {
                let here = current.as_ref() == Some(&entry.id);
                row(app, entry, here, asked)
            })
            .collect_view()
    };
    let any_deleted = memo(move |_| {
        app.workspaces
            .with(|entries| entries.iter().any(|entry| !entry.alive))
    });
    view! {
        <section class="card" aria-labelledby="storage-workspaces">
            <h2 id="storage-workspaces">"Workspaces"</h2>
            <ul class="checkpoints">{move || rows(true)}</ul>
            <Show when=move || any_deleted.get()>
                <h3 class="caps">"Deleted"</h3>
                <ul class="checkpoints">{move || rows(false)}</ul>
            </Show>
        </section>
    }
}

/// What a workspace is called.
#[must_use]
pub fn name(entry: &WorkspaceEntry) -> String {
    words::shortened(&words::workspace_name(&entry.name), 90)
}

fn row(
    app: AppState,
    entry: WorkspaceEntry,
    here: bool,
    asked: RwSignal<Option<Asked>>,
) -> impl IntoView {
    let name = name(&entry);
    let opened = match entry.opened {
        _ if here => "Open in this tab".to_owned(),
        Some(at) => format!("Last opened {}", moments::within(now(), at)),
        None => "Kept in this browser".to_owned(),
    };
    let id = entry.id.clone();
    let actions = match (entry.alive, here) {
        (_, true) => ().into_any(),
        (true, false) => {
            let open = move || commands::run(app, Command::SwitchWorkspace(id.clone()));
            view! { <Button label="Open" kind=ButtonKind::Quiet small=true on_press=open /> }
                .into_any()
        }
        (false, false) => {
            let restore = move || commands::run(app, Command::RestoreWorkspace(id.clone()));
            let erase = move || asked.set(Some(Asked::Erase(entry.clone())));
            view! {
                <Button label="Bring back" kind=ButtonKind::Quiet small=true on_press=restore />
                <Button label="Erase…" kind=ButtonKind::Danger small=true on_press=erase />
            }
            .into_any()
        }
    };
    view! {
        <li>
            <span>
                <strong dir="auto">{name.clone()}</strong>
                <small>{opened}</small>
            </span>
            <span class="actions" role="group" aria-label=name>{actions}</span>
        </li>
    }
}

/// Removes a workspace for good.
pub fn erase(app: AppState, entry: WorkspaceEntry) {
    let storage = app.storage.get_value();
    spawn_local(async move {
        let name = name(&entry);
        match storage.erase(&entry.id).await {
            Ok(()) => {
                app.toasts.done(&Command::RestoreWorkspace(entry.id));
                app.toasts.say(format!("“{name}” is erased"));
            }
            Err(problem) => app.toasts.problem(format!(
                "“{name}” was not erased. {}",
                words::problem_words(&problem)
            )),
        }
        app.list_workspaces();
    });
}
