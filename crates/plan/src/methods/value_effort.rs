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

    #[test]
    fn value_is_divided_by_effort() {
        // No published table on RICE's scale was found: by hand, from the definition.
        let rice = Rice {
            impact: Some(2.0),
            effort: Some(0.5),
            ..Rice::default()
        };
        assert_eq!(score(&rice), Some(4.0));
        assert_eq!(reckoned(&formula(&rice).unwrap()), 4.0);
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
