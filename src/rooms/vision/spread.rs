//! Where notes go that are added without being placed by hand.

use plan::methods::golden_circle::{Place, Ring};
use std::f64::consts::TAU;

/// Up to this many keep away from the notes that are there; more are spread evenly over the ring.
const FEW: usize = 60;

/// How far the middle of a note keeps from the lines of its ring, in radii of the bullseye.
const MARGIN: f64 = 0.05;

/// A note is about this much wider than high, so notes keep farther apart sideways.
const WIDE: f64 = 1.9;

/// So far from the middle of a ring's name, across and down, a note would lie under it.
const NAME: (f64, f64) = (0.45, 0.12);

/// Places in a ring for so many new notes, away from those taken.
pub fn places(ring: Ring, count: usize, taken: &[Place]) -> Vec<Place> {
    if count > FEW {
        return evenly(ring, count);
    }
    let mut candidates = evenly(ring, 240);
    candidates.retain(|place| !lies_under_name(*place));
    let room = |a: Place, b: Place| (a.x - b.x).hypot((a.y - b.y) * WIDE);
    let mut rooms: Vec<f64> = candidates
        .iter()
        .map(|candidate| {
            let rooms = taken.iter().map(|place| room(*candidate, *place));
            rooms.fold(f64::INFINITY, f64::min)
        })
        .collect();
    let mut places = Vec::with_capacity(count);
    for _ in 0..count {
        // The freest; of equals the innermost.
        let mut best = 0;
        for at in 1..candidates.len() {
            if rooms[at] > rooms[best] {
                best = at;
            }
        }
        let place = candidates[best];
        places.push(place);
        for (left, candidate) in rooms.iter_mut().zip(&candidates) {
            *left = left.min(room(*candidate, place));
        }
    }
    places
}

/// Whether the name of a ring, at its top, would cover the words of a note.
fn lies_under_name(place: Place) -> bool {
    let under = |ring: Ring| (place.y + ring.outer_radius()).abs() < NAME.1;
    place.x.abs() < NAME.0 && Ring::ALL.into_iter().any(under)
}

/// Places spread evenly over a ring, as the seeds of a sunflower lie (H. Vogel, "A better way to
/// construct the sunflower head", Mathematical Biosciences 44, 1979): the same area for each.
fn evenly(ring: Ring, count: usize) -> Vec<Place> {
    let golden_angle = TAU * (1.0 - 2.0 / (1.0 + 5.0_f64.sqrt()));
    let inner = match ring {
        Ring::Why => 0.0,
        _ => ring.inner_radius() + MARGIN,
    };
    let outer = ring.outer_radius() - MARGIN;
    let share = |at: usize| (at as f64 + 0.5) / count as f64;
    (0..count)
        .map(|at| {
            let radius = (inner * inner + (outer * outer - inner * inner) * share(at)).sqrt();
            let angle = at as f64 * golden_angle;
            Place {
                x: radius * angle.sin(),
                y: radius * angle.cos(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_lies_in_the_ring_and_apart_from_the_others() {
        for ring in Ring::ALL {
            for count in [1, 2, FEW, FEW + 1, 300] {
                let places = places(ring, count, &[]);
                assert_eq!(places.len(), count);
                for (at, place) in places.iter().enumerate() {
                    assert_eq!(Ring::at(*place), ring, "{place:?} of {count}");
                    for other in &places[at + 1..] {
                        assert!(place.distance(*other) > 0.01, "{place:?} on {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_few_keep_clear_of_the_names_of_the_rings() {
        for ring in Ring::ALL {
            for place in places(ring, 12, &[]) {
                assert!(!lies_under_name(place), "{place:?}");
            }
        }
    }

    #[test]
    fn a_few_keep_away_from_what_is_there() {
        let there = [Place::CENTRE];
        for place in places(Ring::Why, 3, &there) {
            assert!(place.distance(Place::CENTRE) > 0.1);
        }
    }
}
