//! The scoring models side by side: one score and one order for each.
//!
//! A score's size means nothing across models: what they have in common is the order they put initiatives
//! in. So two models are compared by ranks; see [`super::rank_change`].

use super::confidence_cap::Cap;
use super::estimate;
use super::formula::{Formula, InputKey};
use super::ice::{self, Ice};
use super::kano;
use super::moscow::Priority;
use super::rice::{self, Rice};
use super::value_effort;
use super::weighted_scoring::Weighting;
use super::wsjf::{self, Wsjf};
use crate::day::Day;
use crate::records::plan::{self, Confidence, IceScore};
use crate::records::{initiative, rating, words};
use crate::workspace::{Id, Record, Workspace};

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

/// What a model needs beside the initiative.
enum Rule {
    Rice,
    Ice(IceScore),
    Wsjf,
    Weighted(Weighting),
    ValueEffort,
    Moscow,
    Kano,
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
        let rule = match model {
            Model::Rice => Rule::Rice,
            Model::Ice => Rule::Ice(plan::ice_score(workspace)),
            Model::Wsjf => Rule::Wsjf,
            Model::Weighted => Rule::Weighted(Weighting::of(workspace)),
            Model::ValueEffort => Rule::ValueEffort,
            Model::Moscow => Rule::Moscow,
            Model::Kano => Rule::Kano,
        };
        let inputs = inputs(&rule);
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

    /// RICE's inputs as they count: of the confidence what the evidence bears, where the plan says so.
    fn rice(&self, record: &Record) -> Rice {
        let plain = estimate::plain(record);
        match self.evidence_of {
            Some(day) => Cap::of(self.workspace, record, day).rice(plain),
            None => plain,
        }
    }

    /// What an initiative has of each of [`Self::inputs`]; `None` for what is not known, or cannot be. A
    /// priority and a category count as their place in their order, and RICE's confidence as the plan says.
    #[must_use]
    pub fn values(&self, record: &Record) -> Vec<Option<f64>> {
        match &self.rule {
            Rule::Rice => {
                let rice = self.rice(record);
                rice::Input::ALL.map(|input| rice.get(input)).to_vec()
            }
            Rule::Ice(_) => {
                let ice = Ice::from(record);
                ice::Input::ALL.map(|input| ice.get(input)).to_vec()
            }
            Rule::Wsjf => {
                let wsjf = Wsjf::from(record);
                wsjf::Input::ALL.map(|input| wsjf.get(input)).to_vec()
            }
            Rule::Weighted(weighting) => {
                let criteria = weighting.criteria().iter();
                let rated = |id: &Id| rating::value(self.workspace, id, record.id());
                criteria.map(|criterion| rated(&criterion.id)).collect()
            }
            Rule::ValueEffort => {
                let rice = estimate::plain(record);
                vec![rice.impact, rice.effort]
            }
            Rule::Moscow => vec![Priority::of(record).map(Priority::level)],
            Rule::Kano => {
                let category = kano::tally(self.workspace, record.id()).category();
                vec![category.and_then(kano::Category::level)]
            }
        }
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
        match (&self.rule, values) {
            (Rule::Rice, &[reach, impact, confidence, effort]) => {
                let (reach, impact) = (Some(reach), Some(impact));
                let (confidence, effort) = (Some(confidence), Some(effort));
                Rice {
                    reach,
                    impact,
                    confidence,
                    effort,
                }
                .score()
            }
            (Rule::Ice(how), &[impact, confidence, ease]) => {
                let (impact, confidence, ease) = (Some(impact), Some(confidence), Some(ease));
                Ice {
                    impact,
                    confidence,
                    ease,
                }
                .score(*how)
            }
            (Rule::Wsjf, &[value, time, risk, size]) => Wsjf {
                business_value: Some(value),
                time_criticality: Some(time),
                risk_opportunity: Some(risk),
                job_size: Some(size),
            }
            .score(),
            (Rule::Weighted(weighting), ratings) => weighting.score(ratings),
            (Rule::ValueEffort, &[impact, effort]) => value_effort::score(&Rice {
                impact: Some(impact),
                effort: Some(effort),
                ..Rice::default()
            }),
            (Rule::Moscow | Rule::Kano, &[level]) => Some(level),
            _ => None,
        }
    }

    /// The initiative's score; `None` until all it is made from is known.
    #[must_use]
    pub fn score(&self, record: &Record) -> Option<f64> {
        let values: Option<Vec<f64>> = self.values(record).into_iter().collect();
        self.combine(&values?)
    }

    /// What the initiative is worth as a whole, 0 or more, so that sets of initiatives can be compared by sums:
    /// of a score that is a worth for each unit of effort (RICE, WSJF, value against effort) what was divided;
    /// of any other model the score itself. `None` without a score.
    #[must_use]
    pub fn worth(&self, record: &Record) -> Option<f64> {
        let score = self.score(record)?;
        match &self.rule {
            Rule::Rice => self.rice(record).total_impact(),
            Rule::Wsjf => Wsjf::from(record).cost_of_delay(),
            Rule::ValueEffort => estimate::plain(record).impact,
            Rule::Ice(_) | Rule::Weighted(_) | Rule::Moscow | Rule::Kano => Some(score),
        }
    }

    /// The score's formula with its numbers; `None` without a score, and for MoSCoW and Kano, whose order
    /// is no arithmetic.
    #[must_use]
    pub fn formula(&self, record: &Record) -> Option<Formula> {
        match &self.rule {
            Rule::Rice => self.rice(record).formula(),
            Rule::Ice(how) => Ice::from(record).formula(*how),
            Rule::Wsjf => Wsjf::from(record).formula(),
            Rule::Weighted(weighting) => {
                let values: Option<Vec<f64>> = self.values(record).into_iter().collect();
                weighting.formula(&values?)
            }
            Rule::ValueEffort => value_effort::formula(&estimate::plain(record)),
            Rule::Moscow | Rule::Kano => None,
        }
    }
}

fn inputs(rule: &Rule) -> Vec<InputKey> {
    match rule {
        Rule::Rice => rice::Input::ALL
            .map(|it| InputKey::Field(it.field()))
            .to_vec(),
        Rule::Ice(_) => ice::Input::ALL
            .map(|it| InputKey::Field(it.field()))
            .to_vec(),
        Rule::Wsjf => wsjf::Input::ALL
            .map(|it| InputKey::Field(it.field()))
            .to_vec(),
        Rule::Weighted(weighting) => {
            let ids = weighting.criteria().iter().map(|it| it.id.clone());
            ids.map(InputKey::Criterion).collect()
        }
        Rule::ValueEffort => [initiative::IMPACT, initiative::EFFORT]
            .map(InputKey::Field)
            .to_vec(),
        Rule::Moscow => vec![InputKey::Field(initiative::MOSCOW)],
        Rule::Kano => vec![InputKey::Answers],
    }
}

#[cfg(test)]
#[path = "scoring_tests.rs"]
mod tests;
