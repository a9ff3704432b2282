//! The page of the page of one persona.

use crate::rooms::read_only::ReadOnly;
use leptos::prelude::*;
use markup::view;

/// What the page is about.
pub const HEADING: &str = "One persona, whole";

/// The page.
#[component]
pub fn Persona() -> impl IntoView {
    view! { <ReadOnly /> }
}
