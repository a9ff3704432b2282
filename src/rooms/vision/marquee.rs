//! The frame that is drawn around notes to select them.

use super::dom;
use super::drag::Disc;
use super::gesture::{Gestures, Press};
use leptos::prelude::*;
use plan::Id;
use plan::records::{Note, note};

impl Gestures {
    /// Draws the frame from the press to there.
    pub(super) fn draw_frame(self, press: &Press, to: (f64, f64)) {
        let (Some(marquee), Some(frame)) = (
            self.marquee.get_untracked(),
            self.board.frame.get_untracked(),
        ) else {
            return;
        };
        let board = frame.get_bounding_client_rect();
        let (left, top) = (press.at.0.min(to.0), press.at.1.min(to.1));
        let (width, height) = ((press.at.0 - to.0).abs(), (press.at.1 - to.1).abs());
        marquee.set_hidden(false);
        let style = (*marquee).style();
        let (x, y) = (left - board.left(), top - board.top());
        let _ = style.set_property("translate", &format!("{x:.0}px {y:.0}px"));
        let _ = style.set_property("inline-size", &format!("{width:.0}px"));
        let _ = style.set_property("block-size", &format!("{height:.0}px"));
    }

    /// Draws it no more.
    pub(super) fn hide_frame(self) {
        if let Some(marquee) = self.marquee.try_get_untracked().flatten() {
            marquee.set_hidden(true);
        }
    }

    /// Selects the notes whose middle lies in the frame.
    pub(super) fn select_framed(self, press: &Press, to: (f64, f64)) {
        let Some(disc) = Disc::of(self.board) else {
            return;
        };
        let (from, to) = (disc.place(press.at), disc.place(to));
        let between = |value: f64, a: f64, b: f64| a.min(b) <= value && value <= a.max(b);
        let mut framed: Vec<Id> = self.board.session.untracked(|workspace| {
            let notes = workspace.of_kind(note::KIND);
            notes
                .filter(|id| !self.board.faded.with_untracked(|faded| faded.contains(*id)))
                .filter_map(|id| workspace.record(id))
                .filter(|record| {
                    let at = Note::place(record);
                    between(at.x, from.x, to.x) && between(at.y, from.y, to.y)
                })
                .map(|record| record.id().clone())
                .collect()
        });
        if press.adds {
            framed.extend(self.board.selected());
        }
        if let Some(first) = framed.first() {
            self.board.current.set(Some(first.clone()));
            dom::focus_card(first);
        }
        self.board.select_all(framed);
    }
}
