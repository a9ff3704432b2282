//! A number and its range as one text, as people write them: `300`, `200–400`, `200–300–400`.

use super::estimate::{Estimate, RangeFault, range_fields};
use super::number::{self, NumberError};
use super::rice::Input;
use crate::workspace::Record;

/// The plain value of an input and the range around it, as an initiative keeps them. Each may be missing.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Range {
    /// The least.
    pub low: Option<f64>,
    /// The plain value: the likeliest.
    pub likely: Option<f64>,
    /// The most.
    pub high: Option<f64>,
}

impl From<Option<f64>> for Range {
    /// One number without a range, or nothing at all.
    fn from(likely: Option<f64>) -> Self {
        Self {
            likely,
            ..Self::default()
        }
    }
}

/// Why a text cannot be taken as a number or a range.
#[derive(Clone, PartialEq, Debug)]
pub enum RangeTextError {
    /// One of its numbers is none, or not one that the input can have.
    Number(NumberError),
    /// Its numbers make no range: one end is missing, or they do not rise.
    Range(RangeFault),
    /// It has more numbers than low, likely and high.
    TooMany,
}

impl Range {
    /// One number without a range.
    #[must_use]
    pub fn number(likely: f64) -> Self {
        Self {
            likely: Some(likely),
            ..Self::default()
        }
    }

    /// What an initiative keeps of an input, whether or not it can be used.
    #[must_use]
    pub fn of(record: &Record, input: Input) -> Self {
        let (low, high) = range_fields(input);
        Self {
            low: record.number(low),
            likely: record.number(input.field()),
            high: record.number(high),
        }
    }

    /// Writes it as [`parse`] reads it: `300`, `200–400`, `200–300–400`; nothing for nothing. One end alone is
    /// left out, since the plain value stands without it. Numbers that make no range are written as they are.
    #[must_use]
    pub fn write(self) -> String {
        let numbers = match (self.low, self.high) {
            (Some(_), Some(_)) => [self.low, self.likely, self.high],
            _ => [None, self.likely, None],
        };
        let numbers = numbers.into_iter().flatten();
        let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
        numbers.join("\u{2013}")
    }
}

/// Reads a number or a range as people type it; nothing typed is no value. Between its numbers stand a dash of
/// any length, `..` or the word `to`; each is written as [`number::parse`] reads it, with a percent sign or
/// without. Two numbers are a range all alike, three are low, likely and high, and a range that is one number is
/// that number.
///
/// # Errors
/// When a number is none that the input can have, one end is missing, the numbers do not rise, or there are more
/// than three.
pub fn parse(input: Input, text: &str) -> Result<Option<Range>, RangeTextError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let parts = parts(text);
    if parts.len() > 1 && parts.iter().any(|part| part.trim().is_empty()) {
        return Err(RangeTextError::Range(RangeFault::OneEnd));
    }
    if parts.len() > 3 {
        return Err(RangeTextError::TooMany);
    }
    let read = |part: &str| number::parse(part).and_then(|value| input.check(value));
    let numbers: Result<Vec<f64>, NumberError> = parts.into_iter().map(read).collect();
    let range = match numbers.map_err(RangeTextError::Number)?[..] {
        [low, high] => Range {
            low: Some(low),
            likely: None,
            high: Some(high),
        },
        [low, likely, high] => Range {
            low: Some(low),
            likely: Some(likely),
            high: Some(high),
        },
        [number, ..] => Range::number(number),
        [] => return Ok(None),
    };
    let estimate = Estimate::of(range.low, range.likely, range.high);
    Ok(match estimate.map_err(RangeTextError::Range)? {
        Some(Estimate::Known(number)) => Some(Range::number(number)),
        Some(_) => Some(range),
        None => None,
    })
}

/// The texts between the separators.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((start, end)) = separator(rest) {
        parts.push(&rest[..start]);
        rest = &rest[end..];
    }
    parts.push(rest);
    parts
}

/// Where the first separator of a text begins and ends.
fn separator(text: &str) -> Option<(usize, usize)> {
    text.char_indices().find_map(|(at, character)| {
        let (before, from) = text.split_at(at);
        let length = match character {
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' if parts_numbers(before) => {
                character.len_utf8()
            }
            '\u{2026}' => character.len_utf8(),
            '.' => from.len() - from.trim_start_matches('.').len(),
            't' | 'T' if is_to(before, from) => 2,
            _ => return None,
        };
        (character != '.' || length > 1).then_some((at, at + length))
    })
}

/// Whether a dash after this text stands between two numbers, rather than being the sign of one or of its exponent.
fn parts_numbers(before: &str) -> bool {
    let number = before.trim();
    !number.is_empty() && !number.ends_with(['e', 'E'])
}

/// Whether what comes is the word `to`.
fn is_to(before: &str, from: &str) -> bool {
    let word = from
        .get(..2)
        .is_some_and(|it| it.eq_ignore_ascii_case("to"));
    let joined = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphabetic);
    word && !joined(before.chars().next_back()) && !joined(from.chars().nth(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::rice::{IMPACT_SCALE, LEAST_EFFORT, MOST_EFFORT, MOST_REACH};
    use proptest::prelude::*;

    fn range(low: f64, likely: Option<f64>, high: f64) -> Range {
        Range {
            low: Some(low),
            likely,
            high: Some(high),
        }
    }

    #[test]
    fn ranges_are_read_as_people_type_them() {
        let (even, three) = (range(200.0, None, 400.0), range(200.0, Some(300.0), 400.0));
        let read = [
            ("300", Range::number(300.0)),
            ("2,400", Range::number(2_400.0)),
            ("1e-3", Range::number(0.001)),
            ("200\u{2013}400", even),
            ("200-400", even),
            ("200 - 400", even),
            ("200\u{2014}400", even),
            ("200 \u{2212} 400", even),
            ("200..400", even),
            ("200...400", even),
            ("200\u{2026}400", even),
            ("200 to 400", even),
            ("200to400", even),
            ("200 TO 400", even),
            ("200\u{2013}300\u{2013}400", three),
            ("200 - 300 - 400", three),
            ("200 to 300 to 400", three),
            ("2e2-3e2-4e2", three),
            ("1e-1-2e-1", range(0.1, None, 0.2)),
            ("1,200.5\u{2013}2,400", range(1_200.5, None, 2_400.0)),
            (".5...75", range(0.5, None, 75.0)),
            ("300-300", Range::number(300.0)),
            ("300 to 300 to 300", Range::number(300.0)),
        ];
        for (text, range) in read {
            assert_eq!(parse(Input::Reach, text), Ok(Some(range)), "{text}");
        }
        for text in ["50-80 %", "50 % \u{2013} 80 %", "50% to 80%"] {
            let range = range(50.0, None, 80.0);
            assert_eq!(parse(Input::Confidence, text), Ok(Some(range)), "{text}");
        }
        assert_eq!(parse(Input::Reach, "  "), Ok(None));
    }

    #[test]
    fn what_is_no_range_is_refused_with_the_reason() {
        use RangeTextError::{Number, Range, TooMany};
        let not_a_number = |text: &str| Number(NumberError::NotANumber(text.to_owned()));
        let refused = [
            (Input::Reach, "400-200", Range(RangeFault::OutOfOrder)),
            (Input::Reach, "200-500-400", Range(RangeFault::OutOfOrder)),
            (Input::Reach, "200-", Range(RangeFault::OneEnd)),
            (Input::Reach, "..400", Range(RangeFault::OneEnd)),
            (Input::Reach, "200 to ", Range(RangeFault::OneEnd)),
            (Input::Reach, "1-2-3-4", TooMany),
            (Input::Reach, "many", not_a_number("many")),
            (Input::Reach, "ten to twenty", not_a_number("ten")),
            (Input::Reach, "2-tomorrow", not_a_number("tomorrow")),
            (Input::Reach, "\u{2013}400", not_a_number("\u{2013}400")),
            (
                Input::Reach,
                "-5",
                Number(NumberError::TooSmall {
                    value: -5.0,
                    least: 0.0,
                }),
            ),
            (
                Input::Impact,
                "1-4",
                Number(NumberError::NotOnScale {
                    value: 4.0,
                    scale: IMPACT_SCALE,
                }),
            ),
            (
                Input::Confidence,
                "50-120",
                Number(NumberError::TooLarge {
                    value: 120.0,
                    most: 100.0,
                }),
            ),
            (Input::Effort, "0-3", Number(NumberError::NotPositive(0.0))),
        ];
        for (input, text, reason) in refused {
            assert_eq!(parse(input, text), Err(reason), "{input:?} {text}");
        }
    }

    #[test]
    fn what_makes_no_range_is_written_as_it_is() {
        assert_eq!(Range::default().write(), "");
        assert_eq!(range(9.0, Some(3.0), 1.0).write(), "9\u{2013}3\u{2013}1");
        let one_end = Range {
            low: Some(1.0),
            ..Range::number(3.0)
        };
        assert_eq!(one_end.write(), "3");
    }

    fn numbers(input: Input) -> BoxedStrategy<f64> {
        match input {
            Input::Reach => (0.0..=MOST_REACH).boxed(),
            Input::Impact => prop::sample::select(IMPACT_SCALE).boxed(),
            Input::Confidence => (0.0..=100.0).boxed(),
            Input::Effort => (LEAST_EFFORT..=MOST_EFFORT).boxed(),
        }
    }

    fn inputs_with_numbers() -> impl Strategy<Value = (Input, Vec<f64>)> {
        let inputs = prop::sample::select(&Input::ALL[..]);
        inputs.prop_flat_map(|input| (Just(input), prop::collection::vec(numbers(input), 1..=3)))
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back((input, mut numbers) in inputs_with_numbers()) {
            numbers.sort_by(f64::total_cmp);
            let written = match numbers[..] {
                [low, high] => range(low, None, high),
                [low, likely, high] => range(low, Some(likely), high),
                _ => Range::number(numbers[0]),
            };
            let read = parse(input, &written.write());
            let estimate = |it: Range| Estimate::of(it.low, it.likely, it.high);
            let read = read.map(|it| it.map(estimate));
            prop_assert_eq!(read, Ok(Some(estimate(written))));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[-0-9., %eEtTo\u{2013}\u{2026}\\PC]{0,12}") {
            for input in Input::ALL {
                if let Ok(Some(range)) = parse(input, &text) {
                    prop_assert!(Estimate::of(range.low, range.likely, range.high).is_ok());
                }
            }
        }
    }
}
