//! Beside the sentences: how they stand to their versions, and the ways to these.

use super::{Kept, called};
use crate::rooms::commands;
use crate::state::{AppState, Command};
use crate::ui::{Button, ButtonKind};
use icondata_lu::{LuBookmarkPlus, LuHistory};
use leptos::prelude::*;
use markup::{Show, view};
use plan::records::Vision;
use plan::records::vision_version::Standing;

/// A quiet line; nothing while there is neither a sentence nor a version.
#[component]
pub fn VersionLine() -> impl IntoView {
    let app = AppState::use_context();
    let session = app.session;
    let kept = Kept::of(session);
    let any = move || {
        kept.with(|present, versions| !versions.is_empty() || *present != Vision::default())
    };
    view! {
        <Show when=any>
            <div class="version-line">
                <p class="quiet-text">{move || words(kept.standing())}</p>
                <div class="actions">
                    <Button
                        label="Versions"
                        kind=ButtonKind::Quiet
                        icon=LuHistory
                        small=true
                        on_press=move || commands::run(app, Command::ShowVersions)
                    />
                    <Show when=move || !session.is_read_only()>
                        <Button
                            label="Save a version…"
                            kind=ButtonKind::Quiet
                            icon=LuBookmarkPlus
                            small=true
                            on_press=move || commands::run(app, Command::SaveVersion)
                        />
                    </Show>
                </div>
            </div>
        </Show>
    }
}

fn words(standing: Standing) -> String {
    match standing {
        Standing::NoVersion => String::new(),
        Standing::AsIn(date) => format!("As in {}", called(date)),
        Standing::ChangedSince(date) => format!("Changed since {}", called(date)),
    }
}
