//! The notes to a question, typed one under the other, and the key that makes one evidence.

use super::line::LineField;
use super::lines::Lines;
use super::running::Running;
use crate::routes::{Page, Route};
use crate::ui::{Icon, keys};
use icondata_lu::{LuHighlighter, LuQuote};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::{InterviewNote, interview_note, question};

/// The list.
#[component]
pub(super) fn Notes(lines: Lines, beside: bool) -> impl IntoView {
    view! {
        <ul class="heard" aria-label="Notes">
            <For each=move || lines.rows() key=Id::clone let:id>
                <Note lines id beside />
            </For>
        </ul>
    }
}

/// One note; the last waits for its first letter.
#[component]
fn Note(lines: Lines, id: Id, beside: bool) -> impl IntoView {
    let running = Running::use_context();
    let session = running.shared.app.session;
    let piece = interview_note::highlight_id(&id).ok();
    let of = StoredValue::new(id);
    let text = memo(move |_| of.with_value(|id| lines.text(id)));
    let known = memo(move |_| lines.ids.with(|ids| of.with_value(|id| ids.contains(id))));
    let evidence = piece
        .as_ref()
        .map(|piece| Route::to_record_on(Page::Evidence, piece).fragment());
    let evidence = StoredValue::new(evidence.unwrap_or_default());
    let marked = memo(move |_| {
        let piece = piece.as_ref();
        piece.is_some_and(|piece| session.record(piece, |it| it.is_some()))
    });
    let key = move |event: KeyboardEvent| of.with_value(|id| running.key(id, &event));
    view! {
        <li class="note-line" data-marked=move || marked.get().then_some("")>
            <LineField
                lines
                id=of
                text
                label="Note"
                placeholder="What did they say, word for word?"
                on_key=Callback::new(key)
            />
            <Show when=move || known.get()>
                <div class="note-tools">
                    <Show when=move || marked.get()>
                        <a class="note-evidence" href=evidence.get_value()>
                            <Icon icon=LuQuote />
                            "Evidence"
                        </a>
                    </Show>
                    <Show when=move || !session.is_read_only()>
                        <Mark of marked />
                    </Show>
                </div>
            </Show>
            {beside.then(|| view! { <Asked of /> })}
        </li>
    }
}

/// Makes the note evidence, and takes that back.
#[component]
fn Mark(of: StoredValue<Id>, marked: Memo<bool>) -> impl IntoView {
    let running = Running::use_context();
    view! {
        <button
            type="button"
            class="icon-button small note-mark"
            aria-label="Highlight as evidence"
            aria-pressed=move || marked.get().to_string()
            aria-keyshortcuts="Alt+Enter"
            title=format!("Highlight as evidence ({})", keys::written("Alt Enter"))
            on:click=move |_| of.with_value(|id| running.shared.highlight(id))
        >
            <Icon icon=LuHighlighter />
        </button>
    }
}

/// For a note beside the questions: the question of another guide that it answered.
#[component]
fn Asked(of: StoredValue<Id>) -> impl IntoView {
    let session = Running::use_context().shared.app.session;
    let asked = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(InterviewNote::from);
        let question = of.with_value(|id| session.record(id, read))?.question?;
        session.record(&question, |record| {
            let record = record.filter(|it| it.kind() == question::KIND)?;
            Some(record.text(question::TEXT).to_owned())
        })
    });
    move || {
        asked.get().map(|asked| {
            view! {
                <p class="note-asked quiet-text" dir="auto">
                    "Asked: "
                    {asked}
                </p>
            }
        })
    }
}
