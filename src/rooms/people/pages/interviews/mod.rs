//! The page of interview guides and interviews.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "What do we ask, and what did we hear?";

/// The page.
#[component]
pub fn Interviews() -> impl IntoView {
    view! { <ReadOnly /> }
}
