//! What every page of the room has: the button that adds what the page holds, and the way back to the list.

use crate::rooms::commands;
use crate::routes::{Page, Route};
use crate::state::{AppState, Command};
use crate::ui::Icon;
use icondata_lu::LuArrowLeft;
use leptos::prelude::*;
use markup::{Show, view};

/// Adds what the page holds, as the key N does. Where nothing can be changed it is not there.
#[component]
pub(super) fn AddButton(
    /// What it does.
    command: Command,
    /// What it says.
    words: &'static str,
    /// Its picture.
    icon: icondata_core::Icon,
    /// A class by which it is found again.
    class: &'static str,
) -> impl IntoView {
    let app = AppState::use_context();
    let command = StoredValue::new(command);
    view! {
        <Show when=move || !app.session.is_read_only()>
            <button
                type="button"
                class=format!("button accent {class}")
                aria-keyshortcuts="N"
                on:click=move |_| commands::run(app, command.get_value())
            >
                <Icon icon />
                {words}
                <kbd aria-hidden="true">"N"</kbd>
            </button>
        </Show>
    }
}

/// Leads from one thing to the list of all on its page.
#[component]
pub(super) fn BackLink(to: Page, words: &'static str) -> impl IntoView {
    view! {
        <a class="back-link" href=Route::to_page(to).fragment()>
            <Icon icon=LuArrowLeft />
            <span>{words}</span>
        </a>
    }
}
