//! Priorities: the initiatives ranked by RICE in a table, and the same ones on the impact/effort
//! matrix. What is selected, sorted and changed in one shows in the other.

mod arithmetic;
mod bulk;
mod cells;
mod columns;
mod conditions;
mod edits;
mod facets;
mod fill;
mod filter;
mod filter_choice;
mod filter_facet;
mod filter_range;
mod filter_words;
mod first_steps;
mod formula;
mod grouping;
mod groups;
mod import;
mod list;
mod matrix;
mod pages;
mod panel;
mod paste;
mod pasting;
mod personas;
mod personas_by_name;
mod picked;
mod ranges;
mod ranking;
mod rows;
mod sort_by;
mod sorting;
mod state;
mod views;
mod work_fields;

use super::page_links::PageNav;
use super::shell::palette::{self, Found};
use super::{commands, priority_words, words};
use crate::routes::{Page, Room, Route};
use crate::state::browser::today;
use crate::state::{AppState, Command};
use crate::ui::table::{self, ColumnChoice};
use crate::ui::{Icon, Segmented};
use columns::{COLUMNS, Field};
use filter_choice::{FilterChips, FilterChoice};
use icondata_lu::{LuChartScatter, LuFileSpreadsheet, LuGoal, LuPlus, LuSearch};
use leptos::prelude::*;
use markup::{Show, effect, memo, view};
pub use pages::PrioritiesPage;
use paste::NewInitiative;
use plan::records::plan::{self as plan_record, Confidence};
use plan::records::{initiative, key_result, objective};
use ranking::Ranking;
use state::{COLUMNS_PREFERENCE, Priorities, View};

/// Of more that was not kept it is said only how much.
const MOST_REFUSED: usize = 3;

/// The room.
#[component]
pub fn PrioritiesRoom() -> impl IntoView {
    let app = AppState::use_context();
    let room = Priorities::new(app);
    follow_address(room);
    keep_what_is_typed(room);
    keep_columns(room);
    pasting::listen(room);
    import::do_what_was_asked(room);
    let view_word = move || match room.view.get() {
        View::Table => "table",
        View::Matrix => "matrix",
    };
    view! {
        <div class="room room-priorities" data-view=view_word>
            <Head room />
            <div class="room-body">
                <list::List room />
                <matrix::Matrix room />
                <panel::Panel room />
            </div>
            <personas::PersonaChoice room />
            <pasting::PasteDialog room />
            <import::ImportDialog room />
        </div>
    }
    .into_any()
}

#[component]
fn Head(room: Priorities) -> impl IntoView {
    let count = move || {
        let (shown, all) = room.how_many();
        let by = words_by(room);
        match (all, shown) {
            (0, _) => String::new(),
            (all, shown) if all == shown => {
                format!(
                    "{}, by {by}",
                    words::counted(all, "initiative", "initiatives")
                )
            }
            (all, shown) => format!(
                "{} of {}, by {by}",
                words::number(shown as f64),
                words::counted(all, "initiative", "initiatives")
            ),
        }
    };
    let none = memo(move |_| room.is_empty());
    view! {
        <header class="room-head">
            <h1>"What comes first?"</h1>
            <p role="status">{count}</p>
            <PageNav room=Room::Priorities />
            <div class="room-actions">
                <label class="filter" hidden=move || none.get()>
                    <Icon icon=LuSearch />
                    <input
                        class="input"
                        type="search"
                        placeholder="Find"
                        aria-label="Find initiatives"
                        autocomplete="off"
                        prop:value=move || room.typed_filter.get()
                        on:input=move |event| room.typed_filter.set(event_target_value(&event))
                    />
                </label>
                <div class="table-choices" hidden=move || none.get()>
                    <FilterChoice room />
                    <views::Views room />
                    <ColumnChoice source=room state=room.table say=Callback::new(move |words: String| room.app.announce(words)) />
                    <Show when=move || !room.app.session.is_read_only()>
                        <button
                            type="button"
                            class="button import-button"
                            aria-label="Import initiatives from a table…"
                            title="Import initiatives from a table…"
                            on:click=move |_| commands::run(room.app, Command::ImportInitiatives)
                        >
                            <Icon icon=LuFileSpreadsheet />
                            <span aria-hidden="true">"Import"</span>
                        </button>
                    </Show>
                </div>
                <div class="view-switch" hidden=move || none.get()>
                    <Segmented
                        label="View"
                        name="priorities-view"
                        choices=vec![(View::Table, "Table"), (View::Matrix, "Matrix")]
                        chosen=room.view
                        on_choose=move |view| room.view.set(view)
                    />
                </div>
                <Show when=move || !none.get() && !room.app.session.is_read_only()>
                    <button
                        type="button"
                        class="button accent"
                        aria-keyshortcuts="N"
                        on:click=move |_| commands::run(room.app, Command::AddInitiative)
                    >
                        <Icon icon=LuPlus />
                        <span class="visually-hidden">"Add an "</span>
                        <span class="capital">"initiative"</span>
                        <kbd aria-hidden="true">"N"</kbd>
                    </button>
                </Show>
            </div>
            <FilterChips room />
        </header>
    }
}

/// What the table is sorted by, in words: "status, then effort".
fn words_by(room: Priorities) -> String {
    let sorts = room.table.sorts().into_iter();
    let by: Vec<&str> = sorts.map(|sort| Field::at(sort.column).by()).collect();
    by.join(", then ")
}

/// The address picks out an initiative; once another one is picked out, it does so no longer.
fn follow_address(room: Priorities) {
    let app = room.app;
    let wanted = memo(move |_| {
        let route = app.route.get();
        let id = route.record.filter(|_| route.room == Room::Priorities)?;
        // It may come a moment later, from the durable store.
        room.ranking
            .with(|all| all.get(&id).is_some())
            .then_some(id)
    });
    effect(move |_| {
        if let Some(id) = wanted.get() {
            untrack(|| room.show(&id));
        }
    });
    effect(move |before: Option<()>| {
        let selected = room.selected.get();
        let named = app.record_in(Room::Priorities);
        if before.is_none() && selected.is_none() && named.is_none() {
            let first = room.rows.with_untracked(|rows| rows.first().cloned());
            if let Some(first) = first {
                room.select(&first);
            }
        }
        if selected.is_some() && named.is_some() && selected != named {
            app.forget_record(Room::Priorities);
        }
    });
}

/// Which columns show is a matter of this browser.
fn keep_columns(room: Priorities) {
    effect(move |before: Option<String>| {
        let written = room.table.arrangement().written();
        if before.is_some_and(|before| before != written) {
            room.app.keep_preference(COLUMNS_PREFERENCE, &written);
        }
        written
    });
}

/// What is being typed in a cell is kept when the page is hidden or the room is left, and what
/// cannot be kept is said.
fn keep_what_is_typed(room: Priorities) {
    let hidden = window_event_listener_untyped("pagehide", move |_| table::keep(room, room.table));
    let switched = window_event_listener_untyped("visibilitychange", move |_| {
        if document().hidden() {
            table::keep(room, room.table);
        }
    });
    on_cleanup(move || {
        hidden.remove();
        switched.remove();
        table::leave(room, room.table);
        let refused = room.table.refused();
        for refused in refused.iter().take(MOST_REFUSED) {
            let name = untrack(|| room.name(&refused.key));
            let what = COLUMNS
                .get(refused.column)
                .map(|column| column.title.to_lowercase())
                .unwrap_or_default();
            room.app.toasts.problem(format!(
                "“{}” for the {what} of {} was not kept. {}",
                words::shortened(&refused.text, 24),
                words::shortened(&name, 40),
                refused.reason
            ));
        }
        let more = refused.len().saturating_sub(MOST_REFUSED);
        if more > 0 {
            let values = words::counted(more, "more value was", "more values were");
            room.app.toasts.problem(format!("{values} not kept."));
        }
    });
}

/// What the palette finds here.
pub fn findable(app: AppState) -> Vec<Found> {
    let ranking = app.session.of_kind(initiative::KIND, |plan| {
        let by_evidence = plan_record::confidence(plan) == Confidence::ByEvidence;
        Ranking::of(plan, by_evidence.then(today), None)
    });
    let count = ranking.scored();
    let room = words::room(Room::Priorities);
    let initiatives = ranking.ranked().map(|row| {
        let place = match ranking.rank(&row.id) {
            Some(rank) => format!("{room}, {} of {count}", words::ordinal(rank)),
            None if row.work.status.is_open() => format!("{room}, no score yet"),
            None => {
                let status = priority_words::status(row.work.status);
                format!("{room}, {}", status.to_lowercase())
            }
        };
        let route = Route::to_record(Room::Priorities, &row.id);
        palette::record(&row.name, place, LuChartScatter, route)
    });
    initiatives.chain(okrs(app)).collect()
}

/// The objectives and their key results.
fn okrs(app: AppState) -> Vec<Found> {
    app.session.untracked(|workspace| {
        let mut found = Vec::new();
        for objective in workspace.ordered(objective::KIND) {
            let key_results = workspace.belonging_to(objective.id(), key_result::KIND);
            let key_results = key_results.into_iter();
            let key_results = key_results.map(|it| (it, key_result::NAME, "Key result"));
            let all = std::iter::once((objective, objective::NAME, "Objective"));
            for (record, name, place) in all.chain(key_results) {
                let route = Route::to_record_on(Page::Okrs, record.id());
                let (name, place) = (record.text(name), place.to_owned());
                found.push(palette::record(name, place, LuGoal, route));
            }
        }
        found
    })
}

/// Goes to the room, adds an initiative at the end of the order and begins to edit its name.
pub fn add_initiative(app: AppState) {
    let added = edits::add(app.session, &[NewInitiative::default()]);
    let Some(id) = added.last() else {
        return;
    };
    app.go(Route::to(Room::Priorities));
    // The address stays the room's: an initiative without a name is nothing to come back to.
    app.route.set(Route::to_record(Room::Priorities, id));
}
