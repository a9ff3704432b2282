//! The order in which notes are walked and listed, and the steps of the arrow keys.

use crate::rooms::survivor;
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use plan::sorted::SortInOrder;
use std::collections::BTreeSet;
use std::f64::consts::TAU;

/// How far an arrow key moves a note, in radii of the bullseye.
const STEP: f64 = 0.02;
/// How far it moves it with Shift.
const FAR: f64 = 0.1;

/// The notes of each ring, from the inside out; within a ring clockwise from the top, as the eye
/// goes round.
pub fn in_ring_order(notes: impl IntoIterator<Item = (Id, Place)>) -> [Vec<Id>; 3] {
    let mut rings: [Vec<(f64, Id)>; 3] = Default::default();
    for (id, at) in notes {
        rings[Ring::at(at) as usize].push((turn(at), id));
    }
    rings.map(|mut ring| {
        ring.sort_in_order(|(a, a_id), (b, b_id)| a.total_cmp(b).then_with(|| a_id.cmp(b_id)));
        ring.into_iter().map(|(_, id)| id).collect()
    })
}

/// The angle clockwise from the top, from 0 to less than a full turn.
fn turn(at: Place) -> f64 {
    // Taken from zero, so that the centre is at the top and not, by a negative zero, at the bottom.
    let turn = at.x.atan2(0.0 - at.y).rem_euclid(TAU);
    // A hair left of the top rounds to a full turn.
    if turn < TAU { turn } else { 0.0 }
}

/// The note after this one (or before it) in ring order, of those that are not left out; `None` past
/// either end.
pub fn neighbour<'rings>(
    rings: &'rings [Vec<Id>; 3],
    of: &Id,
    back: bool,
    left_out: impl Fn(&Id) -> bool,
) -> Option<&'rings Id> {
    let walked: Vec<&Id> = rings.iter().flatten().collect();
    let at = walked.iter().position(|id| *id == of)?;
    let stays = |id: &&&Id| !left_out(id);
    let next = if back {
        walked[..at].iter().rev().find(stays)
    } else {
        walked[at + 1..].iter().find(stays)
    };
    next.copied()
}

/// The note that has the focus when these are gone: the next that stays, else the last before them.
pub fn survivor<'rings>(rings: &'rings [Vec<Id>; 3], gone: &BTreeSet<Id>) -> Option<&'rings Id> {
    let walked: Vec<&Id> = rings.iter().flatten().collect();
    let first = walked.iter().position(|id| gone.contains(*id))?;
    survivor::survivor(&walked, first, |id| gone.contains(*id)).copied()
}

/// The step of an arrow key, in radii of the bullseye; `None` for any other key.
pub fn step(key: &str, far: bool) -> Option<(f64, f64)> {
    let length = if far { FAR } else { STEP };
    match key {
        "ArrowLeft" => Some((-length, 0.0)),
        "ArrowRight" => Some((length, 0.0)),
        "ArrowUp" => Some((0.0, -length)),
        "ArrowDown" => Some((0.0, length)),
        _ => None,
    }
}

/// Where a note comes to lie that is moved by so much.
pub fn moved(from: Place, (dx, dy): (f64, f64)) -> Place {
    Place {
        x: from.x + dx,
        y: from.y + dy,
    }
    .on_bullseye()
}

/// Where a place is, as it is said of a round board: "at 2 o’clock".
pub fn whereabouts(at: Place) -> String {
    /// Nearer than this there is no direction worth saying.
    const MIDDLE: f64 = 0.08;
    if at.radius() < MIDDLE {
        return "in the middle".to_owned();
    }
    match (turn(at) / TAU * 12.0).round() as u32 {
        hour @ 1..=11 => format!("at {hour} o’clock"),
        _ => "at 12 o’clock".to_owned(),
    }
}

/// Where a copy of a note lies: a little aside, in the same ring.
pub fn beside(from: Place) -> Place {
    const ASIDE: f64 = 0.06;
    [(1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)]
        .into_iter()
        .map(|(right, down)| Place {
            x: from.x + right * ASIDE,
            y: from.y + down * ASIDE,
        })
        .find(|place| place.radius() <= 1.0 && Ring::at(*place) == Ring::at(from))
        .unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn rings(notes: &[(&str, f64, f64)]) -> [Vec<Id>; 3] {
        in_ring_order(notes.iter().map(|&(name, x, y)| (id(name), Place { x, y })))
    }

    #[test]
    fn notes_are_walked_from_the_inside_out_and_clockwise() {
        let rings = rings(&[
            ("left", -0.9, 0.0),
            ("top", 0.0, -0.9),
            ("right", 0.9, 0.0),
            ("how", 0.5, 0.0),
            ("why", 0.1, 0.1),
            ("centre", 0.0, 0.0),
        ]);
        let names = rings
            .each_ref()
            .map(|ring| ring.iter().map(|id| &**id).collect::<Vec<_>>());
        assert_eq!(
            names,
            [
                vec!["centre", "why"],
                vec!["how"],
                vec!["top", "right", "left"]
            ]
        );
    }

    #[test]
    fn walking_ends_at_the_first_and_the_last() {
        let rings = rings(&[("a", 0.0, -0.1), ("b", 0.5, 0.0), ("c", 0.9, 0.0)]);
        let neighbour = |of: &str, back| super::neighbour(&rings, &id(of), back, |_| false);
        assert_eq!(neighbour("a", false), Some(&id("b")));
        assert_eq!(neighbour("b", false), Some(&id("c")));
        assert_eq!(neighbour("c", false), None);
        assert_eq!(neighbour("c", true), Some(&id("b")));
        assert_eq!(neighbour("a", true), None);
        assert_eq!(neighbour("gone", false), None);
        let without_b = |of: &str, back| super::neighbour(&rings, &id(of), back, |it| **it == *"b");
        assert_eq!(without_b("a", false), Some(&id("c")));
        assert_eq!(without_b("c", true), Some(&id("a")));
        assert_eq!(without_b("b", false), Some(&id("c")));
    }

    #[test]
    fn when_notes_go_the_next_one_has_the_focus() {
        let rings = rings(&[("a", 0.0, -0.1), ("b", 0.5, 0.0), ("c", 0.9, 0.0)]);
        let survivor = |gone: &[&str]| {
            let gone = gone.iter().map(|name| id(name)).collect();
            super::survivor(&rings, &gone).map(|id| id.to_string())
        };
        assert_eq!(survivor(&["a"]).as_deref(), Some("b"));
        assert_eq!(survivor(&["a", "b"]).as_deref(), Some("c"));
        assert_eq!(survivor(&["c"]).as_deref(), Some("b"));
        assert_eq!(survivor(&["b", "c"]).as_deref(), Some("a"));
        assert_eq!(survivor(&["a", "b", "c"]), None);
    }

    #[test]
    fn arrow_keys_move_a_step_and_with_shift_farther() {
        assert_eq!(step("ArrowLeft", false), Some((-0.02, 0.0)));
        assert_eq!(step("ArrowDown", true), Some((0.0, 0.1)));
        assert_eq!(step("Enter", false), None);
    }

    #[test]
    fn a_place_is_told_as_on_a_clock() {
        let told = |x, y| whereabouts(Place { x, y });
        assert_eq!(told(0.0, 0.0), "in the middle");
        assert_eq!(told(0.0, -0.5), "at 12 o’clock");
        assert_eq!(told(-0.01, -0.5), "at 12 o’clock");
        assert_eq!(told(0.5, 0.0), "at 3 o’clock");
        assert_eq!(told(-0.5, 0.3), "at 8 o’clock");
    }

    #[test]
    fn a_copy_lies_aside_in_the_same_ring() {
        for turn in 0..64 {
            let angle = f64::from(turn) / 64.0 * TAU;
            for radius in [0.0, 0.2, 0.42, 0.43, 0.6, 0.73, 0.74, 0.9, 1.0] {
                let from = Place {
                    x: radius * angle.sin(),
                    y: radius * angle.cos(),
                }
                .on_bullseye();
                let copy = beside(from);
                assert_eq!(Ring::at(copy), Ring::at(from), "{from:?}");
                assert!(
                    copy.distance(from) > 0.05 && copy.radius() <= 1.0,
                    "{from:?}"
                );
            }
        }
    }

    #[test]
    fn steps_lead_through_the_rings_and_end_at_the_edge() {
        let mut at = Place::CENTRE;
        let mut crossed = vec![Ring::at(at)];
        for _ in 0..20 {
            at = moved(at, (0.1, 0.0));
            if crossed.last() != Some(&Ring::at(at)) {
                crossed.push(Ring::at(at));
            }
        }
        assert_eq!(crossed, Ring::ALL);
        assert!((at.radius() - 1.0).abs() < 1e-9);
    }
}
