//! The page of evidence.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "What do we know, and from whom?";

/// The page.
#[component]
pub fn EvidencePage() -> impl IntoView {
    view! { <ReadOnly /> }
}
