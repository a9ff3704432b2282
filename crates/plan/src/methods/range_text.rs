//! A number and its range as one text, as people write them: `300`, `200–400`, `200–300–400`.

use super::estimate::{Estimate, RangeFault};
use super::formula::InputKey;
use super::number::{self, NumberError};
use super::numeric_input::NumericInput;
use crate::workspace::{Record, Workspace};

/// The plain value of an input and the range around it, as an initiative or a rating keeps them. Each may be missing.
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

    /// What a record keeps of an input, an initiative or a rating, whether or not it can be used.
    #[must_use]
    pub fn of(record: &Record, input: impl Into<NumericInput>) -> Self {
        let input = input.into();
        let (low, high) = input.range_fields();
        Self {
            low: record.number(low),
            likely: record.number(input.field()),
            high: record.number(high),
        }
    }

    /// What is kept of an input of any model for an initiative; nothing of a priority and of answers.
    #[must_use]
    pub fn of_key(workspace: &Workspace, initiative: &Record, key: &InputKey) -> Self {
        let held = key.held(workspace, initiative);
        held.map_or_else(Self::default, |(input, record)| Self::of(record, input))
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
/// without, and is one that the input can have. Two numbers are a range all alike, three are low, likely and high,
/// and a range that is one number is that number.
///
/// # Errors
/// When a number is none that the input can have, one end is missing, the numbers do not rise, or there are more
/// than three.
pub fn parse(input: impl Into<NumericInput>, text: &str) -> Result<Option<Range>, RangeTextError> {
    let input = input.into();
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
#[path = "range_text_tests.rs"]
mod tests;
