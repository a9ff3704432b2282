//! A file that was chosen or dropped: what it holds, or why it cannot be read.

use plan::file::{FileError, MOST_BYTES, ReadFile, read, up_to_last_whole_record};
use plan::workspace::Outside;
use std::sync::Arc;

/// A file that was chosen or dropped.
#[derive(Clone, PartialEq, Debug)]
pub struct Incoming {
    /// Its name on the disk.
    pub file_name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// What it holds, or why it cannot be read.
    pub outcome: Result<Arc<ReadFile>, Unreadable>,
}

/// Why a file cannot be read, where, and what is left of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Unreadable {
    /// Why.
    pub reason: Reason,
    /// The lines around the place, where there is one.
    pub excerpt: Vec<ExcerptLine>,
    /// The whole records before the place, if there are any.
    pub whole: Option<Arc<ReadFile>>,
}

/// Why a file cannot be read.
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// What it holds is not a plan.
    Content(FileError),
    /// The browser does not hand it over: it was moved, it is a folder. In the browser's words.
    Browser(String),
}

/// A line of a file, or the part of it around a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExcerptLine {
    /// Counted from 1.
    pub number: usize,
    /// The text before the place.
    pub before: String,
    /// The place itself; empty in the lines around it.
    pub marked: String,
    /// The text after it.
    pub after: String,
}

impl Incoming {
    /// A file that is not read, because it is too large.
    #[must_use]
    pub fn too_large(file_name: String, bytes: u64) -> Self {
        let most = MOST_BYTES;
        let reason = Reason::Content(FileError::TooLarge { bytes, most });
        Self::refused(file_name, bytes, reason)
    }

    /// A file that cannot be read at all.
    #[must_use]
    pub fn refused(file_name: String, bytes: u64, reason: Reason) -> Self {
        let outcome = Err(Unreadable {
            reason,
            excerpt: Vec::new(),
            whole: None,
        });
        Self {
            file_name,
            bytes,
            outcome,
        }
    }

    /// Reads a file's bytes.
    #[must_use]
    pub fn read(file_name: String, bytes: &[u8], outside: &mut impl Outside) -> Self {
        let outcome = match read(bytes, outside) {
            Ok(file) => Ok(Arc::new(file)),
            Err(error) => Err(unreadable(error, bytes, outside)),
        };
        Self {
            file_name,
            bytes: bytes.len() as u64,
            outcome,
        }
    }
}

fn unreadable(error: FileError, bytes: &[u8], outside: &mut impl Outside) -> Unreadable {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let place = match error {
        FileError::NotJson { line, column } | FileError::TooDeep { line, column } => {
            Some(offset(text, line, column))
        }
        FileError::Truncated { .. } => Some(text.trim_end().len()),
        _ => None,
    };
    let whole = place
        .map(|at| &text[..at])
        .and_then(up_to_last_whole_record)
        .and_then(|text| read(text.as_bytes(), outside).ok())
        .map(Arc::new);
    Unreadable {
        reason: Reason::Content(error),
        excerpt: place.map_or_else(Vec::new, |at| excerpt(text, at)),
        whole,
    }
}

/// How many lines before the place are shown.
const LINES_BEFORE: usize = 2;
/// How many characters of a line are shown before the place, and how many from it on.
const BEFORE: usize = 60;
const AFTER: usize = 30;
/// How many characters are marked.
const MARKED: usize = 8;

/// The byte that a line and a column (both from 1, the column in bytes) name.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        _ => text
            .match_indices('\n')
            .nth(line - 2)
            .map_or(text.len(), |(at, _)| at + 1),
    };
    let mut at = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The lines around a place, each cut to what fits on a screen.
fn excerpt(text: &str, at: usize) -> Vec<ExcerptLine> {
    let (before, after) = text.split_at(at);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let above = before[..start].matches('\n').count();
    let mut lines: Vec<ExcerptLine> = before[..start]
        .lines()
        .rev()
        .zip((1..=above).rev())
        .take(LINES_BEFORE)
        .map(|(text, number)| ExcerptLine {
            number,
            before: first(text, BEFORE + AFTER),
            marked: String::new(),
            after: String::new(),
        })
        .collect();
    lines.reverse();
    let rest = after.lines().next().unwrap_or_default();
    let mut before = last(&before[start..], BEFORE);
    let mut marked: String = rest.chars().take(MARKED).collect();
    let after = first(&rest[marked.len()..], AFTER);
    if marked.trim().is_empty() {
        // The file ends here: what stands before the end is marked.
        let keep = before.chars().count().saturating_sub(MARKED);
        let cut = before.char_indices().nth(keep).map_or(0, |(at, _)| at);
        marked = before.split_off(cut);
    }
    lines.push(ExcerptLine {
        number: above + 1,
        before,
        marked,
        after,
    });
    lines
}

fn first(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn last(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most) {
        Some((at, character)) => format!("…{}", &text[at + character.len_utf8()..]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::workspace::SeededOutside;

    fn read(text: &str) -> Incoming {
        Incoming::read(
            "a.json".to_owned(),
            text.as_bytes(),
            &mut SeededOutside::new(1, 1),
        )
    }

    #[test]
    fn a_file_that_breaks_off_shows_where_and_keeps_its_whole_records() {
        let file = "{\"format\":\"bullseye\",\"version\":1,\"records\":[\n{\"kind\":\"note\",\"id\":\"a\",\"fields\":{}},\n{\"kind\":\"no";
        let unreadable = read(file).outcome.unwrap_err();
        let last = unreadable.excerpt.last().unwrap();
        assert_eq!((last.number, last.marked.as_str()), (3, "ind\":\"no"));
        assert_eq!(unreadable.excerpt.len(), 3);
        assert_eq!(unreadable.whole.unwrap().records.len(), 1);
    }

    #[test]
    fn damage_in_the_middle_is_marked() {
        let file = "{\"format\":\"bullseye\",\"version\":1,\"records\":[\n{\"kind\":\"note\",\"id\":\"a\",\"fields\":{}},\n{oops}]}";
        let unreadable = read(file).outcome.unwrap_err();
        assert_eq!(unreadable.excerpt.last().unwrap().marked, "oops}]}");
        assert_eq!(unreadable.whole.unwrap().records.len(), 1);
    }

    #[test]
    fn one_long_line_is_cut_on_both_sides() {
        let file = format!("[{}é oops {}", "1,".repeat(5_000), "é".repeat(5_000));
        let unreadable = read(&file).outcome.unwrap_err();
        let [line] = unreadable.excerpt.as_slice() else {
            panic!("one line");
        };
        assert!(line.before.chars().count() <= BEFORE + 1);
        assert!(line.after.chars().count() <= AFTER + 1);
    }

    #[test]
    fn any_place_in_any_text_can_be_shown() {
        let text = "é\r\né\n\n語";
        for line in 0..7 {
            for column in 0..9 {
                assert!(!excerpt(text, offset(text, line, column)).is_empty());
            }
        }
    }
}
