//! Finds the board's elements in the page.

use crate::rooms::words;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::Ring;
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

/// The group, and the ring, whose name an element is or lies in.
pub fn group_of(element: &Element) -> Option<(Id, Ring)> {
    let name = element.closest(".group-name").ok()??;
    let outline = name.parent_element()?;
    let ring = Ring::ALL.into_iter().find(|ring| {
        let word = outline.get_attribute("data-in");
        word.as_deref() == Some(words::ring(*ring))
    });
    let id = Id::parse(&outline.get_attribute("data-group")?).ok()?;
    Some((id, ring?))
}

/// All elements of a selector.
pub fn all(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    let all = (0..found.length()).filter_map(|at| found.get(at));
    all.filter_map(|it| it.dyn_into().ok()).collect()
}

/// The outlines of groups on the board.
pub fn outlines() -> Vec<HtmlElement> {
    all(".group[data-group]")
}

/// The outline of a group in a ring.
pub fn outline(group: &Id, ring: Ring) -> Option<HtmlElement> {
    let is = |name: &str, value: &str, it: &HtmlElement| {
        it.get_attribute(name).as_deref() == Some(value)
    };
    let mut all = outlines().into_iter();
    all.find(|it| is("data-group", group, it) && is("data-in", words::ring(ring), it))
}

/// The name on an outline.
pub fn name_on(outline: &HtmlElement) -> Option<HtmlElement> {
    let name = outline.query_selector(".group-name").ok().flatten()?;
    name.dyn_into().ok()
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

/// Gives a note on the board the focus; the browser brings it into view.
pub fn focus_card(id: &Id) {
    if let Some(card) = card(id) {
        // Fails only for an element that cannot have the focus.
        let _ = card.focus();
    }
}
