//! A persona's goals, needs and pains: each a record of its own, linked from the persona (or from
//! several) by [`super::link::Relation::Has`], so that evidence and initiatives can link to it.

use super::{FieldType, ORDER};

/// Text: the goal, need or pain, in a few words.
pub const TEXT: &str = "text";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[(TEXT, FieldType::Text), (ORDER, FieldType::Text)];

/// What a persona has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Trait {
    /// What they want to reach.
    Goal,
    /// What they need on the way.
    Need,
    /// What hurts today.
    Pain,
}

impl Trait {
    /// Every one, in the order in which a card shows them.
    pub const ALL: [Self; 3] = [Self::Goal, Self::Need, Self::Pain];

    /// The kind of its records.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Need => "need",
            Self::Pain => "pain",
        }
    }

    /// Reads a record's kind; `None` for any other kind.
    #[must_use]
    pub fn from_kind(kind: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.kind() == kind)
    }
}
