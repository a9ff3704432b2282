//! Two to four personas side by side.

use super::column::{self, Column};
use crate::rooms::open_example::OpenExample;
use crate::rooms::people::face::Face;
use crate::rooms::people::reading;
use crate::rooms::words;
use crate::routes::{Page, Room, Route};
use crate::state::AppState;
use crate::ui::Empty;
use icondata_lu::LuColumns3;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::{Persona, persona};

/// The fewest and the most that stand side by side.
const FEWEST: usize = 2;
const MOST: usize = 4;
/// So many are chosen where nobody has chosen yet.
const AT_FIRST: usize = 3;

/// The preference that keeps who stands side by side in the open workspace. It belongs to this device: others
/// compare others.
const PREFERENCE: &str = "side-by-side";

/// The choice, and the table.
#[component]
pub(super) fn SideBySide() -> impl IntoView {
    let app = AppState::use_context();
    let session = app.session;
    let ids = memo(move |_| session.ordered(persona::KIND));
    // Those that somebody chose the last time.
    let before = asked_before(app);
    // Those that somebody chose here; `None` until then.
    let asked = RwSignal::new(None::<Vec<Id>>);
    let chosen = memo(move |_| {
        ids.with(|ids| {
            let living = |wanted: &[Id]| -> Vec<Id> {
                let living = ids.iter().filter(|id| wanted.contains(id));
                living.cloned().collect()
            };
            match asked.get() {
                Some(asked) => living(&asked),
                None => Some(living(&before))
                    .filter(|before| before.len() >= FEWEST)
                    .unwrap_or_else(|| ids.iter().take(AT_FIRST).cloned().collect()),
            }
        })
    });
    let choose = move |id: &Id, on: bool| {
        let mut next = chosen.get_untracked();
        next.retain(|it| it != id);
        if on && next.len() < MOST {
            next.push(id.clone());
        }
        let words: Vec<&str> = next.iter().map(|id| &**id).collect();
        app.keep_preference_here(PREFERENCE, &words.join(" "));
        asked.set(Some(next));
    };
    let choose = StoredValue::new(choose);
    let enough = move || ids.with(Vec::len) >= FEWEST;
    view! {
        <Show when=enough fallback=|| view! { <TooFew /> }>
            <div class="compare">
                <fieldset class="compare-choice">
                    <legend>{format!("Whom to compare, {FEWEST} to {MOST}")}</legend>
                    <For each=move || ids.get() key=Id::clone let:id>
                        <Choice id chosen choose=move |id: &Id, on| choose.with_value(|it| it(id, on)) />
                    </For>
                </fieldset>
                <Table chosen />
            </div>
        </Show>
    }
}

/// Who was chosen the last time.
fn asked_before(app: AppState) -> Vec<Id> {
    let kept = app.preference_here(PREFERENCE).unwrap_or_default();
    let ids = kept.split_ascii_whitespace().flat_map(Id::parse);
    ids.take(MOST).collect()
}

#[component]
fn TooFew() -> impl IntoView {
    view! {
        <Empty
            icon=LuColumns3
            title="It takes two to compare"
            text="Side by side you see what personas share, where they pull apart, and which of them rest on evidence."
            steps=&[
                ("Add two personas.", "A name and a sentence of theirs is enough to begin."),
                ("Say what each needs, and what hurts.", "How severe it is and how often they meet it."),
                ("Come back here.", "Two to four of them fit side by side."),
            ]
        >
            <a class="button" href=Route::to(Room::People).fragment()>"Go to the personas"</a>
            <OpenExample />
        </Empty>
    }
}

#[component]
fn Choice(id: Id, chosen: Memo<Vec<Id>>, choose: impl Fn(&Id, bool) + 'static) -> impl IntoView {
    let session = AppState::use_context().session;
    let of = StoredValue::new(id);
    let name = memo(move |_| {
        let persona = of.with_value(|id| session.record(id, |it| it.map(Persona::from)));
        reading::spoken_name(&persona.unwrap_or_default())
    });
    let on = memo(move |_| chosen.with(|chosen| of.with_value(|id| chosen.contains(id))));
    let full = move || !on.get() && chosen.with(Vec::len) >= MOST;
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || on.get()
                disabled=full
                on:change=move |event| of.with_value(|id| choose(id, event_target_checked(&event)))
            />
            <span dir="auto">{name}</span>
        </label>
    }
}

/// A row for each part that any of them has, a column for each of them.
#[component]
fn Table(chosen: Memo<Vec<Id>>) -> impl IntoView {
    let session = AppState::use_context().session;
    let columns = memo(move |_| {
        let read = |id: &Id| column::read(session, id);
        chosen.with(|chosen| chosen.iter().map(read).collect::<Vec<Column>>())
    });
    move || {
        let columns = columns.get();
        if columns.len() < FEWEST {
            return view! { <p class="quiet-text">"Choose two at least."</p> }.into_any();
        }
        let count = words::counted(columns.len(), "persona", "personas");
        let heads = columns.iter().map(head).collect_view();
        let rows = column::rows(&columns)
            .into_iter()
            .map(|row| {
                let cells = row.cells.into_iter().map(cell).collect_view();
                view! {
                    <tr data-row=row.key>
                        <th scope="row" dir="auto">{row.name}</th>
                        {cells}
                    </tr>
                }
            })
            .collect_view();
        view! {
            <div
                class="compare-frame"
                role="region"
                tabindex="0"
                aria-label=format!("{count} side by side")
            >
                <table class="compare-table">
                    <thead>
                        <tr>
                            <td></td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}

fn head(column: &Column) -> impl IntoView + use<> {
    let href = Route::to_record_on(Page::Persona, &column.id).fragment();
    let face = column
        .shows_picture()
        .then(|| view! { <Face id=column.id.clone() /> });
    view! {
        <th scope="col" data-color=column.colour data-proto=(!column.grounded).then_some("")>
            <div class="compare-head">
                {face}
                <a href=href dir="auto">{column.name.clone()}</a>
            </div>
        </th>
    }
}

fn cell(items: Vec<column::Item>) -> AnyView {
    let item = |column::Item { text, note }: column::Item| {
        view! {
            <span dir="auto">{text}</span>
            {note.map(|note| view! { " " <small>{note}</small> })}
        }
    };
    let mut items = items;
    match (items.len(), items.pop()) {
        (_, None) => view! {
            <td>
                <span class="quiet-text" aria-hidden="true">"–"</span>
                <span class="visually-hidden">"Nothing"</span>
            </td>
        }
        .into_any(),
        (1, Some(only)) => view! { <td>{item(only)}</td> }.into_any(),
        (_, Some(last)) => {
            items.push(last);
            let items = items
                .into_iter()
                .map(|it| view! { <li>{item(it)}</li> })
                .collect_view();
            view! { <td><ul>{items}</ul></td> }.into_any()
        }
    }
}
