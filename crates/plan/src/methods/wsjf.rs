//! WSJF, weighted shortest job first, as SAFe reckons it: cost of delay ÷ job size, and cost of delay =
//! user-business value + time criticality + risk reduction or opportunity enablement.
//!
//! Sources: Scaled Agile, "Weighted Shortest Job First", SAFe 6.0, 2023; after Donald Reinertsen, "The
//! Principles of Product Development Flow", 2009. The points are relative: in each column the smallest of
//! the backlog is the 1 that the others are compared with. They are given so; nothing is divided by the smallest here.

use super::estimate::{self, Estimate};
use super::formula::{Formula, Term, Unit};
use super::number::{self, NumberError};
use crate::records::{initiative, work};
use crate::workspace::Workspace;

/// The points that an input can have: SAFe's modified Fibonacci series.
pub const SCALE: &[f64] = &[1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0];

/// One of the four inputs, each on [`SCALE`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Input {
    /// What it is worth to users and to the business.
    BusinessValue,
    /// How much of that is lost by waiting.
    TimeCriticality,
    /// What it takes away of risks, or makes possible.
    RiskOpportunity,
    /// How large the job is, in place of how long it takes.
    JobSize,
}

impl Input {
    /// All four, in the order of the formula.
    pub const ALL: [Self; 4] = [
        Self::BusinessValue,
        Self::TimeCriticality,
        Self::RiskOpportunity,
        Self::JobSize,
    ];

    /// The field of an initiative that holds it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::BusinessValue => initiative::BUSINESS_VALUE,
            Self::TimeCriticality => initiative::TIME_CRITICALITY,
            Self::RiskOpportunity => initiative::RISK_OPPORTUNITY,
            Self::JobSize => initiative::JOB_SIZE,
        }
    }
}

/// Passes a number that an input can have.
///
/// # Errors
/// When it is none of [`SCALE`].
pub fn check(value: f64) -> Result<f64, NumberError> {
    number::on_scale(value, SCALE)
}

/// The inputs of one initiative's score, each missing until it is known.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Wsjf {
    /// Points on [`SCALE`].
    pub business_value: Option<f64>,
    /// Points on [`SCALE`].
    pub time_criticality: Option<f64>,
    /// Points on [`SCALE`].
    pub risk_opportunity: Option<f64>,
    /// Points on [`SCALE`].
    pub job_size: Option<f64>,
}

impl Wsjf {
    /// The input's value.
    #[must_use]
    pub fn get(&self, input: Input) -> Option<f64> {
        match input {
            Input::BusinessValue => self.business_value,
            Input::TimeCriticality => self.time_criticality,
            Input::RiskOpportunity => self.risk_opportunity,
            Input::JobSize => self.job_size,
        }
    }

    /// The cost of delay, 3 to 60 points; `None` until its three parts are known.
    #[must_use]
    pub fn cost_of_delay(&self) -> Option<f64> {
        Some(self.business_value? + self.time_criticality? + self.risk_opportunity?)
    }

    /// Cost of delay ÷ job size, 0.15 to 60; `None` until all four are known.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        let score = self.cost_of_delay()? / self.job_size?;
        score.is_finite().then_some(score)
    }

    /// The score with its numbers filled in; `None` until all four are known.
    #[must_use]
    pub fn formula(&self) -> Option<Formula> {
        let formula = Formula::new(self.score()?);
        let known = |input: Input| {
            Some(Term::of_field(
                self.get(input)?,
                Unit::RelativePoints,
                input.field(),
            ))
        };
        let [value, time, risk, size] = Input::ALL.map(known);
        let delay = [vec![value?], vec![time?], vec![risk?]];
        Some(formula.sum(delay).divided_by(size?))
    }
}

/// The inputs of which no initiative has the 1 that the others are compared with, though some have points:
/// SAFe asks for a 1 in every column of the backlog. What is done or dropped is not in it. In the order of the
/// formula. Of a range counts what stands for it, as in the score.
#[must_use]
pub fn without_a_one(workspace: &Workspace) -> Vec<Input> {
    let open = work::open(workspace);
    let lacks = |input: &Input| {
        let read = open.iter().map(|record| estimate::counted(record, *input));
        let mut points = read.flatten().map(Estimate::central).peekable();
        points.peek().is_some() && points.all(|points| points > 1.0)
    };
    Input::ALL.into_iter().filter(lacks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::formula::reckoned;
    use crate::methods::range_text::{Range, parse};
    use crate::records::fields;
    use crate::workspace::{Change, Edit, Id, SeededOutside};
    use serde_json::json;

    fn wsjf(value: f64, time: f64, risk: f64, size: f64) -> Wsjf {
        Wsjf {
            business_value: Some(value),
            time_criticality: Some(time),
            risk_opportunity: Some(risk),
            job_size: Some(size),
        }
    }

    #[test]
    fn the_cost_of_delay_is_that_of_a_published_example() {
        // Jason Yip, "Problems I have with SAFe-style WSJF", 2024.
        assert_eq!(wsjf(1.0, 3.0, 5.0, 1.0).cost_of_delay(), Some(9.0));
    }

    #[test]
    fn the_score_is_that_of_a_published_table() {
        // georgeprowse91/pm-tools-templates on GitHub, "SAFe Portfolio Kanban Template", 2025: five epics,
        // rounded to one decimal.
        let epics = [
            (wsjf(13.0, 8.0, 5.0, 5.0), 5.2),
            (wsjf(20.0, 13.0, 8.0, 8.0), 5.1),
            (wsjf(8.0, 20.0, 13.0, 3.0), 13.7),
            (wsjf(13.0, 5.0, 5.0, 8.0), 2.9),
            (wsjf(8.0, 13.0, 20.0, 13.0), 3.2),
        ];
        for (epic, published) in epics {
            let score = epic.score().unwrap();
            assert_eq!((score * 10.0).round() / 10.0, published, "{epic:?}");
            let formula = epic.formula().unwrap();
            assert_eq!(reckoned(&formula), score);
        }
    }

    #[test]
    fn a_column_without_a_one_is_told() {
        let idea = |id, value, size| Edit::Create {
            id: Id::known(id),
            kind: initiative::KIND.into(),
            fields: fields([
                (initiative::BUSINESS_VALUE, json!(value)),
                (initiative::JOB_SIZE, json!(size)),
            ]),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = vec![idea("a", 2, 1), idea("b", 8, 5)];
        workspace.apply(Change::new("Begin", edits));
        assert_eq!(without_a_one(&workspace), [Input::BusinessValue]);
        // The 1 leaves the backlog with the initiative that has it.
        let done = Edit::set(&Id::known("a"), work::STATUS, "done");
        workspace.apply(Change::new("Finish", vec![done]));
        let both = [Input::BusinessValue, Input::JobSize];
        assert_eq!(without_a_one(&workspace), both);
    }

    #[test]
    fn only_points_of_the_scale_are_taken() {
        assert_eq!(parse(Input::JobSize, "13"), Ok(Some(Range::number(13.0))));
        for text in ["0", "4", "-1", "21", "1e308", "XL"] {
            assert!(parse(Input::JobSize, text).is_err(), "{text}");
        }
        let unknown = Wsjf {
            job_size: None,
            ..wsjf(1.0, 1.0, 1.0, 1.0)
        };
        assert_eq!((unknown.score(), unknown.formula()), (None, None));
    }
}
