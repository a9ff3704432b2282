//! What the page says of grades, amounts and attention.

pub(super) use crate::rooms::priority_words::amount;
use crate::rooms::words;
use plan::methods::contributions::{Attention, Outlook};
use plan::methods::number::{self, NumberError};
use plan::methods::okr::{Band, Grade, Ungraded};
use plan::records::MOST_AMOUNT;

/// What a key result or an objective may weigh at most, where it is typed.
pub(super) const MOST_WEIGHT: f64 = 100.0;

/// A grade as it is shown: in tenths.
pub(super) fn grade(grade: Grade) -> String {
    let tenths = grade.tenths();
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What a band says.
pub(super) fn band(band: Band) -> &'static str {
    match band {
        Band::Red => "Little progress",
        Band::Yellow => "Partway",
        Band::Green => "Delivered",
    }
}

/// A band in the style sheet.
pub(super) fn band_class(band: Band) -> &'static str {
    match band {
        Band::Red => "red",
        Band::Yellow => "yellow",
        Band::Green => "green",
    }
}

/// Why a key result has no grade, and what to do about it.
pub(super) fn ungraded(why: Ungraded) -> &'static str {
    match why {
        Ungraded::NoBaseline => "No grade yet: say where it stood at the beginning.",
        Ungraded::NoTarget => "No grade yet: say where it is to stand.",
        Ungraded::NoDistance => {
            "No grade: it is to stand where it stood, so there is no way to go."
        }
    }
}

/// Why nobody works on an objective.
pub(super) fn attention(attention: Attention) -> &'static str {
    match attention {
        Attention::None => "No initiative contributes to it",
        Attention::Dropped => "All that contributed was dropped",
        Attention::Idea => "Only ideas contribute to it",
        Attention::Done => "All that contributed is done",
        Attention::Planned => "One is planned",
        Attention::InProgress => "One is in progress",
    }
}

/// What initiatives promise against what is left to go.
pub(super) fn outlook(outlook: &Outlook, unit: &str) -> String {
    if outlook.initiatives.is_empty() {
        return "No initiative contributes to it yet.".to_owned();
    }
    let promised = amount(outlook.promised, unit);
    let mut said = match (outlook.left, outlook.covered()) {
        (Some(0.0), _) => "The target is reached.".to_owned(),
        _ if outlook.promised == 0.0 => "Nothing is promised yet.".to_owned(),
        (None, _) => format!("{promised} promised."),
        (Some(left), Some(covered)) => {
            let left = amount(left, unit);
            let share = words::share(covered);
            format!("{promised} promised of {left} left: {share}.")
        }
        (Some(_), None) => "The target is reached.".to_owned(),
    };
    if outlook.ideas != 0.0 && outlook.left != Some(0.0) {
        said.push_str(&format!(
            " Ideas would bring {}.",
            amount(outlook.ideas, unit)
        ));
    }
    let unsaid = outlook.initiatives.iter();
    let unsaid = unsaid.filter(|(_, _, expected)| expected.is_none()).count();
    if unsaid > 0 {
        let initiatives = words::counted(unsaid, "initiative", "initiatives");
        said.push_str(&format!(" Of {initiatives} nobody has said how much."));
    }
    said
}

/// Reads an amount of any sign.
pub(super) fn read_amount(text: String) -> Result<Option<f64>, String> {
    read(&text, -MOST_AMOUNT, MOST_AMOUNT)
}

/// Reads a weight.
pub(super) fn read_weight(text: String) -> Result<Option<f64>, String> {
    read(&text, 0.0, MOST_WEIGHT)
}

/// Reads a confidence of ten.
pub(super) fn read_confidence(text: String) -> Result<Option<f64>, String> {
    read(&text, 0.0, plan::records::check_in::MOST_CONFIDENCE)
}

fn read(text: &str, least: f64, most: f64) -> Result<Option<f64>, String> {
    let within = |value| -> Result<f64, NumberError> { number::within(value, least, most) };
    number::typed(text, within).map_err(|error| words::number_error(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::Id;
    use plan::records::work::Status;

    #[test]
    fn a_grade_has_one_decimal() {
        let shown = |share| grade(Grade::of_share(share).unwrap());
        assert_eq!(shown(0.0), "0.0");
        assert_eq!(shown(0.649), "0.6");
        assert_eq!(shown(1.0), "1.0");
    }

    #[test]
    fn what_is_small_is_not_shown_as_nothing() {
        assert_eq!(amount(0.0042, ""), "0.0042");
        assert_eq!(amount(-3.0, " % "), "\u{2212}3\u{a0}%");
        assert_eq!(amount(0.0, "h"), "0\u{a0}h");
    }

    #[test]
    fn the_outlook_says_what_is_promised_and_what_nobody_said() {
        let entry = |number, status, expected| (Id::from_random(number), status, expected);
        let mut all = Outlook {
            initiatives: vec![
                entry(1, Status::Planned, Some(9.0)),
                entry(2, Status::Idea, None),
            ],
            promised: 9.0,
            ideas: 0.0,
            left: Some(12.0),
        };
        let said = outlook(&all, "%").replace('\u{a0}', " ");
        assert_eq!(
            said,
            "9 % promised of 12 % left: 75 %. Of 1 initiative nobody has said how much."
        );
        all.promised = 0.0;
        assert!(outlook(&all, "%").starts_with("Nothing is promised yet."));
        all.left = Some(0.0);
        assert!(outlook(&all, "%").starts_with("The target is reached."));
        all.initiatives.clear();
        assert_eq!(outlook(&all, ""), "No initiative contributes to it yet.");
    }

    #[test]
    fn what_is_no_amount_is_refused_with_the_reason() {
        assert_eq!(read_amount("2,400".into()), Ok(Some(2_400.0)));
        assert_eq!(read_amount(" ".into()), Ok(None));
        for text in ["soon", "NaN", "inf", "1e16"] {
            assert!(read_amount(text.into()).is_err(), "{text}");
        }
        assert_eq!(read_confidence("11".into()), Err("At most 10.".to_owned()));
        assert_eq!(read_weight("-1".into()), Err("At least 0.".to_owned()));
    }
}
