//! A press: where it is, and whether the hand still rests.

use leptos::ev::MouseEvent;

/// A press that moves less than this, in CSS pixels, is a press and no drag.
const STILL: f64 = 4.0;
/// Fingers shake more.
const STILL_TOUCH: f64 = 9.0;

/// A point of the window, in CSS pixels.
pub type At = (f64, f64);

/// Where the pointer is.
#[must_use]
pub fn at(event: &MouseEvent) -> At {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// Whether a press that began there and is here now is no drag.
#[must_use]
pub fn is_still(began: At, now: At, touch: bool) -> bool {
    let still = if touch { STILL_TOUCH } else { STILL };
    (now.0 - began.0).hypot(now.1 - began.1) < still
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_may_shake_more_than_a_mouse() {
        let moved = |by: f64, touch| is_still((100.0, 50.0), (100.0 + by, 50.0), touch);
        assert!(moved(3.0, false) && moved(-8.0, true));
        assert!(!moved(4.0, false) && !moved(9.0, true));
    }
}
