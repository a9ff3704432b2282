//! One entry: what was said, by whom, and what answers it.

use super::answer::Answering;
use super::answered::Answered;
use super::changes::Facts;
use super::fields::FactFields;
use super::shared::{Shared, Shown, entry};
use crate::rooms::{days, words};
use crate::state::browser::today;
use crate::ui::banner::Tone;
use crate::ui::{Badge, Button, IconButton, InPlace};
use icondata_lu::{LuPencil, LuTrash2};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::Feedback;
use plan::records::Strength;
use plan::records::feedback::{self, Answer};
use plan::workspace::{Change, Edit};

/// One entry.
#[component]
pub(super) fn Entry(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let read_only = Signal::derive(move || session.is_read_only());
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(Feedback::from);
        of.with_value(|id| session.record(id, read))
    });
    let text = Signal::derive(move || {
        look.with(|look| look.as_ref().map_or(String::new(), |it| it.text.clone()))
    });
    let name = Signal::derive(move || match text.get().trim() {
        "" => "Feedback without words".to_owned(),
        text => words::shortened(text, 60),
    });
    let open = move || look.with(|look| look.as_ref().is_none_or(Feedback::is_open));
    let editing = RwSignal::new(false);
    view! {
        <li class="said card" data-id=id.to_string()>
            <article aria-label=name>
                <div class="said-head">
                    <InPlace
                        label="Feedback"
                        value=text
                        placeholder="What was said"
                        class="said-text serif"
                        multiline=true
                        read_only
                        on_input=move |text: String| {
                            shared.set(&of.get_value(), feedback::TEXT, "Edit feedback", text);
                        }
                        on_leave=Callback::new(move |()| session.seal())
                    />
                    <Tools of name editing />
                </div>
                <FactLine look />
                <Show when=move || editing.get() && !read_only.get()>
                    <Editing of look />
                </Show>
                <Show
                    when=open
                    fallback=move || view! { <Answered of look /> }
                >
                    <Ways of name />
                </Show>
            </article>
        </li>
    }
}

/// What is noted with it, in a line.
#[component]
fn FactLine(look: Memo<Option<Feedback>>) -> impl IntoView {
    // What is typed above is not part of it.
    let facts = memo(move |_| look.with(|look| look.as_ref().map(Facts::from)));
    move || {
        facts.get().map(|entry| {
            let tone = match entry.strength {
                Strength::Strong => Some(Tone::Warning),
                _ => None,
            };
            let strength = words::strength(entry.strength);
            let strength = match tone {
                Some(tone) => view! { <Badge label=strength tone=tone /> }.into_any(),
                None => view! { <Badge label=strength /> }.into_any(),
            };
            let source = match entry.source.trim() {
                "" => String::new(),
                source => format!(", {source}"),
            };
            let date = entry
                .date
                .map(|day| format!(", {}", days::day(today(), day)));
            view! {
                <p class="said-facts">
                    <Badge label=words::vision_part(entry.touches) />
                    {strength}
                    <span dir="auto">
                        {words::origin(entry.from)}
                        {source}
                        {date.unwrap_or_default()}
                    </span>
                </p>
            }
        })
    }
}

#[component]
fn Editing(of: StoredValue<Id>, look: Memo<Option<Feedback>>) -> impl IntoView {
    let first = of.with_value(|id| untrack(|| look.get()).map(|it| (id.clone(), it)));
    first.map(|(id, first)| {
        let facts = memo(move |_| look.with(|look| Facts::from(look.as_ref().unwrap_or(&first))));
        view! { <FactFields of=Signal::stored(id) facts /> }
    })
}

/// Editing what is noted with it, and deleting it.
#[component]
fn Tools(of: StoredValue<Id>, name: Signal<String>, editing: RwSignal<bool>) -> impl IntoView {
    let shared = Shared::use_context();
    let edit = move || editing.update(|editing| *editing = !*editing);
    view! {
        <Show when=move || !shared.app.session.is_read_only()>
            <div class="said-tools" role="group" aria-label=name>
                <IconButton
                    label=Signal::derive(move || {
                        if editing.get() { "Close the details" } else { "Edit the details" }.to_owned()
                    })
                    icon=LuPencil
                    small=true
                    on_press=edit
                />
                <IconButton
                    label="Delete"
                    icon=LuTrash2
                    small=true
                    on_press=move || shared.delete(&of.get_value())
                />
            </div>
        </Show>
    }
}

/// The two ways to answer it.
#[component]
fn Ways(of: StoredValue<Id>, name: Signal<String>) -> impl IntoView {
    let shared = Shared::use_context();
    let answering = memo(move |_| {
        let answering = shared.answering.get();
        answering.and_then(|(id, answer)| of.with_value(|of| (*of == id).then_some(answer)))
    });
    let begin = move |answer: Answer| {
        shared.answering.set(Some((of.get_value(), answer)));
        let field = match answer {
            Answer::Changed => "select",
            Answer::Reason => "textarea",
        };
        crate::rooms::focus::focus(format!("{} .answering {field}", entry(&of.get_value())));
    };
    move || match answering.get() {
        Some(answer) => view! { <Answering of answer /> }.into_any(),
        None => view! {
            <Show when=move || !shared.app.session.is_read_only()>
                <div class="actions said-ways" role="group" aria-label=name>
                    <Button
                        label="Answer with a change…"
                        small=true
                        on_press=move || begin(Answer::Changed)
                    />
                    <Button
                        label="Answer with a reason…"
                        small=true
                        on_press=move || begin(Answer::Reason)
                    />
                </div>
            </Show>
        }
        .into_any(),
    }
}

impl Shared {
    fn delete(self, id: &Id) {
        let open = self
            .shown
            .with_untracked(|groups| groups[Shown::Open as usize].contains(id));
        self.focus_after(id, if open { Shown::Open } else { Shown::Answered });
        let edits = vec![Edit::Delete { id: id.clone() }];
        if self
            .app
            .session
            .apply(Change::new("Delete feedback", edits))
        {
            let toasts = self.app.toasts;
            toasts.offer_undo("The feedback is deleted");
        }
    }
}
