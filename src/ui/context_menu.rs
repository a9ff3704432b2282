//! What can be done with a thing, at the pointer: on a right press, on Shift and F10 or the menu
//! key, and on a long press of a finger.

use super::menu_request::{LongPress, MenuRequest};
use super::{SharedMenu, SharedMenuList};
use leptos::ev::{KeyboardEvent, MouseEvent, TouchEvent};
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Surrounds what has a menu of its own. Everything in the menu has to be reachable in another way
/// too: nobody sees that it is there.
#[component]
pub fn ContextMenu(
    /// The menu's name.
    #[prop(into)]
    label: Signal<String>,
    /// The items; made anew each time the menu opens.
    #[prop(into)]
    items: ViewFn,
    /// What has the menu.
    children: Children,
) -> impl IntoView {
    let menu = SharedMenu::new();
    let long = LongPress::new();
    let asked = move |event: MouseEvent| {
        if event.default_prevented() {
            return;
        }
        let request = MenuRequest::of(&event, menu, false);
        // The key for it is heard twice where the browser, too, knows it.
        if request.pressed || !menu.is_open() {
            menu.open_about(None, request);
        }
    };
    let key = move |event: KeyboardEvent| {
        let asks = event.key() == "ContextMenu" || (event.key() == "F10" && event.shift_key());
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if let Some(target) = target.filter(|_| asks && !event.default_prevented()) {
            event.prevent_default();
            let frame = target.get_bounding_client_rect();
            menu.open_at_point(frame.left(), frame.bottom());
        }
    };
    // After a long press, what lies under the finger is not pressed as well.
    let touched = move |event: TouchEvent| {
        if long.has_stayed() && event.cancelable() {
            event.prevent_default();
        }
    };
    view! {
        <div
            class="context-area"
            on:contextmenu=asked
            on:keydown=key
            on:pointerdown=move |event| {
                long.begin(&event, move |request| menu.open_about(None, request));
            }
            on:pointermove=move |event| long.moved(&event)
            on:pointerup=move |_| long.end()
            on:pointercancel=move |_| long.end()
            on:touchend=touched
        >
            {children()}
        </div>
        <SharedMenuList menu label items />
    }
}
