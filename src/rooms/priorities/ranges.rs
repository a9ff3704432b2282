//! Inputs with their ranges: as they are typed, as they are read, and as they are shown, of whichever model. Whatever
//! gives an initiative an input goes by [`plan::methods::range_edits`], so that a number leaves no end of a range
//! behind.

use crate::rooms::words;
use crate::state::Session;
use plan::methods::estimate::{self, Estimate, RangeFault};
use plan::methods::formula::InputKey;
use plan::methods::number;
use plan::methods::numeric_input::NumericInput;
use plan::methods::range_text::{self, Range, RangeTextError};
use plan::methods::rice::Input;
use plan::workspace::IdError;
use plan::{Id, Record, Workspace};

/// Reads one number that somebody typed; RICE's impact can also be given by the name of its level.
///
/// # Errors
/// With the reason, in words.
pub fn read_number(input: impl Into<NumericInput>, text: &str) -> Result<Option<f64>, String> {
    let input = input.into();
    number::typed(text, |value| input.check(value)).or_else(|error| {
        let level = (input == Input::Impact.into())
            .then(|| words::impact_from_words(text))
            .flatten();
        level.map(Some).ok_or_else(|| words::number_error(&error))
    })
}

/// Reads a number, a level of impact, or a range of two or three numbers; nothing typed is nothing known.
///
/// # Errors
/// With the reason, in words.
pub fn read(input: impl Into<NumericInput>, text: &str) -> Result<Range, String> {
    let input = input.into();
    if let Ok(number) = read_number(input, text) {
        return Ok(Range::from(number));
    }
    let range = range_text::parse(input, text);
    range.map(Option::unwrap_or_default).map_err(|error| {
        let reason = match error {
            RangeTextError::Number(error) => return words::number_error(&error),
            RangeTextError::Range(RangeFault::OneEnd) => "A range has two ends: least and most.",
            RangeTextError::Range(RangeFault::OutOfRange | RangeFault::OutOfOrder) => {
                "A range rises: least, most likely, most."
            }
            RangeTextError::TooMany => {
                "A range has three numbers at most: least, most likely, most."
            }
        };
        reason.to_owned()
    })
}

/// Reads an input of an initiative from the record that holds it, tracked for that record alone; `None` while there is
/// none, and for a priority and answers, which are no numbers.
pub fn of_key<T>(
    session: Session,
    initiative: &Id,
    key: &InputKey,
    read: impl FnOnce(&Record, NumericInput) -> T,
) -> Option<T> {
    let input = NumericInput::of(key)?;
    // Ids too long for a rating have none.
    let holder = key.holder(initiative).ok().flatten()?;
    session.record(&holder, |record| Some(read(record?, input)))
}

/// Reads from the plan what gives an initiative an input: edits, or a change.
///
/// # Errors
/// When it cannot be kept, in words.
pub fn given<T>(
    session: Session,
    read: impl FnOnce(&Workspace) -> Result<T, IdError>,
) -> Result<T, &'static str> {
    // Ids this long are never made; a file may hold one.
    let read = session.untracked(read);
    read.map_err(|_| "This initiative cannot be rated: its id is too long.")
}

/// A value of an input, with its sign where it has one.
#[must_use]
pub fn value(input: impl Into<NumericInput>, value: f64) -> String {
    match input.into() {
        NumericInput::Rice(input) => words::input_value(input, value),
        _ => words::number(value),
    }
}

/// The range of an input from its least to its most, where it has one that can be used.
#[must_use]
pub fn ends(record: &Record, input: impl Into<NumericInput>) -> Option<String> {
    let input = input.into();
    let estimate = estimate::of_input(record, input).ok().flatten()?;
    let (low, high) = estimate.ends();
    // Between a minus and another number a dash is hard to tell from a sign.
    let to = if low < 0.0 { " to " } else { "–" };
    // The unit stands once, after the second.
    let low = words::number(low);
    (!estimate.is_known()).then(|| format!("{low}{to}{}", value(input, high)))
}

/// What stands beside a field for one number while the input has a range.
#[must_use]
pub fn hint(record: &Record, input: impl Into<NumericInput>) -> String {
    ends(record, input).map_or_else(String::new, |ends| {
        format!("Range {ends}. A number replaces it.")
    })
}

/// What a cell shows of an input: the number that stands for it, and beside that its range; of a range without a
/// likeliest number the range alone.
#[must_use]
pub fn shown(record: &Record, input: impl Into<NumericInput>) -> (String, String) {
    let input = input.into();
    let ends = ends(record, input).unwrap_or_default();
    match estimate::counted(record, input) {
        Some(Estimate::Between { .. }) => (ends, String::new()),
        counted => {
            let number = counted.map(|it| value(input, it.central()));
            (number.unwrap_or_default(), ends)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::methods::range_edits::on_record;
    use plan::methods::wsjf;
    use plan::records::initiative;
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn range(low: f64, likely: f64, high: f64) -> Range {
        Range {
            low: Some(low),
            likely: Some(likely),
            high: Some(high),
        }
    }

    #[test]
    fn a_cell_takes_a_number_a_level_or_a_range() {
        assert_eq!(read(Input::Reach, "2 400"), Ok(Range::number(2_400.0)));
        assert_eq!(read(Input::Impact, "high"), Ok(Range::number(2.0)));
        assert_eq!(
            read(Input::Reach, "200–300–400"),
            Ok(range(200.0, 300.0, 400.0))
        );
        assert_eq!(read(Input::Effort, "1 to 3").map(|it| it.likely), Ok(None));
        assert_eq!(read(Input::Effort, " "), Ok(Range::default()));
        for refused in ["many", "400–200", "200–", "1–2–3–4", "-1"] {
            assert!(read(Input::Reach, refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn a_range_of_another_model_is_typed_alike() {
        let size = wsjf::Input::JobSize;
        assert_eq!(read(size, "2–3–8"), Ok(range(2.0, 3.0, 8.0)));
        assert_eq!(
            read(NumericInput::Rating, "-3 to 5").map(|it| it.low),
            Ok(Some(-3.0))
        );
        assert_eq!(
            read(size, "2–4"),
            Err("One of 1, 2, 3, 5, 8, 13, 20.".to_owned())
        );
        assert_eq!(
            read(plan::methods::ice::Input::Ease, "5–11"),
            Err("At most 10.".to_owned())
        );
        // A level is RICE's alone.
        assert!(read(plan::methods::ice::Input::Impact, "high").is_err());
    }

    #[test]
    fn a_text_that_is_no_number_and_no_range_says_which_it_is() {
        let refused = |input, text| read(input, text).unwrap_err();
        assert_eq!(refused(Input::Reach, "many"), "“many” is not a number.");
        assert_eq!(refused(Input::Confidence, "50–120"), "At most 100.");
        assert_eq!(
            refused(Input::Effort, "3–1"),
            "A range rises: least, most likely, most."
        );
    }

    fn bus(values: &[(&'static str, f64)]) -> (Workspace, Id) {
        let id = Id::parse("bus").unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let values = values.iter();
        let create = Edit::Create {
            id: id.clone(),
            kind: initiative::KIND.into(),
            fields: values
                .map(|(field, value)| ((*field).to_owned(), json!(value)))
                .collect(),
        };
        workspace.apply(Change::new("Begin", vec![create]));
        (workspace, id)
    }

    const REACH: [(&str, f64); 3] = [("reach_low", 1.0), ("reach", 2.0), ("reach_high", 3.0)];

    #[test]
    fn a_number_in_the_place_of_a_range_takes_the_range_away() {
        for after in [Range::number(2.0), Range::number(4.0), Range::default()] {
            let (mut workspace, id) = bus(&REACH);
            let edits = on_record(&workspace, &id, Input::Reach, after);
            workspace.apply(Change::new("Set", edits));
            assert_eq!(
                Range::of(workspace.record(&id).unwrap(), Input::Reach),
                after
            );
        }
        let (workspace, id) = bus(&REACH);
        let same = range(1.0, 2.0, 3.0);
        assert!(on_record(&workspace, &id, Input::Reach, same).is_empty());
    }

    #[test]
    fn a_cell_shows_the_number_and_the_range() {
        let shown = |values: &[_], input: NumericInput| {
            let (workspace, id) = bus(values);
            let record = workspace.record(&id).unwrap();
            let (number, range) = shown(record, input);
            (format!("{number} {range}"), hint(record, input))
        };
        let hint = |range| format!("Range {range}. A number replaces it.");
        assert_eq!(
            shown(&REACH, Input::Reach.into()),
            ("2 1–3".into(), hint("1–3"))
        );
        let even = [("confidence_low", 50.0), ("confidence_high", 80.0)];
        assert_eq!(
            shown(&even, Input::Confidence.into()),
            ("50–80\u{a0}% ".into(), hint("50–80\u{a0}%"))
        );
        let fit = [("value_low", -4.0), ("value_high", 6.0)];
        assert_eq!(
            shown(&fit, NumericInput::Rating).0,
            "\u{2212}4 to 6 ".to_owned()
        );
        // One end alone is no range yet.
        assert_eq!(
            shown(&REACH[..2], Input::Reach.into()),
            ("2 ".into(), String::new())
        );
    }
}
