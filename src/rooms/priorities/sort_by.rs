//! By which columns the table is sorted, to see and to choose where the headers have no room: a first one, and a
//! second for what that leaves equal.

use super::columns::{COLUMNS, Field};
use super::state::Priorities;
use crate::ui::Icon;
use crate::ui::table::Sort;
use icondata_lu::LuChevronDown;
use leptos::prelude::*;
use markup::{memo, view};

/// The two columns.
#[component]
pub fn SortBy(room: Priorities) -> impl IntoView {
    let table = room.table;
    let first = memo(move |_| chosen_of(table.sort().column));
    let second = memo(move |_| table.sorts().get(1).map(|sort| chosen_of(sort.column)));
    let firsts = move || {
        let option = |at| option(at, move || first.get() == at);
        choices(room).into_iter().map(option).collect_view()
    };
    let seconds = move || {
        let first = first.get();
        let others = choices(room).into_iter().filter(|at| *at != first);
        let option = |at| option(at, move || second.get() == Some(at));
        others.map(option).collect_view()
    };
    // Where this shows, the head of the room does not say it.
    let say = move || {
        let by = untrack(|| super::words_by(room));
        room.app.announce(format!("Sorted by {by}"));
    };
    let sort_first = move |event| {
        if let Some(sort) = sort_of(&event_target_value(&event)) {
            table.sort_first(sort);
            say();
        }
    };
    let sort_second = move |event| {
        table.sort_second(sort_of(&event_target_value(&event)));
        say();
    };
    view! {
        <div class="sort-by">
            <label>
                <span>"Sort by"</span>
                <span class="select">
                    <select class="input" on:change=sort_first>{firsts}</select>
                    <Icon icon=LuChevronDown />
                </span>
            </label>
            <label>
                <span>"Then by"</span>
                <span class="select">
                    <select class="input" on:change=sort_second>
                        <option value="" prop:selected=move || second.with(Option::is_none)>"Nothing"</option>
                        {seconds}
                    </select>
                    <Icon icon=LuChevronDown />
                </span>
            </label>
        </div>
    }
}

/// The column that is chosen where the table is sorted by another: places are those by RICE.
fn chosen_of(column: usize) -> usize {
    match Field::at(column) {
        Field::Pick | Field::Rank => Field::Score.column(),
        _ => column,
    }
}

/// The columns that show, and RICE, by which it can be sorted even where that is hidden; tracked.
fn choices(room: Priorities) -> Vec<usize> {
    let mut shown: Vec<usize> = room.table.shown().to_vec();
    let score = Field::Score.column();
    shown.retain(|at| chosen_of(*at) != score);
    shown.push(score);
    shown
}

fn option(at: usize, chosen: impl Fn() -> bool + Send + Sync + 'static) -> impl IntoView {
    let title = COLUMNS.get(at).map(|column| column.title);
    view! { <option value=at.to_string() prop:selected=chosen>{title}</option> }
}

/// Sorted by a column as people look at it first; none where nothing is chosen.
fn sort_of(value: &str) -> Option<Sort> {
    let column: usize = value.parse().ok()?;
    let descending = COLUMNS.get(column)?.number;
    Some(Sort { column, descending })
}
