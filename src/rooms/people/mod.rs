//! The room.
use super::shell::palette::Found;
use crate::state::AppState;
use leptos::prelude::*;

/// The room.
#[component]
pub fn PeopleRoom() -> impl IntoView {
    view! { <h1>"people"</h1> }
}

/// What the palette finds here.
pub fn findable(_app: AppState) -> Vec<Found> {
    Vec::new()
}

/// Adds a persona and begins to edit it.
pub fn add_persona(_app: AppState) {}
