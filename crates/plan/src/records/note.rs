//! A note on the bullseye.

use super::{Colour, FieldType};
use crate::methods::golden_circle::{Place, Ring};
use crate::workspace::Record;
use serde_json::{Value, json};

/// The record's kind.
pub const KIND: &str = "note";
/// Text: what the note says.
pub const TEXT: &str = "text";
/// `[x, y]`: where the note's middle lies on the bullseye; see [`Place`]. One field, so that two
/// moves at once are one choice to make, not two.
pub const AT: &str = "at";
/// The note's [`Colour`].
pub const COLOUR: &str = "colour";
/// Text: who wrote it.
pub const AUTHOR: &str = "author";
/// Text: the id of the [`super::group`] it is in. A field of the note and no link, so that a note is in one
/// group at most, and two people who put it into different ones have one choice to make.
pub const GROUP: &str = "group";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (TEXT, FieldType::Text),
    (AT, FieldType::Place),
    (COLOUR, FieldType::Word(Colour::WORDS)),
    (AUTHOR, FieldType::Text),
    (GROUP, FieldType::Text),
];

/// A reading of a note record.
#[derive(Clone, PartialEq, Debug)]
pub struct Note {
    /// What the note says.
    pub text: String,
    /// Where its middle lies; the centre when the record does not say.
    pub at: Place,
    /// Its colour; yellow when the record does not say.
    pub colour: Colour,
    /// Who wrote it; may be empty.
    pub author: String,
}

impl Note {
    /// Where a note lies: the centre when its record does not say, and always on the bullseye.
    #[must_use]
    pub fn place(record: &Record) -> Place {
        let at = record.get(AT).and_then(place);
        at.unwrap_or(Place::CENTRE).on_bullseye()
    }

    /// The ring the note lies in.
    #[must_use]
    pub fn ring(&self) -> Ring {
        Ring::at(self.at)
    }
}

impl From<&Record> for Note {
    fn from(record: &Record) -> Self {
        Self {
            text: record.text(TEXT).to_owned(),
            at: record.get(AT).and_then(place).unwrap_or(Place::CENTRE),
            colour: Colour::from_word(record.text(COLOUR)).unwrap_or(Colour::Yellow),
            author: record.text(AUTHOR).to_owned(),
        }
    }
}

/// A place as a field's value, to four decimals (a twentieth of a pixel on a large screen).
#[must_use]
pub fn place_value(place: Place) -> Value {
    let kept = rounded(place);
    json!([kept.x, kept.y])
}

/// A place to as many decimals as a field keeps.
#[must_use]
pub fn rounded(place: Place) -> Place {
    let short = |number: f64| (number * 10_000.0).round() / 10_000.0;
    Place {
        x: short(place.x),
        y: short(place.y),
    }
}

/// Reads a place from a field's value; `None` unless it is two finite numbers.
#[must_use]
pub fn place(value: &Value) -> Option<Place> {
    let [x, y] = value.as_array()?.as_slice() else {
        return None;
    };
    let (x, y) = (x.as_f64()?, y.as_f64()?);
    (x.is_finite() && y.is_finite()).then_some(Place { x, y })
}
