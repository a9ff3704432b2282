//! Which single answer would change most which initiatives are chosen.

use super::reading::Inputs;
use plan::Id;
use plan::methods::estimate::Estimate;
use plan::methods::formula::InputKey;
use plan::methods::information::worth_knowing;

/// So many answers are told.
const TOLD: usize = 5;
/// What changes the choice less often is no answer to look for.
const LEAST: f64 = 0.01;
/// Among so many of the first they are looked for; what ranks far behind can hardly come to be chosen.
const LOOKED_THROUGH: usize = 500;

/// An answer that would change something.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Answer {
    pub(super) id: Id,
    pub(super) input: InputKey,
    /// How often it would change which are chosen, 0 to 1.
    pub(super) chance: f64,
}

/// The answers that would change most.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Answers {
    /// The most valuable first.
    pub(super) all: Vec<Answer>,
    /// How many were to be chosen.
    pub(super) top: usize,
    /// Among how many of the first they were looked for, if not among all.
    pub(super) among: Option<usize>,
}

impl Answers {
    /// The answers, for initiatives whose plain ranking has these places first.
    pub(super) fn of(inputs: &Inputs, plain: &[usize], top: usize) -> Self {
        let most = LOOKED_THROUGH.max(top * 2);
        let first = &plain[..plain.len().min(most)];
        let estimates = first.iter().map(|place| inputs.known[*place].1.as_slice());
        let estimates: Vec<&[Estimate]> = estimates.collect();
        let worth = worth_knowing(&inputs.combination, &estimates, top);
        let told = worth.into_iter().filter(|it| it.chance >= LEAST);
        let told = told.take(TOLD).map(|it| Answer {
            id: inputs.known[first[it.place]].0.clone(),
            input: inputs.keys[it.input].clone(),
            chance: it.chance,
        });
        Self {
            all: told.collect(),
            top,
            among: (first.len() < plain.len()).then_some(first.len()),
        }
    }
}
