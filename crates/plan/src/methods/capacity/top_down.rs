//! The plain order from the top down to a cut line.

use super::{Blocked, Candidates, Chosen, room};
use crate::records::period::CutLine;
use std::collections::BTreeMap;

/// Why an initiative is not in a set that was chosen from the top down.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Left {
    /// It cannot be chosen at all.
    Blocked(Blocked),
    /// It has no score.
    Unscored,
    /// It, or one that it needs, and one that was chosen before (this one) exclude each other.
    Excluded(usize),
    /// It does not fit, with what it needs, into what capacity was left.
    TooMuch,
    /// It lies below the line that was drawn where the first one did not fit.
    BelowLine,
}

/// A set chosen from the top down, and what was left out.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TopDown {
    /// The set.
    pub chosen: Chosen,
    /// Its places in the order in which they were taken, each with the one that brought it along because
    /// it needs it: itself where none did.
    pub taken: Vec<(usize, usize)>,
    /// The place of the first one that did not fit: there the line is.
    pub cut: Option<usize>,
    /// Why each other one is not in it, by place.
    pub left: BTreeMap<usize, Left>,
}

impl Candidates {
    /// What is chosen from the top down within a capacity in person-months: each with what it needs and is not
    /// chosen yet. One that does not fit draws the line or is skipped; one that cannot be chosen, or is
    /// excluded by one above it, never draws it.
    #[must_use]
    pub fn top_down(&self, capacity: f64, cut_line: CutLine) -> TopDown {
        let (room, mut used) = (room(capacity), 0);
        let mut taken = vec![false; self.items.len()];
        let mut result = TopDown::default();
        for (place, item) in self.items.iter().enumerate() {
            if taken[place] || item.done {
                continue;
            }
            let left = if let Some(blocked) = self.blocked[place] {
                Left::Blocked(blocked)
            } else if item.worth.is_none() {
                Left::Unscored
            } else if result.cut.is_some() && cut_line == CutLine::Stop {
                Left::BelowLine
            } else {
                let package = self.package(place, &taken);
                if let Some(rival) = self.rival(&package, &taken) {
                    Left::Excluded(rival)
                } else if used + self.effort(&package) <= room {
                    used += self.effort(&package);
                    // The one that brings the others along stands before them.
                    let others = package.into_iter().filter(|other| *other != place);
                    for other in std::iter::once(place).chain(others) {
                        taken[other] = true;
                        result.taken.push((other, place));
                    }
                    continue;
                } else {
                    result.cut = result.cut.or(Some(place));
                    Left::TooMuch
                }
            };
            result.left.insert(place, left);
        }
        let chosen = (0..taken.len()).filter(|&place| taken[place]);
        result.chosen = self.chosen(chosen.collect());
        // One that was left, and taken later because another one needs it, is not left.
        result.left.retain(|place, _| !taken[*place]);
        result
    }
}
