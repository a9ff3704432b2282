//! What each model needs beside the initiative, and its arithmetic on numbers in the order of its inputs.

use super::Model;
use crate::methods::combination::Combination;
use crate::methods::estimate::{self, Estimate};
use crate::methods::formula::{Formula, InputKey};
use crate::methods::ice::{self, Ice};
use crate::methods::kano;
use crate::methods::moscow::Priority;
use crate::methods::numeric_input::NumericInput;
use crate::methods::rice::{self, Rice};
use crate::methods::value_effort;
use crate::methods::weighted_scoring::Weighting;
use crate::methods::wsjf::{self, Wsjf};
use crate::records::initiative;
use crate::records::plan::{self, IceScore};
use crate::records::rating;
use crate::workspace::{Record, Workspace};

/// A model with what it needs beside the initiative.
pub(super) enum Rule {
    Rice,
    Ice(IceScore),
    Wsjf,
    Weighted(Weighting),
    ValueEffort,
    Moscow,
    Kano,
}

impl Rule {
    pub(super) fn of(workspace: &Workspace, model: Model) -> Self {
        match model {
            Model::Rice => Self::Rice,
            Model::Ice => Self::Ice(plan::ice_score(workspace)),
            Model::Wsjf => Self::Wsjf,
            Model::Weighted => Self::Weighted(Weighting::of(workspace)),
            Model::ValueEffort => Self::ValueEffort,
            Model::Moscow => Self::Moscow,
            Model::Kano => Self::Kano,
        }
    }

    pub(super) fn inputs(&self) -> Vec<InputKey> {
        let fields = |fields: &[&'static str]| -> Vec<InputKey> {
            fields.iter().copied().map(InputKey::Field).collect()
        };
        match self {
            Self::Rice => fields(&rice::Input::ALL.map(rice::Input::field)),
            Self::Ice(_) => fields(&ice::Input::ALL.map(ice::Input::field)),
            Self::Wsjf => fields(&wsjf::Input::ALL.map(wsjf::Input::field)),
            Self::Weighted(weighting) => {
                let ids = weighting.criteria().iter().map(|it| it.id.clone());
                ids.map(InputKey::Criterion).collect()
            }
            Self::ValueEffort => fields(&[initiative::IMPACT, initiative::EFFORT]),
            Self::Moscow => fields(&[initiative::MOSCOW]),
            Self::Kano => vec![InputKey::Answers],
        }
    }

    /// What an initiative has of each input, whatever bears its confidence.
    pub(super) fn estimates(
        &self,
        workspace: &Workspace,
        record: &Record,
    ) -> Vec<Option<Estimate>> {
        let fields = |inputs: &[NumericInput]| -> Vec<Option<Estimate>> {
            let counted = inputs.iter().map(|it| estimate::counted(record, *it));
            counted.collect()
        };
        let level = |level: Option<f64>| vec![level.map(Estimate::Known)];
        match self {
            Self::Rice => fields(&rice::Input::ALL.map(NumericInput::Rice)),
            Self::Ice(_) => fields(&ice::Input::ALL.map(NumericInput::Ice)),
            Self::Wsjf => fields(&wsjf::Input::ALL.map(NumericInput::Wsjf)),
            Self::Weighted(weighting) => {
                let rated = weighting.criteria().iter().map(|criterion| {
                    let rating = rating::find(workspace, &criterion.id, record.id())?;
                    estimate::counted(rating, NumericInput::Rating)
                });
                rated.collect()
            }
            Self::ValueEffort => {
                fields(&[rice::Input::Impact, rice::Input::Effort].map(NumericInput::Rice))
            }
            Self::Moscow => level(Priority::of(record).map(Priority::level)),
            Self::Kano => {
                let category = kano::tally(workspace, record.id()).category();
                level(category.and_then(kano::Category::level))
            }
        }
    }

    pub(super) fn combination(&self) -> Combination {
        match self {
            Self::Rice => Combination::rice(),
            Self::Ice(how) => Combination::ice(*how),
            Self::Wsjf => Combination::wsjf(),
            Self::Weighted(weighting) => Combination::weighted(weighting),
            Self::ValueEffort => Combination::value_effort(),
            Self::Moscow | Self::Kano => Combination::level(),
        }
    }

    pub(super) fn score(&self, values: &[f64]) -> Option<f64> {
        match self {
            Self::Rice => rice(values)?.score(),
            Self::Ice(how) => ice(values)?.score(*how),
            Self::Wsjf => wsjf(values)?.score(),
            Self::Weighted(weighting) => weighting.score(values),
            Self::ValueEffort => value_effort::score(&impact_and_effort(values)?),
            Self::Moscow | Self::Kano => match values {
                &[level] => Some(level),
                _ => None,
            },
        }
    }

    pub(super) fn worth(&self, values: &[f64]) -> Option<f64> {
        let score = self.score(values)?;
        match self {
            Self::Rice => rice(values)?.total_impact(),
            Self::Wsjf => wsjf(values)?.cost_of_delay(),
            Self::ValueEffort => impact_and_effort(values)?.impact,
            Self::Ice(_) | Self::Weighted(_) | Self::Moscow | Self::Kano => Some(score),
        }
    }

    pub(super) fn formula(&self, values: &[f64]) -> Option<Formula> {
        match self {
            Self::Rice => rice(values)?.formula(),
            Self::Ice(how) => ice(values)?.formula(*how),
            Self::Wsjf => wsjf(values)?.formula(),
            Self::Weighted(weighting) => weighting.formula(values),
            Self::ValueEffort => value_effort::formula(&impact_and_effort(values)?),
            Self::Moscow | Self::Kano => None,
        }
    }
}

fn rice(values: &[f64]) -> Option<Rice> {
    let &[reach, impact, confidence, effort] = values else {
        return None;
    };
    Some(Rice {
        reach: Some(reach),
        impact: Some(impact),
        confidence: Some(confidence),
        effort: Some(effort),
    })
}

fn impact_and_effort(values: &[f64]) -> Option<Rice> {
    let &[impact, effort] = values else {
        return None;
    };
    Some(Rice {
        impact: Some(impact),
        effort: Some(effort),
        ..Rice::default()
    })
}

fn ice(values: &[f64]) -> Option<Ice> {
    let &[impact, confidence, ease] = values else {
        return None;
    };
    Some(Ice {
        impact: Some(impact),
        confidence: Some(confidence),
        ease: Some(ease),
    })
}

fn wsjf(values: &[f64]) -> Option<Wsjf> {
    let &[value, time, risk, size] = values else {
        return None;
    };
    Some(Wsjf {
        business_value: Some(value),
        time_criticality: Some(time),
        risk_opportunity: Some(risk),
        job_size: Some(size),
    })
}
