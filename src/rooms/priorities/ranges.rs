//! Inputs as they are typed into the table: a number, a level of impact, or a range of two or three numbers.

use super::paste;
use crate::rooms::words;
use plan::Id;
use plan::Record;
use plan::methods::estimate::{self, Estimate, RangeFault, range_fields};
use plan::methods::range_text::{self, Range, RangeTextError};
use plan::methods::rice::Input;
use plan::workspace::Edit;
use serde_json::Value;

/// Reads what somebody typed; nothing typed is nothing known.
///
/// # Errors
/// With the reason, in words.
pub fn read(input: Input, text: &str) -> Result<Range, String> {
    let number = match paste::parse(input, text) {
        Ok(likely) => {
            return Ok(Range {
                likely,
                ..Range::default()
            });
        }
        Err(reason) => reason,
    };
    range_text::parse(input, text)
        .map(Option::unwrap_or_default)
        .map_err(|error| match error {
            RangeTextError::Number(_) => number,
            RangeTextError::Range(RangeFault::OneEnd) => {
                "A range has two ends: 200–400.".to_owned()
            }
            RangeTextError::Range(RangeFault::OutOfRange) => number,
            RangeTextError::Range(RangeFault::OutOfOrder) => {
                "A range rises: least, most likely, most.".to_owned()
            }
            RangeTextError::TooMany => {
                "A range has three numbers at most: least, most likely, most.".to_owned()
            }
        })
}

/// The edits that give an initiative this in place of what it has of an input.
#[must_use]
pub fn edits(id: &Id, input: Input, before: Range, after: Range) -> Vec<Edit> {
    let (low, high) = range_fields(input);
    let fields = [
        (input.field(), before.likely, after.likely),
        (low, before.low, after.low),
        (high, before.high, after.high),
    ];
    let differs = fields
        .into_iter()
        .filter(|(_, before, after)| before != after);
    differs
        .map(|(field, _, after)| Edit::set(id, field, after.map_or(Value::Null, Value::from)))
        .collect()
}

/// What a cell shows of an input: the number that stands for it, and beside that its range; of a range without a
/// likeliest number the range alone.
#[must_use]
pub fn shown(record: &Record, input: Input) -> (String, String) {
    let plain = || {
        record
            .number(input.field())
            .and_then(|it| input.check(it).ok())
    };
    let number = |value: Option<f64>| {
        value.map_or_else(String::new, |value| words::input_value(input, value))
    };
    let between = |low: f64, high: f64| {
        // The unit stands once, after the second.
        let low = words::number(low);
        format!("{low}–{}", words::input_value(input, high))
    };
    match estimate::of_input(record, input) {
        Ok(Some(Estimate::Around { low, likely, high })) => {
            (number(Some(likely)), between(low, high))
        }
        Ok(Some(Estimate::Between { low, high })) => (between(low, high), String::new()),
        Ok(estimate) => (number(estimate.map(Estimate::central)), String::new()),
        Err(_) => (number(plain()), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_number_in_the_place_of_a_range_takes_the_range_away() {
        let id = Id::parse("i").unwrap();
        let count = |before, after| edits(&id, Input::Reach, before, after).len();
        assert_eq!(count(range(1.0, 2.0, 3.0), Range::number(2.0)), 2);
        assert_eq!(count(range(1.0, 2.0, 3.0), Range::number(4.0)), 3);
        assert_eq!(count(Range::number(2.0), Range::number(2.0)), 0);
    }
}
