//! What the cells of a table say, whatever they are for.

use crate::methods::number;
use crate::text::folded_text;

/// A share in percent, 0 to 100: `12 %`, `12`.
#[must_use]
pub fn percent(text: &str) -> Option<f64> {
    let number = number::parse(text).ok()?;
    (0.0..=100.0).contains(&number).then_some(number)
}

/// The words of a cell that holds several: `a, b`, `a; b`, `["a", "b"]`.
#[must_use]
pub fn several(text: &str) -> Vec<String> {
    let apart = |letter: char| matches!(letter, ',' | ';' | '|' | '\n' | '\r');
    let words = text.split(apart);
    let marks = |letter: char| letter.is_whitespace() || matches!(letter, '[' | ']' | '"' | '#');
    let words = words.map(|word| word.trim_matches(marks));
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A text as it is compared: its words, folded, with one space between, and without what stands in
/// brackets.
#[must_use]
pub fn plain(text: &str) -> String {
    let folded = folded_text(text);
    let mut out = String::new();
    let mut depth = 0_usize;
    for letter in folded.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ if letter.is_alphanumeric() => out.push(letter),
            _ if !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_lists_and_names_are_read_loosely() {
        assert_eq!(percent("12,5 %"), Some(12.5));
        assert_eq!(percent("120"), None);
        assert_eq!(several("[\"back end\", \"bug\"]"), ["back end", "bug"]);
        assert_eq!(several("a; b,c\n#d"), ["a", "b", "c", "d"]);
        assert_eq!(plain("  Drop-off (in %) "), "drop off");
    }
}
