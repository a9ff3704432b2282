//! Ranking the same number of scores many times.
//!
//! A radix sort on the upper half of a score's bits, which for scores of 0 or more order as the scores do;
//! then those few that agree in that half are put in order by the whole of it. Ten thousand rankings of a
//! thousand scores take a fraction of the time that comparing takes.

use std::cmp::Ordering;

/// How many bits a pass looks at.
const BITS: usize = 8;
/// How many passes look at half a score.
const PASSES: usize = 4;
/// How many values a pass tells apart.
const BUCKETS: usize = 1 << BITS;

/// A ranking and what it needs while it ranks, kept from one time to the next.
pub(super) struct Ranking {
    order: Vec<usize>,
    /// The upper half of each score, turned so that the greatest comes first, with its place below.
    keys: Vec<u64>,
    spare: Vec<u64>,
}

impl Ranking {
    /// A ranking of so many scores.
    pub(super) fn new(count: usize) -> Self {
        Self {
            order: (0..count).collect(),
            keys: vec![0; count],
            spare: vec![0; count],
        }
    }

    /// The places of these scores (0 or more, finite), the greatest first; of equal ones, the one that stands
    /// first.
    pub(super) fn of(&mut self, scores: &[f64]) -> &[usize] {
        let mut counts = [[0_u32; BUCKETS]; PASSES];
        for (place, (key, score)) in self.keys.iter_mut().zip(scores).enumerate() {
            let upper = !(score.to_bits() >> 32) & 0xffff_ffff;
            for (pass, counts) in counts.iter_mut().enumerate() {
                counts[digit(upper, pass)] += 1;
            }
            *key = upper << 32 | place as u64;
        }
        for (pass, counts) in counts.iter_mut().enumerate() {
            // Where all have the same digit, the pass would change nothing.
            let Some(&first) = self.keys.first() else {
                break;
            };
            if counts[digit(first >> 32, pass)] as usize == self.keys.len() {
                continue;
            }
            let mut start = 0;
            for count in counts.iter_mut() {
                let next = start + *count;
                *count = start;
                start = next;
            }
            let spare = &mut self.spare[..];
            for &key in &self.keys {
                let bucket = digit(key >> 32, pass);
                spare[counts[bucket] as usize] = key;
                counts[bucket] += 1;
            }
            std::mem::swap(&mut self.keys, &mut self.spare);
        }
        for (place, key) in self.order.iter_mut().zip(&self.keys) {
            *place = (key & 0xffff_ffff) as usize;
        }
        self.settle(scores);
        &self.order
    }

    /// Puts those in order whose upper halves are the same.
    fn settle(&mut self, scores: &[f64]) {
        let (keys, order) = (&self.keys[..], &mut self.order[..]);
        let mut start = 0;
        for end in 1..=keys.len() {
            let goes_on = end < keys.len() && keys[end] >> 32 == keys[start] >> 32;
            if goes_on {
                continue;
            }
            if end - start > 1 {
                let run = &mut order[start..end];
                let compare = |a: &usize, b: &usize| by_score(scores, *a, *b);
                if !run.is_sorted_by(|a, b| compare(a, b) != Ordering::Greater) {
                    run.sort_unstable_by(compare);
                }
            }
            start = end;
        }
    }
}

#[inline(always)]
fn digit(half: u64, pass: usize) -> usize {
    (half >> (pass * BITS)) as usize & (BUCKETS - 1)
}

fn by_score(scores: &[f64], a: usize, b: usize) -> Ordering {
    scores[b].total_cmp(&scores[a]).then(a.cmp(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn scores_rank_as_comparing_ranks_them(
            scores in prop::collection::vec(
                prop_oneof![0.0_f64..1e15, Just(0.0), Just(1.0), 1.0_f64..1.000_000_1], 0..200)
        ) {
            let mut expected: Vec<usize> = (0..scores.len()).collect();
            expected.sort_by(|a, b| by_score(&scores, *a, *b));
            let mut ranking = Ranking::new(scores.len());
            for _ in 0..2 {
                prop_assert_eq!(ranking.of(&scores), &expected[..]);
            }
        }
    }
}
