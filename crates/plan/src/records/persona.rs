//! A persona: somebody the product is for, or is affected by.
//!
//! Source of the kinds: Alan Cooper, Robert Reimann, David Cronin and Christopher Noessel,
//! "About Face", 4th edition, 2014.

use super::{Colour, FieldType, ORDER, words};
use crate::workspace::Record;

/// The record's kind.
pub const KIND: &str = "persona";
/// Text: the persona's name.
pub const NAME: &str = "name";
/// Text: what they do, in a few words.
pub const ROLE: &str = "role";
/// Text: a sentence in their own words.
pub const QUOTE: &str = "quote";
/// The [`PersonaKind`].
pub const PERSONA_KIND: &str = "kind";
/// The persona's [`Colour`].
pub const COLOUR: &str = "colour";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (ROLE, FieldType::Text),
    (QUOTE, FieldType::Text),
    (PERSONA_KIND, FieldType::Word(PersonaKind::WORDS)),
    (COLOUR, FieldType::Word(Colour::WORDS)),
    (ORDER, FieldType::Text),
];

words! {
    /// What part a persona plays in the design.
    PersonaKind {
        /// The main target: the design must satisfy them.
        Primary = "primary",
        /// Mostly satisfied by the primary persona's design, with a need or two of their own.
        Secondary = "secondary",
        /// Fully satisfied by what is done for the others.
        Supplemental = "supplemental",
        /// Buys, but does not use.
        Customer = "customer",
        /// Does not use the product, but is affected by its use.
        Served = "served",
        /// Whom the product is not for.
        Negative = "negative",
    }
}

/// A reading of a persona record. Goals, needs and pains are records of their own; see
/// [`super::persona_trait`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Persona {
    /// The persona's name.
    pub name: String,
    /// What they do, in a few words.
    pub role: String,
    /// A sentence in their own words.
    pub quote: String,
    /// What part they play; primary when the record does not say.
    pub kind: PersonaKind,
    /// Their colour; yellow when the record does not say.
    pub colour: Colour,
}

impl From<&Record> for Persona {
    fn from(record: &Record) -> Self {
        let text = |field| record.text(field).to_owned();
        Self {
            name: text(NAME),
            role: text(ROLE),
            quote: text(QUOTE),
            kind: PersonaKind::from_word(record.text(PERSONA_KIND)).unwrap_or(PersonaKind::Primary),
            colour: Colour::from_word(record.text(COLOUR)).unwrap_or(Colour::Yellow),
        }
    }
}
