//! Many pieces at once, from a table.

use super::shared::Shared;
use leptos::prelude::*;
use markup::view;

/// The dialog.
#[component]
pub(super) fn Import() -> impl IntoView {
    let _ = Shared::use_context();
    view! { <p></p> }
}
