//! Dragging a note to another group of its ring.

use super::{Desk, actions};
use crate::rooms::vision::dom;
use crate::ui::press::{at, is_still, is_tap};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

struct Held {
    pointer: i32,
    note: Id,
    row: HtmlElement,
    ring: String,
    from: (f64, f64),
    tap: bool,
    moving: bool,
    over: Option<Element>,
}

impl Held {
    /// Shows over what it is held.
    fn mark(&mut self, over: Option<Element>) {
        if self.over == over {
            return;
        }
        if let Some(old) = self.over.take() {
            let _ = old.remove_attribute("data-joins");
        }
        if let Some(new) = &over {
            let _ = new.set_attribute("data-joins", "");
        }
        self.over = over;
    }

    fn put_down(&mut self) {
        self.mark(None);
        let _ = self.row.remove_attribute("data-dragging");
        let _ = self.row.style().remove_property("transform");
    }
}

/// The note in the hand.
#[derive(Clone, Copy)]
pub struct Dragging(StoredValue<Option<Held>, LocalStorage>);

impl Dragging {
    /// Nothing in the hand.
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// A press on a note's handle.
    pub fn press(self, desk: Desk, event: &PointerEvent) {
        let grip = dom::target(event).and_then(|it| it.closest(".converge-grip").ok().flatten());
        let Some(grip) = grip.filter(|_| event.button() == 0 && event.is_primary()) else {
            return;
        };
        let row = grip
            .parent_element()
            .and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let Some(row) = row.filter(|_| !untrack(|| desk.app.session.is_read_only())) else {
            return;
        };
        let note = row
            .get_attribute("data-note")
            .and_then(|id| Id::parse(&id).ok());
        let ring = row.closest("[data-in]").ok().flatten();
        let ring = ring.and_then(|it| it.get_attribute("data-in"));
        let (Some(note), Some(ring)) = (note, ring) else {
            return;
        };
        event.prevent_default();
        // Refused when the pointer is gone already; then no more moves come either.
        let _ = grip.set_pointer_capture(event.pointer_id());
        self.0.set_value(Some(Held {
            pointer: event.pointer_id(),
            note,
            row,
            ring,
            from: at(event),
            tap: is_tap(event),
            moving: false,
            over: None,
        }));
    }

    /// The pointer moves.
    pub fn go(self, event: &PointerEvent) {
        self.0.update_value(|held| {
            let Some(held) = held
                .as_mut()
                .filter(|held| held.pointer == event.pointer_id())
            else {
                return;
            };
            let to = at(event);
            if !held.moving && is_still(held.from, to, held.tap) {
                return;
            }
            // Before anything is written, which the browser would have to lay out for it. The row itself
            // lies under the pointer only now, in its own group.
            let under = document().element_from_point(to.0 as f32, to.1 as f32);
            let over = under.and_then(|it| it.closest("[data-drop]").ok().flatten());
            if !held.moving {
                held.moving = true;
                let _ = held.row.set_attribute("data-dragging", "");
            }
            let (x, y) = (to.0 - held.from.0, to.1 - held.from.1);
            let moved = format!("translate({x:.0}px,{y:.0}px)");
            let _ = held.row.style().set_property("transform", &moved);
            let ring = held.ring.clone();
            held.mark(over.filter(|it| it.get_attribute("data-in") == Some(ring)));
        });
    }

    /// The pointer goes up.
    pub fn release(self, desk: Desk, event: &PointerEvent) {
        let is_held = self.0.with_value(|held| {
            held.as_ref()
                .is_some_and(|held| held.pointer == event.pointer_id())
        });
        if !is_held {
            return;
        }
        let Some(mut held) = self.0.try_update_value(Option::take).flatten() else {
            return;
        };
        let over = held.over.clone();
        held.put_down();
        if let Some(to) = over
            .filter(|_| held.moving)
            .and_then(|it| it.get_attribute("data-drop"))
        {
            actions::move_to(desk, &held.note, Id::parse(&to).ok().as_ref());
        }
    }

    /// The browser took the pointer for itself, or Escape is pressed: whether something was in the hand.
    pub fn cancel(self) -> bool {
        let held = self.0.try_update_value(Option::take).flatten();
        let was_held = held.is_some();
        if let Some(mut held) = held {
            held.put_down();
        }
        was_held
    }

    /// Hears Escape wherever the focus is, for as long as the page shows.
    pub fn listen(self) {
        let keys = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" && self.cancel() {
                event.prevent_default();
            }
        });
        on_cleanup(move || keys.remove());
    }
}
