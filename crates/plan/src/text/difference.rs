//! What became of a text, word by word.
//!
//! The words that stay are a longest common subsequence of both texts, found by the table of lengths
//! (Robert Wagner and Michael Fischer, "The String-to-String Correction Problem", 1974). Words, and
//! not letters: a reader compares sentences.

use std::ops::Range;

/// The most steps that are taken to compare two texts, once what they begin and end with alike is
/// left aside: two thousand words, spaces and marks against as many. Past that all between is
/// replaced, which also reads better than a thousand small changes.
const MOST_STEPS: usize = 4_000_000;

/// A piece of text, and what became of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'text> {
    /// It stands in both texts.
    Kept(&'text str),
    /// It stands in the old text alone.
    Removed(&'text str),
    /// It stands in the new text alone.
    Added(&'text str),
}

/// How the new text came of the old one. The pieces that were kept and removed are the old text, in
/// order; those that were kept and added are the new one. What was removed at a place stands before
/// what was added there. Takes a time in proportion to the texts' lengths and at most four million
/// steps more.
#[must_use]
pub fn difference<'text>(old: &'text str, new: &'text str) -> Vec<Piece<'text>> {
    let (olds, news) = (words(old), words(new));
    let mut pieces = Vec::new();
    let (mut old_at, mut new_at) = (0, 0);
    for (in_old, in_new) in kept_runs(old, &olds, new, &news) {
        push(&mut pieces, Piece::Removed, &old[old_at..in_old.start]);
        push(&mut pieces, Piece::Added, &new[new_at..in_new.start]);
        push(&mut pieces, Piece::Kept, &old[in_old.clone()]);
        (old_at, new_at) = (in_old.end, in_new.end);
    }
    push(&mut pieces, Piece::Removed, &old[old_at..]);
    push(&mut pieces, Piece::Added, &new[new_at..]);
    pieces
}

fn push<'text>(
    pieces: &mut Vec<Piece<'text>>,
    piece: fn(&'text str) -> Piece<'text>,
    text: &'text str,
) {
    if !text.is_empty() {
        pieces.push(piece(text));
    }
}

/// What a letter makes a piece of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Letters beside each other are one word.
    Word,
    /// Spaces beside each other are one.
    Space,
    /// Stands alone: a mark, or a letter of a script that writes without spaces.
    Alone,
}

impl Class {
    fn of(letter: char) -> Self {
        match letter {
            _ if letter.is_whitespace() => Self::Space,
            // A joiner holds the parts of one sign together, an apostrophe those of a word.
            '\'' | '’' | '\u{200c}' | '\u{200d}' => Self::Word,
            _ if letter.is_ascii_punctuation() || letter.is_control() => Self::Alone,
            // General punctuation with its marks of direction; what is written in Chinese and Japanese.
            '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' => {
                Self::Alone
            }
            '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Self::Alone,
            _ => Self::Word,
        }
    }
}

/// The places of a text's words, spaces and marks, in bytes; together they are the text.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    for (at, letter) in text.char_indices() {
        let class = Class::of(letter);
        let end = at + letter.len_utf8();
        match words.last_mut() {
            Some(word) if last == Some(class) && class != Class::Alone => word.end = end,
            _ => words.push(at..end),
        }
        last = Some(class);
    }
    words
}

/// The runs of words that both texts have, in order, as places in each, in bytes.
fn kept_runs(
    old: &str,
    olds: &[Range<usize>],
    new: &str,
    news: &[Range<usize>],
) -> Vec<(Range<usize>, Range<usize>)> {
    let mut runs: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (in_old, in_new) in kept_words(&Sides {
        old,
        olds,
        new,
        news,
    }) {
        let (in_old, in_new) = (&olds[in_old], &news[in_new]);
        match runs.last_mut() {
            Some((old, new)) if (old.end, new.end) == (in_old.start, in_new.start) => {
                (old.end, new.end) = (in_old.end, in_new.end);
            }
            _ => runs.push((in_old.clone(), in_new.clone())),
        }
    }
    // A space between two words that both changed belongs to the change.
    let ends = (old.len(), new.len());
    runs.retain(|(in_old, in_new)| {
        let outermost = (in_old.start, in_new.start) == (0, 0) || (in_old.end, in_new.end) == ends;
        outermost || !old[in_old.clone()].trim().is_empty()
    });
    runs
}

/// Two texts and the places of their words.
struct Sides<'a> {
    old: &'a str,
    olds: &'a [Range<usize>],
    new: &'a str,
    news: &'a [Range<usize>],
}

impl Sides<'_> {
    fn alike(&self, in_old: usize, in_new: usize) -> bool {
        self.old[self.olds[in_old].clone()] == self.new[self.news[in_new].clone()]
    }
}

/// The pairs of words, by their numbers, that stay.
fn kept_words(sides: &Sides<'_>) -> Vec<(usize, usize)> {
    let (olds, news) = (sides.olds.len(), sides.news.len());
    let shorter = olds.min(news);
    let first = (0..shorter).take_while(|&at| sides.alike(at, at)).count();
    let last = (1..=shorter - first)
        .take_while(|back| sides.alike(olds - back, news - back))
        .count();
    let mut kept: Vec<(usize, usize)> = (0..first).map(|at| (at, at)).collect();
    kept_between(sides, first..olds - last, first..news - last, &mut kept);
    kept.extend(
        (0..last)
            .rev()
            .map(|back| (olds - 1 - back, news - 1 - back)),
    );
    kept
}

/// Adds the pairs of words that stay between what the texts begin and end with alike.
fn kept_between(
    sides: &Sides<'_>,
    olds: Range<usize>,
    news: Range<usize>,
    kept: &mut Vec<(usize, usize)>,
) {
    let width = news.len() + 1;
    if olds.is_empty() || news.is_empty() || olds.len().saturating_mul(news.len()) > MOST_STEPS {
        return;
    }
    // How many words stay from a word of each on. The shorter side has two thousand at most.
    let mut most = vec![0_u16; (olds.len() + 1) * width];
    for row in (0..olds.len()).rev() {
        for column in (0..news.len()).rev() {
            let at = row * width + column;
            most[at] = if sides.alike(olds.start + row, news.start + column) {
                most[at + width + 1] + 1
            } else {
                most[at + width].max(most[at + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < olds.len() && column < news.len() {
        let at = row * width + column;
        if sides.alike(olds.start + row, news.start + column) {
            kept.push((olds.start + row, news.start + column));
            (row, column) = (row + 1, column + 1);
        } else if most[at + width] >= most[at + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Piece::{Added, Kept, Removed};
    use super::*;
    use proptest::prelude::*;

    fn old_and_new(pieces: &[Piece<'_>]) -> (String, String) {
        let (mut old, mut new) = (String::new(), String::new());
        for piece in pieces {
            match piece {
                Kept(text) => {
                    old.push_str(text);
                    new.push_str(text);
                }
                Removed(text) => old.push_str(text),
                Added(text) => new.push_str(text),
            }
        }
        (old, new)
    }

    #[test]
    fn words_are_told_apart_and_letters_are_not() {
        assert_eq!(
            difference("A late bus costs us.", "A late tram costs the city."),
            [
                Kept("A late "),
                Removed("bus"),
                Added("tram"),
                Kept(" costs "),
                Removed("us"),
                Added("the city"),
                Kept("."),
            ]
        );
        assert_eq!(difference("same", "same"), [Kept("same")]);
        assert_eq!(difference("", "new"), [Added("new")]);
        assert_eq!(difference("old", ""), [Removed("old")]);
        assert_eq!(difference("", ""), []);
    }

    #[test]
    fn a_space_between_two_changed_words_belongs_to_them() {
        assert_eq!(
            difference("We go quick home", "We run fast home"),
            [
                Kept("We "),
                Removed("go quick"),
                Added("run fast"),
                Kept(" home")
            ]
        );
    }

    #[test]
    fn scripts_without_spaces_are_compared_sign_by_sign() {
        assert_eq!(
            difference("夜のバス", "朝のバス"),
            [Removed("夜"), Added("朝"), Kept("のバス")]
        );
        assert_eq!(
            difference("👩‍👧 rides", "👩‍👦 rides"),
            [Removed("👩‍👧"), Added("👩‍👦"), Kept(" rides")]
        );
    }

    #[test]
    fn of_hostile_texts_all_between_is_replaced() {
        let many = "a b ".repeat(25_000);
        let others = "b, a! ".repeat(17_000);
        let one_word = "x".repeat(100_000);
        let marks = "\u{202e}\u{0}\u{2066}שלום ".repeat(8_000);
        let texts = [&many, &others, &one_word, &marks];
        for old in texts {
            for new in texts {
                let pieces = difference(old, new);
                assert_eq!(old_and_new(&pieces), (old.clone(), new.clone()));
                // A table of their words would have billions of places.
                assert!(pieces.len() <= 4, "{} pieces", pieces.len());
            }
        }
    }

    #[test]
    fn one_word_in_a_long_text_is_found() {
        let long = "word ".repeat(20_000);
        let (old, new) = (format!("{long}old {long}"), format!("{long}new {long}"));
        let pieces = difference(&old, &new);
        assert_eq!(pieces.len(), 4, "{} pieces", pieces.len());
        assert_eq!(pieces[1..3], [Removed("old"), Added("new")]);
    }

    proptest! {
        #[test]
        fn the_pieces_are_both_texts(
            old in prop::collection::vec("[abאב夜 ,.\u{202e}\u{301}]{0,4}", 0..40),
            new in prop::collection::vec("[abאב夜 ,.\u{202e}\u{301}]{0,4}", 0..40),
        ) {
            let (old, new) = (old.concat(), new.concat());
            prop_assert_eq!(old_and_new(&difference(&old, &new)), (old, new));
        }

        #[test]
        fn any_two_texts_are_compared(old in any::<String>(), new in any::<String>()) {
            prop_assert_eq!(old_and_new(&difference(&old, &new)), (old, new));
        }

        #[test]
        fn a_text_is_kept_whole_beside_itself(text in any::<String>()) {
            let pieces = difference(&text, &text);
            prop_assert!(pieces.iter().all(|piece| matches!(piece, Kept(_))) && pieces.len() <= 1);
        }
    }
}
