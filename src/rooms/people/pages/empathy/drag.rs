//! Dragging a note within its place, or to another.

use super::aim::{Frame, passed};
use super::desk::Desk;
use super::places::Place;
use crate::ui::edge_scroll::{EdgeScroll, speed};
use crate::ui::press::{At, at, is_still, is_tap};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

struct Held {
    pointer: i32,
    note: Id,
    row: HtmlElement,
    from: At,
    last: At,
    scroller: Option<Element>,
    scrolled: i32,
    /// What scrolls from frame to frame.
    scrolling: Option<EdgeScroll>,
    tap: bool,
    moving: bool,
    /// Where it would be put: the place, and how many of the other notes there stand before it.
    over: Option<(Element, usize)>,
    /// The note before which it would be put.
    mark: Option<Element>,
}

impl Held {
    fn scroll_top(&self) -> i32 {
        self.scroller.as_ref().map_or(0, Element::scroll_top)
    }

    /// Shows where it would be put.
    fn show(&mut self, over: Option<(Element, usize)>) {
        if self.over == over {
            return;
        }
        self.unmark();
        if let Some((place, before)) = &over {
            let _ = place.set_attribute("data-joins", "");
            self.mark = others(place, &self.row).into_iter().nth(*before);
            if let Some(mark) = &self.mark {
                let _ = mark.set_attribute("data-before", "");
            }
        }
        self.over = over;
    }

    fn unmark(&mut self) {
        if let Some((place, _)) = self.over.take() {
            let _ = place.remove_attribute("data-joins");
        }
        if let Some(mark) = self.mark.take() {
            let _ = mark.remove_attribute("data-before");
        }
    }

    fn put_down(&mut self) {
        self.unmark();
        let _ = self.row.remove_attribute("data-dragging");
        let _ = self.row.style().remove_property("transform");
    }

    fn go(&mut self, to: At) {
        self.last = to;
        // Before anything is written, which the browser would have to lay out for it.
        let under = document().element_from_point(to.0 as f32, to.1 as f32);
        let place = under.and_then(|it| it.closest("[data-place]").ok().flatten());
        let over = place.map(|place| {
            let frames = others(&place, &self.row).into_iter();
            let frames: Vec<Frame> = frames.map(|it| Frame::of(&it)).collect();
            let before = passed(&frames, to);
            (place, before)
        });
        if !self.moving {
            self.moving = true;
            let _ = self.row.set_attribute("data-dragging", "");
        }
        let down = to.1 - self.from.1 + f64::from(self.scroll_top() - self.scrolled);
        let moved = format!("translate({:.0}px,{down:.0}px)", to.0 - self.from.0);
        let _ = self.row.style().set_property("transform", &moved);
        self.show(over);
    }

    fn scroll_speed(&self) -> f64 {
        let scroller = self.scroller.as_ref().filter(|_| self.moving);
        scroller.map_or(0.0, |scroller| speed(scroller, self.last))
    }

    /// Whether it begins to scroll.
    fn begins_to_scroll(&mut self) -> bool {
        let begins = self.scrolling.is_none() && self.scroll_speed() != 0.0;
        if begins {
            self.scrolling = Some(EdgeScroll::begin());
        }
        begins
    }

    /// A frame of scrolling; whether another one follows.
    fn scroll(&mut self) -> bool {
        let speed = self.scroll_speed();
        if speed == 0.0 {
            self.scrolling = None;
        } else if let (Some(scroller), Some(scrolling)) = (&self.scroller, &mut self.scrolling) {
            scrolling.go(scroller, speed);
            self.go(self.last);
        }
        self.scrolling.is_some()
    }
}

/// The notes of a place but the one that is held.
fn others(place: &Element, held: &HtmlElement) -> Vec<Element> {
    let Ok(found) = place.query_selector_all(".empathy-note") else {
        return Vec::new();
    };
    let all = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
    all.filter(|it| it != held.unchecked_ref::<Element>())
        .collect()
}

/// The note in the hand.
#[derive(Clone, Copy)]
pub(super) struct Dragging(StoredValue<Option<Held>, LocalStorage>);

impl Dragging {
    /// Nothing in the hand.
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// A press on a note's handle.
    pub(super) fn press(self, desk: Desk, event: &PointerEvent) {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let closest = |selector| target.as_ref()?.closest(selector).ok().flatten();
        let (Some(grip), Some(row)) = (closest(".empathy-grip"), closest(".empathy-note")) else {
            return;
        };
        if event.button() != 0 || !event.is_primary() || desk.maps.is_read_only() {
            return;
        }
        let note = row
            .get_attribute("data-note")
            .and_then(|id| Id::parse(&id).ok());
        let (Some(note), Ok(row)) = (note, row.dyn_into::<HtmlElement>()) else {
            return;
        };
        event.prevent_default();
        // Refused when the pointer is gone already; then no more moves come either.
        let _ = grip.set_pointer_capture(event.pointer_id());
        let scroller = document().get_element_by_id("main");
        self.0.set_value(Some(Held {
            pointer: event.pointer_id(),
            note,
            row,
            from: at(event),
            last: at(event),
            scrolled: scroller.as_ref().map_or(0, Element::scroll_top),
            scroller,
            scrolling: None,
            tap: is_tap(event),
            moving: false,
            over: None,
            mark: None,
        }));
    }

    /// The pointer moves.
    pub(super) fn go(self, event: &PointerEvent) {
        let scrolls = self.0.try_update_value(|held| {
            let held = held.as_mut();
            let held = held.filter(|held| held.pointer == event.pointer_id())?;
            let to = at(event);
            if held.moving || !is_still(held.from, to, held.tap) {
                held.go(to);
            }
            Some(held.begins_to_scroll())
        });
        if scrolls.flatten() == Some(true) {
            request_animation_frame(move || self.scroll());
        }
    }

    fn scroll(self) {
        // The note may be put down by now, and the page gone.
        let scrolls = self
            .0
            .try_update_value(|held| held.as_mut().is_some_and(Held::scroll));
        if scrolls == Some(true) {
            request_animation_frame(move || self.scroll());
        }
    }

    /// The pointer goes up.
    pub(super) fn release(self, desk: Desk, event: &PointerEvent) {
        let is_held = self.0.with_value(|held| {
            let held = held.as_ref();
            held.is_some_and(|held| held.pointer == event.pointer_id())
        });
        if !is_held {
            return;
        }
        let Some(mut held) = self.0.try_update_value(Option::take).flatten() else {
            return;
        };
        let over = held.over.clone().filter(|_| held.moving);
        held.put_down();
        let place = over.and_then(|(place, before)| {
            let word = place.get_attribute("data-place")?;
            Some((Place::named(&word)?, before))
        });
        if let Some((place, before)) = place {
            desk.put(&held.note, place, before);
        }
    }

    /// The browser took the pointer for itself, or Escape is pressed: whether something was in the hand.
    pub(super) fn cancel(self) -> bool {
        let held = self.0.try_update_value(Option::take).flatten();
        let was_held = held.is_some();
        if let Some(mut held) = held {
            held.put_down();
        }
        was_held
    }

    /// Hears Escape wherever the focus is, for as long as the map shows.
    pub(super) fn listen(self) {
        let keys = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" && self.cancel() {
                event.prevent_default();
            }
        });
        on_cleanup(move || keys.remove());
    }
}
