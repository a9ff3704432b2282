//! Noting down what somebody said. It is kept from the first letter on; Add lays it to the others.

use super::changes::Facts;
use super::fields::FactFields;
use super::shared::Shared;
use crate::rooms::focus::focus;
use crate::state::browser::today;
use crate::ui::keys::{composes, is_command};
use crate::ui::{Button, TextArea};
use icondata_lu::LuPlus;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use markup::{memo, view};
use plan::records::feedback;

/// The fields, and Add.
#[component]
pub(super) fn Composer() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let missing = RwSignal::new(false);
    // One line until somebody writes, so that what is there is in sight; then whole, so that nothing moves.
    let used = RwSignal::new(false);
    let node = NodeRef::<html::Textarea>::new();
    let of = Signal::derive(move || shared.composing.get());
    let entry = memo(move |_| {
        let id = shared.composing.get();
        session.record(&id, |record| record.map(plan::records::Feedback::from))
    });
    let text = Signal::derive(move || {
        entry.with(|entry| entry.as_ref().map_or(String::new(), |it| it.text.clone()))
    });
    let facts = memo(move |_| {
        let begun = shared.begun.get();
        entry.with(|entry| entry.as_ref().map_or(begun, Facts::from))
    });
    let add = move || {
        if text.with_untracked(|text| text.trim().is_empty()) {
            missing.set(true);
            if let Some(field) = node.get_untracked() {
                let _ = field.focus();
            }
            return;
        }
        session.seal();
        shared.composing.set(session.fresh_id());
        shared.begun.set(Facts::today(today()));
        shared.app.announce("The feedback is added");
        focus(".feedback-new textarea".to_owned());
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && is_command(&event) && !composes(&event) {
            event.prevent_default();
            add();
        }
    };
    let error = Signal::derive(move || {
        missing
            .get()
            .then(|| "Say in a few words what was said.".to_owned())
    });
    view! {
        <section
            class="feedback-new card"
            class:folded=move || !used.get() && text.with(String::is_empty)
            aria-label="New feedback"
            on:keydown=key
            on:focusin=move |_| used.set(true)
        >
            <TextArea
                label="What was said"
                value=text
                error
                placeholder="In their own words"
                node
                on_input=move |text: String| {
                    missing.set(false);
                    shared.set(&shared.composing.get_untracked(), feedback::TEXT, "Edit feedback", text);
                }
                on_leave=Callback::new(move |()| session.seal())
            />
            <div class="feedback-new-foot">
                <FactFields of facts />
                <Button label="Add" icon=LuPlus keys="Control+Enter" on_press=add />
            </div>
        </section>
    }
}
