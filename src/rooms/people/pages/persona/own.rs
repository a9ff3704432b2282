//! Fields of a persona that somebody added: a name, and what there is to say.

use super::own_changes as changes;
use crate::rooms::focus::{focus, focus_is_lost, focus_moved, is_within};
use crate::rooms::survivor::survivor;
use crate::rooms::words;
use crate::state::{AppState, Command};
use crate::ui::{Icon, IconButton, InPlace};
use icondata_lu::{LuPlus, LuTrash2};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::{PersonaField, persona_field};

/// What the fields of one persona share.
#[derive(Clone, Copy)]
struct Own {
    app: AppState,
    persona: StoredValue<Id>,
    /// The field that was begun: it is no record while it holds no letter.
    draft: RwSignal<Option<Id>>,
    /// The typing that was last, for what empties a field.
    typed: StoredValue<Option<String>>,
}

fn row(id: &Id) -> String {
    format!(".own-field[data-id=\"{id}\"]")
}

impl Own {
    fn begin(self) {
        let id = self.app.session.fresh_id();
        self.draft.set(Some(id.clone()));
        focus(format!("{} textarea", row(&id)));
    }

    fn write(self, id: &Id, part: &'static str, text: String) {
        let session = self.app.session;
        let known = session.untracked(|workspace| workspace.record(id).is_some());
        if !known && text.is_empty() {
            return;
        }
        self.typed.set_value(Some(changes::typing(id, part)));
        let persona = self.persona.get_value();
        let change =
            session.untracked(|workspace| changes::write(workspace, &persona, id, part, text));
        session.apply(change);
    }

    /// The focus left a field: one without a word vanishes.
    fn leave(self, id: &Id) {
        let page_has_focus = document().has_focus().unwrap_or(true);
        if self.draft.try_get_untracked().is_none() || is_within(&row(id)) || !page_has_focus {
            return;
        }
        let session = self.app.session;
        if self.draft.get_untracked().as_ref() == Some(id) {
            self.draft.set(None);
        }
        let (known, blank) = session.untracked(|workspace| {
            let known = workspace.record(id).is_some();
            (known, changes::is_blank(workspace, id))
        });
        if known && blank {
            let mut change = changes::delete(id);
            // Undone, it comes back with the words that were just taken from it.
            change.coalesce = self.typed.get_value();
            session.apply(change);
        }
        session.seal();
        if blank && focus_is_lost() {
            focus(".add-own-field".to_owned());
        }
    }

    fn delete(self, id: &Id) {
        let session = self.app.session;
        let persona = self.persona.get_value();
        let (ids, name) = session.untracked(|workspace| {
            let name = workspace.record(id).map(PersonaField::from);
            (
                changes::ids(workspace, &persona),
                name.unwrap_or_default().name,
            )
        });
        let at = ids.iter().position(|it| it == id);
        let next = at.and_then(|at| survivor(&ids, at, |it| it == id).cloned());
        if !session.apply(changes::delete(id)) {
            return;
        }
        self.app.toasts.offer(
            format!("{} is deleted", called(&name)),
            "Undo",
            Command::Undo,
        );
        focus_moved(next.map_or(".add-own-field".to_owned(), |next| {
            format!("{} textarea", row(&next))
        }));
    }
}

fn called(name: &str) -> String {
    match name.trim() {
        "" => "The field".to_owned(),
        name => words::shortened(name, 60),
    }
}

/// The fields that somebody added, and the way to add one.
#[component]
pub(super) fn OwnFields(of: Id) -> impl IntoView {
    let app = AppState::use_context();
    let session = app.session;
    let persona = StoredValue::new(of);
    let own = Own {
        app,
        persona,
        draft: RwSignal::new(None),
        typed: StoredValue::new(None),
    };
    let ids = memo(move |_| {
        let mut ids =
            persona.with_value(|id| session.links_of(id, |workspace| changes::ids(workspace, id)));
        if let Some(draft) = own.draft.get().filter(|draft| !ids.contains(draft)) {
            ids.push(draft);
        }
        ids
    });
    view! {
        <section class="own-fields" aria-label="Own fields" data-empty=move || ids.with(Vec::is_empty).then_some("")>
            <ul>
                <For each=move || ids.get() key=Id::clone let:id>
                    <OwnField own id />
                </For>
            </ul>
            <Show when=move || !session.is_read_only()>
                <div class="add-own">
                    <button
                        type="button"
                        class="button quiet small add-own-field"
                        on:click=move |_| own.begin()
                    >
                        <Icon icon=LuPlus />
                        <span>"Add a field of your own"</span>
                    </button>
                </div>
            </Show>
        </section>
    }
}

#[component]
fn OwnField(own: Own, id: Id) -> impl IntoView {
    let session = own.app.session;
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| {
        let read = |record: Option<&plan::Record>| record.map(PersonaField::from);
        of.with_value(|id| session.record(id, read))
    });
    let is_record = memo(move |_| look.with(Option::is_some));
    let name = memo(move |_| look.with(|look| look.clone().unwrap_or_default().name));
    let text = memo(move |_| look.with(|look| look.clone().unwrap_or_default().text));
    let read_only = Signal::derive(move || session.is_read_only());
    let leave = move |_: FocusEvent| {
        // What takes the focus next has it a frame later.
        request_animation_frame(move || {
            if let Some(id) = of.try_get_value() {
                own.leave(&id);
            }
        });
    };
    let key = move |event: KeyboardEvent| {
        let goes_on = event.key() == "Enter";
        if goes_on {
            focus(format!("{} .own-text textarea", row(&of.get_value())));
        }
        goes_on
    };
    let text_label = move || match name.get().trim() {
        "" => "What it says".to_owned(),
        name => name.to_owned(),
    };
    view! {
        <li class="own-field" data-id=id.to_string() on:focusout=leave>
            <InPlace
                label="Name of the field"
                class="own-name caps"
                placeholder="Name of the field"
                value=name
                read_only
                on_input=move |text: String| own.write(&of.get_value(), persona_field::NAME, text)
                on_key=Callback::new(key)
            />
            <Show when=move || is_record.get() && !session.is_read_only()>
                <IconButton
                    label=Signal::derive(move || format!("Delete {}", called(&name.get())))
                    icon=LuTrash2
                    small=true
                    on_press=move || own.delete(&of.get_value())
                />
            </Show>
            <InPlace
                label=Signal::derive(text_label)
                class="own-text serif"
                placeholder="What there is to say"
                multiline=true
                value=text
                read_only
                on_input=move |text: String| own.write(&of.get_value(), persona_field::TEXT, text)
            />
        </li>
    }
}
