//! What it would be worth to know one input exactly: the expected value of perfect information about it.
//!
//! Whoever chooses the top so many by their expected scores could choose better if one number were known
//! first. What that adds to the chosen scores, on average over what the number may turn out to be, is what
//! knowing it is worth; and how often it would change the choice at all is its chance.
//!
//! Sources: Howard Raiffa and Robert Schlaifer, "Applied Statistical Decision Theory", 1961; James Felli and
//! Gordon Hazen, "Sensitivity Analysis and the Expected Value of Perfect Information", 1998 (of a single
//! input). Mark Strong and Jeremy Oakley, "An Efficient Method for Computing Single-Parameter Partial
//! Expected Value of Perfect Information", 2013, sort and bin a simulation's draws to find what the score is
//! expected to be for each value of the input. Here nothing needs to be found by draws: a score is linear in what
//! each of its independent inputs gives ([`Combination`]), so knowing one of them moves the mean along a line, and
//! that initiative alone. What is left is one mean over one input, taken at evenly spaced shares of its range.

use super::combination::{Combination, Part};
use super::estimate::{Estimate, rankable};
use crate::sorted::SortInOrder;

/// At how many values of an input its means are taken.
const POINTS: u32 = 512;

/// What knowing one input exactly is worth.
#[derive(Clone, PartialEq, Debug)]
pub struct Information {
    /// The place of the initiative among those that were given.
    pub place: usize,
    /// The place of the input in the order of the model.
    pub input: usize,
    /// By how much the sum of the chosen scores would grow on average, in the score's unit; more than 0.
    pub value: f64,
    /// How often it would change which are chosen, 0 to 1.
    pub chance: f64,
}

/// The inputs that are worth knowing before the top so many are chosen by a model, with the estimates of each
/// initiative in the order of the model's inputs ([`super::scoring::Scorer::all_estimates`]). The most valuable come
/// first; of equal ones the initiative that stands first, then the inputs in order. What would change nothing is left
/// out. With none to choose, or none to leave, nothing is worth knowing.
#[must_use]
pub fn worth_knowing(
    combination: &Combination,
    initiatives: &[&[Estimate]],
    top: usize,
) -> Vec<Information> {
    if top == 0 || top >= initiatives.len() {
        return Vec::new();
    }
    let means = |estimates: &&[Estimate]| Means::of(combination, estimates);
    let means: Vec<Means> = initiatives.iter().map(means).collect();
    let mut order: Vec<usize> = (0..means.len()).collect();
    order.sort_in_order(|a, b| means[*b].score.total_cmp(&means[*a].score));
    // Who is chosen has to fall below the best that is not; who is not, to rise above the least that is.
    let (least_in, best_out) = (means[order[top - 1]].score, means[order[top]].score);
    let mut worth = Vec::new();
    for (rank, &place) in order.iter().enumerate() {
        let is_chosen = rank < top;
        let rival = if is_chosen { best_out } else { least_in };
        let parts = combination.parts.iter().zip(initiatives[place]);
        for (input, (part, estimate)) in parts.enumerate() {
            if estimate.is_known() {
                continue;
            }
            let line = combination.line(&means[place].given, input);
            let given = given(combination, part, *estimate);
            let found = gained(given, line, is_chosen, rival);
            worth.extend(found.map(|(value, chance)| Information {
                place,
                input,
                value,
                chance,
            }));
        }
    }
    worth.sort_in_order(|a, b| {
        let by_value = b.value.total_cmp(&a.value);
        by_value.then_with(|| (a.place, a.input).cmp(&(b.place, b.input)))
    });
    worth
}

/// The means of what each input gives the score, and the expected score.
struct Means {
    given: Vec<f64>,
    score: f64,
}

impl Means {
    fn of(combination: &Combination, estimates: &[Estimate]) -> Self {
        let parts = combination.parts.iter().zip(estimates);
        let means = parts.map(|(part, estimate)| match *estimate {
            Estimate::Known(value) => combination.given(part, value),
            estimate => given(combination, part, estimate).sum::<f64>() / f64::from(POINTS),
        });
        let means: Vec<f64> = means.collect();
        let (at_nothing, by_each) = combination.line(&means, 0);
        let first = means.first().copied().unwrap_or(0.0);
        Self {
            score: rankable(at_nothing + by_each * first),
            given: means,
        }
    }
}

/// What an input gives at the middles of equal shares of it.
fn given(combination: &Combination, part: &Part, estimate: Estimate) -> impl Iterator<Item = f64> {
    let share = |point| (f64::from(point) + 0.5) / f64::from(POINTS);
    (0..POINTS).map(move |point| combination.given(part, estimate.quantile(share(point))))
}

/// What is gained on average by choosing anew for each of these, and how often there is anything to gain; `None` for
/// nothing. The line says the score for each of them.
fn gained(
    given: impl Iterator<Item = f64>,
    (at_nothing, by_each): (f64, f64),
    is_chosen: bool,
    rival: f64,
) -> Option<(f64, f64)> {
    let (mut gain, mut changes) = (0.0, 0_u32);
    for given in given {
        let score = at_nothing + by_each * given;
        let gained = if is_chosen {
            rival - score
        } else {
            score - rival
        };
        if gained > 0.0 {
            gain += gained;
            changes += 1;
        }
    }
    let (value, chance) = (
        gain / f64::from(POINTS),
        f64::from(changes) / f64::from(POINTS),
    );
    (value > 0.0 && value.is_finite()).then_some((value, chance))
}

#[cfg(test)]
#[path = "information_tests.rs"]
mod tests;
