//! Rows as text that a spreadsheet takes, and the text that one gives.

use super::state::TableState;
use super::{Column, Editor, Source};
use leptos::prelude::*;
use std::borrow::Cow;

/// Rows as lines with tabs between the columns that show, in their order, under a line with their
/// names.
#[must_use]
pub fn as_text<S: Source>(source: S, state: TableState<S::Key>, rows: &[S::Key]) -> String {
    let columns = source.columns();
    let named = |at: &usize| -> Option<(usize, &Column)> {
        let column = columns.get(*at)?;
        (column.editor != Editor::Pick).then_some((*at, column))
    };
    let shown = untrack(|| state.shown());
    let shown: Vec<(usize, &Column)> = shown.iter().filter_map(named).collect();
    let titles: Vec<String> = shown
        .iter()
        .map(|(at, _)| untrack(|| source.title(*at)))
        .collect();
    let mut text = titles.join("\t");
    for row in rows {
        text.push('\n');
        let cells = shown.iter().map(|(at, _)| quoted(source.text(row, *at)));
        text.push_str(&cells.collect::<Vec<_>>().join("\t"));
    }
    text
}

/// A cell's text, in quotes where it would be taken for several.
fn quoted(text: String) -> String {
    if text.contains(['\t', '\n', '\r']) || text.starts_with('"') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// The cells of a text from a spreadsheet, line by line, read no further than is asked for. A cell in quotes may
/// hold lines of its own.
pub fn lines(text: &str) -> impl Iterator<Item = Vec<Cow<'_, str>>> + Clone {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (mut line, mut from) = (Vec::new(), rest?);
        loop {
            let (cell, after) = cell(from);
            line.push(cell);
            if let Some(next) = after.strip_prefix('\t') {
                from = next;
                continue;
            }
            let ends = ["\r\n", "\n", "\r"];
            let next = ends.into_iter().find_map(|end| after.strip_prefix(end));
            rest = next.filter(|next| !next.is_empty());
            return Some(line);
        }
    })
}

/// The first cell of a text, and what comes after it.
fn cell(text: &str) -> (Cow<'_, str>, &str) {
    if let Some((cell, after)) = in_quotes(text) {
        return (cell.into(), after);
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    (cell.into(), after)
}

/// A cell in quotes, and what comes after it; `None` where the quotes are the cell's own.
fn in_quotes(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (piece, after) = rest.split_once('"')?;
        cell.push_str(piece);
        if after.is_empty() || after.starts_with(['\t', '\n', '\r']) {
            return Some((cell, after));
        }
        rest = after.strip_prefix('"')?;
        cell.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<Cow<'_, str>>> {
        lines(text).collect()
    }

    #[test]
    fn a_text_is_read_as_it_was_written() {
        let all = [
            "Night buses",
            "7\" screens",
            "one\ntwo",
            "\"a\"\tb",
            "",
            "\"",
            "\"b\" c",
        ];
        for first in all {
            for second in all {
                let line = format!(
                    "{}\t{}",
                    quoted(first.to_owned()),
                    quoted(second.to_owned())
                );
                assert_eq!(cells(&format!("{line}\n{line}\r\n")), [[first, second]; 2]);
            }
        }
    }

    #[test]
    fn any_text_has_cells() {
        assert_eq!(cells(""), [[""]]);
        assert_eq!(cells("a\r\rb\n"), [["a"], [""], ["b"]]);
        assert_eq!(cells("\"open\t1\nb"), [vec!["\"open", "1"], vec!["b"]]);
        assert_eq!(cells("\"so\" called\t1"), [["\"so\" called", "1"]]);
    }

    #[test]
    fn a_text_stays_in_its_cell() {
        assert_eq!(quoted("Night buses".to_owned()), "Night buses");
        assert_eq!(quoted("7\" screens".to_owned()), "7\" screens");
        assert_eq!(quoted("one\ntwo".to_owned()), "\"one\ntwo\"");
        assert_eq!(quoted("\"a\"\tb".to_owned()), "\"\"\"a\"\"\tb\"");
    }
}
