//! By which columns the table is sorted and which way, to see and to choose where the headers have no room: a first
//! one, and a second for what that leaves equal.

use super::columns::{COLUMNS, Field};
use super::state::Priorities;
use crate::ui::Icon;
use crate::ui::table::Sort;
use icondata_lu::{LuArrowDown, LuArrowUp, LuChevronDown};
use leptos::prelude::*;
use markup::{Show, memo, view};

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
    let sort_first = move |event| {
        if let Some(sort) = sort_of(&event_target_value(&event)) {
            table.sort_first(sort);
            say(room);
        }
    };
    let sort_second = move |event| {
        table.sort_second(sort_of(&event_target_value(&event)));
        say(room);
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
            <TurnRound room place=0 />
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
            <Show when=move || second.with(Option::is_some)>
                <TurnRound room place=1 />
            </Show>
        </div>
    }
}

/// Which way one of the columns sorts, and the other way round.
#[component]
fn TurnRound(room: Priorities, place: usize) -> impl IntoView {
    let table = room.table;
    let sort = memo(move |_| table.sorts().get(place).copied());
    let way = move || sort.get().map(way);
    let label = move || {
        way().map(|(_, words)| match place {
            0 => format!("{words}: turn round"),
            _ => format!("Then {}: turn round", words.to_lowercase()),
        })
    };
    let icon = move || match way() {
        Some((Way::Down, _)) => view! { <Icon icon=LuArrowDown /> },
        _ => view! { <Icon icon=LuArrowUp /> },
    };
    let turn = move |_| {
        let Some(sort) = sort.get_untracked() else {
            return;
        };
        table.turn_round(sort.column);
        say(room);
    };
    view! {
        <button type="button" class="icon-button" aria-label=label title=label on:click=turn>
            {icon}
        </button>
    }
}

/// Which way the arrow points.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Down,
    Up,
}

/// What comes first, in words.
fn way(sort: Sort) -> (Way, &'static str) {
    let number = COLUMNS
        .get(sort.column)
        .is_some_and(|column| column.number || Field::at(sort.column) == Field::Rank);
    // The first place is that of the greatest score.
    let descending = sort.descending != (Field::at(sort.column) == Field::Rank);
    match (descending, number) {
        (true, true) => (Way::Down, "Highest first"),
        (false, true) => (Way::Up, "Lowest first"),
        (true, false) => (Way::Down, "Last letter first"),
        (false, false) => (Way::Up, "First letter first"),
    }
}

/// Where this shows, the head of the room does not say by what it is sorted.
fn say(room: Priorities) {
    let by = untrack(|| super::words_by(room));
    let first = untrack(|| way(room.table.sort()).1).to_lowercase();
    room.app.announce(format!("Sorted by {by}; {first}"));
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
