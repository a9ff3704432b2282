//! Asking for a menu about a thing, where it lies: with a mouse's other button, with the key for it, or
//! with a finger that stays.

use super::SharedMenu;
use super::press::{At, at, is_still, is_tap};
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// A finger that stays this long asks for a menu.
const LONG: Duration = Duration::from_millis(500);

/// That a menu is asked for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MenuRequest {
    /// Where, in the window.
    pub at: At,
    /// Whether something is still pressed there.
    pub pressed: bool,
}

impl MenuRequest {
    /// What a browser's `contextmenu` asks; the browser's own menu stays away. `pressed` says that
    /// something is.
    #[must_use]
    pub fn of(event: &MouseEvent, menu: SharedMenu, pressed: bool) -> Self {
        event.prevent_default();
        // A finger is heard twice where the browser, too, knows a long press.
        let pressed = pressed || menu.is_asked() || event.buttons() != 0;
        Self {
            at: at(event),
            pressed,
        }
    }
}

/// A finger or a pen that is down and may stay.
#[derive(Clone, Copy)]
struct Waits {
    pointer: i32,
    began: At,
    timer: TimeoutHandle,
}

/// Hears of fingers that stay. One for each place where they do.
#[derive(Clone, Copy)]
pub struct LongPress {
    waits: StoredValue<Option<Waits>>,
    stayed: StoredValue<bool>,
}

impl LongPress {
    /// Nothing pressed.
    #[must_use]
    pub fn new() -> Self {
        Self {
            waits: StoredValue::new(None),
            stayed: StoredValue::new(false),
        }
    }

    /// A thing is pressed: asks when the finger has stayed. A mouse has a button for it.
    pub fn begin(self, event: &PointerEvent, ask: impl FnOnce(MenuRequest) + 'static) {
        self.end();
        self.stayed.set_value(false);
        if !is_tap(event) || !event.is_primary() {
            return;
        }
        let began = at(event);
        let stays = move || {
            // The press may have ended, and the room be gone.
            let waits = self.waits.try_update_value(Option::take).flatten();
            if waits.is_some() {
                self.stayed.set_value(true);
                ask(MenuRequest {
                    at: began,
                    pressed: true,
                });
            }
        };
        // Without a timer the other ways remain.
        if let Ok(timer) = set_timeout_with_handle(stays, LONG) {
            self.waits.set_value(Some(Waits {
                pointer: event.pointer_id(),
                began,
                timer,
            }));
        }
    }

    /// The pointer moves: too far, and it asks for nothing.
    pub fn moved(self, event: &PointerEvent) {
        let wanders = |waits: &Waits| {
            waits.pointer == event.pointer_id() && !is_still(waits.began, at(event), true)
        };
        let waits = self.waits.try_get_value().flatten();
        if waits.as_ref().is_some_and(wanders) {
            self.end();
        }
    }

    /// The press has ended, or has become something else.
    pub fn end(self) {
        if let Some(waits) = self.waits.try_update_value(Option::take).flatten() {
            waits.timer.clear();
        }
    }

    /// Whether the last press asked.
    #[must_use]
    pub fn has_stayed(self) -> bool {
        self.stayed.try_get_value().unwrap_or_default()
    }
}

impl Default for LongPress {
    fn default() -> Self {
        Self::new()
    }
}
