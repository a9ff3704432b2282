//! By which columns the table is sorted and which way, to see and to choose where the headers have no room: a first
//! one, and a second for what that leaves equal.

use super::columns::{COLUMNS, Field};
use super::state::Priorities;
use super::work_fields::WorkField;
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
    // Scores are hardly ever equal, so that where they sort there is nothing to ask.
    let is_by_score = move || first.get() == Field::Score.column();
    let asks_second = memo(move |_| second.with(Option::is_some) || !is_by_score());
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
            <Show when=move || asks_second.get()>
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
            </Show>
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
        Some((true, _)) => view! { <Icon icon=LuArrowDown /> },
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

/// What comes first, in words, and whether the arrow points down for it.
fn way(sort: Sort) -> (bool, &'static str) {
    let field = Field::at(sort.column);
    // The first place is that of the greatest score.
    let down = sort.descending != (field == Field::Rank);
    let number = COLUMNS.get(sort.column).is_some_and(|it| it.number);
    let [first, last] = match field {
        // These have an order of their own, not that of their names.
        Field::Work(WorkField::Status | WorkField::Bucket) => {
            ["In their order", "The other way round"]
        }
        _ if number || field == Field::Rank => ["Lowest first", "Highest first"],
        _ => ["First letter first", "Last letter first"],
    };
    (down, if down { last } else { first })
}

/// Where this shows, the head of the room does not say by what it is sorted.
fn say(room: Priorities) {
    let sorts = untrack(|| room.table.sorts());
    room.app.announce(said(&sorts));
}

/// By what it is sorted, and which way by each: "Sorted by reach, highest first, then name, first letter first".
fn said(sorts: &[Sort]) -> String {
    let each = sorts.iter().map(|sort| {
        let by = Field::at(sort.column).by();
        format!("{by}, {}", way(*sort).1.to_lowercase())
    });
    format!("Sorted by {}", each.collect::<Vec<_>>().join(", then "))
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

#[cfg(test)]
mod tests {
    use super::*;
    use plan::methods::rice::Input;

    fn by(field: Field, descending: bool) -> Sort {
        let column = field.column();
        Sort { column, descending }
    }

    #[test]
    fn numbers_names_and_what_has_an_order_of_its_own_say_what_comes_first() {
        let reach = Field::Input(Input::Reach);
        let owner = Field::Work(WorkField::Owner);
        for (field, ascending, descending) in [
            (reach, "Lowest first", "Highest first"),
            (Field::Name, "First letter first", "Last letter first"),
            (owner, "First letter first", "Last letter first"),
        ] {
            assert_eq!(way(by(field, false)), (false, ascending), "{field:?}");
            assert_eq!(way(by(field, true)), (true, descending), "{field:?}");
        }
        for field in [WorkField::Status, WorkField::Bucket].map(Field::Work) {
            assert_eq!(way(by(field, false)), (false, "In their order"));
            assert_eq!(way(by(field, true)), (true, "The other way round"));
        }
        assert_eq!(way(by(Field::Rank, false)), (true, "Highest first"));
    }

    #[test]
    fn every_column_is_said_with_its_way() {
        let confidence = by(Field::Input(Input::Confidence), true);
        let reach = |descending| by(Field::Input(Input::Reach), descending);
        let status = by(Field::Work(WorkField::Status), false);
        assert_eq!(said(&[status]), "Sorted by status, in their order");
        assert_eq!(
            said(&[confidence, reach(false)]),
            "Sorted by confidence, highest first, then reach, lowest first"
        );
        assert_ne!(
            said(&[confidence, reach(false)]),
            said(&[confidence, reach(true)])
        );
    }
}
