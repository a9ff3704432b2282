//! Scores that tie in a draw: they share a rank, and the places for which they tie.

use crate::methods::ranking::leads;

/// A chance is told to a part in so many.
const FINE: f64 = 1e9;

/// Those that tie, the best first: how many stand before them, and their places. Scores tie that differ by what floating
/// point leaves, as in the plain ranking: inputs that are drawn and inputs that are known are not multiplied in one order.
pub(super) fn each_tie(order: &[usize], scores: &[f64], mut tell: impl FnMut(usize, &[usize])) {
    let mut before = 0;
    while let Some((first, others)) = order.get(before..).and_then(<[usize]>::split_first) {
        let best = scores[*first];
        let ties = |place: &&usize| !leads(best, scores[**place]);
        let tied = 1 + others.iter().take_while(ties).count();
        tell(before, &order[before..before + tied]);
        before += tied;
    }
}

/// How often each of those that tie is chosen, 0 to 1: the last places are drawn by lot among those that tie for them.
pub(super) fn chosen(top: usize, before: usize, tied: &[usize]) -> f64 {
    match top.saturating_sub(before) {
        0 => 0.0,
        places if places >= tied.len() => 1.0,
        places => places as f64 / tied.len() as f64,
    }
}

/// A chance as it is told: adding parts of a place thousands of times leaves a little too much or too little.
pub(super) fn told(chance: f64) -> f64 {
    (chance * FINE).round() / FINE
}
