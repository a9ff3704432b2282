//! The groups that a note can go to: by keys what the hand does by dragging.

use super::note::mover;
use super::{Desk, actions, material::Material};
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::ui::{MenuItem, SharedMenuList};
use icondata_lu::{LuCornerDownRight, LuGroup, LuUngroup};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::methods::golden_circle::Ring;
use plan::records::group;

/// The menu.
#[component]
pub fn GroupMenu(desk: Desk) -> impl IntoView {
    let items = move || {
        untrack(|| match desk.asked.get() {
            Some((note, ring)) => items(desk, &note, ring),
            None => ().into_any(),
        })
    };
    view! { <SharedMenuList menu=desk.menu label="Move to group" items /> }
}

fn items(desk: Desk, note: &Id, ring: Ring) -> AnyView {
    let (groups, own) = desk.app.session.untracked(|workspace| {
        let groups = Material::of(workspace)[ring as usize].groups.clone();
        (groups, group::of_note(workspace, note))
    });
    let others = groups
        .into_iter()
        .filter(|(id, ..)| own.as_ref() != Some(id));
    let others = others.map(|(id, ..)| {
        let label = words::shortened(&actions::title(desk, &id), 40);
        let note = note.clone();
        let press = move || {
            actions::move_to(desk, &note, Some(&id));
            focus(&note);
        };
        view! { <MenuItem label=Signal::stored(label) icon=LuCornerDownRight on_press=press /> }
    });
    let others = others.collect_view();
    let new = {
        let note = note.clone();
        move || actions::new_group(desk, &note)
    };
    let out = own.is_some().then(|| {
        let note = note.clone();
        let press = move || {
            actions::move_to(desk, &note, None);
            focus(&note);
        };
        view! { <MenuItem label="Take out of the group" icon=LuUngroup on_press=press /> }
    });
    view! {
        {others}
        <MenuItem label="New group" icon=LuGroup on_press=new />
        {out}
    }
    .into_any()
}

/// The note has another place by now; the focus goes with it.
fn focus(note: &Id) {
    focus_moved(format!("[id=\"{}\"]", mover(note)));
}
