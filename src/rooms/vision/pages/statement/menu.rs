//! What can be done with a row, a column or an objective: one menu in the page.

use super::Desk;
use super::rows::Rows;
use crate::ui::{MenuItem, MoreButton, SharedMenuList, keys};
use icondata_lu::{LuArrowDown, LuArrowLeft, LuArrowRight, LuArrowUp, LuLink2, LuTrash2};
use leptos::prelude::*;
use markup::{Show, view};
use plan::Id;
use plan::records::factor;

/// What the menu is about: an item of a list.
pub type MenuOf = (Id, Rows);

/// The button that opens the menu about an item.
#[component]
pub fn More(rows: Rows, id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let id = StoredValue::new(id);
    let name = move || id.with_value(|id| rows.spoken(id));
    let useful = move || !desk.app.session.is_read_only() && id.with_value(|id| rows.is_there(id));
    view! {
        <Show when=useful>
            <MoreButton
                about=Signal::derive(name)
                title="Move, delete and more"
                class="small words-more"
                menu=desk.menu
                on_open=move || desk.menu_of.set(Some((id.get_value(), rows)))
            />
        </Show>
    }
}

/// The menu.
#[component]
pub fn RowMenu() -> impl IntoView {
    let desk = Desk::use_context();
    let label = move || {
        let of = desk.menu_of.get();
        of.map(|(id, rows)| format!("More about {}", rows.spoken(&id)))
            .unwrap_or_default()
    };
    let items = move || {
        desk.menu_of
            .get_untracked()
            .map(|(id, rows)| items(id, rows))
    };
    view! { <SharedMenuList menu=desk.menu label=Signal::derive(label) items /> }
}

fn items(id: Id, rows: Rows) -> impl IntoView {
    let ids = untrack(|| rows.ids());
    let at = ids.iter().position(|other| *other == id).unwrap_or(0);
    let (back, on) = if rows.across {
        (
            ("Move left", LuArrowLeft, "Alt ↑"),
            ("Move right", LuArrowRight, "Alt ↓"),
        )
    } else {
        (
            ("Move up", LuArrowUp, "Alt ↑"),
            ("Move down", LuArrowDown, "Alt ↓"),
        )
    };
    let item = |(label, icon, shortcut), by: isize| {
        let id = id.clone();
        view! {
            <MenuItem
                label=label
                icon
                shortcut=keys::written(shortcut)
                on_press=move || rows.step(&id, by)
            />
        }
    };
    let desk = Desk::use_context();
    let comes_from = (rows.kind == factor::KIND).then(|| {
        let id = id.clone();
        view! {
            <MenuItem
                label="Where it comes from…"
                icon=LuLink2
                on_press=move || desk.origins_of.set(Some(id.clone()))
            />
        }
    });
    let back = (at > 0).then(|| item(back, -1));
    let on = (at + 1 < ids.len()).then(|| item(on, 1));
    view! {
        {comes_from}
        {back}
        {on}
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || rows.remove(&id)
        />
    }
}
