//! Where a text is cut.

/// The text before and after a place counted in UTF-16 units, as the browser counts.
fn split_at(text: &str, units: u32) -> (&str, &str) {
    let mut passed = 0;
    let at = text
        .char_indices()
        .find(|(_, letter)| {
            let here = passed >= units;
            passed += letter.len_utf16() as u32;
            here
        })
        .map_or(text.len(), |(at, _)| at);
    text.split_at(at)
}

/// The text before and after what is selected.
pub(super) fn around(text: &str, (start, end): (u32, u32)) -> (&str, &str) {
    let (before, _) = split_at(text, start);
    let (_, after) = split_at(text, end);
    (before, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_the_browser_counts() {
        assert_eq!(split_at("a😀b", 1), ("a", "😀b"));
        assert_eq!(split_at("a😀b", 3), ("a😀", "b"));
        assert_eq!(split_at("ab", 9), ("ab", ""));
        assert_eq!(split_at("", 0), ("", ""));
        assert_eq!(around("a😀bc", (1, 4)), ("a", "c"));
    }
}
