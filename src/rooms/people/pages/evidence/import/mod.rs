//! Many pieces at once, from a table that is pasted or chosen as a file.
//!
//! - [`reading`]: which column is what, and what fits; [`mapping`]: choosing that; [`words`]: what is said of it.

mod mapping;
mod reading;
mod words;

use super::shared::Shared;
use crate::rooms::files::apply;
use crate::rooms::import_table::{Outcome, SourceFields};
use crate::rooms::words as said;
use crate::state::Command;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use leptos::task::spawn_local;
use mapping::Mapped;
use markup::{Show, view};
use plan::exchange::evidence_add;
use plan::exchange::evidence_rows::Taken;
use plan::workspace::Change;
use reading::Reading;
use std::sync::Arc;

/// The dialog: paste or choose, say what the columns are, add what fits.
#[component]
pub(super) fn Import() -> impl IntoView {
    let shared = Shared::use_context();
    let reading = Reading::new(shared.app.session);
    let source = reading.source;
    let here = move || source.table.with(Option::is_some);
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
    let anew = move || source.begin_anew();
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
    view! {
        <Dialog
            title="Import a table"
            wide=true
            on_close=move |()| close()
            foot=ViewFn::from(foot)
        >
            <Show when=move || !here()>
                <SourceFields source />
            </Show>
            <Show when=here>
                <Mapped reading />
                <Outcome
                    goes_in=Signal::derive(count)
                    refused=Signal::derive(move || reading.refused())
                    left_out=Signal::derive(move || reading.left_out())
                    lacks=Signal::derive(move || reading.lacks())
                />
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
    if !reading.source.is_open() {
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
