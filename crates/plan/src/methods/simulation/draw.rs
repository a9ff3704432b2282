//! Drawing the inputs of a score many times.
//!
//! The same numbers as [`Estimate::quantile`] gives, with what does not change between two draws worked out
//! once: ten thousand draws of a thousand initiatives are forty million numbers.

use crate::methods::estimate::{Estimate, Estimates, rankable};
use crate::methods::rice::{Input, LEAST_EFFORT};
use crate::workspace::{Id, STEP, mixed};

/// One over how many shares are told apart: as many as a floating-point number can.
const SHARE: f64 = 1.0 / (1_u64 << 53) as f64;

/// One input that is not known. What differs between the two sides of the likeliest stands side by side: a
/// branch that goes either way by chance would take longer than all else.
#[derive(Clone, Copy, Debug)]
struct Range {
    /// The state that its draws start from.
    stream: u64,
    divides: bool,
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

/// An initiative's inputs that are not known, and the product of those that are.
#[derive(Clone, Debug)]
pub(super) struct Draws {
    known: f64,
    /// What is divided by where the effort is not drawn.
    effort: f64,
    ranges: Vec<Range>,
}

impl Draws {
    /// The draws of an initiative's inputs.
    pub(super) fn of(id: &Id, estimates: &Estimates, seed: u64) -> Self {
        let mut draws = Self {
            known: 1.0,
            effort: 1.0,
            ranges: Vec::new(),
        };
        let mut state = mixed(seed.wrapping_add(STEP));
        for byte in id.as_str().bytes() {
            state = mixed(state ^ u64::from(byte)).wrapping_add(STEP);
        }
        for input in Input::ALL {
            let estimate = estimates.get(input);
            let stream = mixed(state.wrapping_add(input as u64 + 1));
            match Range::of(estimate, input, stream) {
                Some(range) => draws.ranges.push(range),
                None if input == Input::Effort => draws.effort = estimate.central(),
                None => draws.known *= estimate.central(),
            }
            if input == Input::Confidence {
                draws.known /= 100.0;
            }
        }
        draws
    }

    /// Whether there is anything to draw.
    pub(super) fn is_known(&self) -> bool {
        self.ranges.is_empty()
    }

    /// The score in the draw of this number; 0 where it is no number that can be ranked.
    pub(super) fn score(&self, draw: u32) -> f64 {
        let (mut score, mut effort) = (self.known, self.effort);
        for range in &self.ranges {
            let value = range.draw(draw);
            if range.divides {
                effort = value;
            } else {
                score *= value;
            }
        }
        if effort >= LEAST_EFFORT {
            rankable(score / effort)
        } else {
            0.0
        }
    }
}

impl Range {
    fn of(estimate: Estimate, input: Input, stream: u64) -> Option<Self> {
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
            divides: input == Input::Effort,
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
        let share = (bits >> 11).cast_signed() as f64 * SHARE;
        let value = if self.is_even {
            self.ends[0] + share * self.scales[0]
        } else {
            let side = usize::from(share >= self.rising);
            let from_end = ([0.0, 1.0][side] - share).abs();
            self.ends[side] + [1.0, -1.0][side] * (from_end * self.scales[side]).sqrt()
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
    use proptest::prelude::*;

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
                    let Some(range) = Range::of(estimate, Input::Reach, stream) else { continue };
                    let (drawn, quantile) = (range.draw(draw), estimate.quantile(share));
                    prop_assert!((drawn - quantile).abs() <= 1e-9 * high);
                    prop_assert!(drawn <= estimate.ends().1);
                }
            }
        }
    }
}
