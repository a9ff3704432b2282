//! Giving the focus to something that comes into the page with what was just changed.

use crate::ui::focus::change_is_shown;
pub use crate::ui::focus::{behind_dialog, focus_is_lost};
use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollLogicalPosition};

/// So many turns of the page's work are waited for before a frame is.
const TURNS: usize = 12;

/// Gives the first element of this selector the focus as soon as it is in the page: before the next key is
/// heard, so that quick typing goes where it should.
pub fn focus(selector: String) {
    when_there(move || find(&selector), |element| take(&element));
}

/// Gives it the focus after the page shows what was just changed: an element that is moved loses it.
pub fn focus_moved(selector: String) {
    when_shown(move || find(&selector), |element| take(&element));
}

/// Gives a field whose view was just made the focus as soon as it is in the page, with all of its text selected.
pub fn focus_field(field: NodeRef<html::Textarea>) {
    let there = move || {
        let field = field.try_get_untracked().flatten()?;
        field.is_connected().then(|| (*field).clone())
    };
    let act = move |element: HtmlElement| {
        // Fails only for a field that left the page meanwhile.
        let _ = element.focus();
        if let Some(field) = field.try_get_untracked().flatten() {
            field.select();
        }
    };
    when_there(there, act);
}

/// Does something with an element as soon as it is in the page.
pub fn when_there(
    find: impl Fn() -> Option<HtmlElement> + 'static,
    act: impl FnOnce(HtmlElement) + 'static,
) {
    spawn_local(act_when_there(find, act));
}

/// The same, after the page shows what was just changed.
pub fn when_shown(
    find: impl Fn() -> Option<HtmlElement> + 'static,
    act: impl FnOnce(HtmlElement) + 'static,
) {
    spawn_local(async move {
        change_is_shown().await;
        act_when_there(find, act).await;
    });
}

async fn act_when_there(
    find: impl Fn() -> Option<HtmlElement> + 'static,
    act: impl FnOnce(HtmlElement) + 'static,
) {
    for _ in 0..TURNS {
        if let Some(element) = find() {
            return act(element);
        }
        tick().await;
    }
    request_animation_frame(move || {
        if let Some(element) = find() {
            act(element);
        }
    });
}

/// The first element of a selector.
pub fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok().flatten();
    found.and_then(|it| it.dyn_into().ok())
}

/// Gives an element the focus, and brings it into view.
pub fn take(element: &HtmlElement) {
    // Fails only for an element that left the page meanwhile.
    let _ = element.focus();
    scroll(element, ScrollLogicalPosition::Nearest);
}

/// Brings an element into view.
pub fn scroll(element: &Element, block: ScrollLogicalPosition) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the focus is within the first element of this selector.
pub fn is_within(selector: &str) -> bool {
    let around = find(selector);
    let focused = document().active_element();
    around.is_some_and(|around| {
        focused.is_some_and(|focused| around.contains(Some(focused.unchecked_ref())))
    })
}
