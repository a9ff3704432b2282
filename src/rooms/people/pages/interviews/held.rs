//! The interviews that were held, the newest first.

use super::list_of::heard;
use super::names;
use super::shared::{MenuOf, Shared};
use crate::rooms::{days, words};
use crate::routes::{Page, Route};
use crate::state::browser::today;
use crate::ui::{Button, ButtonKind, MoreButton};
use icondata_lu::LuMic;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::records::{Guide, Interview, interview, interview_note};
use plan::{Id, Workspace};

/// All of them, followed.
pub(super) fn all(shared: Shared) -> Memo<Vec<Id>> {
    let session = shared.app.session;
    let ids = |workspace: &Workspace| {
        let all = interview::newest_first(workspace).into_iter();
        all.map(|it| it.id).collect()
    };
    memo(move |_| session.of_kind(interview::KIND, ids))
}

/// The notes of an interview, followed.
fn notes(shared: Shared, interview: StoredValue<Id>) -> Memo<Vec<Id>> {
    let session = shared.app.session;
    memo(move |_| {
        interview.with_value(|of| {
            session.links_of(of, |workspace| {
                let heard = heard(workspace, of).into_iter();
                heard.map(|(note, _)| note).collect()
            })
        })
    })
}

/// "5 notes, 2 highlights", followed.
pub(super) fn counted(shared: Shared, notes: Memo<Vec<Id>>) -> Memo<String> {
    let session = shared.app.session;
    let is_evidence = move |note: &&Id| {
        let piece = interview_note::highlight_id(note);
        piece.is_ok_and(|piece| session.record(&piece, |it| it.is_some()))
    };
    memo(move |_| {
        notes.with(|notes| {
            let highlights = notes.iter().filter(is_evidence).count();
            let notes = match notes.len() {
                0 => return "No notes yet".to_owned(),
                count => words::counted(count, "note", "notes"),
            };
            match highlights {
                0 => notes,
                count => format!(
                    "{notes}, {}",
                    words::counted(count, "highlight", "highlights")
                ),
            }
        })
    })
}

/// The list.
#[component]
pub(super) fn Held(ids: Memo<Vec<Id>>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    view! {
        <section class="held" aria-labelledby="interviews-held">
            <h2 class="caps group-head" id="interviews-held" tabindex="-1">
                "Interviews"
            </h2>
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="quiet-text">
                    "None yet. Run the first from a guide: five good interviews tell more than a survey."
                </p>
            </Show>
            <ol class="held-list">
                <For each=move || ids.get() key=Id::clone let:id>
                    <Row id />
                </For>
            </ol>
            <Show when=move || !session.is_read_only()>
                <Button
                    label="Run an interview without a guide"
                    kind=ButtonKind::Quiet
                    icon=LuMic
                    small=true
                    on_press=move || shared.run_interview(None)
                />
            </Show>
        </section>
    }
}

/// One interview: a way to it, and what it holds.
#[component]
fn Row(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let href = Route::to_record_on(Page::Interviews, &id).fragment();
    let of = StoredValue::new(id);
    let look = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(Interview::from);
        of.with_value(|id| session.record(id, read))
    });
    let name =
        memo(move |_| look.with(|look| names::interview(look.as_ref().map_or("", |it| &it.who))));
    let facts = memo(move |_| {
        let look = look.get()?;
        let date = look.date.map(|day| days::day(today(), day));
        let guide = look.guide.and_then(|guide| {
            let name = |record: &plan::Record| names::guide(&Guide::from(record).name);
            session.record(&guide, |record| record.map(name))
        });
        Some(match (guide, date) {
            // What a guide is called begins as it was written.
            (Some(guide), Some(date)) => format!("{guide}, {date}"),
            (Some(guide), None) => guide,
            (None, date) => words::capital(&date.unwrap_or_default()),
        })
    });
    let count = counted(shared, notes(shared, of));
    view! {
        <li class="held-row card" data-id=of.with_value(Id::to_string)>
            <a href=href dir="auto">
                <strong>{name}</strong>
                <span>{move || facts.get().unwrap_or_default()}</span>
                <span class="quiet-text">{count}</span>
            </a>
            <Show when=move || !session.is_read_only()>
                <MoreButton
                    about=name
                    title="Delete"
                    menu=shared.menu
                    on_open=move || shared.menu_of.set(Some(MenuOf::Interview(of.get_value())))
                />
            </Show>
        </li>
    }
}
