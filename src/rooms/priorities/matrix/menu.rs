//! What can be done with an initiative, where its dot lies: for the other button of a mouse, a long
//! press of a finger, and the menu key.

use super::Board;
use super::dom::{closest, id_of};
use crate::rooms::priorities::{bulk, edits};
use crate::ui::{MenuItem, MenuRequest, SharedMenuList};
use icondata_lu::{LuCopy, LuTable2, LuTrash2};
use leptos::ev::MouseEvent;
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
            match next {
                Some(next) => {
                    room.select(&next);
                    board.focus_dot(&next);
                }
                None => board.focus_plot(),
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

impl Board {
    /// A mouse's other button, or the key for it, asks for what can be done with a dot.
    pub fn menu_wanted(self, event: &MouseEvent) {
        let dot = closest(event.target(), ".dot");
        let Some(id) = dot.as_ref().and_then(id_of) else {
            return;
        };
        let request = MenuRequest::of(event, self.menu, self.is_pressed());
        self.ask(&id, request);
    }

    /// Opens the menu about a dot.
    pub fn ask(self, id: &Id, request: MenuRequest) {
        self.cancelled();
        self.room.select(id);
        let dot = self.layer.with_value(|layer| layer.as_ref()?.element(id));
        if let Some(dot) = dot {
            self.menu.open_about(Some(dot), request);
        }
    }
}
