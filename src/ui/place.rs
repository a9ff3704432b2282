//! Where something stands that opens over the page: under what it belongs to, above it where there
//! is no room below, and always in the window.

use super::opening::shows;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

/// Distance from what it belongs to and from the window's edges, in pixels.
const GAP: f64 = 4.0;
/// Where so much of the window lies below, something higher scrolls there instead of covering what it belongs to.
const ENOUGH: f64 = 0.6;

/// Part of the window.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Frame {
    /// From the window's left edge.
    pub left: f64,
    /// From the window's upper edge.
    pub top: f64,
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Frame {
    /// Where an element is.
    #[must_use]
    pub fn of(element: &Element) -> Self {
        let frame = element.get_bounding_client_rect();
        Self {
            left: frame.left(),
            top: frame.top(),
            width: frame.width(),
            height: frame.height(),
        }
    }

    /// A point.
    #[must_use]
    pub fn point(left: f64, top: f64) -> Self {
        Self {
            left,
            top,
            ..Self::default()
        }
    }

    /// How far a point is from it; 0 within.
    #[must_use]
    pub fn distance(self, (x, y): (f64, f64)) -> f64 {
        let beyond = |at: f64, from: f64, size: f64| (from - at).max(at - from - size).max(0.0);
        beyond(x, self.left, self.width).hypot(beyond(y, self.top, self.height))
    }
}

/// The upper left corner of something of this size. It ends with what it belongs to where that lies in the
/// right half of the window, and so opens towards the middle of it.
#[must_use]
pub fn corner(anchor: Frame, size: (f64, f64), window: (f64, f64)) -> (f64, f64) {
    let at_the_right = anchor.left + anchor.width / 2.0 > window.0 / 2.0;
    let left = match at_the_right && anchor.width > 0.0 {
        true => anchor.left + anchor.width - size.0,
        false => anchor.left,
    };
    let left = left.min(window.0 - size.0 - 2.0 * GAP);
    let below = anchor.top + anchor.height + GAP;
    let lowest = window.1 - size.1 - 2.0 * GAP;
    let top = if below <= lowest {
        below
    } else {
        (anchor.top - GAP - size.1).min(lowest)
    };
    (left.max(2.0 * GAP), top.max(2.0 * GAP))
}

/// The height below what it belongs to, where that is enough for it.
fn room_below(anchor: Frame, window: f64) -> Option<f64> {
    let room = window - anchor.top - anchor.height - 4.0 * GAP;
    Some(room).filter(|room| *room >= window * ENOUGH)
}

/// The window's size, in pixels.
fn window_size() -> (f64, f64) {
    let inner = |size: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| {
        size.ok().and_then(|size| size.as_f64()).unwrap_or(f64::MAX)
    };
    (
        inner(window().inner_width()),
        inner(window().inner_height()),
    )
}

/// Places an element of the top layer now.
pub fn place(anchor: Frame, over: &HtmlElement) {
    let size = (
        f64::from(over.offset_width()),
        f64::from(over.offset_height()),
    );
    let (left, top) = corner(anchor, size, window_size());
    let style = HtmlElement::style(over);
    // Refused only where styles are not to be changed; it then stands in the corner.
    let _ = style.set_property("--menu-x", &format!("{left}px"));
    let _ = style.set_property("--menu-y", &format!("{top}px"));
}

/// Places an element of the top layer, and again each frame while it is open: what it belongs to
/// may be scrolled away under it.
pub fn keep_placed(anchor: HtmlElement, over: HtmlElement) {
    let frame = Frame::of(&anchor);
    let width = format!("{}px", frame.width);
    let style = HtmlElement::style(&over);
    let _ = style.set_property("--anchor-width", &width);
    let _ = match room_below(frame, window_size().1) {
        Some(room) => style.set_property("--menu-room", &format!("{room}px")),
        None => style.remove_property("--menu-room").map(|_| ()),
    };
    place(frame, &over);
    follow(anchor, over, (frame, 0));
}

fn follow(anchor: HtmlElement, over: HtmlElement, before: (Frame, i32)) {
    request_animation_frame(move || {
        if !shows(&over) {
            return;
        }
        let now = (Frame::of(&anchor), over.offset_height());
        if now != before {
            place(now.0, &over);
        }
        follow(anchor, over, now);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor(left: f64, top: f64) -> Frame {
        Frame {
            left,
            top,
            width: 100.0,
            height: 30.0,
        }
    }

    #[test]
    fn it_stands_below_while_there_is_room() {
        let at = |top| corner(anchor(50.0, top), (200.0, 300.0), (800.0, 600.0));
        assert_eq!(at(100.0), (50.0, 134.0));
        assert_eq!(at(400.0), (50.0, 96.0));
    }

    #[test]
    fn in_the_right_half_it_ends_with_what_it_belongs_to() {
        let at = |left| corner(anchor(left, 100.0), (200.0, 300.0), (800.0, 600.0)).0;
        assert_eq!(at(340.0), 340.0);
        assert_eq!(at(360.0), 260.0);
        let point = corner(Frame::point(600.0, 100.0), (150.0, 300.0), (800.0, 600.0));
        assert_eq!(point.0, 600.0);
    }

    #[test]
    fn what_is_high_scrolls_below_where_enough_lies_there() {
        assert_eq!(room_below(anchor(0.0, 70.0), 1_000.0), Some(884.0));
        assert_eq!(room_below(anchor(0.0, 500.0), 1_000.0), None);
    }

    #[test]
    fn it_never_leaves_the_window() {
        let at = |left, top| corner(anchor(left, top), (200.0, 500.0), (800.0, 520.0));
        assert_eq!(at(790.0, 300.0), (592.0, 8.0));
        assert_eq!(at(-40.0, 300.0), (8.0, 8.0));
    }

    #[test]
    fn the_distance_to_a_frame_is_none_within_it() {
        let frame = anchor(10.0, 10.0);
        assert_eq!(frame.distance((50.0, 20.0)), 0.0);
        assert_eq!(frame.distance((113.0, 44.0)), 5.0);
    }
}
