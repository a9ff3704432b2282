//! A press: where it is, and whether the hand still rests.

use leptos::ev::{MouseEvent, PointerEvent};

/// A press that moves less than this, in CSS pixels, is a press and no drag.
const STILL: f64 = 4.0;
/// Fingers shake more, and so does a hand that holds a pen.
const STILL_TOUCH: f64 = 9.0;

/// A point of the window, in CSS pixels.
pub type At = (f64, f64);

/// Where the pointer is.
#[must_use]
pub fn at(event: &MouseEvent) -> At {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// Whether a finger or a pen presses, and no mouse: either shakes, stays to ask for a menu, scrolls
/// where the browser lets it, and makes two taps of a double press.
#[must_use]
pub fn is_tap(event: &PointerEvent) -> bool {
    event.pointer_type() != "mouse"
}

/// Whether a click is a pointer's: those of keys count no presses.
#[must_use]
pub fn is_by_pointer(click: &MouseEvent) -> bool {
    click.detail() > 0
}

/// Whether a press that began there and is here now is no drag. `tap` says that it is no mouse's.
#[must_use]
pub fn is_still(began: At, now: At, tap: bool) -> bool {
    let still = if tap { STILL_TOUCH } else { STILL };
    (now.0 - began.0).hypot(now.1 - began.1) < still
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_may_shake_more_than_a_mouse() {
        let moved = |by: f64, tap| is_still((100.0, 50.0), (100.0 + by, 50.0), tap);
        assert!(moved(3.0, false) && moved(-8.0, true));
        assert!(!moved(4.0, false) && !moved(9.0, true));
    }
}
