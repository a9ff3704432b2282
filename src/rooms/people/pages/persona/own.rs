//! Fields of a persona that somebody added: a name, and what there is to say.

use super::own_actions::{Own, called, row};
use super::own_changes as changes;
use crate::rooms::focus::focus;
use crate::rooms::people::actions::Move;
use crate::state::AppState;
use crate::ui::{Icon, InPlace, MenuItem, MoreButton, SharedMenu, SharedMenuList, keys};
use icondata_lu::{LuArrowDown, LuArrowUp, LuPlus, LuTrash2};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::{PersonaField, persona_field};

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
        menu: SharedMenu::new(),
        menu_of: RwSignal::new(None),
    };
    let of_menu = move || {
        let id = own.menu_of.get();
        let name = id.map(|id| own.all_and_name(&id).1);
        format!("More about {}", name.unwrap_or_default())
    };
    let items = move || {
        let id = own.menu_of.get_untracked();
        id.map_or_else(|| ().into_any(), |id| field_items(own, id))
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
            <SharedMenuList menu=own.menu label=Signal::derive(of_menu) items />
        </section>
    }
}

/// What can be done with a field.
fn field_items(own: Own, id: Id) -> AnyView {
    let (up, down, gone) = (id.clone(), id.clone(), id);
    view! {
        <MenuItem
            label="Move up"
            icon=LuArrowUp
            shortcut=keys::written("Alt \u{2191}")
            on_press=move || {
                own.place(&up, Move::Earlier);
            }
        />
        <MenuItem
            label="Move down"
            icon=LuArrowDown
            shortcut=keys::written("Alt \u{2193}")
            on_press=move || {
                own.place(&down, Move::Later);
            }
        />
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || own.delete(&gone)
        />
    }
    .into_any()
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
    let moves = move |event: KeyboardEvent| of.with_value(|id| own.place_by_key(id, &event));
    let key = move |event: KeyboardEvent| {
        if moves(event.clone()) {
            return true;
        }
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
                <MoreButton
                    about=Signal::derive(move || called(&name.get()))
                    title="Move, delete"
                    menu=own.menu
                    on_open=move || own.menu_of.set(Some(of.get_value()))
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
                on_key=Callback::new(moves)
            />
        </li>
    }
}
