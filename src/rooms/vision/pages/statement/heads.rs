//! The heads of the table: what matters, and the alternatives.

use super::super::need_or_pain;
use super::Desk;
use super::menu::More;
use super::rows::Rows;
use crate::rooms::words;
use crate::state::Session;
use crate::ui::InPlace;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{memo, view};
use plan::records::link::Relation;
use plan::records::{Persona, persona, vision};
use plan::{Id, Record};
use std::collections::BTreeMap;

/// The product's name, or what stands for it; followed.
pub fn our_name(session: Session) -> String {
    session.record(&vision::id(), |record| {
        words::product_name(record.map_or("", |record| record.text(vision::PRODUCT)))
    })
}

/// An alternative at the head of its column.
#[component]
pub fn AlternativeHead(id: Id) -> impl IntoView {
    let rows = Desk::use_context().alternatives;
    view! {
        <th role="columnheader" scope="col" data-row=id.to_string()>
            <div class="words-name">
                <NameField rows id=id.clone() label="Alternative" placeholder="Doing nothing" />
                <More rows id />
            </div>
        </th>
    }
}

/// What matters, at the head of its row, and to whom.
#[component]
pub fn FactorHead(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let rows = desk.factors;
    let of = id.clone();
    let whose = move || whose(session, &of);
    view! {
        <th role="rowheader" scope="row">
            <div class="words-name">
                <NameField rows id=id.clone() label="What matters" placeholder="To know…" />
                <More rows id />
            </div>
            <small class="words-whose" dir="auto">
                {whose}
            </small>
        </th>
    }
}

/// An item's name, edited where it stands.
#[component]
pub fn NameField(
    rows: Rows,
    id: Id,
    label: &'static str,
    placeholder: &'static str,
) -> impl IntoView {
    let session = Desk::use_context().app.session;
    let id = StoredValue::new(id);
    let name = memo(move |_| id.with_value(|id| rows.name(id)));
    view! {
        <InPlace
            label
            value=name
            placeholder
            class="words-line"
            read_only=Signal::derive(move || session.is_read_only())
            on_input=Callback::new(move |text: String| id.with_value(|id| rows.write(id, &text)))
            on_key=Callback::new(move |event: KeyboardEvent| {
                id.with_value(|id| rows.key(id, &event))
            })
            on_leave=Callback::new(move |()| {
                if let Some(id) = id.try_get_value() {
                    rows.leave(&id);
                }
            })
        />
    }
}

/// Which needs and pains something that matters comes from, by whose they are: "Pain of Tomasz Lis"; "Pain" where it
/// is nobody's any more. Of a pain alone, "best" would say that it hurts most. Followed.
fn whose(session: Session, factor: &Id) -> String {
    let mut whose: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (what, trait_) in origins(session, factor) {
        let names = whose.entry(what).or_default();
        for name in owners(session, &trait_) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let parts = whose.iter().map(|(what, names)| match names.as_slice() {
        [] => what.clone(),
        names => format!("{what} of {}", names.join(", ")),
    });
    parts.collect::<Vec<String>>().join("; ")
}

/// The needs and pains that something that matters comes from, each with which of the two it is; followed.
pub fn origins(session: Session, factor: &Id) -> Vec<(String, Id)> {
    session.links_of(factor, |workspace| {
        let traits = workspace.linked_from(factor, Relation::MattersTo.word());
        let named = |record: &&Record| Some((need_or_pain(record.kind())?, record.id().clone()));
        traits.iter().filter_map(named).collect()
    })
}

/// The names of the personas that have a need or a pain; followed.
fn owners(session: Session, trait_: &Id) -> Vec<String> {
    let people: Vec<Id> = session.links_of(trait_, |workspace| {
        let people = workspace.linked_to(trait_, Relation::Has.word());
        let people = people.iter().filter(|it| it.kind() == persona::KIND);
        people.map(|it| it.id().clone()).collect()
    });
    let name = |id: &Id| {
        let persona = session.record(id, |record| record.map(Persona::from));
        persona.map(|it| words::persona_name(&it.name, 40))
    };
    people.iter().filter_map(name).collect()
}
