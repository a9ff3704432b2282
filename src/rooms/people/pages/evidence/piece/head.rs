//! What a piece is, how old it is, and deleting and closing it.

use super::Form;
use crate::rooms::days;
use crate::rooms::people::pages::evidence::looking;
use crate::routes::{Page, Route};
use crate::state::browser::today;
use crate::ui::banner::Tone;
use crate::ui::{Badge, IconButton};
use icondata_lu::{LuHourglass, LuTrash2, LuX};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::freshness::Freshness;
use plan::records::interview_note;

/// The head of a piece's form.
#[component]
pub(super) fn Head(form: Form, new: bool, is_feedback: bool) -> impl IntoView {
    let shared = form.shared;
    let session = shared.app.session;
    let heading = if new { "New evidence" } else { "Evidence" };
    let date = memo(move |_| form.look.with(|it| it.date));
    let age = move || {
        let (today, date) = (today(), date.get());
        let when = date.map(|day| days::on(today, day));
        let badge = (Freshness::of(date, today) == Freshness::Faded).then(|| {
            view! {
                <Badge
                    label=looking::freshness(Freshness::Faded)
                    tone=Tone::Warning
                    icon=LuHourglass
                />
                <span>"It counts half: ask again."</span>
            }
        });
        view! {
            <p class="evidence-age">
                <span>{when.map(|when| format!("Learned {when}")).unwrap_or_default()}</span>
                {badge}
            </p>
        }
    };
    // A highlight leads back to the interview that it is of.
    let interview = memo(move |_| {
        let note = form.look.with(|it| it.note.clone())?;
        session.record(&note, |note| {
            Id::parse(note?.text(interview_note::INTERVIEW)).ok()
        })
    });
    let from = move || {
        interview.get().map(|id| {
            let address = Route::to_record_on(Page::Interviews, &id).fragment();
            view! { <p class="evidence-age"><a href=address>"A highlight of an interview"</a></p> }
        })
    };
    let there = move || {
        form.of
            .with_value(|id| session.record(id, |record| record.is_some()))
    };
    view! {
        <header class="evidence-head">
            <div>
                <h2 id="evidence-piece" tabindex="-1">{heading}</h2>
                {(!new).then_some(age)}
                {from}
            </div>
            <Show when=move || !session.is_read_only() && !is_feedback && there()>
                <IconButton
                    label="Delete the evidence"
                    icon=LuTrash2
                    on_press=move || shared.delete(&form.of.get_value())
                />
            </Show>
            <IconButton label="Close" icon=LuX on_press=move || shared.close() />
        </header>
    }
}
