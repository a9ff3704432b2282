//! The questions of a guide, in order: typed, moved, and with hints where one closes or leads.

use super::hints::{self, Hints};
use super::line::LineField;
use super::lines::Lines;
use super::shared::MenuOf;
use crate::rooms::people::actions::Move;
use crate::ui::closest::closest;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::{For, memo, view};
use plan::Id;
use web_sys::{Element, PointerEvent};

/// The list.
#[component]
pub(super) fn Questions(lines: Lines) -> impl IntoView {
    let sorter = lines.shared.sorter;
    view! {
        <ol
            class="questions"
            aria-label="Questions"
            on:pointerdown=move |event| press(lines, &event)
            on:pointermove=move |event| sorter.drag(&event)
            on:pointerup=move |event| drop(lines, &event)
            on:pointercancel=move |_| {
                sorter.cancel();
            }
            on:keydown=move |event| sorter.key(&event)
            on:click=move |event| open_menu(lines, &event)
        >
            <For each=move || lines.rows() key=Id::clone let:id>
                <Question lines id />
            </For>
        </ol>
    }
}

/// One question; the last waits for its first letter.
#[component]
fn Question(lines: Lines, id: Id) -> impl IntoView {
    let session = lines.shared.app.session;
    let of = StoredValue::new(id);
    let text = memo(move |_| of.with_value(|id| lines.text(id)));
    let known = memo(move |_| lines.ids.with(|ids| of.with_value(|id| ids.contains(id))));
    let typing = RwSignal::new(false);
    let before = StoredValue::new(String::new());
    let enter = move |_| {
        // A menu that closes because the page goes gives the focus back to what is on its way out.
        if typing.try_get_untracked() == Some(false) {
            before.set_value(text.get_untracked());
            typing.set(true);
        }
    };
    let leave = move |()| {
        typing.set(false);
        // Said once, and of what was changed alone.
        let now = text.get_untracked();
        if now != before.get_value()
            && let Some(spoken) = hints::spoken(&now)
        {
            lines.shared.app.announce(spoken);
        }
    };
    view! {
        <li
            class="question"
            data-id=move || known.get().then(|| of.with_value(Id::to_string))
            on:focusin=enter
        >
            // The keys are Alt and the arrows in the text, so the handle is for pointers alone.
            <button
                type="button"
                class="question-grip"
                data-grip=""
                tabindex="-1"
                aria-label="Move question"
                title="Drag to move, press for more"
                aria-haspopup="menu"
                disabled=move || !known.get() || session.is_read_only()
            ></button>
            <LineField
                lines
                id=of
                text
                label="Question"
                placeholder="Ask openly: how, what, tell me about…"
                moves=true
                on_leave=Callback::new(leave)
            />
            <Hints text typing=typing.into() />
        </li>
    }
}

fn id_of(item: &Element) -> Option<Id> {
    Id::parse(&item.get_attribute("data-id")?).ok()
}

fn press(lines: Lines, event: &PointerEvent) {
    let scroller = document().get_element_by_id("main");
    let sorter = lines.shared.sorter;
    sorter.press_on(event, "[data-grip]", "li[data-id]", scroller);
}

fn drop(lines: Lines, event: &PointerEvent) {
    if let Some((item, _, to)) = lines.shared.sorter.release(event)
        && let Some(id) = id_of(&item)
    {
        lines.move_line(&id, Move::To(to));
    }
}

fn open_menu(lines: Lines, event: &MouseEvent) {
    let shared = lines.shared;
    let grip = closest(event.target(), "[data-grip]");
    let id = closest(event.target(), "li[data-id]").and_then(|item| id_of(&item));
    if let (Some(grip), Some(id)) = (grip, id)
        && !shared.sorter.was_drag()
    {
        shared
            .menu_of
            .set(Some(MenuOf::Question(Box::new(lines), id)));
        shared.menu.open_at(grip);
    }
}
