//! The page.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "Why these, and not those?";

/// The page.
#[component]
pub fn Explain() -> impl IntoView {
    view! {
        <div class="explain">
            <ReadOnly />
        </div>
    }
}
