//! A list that was pasted, as its lines.

/// The lines of a text, trimmed, without the marks of a list before them: bullets, numbers, tick
/// boxes. Lines on which nothing else stands are left out.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    text.split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(|line| without_mark(line.trim()).to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// A line of a list without its bullet, number or tick box.
fn without_mark(line: &str) -> &str {
    let rest = without_bullet(line)
        .or_else(|| without_number(line))
        .unwrap_or(line)
        .trim_start();
    ["[ ]", "[x]", "[X]"]
        .into_iter()
        .find_map(|tick| rest.strip_prefix(tick))
        .filter(|_| rest.len() < line.len())
        .unwrap_or(rest)
        .trim()
}

fn without_bullet(line: &str) -> Option<&str> {
    let mut characters = line.chars();
    let bullet = characters.next()?;
    let rest = characters.as_str();
    match bullet {
        // These also begin ordinary words and numbers, so a space has to follow.
        '-' | '*' | '+' | '–' | '—' => {
            (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(rest)
        }
        // What word processors make of a hollow bullet.
        'o' => rest.strip_prefix('\t'),
        '•' | '◦' | '▪' | '‣' | '·' | '●' | '○' | '■' | '☐' | '☑' | '✓' | '\u{f0b7}' => {
            Some(rest)
        }
        _ => None,
    }
}

/// "1. ", "12) ", "(3) ", "a) "; "2.5 times" and "1984" stay whole.
fn without_number(line: &str) -> Option<&str> {
    let opened = line.strip_prefix('(');
    let inner = opened.unwrap_or(line);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(inner.starts_with(|first: char| first.is_ascii_alphabetic()));
    let end = if digits > 0 { digits } else { letter };
    let after = inner.get(end..)?;
    let closed = match (digits, letter) {
        (1..=3, _) => after
            .strip_prefix(')')
            .or_else(|| after.strip_prefix('.').filter(|_| opened.is_none())),
        (0, 1) => after.strip_prefix(')'),
        _ => None,
    }?;
    (closed.is_empty() || closed.starts_with([' ', '\t'])).then_some(closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_that_says_something_is_one() {
        assert_eq!(lines("one\n\n  two \r\n\tthree\n"), ["one", "two", "three"]);
        assert!(lines(" \n\r\n\t").is_empty());
    }

    #[test]
    fn the_marks_of_lists_go() {
        let text = "- dash\n* star\n• bullet\n•glued\n1. one\n12) twelve\n(3) three\na) letter\n– long dash\n- [ ] to do\n* [x] done\no\toffice";
        assert_eq!(
            lines(text),
            [
                "dash",
                "star",
                "bullet",
                "glued",
                "one",
                "twelve",
                "three",
                "letter",
                "long dash",
                "to do",
                "done",
                "office"
            ]
        );
    }

    #[test]
    fn what_only_looks_like_a_mark_stays() {
        let odd = [
            "-40 °C is cold",
            "*emphasis* stays",
            "1984",
            "1984. A year",
            "2.5 times as fast",
            "3.14",
            "o clock",
            "I. Introduction",
            "[x] alone",
            "(optional) stays",
            "a.b",
        ];
        assert_eq!(lines(&odd.join("\n")), odd);
    }

    #[test]
    fn a_mark_alone_is_no_line() {
        assert!(lines("-\n•\n1.\n- \n*").is_empty());
    }
}
