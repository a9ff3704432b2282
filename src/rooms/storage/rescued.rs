//! Values that could not be read and were set aside.

use super::dialogs::Asked;
use crate::rooms::files::titles::Titles;
use crate::rooms::files::{disk, moments, save};
use crate::rooms::words;
use crate::state::AppState;
use crate::state::browser::now;
use crate::storage::{SetAside, Storage};
use crate::ui::{Button, ButtonKind, Icon};
use icondata_lu::{LuDownload, LuLifeBuoy};
use leptos::prelude::*;
use markup::view;

/// More than this are counted, not listed one by one.
const MOST: usize = 5;

/// The values that were set aside; nothing when there are none.
#[component]
pub fn Rescued(
    /// What is asked over the room.
    asked: RwSignal<Option<Asked>>,
    /// Said when one came or went.
    changed: Trigger,
) -> impl IntoView {
    let app = AppState::use_context();
    let values = move || {
        changed.track();
        // Opening another workspace may set more aside.
        let _ = app.session.id();
        app.storage.with_value(Storage::rescued)
    };
    move || {
        let values = values();
        let unlisted = values.len().saturating_sub(MOST);
        let more = (unlisted > 0).then(|| {
            let all = values.clone();
            let save = move || {
                let texts: Vec<&str> = all.iter().map(|value| value.text.as_str()).collect();
                download(app, "bullseye-set-aside.txt", &texts.join("\n\n"));
            };
            let count = words::counted(unlisted, "more part was", "more parts were");
            view! {
                <div class="banner warning" role="status">
                    <Icon icon=LuLifeBuoy />
                    <div>
                        <strong>{count}" set aside."</strong>
                    </div>
                    <div class="actions">
                        <Button label="Download all" icon=LuDownload small=true on_press=save />
                    </div>
                </div>
            }
        });
        let listed = values.into_iter().take(MOST);
        view! {
            {listed.map(|value| banner(app, value, asked)).collect_view()}
            {more}
        }
    }
}

fn banner(app: AppState, value: SetAside, asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let length = words::counted(value.text.chars().count(), "character", "characters");
    let when = moments::within(now(), value.at);
    let id = value.key.rsplit('/').next().unwrap_or_default();
    let whole = record_itself(app, &value, id)
        .map(|title| format!(" “{title}” itself is whole: it was kept a second time."))
        .unwrap_or_default();
    let about = format!(
        "{length}, found {when}.{whole} What was set aside is kept until you say otherwise."
    );
    let file = format!(
        "bullseye-set-aside-{}.txt",
        words::shortened(id, 40).replace(':', "-")
    );
    let text = value.text.clone();
    let save = move || download(app, &file, &text);
    let discard = move || asked.set(Some(Asked::Discard(value.clone())));
    view! {
        <div class="banner warning" role="status">
            <Icon icon=LuLifeBuoy />
            <div>
                <strong>"A part of this workspace could not be read and was set aside."</strong>
                <p>{about}</p>
            </div>
            <div class="actions">
                <Button label="Download it" icon=LuDownload small=true on_press=save />
                <Button label="Discard…" kind=ButtonKind::Danger small=true on_press=discard />
            </div>
        </div>
    }
}

/// The title of the record that the value stood for, where another copy of it was whole.
fn record_itself(app: AppState, value: &SetAside, id: &str) -> Option<String> {
    if app.session.id_untracked().as_ref() != Some(&value.workspace) {
        return None;
    }
    Titles::new(app.session, &[]).find(id)
}

fn download(app: AppState, name: &str, text: &str) {
    match disk::download(name, text, save::JSON) {
        Ok(()) => app.toasts.say(format!("{name} is in your downloads")),
        Err(_) => app
            .toasts
            .problem("The browser does not let Bullseye save it."),
    }
}
