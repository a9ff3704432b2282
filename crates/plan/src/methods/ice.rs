//! ICE: impact, confidence and ease, 1 to 10 each.
//!
//! Source: Sean Ellis and Morgan Brown, "Hacking Growth", 2017, where the score is the mean of the three.
//! Many teams multiply them instead, and the two order differently: a mean forgives one weak input, a product
//! does not. So the plan says which it is ([`IceScore`]).

use super::formula::{Formula, Term, Unit};
use super::number::{self, NumberError};
use crate::records::initiative;
use crate::records::plan::IceScore;

/// The least that an input can be.
pub const LEAST: f64 = 1.0;
/// The most that an input can be.
pub const MOST: f64 = 10.0;

/// One of the three inputs, each in points from [`LEAST`] to [`MOST`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Input {
    /// How much it would move what matters.
    Impact,
    /// How sure that is.
    Confidence,
    /// How easy it is to do: 10 is the easiest.
    Ease,
}

impl Input {
    /// All three, in the order of the name.
    pub const ALL: [Self; 3] = [Self::Impact, Self::Confidence, Self::Ease];

    /// The field of an initiative that holds it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Impact => initiative::ICE_IMPACT,
            Self::Confidence => initiative::ICE_CONFIDENCE,
            Self::Ease => initiative::ICE_EASE,
        }
    }
}

/// Passes a number that an input can have.
///
/// # Errors
/// When it is not finite, or not from [`LEAST`] to [`MOST`].
pub fn check(value: f64) -> Result<f64, NumberError> {
    number::within(value, LEAST, MOST)
}

/// The inputs of one initiative's score, each missing until it is known.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Ice {
    /// 1 to 10.
    pub impact: Option<f64>,
    /// 1 to 10.
    pub confidence: Option<f64>,
    /// 1 to 10.
    pub ease: Option<f64>,
}

impl Ice {
    /// The input's value.
    #[must_use]
    pub fn get(&self, input: Input) -> Option<f64> {
        match input {
            Input::Impact => self.impact,
            Input::Confidence => self.confidence,
            Input::Ease => self.ease,
        }
    }

    /// The score: from 1 to 1,000 as a product, from 1 to 10 as a mean. `None` until all three are known.
    #[must_use]
    pub fn score(&self, how: IceScore) -> Option<f64> {
        let (impact, confidence, ease) = (self.impact?, self.confidence?, self.ease?);
        let score = match how {
            IceScore::Product => impact * confidence * ease,
            IceScore::Mean => (impact + confidence + ease) / 3.0,
        };
        score.is_finite().then_some(score)
    }

    /// The score with its numbers filled in; `None` until all three are known.
    #[must_use]
    pub fn formula(&self, how: IceScore) -> Option<Formula> {
        let formula = Formula::new(self.score(how)?);
        let known = |input: Input| {
            Some(Term::of_field(
                self.get(input)?,
                Unit::Points,
                input.field(),
            ))
        };
        let [impact, confidence, ease] = Input::ALL.map(known);
        let (impact, confidence, ease) = (impact?, confidence?, ease?);
        Some(match how {
            IceScore::Product => formula.number(impact).times(confidence).times(ease),
            IceScore::Mean => formula
                .sum([vec![impact], vec![confidence], vec![ease]])
                .divided_by(Term {
                    value: 3.0,
                    unit: Unit::Count,
                    input: None,
                }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::formula::reckoned;
    use crate::methods::range_text::{Range, parse};

    fn ice(impact: f64, confidence: f64, ease: f64) -> Ice {
        Ice {
            impact: Some(impact),
            confidence: Some(confidence),
            ease: Some(ease),
        }
    }

    #[test]
    fn the_product_is_that_of_published_examples() {
        // idaete.com, "ICE scoring model": a complex mortgage predictor.
        assert_eq!(ice(8.0, 6.0, 3.0).score(IceScore::Product), Some(144.0));
        // Uxcel, "ICE prioritization", where the product is divided by 10 to 43.2.
        assert_eq!(ice(8.0, 6.0, 9.0).score(IceScore::Product), Some(432.0));
    }

    #[test]
    fn the_mean_forgives_what_the_product_does_not() {
        // No published table of means was found: by hand, from the definition.
        let (even, uneven) = (ice(6.0, 6.0, 6.0), ice(10.0, 9.0, 1.0));
        assert_eq!(even.score(IceScore::Mean), Some(6.0));
        assert_eq!(uneven.score(IceScore::Mean), Some(20.0 / 3.0));
        assert_eq!(even.score(IceScore::Product), Some(216.0));
        assert_eq!(uneven.score(IceScore::Product), Some(90.0));
    }

    #[test]
    fn what_is_written_is_what_was_reckoned() {
        for how in IceScore::ALL {
            let formula = ice(8.0, 6.0, 3.0).formula(*how).unwrap();
            assert_eq!(reckoned(&formula), formula.result);
            assert_eq!(Ice::default().formula(*how), None);
        }
    }

    #[test]
    fn what_is_not_from_1_to_10_is_refused() {
        assert_eq!(parse(Input::Ease, " 7,5 "), Ok(Some(Range::number(7.5))));
        assert_eq!(parse(Input::Ease, ""), Ok(None));
        for text in ["0", "-1", "10.1", "1e308", "easy"] {
            assert!(parse(Input::Ease, text).is_err(), "{text}");
        }
    }
}
