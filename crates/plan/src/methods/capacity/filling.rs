//! Filling a capacity up: how good a set can still become.
//!
//! The rest of a capacity is filled with the densest steps of the classes to come, the last one in part: no set
//! is worth more. Filled without that part, it is a set that fits. Sources: George Dantzig, "Discrete-Variable
//! Extremum Problems", 1957 (that bound); Prabhakant Sinha and Andris Zoltners, "The Multiple-Choice Knapsack
//! Problem", 1979 (of classes of which one set each is taken).

use super::Candidates;
use super::states::{State, merged};
use crate::sorted::SortInOrder;

/// A step from one set of a class to the next larger one on its way up, by ever less worth for its effort.
#[derive(PartialEq)]
pub(super) struct Step {
    pub class: usize,
    pub effort: u64,
    pub worth: f64,
    pub picks: usize,
}

/// The steps of the classes to come, densest first, as a tree of their sums: a class is left out, and a capacity
/// filled, without looking at all of them.
pub(super) struct Filling {
    /// The sums of the steps below each node. The root is the node 1, those below the node `at` are `2 * at` and
    /// the next one, and the last half are the steps themselves; one that is left out takes no effort.
    sums: Vec<Sum>,
    /// The steps of each class.
    of_class: Vec<Vec<usize>>,
}

#[derive(Clone, Copy, Default)]
struct Sum {
    effort: u64,
    worth: f64,
}

/// A capacity filled up.
pub(super) struct Filled {
    /// What the set is worth with the whole steps that fit.
    pub worth: f64,
    /// What it can become worth at most.
    pub bound: f64,
    /// The first step that does not fit: those before it are taken, but for the ones left out.
    pub next: Option<usize>,
}

impl Filling {
    /// All steps.
    pub(super) fn of(steps: &[Step]) -> Self {
        let half = steps.len().next_power_of_two();
        let classes = steps.iter().map(|step| step.class + 1).max().unwrap_or(0);
        let mut filling = Self {
            sums: vec![Sum::default(); half * 2],
            of_class: vec![Vec::new(); classes],
        };
        for (at, step) in steps.iter().enumerate() {
            filling.of_class[step.class].push(at);
            filling.sums[half + at] = Sum {
                effort: step.effort,
                worth: step.worth,
            };
        }
        for node in (1..half).rev() {
            filling.sum_up(node);
        }
        filling
    }

    /// Sums anew what is below a node. Nothing is subtracted, so that the sums do not drift.
    fn sum_up(&mut self, node: usize) {
        let (one, other) = (self.sums[node * 2], self.sums[node * 2 + 1]);
        self.sums[node] = Sum {
            effort: one.effort + other.effort,
            worth: one.worth + other.worth,
        };
    }

    fn put(&mut self, at: usize, sum: Sum) {
        let mut node = self.sums.len() / 2 + at;
        self.sums[node] = sum;
        while node > 1 {
            node /= 2;
            self.sum_up(node);
        }
    }

    /// A class is decided: its steps fill nothing any more.
    pub(super) fn leave_out(&mut self, class: usize) {
        for nth in 0..self.of_class[class].len() {
            self.put(self.of_class[class][nth], Sum::default());
        }
    }

    /// A class is to come again.
    pub(super) fn take_back(&mut self, class: usize, steps: &[Step]) {
        for nth in 0..self.of_class[class].len() {
            let at = self.of_class[class][nth];
            let Step { effort, worth, .. } = steps[at];
            self.put(at, Sum { effort, worth });
        }
    }

    /// Fills what a set leaves of the room.
    pub(super) fn filled(&self, state: &State, room: u64) -> Filled {
        let (mut left, mut worth) = (room - state.effort, state.worth);
        let half = self.sums.len() / 2;
        let mut node = 1;
        if self.sums[node].effort <= left {
            let worth = worth + self.sums[node].worth;
            return Filled {
                worth,
                bound: worth,
                next: None,
            };
        }
        while node < half {
            node *= 2;
            let first = self.sums[node];
            if first.effort <= left {
                left -= first.effort;
                worth += first.worth;
                node += 1;
            }
        }
        let part = self.sums[node];
        Filled {
            worth,
            bound: worth + part.worth * (left as f64 / part.effort as f64),
            next: Some(node - half),
        }
    }

    /// The steps that are taken before this one, or all.
    pub(super) fn taken(&self, next: Option<usize>) -> Vec<usize> {
        let steps = &self.sums[self.sums.len() / 2..];
        let before = next.unwrap_or(steps.len());
        (0..before).filter(|at| steps[*at].effort > 0).collect()
    }
}

/// The steps of all classes, the most worth for its effort first.
pub(super) fn steps_of(classes: &[Vec<State>]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (class, states) in classes.iter().enumerate() {
        // The way up by ever less worth for its effort: what lies below it is passed over.
        let mut way: Vec<&State> = Vec::new();
        for state in states {
            while let [.., before, last] = way[..] {
                let is_above = slope(before, last) > slope(last, state);
                if is_above {
                    break;
                }
                way.pop();
            }
            way.push(state);
        }
        steps.extend(way.windows(2).map(|pair| Step {
            class,
            effort: pair[1].effort - pair[0].effort,
            worth: pair[1].worth - pair[0].worth,
            picks: pair[1].picks,
        }));
    }
    // The order is kept among equals, so a class's steps stay in theirs.
    steps.sort_in_order(|a, b| {
        let dense = |step: &Step| step.worth / step.effort as f64;
        dense(b).total_cmp(&dense(a))
    });
    steps
}

fn slope(from: &State, to: &State) -> f64 {
    (to.worth - from.worth) / (to.effort - from.effort) as f64
}

/// What no set is worth more than, whatever the links.
pub(super) fn without_links(all: &Candidates, room: u64) -> f64 {
    let free = Candidates::new(&all.items, &[], &[]);
    let classes: Vec<Vec<State>> = (0..free.items.len())
        .filter(|place| !free.items[*place].done && free.blocked[*place].is_none())
        .map(|place| {
            let one = State {
                effort: free.effort(&[place]),
                worth: free.worth(place),
                picks: 0,
            };
            merged(&[State::NOTHING], &[one])
        })
        .collect();
    let steps = steps_of(&classes);
    Filling::of(&steps).filled(&State::NOTHING, room).bound
}
