//! What can be done with the selected notes, where they lie: for the other button of a mouse, a long
//! press of a finger, and the menu key.

use super::board::Board;
use super::{actions, group_actions, votes};
use crate::rooms::words;
use crate::ui::{MenuItem, MenuSwatches, SharedMenuList};
use icondata_lu::{
    LuCircleDot, LuCircleMinus, LuCopy, LuCornerDownRight, LuGroup, LuPencil, LuTarget, LuTrash2,
    LuUngroup,
};
use leptos::prelude::*;
use markup::view;
use plan::methods::golden_circle::Ring;
use plan::records::Colour;

/// The menu.
#[component]
pub fn NoteMenu(board: Board) -> impl IntoView {
    let label = move || match board.selection.with(|selected| selected.len()) {
        0 | 1 => "Note".to_owned(),
        count => words::counted(count, "note", "notes"),
    };
    let items = move || untrack(|| items(board));
    view! { <SharedMenuList menu=board.menu label=Signal::derive(label) items /> }
}

fn items(board: Board) -> AnyView {
    if board.is_read_only() {
        return view! { {edit(board, "Read the note")} }.into_any();
    }
    let alone = board.selected().len() == 1;
    view! {
        {colours(board)}
        <hr />
        {alone.then(|| edit(board, "Edit"))}
        {rings(board)}
        <MenuItem
            label="Vote"
            icon=LuCircleDot
            shortcut="V"
            on_press=move || votes::give(board)
        />
        {votes::any_mine(board).then(|| take_back(board))}
        {grouping(board)}
        <MenuItem label="Duplicate" icon=LuCopy on_press=move || actions::duplicate(board) />
        <MenuItem
            label="Delete"
            icon=LuTrash2
            danger=true
            on_press=move || actions::delete(board)
        />
    }
    .into_any()
}

fn edit(board: Board, label: &'static str) -> impl IntoView {
    let on_press = move || {
        if let Some(id) = board.selected().first() {
            board.edit(id);
        }
    };
    view! { <MenuItem label icon=LuPencil on_press /> }
}

fn take_back(board: Board) -> impl IntoView {
    let on_press = move || votes::take_back(board);
    view! { <MenuItem label="Take back a vote" icon=LuCircleMinus shortcut="Shift V" on_press /> }
}

/// More groups than this are too many for a menu; notes are dragged to the others.
const GROUPS: usize = 8;

/// Making a group, going to one, leaving it.
fn grouping(board: Board) -> impl IntoView {
    let notes = board.selected();
    let groups = group_actions::of(board, &notes);
    let in_one = groups.len() == 1 && !groups.contains(&None);
    let label = if in_one { "Name the group" } else { "Group" };
    let others = group_actions::choices(board).into_iter().take(GROUPS);
    let others = others.map(|(group, name)| {
        let label = format!("Move to “{}”", words::shortened(&name, 30));
        let press = move || group_actions::put_into(board, &board.selected(), &group);
        view! { <MenuItem label=Signal::stored(label) icon=LuCornerDownRight on_press=press /> }
    });
    let ungroup = groups.iter().any(Option::is_some).then(|| {
        let press = move || group_actions::ungroup_selected(board);
        view! { <MenuItem label="Ungroup" icon=LuUngroup shortcut="Shift G" on_press=press /> }
    });
    view! {
        <MenuItem label icon=LuGroup shortcut="G" on_press=move || group_actions::group_selected(board) />
        {others.collect_view()}
        {ungroup}
    }
}

/// The rings in which not all of the notes lie.
fn rings(board: Board) -> impl IntoView {
    let selected = board.selected();
    let lies_in = |ring: Ring| {
        let mut places = selected.iter().filter_map(|id| board.place(id));
        places.all(|place| Ring::at(place) == ring)
    };
    Ring::ALL
        .iter()
        .filter(|ring| !lies_in(**ring))
        .map(|&ring| {
            let label = format!("Move to {}", words::ring(ring));
            let on_press = move || actions::put_into(board, ring);
            view! { <MenuItem label=Signal::stored(label) icon=LuTarget on_press /> }
        })
        .collect_view()
}

fn colours(board: Board) -> impl IntoView {
    let chosen = board.colour_in_hand().word();
    let choose = move |word: &'static str| {
        if let Some(colour) = Colour::from_word(word) {
            actions::recolour(board, colour);
        }
    };
    view! { <MenuSwatches colours=words::colours() chosen on_choose=Callback::new(choose) /> }
}
