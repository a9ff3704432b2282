//! One persona's card.

use super::dom::{Caret, Spot, focus_is_in};
use super::face::Face;
use super::field::{Words, field};
use super::foot::{conflict, initiatives, kind};
use super::grounded;
use super::list::TraitList;
use super::menus::MenuOf;
use super::reading;
use super::room::People;
use crate::rooms::focus::focus_is_lost;
use crate::routes::{Page, Route};
use crate::ui::{Icon, MoreButton};
use icondata_lu::{LuArrowRight, LuGripVertical};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::persona_trait::Trait;
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
    let hides = memo(move |_| of.with_value(|id| reading::hides(session, id)));
    let ground = grounded::followed(session, of);
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
                data-hides=hides
                data-proto=move || ground.with(|it| !it.is_grounded()).then_some("")
                data-begun=move || begun().then_some("")
                tabindex="-1"
                aria-labelledby=labelled
                on:focusout=leave
                on:keydown=key
            >
                <header class="persona-head">
                    <Face id=id.clone() />
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
                    <grounded::Standing ground short=true />
                    {initiatives(people, &id)}
                    {open(&id, name, begun)}
                </footer>
            </article>
        </li>
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
                <MoreButton
                    about=name
                    title="Colour, duplicate, delete"
                    class="small persona-more"
                    menu=people.menu
                    on_open=move || people.menu_of.set(Some(MenuOf::Card(id.get_value())))
                />
            </div>
        </Show>
    }
    .into_any()
}

/// The way to the whole of them.
fn open(
    id: &Id,
    name: Signal<String>,
    begun: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> AnyView {
    let address = Route::to_record_on(Page::Persona, id).fragment();
    view! {
        <Show when=move || !begun()>
            <a class="persona-open" href=address.clone()>
                "Open"
                <span class="visually-hidden">" " {name}</span>
                <Icon icon=LuArrowRight />
            </a>
        </Show>
    }
    .into_any()
}
