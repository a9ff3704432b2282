//! What can be done with an objective or a key result: one menu in the page.

use super::desk::{Desk, row};
use crate::rooms::focus::focus_moved;
use crate::ui::{MenuItem, MoreButton, SharedMenuList, keys};
use icondata_lu::{
    LuArrowDown, LuArrowDownToLine, LuArrowUp, LuArrowUpToLine, LuChevronsUpDown, LuClipboardCheck,
    LuPlus, LuTrash2,
};
use leptos::prelude::*;
use markup::view;
use plan::Id;

/// The button that opens the menu.
#[component]
pub(super) fn More(of: StoredValue<Id>, name: Signal<String>) -> impl IntoView {
    let desk = Desk::use_context();
    view! {
        <MoreButton
            about=name
            title="Move, delete"
            menu=desk.menu
            on_open=move || desk.menu_of.set(Some(of.get_value()))
        />
    }
}

/// The page's menu.
#[component]
pub(super) fn OkrMenu() -> impl IntoView {
    let desk = Desk::use_context();
    let label = move || {
        let name = desk.menu_of.get().map(|id| desk.name(&id));
        format!("More about {}", name.unwrap_or_default())
    };
    let items = move || match desk.menu_of.get_untracked() {
        Some(id) => items(desk, &id),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=desk.menu label=Signal::derive(label) items /> }
}

fn items(desk: Desk, id: &Id) -> AnyView {
    let step = |places: isize| {
        let id = id.clone();
        move || desk.move_by(&id, places)
    };
    let own = if desk.is_key_result(id) {
        of_key_result(desk, id)
    } else {
        let objective = id.clone();
        let add = move || desk.begin_under(&objective);
        view! { <MenuItem label="Add a key result" icon=LuPlus on_press=add /> }.into_any()
    };
    let deleted = id.clone();
    view! {
        {own}
        <hr />
        <MenuItem
            label="Move up"
            icon=LuArrowUp
            shortcut=keys::written("Alt \u{2191}")
            on_press=step(-1)
        />
        <MenuItem
            label="Move down"
            icon=LuArrowDown
            shortcut=keys::written("Alt \u{2193}")
            on_press=step(1)
        />
        <MenuItem label="Move to the top" icon=LuArrowUpToLine on_press=step(isize::MIN) />
        <MenuItem label="Move to the bottom" icon=LuArrowDownToLine on_press=step(isize::MAX) />
        <hr />
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || desk.delete(&deleted)
        />
    }
    .into_any()
}

fn of_key_result(desk: Desk, id: &Id) -> AnyView {
    let (checked, shown) = (id.clone(), id.clone());
    let is_open = desk.open.with_untracked(|open| open.contains(id));
    let label = if is_open {
        "Hide its details"
    } else {
        "Show its details"
    };
    let toggle = move || {
        desk.set_open(&shown, !is_open);
        focus_moved(format!("{} .key-result-toggle", row(&shown)));
    };
    view! {
        <MenuItem
            label="Check in"
            icon=LuClipboardCheck
            on_press=move || desk.check_in(&checked)
        />
        <MenuItem label=label icon=LuChevronsUpDown on_press=toggle />
    }
    .into_any()
}
