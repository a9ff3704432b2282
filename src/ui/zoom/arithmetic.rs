//! How much of a board shows, and which part of it: arithmetic that knows no browser.
//!
//! A place on the board, and a place in the view, both reach from -1 to 1 across and down; while all
//! of the board shows, they are the same.

/// The most a board is enlarged.
pub const MOST: f64 = 8.0;

/// Where keys and buttons stop.
const STOPS: [f64; 7] = [1.0, 1.5, 2.0, 3.0, 4.0, 6.0, MOST];

/// What a board looks like, and so how far it can be moved aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A disc: wherever it is moved, it covers the disc that it was.
    Round,
    /// A rectangle: wherever it is moved, it fills the view.
    Square,
}

/// How much of a board shows, and which part.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Zoom {
    shape: Shape,
    scale: f64,
    /// Where the board's middle is in the view.
    x: f64,
    y: f64,
}

impl Zoom {
    /// All of the board.
    #[must_use]
    pub const fn whole(shape: Shape) -> Self {
        Self {
            shape,
            scale: 1.0,
            x: 0.0,
            y: 0.0,
        }
    }

    /// Whether all of the board shows.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.scale <= 1.0
    }

    /// How many times as large as all of it, from 1.
    #[must_use]
    pub fn scale(self) -> f64 {
        self.scale
    }

    /// Where the board's middle is in the view.
    #[must_use]
    pub fn middle(self) -> (f64, f64) {
        (self.x, self.y)
    }

    /// "150 %".
    #[must_use]
    pub fn words(self) -> String {
        format!("{:.0} %", self.scale * 100.0)
    }

    /// Where a place on the board is in the view.
    #[must_use]
    pub fn shown(self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x + x * self.scale, self.y + y * self.scale)
    }

    /// The place on the board that is there in the view.
    #[must_use]
    pub fn place(self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.x) / self.scale, (y - self.y) / self.scale)
    }

    /// At another scale; what is at this place of the view stays there, as long as it is the board.
    #[must_use]
    pub fn about(self, (x, y): (f64, f64), scale: f64) -> Self {
        // What cannot be computed with leaves everything as it was.
        let scale = if scale.is_finite() { scale } else { self.scale };
        let scale = scale.clamp(1.0, MOST);
        let grows = scale / self.scale;
        Self {
            scale,
            x: x - (x - self.x) * grows,
            y: y - (y - self.y) * grows,
            ..self
        }
        .kept()
    }

    /// Enlarged so that this share of the board, about its middle, fills the view.
    #[must_use]
    pub fn filled_by(self, share: f64) -> Self {
        Self::whole(self.shape).about((0.0, 0.0), 1.0 / share)
    }

    /// Moved aside by so much of the view.
    #[must_use]
    pub fn moved(self, (right, down): (f64, f64)) -> Self {
        if !(right.is_finite() && down.is_finite()) {
            return self;
        }
        Self {
            x: self.x + right,
            y: self.y + down,
            ..self
        }
        .kept()
    }

    /// Moved aside as little as brings a place on the board between these corners of the view.
    #[must_use]
    pub fn revealing(self, place: (f64, f64), corners: [(f64, f64); 2]) -> Self {
        let (x, y) = self.shown(place);
        let [(left, top), (right, bottom)] = corners;
        // Where there is too little room for the corners to be apart, the middle between them.
        let into = |at: f64, from: f64, to: f64| {
            if from < to {
                at.clamp(from, to)
            } else {
                (from + to) / 2.0
            }
        };
        let moved = self.moved((into(x, left, right) - x, into(y, top, bottom) - y));
        let (x, y) = moved.shown(place);
        if left <= x && x <= right && top <= y && y <= bottom {
            return moved;
        }
        // A round board cannot be moved as far as that; where the place lies on the whole board it can
        // always be.
        let most = self.scale - 1.0;
        Self {
            x: -place.0 * most,
            y: -place.1 * most,
            ..self
        }
        .kept()
    }

    /// The next scale at which keys and buttons stop, larger or smaller.
    #[must_use]
    pub fn next(self, larger: bool) -> f64 {
        // A wheel may have stopped a hair beside it.
        const HAIR: f64 = 1.02;
        let next = if larger {
            STOPS.into_iter().find(|stop| *stop > self.scale * HAIR)
        } else {
            let mut stops = STOPS.into_iter().rev();
            stops.find(|stop| *stop < self.scale / HAIR)
        };
        next.unwrap_or(self.scale)
    }

    fn kept(self) -> Self {
        let most = self.scale - 1.0;
        let (x, y) = match self.shape {
            Shape::Square => (self.x.clamp(-most, most), self.y.clamp(-most, most)),
            Shape::Round => {
                let far = self.x.hypot(self.y);
                let share = if far > most { most / far } else { 1.0 };
                (self.x * share, self.y * share)
            }
        };
        Self { x, y, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPES: [Shape; 2] = [Shape::Round, Shape::Square];
    const PLACES: [(f64, f64); 5] = [
        (0.0, 0.0),
        (0.5, -0.3),
        (-0.7, 0.7),
        (1.0, 0.0),
        (0.0, -1.0),
    ];

    fn near((a, b): (f64, f64), (c, d): (f64, f64)) -> bool {
        (a - c).abs() < 1e-9 && (b - d).abs() < 1e-9
    }

    #[test]
    fn what_is_zoomed_into_stays_where_it_is() {
        for shape in SHAPES {
            for first in PLACES {
                for then in PLACES {
                    let some = Zoom::whole(shape).about(first, 1.7);
                    let under = some.place(then);
                    let more = some.about(then, 5.0);
                    assert!(near(more.shown(under), then), "{first:?} {then:?}");
                }
            }
        }
    }

    #[test]
    fn there_and_back_is_the_same_place() {
        let zoom = Zoom::whole(Shape::Round)
            .about((0.3, -0.4), 3.0)
            .moved((0.2, 0.1));
        for place in PLACES {
            assert!(near(zoom.place(zoom.shown(place)), place));
        }
    }

    #[test]
    fn the_board_never_leaves_the_view() {
        for from in PLACES {
            for (right, down) in [(9.0, 0.0), (-9.0, 9.0), (0.4, -9.0)] {
                let disc = Zoom::whole(Shape::Round)
                    .about(from, 3.0)
                    .moved((right, down));
                let (x, y) = disc.middle();
                assert!(x.hypot(y) <= 2.0 + 1e-9);
                let plot = Zoom::whole(Shape::Square)
                    .about(from, 3.0)
                    .moved((right, down));
                for corner in [(-1.0, -1.0), (1.0, 1.0)] {
                    let (x, y) = plot.place(corner);
                    assert!(x.abs() <= 1.0 + 1e-9 && y.abs() <= 1.0 + 1e-9);
                }
            }
        }
    }

    #[test]
    fn the_scale_has_two_ends() {
        let whole = Zoom::whole(Shape::Square);
        assert_eq!(whole.about((0.5, 0.5), 0.1), whole);
        assert_eq!(whole.about((0.5, 0.5), 99.0).scale(), MOST);
        assert_eq!(whole.moved((0.5, 0.5)), whole);
        let far = whole.about((1.0, 1.0), 4.0);
        assert_eq!(far.about((-0.2, 0.3), 1.0), whole);
        assert_eq!(far.about((0.0, 0.0), f64::NAN), far);
        assert_eq!(far.moved((f64::INFINITY, 0.0)), far);
    }

    #[test]
    fn a_share_of_the_board_fills_the_view() {
        let some = Zoom::whole(Shape::Round).about((0.3, -0.4), 3.0);
        let filled = some.filled_by(0.4);
        assert!(near(filled.middle(), (0.0, 0.0)));
        assert!((filled.shown((0.4, 0.0)).0 - 1.0).abs() < 1e-9);
        assert!(some.filled_by(1.0).is_whole());
        assert_eq!(some.filled_by(0.0), some.filled_by(f64::NAN));
    }

    #[test]
    fn keys_go_from_stop_to_stop_and_end() {
        let mut zoom = Zoom::whole(Shape::Round);
        let mut stops = vec![zoom.words()];
        while zoom.next(true) > zoom.scale() {
            zoom = zoom.about((0.0, 0.0), zoom.next(true));
            stops.push(zoom.words());
        }
        assert_eq!(
            stops,
            [
                "100 %", "150 %", "200 %", "300 %", "400 %", "600 %", "800 %"
            ]
        );
        while zoom.next(false) < zoom.scale() {
            zoom = zoom.about((0.3, 0.3), zoom.next(false));
        }
        assert!(zoom.is_whole() && near(zoom.middle(), (0.0, 0.0)));
        let between = zoom.about((0.0, 0.0), 1.49);
        assert_eq!((between.next(true), between.next(false)), (2.0, 1.0));
    }

    #[test]
    fn every_place_can_be_brought_into_view() {
        let corners = [(-0.9, -0.6), (0.9, 0.6)];
        for shape in SHAPES {
            let zoom = Zoom::whole(shape).about((0.8, 0.1), MOST);
            for place in PLACES {
                let shown = zoom.revealing(place, [(-1.0, -1.0), (1.0, 1.0)]);
                let (x, y) = shown.shown(place);
                assert!(x.abs() <= 1.0 + 1e-9 && y.abs() <= 1.0 + 1e-9, "{place:?}");
            }
            let seen = zoom.place((0.5, 0.5));
            assert_eq!(zoom.revealing(seen, corners), zoom);
        }
    }
}
