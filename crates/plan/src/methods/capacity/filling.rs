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
pub(super) struct Step {
    pub class: usize,
    pub effort: u64,
    pub worth: f64,
    pub picks: usize,
}

/// The steps of the classes to come, densest first, and what the first so many take together.
pub(super) struct Filling {
    pub steps: Vec<usize>,
    efforts: Vec<u64>,
    worths: Vec<f64>,
}

impl Filling {
    pub(super) fn of(steps: &[Step], to_come: impl Fn(usize) -> bool) -> Self {
        let (mut effort, mut worth) = (0, 0.0);
        let mut filling = Self {
            steps: Vec::new(),
            efforts: vec![0],
            worths: vec![0.0],
        };
        for (at, step) in steps.iter().enumerate() {
            if to_come(step.class) {
                effort += step.effort;
                worth += step.worth;
                filling.steps.push(at);
                filling.efforts.push(effort);
                filling.worths.push(worth);
            }
        }
        filling
    }

    /// How many whole steps fit, what a set is worth with them, and what it can become worth at most.
    pub(super) fn filled(&self, steps: &[Step], state: &State, room: u64) -> (usize, f64, f64) {
        let left = room - state.effort;
        let whole = self.efforts.partition_point(|effort| *effort <= left) - 1;
        let worth = state.worth + self.worths[whole];
        let part = self.steps.get(whole).map_or(0.0, |at| {
            let (step, left) = (&steps[*at], left - self.efforts[whole]);
            step.worth * (left as f64 / step.effort as f64)
        });
        (whole, worth, worth + part)
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
    let filling = Filling::of(&steps, |_| true);
    filling.filled(&steps, &State::NOTHING, room).2
}
