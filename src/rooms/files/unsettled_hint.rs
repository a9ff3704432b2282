//! A quiet word in the header that something is to be settled.

use crate::rooms::{commands, words};
use crate::state::{AppState, Command};
use crate::ui::Icon;
use icondata_lu::LuGitMerge;
use leptos::prelude::*;
use markup::view;

/// How many conflicts there are to settle; nothing when there are none.
#[component]
pub fn UnsettledHint() -> impl IntoView {
    let app = AppState::use_context();
    move || {
        let count = app.session.unsettled();
        (count > 0).then(|| {
            let number = words::number(count as f64);
            let conflicts = if count == 1 { " conflict" } else { " conflicts" };
            view! {
                <button
                    type="button"
                    class="button small unsettled-hint"
                    title="Two copies differ: choose what to keep"
                    aria-haspopup="dialog"
                    on:click=move |_| commands::run(app, Command::SettleConflicts)
                >
                    <Icon icon=LuGitMerge />
                    <span>{number}<span class="visually-hidden">{conflicts}</span>" to settle"</span>
                </button>
            }
        })
    }
}
