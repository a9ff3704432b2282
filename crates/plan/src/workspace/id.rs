//! Record ids.

use super::base32;
use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A record's id: 1 to 300 printable ASCII characters without space, `"`, `\`, `/` or `?` (a
/// storage key is `workspace/id`). Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

/// Why a text cannot be an id.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IdError {
    /// No characters.
    Empty,
    /// More than [`Id::LONGEST`] characters.
    TooLong(usize),
    /// A character that an id may not have.
    Character(char),
}

impl Id {
    /// The greatest number of characters of an id.
    pub const LONGEST: usize = 300;

    /// An id of 16 characters from 80 random bits.
    #[must_use]
    pub fn from_random(random: u128) -> Self {
        let mut text = String::with_capacity(17);
        // The bit on top keeps every id at the same length.
        base32::push((random & ((1 << 79) - 1)) | 1 << 79, &mut text);
        Self(text.into())
    }

    /// Takes a text as an id.
    ///
    /// # Errors
    /// When the text is empty, too long, or holds a character that an id may not have.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.len() > Self::LONGEST {
            return Err(IdError::TooLong(text.chars().count()));
        }
        let foreign = |character: &char| {
            !character.is_ascii_graphic() || matches!(character, '"' | '\\' | '/' | '?')
        };
        match text.chars().find(foreign) {
            Some(character) => Err(IdError::Character(character)),
            None => Ok(Self(text.into())),
        }
    }

    /// An id known when the program is written. The caller vouches for its form.
    #[must_use]
    pub(crate) fn known(text: &str) -> Self {
        debug_assert!(Self::parse(text).is_ok(), "{text}");
        Self(text.into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_ids_have_one_length_and_read_back() {
        for random in [0, 1, u128::MAX] {
            let id = Id::from_random(random);
            assert_eq!(id.len(), 16);
            assert_eq!(Id::parse(&id), Ok(id));
        }
    }

    #[test]
    fn what_would_break_a_storage_key_is_refused() {
        for text in ["", "a b", "a/b", "a?b", "é", "a\nb", "\"", &"x".repeat(301)] {
            assert!(Id::parse(text).is_err(), "{text}");
        }
    }
}
