//! A first visit: what this is, and three ways to begin.

use super::header::Mark;
use crate::rooms::commands;
use crate::state::{AppState, Command};
use crate::ui::Icon;
use icondata_core::Icon as IconData;
use icondata_lu::{LuFileUp, LuLock, LuSparkles, LuSquarePen};
use leptos::prelude::*;

/// What a first visitor sees.
#[component]
pub fn Welcome() -> impl IntoView {
    view! {
        <main class="welcome" id="main" tabindex="-1">
            <div class="welcome-lead">
                <Mark />
                <h1>"From why to launch, on one screen"</h1>
                <p>
                    "Bullseye is a planning workspace for product managers and their teams: one purpose, the people it is for, and what to do first."
                </p>
            </div>
            <ul class="welcome-choices">
                <Choice
                    icon=LuSquarePen
                    title="Start empty"
                    text="A blank bullseye, and the first question: why?"
                    command=Command::NewWorkspace
                />
                <Choice
                    icon=LuSparkles
                    title="Open the example"
                    text="Lumen Transit: a plan for people who ride buses at odd hours."
                    command=Command::OpenExample
                />
                <Choice
                    icon=LuFileUp
                    title="Open a file"
                    text="A Bullseye file from a colleague, or from another machine."
                    command=Command::OpenFile
                />
            </ul>
            <p class="welcome-foot">
                <Icon icon=LuLock />
                <span>
                    "No account, no server. What you type stays in this browser, on this machine, until you share a file."
                </span>
            </p>
        </main>
    }
}

#[component]
fn Choice(
    icon: IconData,
    title: &'static str,
    text: &'static str,
    command: Command,
) -> impl IntoView {
    let app = AppState::use_context();
    view! {
        <li>
            <button
                type="button"
                class="welcome-choice"
                on:click=move |_| commands::run(app, command.clone())
            >
                <Icon icon />
                <strong>{title}</strong>
                <span>{text}</span>
            </button>
        </li>
    }
}
