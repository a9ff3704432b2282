//! A persona's goals, needs or pains.

use super::line::Line;
use super::line_actions::{LineOf, with_draft};
use super::menus::MenuOf;
use super::reading::Lists;
use super::room::People;
use super::weights::{Order, PressingFirst};
use crate::rooms::focus::is_within;
use crate::rooms::words;
use crate::ui::closest::closest;
use crate::ui::{Icon, clipboard_text};
use icondata_lu::LuPlus;
use leptos::ev::{ClipboardEvent, FocusEvent, MouseEvent};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::persona_trait::Trait;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// One of the lists on a card.
#[component]
pub(super) fn TraitList(of: Id, kind: Trait, lists: Memo<Lists>) -> impl IntoView {
    let people = People::use_context();
    let session = people.app.session;
    let owner = StoredValue::new(of);
    let place = Trait::ALL.iter().position(|it| *it == kind).unwrap_or(0);
    // The order that shows is another only where it was asked for, and only when the focus is
    // elsewhere: nothing may move away under somebody's hands.
    let time = RwSignal::new(0);
    let order = memo(move |before: Option<&Order>| {
        let rows = lists.with(|lists| lists.get(place).cloned().unwrap_or_default());
        let rows = people
            .line
            .with(|draft| owner.with_value(|owner| with_draft(rows, draft.as_ref(), owner, kind)));
        let time = people.is_pressing(kind).then(|| time.get());
        Order::of(people, rows, time, before)
    });
    people.follow_order(kind, order);
    let rows = move || order.with(|order| order.rows.clone());
    let leave = move |_: FocusEvent| {
        let is_pressing = move || {
            let pressing = people.pressing;
            // The page may be gone by now.
            pressing.try_with_untracked(|pressing| pressing.contains(&kind)) == Some(true)
        };
        if !is_pressing() {
            return;
        }
        // What takes the focus next has it a frame later.
        request_animation_frame(move || {
            // While another window has the focus, this one keeps its own.
            let page_has_focus = document().has_focus().unwrap_or(true);
            let list = format!("ul[data-pressing][data-kind=\"{}\"]", kind.kind());
            if is_pressing() && page_has_focus && !is_within(&list) {
                time.update(|time| *time += 1);
            }
        });
    };
    let nothing = memo(move |_| order.with(|order| order.rows.is_empty()));
    let line_of = move |target: Option<web_sys::EventTarget>| {
        let id = closest(target, "li[data-id]")?.get_attribute("data-id")?;
        Some(LineOf {
            persona: owner.get_value(),
            kind,
            id: Id::parse(&id).ok()?,
        })
    };
    let paste = move |event: ClipboardEvent| {
        if let Some(line) = line_of(event.target())
            && people.paste(&line, &clipboard_text(&event))
        {
            event.prevent_default();
        }
    };
    let press = move |event: MouseEvent| {
        let grip = closest(event.target(), "[data-grip]");
        let grip = grip.and_then(|grip| grip.dyn_into::<HtmlElement>().ok());
        if let (Some(grip), Some(line)) = (grip, line_of(event.target())) {
            people.open_menu_at(grip, MenuOf::Line(line));
        }
    };
    let add = move |_| people.begin_line(&owner.get_value(), kind, None);
    let label = format!("Add a {}", words::one_trait(kind));
    let each = owner.get_value();
    view! {
        <section class="persona-list" data-list=kind.kind()>
            <header>
                <h3 class="caps">{words::traits(kind)}</h3>
                {(people.is_whole && kind.is_ranked())
                    .then(|| view! { <PressingFirst kind nothing /> })}
                <Show when=move || !session.is_read_only()>
                    <button
                        type="button"
                        class="icon-button small"
                        data-add=kind.kind()
                        aria-label=label.clone()
                        title=label.clone()
                        on:click=add
                    >
                        <Icon icon=LuPlus />
                    </button>
                </Show>
            </header>
            <Show when=move || nothing.get() && !session.is_read_only()>
                <button type="button" class="persona-hint" tabindex="-1" on:click=add>
                    {hint(kind)}
                </button>
            </Show>
            <ul
                aria-label=words::traits(kind)
                data-kind=kind.kind()
                on:paste=paste
                data-pressing=move || people.is_pressing(kind).then_some("")
                on:click=press
                on:focusout=leave
            >
                <For each=rows key=Id::clone let:id>
                    <Line of=each.clone() kind id />
                </For>
            </ul>
        </section>
    }
}

/// What a list is for, where nothing is in it yet.
fn hint(kind: Trait) -> &'static str {
    match kind {
        Trait::Goal => "What do they want to reach?",
        Trait::Need => "What do they need on the way?",
        Trait::Pain => "What hurts today?",
        Trait::Behaviour => "What do they do again and again?",
        Trait::Tool => "What do they use?",
        Trait::Frustration => "What annoys them?",
    }
}
