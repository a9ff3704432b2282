//! The page of objectives and their key results.

use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "What do we want to have reached?";

/// The page.
#[component]
pub fn Okrs() -> impl IntoView {
    view! { <div class="okrs"></div> }
}
