//! What was repaired while reading a file.

use crate::records::FieldType;

/// The shape of a JSON value, for saying what was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number
    Number,
    /// A text
    Text,
    /// A list
    List,
    /// An object
    Object,
}

impl From<&serde_json::Value> for Shape {
    fn from(value: &serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Boolean,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::Text,
            Value::Array(_) => Self::List,
            Value::Object(_) => Self::Object,
        }
    }
}

/// One thing that was not as it should be, and what was done. `at` counts the file's records from
/// 1; 0 stands for the file itself.
#[derive(Clone, PartialEq, Debug)]
pub enum Repair {
    /// An entry that is not an object: left out.
    NotARecord {
        /// Which entry.
        at: usize,
        /// What it is.
        found: Shape,
    },
    /// A record without a kind: left out, because nothing can be done with it.
    NoKind {
        /// Which entry.
        at: usize,
    },
    /// A record without an id, or with one that cannot be an id: it got a new one.
    NewId {
        /// Which entry.
        at: usize,
        /// The id that was there, if there was a text.
        found: Option<String>,
    },
    /// Two entries with the same id: they were merged, and what differs is a choice to make.
    Duplicate {
        /// The later entry.
        at: usize,
        /// The id.
        id: String,
    },
    /// A record without usable edit marks (written by hand, or damaged): its values were taken as
    /// edited now.
    Unstamped {
        /// Which entry.
        at: usize,
        /// The id.
        id: String,
        /// Whether marks were there and could not be used.
        damaged: bool,
    },
    /// The record has no fields, or something else where they should be: it was taken as empty.
    NoFields {
        /// Which entry.
        at: usize,
        /// The id.
        id: String,
    },
    /// A field of a known kind holds another type than it should: kept as it is, and not used.
    WrongType {
        /// Which entry.
        at: usize,
        /// The id.
        id: String,
        /// The record's kind.
        kind: String,
        /// The field.
        field: String,
        /// What it should hold.
        expected: FieldType,
        /// What it holds.
        found: Shape,
    },
    /// A part of the record's envelope, or of the file itself (then with an empty id), that version
    /// 1 does not have: left out.
    UnknownMember {
        /// Which entry.
        at: usize,
        /// The id.
        id: String,
        /// Its name.
        member: String,
    },
}
