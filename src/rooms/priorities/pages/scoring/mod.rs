//! The page of the scoring models: the initiatives by one of them, beside another.

use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "What would another model say?";

/// The page.
#[component]
pub fn Scoring() -> impl IntoView {
    view! { <div class="scoring"></div> }
}
