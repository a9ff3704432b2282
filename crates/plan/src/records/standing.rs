//! A standing: how well an alternative, or the product itself, does in a factor. One cell of the table
//! of differentiation, a record whose id is made from its two ends, so that two people who judge the
//! same cell have one record between them.

use super::{FieldType, words};
use crate::workspace::{Id, IdError, Record, Workspace};

/// The record's kind.
pub const KIND: &str = "standing";
/// The id of the alternative, or [`super::alternative::US`].
pub const ALTERNATIVE: &str = "alternative";
/// The id of the factor.
pub const FACTOR: &str = "factor";
/// The [`Level`].
pub const LEVEL: &str = "level";
/// Text: what there is to say about it, in a few words.
pub const TEXT: &str = "text";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (ALTERNATIVE, FieldType::Text),
    (FACTOR, FieldType::Text),
    (LEVEL, FieldType::Word(Level::WORDS)),
    (TEXT, FieldType::Text),
];

words! {
    /// How well something does, from the worst.
    Level {
        /// It does nothing for it.
        None = "none",
        /// It does something for it.
        Partly = "partly",
        /// It does what is needed.
        Well = "well",
        /// It could hardly be done better.
        Best = "best",
    }
}

/// A reading of a standing's record.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// How well it does; `None` while nobody has judged it.
    pub level: Option<Level>,
    /// What there is to say about it.
    pub text: String,
}

impl From<&Record> for Standing {
    fn from(record: &Record) -> Self {
        Self {
            level: Level::from_word(record.text(LEVEL)),
            text: record.text(TEXT).to_owned(),
        }
    }
}

/// How well an alternative, or [`super::alternative::US`], does in a factor; `None` while nobody has judged
/// it.
#[must_use]
pub fn level(workspace: &Workspace, alternative: &str, factor: &str) -> Option<Level> {
    let id = id(alternative, factor).ok()?;
    Standing::from(workspace.record(&id)?).level
}

/// The id of the standing of an alternative in a factor.
///
/// # Errors
/// When the two ids are so long that this one would be longer than an id may be.
pub fn id(alternative: &str, factor: &str) -> Result<Id, IdError> {
    Id::parse(&format!("{KIND}:{alternative}:{factor}"))
}
