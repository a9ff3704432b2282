//! Value against effort: how much comes back for a person-month.
//!
//! The method is in common use without one author. It asks for nothing of its own: the value is the impact
//! and the effort is the effort that RICE and the matrix use, so that a dot that is dragged on the matrix
//! moves in this order too. See decision 0019.

use super::formula::{Formula, Term, Unit};
use super::rice::{Input, Rice};

/// Impact ÷ effort: points of RICE's impact scale for each person-month. `None` until both are known.
#[must_use]
pub fn score(rice: &Rice) -> Option<f64> {
    let score = rice.impact? / rice.divisor()?;
    score.is_finite().then_some(score)
}

/// The score with its numbers filled in; `None` until both are known.
#[must_use]
pub fn formula(rice: &Rice) -> Option<Formula> {
    let (impact, effort) = (Input::Impact.field(), Input::Effort.field());
    let value = Term::of_field(rice.impact?, Unit::ImpactScale, impact);
    let effort = Term::of_field(rice.effort?, Unit::PersonMonths, effort);
    Some(Formula::new(score(rice)?).number(value).divided_by(effort))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::formula::reckoned;

    fn rice(impact: f64, effort: f64) -> Rice {
        Rice {
            impact: Some(impact),
            effort: Some(effort),
            ..Rice::default()
        }
    }

    #[test]
    fn value_is_divided_by_effort() {
        // On RICE's scale by hand, from the definition.
        let half_a_month = rice(2.0, 0.5);
        assert_eq!(score(&half_a_month), Some(4.0));
        assert_eq!(reckoned(&formula(&half_a_month).unwrap()), 4.0);
    }

    #[test]
    fn the_scores_are_those_of_a_published_example() {
        // startup201.com, "Optimizing Priorities: The Value vs. Effort Framework Decoded": features A and B,
        // both inputs in points of no scale that is told, rounded to two decimals.
        for (feature, published) in [(rice(8.0, 7.0), 1.14), (rice(5.0, 2.0), 2.5)] {
            let score = score(&feature).unwrap();
            assert_eq!((score * 100.0).round() / 100.0, published);
            assert_eq!(reckoned(&formula(&feature).unwrap()), score);
        }
    }

    #[test]
    fn without_one_of_them_there_is_no_score() {
        let rice = Rice {
            impact: Some(2.0),
            ..Rice::default()
        };
        assert_eq!((score(&rice), formula(&rice)), (None, None));
    }
}
