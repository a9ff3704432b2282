//! Dragging a column by its header to another place.

use super::state::{Key, TableState};
use crate::ui::press::is_tap;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A press that goes no farther than this, in pixels, sorts.
const SLACK: f64 = 6.0;

/// A press that comes within this time of a drag's end belongs to it.
const SAME_PRESS: Duration = Duration::from_millis(300);

/// A header in the hand.
#[derive(Clone)]
struct Held {
    column: usize,
    header: HtmlElement,
    from: f64,
    moves: bool,
}

/// Drags headers, one at a time.
#[derive(Clone, Copy)]
pub(super) struct HeaderDrag {
    held: StoredValue<Option<Held>, LocalStorage>,
    /// Whether the press that ends now was a drag, and so does not sort.
    dragged: StoredValue<bool>,
}

impl HeaderDrag {
    pub fn new() -> Self {
        Self {
            held: StoredValue::new_local(None),
            dragged: StoredValue::new(false),
        }
    }

    /// Whether the press that just ended was a drag; asked once.
    pub fn was_drag(self) -> bool {
        let was = self.dragged.get_value();
        self.dragged.set_value(false);
        was
    }

    /// A header is pressed. A finger or a pen scrolls the table instead.
    pub fn press(self, column: usize, event: &PointerEvent) {
        self.dragged.set_value(false);
        let header = || {
            let target: HtmlElement = event.target()?.dyn_into().ok()?;
            let header = target.closest("[role=columnheader]").ok()??;
            header.dyn_into::<HtmlElement>().ok()
        };
        if event.button() != 0 || is_tap(event) {
            return;
        }
        if let Some(header) = header() {
            self.held.set_value(Some(Held {
                column,
                header,
                from: f64::from(event.client_x()),
                moves: false,
            }));
        }
    }

    /// The pointer moves.
    pub fn go(self, event: &PointerEvent) {
        if event.buttons() == 0 {
            // It was let go where nobody heard of it.
            self.cancel();
            return;
        }
        self.held.update_value(|held| {
            let Some(held) = held else {
                return;
            };
            let way = f64::from(event.client_x()) - held.from;
            if !held.moves && way.abs() < SLACK {
                return;
            }
            if !held.moves {
                held.moves = true;
                // Fails only for a pointer that is gone.
                let _ = held.header.set_pointer_capture(event.pointer_id());
                let _ = held.header.set_attribute("data-dragging", "");
            }
            let style = held.header.style();
            let _ = style.set_property("transform", &format!("translateX({way}px)"));
        });
    }

    /// The pointer is let go: the column stands where its header lies.
    pub fn drop<K: Key>(self, state: TableState<K>, left_out: &[usize]) {
        let Some(held) = self.take() else {
            return;
        };
        self.dragged.set_value(true);
        // The press that ends with it comes soon, or not at all.
        let over = move || {
            let _ = self.dragged.try_update_value(|dragged| *dragged = false);
        };
        set_timeout(over, SAME_PRESS);
        let frame = held.header.get_bounding_client_rect();
        settle(&held.header);
        let middle = (frame.left() + frame.right()) / 2.0;
        // How many neighbours on either side it lies beyond the middle of.
        let beyond = |right: bool| {
            let mut count = 0;
            let mut next = neighbour(&held.header, right);
            while let Some(header) = next {
                let other = header.get_bounding_client_rect();
                let at = (other.left() + other.right()) / 2.0;
                let passed = if right { middle > at } else { middle < at };
                if other.width() > 0.0 && !passed {
                    break;
                }
                count += usize::from(passed && other.width() > 0.0);
                next = neighbour(&header, right);
            }
            count
        };
        let (left, right) = (beyond(false), beyond(true));
        state.arrangement.update(|arrangement| {
            for _ in 0..left.max(right) {
                arrangement.shift_shown(held.column, right > 0, left_out);
            }
        });
    }

    /// Lets go without moving anything.
    pub fn cancel(self) {
        if let Some(held) = self.take() {
            settle(&held.header);
        }
    }

    /// What is in the hand and moves.
    fn take(self) -> Option<Held> {
        let held = self.held.try_update_value(Option::take).flatten()?;
        held.moves.then_some(held)
    }
}

fn settle(header: &HtmlElement) {
    let _ = header.style().remove_property("transform");
    let _ = header.remove_attribute("data-dragging");
}

fn neighbour(header: &HtmlElement, right: bool) -> Option<HtmlElement> {
    let next = if right {
        header.next_element_sibling()?
    } else {
        header.previous_element_sibling()?
    };
    next.dyn_into().ok()
}
