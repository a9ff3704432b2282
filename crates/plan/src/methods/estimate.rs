//! An estimate: a number that is known, or lies in a range.
//!
//! Three points are drawn from a triangular distribution, a range without a likeliest value from a uniform
//! one. Both need no more than a square root, which IEEE 754 rounds exactly, so that every machine draws the
//! same. Sources: Donald Malcolm, John Roseboom, Charles Clark and Willard Fazar, "Application of a
//! Technique for Research and Development Program Evaluation", 1959 (three points: optimistic, most likely,
//! pessimistic); David Johnson, "The Triangular Distribution as a Proxy for the Beta Distribution in Risk
//! Analysis", 1997.

mod inputs;

pub use inputs::{counted, of_input, of_key, plain};

/// A number as far as it is known.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Estimate {
    /// It is known, or nobody has said how sure it is.
    Known(f64),
    /// Anything from low to high, all alike.
    Between {
        /// The least.
        low: f64,
        /// The most.
        high: f64,
    },
    /// Anything from low to high, the likeliest most often.
    Around {
        /// The least.
        low: f64,
        /// The likeliest.
        likely: f64,
        /// The most.
        high: f64,
    },
    /// Either of these, of which what lies above `most` counts as `most`; see [`Estimate::at_most`].
    Capped {
        /// The least.
        low: f64,
        /// The likeliest; `None` for one that is even.
        likely: Option<f64>,
        /// The most that it would be without the cap, above it.
        high: f64,
        /// The cap, above the least.
        most: f64,
    },
}

/// Why a range cannot be used. The plain value stands without it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum RangeFault {
    /// It has one end, and the other is missing.
    OneEnd,
    /// One of its ends is a number that the input cannot have.
    OutOfRange,
    /// Its ends, or the likeliest value between them, do not rise from low to high.
    OutOfOrder,
}

impl Estimate {
    /// An estimate of a likeliest value and a range, each of which may be missing; `None` without either.
    ///
    /// # Errors
    /// When the range cannot be used: one end is missing, or low ≤ likely ≤ high does not hold. It is not put
    /// in order, since nobody can tell which of the numbers is the slip.
    pub fn of(
        low: Option<f64>,
        likely: Option<f64>,
        high: Option<f64>,
    ) -> Result<Option<Self>, RangeFault> {
        let (low, high) = match (low, high) {
            (None, None) => return Ok(likely.map(Self::Known)),
            (Some(low), Some(high)) => (low, high),
            _ => return Err(RangeFault::OneEnd),
        };
        let middle = likely.unwrap_or(low);
        // What is no number is in no order either.
        let rises = low <= middle && middle <= high && (high - low).is_finite();
        if !rises {
            return Err(RangeFault::OutOfOrder);
        }
        Ok(Some(match likely {
            _ if low == high => Self::Known(low),
            None => Self::Between { low, high },
            Some(likely) => Self::Around { low, likely, high },
        }))
    }

    /// Whether it is one number.
    #[must_use]
    pub fn is_known(self) -> bool {
        matches!(self, Self::Known(_))
    }

    /// The one number that stands for it: the likeliest; of a range without one its middle; the cap where that is
    /// less.
    #[must_use]
    pub fn central(self) -> f64 {
        match self {
            Self::Known(value) | Self::Around { likely: value, .. } => value,
            Self::Between { low, high } => low + (high - low) / 2.0,
            Self::Capped { most, .. } => self.uncapped().0.central().min(most),
        }
    }

    /// The least and the most that it can be.
    #[must_use]
    pub fn ends(self) -> (f64, f64) {
        match self {
            Self::Known(value) => (value, value),
            Self::Between { low, high } | Self::Around { low, high, .. } => (low, high),
            Self::Capped { low, most, .. } => (low, most),
        }
    }

    /// The same without a cap, and the cap: its most where it has none.
    pub(super) fn uncapped(self) -> (Self, f64) {
        match self {
            Self::Capped {
                low,
                likely: Some(likely),
                high,
                most,
            } => (Self::Around { low, likely, high }, most),
            Self::Capped {
                low,
                likely: None,
                high,
                most,
            } => (Self::Between { low, high }, most),
            other => (other, other.ends().1),
        }
    }

    /// The value below which this share of it lies, from 0 (the least) to 1 (the most): what is drawn for a
    /// share that is drawn evenly.
    #[must_use]
    pub fn quantile(self, share: f64) -> f64 {
        match self {
            Self::Known(value) => value,
            Self::Between { low, high } => (low + share * (high - low)).max(low).min(high),
            Self::Around { low, likely, high } => {
                let width = high - low;
                let rising = (likely - low) / width;
                if share < rising {
                    (low + (share * width * (likely - low)).sqrt()).min(likely)
                } else {
                    (high - ((1.0 - share) * width * (high - likely)).sqrt()).max(likely)
                }
            }
            Self::Capped { most, .. } => self.uncapped().0.quantile(share).min(most),
        }
    }

    /// The same on another scale, which rises with this one: each of its numbers by this.
    pub(super) fn scaled(self, by: impl Fn(f64) -> f64) -> Self {
        match self {
            Self::Known(value) => Self::Known(by(value)),
            Self::Between { low, high } => Self::Between {
                low: by(low),
                high: by(high),
            },
            Self::Around { low, likely, high } => Self::Around {
                low: by(low),
                likely: by(likely),
                high: by(high),
            },
            Self::Capped {
                low,
                likely,
                high,
                most,
            } => Self::Capped {
                low: by(low),
                likely: likely.map(&by),
                high: by(high),
                most: by(most),
            },
        }
    }

    /// The same where what is above this counts as this. It is as likely as all that was above it, so whatever
    /// is drawn is what would have been drawn without a cap, or the cap.
    #[must_use]
    pub fn at_most(self, most: f64) -> Self {
        let (low, high) = self.ends();
        if low >= most {
            return Self::Known(most);
        }
        if high <= most {
            return self;
        }
        match self.uncapped().0 {
            Self::Between { low, high } => Self::Capped {
                low,
                likely: None,
                high,
                most,
            },
            Self::Around { low, likely, high } => Self::Capped {
                low,
                likely: Some(likely),
                high,
                most,
            },
            other => other,
        }
    }
}

/// A score by which initiatives can be ranked: finite, 0 or more and never -0; 0 for any other number.
pub(super) fn rankable(score: f64) -> f64 {
    if score > 0.0 && score.is_finite() {
        score
    } else {
        0.0
    }
}

#[cfg(test)]
#[path = "estimate_tests.rs"]
mod tests;
