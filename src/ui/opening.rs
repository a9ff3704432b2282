//! What opens over the page stands in its place before it is painted for the first time. Browsers say
//! that something has opened a task later, when it may have been painted already; that it is about to,
//! they say at once.

use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

/// Hidden while it bears this; what is hidden has a size all the same.
const OPENING: &str = "data-opening";

/// Whether something opens, and does not close: of `beforetoggle` and `toggle`.
#[must_use]
pub fn opens(event: &Event) -> bool {
    let state = js_sys::Reflect::get(event, &"newState".into());
    state.is_ok_and(|state| state.as_string().as_deref() == Some("open"))
}

/// Does `place` to something that is about to open, once it has its content and before it is painted,
/// and then gives it the focus.
pub fn open_in_place(
    over: HtmlElement,
    place: impl FnOnce() + 'static,
    focus: impl FnOnce() + 'static,
) {
    // Refused only for names that no attribute can have.
    let _ = over.set_attribute(OPENING, "");
    // Asked for within a frame, the next one comes after this one's painting; hence hidden till then.
    request_animation_frame(move || {
        let is_open = shows(&over);
        if is_open {
            place();
        }
        let _ = over.remove_attribute(OPENING);
        if is_open {
            // While a style sheet is on its way, WebKit takes it for hidden still when it is to have the
            // focus; asked for its frame, it looks again.
            let _frame = over.get_bounding_client_rect();
            focus();
        }
    });
}

/// Whether it shows at this moment. A browser that knows no popover does not know this either.
#[must_use]
pub fn shows(over: &HtmlElement) -> bool {
    over.matches(":popover-open").unwrap_or(false)
}
