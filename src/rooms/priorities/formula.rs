//! How a score comes about, in words.

use super::ranking::{Ranking, missing};
use crate::rooms::{priority_words, words};
use plan::Id;
use plan::methods::rice::{Input, Rice};

/// A number of the formula and what it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    /// What stands before it: × ÷ =, or nothing.
    pub operator: &'static str,
    /// The number, or "?" where it is missing.
    pub value: String,
    /// What it is.
    pub unit: String,
}

/// The formula with the numbers as they count; of the confidence it is said how much was `given`, where that is
/// more.
#[must_use]
pub fn terms(rice: &Rice, given: Option<f64>, rank: Option<usize>, count: usize) -> Vec<Term> {
    let term = |operator, input: Input| Term {
        operator,
        value: rice
            .get(input)
            .map_or_else(|| "?".to_owned(), |value| words::input_value(input, value)),
        unit: match (input, given.filter(|given| rice.confidence < Some(*given))) {
            (Input::Confidence, Some(given)) => {
                format!("confidence, of {} given", words::input_value(input, given))
            }
            _ => unit(input, rice.get(input)),
        },
    };
    let mut terms = vec![
        term("", Input::Reach),
        term("×", Input::Impact),
        term("×", Input::Confidence),
        term("÷", Input::Effort),
    ];
    if let Some(score) = rice.score() {
        let place = rank.map_or_else(String::new, |rank| {
            format!(
                ", {} of {}",
                words::ordinal(rank),
                words::number(count as f64)
            )
        });
        terms.push(Term {
            operator: "=",
            value: words::score(score),
            unit: format!("RICE{place}"),
        });
    }
    terms
}

fn unit(input: Input, value: Option<f64>) -> String {
    match input {
        Input::Reach => "people a quarter".to_owned(),
        Input::Impact => value
            .and_then(words::impact_level)
            .map_or_else(|| "impact".to_owned(), |level| format!("{level} impact")),
        Input::Confidence => "confidence".to_owned(),
        Input::Effort => words::person_months(value).to_owned(),
    }
}

/// The formula as one sentence: "2,400 people a quarter × 2 × 80 % ÷ 3 person-months = 1,280".
#[must_use]
pub fn sentence(rice: &Rice) -> String {
    let mut sentence = String::new();
    for term in terms(rice, rice.confidence, None, 0) {
        if !term.operator.is_empty() {
            sentence.push_str(&format!(" {} ", term.operator));
        }
        let has_unit = term.unit.starts_with("pe");
        let unit = if has_unit { &term.unit } else { "" };
        sentence.push_str(&words::with_unit(&term.value, unit));
    }
    sentence
}

/// What is to be said below the formula: what is missing, or what one more month would do.
#[must_use]
pub fn remark(ranking: &Ranking, id: &Id) -> String {
    let Some(row) = ranking.get(id) else {
        return String::new();
    };
    if !row.work.status.is_open() {
        let status = priority_words::status(row.work.status).to_lowercase();
        return format!("It is {status}, so it has no place among what there is to do.");
    }
    let missing = missing(&row.rice);
    if !missing.is_empty() {
        return missing_words(&missing);
    }
    let (Some(score), Some(rank), Some(effort)) = (row.score, ranking.rank(id), row.counts.effort)
    else {
        return "These numbers give a score too large to show. Check reach and effort.".to_owned();
    };
    let longer = Rice {
        effort: Some(effort + 1.0),
        ..row.counts
    };
    let Some(longer_score) = longer.score().filter(|longer| *longer < score) else {
        return String::new();
    };
    let then = ranking.rank_with(id, longer_score);
    let place = if then == rank {
        format!("still {}", words::ordinal(rank))
    } else {
        words::ordinal(then)
    };
    format!(
        "A person-month more would bring it to {}, {place}.",
        words::score(longer_score)
    )
}

/// "Reach and effort are missing, so it has no score yet."
#[must_use]
pub fn missing_words(missing: &[Input]) -> String {
    let names: Vec<String> = missing
        .iter()
        .map(|input| words::input(*input).to_lowercase())
        .collect();
    words::missing_for_a_score(&names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Rice = Rice {
        reach: Some(2_400.0),
        impact: Some(2.0),
        confidence: Some(80.0),
        effort: Some(3.0),
    };

    #[test]
    fn the_formula_is_said_with_its_numbers() {
        assert_eq!(
            sentence(&WHOLE),
            "2,400\u{a0}people a quarter × 2 × 80\u{a0}% ÷ 3\u{a0}person-months = 1,280"
        );
        let open = Rice {
            reach: None,
            effort: Some(1.0),
            ..WHOLE
        };
        assert_eq!(
            sentence(&open),
            "?\u{a0}people a quarter × 2 × 80\u{a0}% ÷ 1\u{a0}person-month"
        );
    }

    #[test]
    fn the_score_says_its_place() {
        let terms = terms(&WHOLE, Some(80.0), Some(1), 22);
        assert_eq!(terms[1].unit, "high impact");
        assert_eq!(terms[2].unit, "confidence");
        assert_eq!(terms[4].unit, "RICE, 1st of 22");
    }

    #[test]
    fn of_a_capped_confidence_it_is_said_what_was_given() {
        let terms = terms(&WHOLE, Some(95.0), None, 0);
        assert_eq!(terms[2].value, "80\u{a0}%");
        assert_eq!(terms[2].unit, "confidence, of 95\u{a0}% given");
    }

    #[test]
    fn what_is_missing_is_said() {
        let words = missing_words;
        assert_eq!(
            words(&[Input::Effort]),
            "Effort is missing, so it has no score yet."
        );
        assert_eq!(
            words(&[Input::Reach, Input::Impact, Input::Effort]),
            "Reach, impact and effort are missing, so it has no score yet."
        );
    }
}
