//! People's words within Markdown: whatever they wrote reads as they wrote it, and is never taken for a
//! heading, a list, a link or a tag.
//!
//! Source: CommonMark 0.31 ("Backslash escapes": any ASCII punctuation may be escaped), and GitHub
//! Flavored Markdown for tables, strikethrough, task lists and footnotes.

use crate::text::on_one_line;

/// What means something anywhere in a line.
const ANYWHERE: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '#', '|', '~', '$', '^'];

/// What means something at the beginning of a line.
const AT_START: &[char] = &['-', '+', '=', '>', ':'];

/// The text as Markdown that reads as it is, on one line: line ends and other runs of white space become
/// one space, as Markdown reads them anyway; control characters, of which it has no use, do too.
#[must_use]
pub fn escaped(text: &str) -> String {
    let plain = on_one_line(text);
    let ordinal = ordinal_mark(&plain);
    let mut out = String::with_capacity(plain.len() + 8);
    for (at, letter) in plain.char_indices() {
        let entity = letter == '&' && begins_entity(&plain[at..]);
        let start = at == 0 && AT_START.contains(&letter);
        if ANYWHERE.contains(&letter) || start || entity || ordinal == Some(at) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Where the mark stands that would make a numbered list of the line: `1.`, `12)`.
fn ordinal_mark(line: &str) -> Option<usize> {
    let mark = line.find(|letter: char| !letter.is_ascii_digit())?;
    let is_mark = mark > 0 && line[mark..].starts_with(['.', ')']);
    is_mark.then_some(mark)
}

/// Whether a text that begins with `&` begins with what stands for a character: `&amp;`, `&#35;`.
fn begins_entity(text: &str) -> bool {
    let name = text[1..].split(';').next().unwrap_or_default();
    let ends = text[1..].len() > name.len();
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '#';
    ends && !name.is_empty() && name.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    /// What GitHub adds to CommonMark, and more. Not smart quotes, which change letters and not what
    /// they mean, nor attributes in headings, which cannot be escaped.
    fn options() -> Options {
        let others = Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_HEADING_ATTRIBUTES;
        Options::all().difference(others)
    }

    /// What a reader makes of Markdown: its tags, and its words.
    fn read(markdown: &str) -> (Vec<String>, String) {
        let mut tags = Vec::new();
        let mut words = String::new();
        for event in Parser::new_ext(markdown, options()) {
            match event {
                Event::Start(tag) => tags.push(format!("{tag:?}")),
                Event::Text(text) => words.push_str(&text),
                Event::End(_) => {}
                other => tags.push(format!("{other:?}")),
            }
        }
        (tags, words)
    }

    #[test]
    fn marks_are_words() {
        for (text, markdown) in [
            ("# Not a heading", "\\# Not a heading"),
            ("1. Not a list", "1\\. Not a list"),
            ("- nor this", "\\- nor this"),
            ("<b>*bold*</b>", "\\<b>\\*bold\\*\\</b>"),
            ("R&D &amp; more", "R&D \\&amp; more"),
            ("two\r\n  lines\t", "two lines"),
            ("At 5.30, plain (1)", "At 5.30, plain (1)"),
            ("Late-night - buses", "Late-night - buses"),
        ] {
            assert_eq!(escaped(text), markdown);
        }
    }

    #[test]
    fn a_paragraph_stays_one() {
        for text in [
            "---",
            "===",
            "> quote",
            "~~~",
            "    code",
            "[^1]: note",
            ": term",
            "1) x",
        ] {
            let (tags, words) = read(&escaped(text));
            assert_eq!(tags, [format!("{:?}", Tag::Paragraph)], "{text}");
            assert_eq!(words, on_one_line(text));
        }
    }

    /// Text as people write it, rich in what means something in Markdown.
    fn texts() -> impl Strategy<Value = String> {
        let mark = prop::sample::select(
            "\\`*_{}[]()#+-.!|<>~&$=:;/^@\"'1 9\n\r\tab&#x;é"
                .chars()
                .collect::<Vec<_>>(),
        );
        prop_oneof![
            prop::collection::vec(mark, 0..24).prop_map(String::from_iter),
            any::<String>(),
        ]
    }

    proptest! {
        #[test]
        fn every_text_reads_as_it_was_written(text in texts()) {
            let wanted = on_one_line(&text);
            prop_assume!(!wanted.is_empty());
            for (before, tags) in [("", 1), ("- ", 2), ("## ", 1), ("- **Name:** ", 3)] {
                let markdown = format!("{before}{}\n", escaped(&text));
                let events: Vec<Event<'_>> = Parser::new_ext(&markdown, options()).collect();
                let starts = events.iter().filter(|event| matches!(event, Event::Start(_))).count();
                let words: String = events.iter().filter_map(|event| match event {
                    Event::Text(text) => Some(&**text),
                    _ => None,
                }).collect();
                let read = words.strip_prefix("Name: ").unwrap_or(&words);
                prop_assert_eq!(starts, tags, "{:?}", events);
                prop_assert_eq!(read.trim_start(), &wanted);
                let only_words = events.iter().all(|event| matches!(event, Event::Start(_) | Event::End(_) | Event::Text(_)));
                prop_assert!(only_words, "{:?}", events);
            }
        }
    }
}
