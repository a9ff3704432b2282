//! What has the focus.

use leptos::prelude::*;

/// Whether nothing has the focus: what had it has left the page.
#[must_use]
pub fn focus_is_lost() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| focused.tag_name() == "BODY")
}
