//! The two answers that one respondent of a Kano survey gave about one initiative: how they would feel with
//! it, and how without it. A record whose id is made from the two, so that a survey that comes twice, or
//! to two people, counts once.
//!
//! Source: Noriaki Kano, Nobuhiko Seraku, Fumio Takahashi and Shin-ichi Tsuji, "Attractive Quality and
//! Must-Be Quality", 1984.

use super::{FieldType, fields, words};
use crate::text::{folded_text, on_one_line};
use crate::workspace::{Dot, Edit, Id, IdError, Record};
use serde_json::json;
use std::fmt::Write;

/// The record's kind.
pub const KIND: &str = "kano_answer";
/// Text: the id of the initiative.
pub const INITIATIVE: &str = "initiative";
/// Text: who answered: a name, or the number of a questionnaire.
pub const RESPONDENT: &str = "respondent";
/// The [`Answer`] to the functional question: how they would feel with it.
pub const FUNCTIONAL: &str = "functional";
/// The [`Answer`] to the dysfunctional question: how they would feel without it.
pub const DYSFUNCTIONAL: &str = "dysfunctional";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (INITIATIVE, FieldType::Text),
    (RESPONDENT, FieldType::Text),
    (FUNCTIONAL, FieldType::Word(Answer::WORDS)),
    (DYSFUNCTIONAL, FieldType::Word(Answer::WORDS)),
];

words! {
    /// The five answers, in the order of the questionnaire.
    Answer {
        /// I like it that way.
        Like = "like",
        /// It must be that way.
        MustBe = "must_be",
        /// I am neutral.
        Neutral = "neutral",
        /// I can live with it that way.
        LiveWith = "live_with",
        /// I dislike it that way.
        Dislike = "dislike",
    }
}

/// Both answers, the functional first; `None` while one is missing.
#[must_use]
pub fn pair(record: &Record) -> Option<(Answer, Answer)> {
    let answer = |field| Answer::from_word(record.text(field));
    Some((answer(FUNCTIONAL)?, answer(DYSFUNCTIONAL)?))
}

/// The id of a respondent's answers about an initiative. A name is one whatever its case, accents and space
/// around it; letters that an id cannot have are written by their bytes.
///
/// # Errors
/// When the name is empty, or so long that the id would be longer than an id may be.
pub fn id(initiative: &str, respondent: &str) -> Result<Id, IdError> {
    let name = folded_text(&on_one_line(respondent));
    if name.is_empty() {
        return Err(IdError::Empty);
    }
    let mut id = format!("{KIND}:{initiative}:");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            id.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(id, "%{byte:02x}");
        }
    }
    Id::parse(&id)
}

/// Whose answers a record holds, and about what: the [`id`] that these have, also where a file gave the record
/// another one.
#[must_use]
pub fn whose(record: &Record) -> Id {
    let own = record.id();
    let (initiative, who) = (record.text(INITIATIVE), record.text(RESPONDENT));
    let made = own.strip_prefix(KIND).and_then(|it| it.strip_prefix(':'));
    let made = made.and_then(|it| it.strip_prefix(initiative));
    if made.is_some_and(|it| it.starts_with(':')) {
        return own.clone();
    }
    id(initiative, who).unwrap_or_else(|_| own.clone())
}

/// When the answers were given or changed last; `None` where there are none.
#[must_use]
pub fn given(record: &Record) -> Option<Dot> {
    let edited = [FUNCTIONAL, DYSFUNCTIONAL].map(|field| record.edited(field));
    edited.into_iter().flatten().max()
}

/// The edit that keeps what a respondent answered about an initiative, for the first time or anew.
///
/// # Errors
/// As for [`id`].
pub fn answer(
    initiative: &str,
    respondent: &str,
    functional: Answer,
    dysfunctional: Answer,
) -> Result<Edit, IdError> {
    Ok(Edit::Create {
        id: id(initiative, respondent)?,
        kind: KIND.into(),
        fields: fields([
            (INITIATIVE, json!(initiative)),
            (RESPONDENT, json!(on_one_line(respondent))),
            (FUNCTIONAL, json!(functional.word())),
            (DYSFUNCTIONAL, json!(dysfunctional.word())),
        ]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_respondent_is_one_however_the_name_is_written() {
        assert_eq!(id("a", " Zoë  Müller"), id("a", "zoe muller "));
        assert_ne!(id("a", "Zoe"), id("b", "Zoe"));
        assert_ne!(id("a", "佐藤"), id("a", "鈴木"));
        assert_eq!(id("a", " \n"), Err(IdError::Empty));
        assert!(id("a", &"ж".repeat(200)).is_err());
    }
}
