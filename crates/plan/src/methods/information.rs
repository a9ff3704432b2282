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
//! expected to be for each value of the input. Here nothing needs to be found by draws: a score is a product
//! of independent inputs, so knowing one of them scales the mean of the others, and moves that initiative
//! alone. What is left is one mean over one input, taken at evenly spaced shares of its range.

use super::estimate::{Estimate, Estimates, rankable};
use super::rice::{Input, LEAST_EFFORT};
use crate::sorted::SortInOrder;

/// At how many values of an input its means are taken.
const POINTS: u32 = 512;

/// What knowing one input exactly is worth.
#[derive(Clone, PartialEq, Debug)]
pub struct Information {
    /// The place of the initiative among those that were given.
    pub place: usize,
    /// The input.
    pub input: Input,
    /// By how much the sum of the chosen scores would grow on average, in the score's unit; more than 0.
    pub value: f64,
    /// How often it would change which are chosen, 0 to 1.
    pub chance: f64,
}

/// The inputs that are worth knowing before the top so many are chosen, the most valuable first; of equal ones
/// the initiative that stands first, then the inputs in the order of RICE. What would change nothing is left
/// out. With none to choose, or none to leave, nothing is worth knowing.
#[must_use]
pub fn value_of_information(initiatives: &[Estimates], top: usize) -> Vec<Information> {
    if top == 0 || top >= initiatives.len() {
        return Vec::new();
    }
    let means: Vec<Means> = initiatives.iter().map(Means::of).collect();
    let mut order: Vec<usize> = (0..means.len()).collect();
    order.sort_in_order(|a, b| means[*b].score.total_cmp(&means[*a].score));
    // Who is chosen has to fall below the best that is not; who is not, to rise above the least that is.
    let (least_in, best_out) = (means[order[top - 1]].score, means[order[top]].score);
    let mut worth = Vec::new();
    for (rank, &place) in order.iter().enumerate() {
        let rival = if rank < top { best_out } else { least_in };
        for input in Input::ALL {
            worth.extend(information(
                &initiatives[place],
                &means[place],
                (place, input),
                (rank < top, rival),
            ));
        }
    }
    worth.sort_in_order(|a, b| {
        let by_value = b.value.total_cmp(&a.value);
        by_value.then_with(|| (a.place, a.input as u8).cmp(&(b.place, b.input as u8)))
    });
    worth
}

/// The means of what each input multiplies the score by, and the expected score.
struct Means {
    factors: [f64; 4],
    score: f64,
}

impl Means {
    fn of(estimates: &Estimates) -> Self {
        let factors = Input::ALL.map(|input| match estimates.get(input) {
            Estimate::Known(value) => factor(input, value),
            estimate => factors(input, estimate).sum::<f64>() / f64::from(POINTS),
        });
        let score = rankable(factors.iter().product());
        Self { factors, score }
    }
}

/// What a value of an input multiplies the score by; 0 for what it cannot be.
fn factor(input: Input, value: f64) -> f64 {
    rankable(match input {
        Input::Reach | Input::Impact => value,
        Input::Confidence => value / 100.0,
        Input::Effort if value < LEAST_EFFORT => 0.0,
        Input::Effort => 1.0 / value,
    })
}

/// The factors of an input at the middles of equal shares of it.
fn factors(input: Input, estimate: Estimate) -> impl Iterator<Item = f64> {
    let share = |point| (f64::from(point) + 0.5) / f64::from(POINTS);
    (0..POINTS).map(move |point| factor(input, estimate.quantile(share(point))))
}

fn information(
    estimates: &Estimates,
    means: &Means,
    (place, input): (usize, Input),
    (chosen, rival): (bool, f64),
) -> Option<Information> {
    let estimate = estimates.get(input);
    if estimate.is_known() {
        return None;
    }
    let others = (Input::ALL.into_iter().zip(means.factors))
        .filter(|(other, _)| *other != input)
        .map(|(_, mean)| mean)
        .product::<f64>();
    let (mut gain, mut changes) = (0.0, 0_u32);
    for factor in factors(input, estimate) {
        let score = factor * others;
        let gained = if chosen { rival - score } else { score - rival };
        if gained > 0.0 {
            gain += gained;
            changes += 1;
        }
    }
    let value = gain / f64::from(POINTS);
    (value > 0.0 && value.is_finite()).then(|| Information {
        place,
        input,
        value,
        chance: f64::from(changes) / f64::from(POINTS),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known(reach: f64) -> Estimates {
        Estimates {
            reach: Estimate::Known(reach),
            impact: Estimate::Known(1.0),
            confidence: Estimate::Known(100.0),
            effort: Estimate::Known(1.0),
        }
    }

    // No published example chooses a top so many by scores that are products. These are computed by hand
    // from the definition: the mean of the better of both, less the better of the means.
    #[test]
    fn an_even_range_against_a_known_rival() {
        // Even from 0 to 100 (mean 50) against 50: the better of both is 62.5 on average.
        let uncertain = Estimates {
            reach: Estimate::Between {
                low: 0.0,
                high: 100.0,
            },
            ..known(0.0)
        };
        let worth = value_of_information(&[uncertain, known(50.0)], 1);
        assert_eq!(worth.len(), 1);
        assert_eq!((worth[0].place, worth[0].input), (0, Input::Reach));
        assert!((worth[0].value - 12.5).abs() < 1e-3);
        assert!((worth[0].chance - 0.5).abs() < 1e-2);
        // Against 80 it is chosen in a fifth of all cases, with 10 more on average: 2.
        let worth = value_of_information(&[uncertain, known(80.0)], 1);
        assert!((worth[0].value - 2.0).abs() < 1e-3);
        assert!((worth[0].chance - 0.2).abs() < 1e-2);
    }

    #[test]
    fn of_two_inputs_the_one_that_turns_the_order_is_worth_more() {
        // The reach varies by half, the confidence by a tenth; the mean score is 100 and the rival has 99.
        let one = Estimates {
            reach: Estimate::Around {
                low: 100.0,
                likely: 200.0,
                high: 300.0,
            },
            confidence: Estimate::Between {
                low: 45.0,
                high: 55.0,
            },
            ..known(0.0)
        };
        let worth = value_of_information(&[known(99.0), one, known(1.0)], 1);
        let inputs: Vec<Input> = worth.iter().map(|it| it.input).collect();
        assert_eq!(inputs, [Input::Reach, Input::Confidence]);
    }

    #[test]
    fn where_nothing_can_change_nothing_is_worth_knowing() {
        let sure = Estimates {
            reach: Estimate::Between {
                low: 60.0,
                high: 90.0,
            },
            ..known(0.0)
        };
        assert_eq!(value_of_information(&[sure, known(50.0)], 1), []);
        assert_eq!(value_of_information(&[sure, known(70.0)], 0), []);
        assert_eq!(value_of_information(&[sure, known(70.0)], 2), []);
        assert_eq!(value_of_information(&[], 1), []);
    }

    #[test]
    fn numbers_that_nobody_can_mean_are_worth_nothing() {
        let odd = Estimates {
            effort: Estimate::Between {
                low: 0.0,
                high: 1.0,
            },
            ..known(f64::NAN)
        };
        let endless = Estimates {
            reach: Estimate::Between {
                low: 0.0,
                high: 1e308,
            },
            effort: Estimate::Known(0.0),
            ..known(0.0)
        };
        let unsure = Estimates {
            reach: Estimate::Between {
                low: 0.0,
                high: 100.0,
            },
            ..known(0.0)
        };
        let all = [odd, endless, unsure, known(50.0)];
        let worth = value_of_information(&all, 1);
        let of_unsure = worth.iter().find(|it| it.place == 2);
        assert!((of_unsure.unwrap().value - 12.5).abs() < 1e-3, "{worth:?}");
    }

    proptest! {
        #[test]
        fn it_is_what_choosing_again_for_each_value_gains(
            ranges in prop::collection::vec((0.0_f64..100.0, 0.0_f64..100.0, 0.5_f64..3.0), 2..8),
            top in 1_usize..7,
        ) {
            let all: Vec<Estimates> = ranges.iter().map(|(low, width, effort)| Estimates {
                reach: Estimate::Between { low: *low, high: low + width + 1.0 },
                effort: Estimate::Around { low: *effort, likely: effort * 1.5, high: effort * 4.0 },
                ..known(0.0)
            }).collect();
            prop_assume!(top < all.len());
            let found = value_of_information(&all, top);
            let chosen = |scores: &[f64]| {
                let mut sorted = scores.to_vec();
                sorted.sort_by(|a, b| b.total_cmp(a));
                sorted[..top].iter().sum::<f64>()
            };
            let mut scores: Vec<f64> = all.iter().map(|one| Means::of(one).score).collect();
            let before = chosen(&scores);
            for place in 0..all.len() {
                let kept = scores[place];
                for input in [Input::Reach, Input::Effort] {
                    let mean = Means::of(&all[place]).factors[input as usize];
                    let mut after = 0.0;
                    for factor in factors(input, all[place].get(input)) {
                        scores[place] = kept / mean * factor;
                        after += chosen(&scores) / f64::from(POINTS);
                    }
                    scores[place] = kept;
                    let said = found.iter().find(|it| (it.place, it.input) == (place, input));
                    let said = said.map_or(0.0, |it| it.value);
                    prop_assert!((after - before - said).abs() < 1e-6 * before.max(1.0));
                }
            }
        }
    }
}
