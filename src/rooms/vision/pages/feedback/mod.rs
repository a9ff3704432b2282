//! The page “Feedback”.

use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "Does the vision still hold?";

/// The page.
#[component]
pub fn Feedback() -> impl IntoView {
    view! { <p>"…"</p> }
}
