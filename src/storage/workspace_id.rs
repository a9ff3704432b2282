//! The id of a workspace: a part of every storage key.

use plan::Id;
use plan::workspace::IdError;
use std::fmt;

/// A workspace's id. The same characters as a record's id, so that the two make a storage key that
/// can be taken apart again.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct WorkspaceId(Id);

impl WorkspaceId {
    /// An id of 16 characters from 80 random bits.
    #[must_use]
    pub fn from_random(random: u128) -> Self {
        Self(Id::from_random(random))
    }

    /// Takes a text as an id.
    ///
    /// # Errors
    /// When the text is empty, too long, or holds a character that an id may not have.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        Id::parse(text).map(Self)
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for WorkspaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
