//! Many initiatives at once, from a table of another tool that is pasted or chosen as a file.
//!
//! - [`reading`]: which column is what, and what fits; [`words`]: what is said of it.

mod reading;
mod words;

use super::state::Priorities;
use crate::rooms::files::{apply, disk};
use crate::rooms::import_table::{self, Columns, Outcome, SourceFields};
use crate::rooms::words as said;
use crate::state::Command;
use crate::ui::{Button, ButtonKind, Dialog};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{Show, effect, view};
use plan::exchange::guess;
use plan::exchange::initiative_add;
use plan::exchange::initiative_columns::Target;
use plan::exchange::initiative_rows::Taken;
use plan::exchange::table;
use plan::workspace::Change;
use reading::Reading;
use std::sync::Arc;

/// Whether a text that is pasted is a table of another tool: its first line names the initiatives and something else
/// that is known, and the rest bears that out.
#[must_use]
pub fn is_foreign_table(text: &str) -> bool {
    // A list of names is no table.
    if !text.contains(['\t', ',', ';']) {
        return false;
    }
    table::read_text(text).is_ok_and(|table| {
        let columns: Vec<Option<Target>> = guess::guess(&table);
        let known = columns.iter().flatten();
        columns.contains(&Some(Target::Name)) && known.count() > 1
    })
}

/// Opens the dialog when a command asks for it, perhaps before the room showed: with the file that was no plan, if
/// there is one.
pub fn do_what_was_asked(room: Priorities) {
    let asked = room.app.asked;
    effect(move |_| {
        if asked.get() != Some(Command::ImportInitiatives) {
            return;
        }
        asked.set(None);
        let Some(file) = room.app.files.refused.try_update(Option::take).flatten() else {
            return room.importing.set(Some(String::new()));
        };
        spawn_local(async move {
            let read = disk::bytes_of(&file).await.map(|it| table::text_of(&it));
            let text = match read {
                Ok(Ok(text)) => text,
                Ok(Err(error)) => {
                    room.app.toasts.problem(import_table::trouble(error));
                    String::new()
                }
                Err(_) => {
                    room.app.toasts.problem(import_table::UNREADABLE);
                    String::new()
                }
            };
            // The room may be gone.
            let _ = room.importing.try_set(Some(text));
        });
    });
}

/// The dialog, while it is wanted.
#[component]
pub fn ImportDialog(room: Priorities) -> impl IntoView {
    move || {
        let text = room.importing.get()?;
        Some(view! { <Import room text /> })
    }
}

/// Paste or choose, say what the columns are, add what fits.
#[component]
fn Import(room: Priorities, text: String) -> impl IntoView {
    let reading = Reading::new(room.app.session);
    let source = reading.source;
    if !text.is_empty() {
        source.read_text(&text);
    }
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
            add_initiatives(room, reading, taken).await;
            // The room may be gone.
            let _ = adding.try_set(false);
        });
    };
    let count = move || reading.taken.with(|taken| taken.initiatives.len());
    let close = move || room.importing.set(None);
    let foot = move || {
        view! {
            <Show when=here>
                <Button
                    label="Take another table"
                    kind=ButtonKind::Quiet
                    on_press=move || source.begin_anew()
                />
            </Show>
            <Button label="Cancel" kind=ButtonKind::Quiet on_press=close />
            <Button
                label=Signal::derive(move || match count() {
                    0 => "Add the initiatives".to_owned(),
                    count => format!("Add {}", said::counted(count, "initiative", "initiatives")),
                })
                kind=ButtonKind::Primary
                disabled=Signal::derive(move || count() == 0 || adding.get())
                on_press=add
            />
        }
    };
    let targets = move || Target::ALL.iter().map(|it| words::target(*it)).collect();
    view! {
        <Dialog
            title="Import initiatives"
            wide=true
            on_close=move |()| close()
            foot=ViewFn::from(foot)
        >
            <Show when=move || !here()>
                <SourceFields source />
            </Show>
            <Show when=here>
                <Columns
                    source
                    targets=targets()
                    chosen=move |column| reading.target_of(column)
                    on_choose=move |(column, target)| reading.choose(column, target)
                >
                    <Show when=move || reading.has_shares()>
                        <p class="quiet-text">{words::SHARES}</p>
                    </Show>
                </Columns>
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

/// Adds the initiatives that fit, as one step, and says what came of it.
async fn add_initiatives(room: Priorities, reading: Reading, taken: Arc<Taken>) {
    let (session, toasts) = (room.app.session, room.app.toasts);
    let workspace = session.id_untracked();
    let is_read_only = move || untrack(|| session.is_read_only());
    if !is_read_only() {
        // Adding loses nothing, and its undo is offered: it goes on where the copy fails.
        let _ = apply::checkpoint(room.app, "Before importing initiatives").await;
    }
    // Who closes the dialog meanwhile, or leaves the room, does not want them any more.
    if !reading.source.is_open() || session.id_untracked() != workspace {
        toasts.say(words::LEFT);
        return;
    }
    room.importing.set(None);
    if is_read_only() {
        toasts.problem(said::READ_ONLY);
        return;
    }
    let mut count = 0;
    let added = session.fill(|workspace| {
        // Another tab may have added the same rows meanwhile.
        let taken = (*taken).clone().without_known(workspace);
        count = taken.initiatives.len();
        Change::new(
            "Import initiatives",
            initiative_add::add(workspace, &taken.initiatives),
        )
    });
    if added {
        let initiatives = said::counted(count, "initiative is", "initiatives are");
        toasts.offer(format!("{initiatives} added"), "Undo", Command::Undo);
    } else {
        toasts.say(words::NOTHING_NEW);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_another_tool_is_told_from_lines_and_blocks_of_cells() {
        for text in [
            "Issue key,Summary,Status\nA-1,Late buses,To Do",
            "Title\tLabels\tURL\nLate\tbug\thttps://a",
            "[{\"title\": \"Late\", \"state\": \"open\"}]",
        ] {
            assert!(is_foreign_table(text), "{text}");
        }
        for text in [
            "Night buses\nBike racks",
            "Night buses, by night\nBike racks, by day",
            "Night buses\t400\t2\nBike racks\t100\t1",
            "Name\nNight buses",
            "400\t2\t80\n100\t1\t50",
        ] {
            assert!(!is_foreign_table(text), "{text}");
        }
    }
}
