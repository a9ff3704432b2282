//! Files: export, import, merge.
use crate::state::AppState;
use crate::state::app::Incoming;
use leptos::prelude::*;
use std::sync::Arc;

/// Writes the workspace to the file it was last written to, where the browser can; else as [`export`].
pub fn save(_app: AppState) {}

/// Writes the workspace to a new file.
pub fn export(_app: AppState) {}

/// Asks for a file to open or merge.
pub fn choose(_app: AppState) {}

/// Takes files that are dropped on the window.
pub fn listen_for_drops(_app: AppState) {}

/// What a file holds and what can be done with it.
#[component]
pub fn ImportDialog(incoming: Arc<Incoming>) -> impl IntoView {
    let _ = incoming;
}

/// What two people changed without knowing of each other.
#[component]
pub fn ConflictsDialog() -> impl IntoView {}
