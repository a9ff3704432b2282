//! What many customers answered to Kano's questions, from a sheet that is pasted: looked through first, then kept
//! in one step.
//!
//! - [`reading`]: the sheet, and what it says; [`outcome`]: what goes in, and what does not fit; [`words`]: what is
//!   said of it.

mod outcome;
mod reading;
mod words;

use super::state::Shared;
use crate::rooms::words as said;
use crate::state::Command;
use crate::ui::{Button, ButtonKind, Dialog, TextArea};
use leptos::prelude::*;
use markup::{Show, view};
use outcome::Outcome;
use plan::exchange::kano_rows;
use plan::workspace::Change;
use reading::Reading;
pub(super) use reading::is_one;

/// The dialog: paste, look through, keep.
#[component]
pub(super) fn Survey() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let begins = shared.survey.get_untracked().unwrap_or_default();
    let reading = Reading::new(session);
    if !begins.is_empty() {
        reading.read_text(&begins);
    }
    let typed = RwSignal::new(begins);
    let here = move || reading.table.with(Option::is_some);
    let count = move || reading.said.with(|said| said.news());
    let close = move || shared.survey.set(None);
    let anew = move || {
        typed.set(String::new());
        reading.begin_anew();
    };
    let foot = move || {
        view! {
            <Show when=here>
                <Button label="Take another table" kind=ButtonKind::Quiet on_press=anew />
            </Show>
            <Button label="Cancel" kind=ButtonKind::Quiet on_press=close />
            <Button
                label=Signal::derive(move || match count() {
                    0 => "Add the answers".to_owned(),
                    count => format!("Add {}", said::counted(count, "answer", "answers")),
                })
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || count() == 0 || session.is_read_only())
                on_press=move || keep(shared, reading)
            />
        }
    };
    // What is pasted is read at once; what is typed waits until somebody says so.
    let pasted = RwSignal::new(false);
    let input = move |text: String| {
        reading.trouble.set(None);
        let is_pasted = pasted.get_untracked();
        pasted.set(false);
        if is_pasted && text.trim().contains(['\n', '\r']) {
            reading.read_text(&text);
        }
        typed.set(text);
    };
    view! {
        <Dialog title="Paste a survey" wide=true on_close=move |()| close() foot=ViewFn::from(foot)>
            <Show when=move || !here() fallback=move || view! { <Outcome reading /> }>
                <div
                    class="import-begin"
                    on:paste=move |_| pasted.set(true)
                    on:keydown=move |_| pasted.set(false)
                >
                    <p>{words::LAID_OUT}</p>
                    <TextArea
                        label="Paste the rows, with the names of the columns first"
                        value=typed
                        error=Signal::derive(move || reading.trouble.get())
                        hint=words::answers()
                        on_input=input
                    />
                    <Button
                        label="Read the rows"
                        disabled=Signal::derive(move || typed.with(|text| text.trim().is_empty()))
                        on_press=move || typed.with_untracked(|text| reading.read_text(text))
                    />
                </div>
            </Show>
        </Dialog>
    }
}

/// Keeps the answers that go in, as one step, and says so. What was pasted stays until it is kept.
fn keep(shared: Shared, reading: Reading) {
    let (session, toasts) = (shared.app.session, shared.app.toasts);
    // Another tab may have changed something since it was read.
    let (count, edits) = session.untracked(|workspace| {
        let said = reading.now(workspace);
        (said.news(), kano_rows::add(workspace, &said.taken))
    });
    if session.apply(Change::new("Paste a survey", edits)) {
        shared.survey.set(None);
        let answers = said::counted(count, "answer is", "answers are");
        toasts.offer(format!("{answers} added"), "Undo", Command::Undo);
    } else if count == 0 {
        toasts.say(words::NOTHING_NEW);
    } else {
        toasts.problem(words::NOT_KEPT);
    }
}
