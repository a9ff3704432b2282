//! What can be done with the period that shows.

use super::desk::Desk;
use crate::ui::{MenuItem, MoreButton, SharedMenuList, keys};
use icondata_lu::{LuArrowLeft, LuArrowRight, LuTrash2};
use leptos::prelude::*;
use markup::view;
use plan::Id;

/// The button that opens the menu.
#[component]
pub(super) fn More(of: StoredValue<Id>) -> impl IntoView {
    let desk = Desk::use_context();
    let name = move || of.with_value(|id| desk.period_name(id));
    view! {
        <MoreButton
            about=Signal::derive(name)
            title="Move, delete"
            class="fits-more"
            menu=desk.menu
            on_open=|| ()
        />
    }
}

/// The page's menu.
#[component]
pub(super) fn PeriodMenu() -> impl IntoView {
    let desk = Desk::use_context();
    let label = move || {
        let name = desk.period().map(|id| desk.period_name(&id));
        format!("More about {}", name.unwrap_or_default())
    };
    let items = move || match untrack(|| desk.period()) {
        Some(id) => items(desk, id),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=desk.menu label=Signal::derive(label) items /> }
}

fn items(desk: Desk, id: Id) -> AnyView {
    let of = StoredValue::new(id);
    let step = move |places: isize| move || desk.move_period(&of.get_value(), places);
    view! {
        <MenuItem
            label="Move earlier"
            icon=LuArrowLeft
            shortcut=keys::written("Alt \u{2190}")
            on_press=step(-1)
        />
        <MenuItem
            label="Move later"
            icon=LuArrowRight
            shortcut=keys::written("Alt \u{2192}")
            on_press=step(1)
        />
        <hr />
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || desk.delete_period(&of.get_value())
        />
    }
    .into_any()
}
