//! The table with what stands around it: the field that adds, and what is picked.

use super::columns::Field;
use super::first_steps::FirstSteps;
use super::paste::NewInitiative;
use super::picked::PickedBar;
use super::sort_by::SortBy;
use super::state::Priorities;
use super::{edits, pasting};
use crate::rooms::words;
use crate::ui::table::Table;
use crate::ui::{Empty, Icon, clipboard_text};
use icondata_lu::{LuChartScatter, LuPlus};
use leptos::prelude::*;
use markup::{Show, memo, view};

/// The table of initiatives.
#[component]
pub fn List(room: Priorities) -> impl IntoView {
    let none = memo(move |_| room.is_empty());
    let nothing_found = memo(move |_| !none.get() && room.rows.with(|rows| rows.is_empty()));
    let label = Signal::derive(move || {
        let sort = room.table.sort();
        format!("Initiatives by {}", Field::at(sort.column).by())
    });
    view! {
        <section class="initiatives card" aria-label="Initiatives">
            {move || {
                if none.get() {
                    return view! { <Nothing /> }.into_any();
                }
                view! {
                    <SortBy room />
                    <Table source=room state=room.table rows=room.lines label class="initiative-table" />
                    <Show when=move || nothing_found.get()>
                        <div class="none-found" role="status">
                            <p>
                                {move || {
                                    if room.conditions.with(Vec::is_empty) {
                                        "No initiative has these words in its name, or in the name of a persona it is for."
                                    } else {
                                        "No initiative is all of this."
                                    }
                                }}
                            </p>
                            <button type="button" class="button small" on:click=move |_| room.clear_filter()>
                                "Clear the filter"
                            </button>
                        </div>
                    </Show>
                }
                .into_any()
            }}
            <Show when=move || !room.app.session.is_read_only()>
                <AddField room />
            </Show>
            <PickedBar room />
        </section>
    }
}

/// What shows before there is anything.
#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty
            icon=LuChartScatter
            title="List what you could do"
            text="An initiative is anything that takes effort: a feature, a fix, an upgrade. Four numbers give it a place, and the matrix draws itself."
            steps=&[
                ("Write them all down,", "one a line. You can paste a list."),
                (
                    "Guess four numbers.",
                    "Reach, impact, confidence, effort. A guess said aloud beats a silent one.",
                ),
                ("Argue with the order,", "not with each other."),
            ]
        >
            <FirstSteps />
        </Empty>
    }
}

/// The field at the end of the table: a line typed here is an initiative, several lines pasted are
/// several.
#[component]
fn AddField(room: Priorities) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        let added = edits::add(
            room.app.session,
            &[NewInitiative {
                name: name.clone(),
                ..NewInitiative::default()
            }],
        );
        if let Some(id) = added.last() {
            typed.set(String::new());
            room.reveal(id);
            room.select(id);
            room.app
                .announce(format!("Added {}", words::shortened(&name, 60)));
        }
    };
    let paste = move |event: leptos::ev::ClipboardEvent| {
        let text = clipboard_text(&event);
        let lines = text.trim();
        if lines.contains(['\n', '\t']) || pasting::is_json(lines) {
            event.prevent_default();
            pasting::add_lines(room, &text);
        }
    };
    view! {
        <form class="table-add" on:submit=add>
            <Icon icon=LuPlus />
            <input
                class="input"
                placeholder="Add an initiative, or paste a list"
                aria-label="Add an initiative"
                autocomplete="off"
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
                on:paste=paste
            />
            <kbd>"Enter"</kbd>
        </form>
    }
}
