//! A persona: somebody the product is for, or is affected by.
//!
//! Source of the kinds: Alan Cooper, Robert Reimann, David Cronin and Christopher Noessel,
//! "About Face", 4th edition, 2014.

use super::persona_trait::Trait;
use super::picture::PICTURE;
use super::{Colour, FieldType, ORDER, mark, words};
use crate::workspace::Record;
use serde_json::Value;

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
/// Text: where, when and with what they use the product.
pub const CONTEXT: &str = "context";
/// Text: a day of theirs, in a few lines.
pub const DAY: &str = "day";
/// The prefix of the fields that say what a card does not show; see [`mark`].
pub const HIDE: &str = "hide";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (ROLE, FieldType::Text),
    (QUOTE, FieldType::Text),
    (PERSONA_KIND, FieldType::Word(PersonaKind::WORDS)),
    (COLOUR, FieldType::Word(Colour::WORDS)),
    (CONTEXT, FieldType::Text),
    (DAY, FieldType::Text),
    (PICTURE, FieldType::Text),
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

words! {
    /// What a card can do without.
    Section {
        /// The picture.
        Picture = "picture",
        /// What they do.
        Role = "role",
        /// A sentence in their own words.
        Quote = "quote",
        /// What part they play.
        Kind = "kind",
        /// The context of use.
        Context = "context",
        /// A day of theirs.
        Day = "day",
        /// Their goals.
        Goals = "goals",
        /// Their needs.
        Needs = "needs",
        /// Their pains.
        Pains = "pains",
        /// What they do again and again.
        Behaviours = "behaviours",
        /// What they use.
        Tools = "tools",
        /// What annoys them.
        Frustrations = "frustrations",
    }
}

impl Section {
    /// The part of the card that lists what a persona has of a kind.
    #[must_use]
    pub fn of_trait(kind: Trait) -> Self {
        match kind {
            Trait::Goal => Self::Goals,
            Trait::Need => Self::Needs,
            Trait::Pain => Self::Pains,
            Trait::Behaviour => Self::Behaviours,
            Trait::Tool => Self::Tools,
            Trait::Frustration => Self::Frustrations,
        }
    }

    /// The name of the field that hides it: where that is `true`, the card does without.
    #[must_use]
    pub fn hiding_field(self) -> String {
        format!("{HIDE}:{}", self.word())
    }
}

/// What a persona's card does not show, in the order of [`Section::ALL`].
#[must_use]
pub fn hidden(record: &Record) -> Vec<Section> {
    let hides = |section: &Section| {
        let mut marks = mark::of(record, HIDE);
        marks.any(|(word, value)| word == section.word() && *value == Value::Bool(true))
    };
    Section::ALL.iter().copied().filter(hides).collect()
}

/// A reading of a persona record. Goals, needs, pains and what else they have are records of their own;
/// see [`super::persona_trait`]. The picture is read alone ([`super::picture::of`]), for its size, and so
/// is what the card hides ([`hidden`]).
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
    /// Where, when and with what they use the product.
    pub context: String,
    /// A day of theirs, in a few lines.
    pub day: String,
}

impl Default for Persona {
    fn default() -> Self {
        Self {
            name: String::new(),
            role: String::new(),
            quote: String::new(),
            kind: PersonaKind::Primary,
            colour: Colour::Yellow,
            context: String::new(),
            day: String::new(),
        }
    }
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
            context: text(CONTEXT),
            day: text(DAY),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, Edit, Id, SeededOutside, Workspace};
    use serde_json::json;

    #[test]
    fn what_is_hidden_is_said_part_by_part() {
        let ada = Id::known("ada");
        let mut mine = Workspace::new(SeededOutside::new(1, 1_000));
        let create = Edit::Create {
            id: ada.clone(),
            kind: KIND.into(),
            fields: fields([("hide:role", json!("yes")), ("hide:mood", json!(true))]),
        };
        mine.apply(Change::new("Add", vec![create]));
        let mut theirs = Workspace::new(SeededOutside::new(2, 2_000));
        theirs.absorb(mine.all().cloned());
        let hide = |section: Section| {
            Change::new("Hide", vec![Edit::set(&ada, section.hiding_field(), true)])
        };
        mine.apply(hide(Section::Quote));
        theirs.apply(hide(Section::Picture));
        let absorbed = mine.absorb(theirs.all().cloned());
        assert!(absorbed.conflicting.is_empty());
        let record = mine.record(&ada).unwrap();
        assert_eq!(hidden(record), [Section::Picture, Section::Quote]);
    }
}
