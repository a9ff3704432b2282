//! The page “Brief”.

use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "The vision on one page";

/// The page.
#[component]
pub fn Brief() -> impl IntoView {
    view! { <p>"…"</p> }
}
