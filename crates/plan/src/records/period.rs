//! A period: a stretch of time with the capacity that the team has in it, such as a quarter.

use super::{FieldType, ORDER, words};
use crate::day::Day;
use crate::methods::rice::Input;
use crate::workspace::Record;

/// The record's kind.
pub const KIND: &str = "period";
/// Text: what it is called.
pub const NAME: &str = "name";
/// Text: the [`Day`] on which it starts.
pub const STARTS_ON: &str = "starts_on";
/// Text: the [`Day`] on which it ends.
pub const ENDS_ON: &str = "ends_on";
/// Number: how much effort the team has in it, in person-months, more than 0.
pub const CAPACITY: &str = "capacity";
/// The [`CutLine`].
pub const CUT_LINE: &str = "cut_line";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (STARTS_ON, FieldType::Text),
    (ENDS_ON, FieldType::Text),
    (CAPACITY, FieldType::Number),
    (CUT_LINE, FieldType::Word(CutLine::WORDS)),
    (ORDER, FieldType::Text),
];

words! {
    /// What becomes of the order when something does not fit into what capacity is left.
    CutLine {
        /// The line is drawn there: nothing below it is taken.
        Stop = "stop",
        /// It is passed over, and what fits below it is taken.
        Skip = "skip",
    }
}

/// A reading of a period's record.
#[derive(Clone, PartialEq, Debug)]
pub struct Period {
    /// What it is called.
    pub name: String,
    /// When it starts, if the record says so.
    pub starts_on: Option<Day>,
    /// When it ends, if the record says so.
    pub ends_on: Option<Day>,
    /// Its capacity in person-months; `None` where it is no effort that anything can have.
    pub capacity: Option<f64>,
    /// What becomes of what does not fit; the line is drawn when the record does not say.
    pub cut_line: CutLine,
}

impl From<&Record> for Period {
    fn from(record: &Record) -> Self {
        let capacity = record.number(CAPACITY);
        Self {
            name: record.text(NAME).to_owned(),
            starts_on: Day::parse(record.text(STARTS_ON)),
            ends_on: Day::parse(record.text(ENDS_ON)),
            capacity: capacity.and_then(|months| Input::Effort.check(months).ok()),
            cut_line: CutLine::from_word(record.text(CUT_LINE)).unwrap_or(CutLine::Stop),
        }
    }
}
