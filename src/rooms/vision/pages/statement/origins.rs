//! The needs and pains that something that matters comes from: what was typed by hand is tied to them here.

use super::super::{link_or_say, need_or_pain};
use super::Desk;
use super::heads::origins;
use crate::rooms::abouts::{self, About};
use crate::rooms::focus::focus_moved;
use crate::state::Session;
use crate::ui::{Choice, Combobox, Dialog, IconButton};
use icondata_lu::LuX;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::link::{self, Relation};
use plan::workspace::Change;

/// The dialog about the one that was chosen in its menu.
#[component]
pub fn Origins() -> impl IntoView {
    let desk = Desk::use_context();
    move || {
        let factor = desk.origins_of.get()?;
        Some(view! { <Of factor /> })
    }
}

#[component]
fn Of(factor: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let of = StoredValue::new(factor);
    let close = move || desk.origins_of.set(None);
    let title =
        move || of.with_value(|of| format!("Where “{}” comes from", desk.factors.spoken(of)));
    let all = memo(move |_| needs_and_pains(session));
    let linked = memo(move |_| {
        let linked = of.with_value(|of| origins(session, of));
        linked.into_iter().map(|(_, id)| id).collect::<Vec<Id>>()
    });
    let choices = memo(move |_| {
        let linked = linked.get();
        all.with(|all| {
            let free = all.iter().filter(|it| !linked.contains(&it.id));
            free.map(abouts::choice).collect::<Vec<Choice>>()
        })
    });
    let any = move || !linked.with(Vec::is_empty) || !choices.with(Vec::is_empty);
    let tie = move |chosen: Option<String>| {
        let Some(id) = chosen.and_then(|id| Id::parse(&id).ok()) else {
            return;
        };
        let add = of.with_value(|of| link::add(Relation::MattersTo, of, &id));
        let label = "Tie what matters to a need or pain";
        if let Some(edit) = link_or_say(desk.app, add)
            && session.apply(Change::new(label, vec![edit]))
        {
            let one = session.untracked(|workspace| abouts::one(workspace, &id));
            let name = one.map_or(String::new(), |it| it.name);
            desk.app.announce(format!("It comes from {name}"));
        }
    };
    view! {
        <Dialog
            title=Signal::derive(title)
            subtitle=Signal::stored("What somebody needs, or what hurts. Its row says whose it is.".to_owned())
            on_close=move |()| close()
        >
            <ul class="words-origins" hidden=move || linked.with(Vec::is_empty)>
                <For each=move || linked.get() key=Id::clone let:id>
                    <Origin of all id />
                </For>
            </ul>
            <Show
                when=any
                fallback=|| {
                    view! {
                        <p class="quiet-text">
                            "No persona has a need or a pain yet. They are written in People, on the card of a persona."
                        </p>
                    }
                }
            >
                <Combobox
                    label="Tie it to"
                    placeholder="A need or a pain"
                    choices=Signal::from(choices)
                    chosen=Signal::stored(None::<String>)
                    disabled=Signal::derive(move || session.is_read_only())
                    on_choose=tie
                />
            </Show>
        </Dialog>
    }
}

/// A need or a pain that it comes from, and the press that unties it.
#[component]
fn Origin(of: StoredValue<Id>, all: Memo<Vec<About>>, id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let stored = StoredValue::new(id);
    let one = memo(move |_| {
        let mine = |it: &&About| stored.with_value(|id| it.id == *id);
        all.with(|all| all.iter().find(mine).cloned())
    });
    let name = move || one.with(|it| it.as_ref().map_or(String::new(), |it| it.name.clone()));
    let whose = move || one.with(|it| it.as_ref().map(|it| it.what.clone()));
    let untie = move || {
        let remove =
            of.with_value(|of| stored.with_value(|id| link::remove(Relation::MattersTo, of, id)));
        let label = "Untie what matters from a need or pain";
        if let Some(edit) = link_or_say(desk.app, remove)
            && session.apply(Change::new(label, vec![edit]))
        {
            focus_moved("dialog[open] input[role=combobox]".to_owned());
        }
    };
    view! {
        <li>
            <span>
                <span dir="auto">{name}</span>
                " "
                <small class="quiet-text" dir="auto">
                    {whose}
                </small>
            </span>
            <Show when=move || !session.is_read_only()>
                <IconButton
                    label=Signal::derive(move || format!("Untie it from {}", name()))
                    icon=LuX
                    small=true
                    on_press=untie
                />
            </Show>
        </li>
    }
}

/// All needs and pains, each persona's own together; followed.
fn needs_and_pains(session: Session) -> Vec<About> {
    for kind in abouts::KINDS {
        session.of_kind(kind, |_| ());
    }
    session.untracked(|workspace| {
        let is_one = |it: &About| {
            let record = workspace.record(&it.id);
            record.is_some_and(|record| need_or_pain(record.kind()).is_some())
        };
        let mut all = abouts::all(workspace);
        all.retain(is_one);
        all
    })
}
