//! The ways out of an empty page of the room: the first initiative, a table of another tool, and the
//! example.

use crate::rooms::commands;
use crate::rooms::open_example::OpenExample;
use crate::state::{AppState, Command};
use crate::ui::Icon;
use icondata_lu::{LuFileSpreadsheet, LuPlus};
use leptos::prelude::*;
use markup::{Show, view};

/// A button that adds the first initiative, and one that opens the example.
#[component]
pub fn FirstSteps() -> impl IntoView {
    let app = AppState::use_context();
    view! {
        <Show when=move || !app.session.is_read_only()>
            <button
                type="button"
                class="button accent"
                on:click=move |_| commands::run(app, Command::AddInitiative)
            >
                <Icon icon=LuPlus />
                <span>"Add the first initiative"</span>
                <kbd>"N"</kbd>
            </button>
            <button
                type="button"
                class="button"
                on:click=move |_| commands::run(app, Command::ImportInitiatives)
            >
                <Icon icon=LuFileSpreadsheet />
                <span>"Import a table…"</span>
            </button>
        </Show>
        <OpenExample />
    }
}
