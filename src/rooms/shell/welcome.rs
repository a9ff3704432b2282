//! A first visit: what this is, and three ways to begin.

use super::header::Mark;
use crate::rooms::commands;
use crate::state::{AppState, Command};
use crate::ui::Icon;
use icondata_lu::LuLock;
use leptos::prelude::*;
use markup::view;

/// What stands in the picture over each choice: the inside of a 200 × 100 drawing over three rings.
const EMPTY: &str = r#"<rect class="dash" x="84" y="39" width="32" height="22" rx="2"/><path class="stroke" d="M100 46v8M96 50h8"/>"#;
const EXAMPLE: &str = r#"<rect class="n" data-color="yellow" x="80" y="38" width="19" height="12" rx="1.5"/><rect class="n" data-color="sky" x="102" y="50" width="19" height="12" rx="1.5"/><rect class="n" data-color="mint" x="52" y="24" width="19" height="12" rx="1.5"/><rect class="n" data-color="rose" x="128" y="20" width="19" height="12" rx="1.5"/><rect class="n" data-color="lilac" x="134" y="58" width="19" height="12" rx="1.5"/><rect class="n" data-color="yellow" x="46" y="62" width="19" height="12" rx="1.5"/><rect class="n" data-color="rose" x="20" y="40" width="19" height="12" rx="1.5"/><rect class="n" data-color="mint" x="162" y="34" width="19" height="12" rx="1.5"/><rect class="n" data-color="stone" x="96" y="76" width="19" height="12" rx="1.5"/>"#;
const FILE: &str = r#"<path class="sheet" d="M78 14h32l14 14v58a4 4 0 0 1-4 4H78a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4z"/><path class="sheet" d="M110 14v10a4 4 0 0 0 4 4h10"/><path class="lines" d="M84 74h30M84 66h20"/><path class="stroke" d="M99 56V36m-9 9 9-9 9 9"/>"#;
const RINGS: &str = r#"<circle class="r1" cx="100" cy="50" r="82"/><circle class="r2" cx="100" cy="50" r="58"/><circle class="r3" cx="100" cy="50" r="34"/>"#;

/// What a first visitor sees.
#[component]
pub fn Welcome() -> impl IntoView {
    document().set_title("Bullseye");
    view! {
        <main class="page welcome" id="main" tabindex="-1">
            <div class="page-rings" aria-hidden="true"></div>
            <header class="welcome-head">
                <Mark />
                <h1>"From why to launch, on one screen"</h1>
                <p>
                    "Bullseye is where a product plan grows: the vision, the people it is for, and what comes first."
                </p>
            </header>
            <div class="choices">
                <Choice
                    art=EMPTY
                    title="Start empty"
                    text="A blank bullseye and one question: why?"
                    command=Command::NewWorkspace
                />
                <Choice
                    art=EXAMPLE
                    title="Open the example"
                    text="Lumen Transit: getting the night shift to work. Yours to change."
                    command=Command::OpenExample
                />
                <Choice
                    art=FILE
                    title="Open a file"
                    text="A plan a colleague sent you. Or drop it anywhere on this page."
                    command=Command::OpenFile
                />
            </div>
            <p class="page-note">
                <Icon icon=LuLock />
                <span>
                    "What you write stays in this browser, on this machine. There is no account and no server; to share a plan, send its file."
                </span>
            </p>
        </main>
    }
}

#[component]
fn Choice(
    art: &'static str,
    title: &'static str,
    text: &'static str,
    command: Command,
) -> impl IntoView {
    let app = AppState::use_context();
    view! {
        <button type="button" class="choice" on:click=move |_| commands::run(app, command.clone())>
            <svg class="art" viewBox="0 0 200 100" aria-hidden="true" inner_html=format!("{RINGS}{art}")></svg>
            <strong>{title}</strong>
            <span>{text}</span>
        </button>
    }
}
