//! The page of empathy maps.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "What do they say, think, do and feel?";

/// The page.
#[component]
pub fn Empathy() -> impl IntoView {
    view! { <ReadOnly /> }
}
