//! The page of strength of knowledge.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "How well do we know it?";

/// The page.
#[component]
pub fn Knowledge() -> impl IntoView {
    view! { <ReadOnly /> }
}
