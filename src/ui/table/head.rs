//! The column headers: each sorts, and is dragged to another place; the first picks all rows.

use super::columns::left_out;
use super::drag::HeaderDrag;
use super::focus::keep_focus;
use super::picks::Picks;
use super::state::{Cell, Line, Sort, TableState};
use super::{Column, Editor, Source};
use crate::ui::Icon;
use icondata_lu::{LuChevronDown, LuChevronUp};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::{For, memo, view};
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
    // A header that is only moved keeps its elements, and with them the focus.
    let known = move || {
        let mut shown = state.shown().to_vec();
        shown.retain(|at| *at < columns.len());
        shown
    };
    let one = move |at: usize| {
        let column = columns.get(at)?;
        let stops = memo(move |_| {
            stop.with(
                |stop| matches!(stop, Some(Cell { line: Line::Head, column }) if *column == at),
            )
        });
        Some(match column.editor {
            Editor::Pick => pick_all(column, state, rows, stops),
            _ => header(source, column, at, state, stops, drag),
        })
    };
    view! {
        <div class="grid-head" role="rowgroup">
            <div
                class="grid-row"
                role="row"
                aria-rowindex="1"
                on:pointermove=move |event| drag.go(&event)
                on:pointerup=move |_| {
                    // What is moved in the document loses the focus.
                    keep_focus();
                    drag.drop(state, &left_out(columns, state));
                }
                on:pointercancel=move |_| drag.cancel()
            >
                <For each=known key=|at| *at children=one />
            </div>
        </div>
    }
}

fn header<S: Source>(
    source: S,
    column: &'static Column,
    at: usize,
    state: TableState<S::Key>,
    stops: Memo<bool>,
    drag: HeaderDrag,
) -> AnyView {
    let place = memo(move |_| {
        let shown = state.shown();
        shown.iter().position(|shown| *shown == at)
    });
    let sorted = memo(move |_| {
        let sorts = state.sorts();
        let place = sorts.iter().position(|sort| sort.column == at)?;
        let several = (sorts.len() > 1).then_some(place + 1);
        Some((sorts.get(place)?.descending, several))
    });
    let sort = move |then: bool| {
        if drag.was_drag() {
            return;
        }
        state.active.set(Some(Cell {
            line: Line::Head,
            column: at,
        }));
        if !then || !sort_then(source, state, at) {
            state.set_sort(pressed(state.sort(), at, column.number));
        }
    };
    let direction = move || {
        sorted.get().map(|(descending, _)| {
            if descending {
                "descending"
            } else {
                "ascending"
            }
        })
    };
    let arrow = move || {
        let (descending, place) = sorted.get()?;
        let icon = if descending {
            LuChevronDown
        } else {
            LuChevronUp
        };
        let place = place.map(|place| view! { <sup>{place}</sup> });
        Some((view! { <Icon icon /> }, place))
    };
    let unit = move || {
        let unit = source.unit(at);
        (!unit.is_empty()).then(|| view! { <small>{unit}</small> })
    };
    view! {
        <div
            class=column.class
            class:num=column.number
            role="columnheader"
            aria-colindex=move || place.get().map(|place| place + 1)
            aria-sort=direction
        >
            <button
                type="button"
                tabindex=move || if stops.get() { "0" } else { "-1" }
                on:pointerdown=move |event| drag.press(at, &event)
                on:click=move |event: MouseEvent| untrack(|| sort(event.shift_key()))
            >
                <span>{move || source.title(at)} {arrow}</span>
                {unit}
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

/// Sorts by a column what the others leave equal. Returns whether it does: a table may be sorted by one column
/// alone, and a column that picks rows sorts nothing.
pub(super) fn sort_then<S: Source>(source: S, state: TableState<S::Key>, column: usize) -> bool {
    let header = source.columns().get(column);
    let header = header.filter(|it| it.editor != Editor::Pick);
    let Some(header) = header.filter(|_| source.sorts_by_several()) else {
        return false;
    };
    state.sort_then(Sort {
        column,
        descending: header.number,
    });
    true
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
