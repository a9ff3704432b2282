//! The table, over a few rows in memory.

use super::{Specimen, State};
use crate::rooms::words;
use crate::ui::table::{Arrangement, Column, Editor, Sort, Source, Table, TableState};
use leptos::prelude::*;
use markup::{memo, view};
use plan::methods::number;
use std::sync::Arc;
use web_sys::HtmlElement;

const SIZES: &[(&str, &str)] = &[("1", "small"), ("2", "middle"), ("3", "large")];

const COLUMNS: &[Column] = &[
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

/// A row: its name, effort and size, as they are written.
type Row = [String; 3];

/// Rows in memory.
#[derive(Clone, Copy)]
struct Rows {
    rows: RwSignal<Vec<Row>>,
    read_only: bool,
}

impl Rows {
    fn new(count: usize, read_only: bool) -> Self {
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
        Self {
            rows: RwSignal::new((0..count).map(row).collect()),
            read_only,
        }
    }

    /// The rows in the order that a table is sorted by.
    fn sorted(self, sort: Sort) -> Arc<Vec<usize>> {
        self.rows.with(|rows| {
            let mut order: Vec<usize> = (0..rows.len()).collect();
            let number = |row: &usize| number::parse(&rows[*row][sort.column]).unwrap_or(0.0);
            match sort.column {
                0 => order.sort_by_key(|row| rows[*row][0].clone()),
                1 | 2 => order.sort_by(|a, b| number(a).total_cmp(&number(b))),
                _ => {}
            }
            if sort.descending {
                order.reverse();
            }
            Arc::new(order)
        })
    }
}

impl Source for Rows {
    type Key = usize;

    fn columns(self) -> &'static [Column] {
        COLUMNS
    }

    fn name(self, key: &usize) -> String {
        self.text(key, 0)
    }

    fn cell(self, key: &usize, column: usize) -> AnyView {
        let key = *key;
        view! { <span class="cell-text">{move || self.text(&key, column)}</span> }.into_any()
    }

    fn text(self, key: &usize, column: usize) -> String {
        let text = |rows: &Vec<Row>| rows.get(*key)?.get(column).cloned();
        self.rows
            .with(text)
            .unwrap_or_else(|| words::number((*key + 1) as f64))
    }

    fn keep(self, key: &usize, column: usize, text: &str) -> Result<(), String> {
        let text = match column {
            0 if text.trim().is_empty() => return Err("A row needs a name.".to_owned()),
            0 => text.trim().to_owned(),
            _ => {
                let value = number::parse(text).map_err(|error| words::number_error(&error))?;
                words::number(value)
            }
        };
        self.rows.update(|rows| {
            if let Some(cell) = rows.get_mut(*key).and_then(|row| row.get_mut(column)) {
                *cell = text;
            }
        });
        Ok(())
    }

    fn open(self, _key: &usize, _column: usize, _cell: &HtmlElement) {}

    fn takes(self, _text: &str) -> bool {
        false
    }

    fn pasted(self, _key: &usize, _column: usize, _text: &str) {}

    fn copied(self, _rows: usize) {}

    fn cancelled(self, _key: &usize, _column: usize) {}

    fn read_only(self) -> bool {
        self.read_only
    }
}

/// The tables.
#[component]
pub(super) fn Tables() -> impl IntoView {
    let shown = |label: &'static str, source: Rows| {
        let sort = Sort {
            column: 3,
            descending: false,
        };
        let state = TableState::new(sort, Arrangement::new(COLUMNS));
        let rows = memo(move |_| source.sorted(state.sort()));
        view! {
            <div class="gallery-table">
                <Table source state rows label class="gallery-grid" />
            </div>
        }
    };
    view! {
        <Specimen
            name="Table"
            about="One stop for Tab. Arrows walk, typing, Enter or F2 edits, Enter keeps and goes down, Tab keeps and goes right, Escape leaves the cell as it was, Delete empties it."
        >
            <State name="A thousand rows" broad=true>{shown("A thousand rows", Rows::new(1_000, false))}</State>
            <State name="Only to be read" broad=true>{shown("Rows to be read", Rows::new(4, true))}</State>
            <State name="Empty" broad=true>{shown("No rows", Rows::new(0, false))}</State>
        </Specimen>
    }
}
