//! The page “Converge”.

use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "From many notes to one sentence";

/// The page.
#[component]
pub fn Converge() -> impl IntoView {
    view! { <p>"…"</p> }
}
