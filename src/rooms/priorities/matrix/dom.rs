//! Finds the matrix's elements in the page.

pub use crate::ui::closest::closest;
use crate::ui::focus::focus_still;
use leptos::prelude::document;
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

/// The initiative of a dot, or of an item of the tray.
pub fn id_of(element: &HtmlElement) -> Option<Id> {
    Id::parse(&element.get_attribute("data-id")?).ok()
}

/// The element in which the dots of a plot lie.
pub fn dots_of(plot: &HtmlElement) -> Option<HtmlElement> {
    plot.query_selector(".dots").ok()??.dyn_into().ok()
}

/// Gives an element an attribute.
pub fn set(element: &Element, name: &str, value: &str) {
    // Fails only for names that no attribute can have.
    let _ = element.set_attribute(name, value);
}

/// Takes an element out of the page. The focus does not go with it, but to the heir: else the next key
/// would reach nothing.
pub fn remove(element: &HtmlElement, heir: &HtmlElement) {
    if document().active_element().as_ref() == Some(element.as_ref()) {
        focus_still(heir);
    }
    element.remove();
}

/// Closes the sheet or the menu that an event came from.
pub fn close_around(target: Option<EventTarget>) {
    if let Some(sheet) = closest(target, "[popover]") {
        // Fails only when it is closed already.
        let _ = sheet.hide_popover();
    }
}
