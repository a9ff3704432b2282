//! A ranking of initiatives whose inputs are ranges: how each would rank if its inputs turned out one way or
//! another, drawn many times.
//!
//! Source: Nicholas Metropolis and Stanislaw Ulam, "The Monte Carlo Method", 1949. Inputs are taken to be
//! independent of each other. With [`DRAWS`] draws a chance is off by at most a percentage point in nineteen
//! simulations of twenty (the standard error of a share of one half is 0.5 %).
//!
//! The same seed gives the same draws on every machine. What is drawn of an initiative's input depends on the seed,
//! the initiative's id and the input alone, so that adding, removing or editing another one does not make its own
//! chances flicker; and two models that take the same input draw the same of it.

mod choice;
mod draw;
mod rank;
mod ties;

use super::combination::Combination;
use super::estimate::Estimate;
use super::ranking::{leads, ranks};
use crate::workspace::Id;
pub use choice::{Choice, SAFE};
use draw::Draws;
use rank::Ranking;
use ties::{chosen, each_tie, told};

/// How many draws a simulation takes.
pub const DRAWS: u32 = 10_000;

/// How many ranks are told apart; of more initiatives, neighbouring ranks are counted together.
const RANKS: usize = 1_024;

/// A pair of neighbours is a coin toss when the one that stands first comes first this often at most, and the
/// other one too.
pub const TOSS: f64 = 0.55;

/// A simulation that goes on in steps, so that whoever runs it can show how far it is.
pub struct Simulation {
    /// The places of those whose inputs are not all known, with their draws.
    uncertain: Vec<(usize, Draws)>,
    top: usize,
    done: u32,
    scores: Vec<f64>,
    ranking: Ranking,
    /// The places as the plain scores rank them, and the rank of each in that order.
    plain: Vec<usize>,
    plain_ranks: Vec<usize>,
    rank_sums: Vec<u64>,
    top_counts: Vec<f64>,
    /// For each place, how often it had each rank, or each of so many ranks together.
    rank_counts: Vec<u32>,
    ranks_together: usize,
    /// For each pair of neighbours in the plain ranking, twice how often the first one scored more, and
    /// once more for each time they scored the same.
    first: Vec<u32>,
}

/// How an initiative ranks in a simulation. Ranks begin with 1.
#[derive(Clone, PartialEq, Debug)]
pub struct Chances {
    /// Its place among those that were given.
    pub place: usize,
    /// Its rank by the plain scores; those that tie share one.
    pub plain_rank: usize,
    /// The mean of its ranks; in a draw, too, those that tie share one.
    pub expected_rank: f64,
    /// How often it is among the top so many, 0 to 1. Those that tie for the last places share them evenly.
    pub in_top: f64,
    /// Its rank is this or better in 5 % of all draws. Of more than 1,024 initiatives it is rounded to the
    /// better by up to a thousandth of their number.
    pub best_rank: usize,
    /// Its rank is this or better in 95 % of all draws; rounded to the worse likewise.
    pub worst_rank: usize,
}

/// Two neighbours in the plain ranking whose order is as good as chance.
#[derive(Clone, PartialEq, Debug)]
pub struct Toss {
    /// The place of the one that stands first.
    pub first: usize,
    /// The place of the one that stands next.
    pub second: usize,
    /// How often the first one scores more, 0.45 to 0.55; the same score counts half.
    pub chance: f64,
}

impl Simulation {
    /// A simulation of a model, with the estimates of each initiative in the order of the model's inputs
    /// ([`super::scoring::Scorer::all_estimates`]). The initiatives stand in the order that decides between scores
    /// that tie. `top` is how many are to be chosen. The plain order is that of [`super::ranking::rank`].
    #[must_use]
    pub fn of(
        combination: &Combination,
        initiatives: &[(Id, Vec<Estimate>)],
        top: usize,
        seed: u64,
    ) -> Self {
        let (mut scores, mut uncertain) = (Vec::new(), Vec::new());
        for (place, (id, estimates)) in initiatives.iter().enumerate() {
            let estimates = estimates.iter().copied();
            scores.push(combination.score(estimates.clone().map(Estimate::central)));
            let draws = Draws::of(id, combination, estimates, seed);
            if !draws.is_known() {
                uncertain.push((place, draws));
            }
        }
        let count = scores.len();
        let ranks_together = count.div_ceil(RANKS).max(1);
        let (plain, plain_ranks): (Vec<usize>, Vec<usize>) = ranks(&scores).into_iter().unzip();
        level(&mut scores, &plain, &plain_ranks);
        Self {
            uncertain,
            top: top.min(count),
            done: 0,
            rank_sums: vec![0; count],
            top_counts: vec![0.0; count],
            rank_counts: vec![0; count * count.div_ceil(ranks_together)],
            ranks_together,
            first: vec![0; count.saturating_sub(1)],
            scores,
            ranking: Ranking::new(count),
            plain,
            plain_ranks,
        }
    }

    /// How many draws have been taken.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.done
    }

    /// The places of the initiatives as their plain scores rank them.
    #[must_use]
    pub fn plain(&self) -> &[usize] {
        &self.plain
    }

    /// Takes so many draws more. A thousand initiatives take about a tenth of a millisecond a draw.
    pub fn step(&mut self, draws: u32) {
        for _ in 0..draws {
            self.done += 1;
            for (place, draws) in &self.uncertain {
                self.scores[*place] = draws.score(self.done);
            }
            self.count();
        }
    }

    fn count(&mut self) {
        let order = self.ranking.of(&self.scores);
        let columns = order.len().div_ceil(self.ranks_together);
        each_tie(order, &self.scores, |rank, tied| {
            let chosen = chosen(self.top, rank, tied);
            for &place in tied {
                self.rank_sums[place] += rank as u64 + 1;
                self.rank_counts[place * columns + rank / self.ranks_together] += 1;
                self.top_counts[place] += chosen;
            }
        });
        for (pair, count) in self.plain.windows(2).zip(&mut self.first) {
            let (first, second) = (self.scores[pair[0]], self.scores[pair[1]]);
            *count += 1 + u32::from(leads(first, second)) - u32::from(leads(second, first));
        }
    }

    /// How each initiative ranks in the draws so far, in the order of the plain ranking. Without a draw, every
    /// chance is that of the plain ranking.
    #[must_use]
    pub fn chances(&self) -> Vec<Chances> {
        if self.done == 0 {
            return self.chances_of_plain();
        }
        let ranked = self.plain.iter().enumerate();
        let ranked = ranked.map(|(at, &place)| self.chances_of(at, place));
        ranked.collect()
    }

    fn chances_of_plain(&self) -> Vec<Chances> {
        let mut chances = Vec::with_capacity(self.plain.len());
        // Before any draw these are the plain scores.
        each_tie(&self.plain, &self.scores, |before, tied| {
            let (rank, in_top) = (before + 1, told(chosen(self.top, before, tied)));
            chances.extend(tied.iter().map(|&place| Chances {
                place,
                plain_rank: rank,
                expected_rank: rank as f64,
                in_top,
                best_rank: rank,
                worst_rank: rank,
            }));
        });
        chances
    }

    fn chances_of(&self, at: usize, place: usize) -> Chances {
        let plain_rank = self.plain_ranks[at];
        let (count, draws) = (self.plain.len(), f64::from(self.done));
        let columns = count.div_ceil(self.ranks_together);
        let counts = &self.rank_counts[place * columns..(place + 1) * columns];
        // The first column by which so many draws in twenty are counted.
        let column = |twentieths: u64| {
            let wanted = (u64::from(self.done) * twentieths).div_ceil(20);
            let mut seen = 0;
            let reached = |&count: &u32| {
                seen += u64::from(count);
                seen >= wanted
            };
            counts.iter().position(reached).unwrap_or(columns - 1)
        };
        Chances {
            place,
            plain_rank,
            expected_rank: self.rank_sums[place] as f64 / draws,
            in_top: told(self.top_counts[place] / draws),
            best_rank: column(1) * self.ranks_together + 1,
            worst_rank: ((column(19) + 1) * self.ranks_together).min(count),
        }
    }

    /// The neighbours in the plain ranking whose order is as good as chance in the draws so far, in order.
    #[must_use]
    pub fn tosses(&self) -> Vec<Toss> {
        if self.done == 0 {
            return Vec::new();
        }
        let pairs = self.plain.windows(2).zip(&self.first);
        let tosses = pairs.map(|(pair, &count)| Toss {
            first: pair[0],
            second: pair[1],
            chance: f64::from(count) / (2.0 * f64::from(self.done)),
        });
        tosses
            .filter(|toss| (1.0 - TOSS..=TOSS).contains(&toss.chance))
            .collect()
    }
}

/// Gives scores that share a rank the greatest of them, so that a draw in which nothing changes ranks them as
/// the plain order does.
fn level(scores: &mut [f64], plain: &[usize], ranks: &[usize]) {
    let mut start = 0;
    for end in 1..=plain.len() {
        if end < plain.len() && ranks[end] == ranks[start] {
            continue;
        }
        let tied = &plain[start..end];
        let greatest = tied.iter().map(|place| scores[*place]).fold(0.0, f64::max);
        for place in tied {
            scores[*place] = greatest;
        }
        start = end;
    }
}

#[cfg(test)]
#[path = "simulation_tests.rs"]
mod tests;
