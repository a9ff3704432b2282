//! The menu of a row, asked for anywhere on it: with a mouse's other button, or a finger that stays. What is written
//! there, links and controls keep the browser's own.

use super::menu_request::{LongPress, MenuRequest};
use super::shared_menu::SharedMenu;
use leptos::ev::{contextmenu, pointercancel, pointerdown, pointermove, pointerup};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The attribute of the button that opens a row's menu: which menu.
pub const MORE: &str = "data-more";

/// What has a menu: what lies in it belongs to it.
const ROWS: &str = "li, article, tr, th";
/// What is pressed for itself.
const CONTROLS: &str =
    "a, button, input, select, textarea, label, summary, [contenteditable], [popover]";

/// Opens a menu for the rows whose buttons open it. Made in the owner of its list.
pub(super) fn listen(menu: SharedMenu) {
    let long = LongPress::new();
    let asked = window_event_listener(contextmenu, move |event| {
        if event.default_prevented() {
            return;
        }
        if let Some(button) = button_of_row(&event, menu) {
            let request = MenuRequest::of(&event, menu, false);
            menu.open_about(Some(button), request);
        }
    });
    let down = window_event_listener(pointerdown, move |event| {
        if let Some(button) = button_of_row(&event, menu) {
            long.begin(&event, move |request| {
                menu.open_about(Some(button), request)
            });
        }
    });
    let moved = window_event_listener(pointermove, move |event| long.moved(&event));
    let up = window_event_listener(pointerup, move |_| long.end());
    let lost = window_event_listener(pointercancel, move |_| long.end());
    on_cleanup(move || {
        for handle in [asked, down, moved, up, lost] {
            handle.remove();
        }
    });
}

/// The button of the innermost row that the event is on, if it opens this menu.
fn button_of_row(event: &Event, menu: SharedMenu) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    // Refused only for selectors that are none.
    if target.closest(CONTROLS).ok()?.is_some() {
        return None;
    }
    let mine = menu.id()?;
    let any = format!("[{MORE}]");
    let mut row = target.closest(ROWS).ok()?;
    while let Some(element) = row {
        if let Some(button) = element.query_selector(&any).ok()? {
            let opens_mine = button.get_attribute(MORE).as_ref() == Some(&mine);
            return opens_mine.then(|| button.dyn_into().ok()).flatten();
        }
        row = element.parent_element()?.closest(ROWS).ok()?;
    }
    None
}
