//! A row and its cells.

use super::editing::CellEditor;
use super::headings::heading_cell;
use super::slots::Held;
use super::state::{Cell, Line, TableState};
use super::{Column, Editor, Source};
use leptos::prelude::*;
use markup::{memo, view};

/// A row: whichever its slot holds.
#[component]
pub(super) fn Row<S: Source>(
    source: S,
    state: TableState<S::Key>,
    held: RwSignal<Held<S::Key>>,
    stop: Memo<Option<Cell<S::Key>>>,
    id: String,
) -> impl IntoView {
    let key = memo(move |_| held.with(|held| held.as_ref().map(|(key, _)| key.clone())));
    let at = memo(move |_| held.with(|held| held.as_ref().map(|(_, at)| *at)));
    let is_mine = move |other: &S::Key| key.with(|key| key.as_ref() == Some(other));
    let here = memo(move |_| {
        stop.with(|stop| match stop {
            Some(Cell {
                line: Line::Row(key),
                column,
            }) if is_mine(key) => Some(*column),
            _ => None,
        })
    });
    let current = memo(move |_| {
        state.active.with(
            |active| matches!(active, Some(Cell { line: Line::Row(key), .. }) if is_mine(key)),
        )
    });
    let editing = memo(move |_| {
        state.editing.with(|editing| match editing {
            Some(editing) if is_mine(&editing.key) => Some(editing.column),
            _ => None,
        })
    });
    let refused = memo(move |_| {
        state.refused.with(|refused| {
            let mine = refused.iter().filter(|refused| is_mine(&refused.key));
            mine.map(|refused| (refused.column, refused.text.clone(), refused.reason.clone()))
                .collect::<Vec<_>>()
        })
    });
    let picked = memo(move |_| {
        state
            .picks
            .with(|picks| key.with(|key| key.as_ref().is_some_and(|key| picks.has(key))))
    });
    let columns = source.columns();
    let heading = memo(move |_| key.get().and_then(|key| source.heading(&key)));
    let is_heading = memo(move |_| heading.with(Option::is_some));
    let cells = move || {
        let shown = state.shown();
        if is_heading.get() {
            return heading_cell(heading, shown.len(), move || here.get().is_some());
        }
        let make = |(place, &column_at): (usize, &usize)| {
            let column = columns.get(column_at)?;
            if column.editor == Editor::Pick {
                let name = move || key.get().map(|key| source.name(&key)).unwrap_or_default();
                return Some(pick_cell(column, column_at, here, picked, name));
            }
            let content = move || {
                if editing.get() == Some(column_at) {
                    return view! { <CellEditor source state column=column_at /> }.into_any();
                }
                let mine = refused.with(|refused| {
                    let mut mine = refused.iter();
                    mine.find(|(column, ..)| *column == column_at).cloned()
                });
                match mine {
                    Some((_, text, reason)) => refused_cell(text, reason),
                    None => match key.get() {
                        Some(key) => source.cell(&key, column_at),
                        None => ().into_any(),
                    },
                }
            };
            let invalid = move || {
                refused.with(|refused| refused.iter().any(|(column, ..)| *column == column_at))
            };
            let title = move || source.title(column_at);
            Some(cell(
                column,
                (column_at, place),
                title,
                here,
                invalid,
                content,
            ))
        };
        let cells = shown.iter().enumerate().filter_map(make);
        cells.collect_view().into_any()
    };
    view! {
        <div
            class="grid-row"
            role="row"
            id=id
            hidden=move || key.with(Option::is_none)
            class:editing=move || editing.get().is_some()
            class:heading=move || is_heading.get()
            aria-rowindex=move || at.get().map(|at| at + 2)
            class:current=move || current.get()
            aria-selected=move || picked.get().to_string()
            style:--at=move || at.get().unwrap_or_default().to_string()
        >
            {cells}
        </div>
    }
}

fn cell(
    column: &'static Column,
    (at, place): (usize, usize),
    title: impl Fn() -> String + Send + Sync + 'static,
    here: Memo<Option<usize>>,
    invalid: impl Fn() -> bool + Send + Sync + 'static,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let fixed = column.editor == Editor::None;
    view! {
        <div
            class=column.class
            class:num=column.number
            role="gridcell"
            aria-colindex=place + 1
            aria-readonly=fixed.then_some("true")
            aria-invalid=move || invalid().then_some("true")
            data-label=title
            tabindex=move || if here.get() == Some(at) { "0" } else { "-1" }
        >
            {content}
        </div>
    }
    .into_any()
}

/// The box that picks the row. Whoever presses it presses the cell, which is larger; the box itself
/// only shows how it is, and reads it aloud.
fn pick_cell(
    column: &'static Column,
    at: usize,
    here: Memo<Option<usize>>,
    picked: Memo<bool>,
    name: impl Fn() -> String + 'static,
) -> AnyView {
    view! {
        <div
            class=column.class
            role="gridcell"
            aria-colindex="1"
            data-label=column.title
            tabindex=move || if here.get() == Some(at) { "0" } else { "-1" }
        >
            <input
                type="checkbox"
                tabindex="-1"
                aria-label=move || format!("{} {}", column.title, name())
                prop:checked=move || picked.get()
            />
        </div>
    }
    .into_any()
}

fn refused_cell(text: String, reason: String) -> AnyView {
    view! {
        <span class="cell-text">{text}</span>
        <span class="cell-error">{reason}</span>
    }
    .into_any()
}
