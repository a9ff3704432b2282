//! What fits into a capacity: the plain order from the top down to a cut line, and the best set.
//!
//! An initiative may need others, which are then done with it, and exclude others, which then cannot be done.
//! Effort is counted in thousandths of a person-month, so that three times a tenth is three tenths and what a
//! person would say fits does fit.
//!
//! What a set is worth is the sum of what its initiatives are worth. Of a score that is already a worth for
//! each unit of effort (RICE, WSJF, value against effort), that is the score times the effort
//! ([`super::scoring::Scorer::worth`]): a sum of the scores themselves would only ask for many small things.

mod best;
mod filling;
mod frontier;
mod links;
mod periods;
mod search;
mod states;
mod top_down;

pub use best::{Best, Change, WORK};
pub use search::Search;
pub use top_down::{Left, TopDown};

use super::rice::Input;
use crate::records::link::Relation;
use crate::records::{MOST_AMOUNT, initiative};
use crate::workspace::{Id, Workspace};
use std::collections::BTreeMap;

/// How many of the units in which effort is counted make a person-month.
const UNITS: f64 = 1_000.0;

/// An initiative that might be chosen.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Item {
    /// Its effort in person-months, more than 0; `None` while it is not known, and then it cannot be planned.
    pub effort: Option<f64>,
    /// What it is worth, 0 to [`MOST_AMOUNT`]; `None` while it has no score: then it is taken only where another
    /// one needs it.
    pub worth: Option<f64>,
    /// Whether it is done or already planned: it needs no effort, and what needs it has it.
    pub done: bool,
}

/// Why an initiative cannot be chosen whatever the capacity. The places are those of other initiatives.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Blocked {
    /// Its own effort is not known.
    NoEffort,
    /// It needs one whose effort is not known.
    NeedHasNoEffort(usize),
    /// It needs two that exclude each other, itself among them perhaps.
    NeedsExclude(usize, usize),
    /// It, or one that it needs (the first), is excluded by one that is done (the second).
    Excluded(usize, usize),
}

/// A set that fits.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Chosen {
    /// Its places, in the order of the initiatives.
    pub places: Vec<usize>,
    /// Its effort in person-months.
    pub effort: f64,
    /// What it is worth.
    pub worth: f64,
}

/// Initiatives from the top down, with what they need and exclude.
#[derive(Clone, Debug)]
pub struct Candidates {
    items: Vec<Item>,
    /// The effort of each in thousandths of a person-month; 0 of one that is done.
    efforts: Vec<Option<u64>>,
    needs: Vec<Vec<usize>>,
    needed_by: Vec<Vec<usize>>,
    excludes: Vec<Vec<usize>>,
    blocked: Vec<Option<Blocked>>,
}

impl Candidates {
    /// These initiatives, from the top down; which one needs which, and which two exclude each other, by their
    /// places. A place that is not there and an exclusion of itself say nothing; efforts and worths that are
    /// no such numbers read as missing.
    #[must_use]
    pub fn new(items: &[Item], needs: &[(usize, usize)], excludes: &[(usize, usize)]) -> Self {
        let count = items.len();
        let there = |&&(a, b): &&(usize, usize)| a < count && b < count;
        let mut all = Self {
            items: items.iter().map(checked).collect(),
            efforts: items.iter().map(|item| units_of(&checked(item))).collect(),
            needs: vec![Vec::new(); count],
            needed_by: vec![Vec::new(); count],
            excludes: vec![Vec::new(); count],
            blocked: vec![None; count],
        };
        for &(one, other) in needs.iter().filter(there) {
            all.needs[one].push(other);
            all.needed_by[other].push(one);
        }
        for &(one, other) in excludes.iter().filter(there).filter(|(a, b)| a != b) {
            all.excludes[one].push(other);
            all.excludes[other].push(one);
        }
        all.blocked = (0..count).map(|place| all.why_blocked(place)).collect();
        all
    }

    /// These initiatives of a workspace, from the top down, with the links between them. A link to one that is
    /// gone, or not among them, says nothing.
    #[must_use]
    pub fn of(workspace: &Workspace, items: &[(Id, Item)]) -> Self {
        let places: BTreeMap<&Id, usize> =
            crate::sorted::map(items.iter().enumerate().map(|(at, (id, _))| (id, at)));
        let linked = |relation: Relation| -> Vec<(usize, usize)> {
            let from = items.iter().enumerate();
            let pairs = from.flat_map(|(at, (id, _))| {
                let to = workspace.linked_from(id, relation.word()).into_iter();
                let to = to.filter(|record| record.kind() == initiative::KIND);
                to.filter_map(|record| places.get(record.id()).copied())
                    .map(move |to| (at, to))
                    .collect::<Vec<_>>()
            });
            pairs.collect()
        };
        let plain: Vec<Item> = items.iter().map(|(_, item)| *item).collect();
        Self::new(
            &plain,
            &linked(Relation::Needs),
            &linked(Relation::Excludes),
        )
    }

    /// The initiatives, as they were read.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Why an initiative cannot be chosen whatever the capacity, if that is so.
    #[must_use]
    pub fn blocked(&self, place: usize) -> Option<Blocked> {
        *self.blocked.get(place)?
    }

    /// The places of those that an initiative needs.
    #[must_use]
    pub fn needs(&self, place: usize) -> &[usize] {
        self.needs.get(place).map_or(&[], Vec::as_slice)
    }

    /// The same when this set is done: for the next period.
    #[must_use]
    pub fn after(&self, chosen: &Chosen) -> Self {
        let mut next = self.clone();
        for &place in &chosen.places {
            next.items[place].done = true;
            next.efforts[place] = Some(0);
        }
        next.blocked = (0..next.items.len())
            .map(|place| next.why_blocked(place))
            .collect();
        next
    }

    /// The set of these places, which stand in order.
    fn chosen(&self, places: Vec<usize>) -> Chosen {
        Chosen {
            effort: self.effort(&places) as f64 / UNITS,
            // The sum of nothing is -0 in floating point.
            worth: places.iter().map(|place| self.worth(*place)).sum::<f64>() + 0.0,
            places,
        }
    }

    fn effort(&self, places: &[usize]) -> u64 {
        let efforts = places.iter().filter_map(|place| self.efforts[*place]);
        efforts.sum()
    }

    /// What an initiative adds to a set: one without a score adds nothing.
    fn worth(&self, place: usize) -> f64 {
        self.items[place].worth.unwrap_or_default()
    }
}

fn checked(item: &Item) -> Item {
    let worth = |worth: &f64| (0.0..=MOST_AMOUNT).contains(worth);
    Item {
        effort: item.effort.and_then(|it| Input::Effort.check(it).ok()),
        worth: item.worth.filter(worth),
        done: item.done,
    }
}

/// The effort in whole units, at least one.
fn units_of(item: &Item) -> Option<u64> {
    match item.effort {
        _ if item.done => Some(0),
        effort => effort.map(|months| ((months * UNITS).round() as u64).max(1)),
    }
}

/// A capacity in whole units; none where it is no number.
fn room(capacity: f64) -> u64 {
    // Infinite is more than any effort; what is less than 0 or no number is 0.
    (capacity * UNITS).round() as u64
}

#[cfg(test)]
#[path = "capacity_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "capacity/properties.rs"]
mod properties;

#[cfg(test)]
#[path = "capacity/bounds.rs"]
mod bounds;
