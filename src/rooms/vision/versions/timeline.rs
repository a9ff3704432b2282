//! The versions, the newest first, and what can be done with them.

use super::compare::Compare;
use super::sides::{Pair, first_words};
use super::{Kept, called, restore};
use crate::rooms::files::moments;
use crate::rooms::focus::focus_moved;
use crate::rooms::{commands, words};
use crate::state::browser::now;
use crate::state::{AppState, Command};
use crate::ui::banner::Tone;
use crate::ui::{Banner, Button, ButtonKind, Dialog, Empty};
use icondata_lu::{LuBookmarkPlus, LuHistory};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::VisionVersion;

/// What the dialog's pages share.
#[derive(Clone, Copy)]
pub struct Shared {
    /// What the whole page knows.
    pub app: AppState,
    /// The vision and its versions.
    pub kept: Kept,
    /// What is compared; `None` while the list shows.
    pub compared: RwSignal<Option<Pair>>,
}

impl Shared {
    /// Shows what became of a version until now.
    fn compare(self, id: &Id) {
        self.compared.set(Some((Some(id.clone()), None)));
        focus_moved("dialog[open] select".to_owned());
    }

    /// Goes back to the list, to the version that was compared.
    pub fn leave_comparison(self) {
        let before = self.compared.get_untracked().and_then(|(before, _)| before);
        self.compared.set(None);
        let row = before.map_or(String::new(), |id| format!("[data-version=\"{id}\"] "));
        focus_moved(format!("dialog[open] {row}button"));
    }
}

/// The versions of the vision.
#[component]
pub fn Versions() -> impl IntoView {
    let app = AppState::use_context();
    let shared = Shared {
        app,
        kept: Kept::of(app.session),
        compared: RwSignal::new(None),
    };
    let comparing = memo(move |_| shared.compared.with(Option::is_some));
    let title = Signal::derive(move || {
        let words = if comparing.get() {
            "What became of the vision"
        } else {
            "Versions of the vision"
        };
        words.to_owned()
    });
    let page = move || {
        if comparing.get() {
            view! { <Compare shared /> }.into_any()
        } else {
            view! { <Timeline shared /> }.into_any()
        }
    };
    let read_only = move || {
        app.session.is_read_only().then(|| {
            view! {
                <Banner
                    tone=Tone::Warning
                    title="Nothing can be restored here"
                    text=words::READ_ONLY.to_owned()
                />
            }
        })
    };
    view! {
        <Dialog title wide=true on_close=move |()| app.overlay.set(None)>
            {read_only}
            {page}
        </Dialog>
    }
}

/// The list; what versions are for, while there is none.
#[component]
fn Timeline(shared: Shared) -> impl IntoView {
    let none = move || shared.kept.versions.with(Vec::is_empty);
    let rows = move || {
        shared.kept.with(|present, versions| {
            let row = |version: &VisionVersion| {
                let is_present = version.vision == *present;
                view! { <Row shared version=version.clone() is_present /> }
            };
            versions.iter().map(row).collect_view()
        })
    };
    view! {
        <Show
            when=none
            fallback=move || {
                view! {
                    <SaveButton app=shared.app />
                    <ol class="versions">{rows}</ol>
                }
            }
        >
            <Empty
                icon=LuHistory
                title="No version yet"
                text="A vision changes, and somebody will ask when and why. A version keeps its sentences as they read on a day."
                steps=&[
                    ("Agree on the sentences.", "A version holds all of them, and what they are composed from."),
                    ("Save a version.", "With its reason, and who approved it."),
                    ("Compare and restore.", "Word by word, with any version or with the present."),
                ]
            >
                <SaveButton app=shared.app />
            </Empty>
        </Show>
    }
}

/// Opens the dialog that saves a version, in place of this one.
#[component]
fn SaveButton(app: AppState) -> impl IntoView {
    let save = move || commands::run(app, Command::SaveVersion);
    view! {
        <Show when=move || !app.session.is_read_only()>
            <div class="actions">
                <Button label="Save a version…" icon=LuBookmarkPlus on_press=save />
            </div>
        </Show>
    }
}

/// One version.
#[component]
fn Row(shared: Shared, version: VisionVersion, is_present: bool) -> impl IntoView {
    let app = shared.app;
    let when = match version.date {
        0 => "Without a date".to_owned(),
        date => moments::moment(now(), date),
    };
    let approved = match version.approved_by.trim() {
        "" => "Nobody is named who approved it".to_owned(),
        names => format!("Approved by {names}"),
    };
    let id = version.id.clone();
    let name = called(version.date);
    let reason = version.reason.clone();
    let first = first_words(&version.vision);
    let cannot = Signal::derive(move || is_present || app.session.is_read_only());
    let same = is_present.then(|| view! { <span class="badge good">"As it is now"</span> });
    let compare = move || shared.compare(&id);
    view! {
        <li class="version" data-version=version.id.to_string()>
            <div>
                <p class="version-head">
                    <strong>{when}</strong>
                    <span class="badge">{words::prompt(version.prompt)}</span>
                    {same}
                </p>
                <p dir="auto">{reason}</p>
                <p class="quiet-text" dir="auto">{approved}</p>
                <p class="version-words serif" dir="auto">{first}</p>
            </div>
            <div class="actions" role="group" aria-label=name>
                <Button label="Compare" small=true on_press=compare />
                <Button
                    label="Restore"
                    kind=ButtonKind::Quiet
                    small=true
                    disabled=cannot
                    on_press=move || restore(app, &version)
                />
            </div>
        </li>
    }
}
