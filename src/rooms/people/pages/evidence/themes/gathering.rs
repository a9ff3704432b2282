//! Naming a theme, and gathering under it what is ticked in the list.

use crate::rooms::focus::focus_moved;
use crate::rooms::people::pages::evidence::shared::Shared;
use crate::rooms::people::pages::evidence::{changes, looking};
use crate::rooms::words;
use crate::ui::{Button, ButtonKind, Icon, Popover, TextField};
use icondata_lu::LuFolderPlus;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, view};
use plan::methods::evidence_search::Wanted;
use plan::records::theme;
use plan::workspace::Change;

/// How many pieces are ticked, and what can be done with them.
#[component]
pub(in super::super) fn Picked() -> impl IntoView {
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
                    kind=ButtonKind::Quiet
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
pub(super) fn GatherUnder(label: &'static str, pieces: bool) -> impl IntoView {
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
        let words = looking::theme_name(&name);
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
        let mut found = None;
        let changed = session.fill(|workspace| {
            let mut edits = Vec::new();
            if let Some((id, theme)) = changes::theme_called(workspace, name) {
                edits = theme;
                if pieces {
                    edits.extend(changes::gather(&id, &picked));
                }
                found = Some(id);
            }
            let label = match pieces {
                true => "Gather under a theme",
                false => "Add a theme",
            };
            Change::new(label, edits)
        });
        let Some(theme) = found else {
            return;
        };
        if pieces {
            self.picked.update(|picked| picked.clear());
        }
        self.wanted.set(Wanted {
            theme: Some(theme),
            ..Wanted::default()
        });
        let name = looking::theme_name(name);
        match (pieces, changed) {
            (true, true) => {
                let pieces = words::counted(picked.len(), "piece is", "pieces are");
                let said = format!("{pieces} under “{name}”");
                self.app.toasts.offer_undo(said);
            }
            (true, false) => self.app.announce("They are gathered there already"),
            (false, true) => self.app.announce(format!("The theme “{name}” is added")),
            (false, false) => self.app.announce("There is such a theme already"),
        }
        focus_moved(".evidence-theme textarea".to_owned());
    }
}
