//! An estimate: a number that is known, or lies in a range.
//!
//! Three points are drawn from a triangular distribution, a range without a likeliest value from a uniform
//! one. Both need no more than a square root, which IEEE 754 rounds exactly, so that every machine draws the
//! same. Sources: Donald Malcolm, John Roseboom, Charles Clark and Willard Fazar, "Application of a
//! Technique for Research and Development Program Evaluation", 1959 (three points: optimistic, most likely,
//! pessimistic); David Johnson, "The Triangular Distribution as a Proxy for the Beta Distribution in Risk
//! Analysis", 1997.

use super::confidence_cap::Cap;
use super::rice::{Input, Rice};
use crate::day::Day;
use crate::records::initiative;
use crate::records::plan::{self, Confidence};
use crate::workspace::{Record, Workspace};

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

/// The fields that hold the least and the most of an input.
#[must_use]
pub fn range_fields(input: Input) -> (&'static str, &'static str) {
    match input {
        Input::Reach => (initiative::REACH_LOW, initiative::REACH_HIGH),
        Input::Impact => (initiative::IMPACT_LOW, initiative::IMPACT_HIGH),
        Input::Confidence => (initiative::CONFIDENCE_LOW, initiative::CONFIDENCE_HIGH),
        Input::Effort => (initiative::EFFORT_LOW, initiative::EFFORT_HIGH),
    }
}

/// An input of an initiative, with its range; `None` while it is not known at all.
///
/// # Errors
/// When its range cannot be used; the plain value stands then.
pub fn of_input(record: &Record, input: Input) -> Result<Option<Estimate>, RangeFault> {
    let likely = record.number(input.field());
    let likely = likely.and_then(|value| input.check(value).ok());
    let (low, high) = range_fields(input);
    let end = |field| match record.number(field) {
        Some(value) => input.check(value).map(Some),
        None => Ok(None),
    };
    match (end(low), end(high)) {
        (Ok(low), Ok(high)) => Estimate::of(low, likely, high),
        _ => Err(RangeFault::OutOfRange),
    }
}

/// The inputs of an initiative as one number each: the likeliest; where only a range is known, its middle; `None`
/// while an input is not known at all. These are the numbers of every plain score and formula, and of every sum
/// of efforts, but for the cap of the evidence on confidence ([`Cap`]). A range that cannot be used is left out ([`of_input`] says why), and its plain value stands. The
/// middle of two steps of the impact's scale may lie between its steps.
#[must_use]
pub fn plain(record: &Record) -> Rice {
    let given = Rice::from(record);
    let read = |input: Input| match of_input(record, input) {
        Ok(estimate) => estimate.map(Estimate::central),
        Err(_) => given.get(input),
    };
    Rice {
        reach: read(Input::Reach),
        impact: read(Input::Impact),
        confidence: read(Input::Confidence),
        effort: read(Input::Effort),
    }
}

/// The four inputs of a RICE score, as far as they are known. Between two steps of the impact's scale a range
/// is drawn as any other: the steps name what nobody measures more closely.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Estimates {
    /// People or events a quarter.
    pub reach: Estimate,
    /// Impact on each of them.
    pub impact: Estimate,
    /// Confidence in percent.
    pub confidence: Estimate,
    /// Effort in person-months.
    pub effort: Estimate,
}

impl Estimates {
    /// The estimates of an initiative; of its confidence, where the plan says so, as much as the evidence of a
    /// day bears ([`Cap`]). `None` while one of the four is missing. A range that cannot be used is left out ([`of_input`] says
    /// why), and its plain value stands.
    #[must_use]
    pub fn of(workspace: &Workspace, record: &Record, today: Day) -> Option<Self> {
        let given = Self::given(record)?;
        Some(match plan::confidence(workspace) {
            Confidence::ByEvidence => Cap::of(workspace, record, today).estimates(given),
            Confidence::AsGiven => given,
        })
    }

    /// The estimates of an initiative as they were given, whatever bears them. `None` while one of the four is
    /// missing; of a range that cannot be used its plain value stands.
    #[must_use]
    pub fn given(record: &Record) -> Option<Self> {
        let rice = Rice::from(record);
        let read = |input: Input| match of_input(record, input) {
            Ok(estimate) => estimate,
            Err(_) => rice.get(input).map(Estimate::Known),
        };
        Some(Self {
            reach: read(Input::Reach)?,
            impact: read(Input::Impact)?,
            confidence: read(Input::Confidence)?,
            effort: read(Input::Effort)?,
        })
    }

    /// One of the four.
    #[must_use]
    pub fn get(&self, input: Input) -> Estimate {
        match input {
            Input::Reach => self.reach,
            Input::Impact => self.impact,
            Input::Confidence => self.confidence,
            Input::Effort => self.effort,
        }
    }

    /// Whether all four are known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        Input::ALL.iter().all(|input| self.get(*input).is_known())
    }

    /// The score of one value for each, as [`Rice::score`] has it; 0 where that is no number.
    #[must_use]
    pub fn score(&self, mut value: impl FnMut(Input, Estimate) -> f64) -> f64 {
        let mut of = |input| Some(value(input, self.get(input)));
        let rice = Rice {
            reach: of(Input::Reach),
            impact: of(Input::Impact),
            confidence: of(Input::Confidence),
            effort: of(Input::Effort),
        };
        rankable(rice.score().unwrap_or(0.0))
    }

    /// The score of the numbers that stand for the four ([`Estimate::central`]): the plain one.
    #[must_use]
    pub fn central_score(&self) -> f64 {
        self.score(|_, estimate| estimate.central())
    }
}

#[cfg(test)]
#[path = "estimate_tests.rs"]
mod tests;
