//! Notes in the hand: only their own elements are touched.

use super::board::Board;
use super::joining::Joining;
use super::walk;
use crate::ui::motion::Held;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use web_sys::{Element, HtmlElement};

/// More elements than this are dragged without a layer of their own each.
const LAYERS: usize = 40;
/// How a note in the hand differs from one on the board.
const TILT: &str = " rotate(1.5deg) scale(1.04)";

/// Notes that are dragged.
pub struct Drag {
    /// Where the press began, in CSS pixels of the window.
    pub from: (f64, f64),
    /// The bullseye.
    pub disc: Disc,
    /// The notes.
    pub notes: Vec<Dragged>,
    /// Over which ring they are held.
    pub over: Option<Ring>,
    /// The outline that goes with them, when they are dragged by the name of their group.
    pub outline: Option<HtmlElement>,
    /// What they can be joined with.
    pub joining: Joining,
}

/// One of them.
pub struct Dragged {
    /// Its id.
    pub id: Id,
    /// Its element.
    pub card: HtmlElement,
    /// Where it lay.
    pub from: Place,
    /// What holds it where it is, of a few.
    pub held: Option<Held>,
}

/// Where the bullseye is on the screen, in CSS pixels of the window.
#[derive(Clone, Copy)]
pub struct Disc {
    /// Its middle.
    pub centre: (f64, f64),
    /// Its radius.
    pub radius: f64,
}

impl Disc {
    /// The bullseye of a board; `None` while it does not show.
    pub fn of(board: Board) -> Option<Self> {
        let frame = board.disc.get_untracked()?.get_bounding_client_rect();
        let radius = frame.width() / 2.0;
        (radius > 0.0).then_some(Self {
            centre: (frame.left() + radius, frame.top() + radius),
            radius,
        })
    }

    /// The place that is there in the window.
    pub fn place(self, (x, y): (f64, f64)) -> Place {
        Place {
            x: (x - self.centre.0) / self.radius,
            y: (y - self.centre.1) / self.radius,
        }
    }
}

impl Drag {
    /// Where a dragged note lies while the pointer is there.
    pub fn place(&self, dragged: &Dragged, to: (f64, f64)) -> Place {
        let radius = self.disc.radius;
        let (dx, dy) = (to.0 - self.from.0, to.1 - self.from.1);
        walk::moved(dragged.from, (dx / radius, dy / radius))
    }

    /// The ring in which the middle of them lies while the pointer is there.
    pub fn ring(&self, to: (f64, f64)) -> Ring {
        let count = self.notes.len().max(1) as f64;
        let places = self.notes.iter().map(|dragged| self.place(dragged, to));
        let (x, y) = places.fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
        Ring::at(Place {
            x: x / count,
            y: y / count,
        })
    }

    /// Whether the edge of the bullseye keeps one of them from going all the way.
    pub fn is_held_back(&self, to: (f64, f64)) -> bool {
        let (dx, dy) = (to.0 - self.from.0, to.1 - self.from.1);
        let radius = self.disc.radius;
        self.notes.iter().any(|dragged| {
            let goes = Place {
                x: dragged.from.x + dx / radius,
                y: dragged.from.y + dy / radius,
            };
            goes.distance(self.place(dragged, to)) > 1e-6
        })
    }

    /// Lifts the elements off the board.
    pub fn lift(&self) {
        let how = if self.notes.len() > LAYERS {
            "many"
        } else {
            "few"
        };
        for dragged in &self.notes {
            let _ = dragged.card.set_attribute("data-dragging", how);
        }
    }

    /// Moves the lifted elements under the pointer; nothing past the edge.
    pub fn follow(&mut self, to: (f64, f64)) {
        let radius = self.disc.radius;
        let few = self.notes.len() <= LAYERS;
        let places: Vec<Place> = self.notes.iter().map(|it| self.place(it, to)).collect();
        for (dragged, place) in self.notes.iter_mut().zip(places) {
            let x = (place.x - dragged.from.x) * radius;
            let y = (place.y - dragged.from.y) * radius;
            let moved = format!("translate({x:.1}px,{y:.1}px)");
            dragged.go(&moved, few);
        }
        if let Some(outline) = &self.outline {
            let (x, y) = (to.0 - self.from.0, to.1 - self.from.1);
            let moved = format!("translate({x:.1}px,{y:.1}px)");
            let _ = outline.style().set_property("transform", &moved);
        }
    }

    /// Everything lies on the board again.
    pub fn put_down(&mut self) {
        for dragged in &mut self.notes {
            dragged.put_down();
        }
        if let Some(outline) = &self.outline {
            let _ = outline.style().remove_property("transform");
        }
    }
}

impl Dragged {
    /// Goes so far, alone or as one of a few or of many.
    fn go(&mut self, moved: &str, few: bool) {
        if !few {
            let _ = self.card.style().set_property("transform", moved);
            return;
        }
        let moved = format!("{moved}{TILT}");
        Held::keep(&mut self.held, &self.card, Some(&moved));
    }

    /// Lies on the board again.
    fn put_down(&mut self) {
        self.held = None;
        let card: &Element = &self.card;
        let _ = card.remove_attribute("data-dragging");
        let _ = self.card.style().remove_property("transform");
    }
}
