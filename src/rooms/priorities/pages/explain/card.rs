//! One that was chosen, as a card.

use super::shared::Shared;
use crate::rooms::abouts;
use crate::rooms::people::Face;
use crate::rooms::priorities::cells::chip_of;
use crate::routes::{Page, Room, Route};
use crate::ui::Icon;
use icondata_lu::LuCircleAlert;
use leptos::prelude::*;
use markup::{For, memo, view};
use plan::Id;
use plan::exchange::explanation::{Card, Explanation, Kind, Lead, Line};
use plan::records::vision;
use std::sync::Arc;

/// Where a word of the page leads.
fn address(lead: &Lead) -> String {
    let on = |page| Route::to_record_on(page, &lead.id);
    match lead.kind {
        Kind::Initiative => Route::to_record(Room::Priorities, &lead.id),
        Kind::Persona => on(Page::Persona),
        Kind::Evidence => on(Page::Evidence),
        Kind::Feedback => on(Page::Feedback),
        Kind::Need => Route::to_page(Page::Knowledge),
        Kind::Objective => on(Page::Okrs),
        Kind::Vision => match vision::part_of_id(&lead.id) {
            Some(part) => abouts::of_part(part),
            None => Route::to(Room::Vision),
        },
        Kind::Period => Route::to_page(Page::WhatFits),
    }
    .fragment()
}

/// A line with the record in it as the way to that.
pub(super) fn line(line: Line) -> impl IntoView {
    let lead = line.lead.map(|lead| {
        let to = address(&lead);
        view! { <a href=to dir="auto">{lead.name}</a> }
    });
    view! { <span>{line.before} {lead} {line.after}</span> }
}

/// The card of an initiative; it follows what is told of it.
#[component]
pub(super) fn CardView(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id.clone());
    let card = memo(move |_| {
        let find = |page: &Arc<Explanation>| {
            let of_it = |card: &&Card| of.with_value(|id| card.id == *id);
            page.chosen.iter().find(of_it).cloned()
        };
        shared.page.with(find)
    });
    // What is drawn later changes one fact: whatever else has the focus keeps it.
    let itself = memo(move |_| {
        let without_facts = |card| Card {
            facts: Vec::new(),
            ..card
        };
        card.get().map(without_facts)
    });
    let keys = memo(move |_| {
        let keys = |card: &Card| card.facts.iter().map(|fact| fact.key).collect();
        card.with(|card| card.as_ref().map_or(Vec::new(), keys))
    });
    let heading = format!("explain-{id}");
    let labelled = heading.clone();
    let said = move || itself.get().map(|card| said(card, heading.clone()));
    view! {
        <li>
            <article class="explain-card card" data-id=id.to_string() aria-labelledby=labelled>
                {said}
                <dl class="explain-facts">
                    <For each=move || keys.get() key=|key| *key let:key>
                        <FactView card key_of=key />
                    </For>
                </dl>
            </article>
        </li>
    }
}

/// What it is, who speaks for it, what is weak about it.
fn said(card: Card, heading: String) -> impl IntoView {
    let to = Route::to_record(Room::Priorities, &card.id).fragment();
    let rank = (!card.rank.is_empty()).then(|| {
        view! {
            <span class="explain-rank num">
                <span class="visually-hidden">"Rank "</span>
                {card.rank}
            </span>
        }
    });
    let about = (!card.about.is_empty())
        .then(|| view! { <p class="explain-about" dir="auto">{card.about}</p> });
    let quote = card.quote.map(quote);
    let weak = (!card.weak.is_empty()).then(|| {
        let weak = card.weak.into_iter();
        let weak = weak.map(|weak| {
            view! { <li class="explain-weakness"><Icon icon=LuCircleAlert /><span>{weak}</span></li> }
        });
        view! { <ul class="explain-weak" aria-label="What is weak about it">{weak.collect_view()}</ul> }
    });
    view! {
        <div class="explain-lead">
            {rank}
            <div class="explain-name">
                <h4 id=heading dir="auto"><a href=to>{card.name}</a></h4>
                <p class="explain-score num">{card.score}</p>
            </div>
        </div>
        <div class="explain-said">
            {about}
            {quote}
            {weak}
        </div>
    }
}

/// What somebody said, and below it who.
fn quote(quote: Line) -> impl IntoView {
    let (mark, by) = match quote.after.strip_prefix('”') {
        Some(by) => ("”", by.to_owned()),
        None => ("", quote.after),
    };
    let said = quote.lead.map(|lead| {
        let to = address(&lead);
        view! { <a class="serif" dir="auto" href=to>{quote.before} {lead.name} {mark}</a> }
    });
    view! {
        <blockquote class="explain-quote">
            {said}
            <p class="quiet-text" dir="auto">{by}</p>
        </blockquote>
    }
}

/// What there is to say under one name; it follows that. A chance has its room from the start, so that nothing
/// moves when it comes.
#[component]
fn FactView(card: Memo<Option<Card>>, key_of: &'static str) -> impl IntoView {
    let shared = Shared::use_context();
    let room = memo(move |_| {
        let has_rank = card.with(|it| it.as_ref().is_some_and(|it| !it.rank.is_empty()));
        let has_chance = key_of == "sure" && has_rank;
        shared.room_for_a_chance().filter(|_| has_chance)
    });
    let fact = memo(move |_| {
        let find = |card: &Card| card.facts.iter().find(|it| it.key == key_of).cloned();
        card.with(|card| card.as_ref().and_then(find))
    });
    let shown = move || {
        fact.get().map(|fact| {
            let lines = lines(fact.lines, room.get());
            view! {
                <dt>{fact.name}</dt>
                {lines}
            }
        })
    };
    view! { <div data-fact=key_of>{shown}</div> }
}

/// The lines of a fact; people side by side. The first has room for so many words.
fn lines(lines: Vec<Line>, mut room: Option<String>) -> AnyView {
    let is_person = |it: &Line| {
        let lead = it.lead.as_ref();
        lead.is_some_and(|lead| lead.kind == Kind::Persona)
    };
    if lines.iter().any(is_person) {
        let people = lines.into_iter().map(person);
        view! { <dd class="explain-people">{people.collect_view()}</dd> }.into_any()
    } else {
        let lines = lines.into_iter();
        let lines = lines.map(|it| {
            let room = room.take();
            view! { <dd dir="auto" data-space=room>{line(it)}</dd> }
        });
        lines.collect_view().into_any()
    }
}

fn person(it: Line) -> AnyView {
    match it.lead {
        Some(lead) => view! { <Person lead /> }.into_any(),
        None => view! { <span>{it.before}</span> }.into_any(),
    }
}

/// A persona with their face.
#[component]
fn Person(lead: Lead) -> impl IntoView {
    let session = Shared::use_context().app.session;
    let to = address(&lead);
    let id = lead.id.clone();
    let colour = move || session.record(&id, |record| record.map_or("stone", |it| chip_of(it).2));
    view! {
        <span class="explain-person" data-color=colour>
            <a href=to>
                <Face id=lead.id />
                <span dir="auto">{lead.name}</span>
            </a>
        </span>
    }
}
