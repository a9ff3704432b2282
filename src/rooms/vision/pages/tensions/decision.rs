//! What settled a tension, who decided it, and when.

use super::super::names::NAMES;
use super::changes;
use super::list::{TensionList, card};
use crate::rooms::focus::focus;
use crate::state::browser::today;
use crate::ui::{Button, DateField, InPlace, TextField};
use icondata_lu::LuCheck;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::{Tension, tension};

/// The decision; while there is none, the way to one.
#[component]
pub(super) fn Decision(of: Id, look: Memo<Option<Tension>>, settled: Memo<bool>) -> impl IntoView {
    let list = TensionList::use_context();
    let session = list.app.session;
    let of = StoredValue::new(of);
    // Emptied, it stays open for as long as somebody works on the card.
    let settling = RwSignal::new(false);
    let held = move || {
        list.held.with(|held| {
            held.as_ref()
                .is_some_and(|(held, _)| of.with_value(|of| of == held))
        })
    };
    let shows = memo(move |before: Option<&bool>| {
        let working = settling.get() || before.copied().unwrap_or_default();
        settled.get() || held() && working
    });
    let settle = move || {
        // Not every browser gives the focus to a button that is pressed.
        of.with_value(|of| list.hold(of));
        settling.set(true);
        focus(format!("{} .decision-text textarea", card(&of.get_value())));
    };
    let forget = move |_| {
        if !settled.get_untracked() {
            settling.set(false);
        }
    };
    view! {
        <Show
            when=move || shows.get()
            fallback=move || {
                view! {
                    <Show when=move || !session.is_read_only()>
                        <div class="actions">
                            <Button label="Settle it…" icon=LuCheck small=true on_press=settle />
                        </div>
                    </Show>
                }
            }
        >
            <div class="decision" role="group" aria-label="Decision" on:focusout=forget>
                <Fields of look />
            </div>
        </Show>
    }
}

#[component]
fn Fields(of: StoredValue<Id>, look: Memo<Option<Tension>>) -> impl IntoView {
    let list = TensionList::use_context();
    let session = list.app.session;
    let read_only = Signal::derive(move || session.is_read_only());
    let text = move |read: fn(&Tension) -> String| {
        Signal::derive(move || look.with(|look| look.as_ref().map(read).unwrap_or_default()))
    };
    let decide = move |text: String| {
        let today = today().to_string();
        let change = session
            .untracked(|workspace| changes::decide(workspace, &of.get_value(), text, &today));
        session.apply(change);
    };
    let dated = move |day: Option<String>| {
        let day = day.unwrap_or_default();
        list.set(
            &of.get_value(),
            tension::DECIDED_ON,
            "Change day of decision",
            day,
        );
        session.seal();
    };
    let leave = Callback::new(move |()| session.seal());
    view! {
        <InPlace
            label="Decision"
            value=text(|it| it.decision.clone())
            placeholder="What was decided, in a sentence or two"
            class="decision-text serif"
            multiline=true
            read_only
            on_input=decide
            on_leave=leave
        />
        <div class="decision-facts">
            <TextField
                label="Decided by"
                value=text(|it| it.decided_by.clone())
                placeholder="Names"
                list=NAMES
                read_only
                on_input=move |text: String| {
                    list.set(&of.get_value(), tension::DECIDED_BY, "Edit who decided", text);
                }
                on_leave=leave
            />
            <DateField
                label="Decided on"
                value=Signal::derive(move || {
                    look.with(|look| look.as_ref()?.decided_on.map(|day| day.to_string()))
                })
                disabled=read_only
                on_change=dated
            />
        </div>
    }
}
