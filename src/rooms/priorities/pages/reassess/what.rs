//! What changed about an initiative: why it stands elsewhere, which evidence is new, what was edited.

use super::card::scores;
use super::review::Line;
use super::shared::Shared;
use super::words;
use crate::rooms::words::{and_more, shortened};
use crate::routes::{Page, Route};
use crate::state::browser::now;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::methods::rank_shifts::Cause;
use plan::records::{evidence, feedback};
use plan::{Id, Record};

/// So many pieces of evidence show.
const MOST: usize = 6;

/// What changed, as a list.
#[component]
pub(super) fn What(of: StoredValue<Id>, line: Memo<Option<Line>>) -> impl IntoView {
    let shared = Shared::use_context();
    let causes = move || {
        let frame = shared.frame.get();
        let model = frame.as_ref().map(|it| it.model);
        let one_model = frame.is_none_or(|it| it.one_model);
        let causes = line.with(|line| {
            let line = line.as_ref()?;
            let mut causes = line.since.moved.causes();
            // Beside the places it is said already; here it stands only where nothing else would.
            let more = causes.len() > 1 || !line.since.edited.is_empty();
            if more && scores(model, line).is_some() {
                causes.retain(|it| !matches!(it, Cause::Score { .. }));
            }
            Some(causes)
        });
        let said = causes.unwrap_or_default().into_iter().map(|cause| {
            let words = match cause {
                Cause::Others if !one_model => "The model is another".to_owned(),
                cause => words::cause(&cause, model),
            };
            view! { <li>{words}</li> }
        });
        said.collect_view()
    };
    let pieces = memo(move |_| {
        let pieces = line.with(|it| it.as_ref().map(|it| it.since.new_evidence.clone()));
        pieces.unwrap_or_default()
    });
    let shown = move || pieces.with(|all| all.iter().take(MOST).cloned().collect::<Vec<Id>>());
    let more = move || pieces.with(Vec::len).saturating_sub(MOST);
    let edited = move || {
        let said = line.with(|line| {
            let edited = &line.as_ref()?.since.edited;
            (!edited.is_empty()).then(|| words::edited(edited, now()))
        })?;
        Some(view! { <li>{format!("Edited since: {said}")}</li> })
    };
    let same = move || {
        let nothing = line.with(|line| {
            let line = line.as_ref()?;
            (!line.since.has_changed()).then_some(())
        });
        nothing.map(|()| view! { <li>"Nothing"</li> })
    };
    view! {
        <div class="review-what" data-of=of.get_value().to_string()>
            <h4 class="caps">"What changed"</h4>
            <ul class="review-causes">
                {causes}
                {edited}
                {same}
            </ul>
            <Show when=move || !pieces.with(Vec::is_empty)>
                <h4 class="caps">"New evidence"</h4>
                <ul class="review-evidence">
                    <For each=shown key=Id::clone let:id>
                        <Piece id />
                    </For>
                </ul>
                <Show when=move || { more() > 0 }>
                    <p class="quiet-text">{move || and_more(more())}</p>
                </Show>
            </Show>
        </div>
    }
}

/// A piece of evidence, and the way to it.
#[component]
fn Piece(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let address = Route::to_record_on(Page::Evidence, &id).fragment();
    let said = memo(move |_| shared.app.session.record(&id, said));
    view! {
        <li>
            <a href=address dir="auto">{move || said.get()}</a>
        </li>
    }
}

/// What a piece says, in a line.
fn said(record: Option<&Record>) -> String {
    let Some(record) = record else {
        return "This piece of evidence is gone".to_owned();
    };
    let words = |field: &str| Some(record.text(field).trim()).filter(|it| !it.is_empty());
    let said = match record.kind() {
        feedback::KIND => words(feedback::TEXT),
        _ => evidence::LEARNED.into_iter().find_map(words),
    };
    said.map_or("A piece of evidence without words".to_owned(), |it| {
        shortened(it, 140)
    })
}
