//! The search for the set that is worth most of all that fit, in steps.
//!
//! Each part of linked initiatives is a class of which one set is taken ([`super::frontier`]); classes are
//! added one by one, and of the sets so far those are dropped that cannot lead to a better one than is known.
//! How good a set can still become is told by filling up ([`super::filling`]). Source: Silvano Martello,
//! David Pisinger and Paolo Toth, "Dynamic Programming and Strong Bounds for the 0–1 Knapsack Problem", 1999;
//! Egon Balas and Eitan Zemel, "An Algorithm for Large Zero-One Knapsack Problems", 1980 (where to begin).

use super::filling::{Filling, Step, steps_of, without_links};
use super::frontier::Frontiers;
use super::states::{State, merged, parts};
use super::{Best, Candidates, room};
use crate::records::period::CutLine;

/// A search that is under way: between two of its steps the caller may do something else.
pub struct Search<'a> {
    all: &'a Candidates,
    capacity: f64,
    room: u64,
    frontiers: Frontiers<'a>,
    /// The parts that are no class yet.
    parts: std::vec::IntoIter<Vec<usize>>,
    classes: Vec<Vec<State>>,
    /// `None` while there are parts left.
    together: Option<Together>,
}

/// The classes put together one by one.
struct Together {
    /// Whether every set of every class is among them.
    all_sets: bool,
    steps: Vec<Step>,
    /// The classes that are still to come.
    order: std::vec::IntoIter<usize>,
    states: Vec<State>,
    found: Found,
    filling: Filling,
    /// What no set is worth more than, if the work has run out.
    bound: f64,
}

/// The best set so far: a set of the classes that were added, and so many steps of the others.
struct Found {
    worth: f64,
    picks: usize,
    steps: Vec<usize>,
}

impl Candidates {
    /// Begins to search the best set within a capacity in person-months. `work` is how many sets may be looked
    /// at in all; [`WORK`](super::WORK) does for a thousand initiatives.
    #[must_use]
    pub fn search(&self, capacity: f64, work: usize) -> Search<'_> {
        let open = |place: &usize| !self.items[*place].done && self.blocked[*place].is_none();
        let places: Vec<usize> = (0..self.items.len()).filter(open).collect();
        Search {
            all: self,
            capacity,
            room: room(capacity),
            frontiers: Frontiers::new(self, room(capacity), work),
            parts: parts(self, &places).into_iter(),
            classes: Vec::new(),
            together: None,
        }
    }
}

impl Search<'_> {
    /// Looks a little further: at one part of linked initiatives, or at the sets with one part more. Returns
    /// whether there is more to look at.
    pub fn step(&mut self) -> bool {
        if let Some(part) = self.parts.next() {
            let class = self.frontiers.of_part(&part);
            if class.len() > 1 {
                self.classes.push(class);
            }
            return true;
        }
        let Some(together) = &mut self.together else {
            self.together = Some(Together::new(&self.classes, &mut self.frontiers, self.room));
            return true;
        };
        together.add(&self.classes, &mut self.frontiers, self.room)
    }

    /// Looks at all that is left, and tells the best set: it is never worth less than the plain sets are.
    #[must_use]
    pub fn finish(mut self) -> Best {
        while self.step() {}
        let mut best = self.found();
        for cut_line in CutLine::ALL {
            let plain = self.all.top_down(self.capacity, *cut_line).chosen;
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

    fn found(&self) -> Best {
        let Some(together) = &self.together else {
            return Best::default();
        };
        let mut places = self.frontiers.places(together.found.picks);
        let mut last: Vec<Option<usize>> = vec![None; self.classes.len()];
        for step in together.found.steps.iter().map(|at| &together.steps[*at]) {
            last[step.class] = Some(step.picks);
        }
        for picks in last.into_iter().flatten() {
            places.extend(self.frontiers.places(picks));
        }
        places.sort_unstable();
        let chosen = self.all.chosen(places);
        let bound = match together.all_sets {
            true => together.bound,
            false => without_links(self.all, self.room),
        };
        Best {
            bound: bound.max(chosen.worth),
            chosen,
            is_exact: together.all_sets && self.frontiers.complete,
        }
    }
}

/// The classes in the order in which they are decided. Whether the densest steps are taken is hardly a question, nor
/// whether the thinnest are: the order goes outwards from where the room is full (the core of Balas and Zemel).
fn from_the_middle(steps: &[Step], filling: &Filling, classes: usize, room: u64) -> Vec<usize> {
    let full = filling.filled(&State::NOTHING, room).next;
    let (taken, left) = steps.split_at(full.unwrap_or(steps.len()));
    let (mut taken, mut left) = (taken.iter().rev(), left.iter());
    let mut known = vec![false; classes];
    let mut order = Vec::new();
    loop {
        let pair = [left.next(), taken.next()];
        if pair == [None, None] {
            return order;
        }
        for step in pair.into_iter().flatten() {
            if !std::mem::replace(&mut known[step.class], true) {
                order.push(step.class);
            }
        }
    }
}

impl Together {
    fn new(classes: &[Vec<State>], frontiers: &mut Frontiers, room: u64) -> Self {
        let all_sets = std::mem::replace(&mut frontiers.complete, true);
        let steps = steps_of(classes);
        let filling = Filling::of(&steps);
        let order = from_the_middle(&steps, &filling, classes.len(), room);
        let mut states = vec![State::NOTHING];
        let mut found = Found {
            worth: -1.0,
            picks: 0,
            steps: Vec::new(),
        };
        keep_hopeful(&mut states, &mut found, &filling, room);
        Self {
            all_sets,
            steps,
            order: order.into_iter(),
            states,
            found,
            filling,
            bound: 0.0,
        }
    }

    /// Adds the sets of one class more. Returns whether others may be added.
    fn add(&mut self, classes: &[Vec<State>], frontiers: &mut Frontiers, room: u64) -> bool {
        if self.states.is_empty() {
            return false;
        }
        let Some(class) = self.order.next() else {
            return false;
        };
        self.filling.leave_out(class);
        let mut grown: Vec<State> = Vec::new();
        for option in &classes[class] {
            if frontiers.ran_out() {
                break;
            }
            let shifted = frontiers.shifted(&self.states, *option);
            frontiers.spend(grown.len() / 4);
            grown = merged(&grown, &shifted);
        }
        keep_hopeful(&mut grown, &mut self.found, &self.filling, room);
        if !frontiers.complete {
            // The sets before this class were all there, and every other one begins with one of them.
            self.filling.take_back(class, &self.steps);
            let most = |state: &State| self.filling.filled(state, room).bound;
            self.bound = self.states.iter().map(most).fold(0.0, f64::max);
            self.states.clear();
            return false;
        }
        self.states = grown;
        true
    }
}

/// Keeps the sets that may still become better than the best one, which may be found among them.
fn keep_hopeful(states: &mut Vec<State>, found: &mut Found, filling: &Filling, room: u64) {
    let mut bounds = Vec::with_capacity(states.len());
    for state in states.iter() {
        let filled = filling.filled(state, room);
        bounds.push(filled.bound);
        if filled.worth > found.worth {
            *found = Found {
                worth: filled.worth,
                picks: state.picks,
                steps: filling.taken(filled.next),
            };
        }
    }
    // Sums of the same numbers in another order differ in their last bits; no more than that is lost.
    let enough = found.worth * (1.0 + 1e-12);
    let mut bounds = bounds.into_iter();
    states.retain(|_| bounds.next().is_some_and(|bound| bound > enough));
}
