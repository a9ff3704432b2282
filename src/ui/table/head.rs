//! The column headers: each sorts, and is dragged to another place; the first picks all rows.

use super::columns::left_out;
use super::drag::HeaderDrag;
use super::picks::Picks;
use super::state::{Cell, Line, Sort, TableState};
use super::{Column, Editor, Source};
use crate::ui::Icon;
use icondata_lu::{LuChevronDown, LuChevronUp};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use markup::{memo, view};
use std::sync::Arc;

/// The column headers.
#[component]
pub(super) fn Head<S: Source>(
    source: S,
    state: TableState<S::Key>,
    rows: Signal<Arc<Vec<S::Key>>>,
    stop: Memo<Option<Cell<S::Key>>>,
) -> impl IntoView {
    let columns = source.columns();
    let drag = HeaderDrag::new();
    let headers = move || {
        let shown = state.shown();
        let header = |(place, &at): (usize, &usize)| {
            let column = columns.get(at)?;
            let sorted = memo(move |_| {
                let sort = state.sort();
                (sort.column == at).then_some(sort.descending)
            });
            let stops = memo(move |_| {
                stop.with(
                    |stop| matches!(stop, Some(Cell { line: Line::Head, column }) if *column == at),
                )
            });
            if column.editor == Editor::Pick {
                return Some(pick_all(column, state, rows, stops));
            }
            let press = move |event: PointerEvent| drag.press(at, &event);
            Some(header(column, place, sorted, stops, press, move || {
                if drag.was_drag() {
                    return;
                }
                state.active.set(Some(Cell {
                    line: Line::Head,
                    column: at,
                }));
                state.set_sort(pressed(state.sort(), at, column.number));
            }))
        };
        let headers = shown.iter().enumerate().filter_map(header);
        headers.collect_view()
    };
    view! {
        <div class="grid-head" role="rowgroup">
            <div
                class="grid-row"
                role="row"
                aria-rowindex="1"
                on:pointermove=move |event| drag.go(&event)
                on:pointerup=move |_| drag.drop(state, &left_out(columns, state))
                on:pointercancel=move |_| drag.cancel()
            >
                {headers}
            </div>
        </div>
    }
}

fn header(
    column: &'static Column,
    place: usize,
    sorted: Memo<Option<bool>>,
    stops: Memo<bool>,
    press: impl Fn(PointerEvent) + 'static,
    sort: impl Fn() + 'static,
) -> AnyView {
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
            aria-colindex=place + 1
            aria-sort=direction
        >
            <button
                type="button"
                tabindex=move || if stops.get() { "0" } else { "-1" }
                on:pointerdown=press
                on:click=move |_| untrack(&sort)
            >
                <span>{column.title} {arrow}</span>
                {(!column.unit.is_empty()).then(|| view! { <small>{column.unit}</small> })}
            </button>
        </div>
    }
    .into_any()
}

/// Picks all rows that show, or none of them.
fn pick_all<K: super::Key>(
    column: &'static Column,
    state: TableState<K>,
    rows: Signal<Arc<Vec<K>>>,
    stops: Memo<bool>,
) -> AnyView {
    let picked = memo(move |_| {
        state.picks.with(|picks| {
            let some = !picks.is_empty();
            (
                some,
                some && rows.with(|rows| !rows.is_empty() && picks.among(rows) == rows.len()),
            )
        })
    });
    let changed = move |event| {
        state
            .picks
            .update(|picks| match event_target_checked(&event) {
                true => rows.with_untracked(|rows| picks.add(rows)),
                false => Picks::clear(picks),
            });
    };
    view! {
        <div class=column.class role="columnheader" aria-colindex="1">
            <input
                type="checkbox"
                aria-label=column.label
                title=column.label
                disabled=move || rows.with(|rows| rows.is_empty())
                tabindex=move || if stops.get() { "0" } else { "-1" }
                prop:checked=move || picked.get().1
                prop:indeterminate=move || picked.get().0 && !picked.get().1
                on:change=changed
            />
        </div>
    }
    .into_any()
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
