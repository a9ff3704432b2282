//! Bullseye: a planning workspace that runs entirely in the browser.
//!
//! Arrows go one way: [`rooms`] → [`ui`], [`state`] → the plan crate; [`storage`] → the plan crate.
//! Nothing in [`ui`] knows a record, nothing in the plan crate knows a browser.

pub mod rooms;
pub mod routes;
pub mod state;
pub mod storage;
pub mod ui;

use leptos::prelude::*;
use markup::view;
use state::AppState;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let app = AppState::start(rooms::parts::parts());
    provide_context(app);
    app.parts.fetch_ahead();
    remove_static_shell();
    view! { <rooms::shell::Shell /> }
}

/// The page paints a shell before the WebAssembly arrives; the app takes its place.
fn remove_static_shell() {
    if let Some(shell) = document().get_element_by_id("static-shell") {
        shell.remove();
    }
}
