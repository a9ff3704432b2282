//! What can be done with a thing, at the pointer: on a right press, on Shift and F10 or the menu
//! key, and on a long press of a finger.

use super::{SharedMenu, SharedMenuList};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, TouchEvent};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use markup::view;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How long a finger has to stay.
const PRESSES: Duration = Duration::from_millis(500);
/// A finger that moves further than this, in pixels, scrolls.
const WANDERS: f64 = 10.0;

/// A finger that may stay.
#[derive(Clone, Copy)]
struct Press {
    at: (f64, f64),
    timer: TimeoutHandle,
    /// Whether it stayed.
    long: bool,
}

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
    let press = StoredValue::new(None::<Press>);
    let asked = move |event: MouseEvent| {
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        if !menu.is_open() {
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            menu.open_at_point(x, y);
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
    let let_go = move || {
        let ended = press.try_update_value(Option::take).flatten();
        if let Some(ended) = ended {
            ended.timer.clear();
        }
        ended.is_some_and(|ended| ended.long)
    };
    let down = move |event: PointerEvent| {
        let_go();
        if event.pointer_type() != "touch" || !event.is_primary() {
            return;
        }
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let stays = move || {
            // The room may be gone by now.
            let _ = press.try_update_value(|press| {
                if let Some(press) = press {
                    press.long = true;
                    menu.open_at_point(at.0, at.1);
                }
            });
        };
        // Without a timer the other ways remain.
        if let Ok(timer) = set_timeout_with_handle(stays, PRESSES) {
            press.set_value(Some(Press {
                at,
                timer,
                long: false,
            }));
        }
    };
    let moved = move |event: PointerEvent| {
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let wanders = press.with_value(|press| {
            press.is_some_and(|press| {
                !press.long && (at.0 - press.at.0).hypot(at.1 - press.at.1) > WANDERS
            })
        });
        if wanders {
            let_go();
        }
    };
    let up = move |event: PointerEvent| {
        if let_go() {
            // The browser takes the end of the press for one outside the menu, and closes it.
            let at = (f64::from(event.client_x()), f64::from(event.client_y()));
            request_animation_frame(move || {
                if !menu.shows() {
                    menu.open_at_point(at.0, at.1);
                }
            });
        }
    };
    // After a long press, what lies under the finger is not pressed as well.
    let touched = move |event: TouchEvent| {
        if menu.shows() && event.cancelable() {
            event.prevent_default();
        }
    };
    view! {
        <div
            class="context-area"
            on:contextmenu=asked
            on:keydown=key
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=up
            on:pointercancel=move |_| {
                let_go();
            }
            on:touchend=touched
        >
            {children()}
        </div>
        <SharedMenuList menu label items />
    }
}
