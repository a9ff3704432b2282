//! The theme that is chosen: its name, what it says, and what it gathers.

use super::name;
use crate::rooms::focus::focus_moved;
use crate::rooms::people::pages::evidence::looking;
use crate::rooms::people::pages::evidence::shared::Shared;
use crate::rooms::{people_words, words};
use crate::state::browser::today;
use crate::ui::{IconButton, InPlace};
use icondata_lu::LuTrash2;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::themes::{self, Gathered};
use plan::records::{link, theme};
use plan::workspace::Change;
use std::sync::Arc;

/// The theme that is chosen: its name, what it says, and what it gathers.
#[component]
pub(in super::super) fn ChosenTheme() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let chosen = memo(move |_| {
        let theme = shared.wanted.with(|wanted| wanted.theme.clone());
        theme.filter(|id| session.record(id, |record| record.is_some()))
    });
    move || chosen.get().map(|id| view! { <ThemeCard id /> })
}

#[component]
fn ThemeCard(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(id);
    let gathered = gathered(shared, of);
    let read_only = Signal::derive(move || session.is_read_only());
    let name = name(shared, of);
    let text = Signal::derive(move || {
        let read = |record: Option<&plan::Record>| {
            record.map_or(String::new(), |it| it.text(theme::TEXT).to_owned())
        };
        of.with_value(|id| session.record(id, read))
    });
    let counts = move || {
        gathered.with(|it| {
            let ways = it
                .ways
                .iter()
                .map(|(way, count)| format!("{} {count}", people_words::way(*way)));
            let ways: Vec<String> = ways.collect();
            let pieces = words::counted(it.pieces.len(), "piece", "pieces");
            match it.pieces.is_empty() {
                true => {
                    "It gathers nothing yet. Tick pieces in the list to gather them.".to_owned()
                }
                false => format!(
                    "{pieces}: {}. {}.",
                    looking::ages(it.by_freshness),
                    ways.join(", ")
                ),
            }
        })
    };
    view! {
        <section
            class="evidence-theme card"
            aria-label=move || format!("Theme: {}", looking::theme_name(&name.get()))
        >
            <div class="theme-head">
                <InPlace
                    label="Name of the theme"
                    value=name
                    placeholder="What they have in common"
                    class="theme-name serif"
                    read_only
                    on_input=move |text: String| {
                        session.set("Rename a theme", &of.get_value(), theme::NAME, text);
                    }
                    on_leave=Callback::new(move |()| session.seal())
                />
                <Show when=move || !read_only.get()>
                    <IconButton
                        label="Delete the theme"
                        icon=LuTrash2
                        small=true
                        on_press=move || shared.delete_theme(&of.get_value())
                    />
                </Show>
            </div>
            <InPlace
                label="What the theme says"
                value=text
                placeholder="What it says, in a sentence"
                multiline=true
                read_only
                on_input=move |text: String| {
                    session.set("Edit a theme", &of.get_value(), theme::TEXT, text);
                }
                on_leave=Callback::new(move |()| session.seal())
            />
            <p class="theme-counts">{counts}</p>
        </section>
    }
}

/// What a theme gathers, followed as it changes.
fn gathered(shared: Shared, of: StoredValue<Id>) -> Memo<Arc<Gathered>> {
    memo(move |_| {
        shared.turn.get();
        let session = shared.app.session;
        let read = |id: &Id| session.untracked(|it| themes::of_theme(it, id, today()));
        Arc::new(of.with_value(read))
    })
}

impl Shared {
    /// Deletes a theme; what it gathered stays. The message takes that back.
    fn delete_theme(self, id: &Id) {
        let session = self.app.session;
        session.seal();
        let edits = session.untracked(|workspace| link::delete_with_links(workspace, id));
        self.wanted.update(|wanted| wanted.theme = None);
        if session.apply(Change::new("Delete a theme", edits)) {
            let said = "The theme is deleted; what it gathered stays";
            self.app.toasts.offer_undo(said);
        }
        focus_moved(".evidence-themes button".to_owned());
    }
}
