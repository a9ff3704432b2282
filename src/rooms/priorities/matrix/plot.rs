//! The plot in pixels, and what shows of it.

use super::spots::Spot;
use crate::ui::zoom::Zoom;

/// The plot's size, and the size of its text, in pixels.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Plot {
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
    /// The size of one rem.
    pub rem: f64,
}

impl Plot {
    /// The edge at the left and right into which only half a dot reaches.
    fn margin(self) -> f64 {
        (self.rem * 1.5).min(self.width / 8.0)
    }

    /// Pixels from the left for a share of the effort axis.
    #[must_use]
    pub fn left(self, share: f64) -> f64 {
        self.margin() + share * (self.width - 2.0 * self.margin())
    }

    /// The share of the effort axis at so many pixels from the left.
    #[must_use]
    pub fn share_from_left(self, x: f64) -> f64 {
        (x - self.margin()) / (self.width - 2.0 * self.margin()).max(1.0)
    }

    /// Where a point of the whole plot is in its view, in pixels.
    #[must_use]
    pub fn shown(self, (x, y): (f64, f64), zoom: Zoom) -> (f64, f64) {
        self.in_pixels(zoom.shown(self.in_shares((x, y))))
    }

    /// The point of the whole plot that is there in its view, in pixels.
    #[must_use]
    pub fn place(self, (x, y): (f64, f64), zoom: Zoom) -> (f64, f64) {
        self.in_pixels(zoom.place(self.in_shares((x, y))))
    }

    /// A point of the plot in shares of it, from -1 at the left and the top to 1.
    #[must_use]
    pub fn in_shares(self, (x, y): (f64, f64)) -> (f64, f64) {
        let share = |at: f64, of: f64| at / of.max(1.0) * 2.0 - 1.0;
        (share(x, self.width), share(y, self.height))
    }

    fn in_pixels(self, (x, y): (f64, f64)) -> (f64, f64) {
        let pixels = |at: f64, of: f64| (at + 1.0) / 2.0 * of.max(1.0);
        (pixels(x, self.width), pixels(y, self.height))
    }

    /// Whether any of a dot is in view.
    #[must_use]
    pub fn shows(self, spot: &Spot) -> bool {
        let within = |at: f64, of: f64| at > -spot.radius && at < of + spot.radius;
        within(spot.x, self.width) && within(spot.y, self.height)
    }

    /// Whether a dot that goes from one place to another is seen to. Seen from near, most lie outside
    /// before and after.
    #[must_use]
    pub(super) fn sees_move(self, from: &Spot, to: &Spot) -> bool {
        from != to && (self.shows(from) || self.shows(to))
    }

    /// The share of the impact axis at so many pixels from the top.
    #[must_use]
    pub fn share_from_top(self, y: f64) -> f64 {
        1.0 - y / self.height.max(1.0)
    }
}

/// The plot, and how much of it shows.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct View {
    /// All of it.
    pub plot: Plot,
    /// What shows.
    pub zoom: Zoom,
}

impl View {
    /// Where a dot of the whole plot lies in what shows. It keeps its size.
    #[must_use]
    pub fn of(self, spot: Spot) -> Spot {
        if self.zoom.is_whole() {
            return spot;
        }
        let (x, y) = self.plot.shown((spot.x, spot.y), self.zoom);
        Spot { x, y, ..spot }
    }
}

/// Part of what shows, in pixels from its top left.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Frame {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Frame {
    /// Whether the two have any place in common.
    #[must_use]
    pub fn touches(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether all of it shows, clear of the plot's edges.
    #[must_use]
    pub fn lies_on(&self, plot: Plot) -> bool {
        const CLEAR: f64 = 2.0;
        self.left >= CLEAR
            && self.right <= plot.width - CLEAR
            && self.top >= CLEAR
            && self.bottom <= plot.height - CLEAR
    }
}

/// The plot of the tests.
#[cfg(test)]
pub const PLOT: Plot = Plot {
    width: 600.0,
    height: 500.0,
    rem: 16.0,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::zoom::Shape;

    #[test]
    fn what_nobody_sees_is_not_moved() {
        let spot = |x| Spot {
            x,
            y: 100.0,
            radius: 9.0,
        };
        let moves = |from, to| PLOT.sees_move(&spot(from), &spot(to));
        assert!(moves(50.0, 60.0) && moves(50.0, -900.0) && moves(900.0, 60.0));
        assert!(!moves(50.0, 50.0) && !moves(-900.0, -950.0) && !moves(-900.0, 1_400.0));
        // What lay outside a small plot may lie in a large one.
        let large = Plot {
            width: 1_000.0,
            ..PLOT
        };
        assert!(large.sees_move(&spot(900.0), &spot(1_400.0)));
    }

    #[test]
    fn dots_come_apart_and_keep_their_places_on_the_axes() {
        let zoom = Zoom::whole(Shape::Square).about((0.4, -0.2), 5.0);
        for at in [(0.0, 0.0), (123.0, 45.0), (600.0, 500.0)] {
            let (x, y) = PLOT.place(PLOT.shown(at, zoom), zoom);
            assert!((x - at.0).abs() < 1e-9 && (y - at.1).abs() < 1e-9);
        }
        let (one, other) = (
            PLOT.shown((300.0, 250.0), zoom),
            PLOT.shown((310.0, 250.0), zoom),
        );
        assert!((other.0 - one.0 - 50.0).abs() < 1e-9);
        assert!(!PLOT.shows(&Spot {
            x: -9.0,
            y: 10.0,
            radius: 8.0
        }));
        assert!(PLOT.shows(&Spot {
            x: -9.0,
            y: 10.0,
            radius: 10.0
        }));
    }
}
