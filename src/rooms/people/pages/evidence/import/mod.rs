//! Many pieces at once, from a table that is pasted or chosen as a file.
//!
//! - [`reading`]: the table, and which column is what; [`mapping`]: choosing that; [`outcome`]: what goes in,
//!   and what does not fit; [`words`]: what is said of it.

mod mapping;
mod outcome;
mod reading;
mod words;

use super::shared::Shared;
use crate::rooms::files::apply;
use crate::rooms::words as said;
use crate::state::Command;
use crate::ui::{Button, ButtonKind, Dialog, TextArea};
use icondata_lu::LuFileSpreadsheet;
use leptos::prelude::*;
use leptos::task::spawn_local;
use mapping::Columns;
use markup::{Show, view};
use outcome::Outcome;
use plan::exchange::evidence_add;
use plan::exchange::evidence_rows::Taken;
use plan::workspace::Change;
use reading::{Reading, choose_file};
use std::sync::Arc;

/// The dialog: paste or choose, say what the columns are, add what fits.
#[component]
pub(super) fn Import() -> impl IntoView {
    let shared = Shared::use_context();
    let reading = Reading::new(shared.app.session);
    let typed = RwSignal::new(String::new());
    let here = move || reading.table.with(Option::is_some);
    let adding = RwSignal::new(false);
    let add = move || {
        // A second press while the copy is made adds nothing twice.
        if adding.get_untracked() {
            return;
        }
        adding.set(true);
        let taken = reading.taken.get_untracked();
        spawn_local(async move {
            add_pieces(shared, reading, taken).await;
            // The page may be gone.
            let _ = adding.try_set(false);
        });
    };
    let count = move || reading.taken.with(|taken| taken.pieces.len());
    let close = move || shared.importing.set(false);
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
                    0 => "Add the pieces".to_owned(),
                    count => format!("Add {}", said::counted(count, "piece", "pieces")),
                })
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || count() == 0 || adding.get())
                on_press=add
            />
        }
    };
    let error = Signal::derive(move || reading.trouble.get());
    // What is pasted is read at once, when it stands in the field; what is typed waits until somebody
    // says so.
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
        <Dialog
            title="Import a table"
            wide=true
            on_close=move |()| close()
            foot=ViewFn::from(foot)
        >
            <Show when=move || !here()>
                <div
                    class="import-begin"
                    on:paste=move |_| pasted.set(true)
                    on:keydown=move |_| pasted.set(false)
                >
                    <TextArea
                        label="Paste the rows, with the names of the columns first"
                        value=typed
                        error
                        hint="From a spreadsheet, a survey, a support tool: commas, semicolons or tabs."
                        on_input=input
                    />
                    <Button
                        label="Read the rows"
                        disabled=Signal::derive(move || typed.with(|text| text.trim().is_empty()))
                        on_press=move || typed.with_untracked(|text| reading.read_text(text))
                    />
                    <Button
                        label="Choose a file…"
                        icon=LuFileSpreadsheet
                        on_press=move || choose_file(reading)
                    />
                </div>
            </Show>
            <Show when=here>
                <Columns reading />
                <Outcome reading />
            </Show>
        </Dialog>
    }
}

/// Adds the pieces that fit, as one step, and says what came of it.
async fn add_pieces(shared: Shared, reading: Reading, taken: Arc<Taken>) {
    let (session, toasts) = (shared.app.session, shared.app.toasts);
    let workspace = session.id_untracked();
    let is_read_only = move || untrack(|| session.is_read_only());
    if !is_read_only() {
        // Adding loses nothing, and its undo is offered: it goes on where the copy fails.
        let _ = apply::checkpoint(shared.app, "Before importing evidence").await;
    }
    // Who closes the dialog meanwhile, or leaves its page, does not want them any more.
    if !reading.is_open() {
        toasts.say(words::LEFT);
        return;
    }
    shared.importing.set(false);
    if session.id_untracked() != workspace {
        toasts.say(words::LEFT);
        return;
    }
    if is_read_only() {
        toasts.problem(words::READ_ONLY);
        return;
    }
    let mut count = 0;
    let added = session.fill(|workspace| {
        // Another tab may have added the same rows meanwhile.
        let taken = (*taken).clone().without_known(workspace);
        count = taken.pieces.len();
        Change::new(
            "Import evidence",
            evidence_add::add(workspace, &taken.pieces),
        )
    });
    if added {
        let pieces = said::counted(count, "piece is", "pieces are");
        toasts.offer(format!("{pieces} added"), "Undo", Command::Undo);
    } else {
        toasts.say(words::NOTHING_NEW);
    }
}
