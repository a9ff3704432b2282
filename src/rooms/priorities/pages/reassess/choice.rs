//! Keep, move or drop, and why.

use super::elsewhere::Elsewhere;
use super::shared::Shared;
use super::{changes, words};
use crate::rooms::priority_words;
use crate::ui::{Button, ButtonKind, Icon, TextArea};
use icondata_core::Icon as IconData;
use icondata_lu::{LuArrowUpDown, LuCheck, LuUndo2, LuX};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::snapshot_rank::{self, Decision};

/// The three choices and the reason; only the answer where nothing can be changed.
#[component]
pub(super) fn Choice(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let decided = memo(move |_| of.with_value(|id| shared.decision(id)));
    let decision = memo(move |_| decided.get().map(|it| it.decision));
    view! {
        <div class="review-choice" role="group" aria-label="What is decided">
            <Show
                when=move || shared.decides()
                fallback=move || view! { <Answer of decision /> }
            >
                <div class="review-choices">
                    {Decision::ALL
                        .iter()
                        .map(|it| choice(shared, *it, decision))
                        .collect_view()}
                </div>
                <Show when=move || decision.get().is_some()>
                    <Reason of decision />
                </Show>
                <Show when=move || decision.get() == Some(Decision::Move)>
                    <Elsewhere of />
                </Show>
                <Show when=move || decision.get().is_some()>
                    <div class="actions">
                        <Button
                            label="Go on"
                            kind=ButtonKind::Primary
                            on_press=move || shared.go_on()
                        />
                        <Button
                            label="Take the decision back"
                            kind=ButtonKind::Quiet
                            icon=LuUndo2
                            on_press=move || shared.take_back()
                        />
                    </div>
                </Show>
            </Show>
        </div>
    }
}

fn icon(decision: Decision) -> IconData {
    match decision {
        Decision::Keep => LuCheck,
        Decision::Move => LuArrowUpDown,
        Decision::Drop => LuX,
    }
}

fn choice(
    shared: Shared,
    this: Decision,
    decision: Memo<Option<Decision>>,
) -> impl IntoView + use<> {
    view! {
        <button
            type="button"
            class="review-decide"
            data-decision=this.word()
            aria-pressed=move || (decision.get() == Some(this)).to_string()
            aria-keyshortcuts=words::letter(this)
            on:click=move |_| shared.decide(this)
        >
            <Icon icon=icon(this) />
            <b>{priority_words::decision(this)}</b>
            <kbd aria-hidden="true">{words::letter(this)}</kbd>
            <small>{words::means(this)}</small>
        </button>
    }
}

/// What was decided and why, to read.
#[component]
fn Answer(of: StoredValue<Id>, decision: Memo<Option<Decision>>) -> impl IntoView {
    let shared = Shared::use_context();
    let reason = reason(shared, of);
    let says = move || decision.get().map_or("Not decided yet", words::decided);
    view! {
        <p>
            <b>{says}</b>
            <span dir="auto">
                {move || match reason.get().trim() {
                    "" => String::new(),
                    reason => format!(": {reason}"),
                }}
            </span>
        </p>
    }
}

/// Why it was decided so; followed.
fn reason(shared: Shared, of: StoredValue<Id>) -> Memo<String> {
    let session = shared.app.session;
    memo(move |_| {
        let Some(reassessment) = shared.going_on() else {
            return String::new();
        };
        let id = of.get_value();
        if let Ok(kept) = snapshot_rank::id(&reassessment, &id) {
            session.record(&kept, |_| ());
        }
        session.untracked(|workspace| changes::reason(workspace, &reassessment, &id))
    })
}

/// Why. Enter goes on.
#[component]
fn Reason(of: StoredValue<Id>, decision: Memo<Option<Decision>>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let value = reason(shared, of);
    let label = move || {
        decision
            .get()
            .map(words::why)
            .unwrap_or_default()
            .to_owned()
    };
    let hint = move || {
        let asked = decision.get().is_some_and(|it| it != Decision::Keep);
        let lacks = asked && value.with(|it| it.trim().is_empty());
        if lacks {
            "Whoever asks later reads it here. Enter goes on.".to_owned()
        } else {
            String::new()
        }
    };
    let key = move |event: KeyboardEvent| {
        if crate::ui::keys::composes(&event) || event.shift_key() {
            return;
        }
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                shared.go_on();
            }
            "Escape" => {
                event.prevent_default();
                crate::rooms::focus::focus_moved(super::actions::CARD.to_owned());
            }
            _ => {}
        }
    };
    view! {
        <div class="review-reason" on:keydown=key>
            <TextArea
                label=Signal::derive(label)
                value
                hint=Signal::derive(hint)
                on_input=move |text: String| of.with_value(|id| shared.say_why(id, text))
                on_leave=Callback::new(move |()| session.seal())
            />
        </div>
    }
}
