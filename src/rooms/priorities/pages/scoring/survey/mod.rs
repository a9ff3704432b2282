//! What many customers answered to Kano's questions, from a sheet that is pasted: looked through first, then kept
//! in one step.
//!
//! - [`reading`]: what the sheet says; [`outcome`]: what goes in, and what does not fit; [`words`]: what is
//!   said of it.

mod outcome;
mod reading;
mod words;

use super::state::Shared;
use crate::rooms::import_table::{SourceFields, TableSource, TakeAnother};
use crate::rooms::words as said;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use markup::{Show, memo, view};
use outcome::Outcome;
use plan::exchange::kano_rows;
use plan::records::{initiative, kano_answer};
use plan::workspace::Change;
use reading::Said;
pub(super) use reading::is_one;
use std::sync::Arc;

/// The dialog: paste or choose, look through, keep.
#[component]
pub(super) fn Survey() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let source = TableSource::new("#survey-outcome", |_| ());
    let begins = shared.survey.get_untracked().unwrap_or_default();
    if !begins.is_empty() {
        source.read_text(&begins);
    }
    // Another tab may change something while it is looked through.
    let said = memo(move |_| {
        for kind in [initiative::KIND, kano_answer::KIND] {
            session.of_kind(kind, |_| ());
        }
        let table = source.table.get()?;
        let said = session.untracked(|workspace| Said::of(workspace, &table));
        Some(Arc::new(said))
    });
    let here = move || said.with(Option::is_some);
    let count = move || said.with(|said| said.as_ref().map_or(0, |it| it.news()));
    let close = move || shared.survey.set(None);
    let foot = move || {
        view! {
            <TakeAnother source />
            <Button label="Cancel" on_press=close />
            <Button
                label=Signal::derive(move || match count() {
                    0 => "Add the answers".to_owned(),
                    count => format!("Add {}", said::counted(count, "answer", "answers")),
                })
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || count() == 0 || session.is_read_only())
                on_press=move || keep(shared, said.get_untracked())
            />
        }
    };
    view! {
        <Dialog title="Paste a survey" wide=true on_close=move |()| close() foot=ViewFn::from(foot)>
            <Show when=move || !here() fallback=move || view! { <Outcome said /> }>
                <SourceFields source hint=words::answers()>
                    <p>{words::LAID_OUT}</p>
                </SourceFields>
            </Show>
        </Dialog>
    }
}

/// Keeps the answers that go in, as one step, and says so. What was pasted stays until it is kept.
fn keep(shared: Shared, said: Option<Arc<Said>>) {
    let Some(said) = said else {
        return;
    };
    let (session, toasts) = (shared.app.session, shared.app.toasts);
    let count = said.news();
    let edits = session.untracked(|workspace| kano_rows::add(workspace, &said.taken));
    if session.apply(Change::new("Paste a survey", edits)) {
        shared.survey.set(None);
        let answers = said::counted(count, "answer is", "answers are");
        toasts.offer_undo(format!("{answers} added"));
    } else if count == 0 {
        toasts.say(words::NOTHING_NEW);
    } else {
        toasts.problem(words::NOT_KEPT);
    }
}
