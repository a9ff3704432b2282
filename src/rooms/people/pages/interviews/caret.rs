//! The fields of lines in the page, and the caret in them.

use crate::rooms::focus::{find, when_shown, when_there};
use crate::rooms::people::cut::around;
use crate::rooms::people::dom::{Caret, put, selection};
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// Where a line's field is. An id holds neither quotes nor backslashes.
pub(super) fn field_of(id: &Id) -> String {
    format!("[data-line=\"{id}\"] textarea")
}

/// Gives a line's field the focus as soon as it is in the page; after what was just changed shows, where
/// that moves it.
pub(super) fn focus_line(id: &Id, caret: Caret, moved: bool) {
    let selector = field_of(id);
    let there = move || find(&selector);
    let act = move |element: HtmlElement| put(&element, caret);
    match moved {
        true => when_shown(there, act),
        false => when_there(there, act),
    }
}

/// Gives a field the focus, with its text ready to be typed over.
pub(super) fn focus_all(selector: String) {
    when_shown(move || find(&selector), |element| put(&element, Caret::All));
}

/// A line's field, if it is in the page.
pub(super) fn text_field(id: &Id) -> Option<HtmlTextAreaElement> {
    find(&field_of(id))?.dyn_into().ok()
}

/// What stands in a line's field: all of it, what is before what is selected, and what is after.
pub(super) fn selection_in(id: &Id) -> Option<(String, String, String)> {
    let field = text_field(id)?;
    let text = field.value();
    let (head, tail) = around(&text, selection(&field));
    let (head, tail) = (head.to_owned(), tail.to_owned());
    Some((text, head, tail))
}
