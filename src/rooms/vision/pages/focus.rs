//! Giving the focus to something that comes into the page with what was just changed.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the first element of this selector the focus as soon as it is in the page: before the next key is
/// heard, so that quick typing goes where it should.
pub fn focus(selector: String) {
    spawn_local(async move {
        for _ in 0..12 {
            tick().await;
            if take(&selector) {
                return;
            }
        }
        request_animation_frame(move || {
            take(&selector);
        });
    });
}

/// Gives it the focus after the page shows what was just changed: an element that is moved loses it.
pub fn focus_moved(selector: String) {
    spawn_local(async move {
        for _ in 0..3 {
            tick().await;
        }
        focus(selector);
    });
}

fn take(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let found = found.and_then(|it| it.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|element| {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        let done = element.focus().is_ok();
        element.scroll_into_view_with_scroll_into_view_options(&options);
        done
    })
}

/// Whether the focus is within the first element of this selector.
pub fn is_within(selector: &str) -> bool {
    let around = document().query_selector(selector).ok().flatten();
    let focused = document().active_element();
    around.is_some_and(|around| {
        focused.is_some_and(|focused| around.contains(Some(focused.unchecked_ref())))
    })
}
