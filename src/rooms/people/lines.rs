//! What is pasted, as lines.

/// The lines of a text that was pasted: trimmed, without bullets and numbers, without empty ones.
pub(super) fn lines(text: &str) -> Vec<String> {
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}']);
    lines
        .map(|line| unmarked(line.trim()))
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The line without what lists put before it: `- `, `• `, `1. `, `2) `, `[ ] `.
fn unmarked(line: &str) -> &str {
    let bullets = [
        "- ",
        "* ",
        "+ ",
        "\u{2022}",
        "\u{2013} ",
        "\u{2014} ",
        "\u{b7} ",
    ];
    let mut rest = bullets
        .iter()
        .find_map(|bullet| line.strip_prefix(bullet))
        .unwrap_or(line);
    let after_number = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if after_number.len() < rest.len()
        && let Some(after) = after_number
            .strip_prefix(". ")
            .or_else(|| after_number.strip_prefix(") "))
    {
        rest = after;
    }
    for check in ["[ ] ", "[x] ", "[X] "] {
        rest = rest.trim_start().strip_prefix(check).unwrap_or(rest);
    }
    rest.trim()
}

/// The text before and after a place counted in UTF-16 units, as the browser counts.
pub(super) fn split_at(text: &str, units: u32) -> (&str, &str) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_list_loses_its_bullets_and_empty_lines() {
        let pasted = "- Sleep\r\n\n  * Be home by six \n1. Two buses\n12) No car\n\u{2022}\tTime\n- [ ] Tick\n3 of 4\n-\n";
        assert_eq!(
            lines(pasted),
            [
                "Sleep",
                "Be home by six",
                "Two buses",
                "No car",
                "Time",
                "Tick",
                "3 of 4",
                "-"
            ]
        );
        assert!(lines(" \n ").is_empty());
    }

    #[test]
    fn places_are_counted_as_the_browser_counts() {
        assert_eq!(split_at("a😀b", 1), ("a", "😀b"));
        assert_eq!(split_at("a😀b", 3), ("a😀", "b"));
        assert_eq!(split_at("ab", 9), ("ab", ""));
        assert_eq!(split_at("", 0), ("", ""));
    }
}
