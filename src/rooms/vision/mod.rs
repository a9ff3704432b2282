//! The room.
use super::shell::palette::Found;
use crate::state::AppState;
use leptos::prelude::*;

/// The room.
#[component]
pub fn VisionRoom() -> impl IntoView {
    view! { <h1>"vision"</h1> }
}

/// What the palette finds here.
pub fn findable(_app: AppState) -> Vec<Found> {
    Vec::new()
}

/// Adds a note to a ring and begins to edit it.
pub fn add_note(_app: AppState, _ring: plan::methods::golden_circle::Ring) {}
