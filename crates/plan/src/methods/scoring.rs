//! The scoring models side by side: one score and one order for each.
//!
//! A score's size means nothing across models: what they have in common is the order they put initiatives
//! in. So two models are compared by ranks; see [`super::rank_change`].

mod rule;

use super::combination::Combination;
use super::confidence_cap::Cap;
use super::estimate::Estimate;
use super::formula::{Formula, InputKey};
use super::rice;
use super::weighted_scoring::Trouble;
use crate::day::Day;
use crate::records::plan::{self, Confidence};
use crate::records::words;
use crate::workspace::{Record, Workspace};
use rule::Rule;

words! {
    /// A way to put initiatives in order.
    Model {
        /// Reach × impact × confidence ÷ effort.
        Rice = "rice",
        /// Impact, confidence and ease.
        Ice = "ice",
        /// Cost of delay ÷ job size.
        Wsjf = "wsjf",
        /// The team's own criteria.
        Weighted = "weighted",
        /// Impact ÷ effort.
        ValueEffort = "value_effort",
        /// Must, should, could, won't this time.
        Moscow = "moscow",
        /// What customers take for granted, want more of, or are delighted by.
        Kano = "kano",
    }
}

impl Model {
    /// Whether its score is an amount: a number that is reckoned, and drawn where its inputs are ranges. That of the
    /// others is a place in an order.
    #[must_use]
    pub fn has_amount(self) -> bool {
        !matches!(self, Self::Moscow | Self::Kano)
    }
}

/// A model made ready to score the initiatives of a workspace as it is now.
pub struct Scorer<'plan> {
    workspace: &'plan Workspace,
    /// The day whose evidence caps the confidence; `None` where it counts as it was given.
    evidence_of: Option<Day>,
    rule: Rule,
    inputs: Vec<InputKey>,
}

impl<'plan> Scorer<'plan> {
    /// Makes a model ready. Reads the plan's choices and the criteria once, for all initiatives. On the day it
    /// depends how fresh the evidence is that caps RICE's confidence, where the plan says so ([`Cap`]).
    #[must_use]
    pub fn new(workspace: &'plan Workspace, model: Model, today: Day) -> Self {
        let rule = Rule::of(workspace, model);
        let inputs = rule.inputs();
        Self {
            workspace,
            evidence_of: (plan::confidence(workspace) == Confidence::ByEvidence).then_some(today),
            rule,
            inputs,
        }
    }

    /// What its score is made from, in the order of the formula.
    #[must_use]
    pub fn inputs(&self) -> &[InputKey] {
        &self.inputs
    }

    /// Why no initiative can have a score by the team's own criteria; `None` where it can, and for any other model.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        match &self.rule {
            Rule::Weighted(weighting) => weighting.trouble(),
            _ => None,
        }
    }

    /// What an initiative has of each of [`Self::inputs`], with the ranges around it; `None` for what is not known,
    /// or cannot be. A range that cannot be used is left out, and its plain value stands. A priority and a category
    /// are known, as their place in their order, and RICE's confidence counts as the plan says.
    #[must_use]
    pub fn estimates(&self, record: &Record) -> Vec<Option<Estimate>> {
        let cap = |day| Some(Cap::of(self.workspace, record, day).most());
        self.estimates_at_most(record, cap)
    }

    /// The same with the initiative's cap on the scorer's day, where that is known already. It holds where the plan
    /// says so.
    #[must_use]
    pub fn estimates_under(&self, record: &Record, cap: Option<&Cap>) -> Vec<Option<Estimate>> {
        self.estimates_at_most(record, |_| cap.map(Cap::most))
    }

    /// The most confidence is asked for only where there is one, and the plan caps it.
    fn estimates_at_most(
        &self,
        record: &Record,
        most: impl FnOnce(Day) -> Option<f64>,
    ) -> Vec<Option<Estimate>> {
        let mut estimates = self.rule.estimates(self.workspace, record);
        if let (Rule::Rice, Some(day)) = (&self.rule, self.evidence_of)
            && let Some(Some(given)) = estimates.get_mut(rice::Input::Confidence as usize)
            && let Some(most) = most(day)
        {
            *given = given.at_most(most);
        }
        estimates
    }

    /// The same where all are known: what the score is drawn from. `None` without a score.
    #[must_use]
    pub fn all_estimates(&self, record: &Record) -> Option<Vec<Estimate>> {
        self.all_of(&self.estimates(record))
    }

    /// What [`Self::all_estimates`] gives, of [`Self::estimates`] that have been read.
    #[must_use]
    pub fn all_of(&self, estimates: &[Option<Estimate>]) -> Option<Vec<Estimate>> {
        let all: Option<Vec<Estimate>> = estimates.iter().copied().collect();
        all.filter(|all| self.combine(&central(all)).is_some())
    }

    /// How its inputs make its score, for drawing and expecting.
    #[must_use]
    pub fn combination(&self) -> Combination {
        self.rule.combination()
    }

    /// What an initiative has of each of [`Self::inputs`] as one number: the likeliest; where only a range is known,
    /// its middle; `None` for what is not known, or cannot be. A priority and a category count as their place in
    /// their order, and RICE's confidence as the plan says.
    #[must_use]
    pub fn values(&self, record: &Record) -> Vec<Option<f64>> {
        let estimates = self.estimates(record).into_iter();
        estimates.map(|it| it.map(Estimate::central)).collect()
    }

    /// What has to become known before the initiative has a score, in the order of the formula.
    #[must_use]
    pub fn missing(&self, record: &Record) -> Vec<InputKey> {
        let values = self.values(record);
        let pairs = self.inputs.iter().zip(values);
        let unknown = pairs.filter(|(_, value)| value.is_none());
        unknown.map(|(input, _)| input.clone()).collect()
    }

    /// The score of values in the order of [`Self::inputs`]: finite, and larger is better. `None` for
    /// another number of values.
    #[must_use]
    pub fn combine(&self, values: &[f64]) -> Option<f64> {
        self.rule.score(values)
    }

    /// The initiative's score; `None` until all it is made from is known.
    #[must_use]
    pub fn score(&self, record: &Record) -> Option<f64> {
        self.combine(&self.all_values(record)?)
    }

    /// What the initiative is worth as a whole, 0 or more, so that sets of initiatives can be compared by sums:
    /// of a score that is a worth for each unit of effort (RICE, WSJF, value against effort) what was divided;
    /// of any other model the score itself. `None` without a score.
    #[must_use]
    pub fn worth(&self, record: &Record) -> Option<f64> {
        self.rule.worth(&self.all_values(record)?)
    }

    /// The score's formula with its numbers; `None` without a score, and for MoSCoW and Kano, whose order
    /// is no arithmetic.
    #[must_use]
    pub fn formula(&self, record: &Record) -> Option<Formula> {
        self.rule.formula(&self.all_values(record)?)
    }

    fn all_values(&self, record: &Record) -> Option<Vec<f64>> {
        self.values(record).into_iter().collect()
    }
}

fn central(estimates: &[Estimate]) -> Vec<f64> {
    estimates.iter().map(|it| it.central()).collect()
}

#[cfg(test)]
#[path = "scoring_tests.rs"]
mod tests;
