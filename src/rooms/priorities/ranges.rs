//! Inputs with their ranges: as they are typed, as they are kept, and as they are shown. Whatever gives an initiative
//! an input goes by [`edits`], so that a number leaves no end of a range behind.

use crate::rooms::words;
use plan::Id;
use plan::Record;
use plan::Workspace;
use plan::methods::estimate::{self, Estimate, RangeFault, range_fields};
use plan::methods::range_text::{self, Range, RangeTextError};
use plan::methods::rice::Input;
use plan::workspace::Edit;
use serde_json::Value;

/// Reads one number that somebody typed; impact can also be given by the name of its level.
///
/// # Errors
/// With the reason, in words.
pub fn read_number(input: Input, text: &str) -> Result<Option<f64>, String> {
    input.parse(text).or_else(|error| {
        let level = (input == Input::Impact)
            .then(|| words::impact_from_words(text))
            .flatten();
        level.map(Some).ok_or_else(|| words::number_error(&error))
    })
}

/// Reads a number, a level of impact, or a range of two or three numbers; nothing typed is nothing known.
///
/// # Errors
/// With the reason, in words.
pub fn read(input: Input, text: &str) -> Result<Range, String> {
    if let Ok(number) = read_number(input, text) {
        return Ok(Range::from(number));
    }
    let range = range_text::parse(input, text);
    range.map(Option::unwrap_or_default).map_err(|error| {
        let reason = match error {
            RangeTextError::Number(error) => return words::number_error(&error),
            RangeTextError::Range(RangeFault::OneEnd) => "A range has two ends: 200–400.",
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

/// The fields that keep an input, each with its number.
#[must_use]
pub fn fields(input: Input, range: Range) -> [(&'static str, Option<f64>); 3] {
    let (low, high) = range_fields(input);
    [
        (input.field(), range.likely),
        (low, range.low),
        (high, range.high),
    ]
}

/// The edits that give an initiative this in place of what it has of an input, its range with it.
#[must_use]
pub fn edits(workspace: &Workspace, id: &Id, input: Input, after: Range) -> Vec<Edit> {
    let record = workspace.record(id);
    let before = record.map(|record| Range::of(record, input));
    let before = fields(input, before.unwrap_or_default());
    let pairs = before.into_iter().zip(fields(input, after));
    let differs = pairs.filter(|((_, before), (_, after))| before != after);
    differs
        .map(|(_, (field, after))| Edit::set(id, field, after.map_or(Value::Null, Value::from)))
        .collect()
}

/// The range of an input from its least to its most, where it has one that can be used.
#[must_use]
pub fn ends(record: &Record, input: Input) -> Option<String> {
    let estimate = estimate::of_input(record, input).ok().flatten()?;
    let (low, high) = estimate.ends();
    // The unit stands once, after the second.
    let low = words::number(low);
    (!estimate.is_known()).then(|| format!("{low}–{}", words::input_value(input, high)))
}

/// What stands beside a field for one number while the input has a range.
#[must_use]
pub fn hint(record: &Record, input: Input) -> String {
    ends(record, input).map_or_else(String::new, |ends| {
        format!("Range {ends}. A number replaces it.")
    })
}

/// What a cell shows of an input: the number that stands for it, and beside that its range; of a range without a
/// likeliest number the range alone.
#[must_use]
pub fn shown(record: &Record, input: Input) -> (String, String) {
    let ends = ends(record, input).unwrap_or_default();
    match estimate::of_input(record, input) {
        Ok(Some(Estimate::Between { .. })) => (ends, String::new()),
        _ => {
            let number = estimate::plain(record).get(input);
            let number = number.map(|number| words::input_value(input, number));
            (number.unwrap_or_default(), ends)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::initiative;
    use plan::workspace::{Change, SeededOutside};
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
            let edits = edits(&workspace, &id, Input::Reach, after);
            workspace.apply(Change::new("Set", edits));
            assert_eq!(
                Range::of(workspace.record(&id).unwrap(), Input::Reach),
                after
            );
        }
        let (workspace, id) = bus(&REACH);
        let same = range(1.0, 2.0, 3.0);
        assert!(edits(&workspace, &id, Input::Reach, same).is_empty());
    }

    #[test]
    fn a_cell_shows_the_number_and_the_range() {
        let shown = |values: &[_], input| {
            let (workspace, id) = bus(values);
            let record = workspace.record(&id).unwrap();
            let (number, range) = shown(record, input);
            (format!("{number} {range}"), hint(record, input))
        };
        let hint = |range| format!("Range {range}. A number replaces it.");
        assert_eq!(shown(&REACH, Input::Reach), ("2 1–3".into(), hint("1–3")));
        let even = [("confidence_low", 50.0), ("confidence_high", 80.0)];
        assert_eq!(
            shown(&even, Input::Confidence),
            ("50–80\u{a0}% ".into(), hint("50–80\u{a0}%"))
        );
        // One end alone is no range yet.
        assert_eq!(
            shown(&REACH[..2], Input::Reach),
            ("2 ".into(), String::new())
        );
    }
}
