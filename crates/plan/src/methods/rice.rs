//! RICE: reach × impact × confidence ÷ effort.
//!
//! Source: Sean McBride, "RICE: Simple prioritization for product managers", Intercom, 2016.

use super::formula::{Formula, Term, Unit};
use super::number::{self, NumberError};
use crate::records::initiative;
use crate::workspace::Record;

/// Impact on each person reached, from massive to minimal.
pub const IMPACT_SCALE: &[f64] = &[3.0, 2.0, 1.0, 0.5, 0.25];

/// Confidence below this many percent marks a moonshot.
pub const MOONSHOT_BELOW: f64 = 50.0;

/// More people a quarter than live on Earth is a slip of the finger.
pub const MOST_REACH: f64 = 1e10;

/// Less than this many person-months, a minute or ten, is a slip of the finger; and a score is divided by it.
pub const LEAST_EFFORT: f64 = 0.001;

/// Ten thousand people for a year; more is a slip of the finger.
pub const MOST_EFFORT: f64 = 120_000.0;

/// How sure a confidence is, by McBride's levels: each reaches from its percentage up to the next.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sureness {
    /// 100 %.
    High,
    /// 80 % and more.
    Medium,
    /// 50 % and more.
    Low,
    /// Below [`MOONSHOT_BELOW`].
    Moonshot,
}

impl Sureness {
    /// The level of a confidence in percent, 0 to 100.
    #[must_use]
    pub fn of(confidence: f64) -> Self {
        match confidence {
            it if it >= 100.0 => Self::High,
            it if it >= 80.0 => Self::Medium,
            it if it >= MOONSHOT_BELOW => Self::Low,
            _ => Self::Moonshot,
        }
    }
}

/// One of the four inputs of a RICE score.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Input {
    /// People or events a quarter: a real count, 0 or more.
    Reach,
    /// Impact on each: one of [`IMPACT_SCALE`].
    Impact,
    /// Percent: 100 high, 80 medium, 50 low; 0 to 100.
    Confidence,
    /// Person-months, at least [`LEAST_EFFORT`]. (The original asks for at least 0.5.)
    Effort,
}

impl Input {
    /// All four, in the order of the name.
    pub const ALL: [Self; 4] = [Self::Reach, Self::Impact, Self::Confidence, Self::Effort];

    /// The field of an initiative that holds it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Reach => initiative::REACH,
            Self::Impact => initiative::IMPACT,
            Self::Confidence => initiative::CONFIDENCE,
            Self::Effort => initiative::EFFORT,
        }
    }

    /// Reads what somebody typed; nothing typed is no value.
    ///
    /// # Errors
    /// When it is not a number, or not one that this input can have.
    pub fn parse(self, text: &str) -> Result<Option<f64>, NumberError> {
        number::typed(text, |value| self.check(value))
    }

    /// Passes a number that this input can have.
    ///
    /// # Errors
    /// When it is not finite or outside the input's range or scale.
    pub fn check(self, value: f64) -> Result<f64, NumberError> {
        match self {
            Self::Reach => number::within(value, 0.0, MOST_REACH),
            Self::Impact => number::on_scale(value, IMPACT_SCALE),
            Self::Confidence => number::within(value, 0.0, 100.0),
            Self::Effort if value <= 0.0 => Err(NumberError::NotPositive(value)),
            Self::Effort => number::within(value, LEAST_EFFORT, MOST_EFFORT),
        }
    }
}

/// The inputs of one initiative's score, each missing until it is known.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Rice {
    /// People or events a quarter, 0 or more.
    pub reach: Option<f64>,
    /// Impact on each of them: one of [`IMPACT_SCALE`].
    pub impact: Option<f64>,
    /// Confidence in percent, 0 to 100.
    pub confidence: Option<f64>,
    /// Effort in person-months, at least [`LEAST_EFFORT`].
    pub effort: Option<f64>,
}

impl Rice {
    /// The input's value.
    #[must_use]
    pub fn get(&self, input: Input) -> Option<f64> {
        match input {
            Input::Reach => self.reach,
            Input::Impact => self.impact,
            Input::Confidence => self.confidence,
            Input::Effort => self.effort,
        }
    }

    /// Reach × impact × confidence ÷ effort, confidence as a share of 1: people or events a quarter,
    /// weighted by impact, for each person-month. `None` until all four are known.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        let score = self.total_impact()? / self.divisor()?;
        score.is_finite().then_some(score)
    }

    /// Reach × impact × confidence: people or events a quarter, weighted by impact. McBride calls the score the
    /// "total impact per time worked"; this is the total impact. `None` until the three are known.
    #[must_use]
    pub fn total_impact(&self) -> Option<f64> {
        Some(self.reach? * self.impact? * (self.confidence? / 100.0))
    }

    /// The effort, where a score can be divided by it: [`LEAST_EFFORT`] or more, in person-months.
    pub(super) fn divisor(&self) -> Option<f64> {
        self.effort.filter(|effort| *effort >= LEAST_EFFORT)
    }

    /// The score with its numbers filled in; `None` until all four are known.
    #[must_use]
    pub fn formula(&self) -> Option<Formula> {
        let known =
            |input: Input, unit| Some(Term::of_field(self.get(input)?, unit, input.field()));
        Some(
            Formula::new(self.score()?)
                .number(known(Input::Reach, Unit::PeopleAQuarter)?)
                .times(known(Input::Impact, Unit::ImpactScale)?)
                .times(known(Input::Confidence, Unit::Percent)?)
                .divided_by(known(Input::Effort, Unit::PersonMonths)?),
        )
    }

    /// Whether confidence is so low that the author calls it a moonshot.
    #[must_use]
    pub fn is_moonshot(&self) -> bool {
        self.confidence
            .is_some_and(|confidence| confidence < MOONSHOT_BELOW)
    }
}

impl From<&Record> for Rice {
    fn from(record: &Record) -> Self {
        let read = |input: Input| {
            let value = record.number(input.field())?;
            input.check(value).ok()
        };
        Self {
            reach: read(Input::Reach),
            impact: read(Input::Impact),
            confidence: read(Input::Confidence),
            effort: read(Input::Effort),
        }
    }
}

/// The four inputs, all of them known.
#[cfg(test)]
pub(crate) fn rice(reach: f64, impact: f64, confidence: f64, effort: f64) -> Rice {
    Rice {
        reach: Some(reach),
        impact: Some(impact),
        confidence: Some(confidence),
        effort: Some(effort),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::formula::reckoned;
    use crate::methods::value_effort;

    #[test]
    fn a_confidence_is_as_sure_as_the_level_it_reaches() {
        let levels = [100.0, 99.0, 80.0, 79.9, 50.0, 49.0, 0.0].map(Sureness::of);
        use Sureness::{High, Low, Medium, Moonshot};
        assert_eq!(levels, [High, Medium, Medium, Low, Low, Moonshot, Moonshot]);
    }

    #[test]
    fn the_score_is_the_four_inputs_as_the_author_combines_them() {
        assert_eq!(rice(2_400.0, 2.0, 80.0, 3.0).score(), Some(1_280.0));
    }

    #[test]
    fn the_scores_are_those_of_published_examples() {
        // juno on GitHub Gist (d6a55a65), notes on McBride's article: features A to D.
        let gist = [
            (rice(500.0, 3.0, 50.0, 1.0), 750.0),
            (rice(500.0, 2.0, 50.0, 1.0), 500.0),
            (rice(500.0, 2.0, 80.0, 1.0), 800.0),
            (rice(100.0, 3.0, 80.0, 1.0), 240.0),
        ];
        // beginpm.com, "What is the RICE scoring model?": features A to C.
        let article = [
            (rice(1_000.0, 2.0, 80.0, 5.0), 320.0),
            (rice(500.0, 1.0, 90.0, 2.0), 225.0),
            (rice(2_000.0, 1.0, 70.0, 8.0), 175.0),
        ];
        for (feature, published) in gist.into_iter().chain(article) {
            let score = feature.score().unwrap();
            assert!((score - published).abs() < 1e-9, "{feature:?} {score}");
            let formula = feature.formula().unwrap();
            assert!((reckoned(&formula) - published).abs() < 1e-9);
        }
    }

    #[test]
    fn an_effort_of_next_to_nothing_makes_no_score_however_it_came_here() {
        for effort in [0.0, -1.0, 1e-300, 0.0009, f64::NAN] {
            let rice = Rice {
                reach: Some(1.0),
                impact: Some(1.0),
                confidence: Some(100.0),
                effort: Some(effort),
            };
            assert_eq!((rice.score(), value_effort::score(&rice)), (None, None));
        }
    }

    #[test]
    fn without_one_input_there_is_no_score() {
        let rice = Rice {
            reach: Some(1.0),
            impact: Some(1.0),
            confidence: Some(1.0),
            effort: None,
        };
        assert_eq!(rice.score(), None);
    }

    #[test]
    fn numbers_an_input_cannot_have_are_refused_with_the_reason() {
        use NumberError::{NotANumber, NotOnScale, NotPositive, TooLarge, TooSmall};
        let refused = [
            (
                Input::Reach,
                "-1",
                TooSmall {
                    value: -1.0,
                    least: 0.0,
                },
            ),
            (
                Input::Reach,
                "1e308",
                TooLarge {
                    value: 1e308,
                    most: MOST_REACH,
                },
            ),
            (
                Input::Impact,
                "4",
                NotOnScale {
                    value: 4.0,
                    scale: IMPACT_SCALE,
                },
            ),
            (
                Input::Confidence,
                "120 %",
                TooLarge {
                    value: 120.0,
                    most: 100.0,
                },
            ),
            (Input::Effort, "0", NotPositive(0.0)),
            (Input::Effort, "-2", NotPositive(-2.0)),
            (
                Input::Effort,
                "0.0009",
                TooSmall {
                    value: 0.0009,
                    least: 0.001,
                },
            ),
            (Input::Effort, "soon", NotANumber("soon".to_owned())),
        ];
        for (input, text, reason) in refused {
            assert_eq!(input.parse(text), Err(reason), "{input:?} {text}");
        }
    }

    #[test]
    fn an_empty_input_is_no_value() {
        assert_eq!(Input::Effort.parse("  "), Ok(None));
    }

    #[test]
    fn below_half_sure_is_a_moonshot() {
        let at = |confidence| Rice {
            confidence: Some(confidence),
            ..Rice::default()
        };
        assert!(at(49.9).is_moonshot());
        assert!(!at(50.0).is_moonshot());
        assert!(!Rice::default().is_moonshot());
    }
}
