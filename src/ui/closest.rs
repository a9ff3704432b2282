//! What an event happened in.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

/// What an event began at, or the nearest around it, that the selector names.
#[must_use]
pub fn closest(target: Option<EventTarget>, selector: &str) -> Option<HtmlElement> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest(selector).ok()??.dyn_into().ok()
}
