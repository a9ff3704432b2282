//! One persona's card.

use super::dom::{Caret, Spot, focus_is_in};
use super::list::TraitList;
use super::menus::MenuOf;
use super::portrait::Portrait;
use super::reading;
use super::room::People;
use crate::rooms::focus::focus_is_lost;
use crate::rooms::{commands, words};
use crate::state::Command;
use crate::ui::{Icon, InPlace};
use icondata_lu::{LuChevronDown, LuEllipsis, LuGripVertical, LuTriangleAlert};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::persona_trait::Trait;
use plan::records::{Persona, persona};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// One persona's card.
#[component]
pub(super) fn PersonaCard(id: Id) -> impl IntoView {
    let people = People::use_context();
    let session = people.app.session;
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| of.with_value(|id| reading::persona(session, id)));
    let name = Signal::derive(move || look.with(reading::spoken_name));
    let lists = memo(move |_| of.with_value(|id| reading::lists(session, id)));
    let begun = move || of.with_value(|id| session.record(id, |record| record.is_none()));
    let heading = format!("persona-{id}");
    let labelled = heading.clone();
    let leave = move |event: FocusEvent| {
        // The browser says so after the room is gone, too.
        let Some(id) = of.try_get_value() else {
            return;
        };
        let to = event.related_target();
        let within = event.current_target().is_some_and(|card| {
            to.is_some_and(|to| {
                let card: &web_sys::Node = card.unchecked_ref();
                card.contains(Some(to.unchecked_ref()))
            })
        });
        if within {
            return;
        }
        let left = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        // What takes the focus next has it a frame later.
        request_animation_frame(move || {
            if focus_is_in(&id) {
                return;
            }
            people.leave_card(&id);
            // What had the focus is gone, by undo or by a colleague: the focus stays on the card.
            let gone = left.is_some_and(|left| !left.is_connected());
            if gone && focus_is_lost() {
                Spot::Card(id).take_focus();
            }
        });
    };
    let key = move |event: KeyboardEvent| {
        let on_card = event.target() == event.current_target();
        if on_card && event.key() == "Enter" && !people.is_read_only() {
            event.prevent_default();
            Spot::Part(of.get_value(), "persona-name").focus(Caret::End);
        }
    };
    let lists_view = Trait::CARD
        .into_iter()
        .map(|kind| view! { <TraitList of=id.clone() kind lists /> }.into_any())
        .collect_view();
    view! {
        <li class="persona-place" data-id=id.to_string()>
            <article
                class="persona card"
                data-id=id.to_string()
                data-color=move || look.with(|look| look.colour.word())
                data-begun=move || begun().then_some("")
                tabindex="-1"
                aria-labelledby=labelled
                on:focusout=leave
                on:keydown=key
            >
                <header class="persona-head">
                    <Portrait id=id.to_string() />
                    <div class="persona-names">
                        <h2 class="visually-hidden" id=heading>{name}</h2>
                        {field(people, &id, look, Words::NAME)}
                        {field(people, &id, look, Words::ROLE)}
                    </div>
                    {tools(people, &id, name)}
                </header>
                {field(people, &id, look, Words::QUOTE)}
                <div class="persona-lists">{lists_view}</div>
                <footer class="persona-foot">
                    {kind(people, &id, look)}
                    {conflict(people, &id, lists)}
                    {initiatives(people, &id)}
                </footer>
            </article>
        </li>
    }
    .into_any()
}

/// A field of a card, in words.
#[derive(Clone, Copy)]
struct Words {
    field: &'static str,
    label: &'static str,
    change: &'static str,
    placeholder: &'static str,
    class: &'static str,
    read: fn(&Persona) -> &String,
}

impl Words {
    const NAME: Self = Self {
        field: persona::NAME,
        label: "Name",
        change: "Edit name",
        placeholder: "Name",
        class: "persona-name",
        read: |persona| &persona.name,
    };
    const ROLE: Self = Self {
        field: persona::ROLE,
        label: "Role",
        change: "Edit role",
        placeholder: "Role and situation",
        class: "persona-role",
        read: |persona| &persona.role,
    };
    const QUOTE: Self = Self {
        field: persona::QUOTE,
        label: "Quote",
        change: "Edit quote",
        placeholder: "Something they would say",
        class: "persona-quote",
        read: |persona| &persona.quote,
    };
}

fn field(people: People, id: &Id, look: Memo<Persona>, words: Words) -> AnyView {
    let session = people.app.session;
    let (typed, entered, left) = (id.clone(), id.clone(), id.clone());
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            return people.back_to_card(&entered);
        }
        let goes_on = event.key() == "Enter" && !event.shift_key() && !people.is_read_only();
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

fn tools(people: People, id: &Id, name: Signal<String>) -> AnyView {
    let session = people.app.session;
    let id = StoredValue::new(id.clone());
    view! {
        <Show when=move || !session.is_read_only()>
            <div class="persona-tools">
                <button
                    type="button"
                    class="icon-button small persona-grip"
                    data-grip=""
                    aria-label=move || format!("Move {}", name.get())
                    title="Drag, or use the arrow keys"
                    aria-haspopup="menu"
                    on:keydown=move |event| people.handle_key(&id.get_value(), &event)
                    on:click=move |event| people.open_menu(&event, MenuOf::Place(id.get_value()))
                >
                    <Icon icon=LuGripVertical />
                </button>
                <button
                    type="button"
                    class="icon-button small persona-more"
                    aria-label=move || format!("More about {}", name.get())
                    title="Colour, duplicate, delete"
                    aria-haspopup="menu"
                    on:click=move |event| people.open_menu(&event, MenuOf::Card(id.get_value()))
                >
                    <Icon icon=LuEllipsis />
                </button>
            </div>
        </Show>
    }
    .into_any()
}

fn kind(people: People, id: &Id, look: Memo<Persona>) -> AnyView {
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

fn conflict(people: People, id: &Id, lists: Memo<reading::Lists>) -> AnyView {
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

fn initiatives(people: People, id: &Id) -> AnyView {
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
