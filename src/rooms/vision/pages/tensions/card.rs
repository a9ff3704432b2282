//! One tension: what it is about, the sides that pull, and what settled it.

use super::decision::Decision;
use super::list::{TensionList, card, title};
use super::positions::Positions;
use crate::rooms::focus::focus;
use crate::rooms::words;
use crate::ui::banner::Tone;
use crate::ui::{Badge, Icon, InPlace, MoreButton, Select};
use icondata_lu::{LuCircleCheck, LuGripVertical, LuMoveHorizontal};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::Tension;
use plan::records::tension::{self, Between};

/// One tension's card.
#[component]
pub(super) fn TensionCard(id: Id) -> impl IntoView {
    let list = TensionList::use_context();
    let session = list.app.session;
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(Tension::from);
        of.with_value(|id| session.record(id, read))
    });
    let settled = memo(move |_| look.with(|look| look.as_ref().is_some_and(Tension::is_settled)));
    let begun = memo(move |_| look.with(Option::is_none));
    let name = Signal::derive(move || {
        look.with(|look| words::tension_name(look.as_ref().map_or("", |it| &it.title), 80))
    });
    let heading = format!("tension-{id}");
    let enter = move |_: FocusEvent| list.hold(&of.get_value());
    view! {
        <li class="tension card" data-id=id.to_string()>
            <article
                aria-labelledby=heading.clone()
                data-settled=move || settled.get().then_some("")
                // A press beside its fields is on the card, too.
                tabindex="-1"
                on:focusin=enter
            >
                <h3 class="visually-hidden" id=heading>{name}</h3>
                <header class="tension-head">
                    // Keys and the menu move it as well, so the grip is for pointers alone.
                    <span
                        class="tension-grip"
                        aria-hidden="true"
                        title="Drag to move"
                        hidden=move || begun.get() || session.is_read_only()
                    >
                        <Icon icon=LuGripVertical />
                    </span>
                    <Title of look />
                    <Standing settled begun />
                    <Show when=move || !begun.get() && !session.is_read_only()>
                        <More of name />
                    </Show>
                </header>
                <Show when=move || !begun.get()>
                    <BetweenChoice of look />
                    <Positions of=of.get_value() />
                    <Decision of=of.get_value() look settled />
                </Show>
            </article>
        </li>
    }
}

/// What it is about.
#[component]
fn Title(of: StoredValue<Id>, look: Memo<Option<Tension>>) -> impl IntoView {
    let list = TensionList::use_context();
    let session = list.app.session;
    let value =
        memo(move |_| look.with(|look| look.as_ref().map_or(String::new(), |it| it.title.clone())));
    let key = move |event: KeyboardEvent| {
        let id = of.get_value();
        match (event.key().as_str(), event.alt_key()) {
            ("ArrowUp", true) => list.move_by(&id, -1),
            ("ArrowDown", true) => list.move_by(&id, 1),
            ("Enter", false) => {
                focus(format!("{} .position textarea", card(&id)));
                return true;
            }
            _ => return false,
        }
        focus(title(&id));
        true
    };
    let typed = move |text: String| {
        let id = of.get_value();
        // A begun tension that is still without a letter is no record yet.
        if !text.is_empty() || session.untracked(|it| it.record(&id).is_some()) {
            list.set(&id, tension::TITLE, "Edit tension", text);
        }
    };
    view! {
        <InPlace
            label="Tension"
            value
            placeholder="What is it about? Coverage first, or certainty first?"
            class="tension-title serif"
            read_only=Signal::derive(move || session.is_read_only())
            on_input=typed
            on_leave=Callback::new(move |()| session.seal())
            on_key=Callback::new(key)
        />
    }
}

/// Whether it is open or settled.
#[component]
fn Standing(settled: Memo<bool>, begun: Memo<bool>) -> impl IntoView {
    move || {
        if begun.get() {
            ().into_any()
        } else if settled.get() {
            view! { <Badge label="Settled" tone=Tone::Good icon=LuCircleCheck /> }.into_any()
        } else {
            view! { <Badge label="Open" tone=Tone::Warning icon=LuMoveHorizontal /> }.into_any()
        }
    }
}

/// The button of the card's menu.
#[component]
fn More(of: StoredValue<Id>, name: Signal<String>) -> impl IntoView {
    let list = TensionList::use_context();
    view! {
        <MoreButton
            about=name
            title="Move, reopen, delete"
            class="small tension-more"
            menu=list.menu
            on_open=move || list.menu_of.set(Some(of.get_value()))
        />
    }
}

/// What pulls apart.
#[component]
fn BetweenChoice(of: StoredValue<Id>, look: Memo<Option<Tension>>) -> impl IntoView {
    let list = TensionList::use_context();
    let session = list.app.session;
    let choices = Between::ALL
        .iter()
        .map(|it| (*it, words::between(*it).to_owned()));
    let chosen = Signal::derive(move || {
        look.with(|look| look.as_ref().map_or(Between::Other, |it| it.between))
    });
    let choose = move |between: Between| {
        let word = between.word().to_owned();
        list.set(
            &of.get_value(),
            tension::BETWEEN,
            "Say what pulls apart",
            word,
        );
        session.seal();
    };
    view! {
        <div class="tension-between">
            <Select
                label="What pulls apart"
                quiet_label=true
                choices=choices.collect()
                chosen
                disabled=Signal::derive(move || session.is_read_only())
                on_choose=choose
            />
        </div>
    }
}
