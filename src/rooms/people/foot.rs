//! What stands at the foot of a card, and at the head of the page of one persona: what part they play,
//! what is to settle, how many initiatives are for them.

use super::menus::MenuOf;
use super::reading;
use super::room::People;
use crate::rooms::{commands, words};
use crate::state::Command;
use crate::ui::Icon;
use icondata_lu::{LuChevronDown, LuTriangleAlert};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::Persona;

/// What part they play.
pub(super) fn kind(people: People, id: &Id, look: Memo<Persona>) -> AnyView {
    let session = people.app.session;
    let id = StoredValue::new(id.clone());
    let word = move || look.with(|look| words::persona_kind(look.kind));
    view! {
        <Show
            when=move || !session.is_read_only()
            fallback=move || view! { <span class="badge kind">{word}</span> }
        >
            <button
                type="button"
                class="badge kind"
                aria-label=move || format!("Kind: {}", word())
                title="What part they play"
                aria-haspopup="menu"
                on:click=move |event| people.open_menu(&event, MenuOf::Kind(id.get_value()))
            >
                {word}
                <Icon icon=LuChevronDown />
            </button>
        </Show>
    }
    .into_any()
}

/// That two copies differ.
pub(super) fn conflict(people: People, id: &Id, lists: Memo<reading::Lists>) -> AnyView {
    let session = people.app.session;
    let id = StoredValue::new(id.clone());
    let unsettled = memo(move |_| {
        id.with_value(|id| lists.with(|lists| reading::needs_settling(session, id, lists)))
    });
    view! {
        <Show when=move || unsettled.get()>
            <button
                type="button"
                class="badge warning"
                title="Two copies differ: choose what to keep"
                on:click=move |_| commands::run(people.app, Command::SettleConflicts)
            >
                <Icon icon=LuTriangleAlert />
                "Conflict"
            </button>
        </Show>
    }
    .into_any()
}

/// The initiatives for them.
pub(super) fn initiatives(people: People, id: &Id) -> AnyView {
    let session = people.app.session;
    let id = StoredValue::new(id.clone());
    let count = memo(move |_| id.with_value(|id| reading::initiative_count(session, id)));
    let words = move || words::counted(count.get(), "initiative", "initiatives");
    view! {
        <Show
            when=move || { count.get() > 0 }
            fallback=|| view! { <span>"No initiative yet"</span> }
        >
            <button
                type="button"
                class="persona-initiatives"
                aria-haspopup="menu"
                on:click=move |event| people.open_menu(&event, MenuOf::Initiatives(id.get_value()))
            >
                {words}
            </button>
        </Show>
    }
    .into_any()
}
