//! For whom an initiative is: the personas as a list to tick.

use super::cells::chip_of;
use super::edits;
use super::state::{Choosing, Priorities};
use crate::routes::{Room, Route};
use crate::ui::opening::opens;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{For, Show, effect, memo, view};
use plan::Id;
use plan::records::link::Relation;
use plan::records::persona;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The list, beside what opened it, while somebody chooses.
#[component]
pub fn PersonaChoice(room: Priorities) -> impl IntoView {
    view! {
        {move || {
            let choosing = room.choosing.get()?;
            Some(view! { <Choice room choosing /> })
        }}
    }
}

#[component]
fn Choice(room: Priorities, choosing: Choosing) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let opener = StoredValue::new_local(
        document()
            .active_element()
            .and_then(|element| element.dyn_into::<HtmlElement>().ok()),
    );
    let (left, top) = (choosing.left, choosing.top);
    effect(move |_| {
        let Some(list) = node.get() else {
            return;
        };
        request_animation_frame(move || open(&list, left, top));
    });
    let toggled = move |event: web_sys::Event| {
        if !opens(&event) {
            // The browser says so a task later, when the room may be gone.
            let Some(opener) = opener.try_get_value() else {
                return;
            };
            if let Some(opener) = opener.filter(|opener| opener.is_connected()) {
                let _ = opener.focus();
            }
            room.choosing.set(None);
        }
    };
    let id = StoredValue::new(choosing.id);
    let name = move || room.name(&id.get_value());
    let session = room.app.session;
    let any = move || session.count(persona::KIND) > 0;
    let none = || {
        let people = Route::to(Room::People).fragment();
        view! {
            <p class="persona-none">
                "There are no personas yet. " <a href=people>"Add one in People"</a>
            </p>
        }
    };
    view! {
        <div
            class="menu persona-choice"
            popover="auto"
            role="dialog"
            aria-label=move || format!("Personas for {}", name())
            node_ref=node
            on:toggle=toggled
            on:keydown=move |event| walk(node, &event)
        >
            <p class="menu-title caps">"For whom"</p>
            <Show when=any fallback=none>
                <For
                    each=move || session.ordered(persona::KIND)
                    key=Clone::clone
                    children=move |persona| view! { <Tick room initiative=id.get_value() persona /> }
                />
            </Show>
        </div>
    }
}

#[component]
fn Tick(room: Priorities, initiative: Id, persona: Id) -> impl IntoView {
    let session = room.app.session;
    let shown = {
        let persona = persona.clone();
        memo(move |_| {
            let chip = session.record(&persona, |record| record.map(chip_of));
            chip.map(|(_, name, colour)| (name, colour))
                .unwrap_or_default()
        })
    };
    let linked = {
        let (initiative, persona) = (initiative.clone(), persona.clone());
        memo(move |_| {
            session.links_of(&initiative, |plan| {
                let personas = plan.linked_from(&initiative, Relation::For.word());
                personas.iter().any(|record| *record.id() == persona)
            })
        })
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || linked.get()
                disabled=move || session.is_read_only()
                on:change=move |event| {
                    edits::link_persona(session, &initiative, &persona, event_target_checked(&event));
                }
            />
            <span class="chip" data-color=move || shown.get().1>
                <span dir="auto">{move || shown.get().0}</span>
            </span>
        </label>
    }
}

/// Shows the list where there is room for it, and gives its first line the focus.
fn open(list: &HtmlElement, left: f64, top: f64) {
    if !list.is_connected() {
        return;
    }
    // Fails only where it shows already.
    let _ = list.show_popover();
    let frame = list.get_bounding_client_rect();
    let of_window = |length: Result<wasm_bindgen::JsValue, _>| {
        length
            .ok()
            .and_then(|length| length.as_f64())
            .unwrap_or(f64::MAX)
    };
    let width = of_window(window().inner_width());
    let height = of_window(window().inner_height());
    let left = left.min(width - frame.width() - 8.0).max(8.0);
    let top = top.min(height - frame.height() - 8.0).max(8.0);
    let style = list.style();
    let _ = style.set_property("--menu-x", &format!("{left}px"));
    let _ = style.set_property("--menu-y", &format!("{top}px"));
    if let Ok(Some(first)) = list.query_selector("input, a")
        && let Some(first) = first.dyn_ref::<HtmlElement>()
    {
        let _ = first.focus();
    }
}

/// Arrows walk the list; Enter closes it.
fn walk(node: NodeRef<html::Div>, event: &KeyboardEvent) {
    let Some(list) = node.get_untracked() else {
        return;
    };
    // The table and the shortcuts have no part in what is pressed here.
    event.stop_propagation();
    let step: isize = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "Enter" => {
            event.prevent_default();
            let _ = list.hide_popover();
            return;
        }
        _ => return,
    };
    event.prevent_default();
    let Ok(found) = list.query_selector_all("input") else {
        return;
    };
    let boxes: Vec<HtmlElement> = (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect();
    let focused = document().active_element();
    let at = boxes
        .iter()
        .position(|item| focused.as_ref() == Some(item.as_ref()));
    let next = at.map_or(0, |at| at.saturating_add_signed(step).min(boxes.len() - 1));
    if let Some(next) = boxes.get(next) {
        let _ = next.focus();
    }
}
