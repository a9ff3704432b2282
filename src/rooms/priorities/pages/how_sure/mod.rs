//! The page.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "How sure is the order?";

/// The page.
#[component]
pub fn HowSure() -> impl IntoView {
    view! {
        <div class="how-sure">
            <ReadOnly />
        </div>
    }
}
