//! Dragging a card over a board: it follows the pointer, the others make room, and only `transform`
//! changes on the way.

use super::arrange::{Column, shifts, target};
use crate::ui::place::Frame;
use crate::ui::sorter::{THRESHOLD, settle, shift};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

/// A drag that may become one.
#[derive(Clone)]
struct Drag {
    pointer: i32,
    board: Element,
    card: HtmlElement,
    start: (f64, f64),
    /// How far the page had scrolled under the card, by where its board stood.
    board_at: (f64, f64),
    own: Frame,
    columns: Vec<Column>,
    lists: Vec<Vec<HtmlElement>>,
    lane_elements: Vec<HtmlElement>,
    /// Where the card goes in each column, where the pointer only chooses that.
    places: Option<Vec<usize>>,
    from: (usize, usize),
    to: (usize, usize),
    step: f64,
    moving: bool,
}

/// What ended: the card's element, and the column and place it goes to.
pub(super) struct Dropped {
    pub card: HtmlElement,
    pub to: (usize, usize),
    pub seen: (f64, f64),
}

/// Drags the cards of a board.
#[derive(Clone, Copy)]
pub(super) struct Dragging {
    drag: StoredValue<Option<Drag>, LocalStorage>,
}

impl Dragging {
    pub fn new() -> Self {
        Self {
            drag: StoredValue::new_local(None),
        }
    }

    /// A press on a card of a board.
    pub fn press(
        self,
        event: &PointerEvent,
        board: Element,
        card: HtmlElement,
        places: Option<Vec<usize>>,
    ) {
        if event.button() != 0 || !event.is_primary() || self.drag.with_value(Option::is_some) {
            return;
        }
        self.drag.set_value(Some(Drag {
            pointer: event.pointer_id(),
            board,
            card,
            start: at(event),
            board_at: (0.0, 0.0),
            own: Frame::default(),
            columns: Vec::new(),
            lists: Vec::new(),
            lane_elements: Vec::new(),
            places,
            from: (0, 0),
            to: (0, 0),
            step: 0.0,
            moving: false,
        }));
    }

    /// The pointer moved. Returns whether a card follows it.
    pub fn follow(self, event: &PointerEvent) -> bool {
        if event.buttons() == 0 {
            // It was let go where nobody heard of it.
            if self.is_held_by(event) {
                self.cancel();
            }
            return false;
        }
        let moves = self.drag.try_update_value(|drag| {
            let drag = drag.as_mut()?;
            if drag.pointer != event.pointer_id() {
                return None;
            }
            let to = at(event);
            if !drag.moving {
                let far = (to.0 - drag.start.0).hypot(to.1 - drag.start.1) >= THRESHOLD;
                if !far {
                    return None;
                }
                drag.begin()?;
                // Captured only now: a press that is none of ours keeps its click.
                let _ = drag.card.set_pointer_capture(drag.pointer);
            }
            drag.follow(to);
            Some(())
        });
        moves.flatten().is_some()
    }

    /// The pointer let go of what it dragged.
    pub fn release(self, event: &PointerEvent) -> Option<Dropped> {
        if !self.is_held_by(event) {
            return None;
        }
        let drag = self.take().filter(|drag| drag.moving)?;
        let seen = drag.card.get_bounding_client_rect();
        let seen = (seen.left(), seen.top());
        drag.still();
        if drag.to == drag.from {
            settle(drag.card, seen.0, seen.1);
            return None;
        }
        Some(Dropped {
            card: drag.card,
            to: drag.to,
            seen,
        })
    }

    /// Gives up: the card goes back to where it was. Returns whether one was dragged.
    pub fn cancel(self) -> bool {
        let Some(drag) = self.take().filter(|drag| drag.moving) else {
            return false;
        };
        let seen = drag.card.get_bounding_client_rect();
        let _ = drag.card.release_pointer_capture(drag.pointer);
        drag.still();
        settle(drag.card, seen.left(), seen.top());
        true
    }

    /// The pointer belongs to something no longer. A finger's does not to what it touched as soon as
    /// the card has it; only the loss of the card's own ends the drag.
    pub fn lost(self, event: &PointerEvent) {
        let from_card = self.drag.try_with_value(|drag| {
            let drag = drag.as_ref()?;
            let card: &web_sys::EventTarget = drag.card.as_ref();
            (event.target().as_ref() == Some(card)).then_some(())
        });
        if from_card.flatten().is_some() && self.is_held_by(event) {
            self.cancel();
        }
    }

    fn is_held_by(self, event: &PointerEvent) -> bool {
        let held = |drag: &Drag| drag.pointer == event.pointer_id();
        self.drag.with_value(|drag| drag.as_ref().is_some_and(held))
    }

    fn take(self) -> Option<Drag> {
        self.drag.try_update_value(Option::take).flatten()
    }
}

impl Drag {
    /// Measures the board.
    fn begin(&mut self) -> Option<()> {
        self.lane_elements = elements(&self.board, "[data-lane]");
        self.lists = self
            .lane_elements
            .iter()
            .map(|lane| elements(lane, "[data-card]"))
            .collect();
        let lanes = self.lane_elements.iter().zip(&self.lists);
        self.columns = lanes
            .map(|(lane, cards)| Column {
                frame: Frame::of(lane),
                cards: cards.iter().map(|card| Frame::of(card)).collect(),
            })
            .collect();
        let place = |(lane, cards): (usize, &Vec<HtmlElement>)| {
            let at = cards.iter().position(|card| *card == self.card)?;
            Some((lane, at))
        };
        self.from = self.lists.iter().enumerate().find_map(place)?;
        self.to = self.from;
        self.own = self.columns[self.from.0].cards[self.from.1];
        self.step = self.own.height + self.gap();
        self.board_at = corner(&self.board);
        self.moving = true;
        let _ = self.board.set_attribute("data-sorting", "");
        let _ = self.card.set_attribute("data-dragging", "");
        self.mark();
        Some(())
    }

    /// The distance between two cards of a column.
    fn gap(&self) -> f64 {
        let column = self.columns.iter().find(|column| column.cards.len() > 1);
        column.map_or(0.0, |column| {
            let (first, second) = (column.cards[0], column.cards[1]);
            second.top - first.top - first.height
        })
    }

    fn follow(&mut self, to: (f64, f64)) {
        let now = corner(&self.board);
        // What the board was scrolled by.
        let scrolled = (now.0 - self.board_at.0, now.1 - self.board_at.1);
        let dx = to.0 - self.start.0 - scrolled.0;
        let dy = to.1 - self.start.1 - scrolled.1;
        shift(&self.card, dx, dy);
        let seen = Frame {
            left: self.own.left + dx,
            top: self.own.top + dy,
            ..self.own
        };
        let (lane, at) = target(&self.columns, self.from, seen);
        let place = self.places.as_ref().and_then(|places| places.get(lane));
        let to = (lane, place.copied().unwrap_or(at));
        if to == self.to {
            return;
        }
        self.to = to;
        self.mark();
        let shifts = shifts(&self.columns, self.from, to, self.step);
        for (cards, shifts) in self.lists.iter().zip(shifts) {
            for (card, dy) in cards.iter().zip(shifts) {
                if *card != self.card {
                    shift(card, 0.0, dy);
                }
            }
        }
    }

    /// Marks the column that the card is over.
    fn mark(&self) {
        for (at, lane) in self.lane_elements.iter().enumerate() {
            let _ = if at == self.to.0 {
                lane.set_attribute("data-over", "")
            } else {
                lane.remove_attribute("data-over")
            };
        }
    }

    /// Takes every mark of the drag away, at once.
    fn still(&self) {
        let _ = self.board.remove_attribute("data-sorting");
        let _ = self.card.remove_attribute("data-dragging");
        for lane in &self.lane_elements {
            let _ = lane.remove_attribute("data-over");
        }
        for card in self.lists.iter().flatten() {
            let style = HtmlElement::style(card);
            let _ = style.remove_property("--dx");
            let _ = style.remove_property("--dy");
        }
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn corner(element: &Element) -> (f64, f64) {
    let frame = Frame::of(element);
    (frame.left, frame.top)
}

/// The elements within another that fit a selector.
pub(super) fn elements(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect()
}
