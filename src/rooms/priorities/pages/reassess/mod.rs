//! The page.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "What changed since the last time?";

/// The page.
#[component]
pub fn Reassess() -> impl IntoView {
    view! {
        <div class="reassess">
            <ReadOnly />
        </div>
    }
}
