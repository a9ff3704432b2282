//! How the inputs of a model make its score, as drawing and expecting need to know it: a product, or a sum of shares
//! each of which is linear in its input; either of them divided by one input at most.
//!
//! All numeric models are of this form. What follows from it: with inputs that are independent of each other, a score
//! is linear in what each of them contributes, so that the mean of a score is made of the means of its parts.

use super::estimate::rankable;
use super::rice::LEAST_EFFORT;
use super::weighted_scoring::{UNDECIDED, Weighting};
use super::wsjf;
use crate::records::criterion::Better;
use crate::records::plan::IceScore;
use crate::workspace::{STEP, mixed};

/// How the inputs of a model make its score; see [`super::scoring::Scorer::combination`].
#[derive(Clone, PartialEq, Debug)]
pub struct Combination {
    pub(super) join: Join,
    /// What each input does, in the order of the model.
    pub(super) parts: Vec<Part>,
}

/// What becomes of the parts that count.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Join {
    /// They are multiplied.
    Product,
    /// They are added to this.
    Sum(f64),
}

/// What one input does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Part {
    pub(super) role: Role,
    /// What tells the draws of this input from those of others. The same in every model that takes it.
    pub(super) stream: u64,
}

/// How an input comes into the score.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Role {
    /// By how far it lies from `from`, in units of `per`: negative where less is better.
    Counts { from: f64, per: f64 },
    /// The score is divided by it; there is none where it is less than `least`, which is more than 0.
    Divides { least: f64 },
}

impl Role {
    const PLAIN: Self = Self::Counts {
        from: 0.0,
        per: 1.0,
    };

    /// What a value of the input gives; 0 for what is no number.
    fn of(self, value: f64) -> f64 {
        let part = match self {
            Self::Counts { from, per } => (value - from) / per,
            Self::Divides { least } if value >= least => 1.0 / value,
            Self::Divides { .. } => 0.0,
        };
        if part.is_finite() { part } else { 0.0 }
    }
}

impl Combination {
    fn new(join: Join, parts: impl IntoIterator<Item = (Role, u64)>) -> Self {
        let parts = parts
            .into_iter()
            .map(|(role, stream)| Part { role, stream });
        let parts = parts.collect();
        Self { join, parts }
    }

    /// Reach × impact × confidence in percent ÷ effort.
    pub(super) fn rice() -> Self {
        let percent = Role::Counts {
            from: 0.0,
            per: 100.0,
        };
        let least = LEAST_EFFORT;
        let parts = [
            (Role::PLAIN, 1),
            (Role::PLAIN, 2),
            (percent, 3),
            (Role::Divides { least }, 4),
        ];
        Self::new(Join::Product, parts)
    }

    /// Impact ÷ effort, drawn as RICE draws them.
    pub(super) fn value_effort() -> Self {
        let least = LEAST_EFFORT;
        let parts = [(Role::PLAIN, 2), (Role::Divides { least }, 4)];
        Self::new(Join::Product, parts)
    }

    /// Impact, confidence and ease, multiplied or their mean.
    pub(super) fn ice(how: IceScore) -> Self {
        let third = Role::Counts {
            from: 0.0,
            per: 3.0,
        };
        let (join, role) = match how {
            IceScore::Product => (Join::Product, Role::PLAIN),
            IceScore::Mean => (Join::Sum(0.0), third),
        };
        Self::new(join, [5, 6, 7].map(|stream| (role, stream)))
    }

    /// The three parts of the cost of delay ÷ job size.
    pub(super) fn wsjf() -> Self {
        let least = wsjf::SCALE[0];
        let parts = [
            (Role::PLAIN, 8),
            (Role::PLAIN, 9),
            (Role::PLAIN, 10),
            (Role::Divides { least }, 11),
        ];
        Self::new(Join::Sum(0.0), parts)
    }

    /// The mean of the criteria by their weights, each on the scale from its worst rating to its best. Weights,
    /// directions and scales are fixed: they are what the team has decided, not what it estimates.
    pub(super) fn weighted(weighting: &Weighting) -> Self {
        let criteria = weighting.criteria();
        let total: f64 = criteria.iter().map(|it| it.weight).sum();
        let mut undecided = 0.0;
        let parts = criteria.iter().map(|criterion| {
            let scale = criterion
                .range
                .map_or((0.0, 0.0), |it| (it.least, it.greatest));
            let width = scale.1 - scale.0;
            let role = if width > 0.0 {
                let per = width * (total / criterion.weight);
                match criterion.better {
                    Better::More => Role::Counts { from: scale.0, per },
                    Better::Less => Role::Counts {
                        from: scale.1,
                        per: -per,
                    },
                }
            } else {
                undecided += UNDECIDED * (criterion.weight / total);
                // Whatever the rating, it tells nothing apart.
                Role::Counts {
                    from: 0.0,
                    per: f64::INFINITY,
                }
            };
            (role, folded(STEP, &criterion.id))
        });
        let parts: Vec<(Role, u64)> = parts.collect();
        Self::new(Join::Sum(undecided), parts)
    }

    /// One number that is the score: the place of a word in its order.
    pub(super) fn level() -> Self {
        Self::new(Join::Sum(0.0), [(Role::PLAIN, 0)])
    }

    /// The score of a value for each input, in order: finite, 0 or more; 0 where it is no number that can be ranked.
    #[must_use]
    pub fn score(&self, values: impl IntoIterator<Item = f64>) -> f64 {
        let mut counted = self.nothing();
        let mut divisor = 1.0;
        for (part, value) in self.parts.iter().zip(values) {
            match (part.role, self.join) {
                (Role::Counts { from, per }, Join::Product) => counted *= (value - from) / per,
                (Role::Counts { from, per }, Join::Sum(_)) => counted += (value - from) / per,
                (Role::Divides { least }, _) if value >= least => divisor = value,
                (Role::Divides { .. }, _) => return 0.0,
            }
        }
        rankable(counted / divisor)
    }

    /// What counts before any input does.
    pub(super) fn nothing(&self) -> f64 {
        match self.join {
            Join::Product => 1.0,
            Join::Sum(base) => base,
        }
    }

    /// What the score is multiplied by for a value of an input, or what is added to it; 0 for what cannot be.
    pub(super) fn given(&self, part: &Part, value: f64) -> f64 {
        let given = part.role.of(value);
        match self.join {
            Join::Product => rankable(given),
            Join::Sum(_) => given,
        }
    }

    /// The score as a function of what one input gives ([`Self::given`]), with what all others give: the score where
    /// it gives nothing, and by how much that grows for each 1 that it gives.
    pub(super) fn line(&self, given: &[f64], input: usize) -> (f64, f64) {
        let (mut sum, mut factors, mut divisors) = (self.nothing(), 1.0, 1.0);
        let mut is_divisor = false;
        for (at, (part, given)) in self.parts.iter().zip(given).enumerate() {
            let divides = matches!(part.role, Role::Divides { .. });
            if at == input {
                is_divisor = divides;
                continue;
            }
            factors *= given;
            if divides {
                divisors *= given;
            } else {
                sum += given;
            }
        }
        match self.join {
            Join::Product => (0.0, factors),
            Join::Sum(_) if is_divisor => (0.0, sum),
            Join::Sum(_) => (sum * divisors, divisors),
        }
    }
}

/// A state of draws that depends on another and on a text.
pub(super) fn folded(state: u64, text: &str) -> u64 {
    let step = |state: u64, byte: u8| mixed(state ^ u64::from(byte)).wrapping_add(STEP);
    text.bytes().fold(state, step)
}

#[cfg(test)]
#[path = "combination_tests.rs"]
mod tests;
