//! Where the data lives: what is kept, how safely, and the ways back.

mod arrivals;
mod checkpoint_dialog;
mod checkpoints;
mod dialogs;
mod machine;
mod rescued;
mod words;
mod workspaces;

use crate::rooms::shell::save_state::SaveBanner;
use crate::rooms::{commands, words as common};
use crate::state::{AppState, Command};
use crate::ui::Button;
use arrivals::Arrivals;
use dialogs::{Asked, Dialogs};
use icondata_lu::{LuFolderOpen, LuSave};
use leptos::prelude::*;
use markup::view;
use plan::records::{initiative, note, persona};

/// The room.
#[component]
pub fn StorageRoom() -> impl IntoView {
    let app = AppState::use_context();
    let asked = RwSignal::new(None::<Asked>);
    let changed = Trigger::new();
    // The meters and the checkpoints are asked of the browser.
    let arrivals = Arrivals::of(2);
    let kept = move || {
        let parts = [
            (note::KIND, "note", "notes"),
            (persona::KIND, "persona", "personas"),
            (initiative::KIND, "initiative", "initiatives"),
        ];
        let counted =
            parts.map(|(kind, one, many)| common::counted(app.session.count(kind), one, many));
        format!("{} in this workspace", counted.join(", "))
    };
    view! {
        <div class="room room-storage">
            <SaveBanner />
            <header class="room-head">
                <h1>"Is it safe?"</h1>
                <p>{kept}</p>
                <div class="room-actions">
                    <div class="actions">
                        <Button
                            label="Open a file"
                            icon=LuFolderOpen
                            keys="Control+O Meta+O"
                            on_press=move || commands::run(app, Command::OpenFile)
                        />
                        <Button
                            label="Save a file"
                            icon=LuSave
                            keys="Control+S Meta+S"
                            on_press=move || commands::run(app, Command::SaveFile)
                        />
                    </div>
                </div>
            </header>
            <div class="room-body">
                <div class="storage" data-waiting=move || arrivals.awaited().then_some("")>
                    <div>
                        <machine::Machine arrivals />
                    </div>
                    <div>
                        <rescued::Rescued asked changed />
                        <checkpoints::Checkpoints asked changed arrivals />
                        <workspaces::Workspaces asked />
                        <Meaning />
                    </div>
                </div>
            </div>
            <Dialogs asked changed />
        </div>
    }
    .into_any()
}

/// What "Saved" means.
#[component]
fn Meaning() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="storage-meaning">
            <h2 id="storage-meaning">"What “Saved” means"</h2>
            <p class="quiet-text">
                "“Saved” stands in the header once the browser has written your latest change into its database on this disk, where a crash or a power cut cannot take it. It is still one copy on one machine: a file that you save and keep elsewhere is what outlives it."
            </p>
        </section>
    }
}
