//! What has the focus, and what is out of its reach.

use leptos::prelude::*;
use leptos::task::tick;
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement};

/// After so many turns of the page's work it shows what was just changed.
pub const TURNS_OF_A_CHANGE: usize = 3;

/// Waits until the page shows what was just changed, which is before the next key is heard.
pub async fn change_is_shown() {
    for _ in 0..TURNS_OF_A_CHANGE {
        tick().await;
    }
}

/// Whether nothing has the focus: what had it has left the page.
#[must_use]
pub fn focus_is_lost() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| focused.tag_name() == "BODY")
}

/// Gives an element the focus and scrolls nothing.
pub fn focus_still(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for what left the page meanwhile.
    let _ = element.focus_with_options(&options);
}

/// Puts the caret after what a field says.
pub fn caret_to_end(field: &HtmlInputElement) {
    let end = u32::try_from(field.value().encode_utf16().count()).unwrap_or(u32::MAX);
    // Refused for a field that holds no text alone.
    let _ = field.set_selection_range(end, end);
}

/// Whether a dialog covers the page: what lies behind it is out of reach, for keys as well.
#[must_use]
pub fn behind_dialog() -> bool {
    matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}
