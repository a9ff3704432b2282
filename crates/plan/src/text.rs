//! Letters as people look for them: whatever their case and their accents.

use std::cmp::Ordering;

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
    fn texts_stand_as_in_an_index() {
        let mut names = vec!["Zebra", "émile", "Eve", "apple", "Äpfel", "Apple"];
        names.sort_by(|a, b| in_order(a, b));
        assert_eq!(names, ["Äpfel", "Apple", "apple", "émile", "Eve", "Zebra"]);
        assert_eq!(in_order("same", "same"), Ordering::Equal);
        assert_ne!(in_order("Same", "same"), Ordering::Equal);
    }
}
