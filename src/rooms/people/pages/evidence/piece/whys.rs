//! Asking why again and again: the last answer is the root cause, as far as anybody has asked.

use super::Form;
use crate::rooms::focus::focus_moved;
use crate::ui::{IconButton, InPlace};
use icondata_lu::LuX;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::root_cause::{self, USUAL_DEPTH};
use plan::records::why;

/// The answers, and room for one more.
#[component]
pub(super) fn Whys(form: Form) -> impl IntoView {
    let session = form.shared.app.session;
    // A record from its first letter on, under this id; then it is one of the others.
    let next = RwSignal::new(session.fresh_id());
    let asked = memo(move |_| {
        form.of.with_value(|of| {
            session.links_of(of, |workspace| {
                let all = workspace.belonging_to(of, why::KIND).into_iter();
                all.map(|it| it.id().clone()).collect::<Vec<Id>>()
            })
        })
    });
    let ids = move || {
        let mut ids = asked.get();
        if !form.read_only.get() {
            let next = next.get();
            ids.retain(|id| *id != next);
            ids.push(next);
        }
        ids
    };
    let cause = memo(move |_| {
        let of = form.of.get_value();
        // What is written in the last of them is followed.
        if let Some(last) = asked.with(|ids| ids.last().cloned()) {
            session.record(&last, |_| ());
        }
        let steps = session.untracked(|workspace| root_cause::chain(workspace, &of));
        (steps.len(), steps.last().map(|step| step.text.clone()))
    });
    let told = move || match cause.get() {
        (0, _) => Some("Ask why it is so, and why that is so: five times, as a rule.".to_owned()),
        (count, Some(text)) if count >= USUAL_DEPTH => {
            Some(format!("The root cause, as far as you asked: {text}"))
        }
        _ => None,
    };
    view! {
        <section class="evidence-part evidence-whys" aria-labelledby="evidence-whys">
            <h3 class="caps" id="evidence-whys">"Root cause"</h3>
            <ol>
                <For each=ids key=Id::clone let:id>
                    <Why form asked next id />
                </For>
            </ol>
            <p class="quiet-text" dir="auto">{told}</p>
        </section>
    }
}

#[component]
fn Why(form: Form, asked: Memo<Vec<Id>>, next: RwSignal<Id>, id: Id) -> impl IntoView {
    let session = form.shared.app.session;
    let of = StoredValue::new(id.clone());
    let is_next = memo(move |_| next.with(|next| of.with_value(|id| id == next)));
    let read = |it: Option<&plan::Record>| it.map(|it| it.text(why::TEXT).to_owned());
    let text = memo(move |_| of.with_value(|id| session.record(id, read)));
    let place = move || {
        let at = asked.with(|ids| of.with_value(|id| ids.iter().position(|it| it == id)));
        at.unwrap_or_else(|| asked.with(Vec::len)) + 1
    };
    // What is written becomes one of the others, and there is room for one more.
    let settle = move || {
        form.shared.seal();
        let blank = text.with_untracked(|text| text.as_ref().is_none_or(|it| it.trim().is_empty()));
        if blank {
            form.shared.delete_why(&of.get_value());
        } else if is_next.get_untracked() {
            next.set(session.fresh_id());
        }
        form.shared.seal();
    };
    let leave = move || {
        // The page may be going.
        if text.try_get_untracked().is_some() {
            settle();
        }
    };
    let typed = move |words: String| {
        if words.is_empty() && is_next.get_untracked() {
            form.shared.delete_why(&of.get_value());
        } else {
            form.shared
                .set_why(&form.of.get_value(), &of.get_value(), words);
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.key() != "Enter" || event.shift_key() || event.ctrl_key() || event.meta_key() {
            return false;
        }
        let at = place();
        settle();
        focus_moved(format!(
            ".evidence-whys li:nth-of-type({}) textarea",
            at + 1
        ));
        true
    };
    let remove = move || {
        form.shared.seal();
        form.shared.delete_why(&of.get_value());
        form.shared.seal();
        focus_moved(".evidence-whys li:last-of-type textarea".to_owned());
    };
    view! {
        <li>
            <span class="why-mark" aria-hidden="true">"Why?"</span>
            <InPlace
                label=Signal::derive(move || format!("Why, {}", place()))
                value=Signal::derive(move || text.get().unwrap_or_default())
                placeholder="Because…"
                read_only=form.read_only
                on_input=typed
                on_leave=Callback::new(move |()| leave())
                on_key=Callback::new(key)
            />
            <Show when=move || !form.read_only.get() && text.with(Option::is_some)>
                <IconButton
                    label=Signal::derive(move || format!("Take why {} away", place()))
                    icon=LuX
                    small=true
                    on_press=remove
                />
            </Show>
        </li>
    }
}
