//! Letters as people look for them: whatever their case and their accents; what became of a text; a
//! list that was pasted.

pub mod difference;
mod lines;

pub use lines::lines;

use std::cmp::Ordering;
use std::ops::Range;

/// Latin letters with what they are looked for as. Other scripts have their case alone.
const LIKE: [(char, &str); 22] = [
    ('a', "àáâãäåāăąǎæ"),
    ('c', "çćĉċč"),
    ('d', "ďđð"),
    ('e', "èéêëēĕėęěə"),
    ('g', "ĝğġģ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįıǐ"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŋ"),
    ('o', "òóôõöøōŏőœǒ"),
    ('r', "ŕŗř"),
    ('s', "śŝşšșß"),
    ('t', "ţťŧțþ"),
    ('u', "ùúûüũūŭůűųǔ"),
    ('w', "ŵ"),
    ('y', "ýÿŷ"),
    ('z', "źżž"),
    ('\'', "’‘"),
    ('"', "“”„"),
    ('-', "–—‑"),
];

/// A letter as it is looked for: small, and without its accent. One letter for one, so that places
/// in a text stay.
#[must_use]
pub fn folded(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut lower = letter.to_lowercase();
    let small = match (lower.next(), lower.next()) {
        (Some(only), None) => only,
        _ => letter,
    };
    let like = LIKE.iter().find(|(_, letters)| letters.contains(small));
    like.map_or(small, |(plain, _)| *plain)
}

/// A text as it is looked through: every letter [`folded`].
#[must_use]
pub fn folded_text(text: &str) -> String {
    text.chars().map(folded).collect()
}

/// The text on one line: its line ends, other white space and control characters become one space
/// between words, and none around them.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    let gap = |letter: char| letter.is_whitespace() || letter.is_control();
    let words = text.split(gap).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// How well a place in a text fits what was looked for, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fit {
    /// The text begins with it.
    Start,
    /// A word begins with it.
    Word,
    /// It stands within a word.
    Within,
}

/// Where `wanted` stands in `text`, whatever the case and the accents of both, as a range of bytes of
/// `text`: in the place that fits best, and of those the first. `None` where it does not stand at all,
/// and for an empty `wanted`.
#[must_use]
pub fn find(text: &str, wanted: &str) -> Option<(Fit, Range<usize>)> {
    if wanted.is_empty() {
        return None;
    }
    let mut before: Option<char> = None;
    let mut best: Option<(Fit, Range<usize>)> = None;
    for (start, letter) in text.char_indices() {
        let fit = match before.replace(letter) {
            None => Fit::Start,
            Some(before) if !before.is_alphanumeric() => Fit::Word,
            Some(_) => Fit::Within,
        };
        if best.as_ref().is_some_and(|(known, _)| *known <= fit) {
            continue;
        }
        if let Some(length) = begins_with(&text[start..], wanted) {
            best = Some((fit, start..start + length));
        }
        if best.as_ref().is_some_and(|(known, _)| *known <= Fit::Word) {
            break;
        }
    }
    best
}

/// How many bytes of a text are like `wanted`, where it begins with that.
fn begins_with(text: &str, wanted: &str) -> Option<usize> {
    let mut letters = text.chars();
    for wanted in wanted.chars() {
        if folded(letters.next()?) != folded(wanted) {
            return None;
        }
    }
    Some(text.len() - letters.as_str().len())
}

/// Which of two texts stands first in a list: by its letters, whatever their case and accents; then
/// exactly, so that the order is always the same.
#[must_use]
pub fn in_order(a: &str, b: &str) -> Ordering {
    a.chars()
        .map(folded)
        .cmp(b.chars().map(folded))
        .then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_found_without_their_case_and_accents() {
        let plain = folded_text;
        assert_eq!(plain("Émile Łukasz ÅSA"), "emile lukasz asa");
        assert_eq!(plain("Größe, İzmir"), "grose, İzmir");
        assert_eq!(plain("電車 ПЛАН"), "電車 план");
        assert_eq!(plain("“It’s”"), "\"it's\"");
    }

    #[test]
    fn a_text_is_found_whatever_its_case_and_accents() {
        assert_eq!(find("Shift guard", "GUARD"), Some((Fit::Word, 6..11)));
        assert_eq!(find("Überblick", "über"), Some((Fit::Start, 0..5)));
        assert_eq!(find("Der Überblick", "uber"), Some((Fit::Word, 4..9)));
        assert_eq!(find("İzmir", "Z"), Some((Fit::Within, 2..3)));
        assert_eq!(find("Shift", "z"), None);
        assert_eq!(find("Shift", "shifts"), None);
        assert_eq!(find("Shift", ""), None);
        assert_eq!(find("", "a"), None);
    }

    #[test]
    fn the_place_that_fits_best_is_found() {
        assert_eq!(find("retry the try", "try"), Some((Fit::Word, 10..13)));
        assert_eq!(find("try to retry, try", "try"), Some((Fit::Start, 0..3)));
        assert_eq!(find("a try, a try", "try"), Some((Fit::Word, 2..5)));
        assert_eq!(find("retry a pastry", "try"), Some((Fit::Within, 2..5)));
    }

    #[test]
    fn a_text_stands_on_one_line() {
        assert_eq!(
            on_one_line("  Nadia\r\n\tOsei \u{0} Nurse\n"),
            "Nadia Osei Nurse"
        );
        assert_eq!(on_one_line("\u{7}\n "), "");
    }

    #[test]
    fn texts_stand_as_in_an_index() {
        let mut names = vec!["Zebra", "émile", "Eve", "apple", "Äpfel", "Apple"];
        names.sort_by(|a, b| in_order(a, b));
        assert_eq!(names, ["Äpfel", "Apple", "apple", "émile", "Eve", "Zebra"]);
        assert_eq!(in_order("same", "same"), Ordering::Equal);
        assert_ne!(in_order("Same", "same"), Ordering::Equal);
    }
}
