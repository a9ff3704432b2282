//! The example, offered where there is nothing yet.

use super::commands;
use crate::state::{AppState, Command};
use crate::ui::{Button, ButtonKind};
use icondata_lu::LuBookOpen;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::{feedback, initiative, note, persona, tension};

/// A button that opens the example. It is a workspace of its own, so it is offered only as long as nothing is left behind
/// by opening it.
#[component]
pub fn OpenExample() -> impl IntoView {
    let app = AppState::use_context();
    let nothing = memo(move |_| {
        let kinds = [
            note::KIND,
            persona::KIND,
            initiative::KIND,
            tension::KIND,
            feedback::KIND,
        ];
        kinds.iter().all(|kind| app.session.count(kind) == 0)
    });
    view! {
        <Show when=move || nothing.get()>
            <Button
                label="Open the example"
                kind=ButtonKind::Quiet
                icon=LuBookOpen
                on_press=move || commands::run(app, Command::OpenExample)
            />
        </Show>
    }
}
