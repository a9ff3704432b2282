//! The messages at the edge of the screen, and what a screen reader is told.

use crate::rooms::commands;
use crate::state::AppState;
use crate::ui::{Button, IconButton};
use icondata_lu::LuX;
use leptos::prelude::*;
use markup::{For, view};

/// The messages that show, oldest first.
#[component]
pub fn Messages() -> impl IntoView {
    let app = AppState::use_context();
    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || app.toasts.shown().get() key=|toast| toast.number let:toast>
                <div class="toast" class:problem=toast.problem>
                    <p>{toast.text.clone()}</p>
                    {toast
                        .action
                        .clone()
                        .map(|(label, command)| {
                            let number = toast.number;
                            let press = move || {
                                app.toasts.dismiss(number);
                                commands::run(app, command.clone());
                            };
                            view! { <Button label small=true on_press=press /> }
                        })}
                    <IconButton
                        label="Dismiss"
                        icon=LuX
                        small=true
                        on_press=move || app.toasts.dismiss(toast.number)
                    />
                </div>
            </For>
        </div>
        <div class="visually-hidden" role="status" aria-live="polite">
            {move || app.announcement.get()}
        </div>
    }
}
