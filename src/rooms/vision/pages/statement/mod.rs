//! The page “Statement”.

use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "The vision in words";

/// The page.
#[component]
pub fn Statement() -> impl IntoView {
    view! { <p>"…"</p> }
}
