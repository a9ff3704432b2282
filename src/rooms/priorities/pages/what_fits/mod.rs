//! The page.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "What fits?";

/// The page.
#[component]
pub fn WhatFits() -> impl IntoView {
    view! {
        <div class="what-fits">
            <ReadOnly />
        </div>
    }
}
