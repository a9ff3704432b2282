//! A note as it is shown: cut to what a paper holds.

use super::votes;
use crate::rooms::words;
use plan::Record;
use plan::methods::golden_circle::{Place, Ring};
use plan::records::{Colour, Note, note};

/// More characters than this are folded away on the board.
const MOST_CHARACTERS: usize = 160;
/// More lines than this are folded away on the board.
const MOST_LINES: usize = 7;

/// What shows of a note.
#[derive(Clone, PartialEq, Debug)]
pub struct Look {
    /// What it says, cut where it is long.
    pub text: String,
    /// Whether it says more than that.
    pub folded: bool,
    /// Where it lies.
    pub at: Place,
    /// Its colour.
    pub colour: Colour,
    /// Who wrote it, cut where it is long; may be empty.
    pub author: String,
    /// What there is to settle, in a word or two.
    pub unsettled: Option<String>,
    /// How many votes it has.
    pub votes: usize,
    /// The name of the group it is in, cut where it is long; may be empty.
    pub group: Option<String>,
}

impl Look {
    /// Reads what shows of a note that has so many votes, but for its group. Never copies the whole of a long
    /// text.
    pub fn of(record: &Record, votes: usize) -> Self {
        let whole = record.text(note::TEXT);
        let end = cut(whole, MOST_CHARACTERS, MOST_LINES);
        Self {
            text: whole[..end].to_owned(),
            folded: end < whole.len(),
            at: Note::place(record),
            colour: colour_of(record),
            author: words::shortened(record.text(note::AUTHOR).trim(), 40),
            unsettled: unsettled(record),
            votes,
            group: None,
        }
    }

    /// The same note in a group of this name.
    pub fn in_group(self, name: &str) -> Self {
        let group = Some(words::shortened(name.trim(), 80));
        Self { group, ..self }
    }

    /// The ring it lies in.
    pub fn ring(&self) -> Ring {
        Ring::at(self.at)
    }

    /// Whether nothing is written on it.
    pub fn is_empty(&self) -> bool {
        !self.folded && self.text.trim().is_empty()
    }

    /// The text as it stands on the paper.
    pub fn written(&self) -> String {
        if self.is_empty() {
            EMPTY.to_owned()
        } else if self.folded {
            format!("{}…", self.text.trim_end())
        } else {
            self.text.clone()
        }
    }

    /// What a screen reader says: text, ring, author, votes, group.
    pub fn spoken(&self) -> String {
        let ring = words::ring(self.ring());
        let mut spoken = format!("{}. {ring}", self.written());
        if !self.author.is_empty() {
            spoken.push_str(", by ");
            spoken.push_str(&self.author);
        }
        if self.votes > 0 {
            spoken.push_str(", ");
            spoken.push_str(&votes::counted(self.votes));
        }
        if let Some(group) = &self.group {
            spoken.push_str(&match group.as_str() {
                "" => ", in a group without a name".to_owned(),
                group => format!(", in the group {group}"),
            });
        }
        if let Some(unsettled) = &self.unsettled {
            spoken.push_str(", ");
            spoken.push_str(unsettled);
        }
        spoken
    }
}

/// What stands on a note that says nothing.
const EMPTY: &str = "Empty note";

/// A note's colour; yellow when the record does not say.
pub fn colour_of(record: &Record) -> Colour {
    Colour::from_word(record.text(note::COLOUR)).unwrap_or(Colour::Yellow)
}

/// What there is to settle in a record, in a word or two.
fn unsettled(record: &Record) -> Option<String> {
    if !record.needs_settling() {
        return None;
    }
    let most = record
        .conflicts()
        .iter()
        .map(|conflict| conflict.others.len() + 1)
        .max();
    Some(match most {
        Some(versions) => words::counted(versions, "version", "versions"),
        None => "Deleted elsewhere".to_owned(),
    })
}

/// Where to cut a text that is longer than so many characters or lines; its end when it is not.
fn cut(text: &str, characters: usize, lines: usize) -> usize {
    let mut newlines = 0;
    for (count, (at, character)) in text.char_indices().enumerate() {
        newlines += usize::from(character == '\n');
        if count == characters || newlines == lines {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_by_characters_or_lines() {
        assert_eq!(cut("short", 5, 3), 5);
        assert_eq!(cut("longer", 5, 3), 5);
        assert_eq!(cut("ééééé!", 5, 3), 10);
        assert_eq!(cut("a\nb\nc\nd", 99, 3), 5);
        assert_eq!(cut("", 5, 3), 0);
    }
}
