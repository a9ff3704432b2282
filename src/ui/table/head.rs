//! The column headers: each sorts.

use super::state::{Cell, Line, Sort, TableState};
use super::{Column, Source};
use crate::ui::Icon;
use icondata_lu::{LuChevronDown, LuChevronUp};
use leptos::prelude::*;
use markup::{memo, view};

/// The column headers.
#[component]
pub(super) fn Head<S: Source>(
    source: S,
    state: TableState<S::Key>,
    stop: Memo<Option<Cell<S::Key>>>,
) -> impl IntoView {
    let headers = source
        .columns()
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let sorted = memo(move |_| {
                let sort = state.sort();
                (sort.column == at).then_some(sort.descending)
            });
            let stops = memo(move |_| {
                stop.with(
                    |stop| matches!(stop, Some(Cell { line: Line::Head, column }) if *column == at),
                )
            });
            header(column, at, sorted, stops, move || {
                state.active.set(Some(Cell {
                    line: Line::Head,
                    column: at,
                }));
                state.set_sort(pressed(state.sort(), at, column.number));
            })
        })
        .collect_view();
    view! {
        <div class="grid-head" role="rowgroup">
            <div class="grid-row" role="row" aria-rowindex="1">{headers}</div>
        </div>
    }
}

fn header(
    column: &'static Column,
    at: usize,
    sorted: Memo<Option<bool>>,
    stops: Memo<bool>,
    sort: impl Fn() + 'static,
) -> impl IntoView {
    let direction = move || {
        sorted.get().map(|descending| {
            if descending {
                "descending"
            } else {
                "ascending"
            }
        })
    };
    let arrow = move || {
        let icon = if sorted.get()? {
            LuChevronDown
        } else {
            LuChevronUp
        };
        Some(view! { <Icon icon /> })
    };
    view! {
        <div
            class=column.class
            class:num=column.number
            role="columnheader"
            aria-colindex=at + 1
            aria-sort=direction
        >
            <button
                type="button"
                tabindex=move || if stops.get() { "0" } else { "-1" }
                on:click=move |_| untrack(&sort)
            >
                <span>{column.title} {arrow}</span>
                {(!column.unit.is_empty()).then(|| view! { <small>{column.unit}</small> })}
            </button>
        </div>
    }
}

/// What pressing a header does: another column begins with what people look for first; the same one
/// turns round.
fn pressed(sort: Sort, column: usize, number: bool) -> Sort {
    Sort {
        column,
        descending: if sort.column == column {
            !sort.descending
        } else {
            number
        },
    }
}
