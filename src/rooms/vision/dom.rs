//! Finds the board's elements in the page.

use leptos::prelude::*;
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The element id of a note on the board.
pub fn element_id(id: &Id) -> String {
    format!("note-{id}")
}

/// The element of a note on the board.
pub fn card(id: &Id) -> Option<HtmlElement> {
    let element = document().get_element_by_id(&element_id(id))?;
    element.dyn_into().ok()
}

/// The element an event began at.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The note on the board that an element is or lies in.
pub fn note_of(element: &Element) -> Option<Id> {
    let card = element.closest(".note[id]").ok()??;
    Id::parse(card.id().strip_prefix("note-")?).ok()
}

/// Whether an element is, or lies in, what the selector names.
pub fn lies_in(element: &Element, selector: &str) -> bool {
    element.closest(selector).is_ok_and(|found| found.is_some())
}

/// Whether text is typed in the element.
pub fn takes_text(element: &Element) -> bool {
    lies_in(
        element,
        "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])",
    )
}

/// Whether a dialog covers the room.
pub fn behind_dialog() -> bool {
    let open = document().query_selector("dialog[open]");
    open.is_ok_and(|dialog| dialog.is_some())
}

/// Gives a note on the board the focus; the browser brings it into view.
pub fn focus_card(id: &Id) {
    if let Some(card) = card(id) {
        // Fails only for an element that cannot have the focus.
        let _ = card.focus();
    }
}
