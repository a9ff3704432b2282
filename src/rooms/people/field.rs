//! What a persona says of themselves, edited where it stands: on a card, and on the page of one.

use super::room::People;
use crate::ui::InPlace;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::records::{Persona, persona};

/// A field of a persona, in words.
#[derive(Clone, Copy)]
pub(super) struct Words {
    field: &'static str,
    label: &'static str,
    change: &'static str,
    placeholder: &'static str,
    class: &'static str,
    /// Whether it has lines.
    lines: bool,
    read: fn(&Persona) -> &String,
}

impl Words {
    pub(super) const NAME: Self = Self {
        field: persona::NAME,
        label: "Name",
        change: "Edit name",
        placeholder: "Name",
        class: "persona-name",
        lines: false,
        read: |persona| &persona.name,
    };
    pub(super) const ROLE: Self = Self {
        field: persona::ROLE,
        label: "Role",
        change: "Edit role",
        placeholder: "Role and situation",
        class: "persona-role",
        lines: false,
        read: |persona| &persona.role,
    };
    pub(super) const QUOTE: Self = Self {
        field: persona::QUOTE,
        label: "Quote",
        change: "Edit quote",
        placeholder: "Something they would say",
        class: "persona-quote",
        lines: false,
        read: |persona| &persona.quote,
    };
    pub(super) const CONTEXT: Self = Self {
        field: persona::CONTEXT,
        label: "Context of use",
        change: "Edit context of use",
        placeholder: "Where, when and with what do they use it?",
        class: "persona-context serif",
        lines: true,
        read: |persona| &persona.context,
    };
    pub(super) const DAY: Self = Self {
        field: persona::DAY,
        label: "A day",
        change: "Edit the day",
        placeholder: "A day of theirs, in a few lines",
        class: "persona-day serif",
        lines: true,
        read: |persona| &persona.day,
    };
}

/// One of them.
pub(super) fn field(people: People, id: &Id, look: Memo<Persona>, words: Words) -> AnyView {
    let session = people.app.session;
    let (typed, entered, left) = (id.clone(), id.clone(), id.clone());
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            return people.back_to_card(&entered);
        }
        let ends = event.key() == "Enter" && !event.shift_key() && !words.lines;
        let goes_on = ends && !people.is_read_only();
        if goes_on {
            people.next_field(&entered, words.field);
        }
        goes_on
    };
    view! {
        <InPlace
            label=words.label
            class=words.class
            placeholder=words.placeholder
            multiline=words.lines
            value=Signal::derive(move || look.with(|look| (words.read)(look).clone()))
            read_only=Signal::derive(move || session.is_read_only())
            on_input=move |text: String| {
                people.set(&typed, words.field, words.change, text);
            }
            on_key=Callback::new(key)
            on_leave=Callback::new(move |()| people.leave_field(&left, words.field))
        />
    }
    .into_any()
}
