//! The set that is worth most of all that fit.
//!
//! Each part of linked initiatives is a class of which one set is taken ([`super::frontier`]); classes are
//! added one by one, and of the sets so far those are dropped that cannot lead to a better one than is known.
//! How good a set can still become is told by filling up ([`super::filling`]). Source: Silvano Martello,
//! David Pisinger and Paolo Toth, "Dynamic Programming and Strong Bounds for the 0–1 Knapsack Problem", 1999.

use super::filling::{Filling, Step, steps_of, without_links};
use super::frontier::Frontiers;
use super::states::{State, merged, parts};
use super::{Candidates, Chosen, room};
use crate::records::period::CutLine;

/// How many sets are looked at before the best one found is taken as it is: a second or so.
pub const WORK: usize = 4_000_000;

/// The best set that was found.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Best {
    /// The set.
    pub chosen: Chosen,
    /// Whether no other one is worth more. Otherwise the work that was allowed has run out.
    pub is_exact: bool,
    /// No set that fits is worth more than this. The same as the set's worth if that is exact.
    pub bound: f64,
}

/// What another capacity would change.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Change {
    /// The capacity, in person-months.
    pub capacity: f64,
    /// By how much more the best set would be worth; less than 0 for less.
    pub worth: f64,
    /// The places that would come in, in order.
    pub comes: Vec<usize>,
    /// The places that would go out, in order.
    pub goes: Vec<usize>,
    /// Whether both sets are exact.
    pub is_exact: bool,
}

/// What more and less capacity would change.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Margin {
    /// With so much less; at least none.
    pub less: Change,
    /// With so much more.
    pub more: Change,
}

impl Candidates {
    /// The best set within a capacity in person-months; it is never worth less than the plain sets are. `work`
    /// is how many sets may be looked at; [`WORK`] does for a thousand initiatives.
    #[must_use]
    pub fn best(&self, capacity: f64, work: usize) -> Best {
        let mut best = search(self, room(capacity), work);
        for cut_line in CutLine::ALL {
            let plain = self.top_down(capacity, *cut_line).chosen;
            if plain.worth > best.chosen.worth {
                best.chosen = plain;
            }
        }
        if best.is_exact {
            best.bound = best.chosen.worth;
        }
        best.bound = best.bound.max(best.chosen.worth);
        best
    }

    /// What a step of so many person-months more or less of capacity would change in the best set.
    #[must_use]
    pub fn margin(&self, best: &Best, capacity: f64, step: f64, work: usize) -> Margin {
        let change = |capacity: f64| {
            let other = self.best(capacity, work);
            let (now, then) = (&best.chosen.places, &other.chosen.places);
            let only = |these: &[usize], those: &[usize]| -> Vec<usize> {
                let own = |place: &&usize| those.binary_search(place).is_err();
                these.iter().filter(own).copied().collect()
            };
            Change {
                capacity,
                worth: other.chosen.worth - best.chosen.worth,
                comes: only(then, now),
                goes: only(now, then),
                is_exact: best.is_exact && other.is_exact,
            }
        };
        Margin {
            less: change((capacity - step).max(0.0)),
            more: change(capacity + step),
        }
    }
}

/// The best set so far: a set of the classes that were added, and so many steps of the others.
struct Found {
    worth: f64,
    picks: usize,
    steps: Vec<usize>,
}

fn search(all: &Candidates, room: u64, work: usize) -> Best {
    let open = |place: &usize| !all.items[*place].done && all.blocked[*place].is_none();
    let places: Vec<usize> = (0..all.items.len()).filter(open).collect();
    let mut frontiers = Frontiers::new(all, room, work);
    let mut classes: Vec<Vec<State>> = Vec::new();
    for part in parts(all, &places) {
        let class = frontiers.of_part(&part);
        if class.len() > 1 {
            classes.push(class);
        }
    }
    let all_sets = std::mem::replace(&mut frontiers.complete, true);
    let steps = steps_of(&classes);
    let mut order: Vec<usize> = Vec::new();
    let mut added = vec![false; classes.len()];
    for step in &steps {
        if !std::mem::replace(&mut added[step.class], true) {
            order.push(step.class);
        }
    }
    let mut states = vec![State::NOTHING];
    let mut found = Found {
        worth: -1.0,
        picks: 0,
        steps: Vec::new(),
    };
    let mut filling = Filling::of(&steps, |_| true);
    keep_hopeful(&mut states, &mut found, &steps, &filling, room);
    let mut bound = 0.0_f64;
    for class in order {
        if states.is_empty() {
            break;
        }
        let before = filling;
        added[class] = false;
        filling = Filling::of(&steps, |other| added[other]);
        frontiers.spend(filling.steps.len() / 16);
        let mut grown: Vec<State> = Vec::new();
        for option in &classes[class] {
            if frontiers.ran_out() {
                break;
            }
            let shifted = frontiers.shifted(&states, *option);
            frontiers.spend(grown.len() / 4);
            grown = merged(&grown, &shifted);
        }
        keep_hopeful(&mut grown, &mut found, &steps, &filling, room);
        if !frontiers.complete {
            // The sets before this class were all there, and every other one begins with one of them.
            let most = |state: &State| before.filled(&steps, state, room).2;
            bound = states.iter().map(most).fold(0.0, f64::max);
            break;
        }
        states = grown;
    }
    let mut places = frontiers.places(found.picks);
    let mut last: Vec<Option<usize>> = vec![None; classes.len()];
    for step in found.steps.iter().map(|at| &steps[*at]) {
        last[step.class] = Some(step.picks);
    }
    for picks in last.into_iter().flatten() {
        places.extend(frontiers.places(picks));
    }
    places.sort_unstable();
    let chosen = all.chosen(places);
    if !all_sets {
        bound = without_links(all, room);
    }
    Best {
        bound: bound.max(chosen.worth),
        chosen,
        is_exact: all_sets && frontiers.complete,
    }
}

/// Keeps the sets that may still become better than the best one, which may be found among them.
fn keep_hopeful(
    states: &mut Vec<State>,
    found: &mut Found,
    steps: &[Step],
    filling: &Filling,
    room: u64,
) {
    let mut bounds = Vec::with_capacity(states.len());
    for state in states.iter() {
        let (whole, worth, bound) = filling.filled(steps, state, room);
        bounds.push(bound);
        if worth > found.worth {
            *found = Found {
                worth,
                picks: state.picks,
                steps: filling.steps[..whole].to_vec(),
            };
        }
    }
    // Sums of the same numbers in another order differ in their last bits; no more than that is lost.
    let enough = found.worth * (1.0 + 1e-12);
    let mut bounds = bounds.into_iter();
    states.retain(|_| bounds.next().is_some_and(|bound| bound > enough));
}
