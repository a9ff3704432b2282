//! Where the data lives.
use leptos::prelude::*;

/// The room.
#[component]
pub fn StorageRoom() -> impl IntoView {
    view! { <h1>"Storage"</h1> }
}
