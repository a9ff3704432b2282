//! The four estimates of a RICE score.

use super::{Estimate, counted, rankable};
use crate::day::Day;
use crate::methods::confidence_cap::Cap;
use crate::methods::rice::{Input, Rice};
use crate::records::plan::{self, Confidence};
use crate::workspace::{Record, Workspace};

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
    /// day bears ([`Cap`]). `None` while one of the four is missing. A range that cannot be used is left out
    /// ([`super::of_input`] says why), and its plain value stands.
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
        Some(Self {
            reach: counted(record, Input::Reach)?,
            impact: counted(record, Input::Impact)?,
            confidence: counted(record, Input::Confidence)?,
            effort: counted(record, Input::Effort)?,
        })
    }

    /// The four, in the order of RICE.
    #[must_use]
    pub fn in_order(&self) -> [Estimate; 4] {
        Input::ALL.map(|input| self.get(input))
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
