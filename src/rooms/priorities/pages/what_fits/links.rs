//! What an initiative needs and excludes; and while none is chosen, which ones do at all.

use super::changes;
use super::desk::Desk;
use super::field::Way;
use super::named::Named;
use super::relation::{Linked, RelationGroup};
use super::sentences;
use crate::rooms::focus::focus_moved;
use crate::rooms::{priority_words, words};
use crate::routes::{Room, Route};
use crate::ui::{Choice, Combobox, IconButton};
use icondata_lu::LuX;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::estimate;
use plan::records::link::{self, Relation};
use plan::records::{initiative, work};

/// So many of a list show.
const MOST: usize = 20;

/// The panel.
#[component]
pub(super) fn Links() -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    // One that is gone is not chosen any more; it is again when it comes back.
    let selected = memo(move |_| {
        let id = desk.selected.get()?;
        session.place(&id, |record| record.is_some()).then_some(id)
    });
    let title = move || match selected.get() {
        Some(id) => desk.name(&id),
        None => "What needs what".to_owned(),
    };
    let close = move || {
        let id = desk.selected.get_untracked();
        desk.selected.set(None);
        if let Some(id) = id {
            let row = format!(".fits-row[data-id=\"{id}\"] .fits-name, .fits-links h2");
            focus_moved(row);
        }
    };
    let key = move |event: KeyboardEvent| {
        let leaves = event.key() == "Escape" && !event.default_prevented();
        if leaves && desk.selected.with_untracked(Option::is_some) {
            event.prevent_default();
            close();
        }
    };
    let body = move || match selected.get() {
        Some(id) => view! { <OfOne id /> }.into_any(),
        None => view! { <OfAll /> }.into_any(),
    };
    view! {
        <section class="fits-links card" aria-labelledby="fits-links" on:keydown=key>
            <header>
                <h2 id="fits-links" tabindex="-1" dir="auto">{title}</h2>
                <Show when=move || selected.with(Option::is_some)>
                    <IconButton label="Back to all" icon=LuX small=true on_press=close />
                </Show>
            </header>
            {body}
        </section>
    }
}

/// The initiative that is chosen.
#[component]
fn OfOne(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let address = Route::to_record(Room::Priorities, &id).fragment();
    let of = StoredValue::new(id);
    let facts = move || {
        let id = of.get_value();
        let (status, effort) = session.record(&id, |record| {
            let status = record.map(work::status).unwrap_or(work::Status::Idea);
            (status, record.and_then(|it| estimate::plain(it).effort))
        });
        let effort = effort.map_or("no effort yet".to_owned(), words::effort);
        format!("{}, {effort}", priority_words::status(status))
    };
    let needed_by = memo(move |_| {
        of.with_value(|id| session.links_of(id, |workspace| changes::needed_by(workspace, id)))
    });
    view! {
        <p class="fits-one">
            <span>{facts}</span>
            <a href=address>"Open in the table"</a>
        </p>
        <p class="fits-standing" role="status">{move || of.with_value(|id| standing(desk, id))}</p>
        <RelationGroup of relation=Relation::Needs />
        <RelationGroup of relation=Relation::Excludes />
        <Show when=move || !needed_by.with(Vec::is_empty)>
            <div class="fits-relation" role="group" aria-label="Is needed by">
                <h3 class="caps">"Is needed by"</h3>
                <ul aria-label="Is needed by">
                    <For each=move || needed_by.get() key=Id::clone let:id>
                        <Linked of relation=Relation::Needs id back=true />
                    </For>
                </ul>
            </div>
        </Show>
    }
}

/// Where an initiative stands in the period that shows; followed.
fn standing(desk: Desk, id: &Id) -> Option<String> {
    let fit = desk.fit.get()?;
    let place = fit.field.lines.iter().position(|line| line.id == *id)?;
    let period = desk.period_name(&fit.period);
    let blocked = fit.offered.blocked(place);
    if let Some(why) = blocked.filter(|_| fit.field.is_open(place)) {
        let why = sentences::blocked(desk, &fit, place, why);
        return Some(format!("It cannot be planned. {why}."));
    }
    Some(
        match (fit.has(Way::Plain, place), fit.has(Way::Best, place)) {
            (true, true) => format!("Both ways take it in {period}."),
            (true, false) => {
                format!("From the top it is taken in {period}; the best set leaves it out.")
            }
            (false, true) => {
                format!("The best set takes it in {period}; from the top it is left out.")
            }
            (false, false) if fit.offered.items().get(place).is_some_and(|it| it.done) => {
                match fit.field.is_open(place) {
                    true => "An earlier period takes it.".to_owned(),
                    false => "It is done, so what needs it has it.".to_owned(),
                }
            }
            (false, false) => format!("Neither way takes it in {period}."),
        },
    )
}

/// A way to any initiative, and those that need or exclude others.
#[component]
fn OfAll() -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let choices = memo(move |_| {
        session.of_kind(initiative::KIND, |workspace| {
            let open = work::open(workspace).into_iter();
            open.map(|record| Choice {
                value: record.id().to_string(),
                label: words::initiative_name(record.text(initiative::NAME), 80),
                detail: String::new(),
            })
            .collect::<Vec<_>>()
        })
    });
    let choose = move |id: Option<String>| {
        if let Some(id) = id.and_then(|id| Id::parse(&id).ok()) {
            desk.select(&id);
        }
    };
    let all = memo(move |_| {
        session.of_kind(initiative::KIND, |_| ());
        session.of_kind(link::KIND, changes::pairs)
    });
    let shown = move || all.with(|all| all.iter().take(MOST).cloned().collect::<Vec<_>>());
    let more = move || words::and_more(all.with(Vec::len).saturating_sub(MOST));
    view! {
        <p class="quiet-text">
            "What needs another is only done with it; what excludes another is never done beside it. Press an initiative in a list, or find it here."
        </p>
        <Combobox
            label="Initiative"
            choices
            chosen=Signal::derive(|| None::<String>)
            placeholder="Part of its name"
            on_choose=choose
        />
        <Show when=move || !all.with(Vec::is_empty)>
            <ul class="fits-pairs" aria-label="Needs and exclusions">
                <For each=shown key=|it: &(Id, &'static str, Id)| it.clone() let:it>
                    <li>
                        <Named id=it.0 />
                        <span class="quiet-text">{it.1}</span>
                        <Named id=it.2 />
                    </li>
                </For>
            </ul>
            <p class="quiet-text">{more}</p>
        </Show>
    }
}
