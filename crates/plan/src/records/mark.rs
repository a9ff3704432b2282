//! Words that a record has or has not, such as tags: each a field of its own, named `prefix:word`.
//!
//! A field holds one value, so a list in one field would be one choice to make between what two people
//! added. A field for each word merges by itself, as a link does, and costs no record of its own.

use crate::text::folded_text;
use crate::workspace::Record;
use serde_json::Value;

/// The most letters of a word that tell it from another.
const MOST_LETTERS: usize = 60;

/// The name of the field for a word: the word as people look for it, whatever its case, accents and
/// space around it. `None` for a word without letters.
#[must_use]
pub fn field(prefix: &str, word: &str) -> Option<String> {
    let words = folded_text(word);
    let words: Vec<&str> = words.split_whitespace().collect();
    let word: String = words.join(" ").chars().take(MOST_LETTERS).collect();
    (!word.is_empty()).then(|| format!("{prefix}:{word}"))
}

/// The word that a field of this prefix is for; `None` for any other field.
#[must_use]
pub fn word<'field>(prefix: &str, field: &'field str) -> Option<&'field str> {
    field.strip_prefix(prefix)?.strip_prefix(':')
}

/// The words of a prefix that a record has, with their values, by word.
pub fn of<'record>(
    record: &'record Record,
    prefix: &'static str,
) -> impl Iterator<Item = (&'record str, &'record Value)> {
    let fields = record.fields();
    let marked = fields.filter_map(move |(name, field)| Some((word(prefix, name)?, field)));
    let marked = marked.map(|(word, field)| (word, &field.shown().value));
    marked.filter(|(_, value)| !value.is_null())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_one_whatever_its_case_and_accents() {
        assert_eq!(
            field("tag", "  Last  Bus "),
            Some("tag:last bus".to_owned())
        );
        assert_eq!(field("tag", "Café"), field("tag", "cafe"));
        assert_eq!(field("tag", " \n"), None);
        let long = field("tag", &"é".repeat(500)).map(|it| it.chars().count());
        assert_eq!(long, Some("tag:".len() + MOST_LETTERS));
        assert_eq!(word("tag", "tag:last bus"), Some("last bus"));
        assert_eq!(word("tag", "tags"), None);
    }
}
