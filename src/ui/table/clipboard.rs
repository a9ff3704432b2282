//! Rows as text that a spreadsheet takes.

use super::state::TableState;
use super::{Column, Editor, Source};
use leptos::prelude::*;

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
    let titles: Vec<&str> = shown.iter().map(|(_, column)| column.title).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_in_its_cell() {
        assert_eq!(quoted("Night buses".to_owned()), "Night buses");
        assert_eq!(quoted("7\" screens".to_owned()), "7\" screens");
        assert_eq!(quoted("one\ntwo".to_owned()), "\"one\ntwo\"");
        assert_eq!(quoted("\"a\"\tb".to_owned()), "\"\"\"a\"\"\tb\"");
    }
}
