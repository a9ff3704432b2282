//! A guide: what it is called, what it is to find out, and its questions.

use super::lines::Lines;
use super::list_of::{ListOf, asked};
use super::names;
use super::questions::Questions;
use super::shared::{MenuOf, Shared, card};
use crate::rooms::focus::focus;
use crate::rooms::words;
use crate::ui::{Button, InPlace, MoreButton};
use icondata_lu::LuMic;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::{Guide, guide, interview};

/// One guide's card.
#[component]
pub(super) fn GuideCard(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(Guide::from);
        of.with_value(|id| session.record(id, read))
    });
    let known = memo(move |_| look.with(Option::is_some));
    let name = Signal::derive(move || {
        look.with(|look| names::guide(look.as_ref().map_or("", |it| &it.name)))
    });
    let list = ListOf::Questions(id.clone());
    let ids = memo(move |_| of.with_value(|id| session.links_of(id, |it| asked(it, id))));
    let lines = Lines::new(shared, list, ids);
    let heading = format!("guide-{id}");
    view! {
        <li class="guide card" data-id=id.to_string()>
            <article
                aria-labelledby=heading.clone()
                tabindex="-1"
                on:focusin=move |_| {
                    if let Some(id) = of.try_get_value() {
                        shared.hold(&id);
                    }
                }
            >
                <h3 class="visually-hidden" id=heading>{name}</h3>
                <header class="guide-head">
                    <Words of look field=guide::NAME />
                    <Show when=move || known.get() && !session.is_read_only()>
                        <More of name />
                    </Show>
                </header>
                <Words of look field=guide::GOAL />
                <Questions lines />
                <Foot of lines known />
            </article>
        </li>
    }
}

/// Its name, or its goal.
#[component]
fn Words(of: StoredValue<Id>, look: Memo<Option<Guide>>, field: &'static str) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let is_name = field == guide::NAME;
    let value = memo(move |_| {
        look.with(|look| {
            let text = look
                .as_ref()
                .map(|it| if is_name { &it.name } else { &it.goal });
            text.cloned().unwrap_or_default()
        })
    });
    let (label, placeholder, class) = match is_name {
        true => ("Guide", "What is it called?", "guide-name serif"),
        false => (
            "Research goal",
            "What do you want to find out? One goal a guide.",
            "guide-goal",
        ),
    };
    let key = move |event: KeyboardEvent| {
        if event.key() != "Enter" || event.alt_key() || event.ctrl_key() || event.meta_key() {
            return false;
        }
        let next = if is_name {
            ".guide-goal"
        } else {
            ".line-field"
        };
        focus(of.with_value(|id| format!("{} {next} textarea", card(id))));
        true
    };
    view! {
        <InPlace
            label
            value
            placeholder
            class
            read_only=Signal::derive(move || session.is_read_only())
            on_input=move |text: String| of.with_value(|id| shared.set_guide(id, field, text))
            on_leave=Callback::new(move |()| of.with_value(|id| shared.left_field_of(id)))
            on_key=Callback::new(key)
        />
    }
}

/// The button of the card's menu.
#[component]
fn More(of: StoredValue<Id>, name: Signal<String>) -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        <MoreButton
            about=name
            title="Move, duplicate, delete"
            class="small guide-more"
            menu=shared.menu
            on_open=move || shared.menu_of.set(Some(MenuOf::Guide(of.get_value())))
        />
    }
}

/// How much there is, and the way to an interview.
#[component]
fn Foot(of: StoredValue<Id>, lines: Lines, known: Memo<bool>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let held = memo(move |_| {
        let of = of.get_value();
        session.links_of(&of, |it| it.belonging_to(&of, interview::KIND).len())
    });
    let count = move || {
        let asked = words::counted(lines.ids.with(Vec::len), "question", "questions");
        match held.get() {
            0 => asked,
            held => format!(
                "{asked}, {}",
                words::counted(held, "interview", "interviews")
            ),
        }
    };
    view! {
        <Show when=move || known.get()>
            <footer class="guide-foot">
                <p class="quiet-text">{count}</p>
                <Show when=move || !session.is_read_only()>
                    <Button
                        label="Run an interview"
                        icon=LuMic
                        small=true
                        on_press=move || shared.run_interview(Some(of.get_value()))
                    />
                </Show>
            </footer>
        </Show>
    }
}
