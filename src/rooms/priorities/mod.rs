//! The room.
use super::shell::palette::Found;
use crate::state::AppState;
use leptos::prelude::*;

/// The room.
#[component]
pub fn PrioritiesRoom() -> impl IntoView {
    view! { <h1>"priorities"</h1> }
}

/// What the palette finds here.
pub fn findable(_app: AppState) -> Vec<Found> {
    Vec::new()
}

/// Adds an initiative and begins to edit it.
pub fn add_initiative(_app: AppState) {}
