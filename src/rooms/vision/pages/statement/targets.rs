//! The personas that the vision is for, with what they need and what hurts.

use super::super::{is_linked, link_or_say};
use super::Desk;
use super::changes;
use crate::rooms::focus::focus_moved;
use crate::rooms::vision::unlinked;
use crate::rooms::{people, words};
use crate::routes::{Room, Route};
use crate::state::{AppState, Session};
use crate::ui::{Icon, IconButton};
use icondata_lu::{LuCheck, LuTable2};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::link::{self, Relation};
use plan::records::persona_trait::{self, Trait};
use plan::records::{Persona, factor, persona, vision};
use plan::workspace::Change;

/// Every persona, to be a target or not.
#[component]
pub fn Targets() -> impl IntoView {
    let session = Desk::use_context().app.session;
    let any = move || session.count(persona::KIND) > 0;
    view! {
        <section class="card words-card" aria-labelledby="words-targets">
            <h2 id="words-targets">"Target personas"</h2>
            <p class="quiet-text">
                "For whom it is. What they need and what hurts is what an alternative has to beat."
            </p>
            <Show
                when=any
                fallback=|| {
                    view! {
                        <p class="quiet-text">
                            "Nobody yet. "
                            <a href=Route::to(Room::People).fragment()>"Add one in People"</a> "."
                        </p>
                    }
                }
            >
                <ul class="words-people" aria-label="Personas">
                    <For each=move || session.ordered(persona::KIND) key=Id::clone let:id>
                        <Person id />
                    </For>
                </ul>
            </Show>
        </section>
    }
}

/// One persona.
#[component]
fn Person(id: Id) -> impl IntoView {
    let app = Desk::use_context().app;
    let session = app.session;
    let href = Route::to_record(Room::People, &id).fragment();
    let stored = StoredValue::new(id.clone());
    let shown = memo(move |_| session.record(&id, |record| record.map(Persona::from)));
    let name = move || {
        let name = shown.with(|it| it.as_ref().map(|it| it.name.clone()));
        words::persona_name(&name.unwrap_or_default(), 60)
    };
    let role = move || shown.with(|it| it.as_ref().map(|it| it.role.clone()));
    let colour = move || shown.with(|it| it.as_ref().map(|it| it.colour.word()));
    let is_target =
        memo(move |_| stored.with_value(|id| is_linked(session, Relation::Targets, id)));
    let choose = move |on: bool| stored.with_value(|id| make_target(app, id, on));
    view! {
        <li class="words-person" data-color=colour data-on=move || is_target.get().then_some("")>
            <div class="words-person-head">
                <p>
                    <a href=href dir="auto">{name}</a>
                    <small dir="auto">{role}</small>
                </p>
                <label class="check">
                    <input
                        type="checkbox"
                        disabled=move || session.is_read_only()
                        prop:checked=move || is_target.get()
                        on:change=move |event| choose(event_target_checked(&event))
                    />
                    <span>"Target" <span class="visually-hidden">": " {name}</span></span>
                </label>
            </div>
            <Show when=move || is_target.get()>
                <div class="words-traits">
                    <TraitLines of=stored kind=Trait::Need />
                    <TraitLines of=stored kind=Trait::Pain />
                </div>
            </Show>
        </li>
    }
}

/// What a target needs, or what hurts.
#[component]
fn TraitLines(of: StoredValue<Id>, kind: Trait) -> impl IntoView {
    let session = Desk::use_context().app.session;
    let ids = memo(move |_| of.with_value(|of| traits(session, of, kind)));
    let none = move || ids.with(Vec::is_empty);
    view! {
        <div>
            <h3 class="caps">{words::traits(kind)}</h3>
            <ul>
                <For each=move || ids.get() key=Id::clone let:id>
                    <TraitLine id />
                </For>
            </ul>
            <Show when=none>
                <p class="quiet-text">"None yet"</p>
            </Show>
        </div>
    }
}

/// One need or pain, and the press that compares the alternatives by it.
#[component]
fn TraitLine(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let stored = StoredValue::new(id.clone());
    let text = memo(move |_| {
        session.record(&id, |record| {
            record.map_or(String::new(), |record| {
                record.text(persona_trait::TEXT).to_owned()
            })
        })
    });
    let compared = memo(move |_| stored.with_value(|id| is_compared(session, id)));
    let label = move || format!("Compare by: {}", text.get());
    view! {
        <li>
            <span dir="auto">{move || text.get()}</span>
            <Show
                when=move || compared.get()
                fallback=move || {
                    view! {
                        <Show when=move || !session.is_read_only()>
                            <IconButton
                                label=Signal::derive(label)
                                icon=LuTable2
                                small=true
                                on_press=move || {
                                    stored.with_value(|id| compare_by(desk, id, &text.get_untracked()));
                                }
                            />
                        </Show>
                    }
                }
            >
                <span
                    class="words-compared"
                    title="In the table below"
                    tabindex="-1"
                    data-compared=stored.with_value(ToString::to_string)
                >
                    <Icon icon=LuCheck />
                    <span class="visually-hidden">"In the table below"</span>
                </span>
            </Show>
        </li>
    }
}

/// Makes a persona a target, or no target any more; what that leaves without a link is named.
fn make_target(app: AppState, id: &Id, on: bool) {
    let (label, edit) = if on {
        let add = link::add(Relation::Targets, &vision::id(), id);
        ("Make a persona a target", add)
    } else {
        let remove = link::remove(Relation::Targets, &vision::id(), id);
        ("Take a persona from the targets", remove)
    };
    let Some(edit) = link_or_say(app, edit) else {
        return;
    };
    let session = app.session;
    let left = unlinked::left_by(session, || session.apply(Change::new(label, vec![edit])));
    if let Some(said) = left.and_then(unlinked::left_in_words) {
        app.toasts.offer_undo(said);
    }
}

/// The needs or the pains of a persona, in order; followed.
fn traits(session: Session, of: &Id, kind: Trait) -> Vec<Id> {
    // They may move while the links stay.
    let _ = session.count(kind.kind());
    session.links_of(of, |workspace| people::trait_ids(workspace, of, kind))
}

/// Whether something that matters comes from this need or pain; followed.
fn is_compared(session: Session, id: &Id) -> bool {
    session.links_of(id, |workspace| {
        let factors = workspace.linked_to(id, Relation::MattersTo.word());
        factors.iter().any(|record| record.kind() == factor::KIND)
    })
}

/// Adds what matters from a need or a pain.
fn compare_by(desk: Desk, from: &Id, text: &str) {
    let session = desk.app.session;
    let id = session.fresh_id();
    let Some(link) = link_or_say(desk.app, link::add(Relation::MattersTo, &id, from)) else {
        return;
    };
    let mut edits = session.untracked(|workspace| {
        changes::create(workspace, factor::KIND, factor::TEXT, &id, text.trim())
    });
    edits.push(link);
    if session.apply(Change::new("Compare by a need or pain", edits)) {
        desk.app
            .announce("It is in the table of differentiation now");
        // The button goes; Tab goes on from what stands in its place.
        focus_moved(format!("[data-compared=\"{from}\"]"));
    }
}
