//! What can be done with a tension.

use super::list::{TensionList, title};
use crate::rooms::focus::focus_moved;
use crate::ui::{MenuItem, SharedMenuList, keys};
use icondata_lu::{
    LuArrowDown, LuArrowDownToLine, LuArrowUp, LuArrowUpToLine, LuRotateCcw, LuTrash2,
};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::records::Tension;

/// The page's menu.
#[component]
pub(super) fn TensionMenu() -> impl IntoView {
    let list = TensionList::use_context();
    let items = move || match list.menu_of.get_untracked() {
        Some(id) => items(list, &id),
        None => ().into_any(),
    };
    view! { <SharedMenuList menu=list.menu label="More about this tension" items /> }
}

fn items(list: TensionList, id: &Id) -> AnyView {
    let session = list.app.session;
    let is_settled = session.untracked(|workspace| {
        let record = workspace.record(id);
        record.is_some_and(|record| Tension::from(record).is_settled())
    });
    let step = |places: isize| {
        let id = id.clone();
        move || {
            list.move_by(&id, places);
            focus_moved(title(&id));
        }
    };
    let (opened, deleted) = (id.clone(), id.clone());
    let reopen = move || list.reopen(&opened);
    let reopen =
        is_settled.then(|| view! { <MenuItem label="Reopen" icon=LuRotateCcw on_press=reopen /> });
    view! {
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
        {reopen}
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || list.delete(&deleted)
        />
    }
    .into_any()
}
