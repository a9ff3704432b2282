//! The table, over a few rows in memory.

use super::rows::{EFFORT, NAME, Rows};
use super::{LONG, RIGHT_TO_LEFT, Specimen, State};
use crate::rooms::words;
use crate::state::AppState;
use crate::ui::table::{ColumnChoice, Line, Refused, Source, Table};
use crate::ui::{TextField, Toggle, clipboard_text};
use leptos::prelude::*;
use markup::{memo, view};

/// The tables.
#[component]
pub(super) fn Tables() -> impl IntoView {
    view! {
        <Specimen
            name="Table"
            about="One stop for Tab. Arrows walk, typing, Enter or F2 edits, Enter keeps and goes down, Tab keeps and goes right, Escape leaves the cell as it was, Delete empties it. Space selects a row, Shift and the arrows several, Ctrl A all; Ctrl D fills down. A header sorts, with Shift after the others, and is dragged to another place."
        >
            <State name="A thousand rows" broad=true>
                {shown("A thousand rows", Rows::new(1_000))}
            </State>
            <State
                name="With a filter, groups, a choice of columns, and a selection; cells of a spreadsheet can be pasted"
                broad=true
            >
                <Whole />
            </State>
            <State name="Selected, and refused" broad=true>{shown("Rows with a problem", marked())}</State>
            <State name="Long text, and right to left" broad=true>
                {shown("Long rows", long())}
            </State>
            <State name="Only to be read" broad=true>
                {shown("Rows to be read", Rows::new(4).read_only())}
            </State>
            <State name="Empty" broad=true>{shown("No rows", Rows::new(0))}</State>
        </Specimen>
    }
}

fn shown(label: &'static str, source: Rows) -> impl IntoView {
    let rows = memo(move |_| source.lines());
    view! {
        <div class="gallery-table">
            <Table source state=source.table rows label class="gallery-grid" />
        </div>
    }
}

/// Two rows that are selected, and a cell that holds what it cannot keep.
fn marked() -> Rows {
    let rows = Rows::new(4);
    rows.table.pick(&[0, 2], false);
    let refused = Refused {
        key: 1,
        column: EFFORT,
        text: "many".to_owned(),
        reason: "“many” is not a number.".to_owned(),
    };
    rows.table.refuse(vec![refused], &[]);
    rows
}

fn long() -> Rows {
    let rows = Rows::new(3);
    for (row, text) in [LONG, RIGHT_TO_LEFT].into_iter().enumerate() {
        // Any words are a name.
        let _ = rows.keep(&row, NAME, text);
    }
    rows
}

/// Everything that a room puts around a table.
#[component]
fn Whole() -> impl IntoView {
    let app = AppState::use_context();
    let source = Rows::new(12);
    listen(source);
    let selected = move || {
        let rows = source.lines();
        let count = source.table.picks().with(|picks| picks.among(&rows));
        format!("{} selected", words::counted(count, "row", "rows"))
    };
    view! {
        <div class="gallery-tools">
            <TextField
                label="Filter by name"
                kind="search"
                value=source.sought
                on_input=move |text: String| source.sought.set(text)
            />
            <Toggle
                label="Group by size"
                on=source.grouped
                on_change=move |on| source.grouped.set(on)
            />
            <ColumnChoice
                source
                state=source.table
                say=move |words: String| app.announce(words)
            />
            <p role="status">{selected}</p>
        </div>
        {shown("Rows to try everything on", source)}
    }
}

/// Listens for pastes onto a cell that is not being edited, as a room does.
fn listen(source: Rows) {
    let listener = window_event_listener(leptos::ev::paste, move |event| {
        let focused = document().active_element();
        let on_cell = focused.is_some_and(|it| {
            let grid = it.closest("[role=grid]").ok().flatten();
            let label = grid.and_then(|grid| grid.get_attribute("aria-label"));
            !it.matches("input").unwrap_or_default()
                && label.as_deref() == Some("Rows to try everything on")
        });
        let at = source.table.focused().filter(|_| on_cell);
        if let Some((Line::Row(row), column)) = at.filter(|_| !event.default_prevented()) {
            event.prevent_default();
            source.paste(&row, column, &clipboard_text(&event));
        }
    });
    on_cleanup(move || listener.remove());
}
