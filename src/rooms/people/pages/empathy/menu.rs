//! What can be done with a note: by keys what the hand does by dragging.

use super::desk::Desk;
use super::maps::note;
use crate::rooms::focus::focus_moved;
use crate::ui::{MenuItem, SharedMenuList, keys};
use icondata_lu::{LuArrowDown, LuArrowUp, LuCornerDownRight, LuTrash2};
use leptos::prelude::*;
use markup::view;
use plan::Id;

/// The map's menu.
#[component]
pub(super) fn NoteMenu(desk: Desk) -> impl IntoView {
    let items = move || match desk.menu_of.get_untracked() {
        Some(id) => untrack(|| items(desk, &id)),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=desk.menu label="More about this note" items /> }
}

fn items(desk: Desk, id: &Id) -> AnyView {
    let Some((own, at, count)) = desk.stands(id) else {
        return ().into_any();
    };
    let within = |to: Option<usize>, label: &'static str, icon, key: &'static str| {
        let id = id.clone();
        let press = move |to| {
            desk.put(&id, own, to);
            focus_moved(format!("{} textarea", note(&id)));
        };
        to.map(|to| {
            let shortcut = keys::written(key);
            view! { <MenuItem label icon shortcut on_press=move || press(to) /> }
        })
    };
    let up = within(at.checked_sub(1), "Move up", LuArrowUp, "Alt \u{2191}");
    let down = (at + 1 < count).then_some(at + 1);
    let down = within(down, "Move down", LuArrowDown, "Alt \u{2193}");
    let places = desk.maps.look.get_untracked().places().into_iter();
    let others = places.filter(|place| *place != own).map(|place| {
        let id = id.clone();
        let label = format!("Move to {}", place.title());
        let press = move || {
            desk.put(&id, place, usize::MAX);
            focus_moved(format!("{} textarea", note(&id)));
        };
        view! { <MenuItem label=Signal::stored(label) icon=LuCornerDownRight on_press=press /> }
    });
    let others = others.collect_view();
    let gone = id.clone();
    view! {
        {up}
        {down}
        {others}
        <hr />
        <MenuItem label="Delete" icon=LuTrash2 danger=true on_press=move || desk.delete(&gone) />
    }
    .into_any()
}
