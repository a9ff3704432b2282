//! Themes: what several pieces have in common, what each gathers, and gathering.

use super::changes;
use super::looking;
use super::shared::Shared;
use crate::rooms::focus::focus_moved;
use crate::rooms::{people_words, words};
use crate::state::Command;
use crate::state::browser::today;
use crate::ui::{Button, Icon, IconButton, InPlace, Popover, TextField};
use icondata_lu::{LuFolderPlus, LuTrash2};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::themes::{self, Gathered};
use plan::records::{link, theme};
use plan::workspace::Change;
use std::sync::Arc;

/// Every theme, each a way to what it gathers.
#[component]
pub(super) fn Themes() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let ids = memo(move |_| session.ordered(theme::KIND));
    let any = move || ids.with(|ids| !ids.is_empty());
    view! {
        <Show when=move || any() || !session.is_read_only()>
            <section class="evidence-themes" aria-labelledby="evidence-themes">
                <h2 class="caps" id="evidence-themes">"Themes"</h2>
                <ul>
                    <For each=move || ids.get() key=Id::clone let:id>
                        <li><ThemeChip id /></li>
                    </For>
                </ul>
                <Show when=move || !session.is_read_only()>
                    <GatherUnder label="New theme" pieces=false />
                </Show>
            </section>
        </Show>
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

/// What a theme is called, as it is now.
fn name(shared: Shared, of: StoredValue<Id>) -> Signal<String> {
    let read = |record: Option<&plan::Record>| {
        record.map_or(String::new(), |it| it.text(theme::NAME).to_owned())
    };
    Signal::derive(move || of.with_value(|id| shared.app.session.record(id, read)))
}

fn spoken(name: &str) -> String {
    match name.trim() {
        "" => "Theme without a name".to_owned(),
        name => words::shortened(name, 60),
    }
}

#[component]
fn ThemeChip(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id);
    let gathered = gathered(shared, of);
    let name = name(shared, of);
    let chosen = memo(move |_| {
        let theme = shared.wanted.with(|wanted| wanted.theme.clone());
        of.with_value(|id| theme.as_ref() == Some(id))
    });
    let press = move |_| {
        let chosen = chosen.get_untracked();
        let theme = (!chosen).then(|| of.get_value());
        shared.wanted.update(|wanted| wanted.theme = theme);
    };
    view! {
        <button
            type="button"
            class="count"
            aria-pressed=move || chosen.get().to_string()
            on:click=press
        >
            <span dir="auto">{move || spoken(&name.get())}</span>
            " "
            <strong class="num">{move || gathered.with(|it| it.pieces.len()).to_string()}</strong>
        </button>
    }
}

/// The theme that is chosen: its name, what it says, and what it gathers.
#[component]
pub(super) fn ChosenTheme() -> impl IntoView {
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
            aria-label=move || format!("Theme: {}", spoken(&name.get()))
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

/// How many pieces are ticked, and what can be done with them.
#[component]
pub(super) fn Picked() -> impl IntoView {
    let shared = Shared::use_context();
    let count = move || shared.picked.with(|picked| picked.len());
    let told = move || format!("{} chosen", words::counted(count(), "piece", "pieces"));
    view! {
        <Show when=move || { count() > 0 }>
            <div class="evidence-picked" role="group" aria-label="Chosen pieces">
                <p role="status">{told}</p>
                <GatherUnder label="Gather under a theme" pieces=true />
                <Button
                    label="Choose none"
                    kind=crate::ui::ButtonKind::Quiet
                    small=true
                    on_press=move || {
                        shared.picked.update(|picked| picked.clear());
                        focus_moved(".evidence-row > a".to_owned());
                    }
                />
            </div>
        </Show>
    }
}

/// A sheet that names a new theme, or takes one that is there.
#[component]
fn GatherUnder(label: &'static str, pieces: bool) -> impl IntoView {
    let sheet = move || view! { <Gathering pieces /> };
    view! {
        <Popover
            label
            class="button small"
            button=ViewFn::from(move || view! { <Icon icon=LuFolderPlus /><span>{label}</span> })
            sheet
        />
    }
}

#[component]
fn Gathering(pieces: bool) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let typed = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let add = move || {
        let name = typed.get_untracked();
        if name.trim().is_empty() {
            missing.set(true);
        } else {
            shared.gather_as(&name, pieces);
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !crate::ui::keys::composes(&event) {
            event.prevent_default();
            add();
        }
    };
    let error = Signal::derive(move || missing.get().then(|| "Give it a name.".to_owned()));
    let known = pieces.then(|| {
        session.untracked(|workspace| {
            let ordered = workspace.ordered(theme::KIND).into_iter();
            ordered
                .map(|it| it.text(theme::NAME).trim().to_owned())
                .filter(|it| !it.is_empty())
                .collect::<Vec<_>>()
        })
    });
    let known = known.into_iter().flatten().map(move |name| {
        let words = spoken(&name);
        view! { <li><Button label=words small=true on_press=move || shared.gather_as(&name, true) /></li> }
    });
    view! {
        <div class="gathering" on:keydown=key>
            <TextField
                label="Name of a new theme"
                value=typed
                error
                placeholder="What they have in common"
                on_input=move |text: String| {
                    missing.set(false);
                    typed.set(text);
                }
            />
            <Button label="Add the theme" small=true on_press=add />
        </div>
        <ul class="gathering-known">{known.collect_view()}</ul>
    }
}

impl Shared {
    /// Puts the ticked pieces under the theme of this name, which is made where there is none; without
    /// pieces it is only made. Then it is the one that is looked at.
    fn gather_as(self, name: &str, pieces: bool) {
        let session = self.app.session;
        session.seal();
        let picked = self.picked.get_untracked();
        let count = if pieces { picked.len() } else { 0 };
        let mut made = None;
        session.fill(|workspace| {
            let mut edits = Vec::new();
            if let Some((id, theme)) = changes::theme_called(workspace, name) {
                edits = theme;
                if pieces {
                    edits.extend(changes::gather(&id, &picked));
                }
                made = Some(id);
            }
            let label = if pieces {
                "Gather under a theme"
            } else {
                "Add a theme"
            };
            Change::new(label, edits)
        });
        let Some(made) = made else {
            return;
        };
        self.picked.update(|picked| picked.clear());
        self.wanted.update(|wanted| {
            *wanted = plan::methods::evidence_search::Wanted {
                theme: Some(made),
                ..Default::default()
            };
        });
        let name = spoken(name);
        if pieces {
            let pieces = words::counted(count, "piece is", "pieces are");
            let said = format!("{pieces} under “{name}”");
            self.app.toasts.offer(said, "Undo", Command::Undo);
        } else {
            self.app.announce(format!("The theme “{name}” is added"));
        }
        focus_moved(".evidence-theme textarea".to_owned());
    }

    /// Deletes a theme; what it gathered stays. The message takes that back.
    fn delete_theme(self, id: &Id) {
        let session = self.app.session;
        session.seal();
        let edits = session.untracked(|workspace| link::delete_with_links(workspace, id));
        self.wanted.update(|wanted| wanted.theme = None);
        if session.apply(Change::new("Delete a theme", edits)) {
            let said = "The theme is deleted; what it gathered stays";
            self.app.toasts.offer(said, "Undo", Command::Undo);
        }
        focus_moved(".evidence-themes button".to_owned());
    }
}
