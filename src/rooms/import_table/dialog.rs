//! The dialog: paste or choose, say what the columns are, add what fits.

use super::{Columns, Lines, Outcome, Reading, SourceFields, TakeAnother, words};
use crate::rooms::files::apply;
use crate::rooms::words::{READ_ONLY, counted};
use crate::state::AppState;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{Show, view};
use plan::exchange::guess::ColumnTarget;
use plan::exchange::rows::{FromRow, LeftOut, Refusal, Taken, TargetOf};
use plan::workspace::Change;
use std::sync::Arc;

/// What is said of things that are made of a table.
pub struct ImportWords<Piece: FromRow> {
    /// The dialog's title.
    pub title: &'static str,
    /// One of them, and several.
    pub named: (&'static str, &'static str),
    /// What adding them is called, and the copy that is made before.
    pub change: (&'static str, &'static str),
    /// What a column can be.
    pub target: fn(TargetOf<Piece>) -> &'static str,
    /// What is wanted while no row can go in.
    pub lacks: &'static str,
    /// Why a row does not go in.
    pub refusal: fn(Refusal) -> String,
    /// What a cell that was not understood does not say.
    pub not_said: fn(TargetOf<Piece>) -> &'static str,
}

/// The dialog of an import.
#[component]
pub fn TableDialog<Piece: FromRow>(
    /// The app.
    app: AppState,
    /// The table, and what it says.
    reading: Reading<Piece>,
    /// What is said of it.
    said: &'static ImportWords<Piece>,
    /// Closes it.
    #[prop(into)]
    on_close: Callback<()>,
    /// What else is to be known of the rows.
    rest: ViewFn,
) -> impl IntoView {
    let source = reading.source;
    let here = move || source.table.with(Option::is_some);
    let adding = RwSignal::new(false);
    let add = move || {
        // A second press while the copy is made adds nothing twice.
        if adding.get_untracked() {
            return;
        }
        adding.set(true);
        spawn_local(async move {
            let taken = reading.taken.get_untracked();
            add_pieces(app, reading, said, taken, on_close).await;
            // The dialog may be gone.
            let _ = adding.try_set(false);
        });
    };
    let (singular, plural) = said.named;
    let foot = move || {
        view! {
            <TakeAnother source />
            <Button label="Cancel" on_press=move || on_close.run(()) />
            <Button
                label=Signal::derive(move || match reading.count() {
                    0 => format!("Add the {plural}"),
                    count => format!("Add {}", counted(count, singular, plural)),
                })
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || reading.count() == 0 || adding.get())
                on_press=add
            />
        }
    };
    let targets = move || {
        let all = TargetOf::<Piece>::ALL.iter();
        all.map(|it| (said.target)(*it)).collect::<Vec<_>>()
    };
    let refused = move || {
        reading.taken.with(|taken| {
            Lines::of(taken.refused.iter(), |row| {
                (row.line, (said.refusal)(row.why))
            })
        })
    };
    let left_out = move || {
        let why = |cell: &LeftOut<TargetOf<Piece>>| {
            (
                cell.line,
                words::not_said(&cell.text, (said.not_said)(cell.target)),
            )
        };
        reading
            .taken
            .with(|taken| Lines::of(taken.left_out.iter(), why))
    };
    view! {
        <Dialog title=said.title wide=true on_close=on_close foot=ViewFn::from(foot)>
            <Show when=move || !here()>
                <SourceFields source />
            </Show>
            <Show when=here>
                <Columns
                    source
                    targets=targets()
                    chosen=move |column| reading.target_of(column)
                    misfit=move |column| reading.misfit_of(column)
                    on_choose=move |(column, target)| reading.choose(column, target)
                    rest=rest.clone()
                />
                <Outcome
                    goes_in=Signal::derive(move || reading.count())
                    refused=Signal::derive(refused)
                    left_out=Signal::derive(left_out)
                    lacks=Signal::derive(move || reading.lacks().then_some(said.lacks))
                />
            </Show>
        </Dialog>
    }
}

/// Adds what fits, as one step, and says what came of it.
async fn add_pieces<Piece: FromRow>(
    app: AppState,
    reading: Reading<Piece>,
    said: &'static ImportWords<Piece>,
    taken: Arc<Taken<Piece>>,
    on_close: Callback<()>,
) {
    let (session, toasts) = (app.session, app.toasts);
    let workspace = session.id_untracked();
    let is_read_only = move || untrack(|| session.is_read_only());
    let (change, before) = said.change;
    if !is_read_only() {
        // Adding loses nothing, and its undo is offered: it goes on where the copy fails.
        let _ = apply::checkpoint(app, before).await;
    }
    // Who closes the dialog meanwhile, or leaves its page, does not want them any more.
    if !reading.source.is_open() {
        toasts.say(words::LEFT);
        return;
    }
    on_close.run(());
    if session.id_untracked() != workspace {
        toasts.say(words::LEFT);
        return;
    }
    if is_read_only() {
        toasts.problem(format!("Nothing is added. {READ_ONLY}"));
        return;
    }
    let mut count = 0;
    let added = session.fill(|workspace| {
        // Another tab may have added the same rows meanwhile.
        let taken = (*taken).clone().without_known(workspace);
        count = taken.pieces.len();
        Change::new(change, Piece::add(workspace, &taken.pieces))
    });
    let (singular, plural) = said.named;
    if added {
        let is_or_are = if count == 1 { "is" } else { "are" };
        let pieces = counted(count, singular, plural);
        toasts.offer_undo(format!("{pieces} {is_or_are} added"));
    } else {
        toasts.say(format!("Nothing is added: the {plural} are there already."));
    }
}
