//! What one initiative needs, or what it excludes: the list, and finding another for it.

use super::changes;
use super::desk::Desk;
use super::named::Named;
use crate::rooms::focus::focus_moved;
use crate::rooms::{priority_words, words};
use crate::ui::{Button, ButtonKind, Choice, Combobox, IconButton};
use icondata_lu::{LuPlus, LuX};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::estimate;
use plan::records::initiative;
use plan::records::link::Relation;
use plan::records::work::{self, Status};

fn label(relation: Relation) -> &'static str {
    match relation {
        Relation::Excludes => "Excludes",
        _ => "Needs",
    }
}

/// The list, and a press that finds another one.
#[component]
pub(super) fn RelationGroup(of: StoredValue<Id>, relation: Relation) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let ids = memo(move |_| {
        of.with_value(|id| {
            session.links_of(id, |workspace| changes::linked(workspace, relation, id))
        })
    });
    let none = match relation {
        Relation::Excludes => "Nothing: it can be done beside any other.",
        _ => "Nothing: it can be done by itself.",
    };
    view! {
        <div class="fits-relation" role="group" aria-label=label(relation) data-relation=relation.word()>
            <h3 class="caps">{label(relation)}</h3>
            <Show
                when=move || !ids.with(Vec::is_empty)
                fallback=move || view! { <p class="quiet-text">{none}</p> }
            >
                <ul aria-label=label(relation)>
                    <For each=move || ids.get() key=Id::clone let:id>
                        <Linked of relation id back=false />
                    </For>
                </ul>
            </Show>
            <Show when=move || !session.is_read_only()>
                <Finding of relation ids />
            </Show>
        </div>
    }
}

/// One that is needed or excluded; or, `back`, one that needs this one.
#[component]
pub(super) fn Linked(of: StoredValue<Id>, relation: Relation, id: Id, back: bool) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let other = StoredValue::new(id.clone());
    // What keeps one that is needed from being done.
    let lacks = move || {
        if back || relation != Relation::Needs {
            return None;
        }
        other.with_value(|id| {
            session.record(id, |record| {
                let record = record?;
                let status = work::status(record);
                match (status, estimate::plain(record).effort) {
                    (Status::Dropped | Status::Done, _) => {
                        Some(priority_words::status(status).to_owned())
                    }
                    (_, None) => Some("no effort yet, so it cannot be planned".to_owned()),
                    _ => None,
                }
            })
        })
    };
    let remove_label = move || {
        let (this, other) = (
            of.with_value(|id| desk.name(id)),
            other.with_value(|id| desk.name(id)),
        );
        let (from, to) = if back { (other, this) } else { (this, other) };
        match relation {
            Relation::Excludes => format!("{from} no longer excludes {to}"),
            _ => format!("{from} no longer needs {to}"),
        }
    };
    let remove = move || {
        let (this, other) = (of.get_value(), other.get_value());
        let (from, to) = if back {
            (&other, &this)
        } else {
            (&this, &other)
        };
        desk.unlink(relation, from, to);
        focus_moved(place(relation, ".fits-find button"));
    };
    view! {
        <li class="fits-linked">
            <div>
                <Named id />
                <small class="quiet-text">{lacks}</small>
            </div>
            <Show when=move || !session.is_read_only()>
                <IconButton
                    label=Signal::derive(remove_label)
                    icon=LuX
                    small=true
                    on_press=remove
                />
            </Show>
        </li>
    }
}

fn place(relation: Relation, within: &str) -> String {
    format!(
        ".fits-relation[data-relation=\"{}\"] {within}",
        relation.word()
    )
}

/// A press, and then a field that finds an initiative by part of its name. What is chosen is linked at once.
#[component]
fn Finding(of: StoredValue<Id>, relation: Relation, ids: Memo<Vec<Id>>) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let finds = memo(move |_| desk.finding.get() == Some(relation.word()));
    let choices = move || {
        memo(move |_| {
            let linked = ids.get();
            session.of_kind(initiative::KIND, |workspace| {
                let this = of.get_value();
                let open = work::open(workspace).into_iter();
                open.filter(|record| *record.id() != this && !linked.contains(record.id()))
                    .map(|record| Choice {
                        value: record.id().to_string(),
                        label: words::initiative_name(record.text(initiative::NAME), 80),
                        detail: String::new(),
                    })
                    .collect::<Vec<_>>()
            })
        })
    };
    let (press, field) = match relation {
        Relation::Excludes => ("Add what it excludes", "Initiative that it excludes"),
        _ => ("Add what it needs", "Initiative that it needs"),
    };
    let begin = move || {
        desk.finding.set(Some(relation.word()));
        focus_moved(place(relation, "input"));
    };
    let end = move || {
        desk.finding.set(None);
        focus_moved(place(relation, ".fits-find button"));
    };
    let chosen = move |chosen: Option<String>| {
        let chosen = chosen.and_then(|id| Id::parse(&id).ok());
        if chosen.is_some_and(|id| of.with_value(|of| desk.link(relation, of, &id))) {
            end();
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            end();
        }
    };
    view! {
        <div class="fits-find">
            <Show
                when=move || finds.get()
                fallback=move || {
                    view! {
                        <Button
                            label=press
                            kind=ButtonKind::Quiet
                            icon=LuPlus
                            small=true
                            on_press=begin
                        />
                    }
                }
            >
                <div on:keydown=key>
                    <Combobox
                        label=field
                        choices=choices()
                        chosen=Signal::derive(|| None::<String>)
                        placeholder="Part of its name"
                        on_choose=chosen
                    />
                </div>
            </Show>
        </div>
    }
}
