//! Rows in memory for the gallery's tables: filtered, grouped, sorted, edited and pasted onto.

use crate::rooms::words;
use crate::state::AppState;
use crate::ui::table::{
    Arrangement, Column, Editor, Heading, Refused, Sort, Source, TableState, lines, visible_columns,
};
use leptos::prelude::*;
use markup::view;
use plan::methods::number;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;
use web_sys::HtmlElement;

const SIZES: &[(&str, &str)] = &[("1", "small"), ("2", "middle"), ("3", "large")];

/// The columns; the first picks rows, the last is the number of the row.
pub(super) const COLUMNS: &[Column] = &[
    Column {
        class: "pick",
        title: "Select",
        unit: "",
        label: "Select all that show",
        number: false,
        stays: true,
        extra: false,
        editor: Editor::Pick,
    },
    Column {
        class: "name",
        title: "Name",
        unit: "",
        label: "Name",
        number: false,
        stays: true,
        extra: false,
        editor: Editor::Text,
    },
    Column {
        class: "effort",
        title: "Effort",
        unit: "weeks",
        label: "Effort in weeks",
        number: true,
        stays: false,
        extra: false,
        editor: Editor::Number,
    },
    Column {
        class: "size",
        title: "Size",
        unit: "1 to 3",
        label: "Size",
        number: true,
        stays: false,
        extra: false,
        editor: Editor::Choice(SIZES),
    },
    Column {
        class: "row-number",
        title: "Row",
        unit: "",
        label: "Row",
        number: true,
        stays: false,
        extra: false,
        editor: Editor::None,
    },
];

/// The column of the names.
pub(super) const NAME: usize = 1;
/// The column of the efforts.
pub(super) const EFFORT: usize = 2;
const SIZE: usize = 3;
const NUMBER: usize = 4;

/// The first key of a heading; no table here has so many rows.
const HEADING: usize = 1_000_000;

/// A row: its name, effort and size, as they are written.
type Row = [String; 3];

/// Rows in memory, and what is asked of them.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    app: AppState,
    rows: RwSignal<Vec<Row>>,
    /// What the table that shows them knows.
    pub table: TableState<usize>,
    /// What the names have to hold.
    pub sought: RwSignal<String>,
    /// Whether they stand under headings, by size.
    pub grouped: RwSignal<bool>,
    /// The headings that are closed.
    closed: RwSignal<BTreeSet<usize>>,
    read_only: bool,
}

impl Rows {
    /// So many rows, in the order they were made in.
    pub fn new(count: usize) -> Self {
        const NAMES: [&str; 5] = [
            "Faster onboarding",
            "Sharing by file",
            "Merge what two people did",
            "Votes",
            "A room for launches",
        ];
        let row = |at: usize| {
            let effort = words::number((at * 7 % 23) as f64 / 2.0 + 0.5);
            [
                NAMES[at % NAMES.len()].to_owned(),
                effort,
                (at % 3 + 1).to_string(),
            ]
        };
        let sort = Sort {
            column: NUMBER,
            descending: false,
        };
        Self {
            app: AppState::use_context(),
            rows: RwSignal::new((0..count).map(row).collect()),
            table: TableState::new(sort, Arrangement::new(COLUMNS)),
            sought: RwSignal::new(String::new()),
            grouped: RwSignal::new(false),
            closed: RwSignal::new(BTreeSet::new()),
            read_only: false,
        }
    }

    /// The same, only to be read.
    pub fn read_only(self) -> Self {
        Self {
            read_only: true,
            ..self
        }
    }

    /// The lines that show, in order; tracked.
    pub fn lines(self) -> Arc<Vec<usize>> {
        let shown = self.shown();
        if !self.grouped.get() {
            return Arc::new(shown);
        }
        let mut lines = Vec::new();
        for size in 0..SIZES.len() {
            let of_size = self.of_size(&shown, size);
            if !of_size.is_empty() {
                lines.push(HEADING + size);
            }
            if self.closed.with(|closed| !closed.contains(&size)) {
                lines.extend(of_size);
            }
        }
        Arc::new(lines)
    }

    /// The rows that pass the filter, in order.
    fn shown(self) -> Vec<usize> {
        let sought = self.sought.get().trim().to_lowercase();
        let sorts = self.table.sorts();
        self.rows.with(|rows| {
            let named = |row: &usize| {
                let row = rows.get(*row);
                row.is_some_and(|[name, ..]| name.to_lowercase().contains(&sought))
            };
            let mut shown: Vec<usize> = (0..rows.len()).filter(named).collect();
            shown.sort_by(|a, b| {
                let by = sorts.iter().map(|sort| compared(rows, *sort, (*a, *b)));
                by.fold(Ordering::Equal, Ordering::then)
            });
            shown
        })
    }

    fn of_size(self, shown: &[usize], size: usize) -> Vec<usize> {
        let is_so = |row: &usize| {
            SIZES
                .get(size)
                .is_some_and(|(it, _)| self.text(row, SIZE) == *it)
        };
        shown.iter().copied().filter(is_so).collect()
    }

    /// Puts cells into the table from this one on, to the right and down, each as if it were typed. What is refused
    /// stays in its cell, with the reason.
    pub fn paste(self, key: &usize, column: usize, text: &str) {
        let columns = visible_columns(COLUMNS, self.table);
        let columns = columns.into_iter().skip_while(|at| *at != column);
        let columns: Vec<usize> = columns.collect();
        let rows = untrack(|| self.lines());
        let rows = rows.iter().filter(|row| **row < HEADING);
        let rows = rows.skip_while(|row| *row != key);
        let (mut kept, mut refused) = (Vec::new(), Vec::new());
        for (row, cells) in rows.zip(lines(text)) {
            for (column, cell) in columns.iter().zip(cells) {
                match self.keep(row, *column, &cell) {
                    Ok(()) => kept.push((*row, *column)),
                    Err(reason) => refused.push(Refused {
                        key: *row,
                        column: *column,
                        text: cell.into_owned(),
                        reason,
                    }),
                }
            }
        }
        let cells = words::counted(kept.len(), "cell", "cells");
        self.app.toasts.say(match refused.len() {
            0 => format!("Pasted {cells}."),
            count => format!("Pasted {cells}; {count} not taken."),
        });
        self.table.refuse(refused, &kept);
    }
}

/// Two rows by what a table is sorted by.
fn compared(rows: &[Row], sort: Sort, (a, b): (usize, usize)) -> Ordering {
    let cell = |row: usize| {
        let row = rows.get(row)?;
        row.get(sort.column.checked_sub(NAME)?).map(String::as_str)
    };
    let number = |row: usize| number::parse(cell(row).unwrap_or_default()).unwrap_or(0.0);
    let order = match sort.column {
        NAME => cell(a).cmp(&cell(b)),
        EFFORT | SIZE => number(a).total_cmp(&number(b)),
        _ => a.cmp(&b),
    };
    if sort.descending {
        order.reverse()
    } else {
        order
    }
}

/// Reads what a row may hold in a column.
fn read(column: usize, text: &str) -> Result<String, String> {
    match column {
        NAME if text.trim().is_empty() => Err("A row needs a name.".to_owned()),
        NAME => Ok(text.trim().to_owned()),
        EFFORT | SIZE if text.trim().is_empty() => Ok(String::new()),
        EFFORT | SIZE => {
            let value = number::parse(text).map_err(|error| words::number_error(&error))?;
            Ok(words::number(value))
        }
        _ => Err("This is not typed.".to_owned()),
    }
}

impl Source for Rows {
    type Key = usize;

    fn columns(self) -> &'static [Column] {
        COLUMNS
    }

    fn name(self, key: &usize) -> String {
        self.text(key, NAME)
    }

    fn cell(self, key: &usize, column: usize) -> AnyView {
        let key = *key;
        let direction = (column == NAME).then_some("auto");
        view! { <span class="cell-text" dir=direction>{move || self.text(&key, column)}</span> }
            .into_any()
    }

    fn text(self, key: &usize, column: usize) -> String {
        if column == NUMBER {
            return words::number((*key + 1) as f64);
        }
        let text = |rows: &Vec<Row>| rows.get(*key)?.get(column.checked_sub(NAME)?).cloned();
        self.rows.with(text).unwrap_or_default()
    }

    fn keep(self, key: &usize, column: usize, text: &str) -> Result<(), String> {
        let text = read(column, text)?;
        self.rows.update(|rows| {
            let row = rows.get_mut(*key);
            if let Some(cell) = row.and_then(|row| row.get_mut(column - NAME)) {
                *cell = text;
            }
        });
        Ok(())
    }

    fn open(self, _key: &usize, _column: usize, _cell: &HtmlElement) {}

    fn takes(self, text: &str) -> bool {
        !self.read_only && text.trim_end().contains(['\t', '\n', '\r'])
    }

    fn pasted(self, key: &usize, column: usize, text: &str) {
        self.paste(key, column, text);
    }

    fn heading(self, key: &usize) -> Option<Heading> {
        let size = key.checked_sub(HEADING)?;
        let (_, title) = SIZES.get(size)?;
        Some(Heading {
            title: (*title).to_owned(),
            count: self.of_size(&self.shown(), size).len(),
            open: self.closed.with(|closed| !closed.contains(&size)),
        })
    }

    fn open_heading(self, key: &usize, open: bool) {
        let size = key.saturating_sub(HEADING);
        self.closed.update(|closed| match open {
            true => drop(closed.remove(&size)),
            false => drop(closed.insert(size)),
        });
    }

    fn sorts_by_several(self) -> bool {
        true
    }

    fn copied(self, rows: usize) {
        let copied = words::counted(rows, "row", "rows");
        self.app.announce(format!("Copied {copied}"));
    }

    fn cancelled(self, _key: &usize, _column: usize) {}

    fn read_only(self) -> bool {
        self.read_only
    }
}
