//! One checkpoint: what restoring it would change, restoring it, and saving it as a file.

use super::dialogs::Asked;
use crate::rooms::files::{ReplacePreview, apply, disk, file_words, moments, save, titles::Titles};
use crate::rooms::words;
use crate::state::AppState;
use crate::state::browser::{Browser, now};
use crate::state::incoming::Reason;
use crate::storage::CheckpointEntry;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use plan::file::{ReadFile, read};
use std::sync::Arc;

/// Reads a checkpoint.
async fn contents(app: AppState, entry: &CheckpointEntry) -> Result<ReadFile, String> {
    let storage = app.storage.get_value();
    let text = storage
        .read_checkpoint(&entry.id)
        .await
        .map_err(|problem| words::problem_words(&problem))?;
    read(text.as_bytes(), &mut Browser)
        .map_err(|error| file_words::refusal(&Reason::Content(error)).what)
}

/// Makes the workspace show what a checkpoint shows. Asks where no checkpoint of what shows now can
/// be made.
pub fn restore(
    app: AppState,
    entry: CheckpointEntry,
    asked: RwSignal<Option<Asked>>,
    changed: Trigger,
) {
    spawn_local(async move {
        match contents(app, &entry).await {
            Ok(file) => match apply::checkpoint(app, "Before restoring a checkpoint").await {
                Ok(()) => put_in_place(app, &entry, &file),
                Err(problem) => {
                    let why = words::problem_words(&problem);
                    let _ = asked.try_set(Some(Asked::Checkpoint(entry, Some(why))));
                }
            },
            Err(why) => app
                .toasts
                .problem(format!("This checkpoint cannot be read. {why}")),
        }
        changed.notify();
    });
}

fn put_in_place(app: AppState, entry: &CheckpointEntry, file: &ReadFile) {
    let when = moments::within(now(), entry.at);
    apply::replace(
        app,
        "Restore a checkpoint".to_owned(),
        format!("The workspace shows the checkpoint of {when}"),
        &file.records,
    );
}

/// Saves a checkpoint as a file.
pub fn export(app: AppState, entry: CheckpointEntry) {
    spawn_local(async move {
        let storage = app.storage.get_value();
        let outcome = match storage.read_checkpoint(&entry.id).await {
            Ok(text) => {
                let name = save::checkpoint_name(app, entry.at);
                disk::download(&name, &text, save::JSON)
                    .map(|()| name)
                    .map_err(|_| ())
            }
            Err(_) => Err(()),
        };
        match outcome {
            Ok(name) => app.toasts.say(format!("{name} is in your downloads")),
            Err(()) => app.toasts.problem("This checkpoint could not be saved as a file. Try again, or reload the page first."),
        }
    });
}

/// What restoring a checkpoint would change.
#[component]
pub fn CheckpointDialog(
    /// The checkpoint.
    entry: CheckpointEntry,
    /// Why no checkpoint of what shows now could be made, once that was tried.
    no_checkpoint: Option<String>,
    /// What is asked over the room.
    asked: RwSignal<Option<Asked>>,
    /// Said when a checkpoint came or went.
    changed: Trigger,
) -> impl IntoView {
    let app = AppState::use_context();
    let file = RwSignal::new(None::<Result<Arc<ReadFile>, String>>);
    let wanted = entry.clone();
    spawn_local(async move {
        let _ = file.try_set(Some(contents(app, &wanted).await.map(Arc::new)));
    });
    let when = moments::moment(now(), entry.at);
    let subtitle = format!("{when}, {}", entry.label);
    let close = move || asked.set(None);
    let anyway = no_checkpoint.is_some();
    let no_checkpoint = Signal::stored(no_checkpoint);
    let held = StoredValue::new(entry);
    let bring_back = move || {
        close();
        match file.get_untracked() {
            Some(Ok(file)) if anyway => put_in_place(app, &held.get_value(), &file),
            _ => restore(app, held.get_value(), asked, changed),
        }
    };
    let unreadable = Signal::derive(move || {
        !file.with(|file| matches!(file, Some(Ok(_)))) || app.session.is_read_only()
    });
    let foot = move || {
        let label = if anyway {
            "Restore without a checkpoint"
        } else {
            "Restore it"
        };
        view! {
            <span class="start">{(!anyway)
                .then_some("A checkpoint is made first, and one undo takes it back.")}</span>
            <Button label="Close" on_press=close />
            <Button label kind=ButtonKind::Primary disabled=unreadable on_press=bring_back />
        }
    };
    let body = move || {
        file.with(|file| match file {
            None => ().into_any(),
            Some(Err(why)) => view! {
                <div class="banner problem" role="alert">
                    <div>
                        <strong>"This checkpoint cannot be read."</strong>
                        <p>{why.clone()}</p>
                    </div>
                </div>
            }
            .into_any(),
            Some(Ok(file)) => {
                let titles = Titles::new(app.session, &file.records);
                let preview = Arc::new(apply::preview_replace(app, &file.records));
                view! { <ReplacePreview preview titles no_checkpoint /> }.into_any()
            }
        })
    };
    view! {
        <Dialog
            title="What restoring would change"
            subtitle=Signal::stored(subtitle)
            wide=true
            steady=true
            on_close=move |()| close()
            foot=ViewFn::from(foot)
        >
            {body}
        </Dialog>
    }
}
