//! Keys: how they are named on this machine, and when a key belongs to a field.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Whether this is a machine with a command key.
#[must_use]
pub fn is_mac() -> bool {
    let platform = window().navigator().platform().unwrap_or_default();
    platform.starts_with("Mac") || platform.starts_with("iP")
}

/// A shortcut as this machine's people write it: `Ctrl K`, `⌘K`.
#[must_use]
pub fn written(shortcut: &str) -> String {
    if is_mac() {
        shortcut
            .replace("Ctrl ", "\u{2318}")
            .replace("Shift ", "\u{21e7}")
            .replace("Alt ", "\u{2325}")
    } else {
        shortcut.to_owned()
    }
}

/// Whether the command key (on a Mac) or Ctrl (elsewhere) is held, without Alt.
#[must_use]
pub fn is_command(event: &KeyboardEvent) -> bool {
    let (command, other) = if is_mac() {
        (event.meta_key(), event.ctrl_key())
    } else {
        (event.ctrl_key(), event.meta_key())
    };
    command && !other && !event.alt_key()
}

/// Whether the key belongs to a letter that is being put together, as in Japanese. Safari says so of
/// the Enter that accepts it by its code alone.
#[must_use]
pub fn composes(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// The name of a key. WebKitGTK has none for Tab while Shift is held, but says where it lies.
#[must_use]
pub fn name(event: &KeyboardEvent) -> String {
    match event.key() {
        key if key == "Unidentified" && event.code() == "Tab" => event.code(),
        key => key,
    }
}

/// Whether no key that changes others is held, except Shift.
#[must_use]
pub fn is_plain(event: &KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && !event.alt_key()
}

/// The preference that says whether single letters and signs are shortcuts.
pub const LETTERS: &str = "letters";

/// The page's attribute while single letters and signs do nothing by themselves.
const NO_LETTERS: &str = "data-no-letters";

/// Whether single letters and signs are shortcuts: who dictates, or hits keys by accident, turns them off.
#[must_use]
pub fn letters() -> bool {
    let root = document().document_element();
    root.is_none_or(|root| !root.has_attribute(NO_LETTERS))
}

/// Lets single letters and signs be shortcuts, or not.
pub fn set_letters(on: bool) {
    if let Some(root) = document().document_element() {
        // Refused only for names that are no attribute's.
        let _ = root.toggle_attribute_with_force(NO_LETTERS, !on);
    }
}

/// Whether the key was pressed where text is typed, so that letters belong to the text.
#[must_use]
pub fn in_text_field(event: &KeyboardEvent) -> bool {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return false;
    };
    let tag = element.tag_name();
    let types_text = tag == "INPUT" && {
        let kind = element.get_attribute("type").unwrap_or_default();
        !matches!(
            kind.as_str(),
            "radio" | "checkbox" | "button" | "range" | "file"
        )
    };
    types_text || tag == "TEXTAREA" || tag == "SELECT" || element.is_content_editable()
}
