//! Many initiatives at once, from a table of another tool that is pasted or chosen as a file.
//!
//! - [`words`]: what is said of it.

mod words;

use super::state::Priorities;
use crate::rooms::files::disk;
use crate::rooms::import_table::{self, Reading};
use crate::state::Command;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::{Show, effect, view};
use plan::exchange::guess;
use plan::exchange::initiative_columns::Target;
use plan::exchange::initiative_rows::NewInitiative;
use plan::exchange::table;

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
    let app = room.app;
    let reading = Reading::<NewInitiative>::new(app.session);
    if !text.is_empty() {
        reading.source.read_text(&text);
    }
    let shares = move || {
        let mapping = reading.mapping;
        mapping.with(|it| it.as_ref().is_some_and(|it| it.shares))
    };
    let rest = move || {
        view! {
            <Show when=shares>
                <p class="quiet-text">{words::SHARES}</p>
            </Show>
        }
    };
    view! {
        <import_table::TableDialog
            app
            reading
            said=&words::WORDS
            on_close=move |()| room.importing.set(None)
            rest=ViewFn::from(rest)
        />
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
