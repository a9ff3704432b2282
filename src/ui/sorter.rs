//! Dragging one item of a list to another place: the item follows the pointer, the others make
//! room, and the list hears of it once, at the drop. Only `transform` changes on the way.
//!
//! The element that holds the lists passes its pointer events on; a handle in an item begins the
//! drag. Nothing here knows what the items are.

use super::closest::closest;
use super::edge_scroll::{EdgeScroll, speed};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};

/// A press that moves less than this many pixels is a press, not a drag.
pub(super) const THRESHOLD: f64 = 5.0;
/// How long an item may take to settle in its place; the style sheet's motion is shorter.
const SETTLES: Duration = Duration::from_millis(400);

/// Where an item lies.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
struct Slot {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Slot {
    fn of(item: &Element) -> Self {
        let frame = item.get_bounding_client_rect();
        Self {
            left: frame.left(),
            top: frame.top(),
            width: frame.width(),
            height: frame.height(),
        }
    }

    fn middle(self) -> (f64, f64) {
        (self.left + self.width / 2.0, self.top + self.height / 2.0)
    }
}

#[derive(Clone)]
struct Drag {
    pointer: i32,
    handle: Element,
    item: HtmlElement,
    list: Element,
    items: Vec<HtmlElement>,
    slots: Vec<Slot>,
    scroller: Option<Element>,
    scroll_at_start: f64,
    start: (f64, f64),
    last: (f64, f64),
    from: usize,
    to: usize,
    /// Whether the press has become a drag.
    moving: bool,
    /// What scrolls from frame to frame.
    scrolling: Option<EdgeScroll>,
}

/// Drags items; one for all the lists of a room.
#[derive(Clone, Copy)]
pub struct Sorter {
    drag: StoredValue<Option<Drag>, LocalStorage>,
    /// Whether the last press became a drag, so that the click that follows it means nothing.
    dragged: StoredValue<bool>,
}

impl Sorter {
    /// Nothing is dragged.
    #[must_use]
    pub fn new() -> Self {
        Self {
            drag: StoredValue::new_local(None),
            dragged: StoredValue::new(false),
        }
    }

    /// Whether the press that just ended was a drag.
    #[must_use]
    pub fn was_drag(self) -> bool {
        self.dragged.get_value()
    }

    /// A press begins anywhere: what the one before it was is forgotten.
    pub fn forget(self) {
        self.dragged.set_value(false);
    }

    /// A press: on a handle that the selector `grip` names, in an item that `item` names, a drag may begin.
    /// `scroller` is what scrolls when the pointer comes near its edge.
    pub fn press_on(self, event: &PointerEvent, grip: &str, item: &str, scroller: Option<Element>) {
        self.forget();
        let grip = closest(event.target(), grip);
        let item = closest(grip.clone().map(Into::into), item);
        if let Some((grip, item)) = grip.zip(item) {
            self.press(event, &grip, item, scroller);
        }
    }

    /// A key: Escape gives a drag up.
    pub fn key(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.cancel() {
            event.prevent_default();
        }
    }

    /// A press on a handle within `item`, a child of its list. `scroller` is what scrolls when the
    /// pointer comes near its edge.
    pub fn press(
        self,
        event: &PointerEvent,
        handle: &Element,
        item: HtmlElement,
        scroller: Option<Element>,
    ) {
        self.forget();
        let Some(list) = item.parent_element() else {
            return;
        };
        if event.button() != 0 || !event.is_primary() || self.drag.with_value(Option::is_some) {
            return;
        }
        // Fails only for a pointer that is gone already.
        let _ = handle.set_pointer_capture(event.pointer_id());
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        self.drag.set_value(Some(Drag {
            pointer: event.pointer_id(),
            handle: handle.clone(),
            item,
            list,
            items: Vec::new(),
            slots: Vec::new(),
            scroll_at_start: 0.0,
            scroller,
            start: at,
            last: at,
            from: 0,
            to: 0,
            moving: false,
            scrolling: None,
        }));
    }

    /// The pointer moved.
    pub fn drag(self, event: &PointerEvent) {
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let scroll = self
            .drag
            .try_update_value(|drag| {
                let drag = drag.as_mut()?;
                if drag.pointer != event.pointer_id() {
                    return None;
                }
                drag.last = at;
                let far = (at.0 - drag.start.0).hypot(at.1 - drag.start.1) >= THRESHOLD;
                if !drag.moving {
                    if !far {
                        return None;
                    }
                    drag.begin()?;
                }
                drag.follow();
                let begins = drag.scrolling.is_none() && drag.scroll_speed() != 0.0;
                if begins {
                    drag.scrolling = Some(EdgeScroll::begin());
                }
                Some(begins)
            })
            .flatten();
        if self
            .drag
            .with_value(|drag| drag.as_ref().is_some_and(|drag| drag.moving))
        {
            self.dragged.set_value(true);
            event.prevent_default();
        }
        if scroll == Some(true) {
            request_animation_frame(move || self.scroll());
        }
    }

    /// The pointer let go: where the item came from and goes to among its list's items, when it was
    /// dragged to another place. The list should be in its new order by the next microtask.
    pub fn release(self, event: &PointerEvent) -> Option<(HtmlElement, usize, usize)> {
        let ours = self
            .drag
            .with_value(|drag| drag.as_ref().map(|drag| drag.pointer) == Some(event.pointer_id()));
        let drag = ours.then(|| self.take()).flatten()?;
        if !drag.moving {
            return None;
        }
        // The click that ends the press comes before this.
        let ended = move || {
            let _ = self.dragged.try_set_value(false);
        };
        set_timeout(ended, Duration::from_millis(50));
        let seen = drag.item.get_bounding_client_rect();
        drag.still();
        settle(drag.item.clone(), seen.left(), seen.top());
        (drag.from != drag.to).then_some((drag.item, drag.from, drag.to))
    }

    /// Gives up: everything goes back to where it was. Returns whether something was dragged.
    pub fn cancel(self) -> bool {
        let Some(drag) = self.take().filter(|drag| drag.moving) else {
            return false;
        };
        let seen = drag.item.get_bounding_client_rect();
        let _ = drag.handle.release_pointer_capture(drag.pointer);
        drag.still();
        settle(drag.item, seen.left(), seen.top());
        true
    }

    fn take(self) -> Option<Drag> {
        self.drag.try_update_value(Option::take).flatten()
    }

    fn scroll(self) {
        let goes_on = self
            .drag
            .try_update_value(|drag| {
                let Some(drag) = drag.as_mut() else {
                    return false;
                };
                let speed = drag.scroll_speed();
                if speed == 0.0 {
                    drag.scrolling = None;
                } else if let (Some(scroller), Some(scrolling)) =
                    (&drag.scroller, &mut drag.scrolling)
                {
                    scrolling.go(scroller, speed);
                    drag.follow();
                }
                drag.scrolling.is_some()
            })
            .unwrap_or(false);
        if goes_on {
            request_animation_frame(move || self.scroll());
        }
    }
}

impl Default for Sorter {
    fn default() -> Self {
        Self::new()
    }
}

impl Drag {
    fn begin(&mut self) -> Option<()> {
        let children = self.list.children();
        self.items = (0..children.length())
            .filter_map(|at| children.item(at)?.dyn_into::<HtmlElement>().ok())
            .filter(|child| child.has_attribute("data-id"))
            .collect();
        self.from = self.items.iter().position(|item| *item == self.item)?;
        self.to = self.from;
        self.slots = self.items.iter().map(|item| Slot::of(item)).collect();
        self.scroll_at_start = self.scrolled();
        self.moving = true;
        let _ = self.list.set_attribute("data-sorting", "");
        let _ = self.item.set_attribute("data-dragging", "");
        Some(())
    }

    fn scrolled(&self) -> f64 {
        let scroller = self.scroller.as_ref();
        scroller.map_or(0.0, |scroller| f64::from(scroller.scroll_top()))
    }

    /// Puts the item under the pointer, and the others where they make room for it.
    fn follow(&mut self) {
        let dx = self.last.0 - self.start.0;
        let dy = self.last.1 - self.start.1 + self.scrolled() - self.scroll_at_start;
        shift(&self.item, dx, dy);
        let to = target(&self.slots, self.from, dx, dy);
        if to == self.to {
            return;
        }
        self.to = to;
        let shifts = shifts(&self.slots, self.from, to);
        for (at, (item, (dx, dy))) in self.items.iter().zip(shifts).enumerate() {
            if at != self.from {
                shift(item, dx, dy);
            }
        }
    }

    /// How fast it should scroll; 0 when the pointer is nowhere near an edge.
    fn scroll_speed(&self) -> f64 {
        let scroller = self.scroller.as_ref().filter(|_| self.moving);
        scroller.map_or(0.0, |scroller| speed(scroller, self.last))
    }

    /// Takes every mark of the drag away, at once.
    fn still(&self) {
        let _ = self.list.remove_attribute("data-sorting");
        let _ = self.item.remove_attribute("data-dragging");
        for item in &self.items {
            let style = HtmlElement::style(item);
            let _ = style.remove_property("--dx");
            let _ = style.remove_property("--dy");
        }
    }
}

pub(super) fn shift(item: &HtmlElement, dx: f64, dy: f64) {
    let style = HtmlElement::style(item);
    let _ = style.set_property("--dx", &format!("{dx}px"));
    let _ = style.set_property("--dy", &format!("{dy}px"));
}

/// Lets an item glide from where it was seen to where it now lies.
pub(super) fn settle(item: HtmlElement, left: f64, top: f64) {
    request_animation_frame(move || {
        let frame = item.get_bounding_client_rect();
        shift(&item, left - frame.left(), top - frame.top());
        let _ = item.set_attribute("data-settling", "from");
        // The browser has to see where the way begins.
        let _ = item.offset_width();
        shift(&item, 0.0, 0.0);
        let _ = item.set_attribute("data-settling", "to");
        set_timeout(
            move || {
                let _ = item.remove_attribute("data-settling");
                if !item.has_attribute("data-dragging") {
                    let _ = HtmlElement::style(&item).remove_property("--dx");
                    let _ = HtmlElement::style(&item).remove_property("--dy");
                }
            },
            SETTLES,
        );
    });
}

fn is_column(slots: &[Slot]) -> bool {
    let first = slots.first().map_or(0.0, |slot| slot.left);
    slots.iter().all(|slot| (slot.left - first).abs() < 1.0)
}

/// The place an item belongs to when it has been moved by this much.
fn target(slots: &[Slot], from: usize, dx: f64, dy: f64) -> usize {
    let own = slots[from];
    if is_column(slots) {
        let (top, bottom) = (own.top + dy, own.top + own.height + dy);
        let passed = |at: usize| {
            let middle = slots[at].middle().1;
            if at < from {
                top < middle
            } else {
                bottom > middle
            }
        };
        let up = (0..from).filter(|&at| passed(at)).count();
        let down = (from + 1..slots.len()).filter(|&at| passed(at)).count();
        return from - up + down;
    }
    let (x, y) = own.middle();
    let distance = |slot: &Slot| {
        let (at_x, at_y) = slot.middle();
        (at_x - x - dx).hypot(at_y - y - dy)
    };
    let nearest = |a: &usize, b: &usize| distance(&slots[*a]).total_cmp(&distance(&slots[*b]));
    (0..slots.len()).min_by(nearest).unwrap_or(from)
}

/// How far each item has to move so that the one at `from` could stand at `to`.
fn shifts(slots: &[Slot], from: usize, to: usize) -> Vec<(f64, f64)> {
    let column = is_column(slots);
    let moves_back = |at: usize| from < at && at <= to;
    let moves_on = |at: usize| to <= at && at < from;
    let gap = match slots {
        [first, second, ..] => second.top - first.top - first.height,
        _ => 0.0,
    };
    let step = slots[from].height + gap;
    let shift = |at: usize| {
        let other = if moves_back(at) {
            at - 1
        } else if moves_on(at) {
            at + 1
        } else {
            return (0.0, 0.0);
        };
        if column {
            (0.0, if other < at { -step } else { step })
        } else {
            let (slot, other) = (slots[at], slots[other]);
            (other.left - slot.left, other.top - slot.top)
        }
    };
    (0..slots.len()).map(shift).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(left: f64, top: f64, height: f64) -> Slot {
        Slot {
            left,
            top,
            width: 100.0,
            height,
        }
    }

    #[test]
    fn in_a_column_an_item_passes_the_middle_of_its_neighbour() {
        let slots = [
            slot(0.0, 0.0, 20.0),
            slot(0.0, 30.0, 60.0),
            slot(0.0, 100.0, 20.0),
        ];
        assert_eq!(target(&slots, 0, 0.0, 39.0), 0);
        assert_eq!(target(&slots, 0, 0.0, 41.0), 1);
        assert_eq!(target(&slots, 0, 0.0, 500.0), 2);
        assert_eq!(target(&slots, 2, 0.0, -41.0), 1);
        assert_eq!(target(&slots, 2, 0.0, -500.0), 0);
    }

    #[test]
    fn in_a_column_the_others_move_by_the_height_of_the_one_that_is_dragged() {
        let slots = [
            slot(0.0, 0.0, 20.0),
            slot(0.0, 30.0, 60.0),
            slot(0.0, 100.0, 20.0),
        ];
        let still = (0.0, 0.0);
        assert_eq!(shifts(&slots, 0, 1), [still, (0.0, -30.0), still]);
        assert_eq!(shifts(&slots, 2, 0), [(0.0, 30.0), (0.0, 30.0), still]);
    }

    #[test]
    fn in_a_grid_the_others_take_their_neighbours_places() {
        let slots = [
            slot(0.0, 0.0, 50.0),
            slot(110.0, 0.0, 50.0),
            slot(0.0, 60.0, 50.0),
        ];
        assert_eq!(target(&slots, 0, 10.0, 55.0), 2);
        assert_eq!(target(&slots, 0, 100.0, 10.0), 1);
        assert_eq!(
            shifts(&slots, 0, 2),
            [(0.0, 0.0), (-110.0, 0.0), (110.0, -60.0)]
        );
    }
}
