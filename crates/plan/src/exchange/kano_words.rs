//! How surveys write Kano's five answers, and which of the two questions a column asks.
//!
//! Sources: Noriaki Kano and others, 1984 (the five answers); the wordings of Berger and others, 1993, and of
//! Jan Moorman, "Leveraging the Kano Model for Optimal Results", 2012.

use crate::records::kano_answer::Answer;
use crate::text::folded_text;

/// Which of the two questions was answered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Side {
    /// The functional one: how they would feel with it.
    With,
    /// The dysfunctional one: how they would feel without it.
    Without,
}

/// What says nothing of the answer.
const FILLERS: [&str; 19] = [
    "i", "it", "that", "this", "way", "am", "m", "im", "d", "would", "be", "can", "so", "about",
    "to", "is", "a", "of", "feature",
];

/// What is left of each answer without the fillers.
const ANSWERS: [(Answer, &[&str]); 5] = [
    (Answer::Like, &["like", "enjoy"]),
    (
        Answer::MustBe,
        &["must", "must have", "expect", "basic expectation"],
    ),
    (
        Answer::Neutral,
        &[
            "neutral",
            "feel neutral",
            "indifferent",
            "don t care",
            "dont care",
            "do not care",
        ],
    ),
    (
        Answer::LiveWith,
        &["live with", "livewith", "tolerate", "put up with", "accept"],
    ),
    (
        Answer::Dislike,
        &["dislike", "don t like", "dont like", "do not like", "hate"],
    ),
];

/// What says that a column is of the one question.
const WITHS: [&str; 9] = [
    "functional",
    "with",
    "present",
    "presence",
    "positive",
    "have",
    "had",
    "has",
    "having",
];

/// What says that it is of the other; that counts first.
const WITHOUTS: [&str; 14] = [
    "dysfunctional",
    "without",
    "absent",
    "absence",
    "missing",
    "lacking",
    "lack",
    "negative",
    "not",
    "no",
    "didn",
    "didnt",
    "doesn",
    "doesnt",
];

/// A text by its words, folded, with one space between.
#[must_use]
pub fn words_of(text: &str) -> String {
    let folded = folded_text(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The answer that a cell holds: in words, with or without its number before them, or as a number from 1, which
/// is "I like it", to 5, "I dislike it". `None` for anything else.
#[must_use]
pub fn answer(text: &str) -> Option<Answer> {
    if let Ok(number) = text.trim().replace(',', ".").parse::<f64>() {
        let at = Answer::ALL.iter().zip(1_u8..);
        let mut found = at.filter(|(_, place)| f64::from(*place) == number);
        return found.next().map(|(answer, _)| *answer);
    }
    let words = text.replace('_', " ");
    let words = words_of(&words);
    let words = words.split(' ').enumerate();
    let is_number = |word: &str| matches!(word, "1" | "2" | "3" | "4" | "5");
    let says_nothing =
        |at: usize, word: &str| FILLERS.contains(&word) || (at == 0 && is_number(word));
    let said = words.filter(|(at, word)| !says_nothing(*at, word));
    let said: Vec<&str> = said.map(|(_, word)| word).collect();
    let said = said.join(" ");
    let mut known = ANSWERS.iter();
    let found = known.find(|(_, names)| names.contains(&said.as_str()));
    found.map(|(answer, _)| *answer)
}

/// Which question these words ask, as [`words_of`] gives them; `None` where they do not say.
#[must_use]
pub fn side(words: &str) -> Option<Side> {
    let has = |any: &[&str]| words.split(' ').any(|word| any.contains(&word));
    if has(&WITHOUTS) {
        Some(Side::Without)
    } else {
        has(&WITHS).then_some(Side::With)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_however_it_is_put() {
        let all = [
            (
                Answer::Like,
                "I like it|like|I like it that way.|1|1.0|1 – I like it|I’d like it",
            ),
            (
                Answer::MustBe,
                "I expect it|It must be so|must_be|Must-be|2|I expect it to be that way",
            ),
            (
                Answer::Neutral,
                "neutral|I am neutral|I'm neutral|3|I don’t care",
            ),
            (
                Answer::LiveWith,
                "I can live with it|live_with|4|I can tolerate it|4: live with",
            ),
            (
                Answer::Dislike,
                "I dislike it|DISLIKE|5|5,0|I do not like it that way|I don't like it",
            ),
        ];
        for (wanted, texts) in all {
            for text in texts.split('|') {
                assert_eq!(answer(text), Some(wanted), "{text}");
            }
        }
        for text in [
            "",
            "0",
            "6",
            "2.5",
            "maybe",
            "yes",
            "12 like it",
            "I like it, I dislike it",
        ] {
            assert_eq!(answer(text), None, "{text}");
        }
    }

    #[test]
    fn a_column_says_which_question_it_asks() {
        assert_eq!(side("functional"), Some(Side::With));
        assert_eq!(side("dysfunctional"), Some(Side::Without));
        assert_eq!(side("how would you feel if we had"), Some(Side::With));
        assert_eq!(side("how if you did not have"), Some(Side::Without));
        assert_eq!(side("night"), None);
    }
}
