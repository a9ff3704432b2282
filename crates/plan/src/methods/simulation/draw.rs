//! Drawing the inputs of a score many times.
//!
//! The same numbers as [`Estimate::quantile`] gives, with what does not change between two draws worked out
//! once: ten thousand draws of a thousand initiatives are forty million numbers.

use crate::methods::combination::{Combination, Join, Role, folded};
use crate::methods::estimate::{Estimate, rankable};
use crate::workspace::{Id, STEP, mixed};
use std::hint::select_unpredictable;

/// How many shares are told apart: as many as a floating-point number can.
const SHARES: u64 = 1 << 53;
/// One over that.
const SHARE: f64 = 1.0 / SHARES as f64;

/// What becomes of what is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Does {
    /// It is multiplied, or added in a sum.
    Counts,
    /// It is taken away, in a sum alone.
    TakesAway,
    /// It is what is divided by.
    Divides,
}

/// One input that is not known. What differs between the two sides of the likeliest stands side by side: a
/// branch that goes either way by chance would take longer than all else.
#[derive(Clone, Copy, Debug)]
struct Range {
    /// The state that its draws start from.
    stream: u64,
    does: Does,
    is_even: bool,
    /// Below this share lies what is below the likeliest.
    rising: f64,
    /// The least and the most.
    ends: [f64; 2],
    /// What is more counts as this.
    most: f64,
    /// What a share from either end is multiplied by, for the square of how far it lies from there; of an even
    /// range, for that itself.
    scales: [f64; 2],
}

/// An initiative's inputs that are not known, and what comes of those that are.
#[derive(Clone, Debug)]
pub(super) struct Draws {
    /// Whether what counts is added rather than multiplied.
    is_sum: bool,
    known: f64,
    /// What is divided by where that is not drawn.
    divisor: f64,
    /// The least that can be divided by.
    least: f64,
    ranges: Vec<Range>,
}

impl Draws {
    /// The draws of an initiative's inputs, which are in the order of the model.
    pub(super) fn of(
        id: &Id,
        combination: &Combination,
        estimates: impl IntoIterator<Item = Estimate>,
        seed: u64,
    ) -> Self {
        let mut draws = Self {
            is_sum: matches!(combination.join, Join::Sum(_)),
            known: combination.nothing(),
            divisor: 1.0,
            least: 0.0,
            ranges: Vec::new(),
        };
        let state = folded(mixed(seed.wrapping_add(STEP)), id);
        for (part, estimate) in combination.parts.iter().zip(estimates) {
            let stream = mixed(state.wrapping_add(part.stream));
            draws.add(part.role, estimate, stream);
        }
        draws
    }

    fn add(&mut self, role: Role, estimate: Estimate, stream: u64) {
        let (from, per) = match role {
            Role::Divides { least } => {
                self.least = least;
                match Range::of(estimate, Does::Divides, stream) {
                    Some(range) => self.ranges.push(range),
                    None => self.divisor = estimate.central(),
                }
                return;
            }
            Role::Counts { from, per } => (from, per),
        };
        if self.is_sum {
            // What is drawn is what is added, so that a draw has nothing to convert.
            let added = estimate.scaled(|value| (value - from) / per.abs());
            let does = if per < 0.0 {
                Does::TakesAway
            } else {
                Does::Counts
            };
            match Range::of(added, does, stream) {
                Some(range) => self.ranges.push(range),
                None => self.known += (estimate.central() - from) / per,
            }
        } else {
            match Range::of(estimate, Does::Counts, stream) {
                Some(range) => self.ranges.push(range),
                None => self.known *= estimate.central() - from,
            }
            self.known /= per;
        }
    }

    /// Whether there is anything to draw.
    pub(super) fn is_known(&self) -> bool {
        self.ranges.is_empty()
    }

    /// The score in the draw of this number; 0 where it is no number that can be ranked.
    pub(super) fn score(&self, draw: u32) -> f64 {
        let (mut score, mut divisor) = (self.known, self.divisor);
        for range in &self.ranges {
            let value = range.draw(draw);
            if range.does == Does::Divides {
                divisor = value;
            } else if !self.is_sum {
                score *= value;
            } else if range.does == Does::Counts {
                score += value;
            } else {
                score -= value;
            }
        }
        if divisor >= self.least {
            rankable(score / divisor)
        } else {
            0.0
        }
    }
}

impl Range {
    fn of(estimate: Estimate, does: Does, stream: u64) -> Option<Self> {
        let (uncapped, most) = estimate.uncapped();
        let (ends, rising, scales, is_even) = match uncapped {
            // Nothing is without a cap twice.
            Estimate::Known(_) | Estimate::Capped { .. } => return None,
            Estimate::Between { low, high } => ([low, high], 1.0, [high - low, 0.0], true),
            Estimate::Around { low, likely, high } => {
                let (width, below, above) = (high - low, likely - low, high - likely);
                let scales = [width * below, width * above];
                ([low, high], below / width, scales, false)
            }
        };
        Some(Self {
            stream,
            does,
            is_even,
            rising,
            ends,
            most,
            scales,
        })
    }

    #[inline(always)]
    fn draw(&self, draw: u32) -> f64 {
        let bits = mixed(self.stream.wrapping_add(STEP.wrapping_mul(u64::from(draw))));
        // Of a number with a sign, since machines turn that into a float in one step.
        let part_of_all = |shares: u64| shares.cast_signed() as f64 * SHARE;
        let below = bits >> 11;
        let share = part_of_all(below);
        let value = if self.is_even {
            self.ends[0] + share * self.scales[0]
        } else {
            let falls = share >= self.rising;
            let side = usize::from(falls);
            // Whole numbers and a bit for the sign: of two floats machines choose by a branch.
            let from_end = part_of_all(select_unpredictable(falls, SHARES - below, below));
            let far = (from_end * self.scales[side]).sqrt();
            self.ends[side] + f64::from_bits(far.to_bits() ^ (u64::from(falls) << 63))
        };
        // One instruction each, where `max` and `min` take several to pass over what is no number.
        let value = if value > self.ends[0] {
            value
        } else {
            self.ends[0]
        };
        if value < self.most { value } else { self.most }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::combination::Part;
    use crate::records::plan::IceScore;
    use proptest::prelude::*;

    /// One in which less is better, as weighted scoring has them.
    fn with_a_cost() -> Combination {
        let part = |from, per, stream| Part {
            role: Role::Counts { from, per },
            stream,
        };
        Combination {
            join: Join::Sum(0.125),
            parts: vec![
                part(0.0, 200.0, 1),
                part(100.0, -300.0, 2),
                part(0.0, 150.0, 3),
            ],
        }
    }

    proptest! {
        #[test]
        fn what_is_drawn_is_the_quantile_of_its_share(
            mut points in prop::array::uniform3(0.0_f64..1e6), cap in 0.0_f64..1e6, stream: u64, draw: u32
        ) {
            points.sort_by(f64::total_cmp);
            let [low, likely, high] = points;
            let bits = mixed(stream.wrapping_add(STEP.wrapping_mul(u64::from(draw))));
            let share = (bits >> 11) as f64 * SHARE;
            for likely in [None, Some(likely)] {
                let estimate = Estimate::of(Some(low), likely, Some(high)).unwrap().unwrap();
                for estimate in [estimate, estimate.at_most(cap)] {
                    let Some(range) = Range::of(estimate, Does::Counts, stream) else { continue };
                    let (drawn, quantile) = (range.draw(draw), estimate.quantile(share));
                    prop_assert!((drawn - quantile).abs() <= 1e-9 * high);
                    prop_assert!(drawn <= estimate.ends().1);
                }
            }
        }

        #[test]
        fn a_draw_is_the_score_of_what_is_drawn_of_each_input(
            points in prop::array::uniform4(prop::array::uniform3(1.0_f64..100.0)),
            known in prop::array::uniform4(any::<bool>()), cap in 1.0_f64..100.0, seed: u64, draw: u32,
        ) {
            let estimates = [0, 1, 2, 3].map(|at: usize| {
                let mut points = points[at];
                points.sort_by(f64::total_cmp);
                let [low, likely, high] = points;
                match known[at] {
                    true => Estimate::Known(likely),
                    false => Estimate::Around { low, likely, high }.at_most(cap),
                }
            });
            let models = [
                Combination::rice(),
                Combination::value_effort(),
                Combination::ice(IceScore::Product),
                Combination::ice(IceScore::Mean),
                Combination::wsjf(),
                with_a_cost(),
            ];
            let id = Id::known("a");
            let state = folded(mixed(seed.wrapping_add(STEP)), &id);
            for model in models {
                let values = model.parts.iter().zip(estimates).map(|(part, estimate)| {
                    let stream = mixed(state.wrapping_add(part.stream));
                    let bits = mixed(stream.wrapping_add(STEP.wrapping_mul(u64::from(draw))));
                    estimate.quantile((bits >> 11) as f64 * SHARE)
                });
                let expected = model.score(values);
                let drawn = Draws::of(&id, &model, estimates, seed).score(draw);
                prop_assert!((drawn - expected).abs() <= 1e-9 * expected.max(1.0), "{:?}", model);
            }
        }
    }
}
