//! What can be done with an initiative, where its dot lies: for the other button of a mouse, a long
//! press of a finger, and the menu key.

use super::Board;
use crate::rooms::priorities::{bulk, edits};
use crate::ui::{MenuItem, SharedMenuList};
use icondata_lu::{LuCopy, LuTable2, LuTrash2};
use leptos::prelude::*;
use markup::view;
use plan::Id;

/// The menu. It is about the initiative that is picked out.
#[component]
pub fn DotMenu(board: Board) -> impl IntoView {
    let room = board.room;
    let label = move || {
        let name = room.selected.get().map(|id| room.name(&id));
        name.unwrap_or_default()
    };
    let items = move || match untrack(|| room.selected.get()) {
        Some(id) => untrack(|| items(board, &id)),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=board.menu label=Signal::derive(label) items /> }
}

fn items(board: Board, id: &Id) -> AnyView {
    let room = board.room;
    let (shown, copied, deleted) = (id.clone(), id.clone(), id.clone());
    let change = (!room.app.session.is_read_only()).then(|| {
        let duplicate = move || {
            if let Some(copy) = edits::duplicate(room.app, &copied) {
                room.select(&copy);
                board.focus_dot(&copy);
            }
        };
        let delete = move || {
            let next = board.neighbour(&deleted);
            bulk::delete(room.app, std::slice::from_ref(&deleted));
            if let Some(next) = next {
                room.select(&next);
                board.focus_dot(&next);
            }
        };
        view! {
            <MenuItem label="Duplicate" icon=LuCopy on_press=duplicate />
            <MenuItem label="Delete" icon=LuTrash2 danger=true on_press=delete />
        }
    });
    view! {
        <MenuItem label="Show in the table" icon=LuTable2 on_press=move || room.show(&shown) />
        {change}
    }
    .into_any()
}
