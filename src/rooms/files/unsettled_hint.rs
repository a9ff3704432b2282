//! A quiet word in the header that something is to be settled.

use crate::rooms::{commands, words};
use crate::state::{AppState, Command};
use crate::ui::Icon;
use icondata_lu::LuGitMerge;
use leptos::prelude::*;

/// How many conflicts there are to settle; nothing when there are none.
#[component]
pub fn UnsettledHint() -> impl IntoView {
    let app = AppState::use_context();
    move || {
        let count = app.session.unsettled();
        (count > 0).then(|| {
            let number = words::number(count as f64);
            let label = format!(
                "{} to settle",
                words::counted(count, "conflict", "conflicts")
            );
            view! {
                <button
                    type="button"
                    class="button small unsettled-hint"
                    aria-label=label.clone()
                    title=label
                    aria-haspopup="dialog"
                    on:click=move |_| commands::run(app, Command::SettleConflicts)
                >
                    <Icon icon=LuGitMerge />
                    <span>{number}" to settle"</span>
                </button>
            }
        })
    }
}
