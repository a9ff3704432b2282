//! How much of the matrix shows.

use super::Board;
use super::dom::closest;
use crate::rooms::priorities::state::Priorities;
use crate::ui::zoom::{Ground, Lens, Shape, Zoom};
use leptos::ev::{MouseEvent, WheelEvent};
use leptos::html;
use leptos::prelude::*;
use plan::Id;
use plan::methods::rice::IMPACT_SCALE;

/// A dot that is brought into view keeps so far from the edge, in rem.
const EDGE: f64 = 2.0;
/// Less of a band than this, as a share of the plot, has no room for its level.
const SLIVER: f64 = 0.05;

/// The lens of the matrix. Made in the room's owner.
pub fn make(room: Priorities, plot: NodeRef<html::Div>) -> Lens {
    let ground = move || {
        let frame = plot.try_get_untracked()??.get_bounding_client_rect();
        let half = (frame.width() / 2.0, frame.height() / 2.0);
        Some(Ground {
            middle: (frame.left() + half.0, frame.top() + half.1),
            half,
        })
    };
    let say = Callback::new(move |words: String| room.app.announce(words));
    Lens::new(Shape::Square, ground, say)
}

/// Where the bands lie, in the plot's shares.
pub fn ground(zoom: Zoom) -> String {
    if zoom.is_whole() {
        return String::new();
    }
    let (left, top) = zoom.shown((-1.0, -1.0));
    let percent = |at: f64| (at + 1.0) * 50.0;
    format!(
        "left:{:.3}%;top:{:.3}%;width:{scale:.3}%;height:{scale:.3}%",
        percent(left),
        percent(top),
        scale = zoom.scale() * 100.0
    )
}

/// The middle of what shows of a band, from 0 at the bottom of the plot to 1 at its top; nowhere when
/// too little of it does.
pub fn beside_band(from_top: usize, zoom: Zoom) -> Option<f64> {
    let edge = |bands: usize| {
        let at = bands as f64 / IMPACT_SCALE.len() as f64 * 2.0 - 1.0;
        (zoom.shown((0.0, at)).1 + 1.0) / 2.0
    };
    let (top, bottom) = (edge(from_top).max(0.0), edge(from_top + 1).min(1.0));
    (bottom - top >= SLIVER).then_some(1.0 - (top + bottom) / 2.0)
}

impl Board {
    /// A wheel turns over the plot.
    pub fn wheel(self, event: &WheelEvent) {
        // What is in the hand would lie elsewhere than it shows.
        if !self.is_pressed() {
            self.lens.wheel(event);
        }
    }

    /// A button of the mouse goes down or up on the matrix, where a drag may end beside the plot.
    pub fn mouse_pressed(self, event: &MouseEvent) {
        let on_plot = closest(event.target(), ".plot").is_some();
        if event.type_() == "mousedown" && on_plot && self.wants_lasso(event) {
            // With Shift the browser would select text.
            event.prevent_default();
        }
        if event.type_() != "mousedown" || on_plot {
            self.lens.mouse_pressed(event);
        }
    }

    /// Brings a dot into view.
    pub(super) fn reveal(self, id: &Id) {
        let zoom = self.lens.peek();
        let plot = self.plot.get_untracked();
        if zoom.is_whole() || plot.width < 1.0 || plot.height < 1.0 {
            return;
        }
        let at = self
            .placed
            .with_untracked(|placed| placed.points.iter().position(|point| point.id == *id));
        let spot = at.and_then(|at| self.spots.with_untracked(|spots| spots.get(at).copied()));
        let Some(spot) = spot else {
            return;
        };
        let share = |of: f64| (1.0 - EDGE * plot.rem * 2.0 / of).max(0.0);
        let (right, down) = (share(plot.width), share(plot.height));
        let place = plot.in_shares((spot.x, spot.y));
        self.lens
            .show(zoom.revealing(place, [(-right, -down), (right, down)]));
    }

    /// Where the dot that is picked out is in the view, to zoom in on it.
    pub(super) fn chosen_in_view(self) -> Option<(f64, f64)> {
        let id = self.room.selected.get_untracked()?;
        let spot = self.layer.with_value(|layer| layer.as_ref()?.spot(&id))?;
        let plot = self.plot.get_untracked();
        plot.shows(&spot).then(|| plot.in_shares((spot.x, spot.y)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_stands_beside_what_shows_of_its_band() {
        let whole = Zoom::whole(Shape::Square);
        assert_eq!(ground(whole), "");
        let middles: Vec<_> = (0..5).map(|band| beside_band(band, whole)).collect();
        for (band, at) in middles.iter().enumerate() {
            assert!((at.unwrap() - (0.9 - 0.2 * band as f64)).abs() < 1e-9);
        }
        let top = whole.about((-1.0, -1.0), 4.0);
        assert_eq!(
            ground(top),
            "left:0.000%;top:0.000%;width:400.000%;height:400.000%"
        );
        assert!((beside_band(0, top).unwrap() - 0.6).abs() < 1e-9);
        assert!((beside_band(1, top).unwrap() - 0.1).abs() < 1e-9);
        assert_eq!(beside_band(2, top), None);
    }
}
