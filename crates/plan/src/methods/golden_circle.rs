//! The why–how–what bullseye.
//!
//! Source: Simon Sinek, "Start with Why", 2009: the Golden Circle, worked from the inside out. Why:
//! purpose, cause or belief (profit is a result, not a why). How: what we do differently. What: the
//! products and services.

use std::f64::consts::TAU;

/// A place on the bullseye: the centre is (0, 0), the outer edge of the outermost ring has radius 1,
/// x grows to the right and y downwards.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Place {
    /// To the right of the centre, in radii of the bullseye.
    pub x: f64,
    /// Below the centre, in radii of the bullseye.
    pub y: f64,
}

impl Place {
    /// The middle of the bullseye.
    pub const CENTRE: Self = Self { x: 0.0, y: 0.0 };

    /// How far from the centre, in radii of the bullseye.
    #[must_use]
    pub fn radius(self) -> f64 {
        self.x.hypot(self.y)
    }

    /// How far from another place, in radii of the bullseye.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The nearest place on the bullseye: a note dragged past the edge stays on it.
    #[must_use]
    pub fn on_bullseye(self) -> Self {
        let radius = self.radius();
        if !radius.is_finite() {
            return Self::CENTRE;
        }
        if radius <= 1.0 {
            return self;
        }
        Self {
            x: self.x / radius,
            y: self.y / radius,
        }
    }
}

/// A ring of the bullseye.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Ring {
    /// The centre: why the product exists.
    Why,
    /// Around it: how it will achieve that.
    How,
    /// The outside: what exactly it is.
    What,
}

impl Ring {
    /// From the inside out.
    pub const ALL: [Self; 3] = [Self::Why, Self::How, Self::What];

    /// The ring's outer radius, in radii of the bullseye.
    #[must_use]
    pub fn outer_radius(self) -> f64 {
        match self {
            Self::Why => 0.42,
            Self::How => 0.73,
            Self::What => 1.0,
        }
    }

    /// The ring's inner radius, in radii of the bullseye.
    #[must_use]
    pub fn inner_radius(self) -> f64 {
        match self {
            Self::Why => 0.0,
            Self::How => Self::Why.outer_radius(),
            Self::What => Self::How.outer_radius(),
        }
    }

    /// The ring in which a place lies; a line belongs to the ring inside it, and everything past
    /// the edge to the outermost.
    #[must_use]
    pub fn at(place: Place) -> Self {
        let radius = place.radius();
        Self::ALL
            .into_iter()
            .find(|ring| radius <= ring.outer_radius())
            .unwrap_or(Self::What)
    }

    /// The nearest place in the ring, a hair from its lines: what is moved as a whole stays in one ring.
    #[must_use]
    pub fn keep(self, place: Place) -> Place {
        /// In radii of the bullseye; more than places lose as a record keeps them.
        const HAIR: f64 = 0.002;
        if Self::at(place) == self && place.radius() <= 1.0 {
            return place;
        }
        let inner = match self {
            Self::Why => 0.0,
            ring => ring.inner_radius() + HAIR,
        };
        let place = if place.x.is_finite() && place.y.is_finite() {
            place
        } else {
            Place::CENTRE
        };
        let radius = place.radius();
        if radius <= f64::EPSILON {
            // Every direction is as near; downwards, because a ring's name stands at its top.
            return Place { x: 0.0, y: inner };
        }
        let share = radius.clamp(inner, self.outer_radius() - HAIR) / radius;
        Place {
            x: place.x * share,
            y: place.y * share,
        }
    }

    /// A place in the ring that keeps away from those taken: of many candidates spread evenly over
    /// the ring, the one farthest from its nearest neighbour. The same input gives the same place.
    #[must_use]
    pub fn free_place(self, taken: &[Place]) -> Place {
        let candidates = self.candidates();
        let room = |candidate: &Place| {
            taken
                .iter()
                .map(|place| place.distance(*candidate))
                .fold(f64::INFINITY, f64::min)
        };
        let mut best = Place::CENTRE;
        let mut most = f64::NEG_INFINITY;
        for candidate in candidates {
            let room = room(&candidate);
            // A hair more room is not worth leaving an earlier candidate for.
            if room > most + 1e-9 {
                (best, most) = (candidate, room);
            }
        }
        best
    }

    /// Places spread over the ring, along circles, from the inside out; each circle begins at the
    /// bottom, because a ring's name stands at its top.
    fn candidates(self) -> impl Iterator<Item = Place> {
        let (inner, outer) = (self.inner_radius(), self.outer_radius());
        let margin = 0.08;
        let circles: [f64; 3] = match self {
            Self::Why => [0.0, 0.14, outer - margin],
            _ => [f64::midpoint(inner, outer), inner + margin, outer - margin],
        };
        circles.into_iter().flat_map(|radius| {
            let count = if radius == 0.0 { 1 } else { 48 };
            (0..count).map(move |step| {
                // Alternately to either side of the bottom.
                let turn = f64::from((step + 1) / 2) * if step % 2 == 0 { 1.0 } else { -1.0 };
                let angle = turn / f64::from(count) * TAU;
                Place {
                    x: radius * angle.sin(),
                    y: radius * angle.cos(),
                }
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_lies_in_the_ring_that_surrounds_it() {
        let at = |x, y| Ring::at(Place { x, y });
        assert_eq!(at(0.0, 0.0), Ring::Why);
        assert_eq!(at(0.42, 0.0), Ring::Why);
        assert_eq!(at(0.4, -0.3), Ring::How);
        assert_eq!(at(0.0, 0.9), Ring::What);
        assert_eq!(at(5.0, 5.0), Ring::What);
    }

    #[test]
    fn what_is_kept_in_a_ring_moves_as_little_as_can_be() {
        for ring in Ring::ALL {
            for (x, y) in [
                (0.0, 0.0),
                (0.3, 0.1),
                (0.42, 0.0),
                (0.5, -0.5),
                (3.0, 4.0),
                (f64::NAN, 1.0),
            ] {
                let kept = ring.keep(Place { x, y });
                assert_eq!(Ring::at(kept), ring, "{x} {y}");
                assert!(kept.radius() <= 1.0);
                assert_eq!(ring.keep(kept), kept);
            }
        }
        let lies = Place { x: 0.5, y: 0.2 };
        assert_eq!(Ring::How.keep(lies), lies);
        assert!((Ring::Why.keep(Place { x: 0.6, y: 0.0 }).x - 0.418).abs() < 1e-9);
    }

    #[test]
    fn free_places_lie_in_their_ring_and_keep_apart() {
        for ring in Ring::ALL {
            let mut taken = Vec::new();
            for _ in 0..10 {
                let place = ring.free_place(&taken);
                assert_eq!(Ring::at(place), ring, "{place:?}");
                for other in &taken {
                    assert!(place.distance(*other) > 0.1, "{place:?} beside {other:?}");
                }
                taken.push(place);
            }
        }
    }

    #[test]
    fn a_note_dragged_past_the_edge_stays_on_the_bullseye() {
        let place = Place { x: 30.0, y: -40.0 }.on_bullseye();
        assert!((place.radius() - 1.0).abs() < 1e-9);
        assert_eq!(
            Place {
                x: f64::NAN,
                y: 0.0
            }
            .on_bullseye(),
            Place::CENTRE
        );
        assert_eq!(
            Place {
                x: f64::MAX,
                y: f64::MAX
            }
            .on_bullseye(),
            Place::CENTRE
        );
    }
}
