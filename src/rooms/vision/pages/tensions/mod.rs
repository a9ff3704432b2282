//! The page “Tensions”.

use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "Where do we pull apart?";

/// The page.
#[component]
pub fn Tensions() -> impl IntoView {
    view! { <p>"…"</p> }
}
