//! A note on an empathy map.
//!
//! Sources: Dave Gray, "Updated Empathy Map Canvas", 2017 (seven sections, the last of them with pains and
//! gains); Sarah Gibbons, "Empathy Mapping: The First Step in Design Thinking", Nielsen Norman Group,
//! 2018 (four quadrants; what is said and done is observed, what is thought and felt inferred).
//!
//! A note says its section; which quadrant shows it follows from that. See
//! [`crate::methods::empathy_views`].

use super::{FieldType, ORDER, fields, words};
use crate::workspace::{Edit, Id, IdError, Record};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "empathy_note";
/// Text: the id of the map it is on.
pub const MAP: &str = "map";
/// The [`Section`].
pub const SECTION: &str = "section";
/// Text: what it says.
pub const TEXT: &str = "text";
/// The [`Basis`].
pub const BASIS: &str = "basis";
/// Text: who wrote it.
pub const AUTHOR: &str = "author";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (MAP, FieldType::Text),
    (SECTION, FieldType::Word(Section::WORDS)),
    (TEXT, FieldType::Text),
    (BASIS, FieldType::Word(Basis::WORDS)),
    (AUTHOR, FieldType::Text),
    (ORDER, FieldType::Text),
];

words! {
    /// The sections of the canvas, in its order. Thinking, feeling, pains and gains share the seventh; they
    /// are apart here, so that the four quadrants lose nothing of them.
    Section {
        /// 1: whom we empathise with.
        Who = "who",
        /// 2: what they need to do.
        NeedToDo = "need_to_do",
        /// 3: what they see.
        See = "see",
        /// 4: what they say.
        Say = "say",
        /// 5: what they do.
        Do = "do",
        /// 6: what they hear.
        Hear = "hear",
        /// 7: what they think.
        Think = "think",
        /// 7: what they feel.
        Feel = "feel",
        /// 7: what they fear, and what frustrates them.
        Pain = "pain",
        /// 7: what they want, hope and dream of.
        Gain = "gain",
    }
}

impl Section {
    /// Its number on the canvas, 1 to 7.
    #[must_use]
    pub fn number(self) -> u8 {
        (self as u8 + 1).min(7)
    }

    /// What a note of this section rests on when nobody has said: thoughts, feelings, pains, gains and
    /// needs are inferred, the rest can be observed.
    #[must_use]
    pub fn usual_basis(self) -> Basis {
        match self {
            Self::Who | Self::See | Self::Say | Self::Do | Self::Hear => Basis::Observed,
            Self::NeedToDo | Self::Think | Self::Feel | Self::Pain | Self::Gain => Basis::Inferred,
        }
    }
}

words! {
    /// What a note rests on.
    Basis {
        /// Somebody saw or heard it.
        Observed = "observed",
        /// Somebody concluded it.
        Inferred = "inferred",
    }
}

/// A reading of a note's record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EmpathyNote {
    /// The record's id.
    pub id: Id,
    /// Its section; the first when the record does not say.
    pub section: Section,
    /// What it says.
    pub text: String,
    /// What it rests on; what is usual for its section when the record does not say.
    pub basis: Basis,
    /// Who wrote it; may be empty.
    pub author: String,
}

impl From<&Record> for EmpathyNote {
    fn from(record: &Record) -> Self {
        let section = Section::from_word(record.text(SECTION)).unwrap_or(Section::Who);
        let basis = Basis::from_word(record.text(BASIS));
        Self {
            id: record.id().clone(),
            section,
            text: record.text(TEXT).to_owned(),
            basis: basis.unwrap_or_else(|| section.usual_basis()),
            author: record.text(AUTHOR).to_owned(),
        }
    }
}

/// The id of what a note becomes on another map when maps are merged: doing so again makes no second one.
///
/// # Errors
/// When the two ids are so long that this one would be longer than an id may be.
pub fn id_on(map: &str, note: &str) -> Result<Id, IdError> {
    Id::parse(&format!("{KIND}:{map}:{note}"))
}

/// The edit that adds a note to a map; what it rests on follows from its section until somebody says.
#[must_use]
pub fn add(id: Id, map: &str, section: Section, text: &str, order: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([
            (MAP, json!(map)),
            (SECTION, json!(section.word())),
            (TEXT, json!(text)),
            (ORDER, json!(order)),
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_canvas_has_seven_sections_in_order() {
        let numbers: Vec<u8> = Section::ALL.iter().map(|it| it.number()).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 7, 7, 7]);
    }
}
