//! What can be done with groups of notes, each as one change.

use super::board::Board;
use super::dom;
use crate::rooms::focus::focus_is_lost;
use crate::rooms::words;
use leptos::prelude::*;
use plan::methods::golden_circle::{Place, Ring};
use plan::records::{group, note};
use plan::workspace::{Change, Edit};
use plan::{Id, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// Where notes that are dropped come to belong.
#[derive(Clone, PartialEq, Debug)]
pub enum Belongs {
    /// Where they do, but for those that left their outline.
    AsBefore(Vec<Id>),
    /// To this group.
    To(Id),
    /// Together with this note, which has no group yet.
    With(Id),
}

/// Selects the notes of a group in a ring.
pub fn select(board: Board, group: &Id, ring: Ring) {
    let notes = board.notes_of(group, ring);
    board.current.set(notes.first().cloned());
    board.select_all(notes);
}

/// Groups the selected notes. Where they have a group already that is one and the same, its name is
/// written; where some have, the others come to it.
pub fn group_selected(board: Board) {
    if !may(board) {
        return;
    }
    let notes = board.selected();
    let Some(first) = notes.first() else {
        board.app.toasts.say("Select the notes to group first");
        return;
    };
    let groups = of(board, &notes);
    let mut known = groups.iter().flatten();
    match (known.next(), known.next()) {
        (Some(one), None) if groups.len() == 1 => begin_naming(board, one, first),
        (Some(one), None) => put_into(board, &notes, one),
        _ => {
            let group = board.session.fresh_id();
            let mut edits = vec![group::create(group.clone(), "")];
            edits.extend(notes.iter().map(|note| group::put(note, Some(&group))));
            board.session.apply(Change::new("Group notes", edits));
            let count = words::counted(notes.len(), "note", "notes");
            board
                .app
                .announce(format!("{count} grouped. Name the group"));
            begin_naming(board, &group, first);
        }
    }
}

/// Puts notes into a group.
pub fn put_into(board: Board, notes: &[Id], group: &Id) {
    if !may(board) {
        return;
    }
    let edits = notes.iter().map(|note| group::put(note, Some(group)));
    if board
        .session
        .apply(Change::new("Add to group", edits.collect()))
    {
        let name = untrack(|| board.group_called(group));
        let count = words::counted(notes.len(), "note", "notes");
        board.app.announce(format!("{count} added to {name}"));
    }
}

/// Takes the selected notes out of their groups. A group of which all are selected is gone.
pub fn ungroup_selected(board: Board) {
    if !may(board) {
        return;
    }
    let notes = board.selected();
    let mut edits: Vec<Edit> = Vec::new();
    for (id, (own, all)) in selected_of_groups(board, &notes) {
        if own.len() == all {
            // Its notes still say that they were in it, so that whatever brings it back, undo or a colleague
            // who named it meanwhile, brings it back whole.
            edits.push(Edit::Delete { id });
        } else {
            edits.extend(own.into_iter().map(|note| group::put(note, None)));
        }
    }
    if edits.is_empty() {
        board.app.toasts.say("No note in a group is selected");
        return;
    }
    board.naming.set(None);
    board.session.apply(Change::new("Ungroup notes", edits));
    let toasts = board.app.toasts;
    toasts.offer_undo("Ungrouped; the notes stay");
    // The name that had the focus may be gone; its notes are at hand.
    board.next_frame(move || {
        if let Some(note) = notes.first().filter(|_| focus_is_lost()) {
            dom::focus_card(note);
        }
    });
}

/// The groups of the selected notes: which of its notes are selected, and how many it has.
fn selected_of_groups(board: Board, selected: &[Id]) -> BTreeMap<Id, (Vec<&Id>, usize)> {
    let mut groups: BTreeMap<Id, (Vec<&Id>, usize)> = BTreeMap::new();
    board.session.untracked(|workspace| {
        for note in selected {
            if let Some(group) = group::of_note(workspace, note) {
                groups.entry(group).or_default().0.push(note);
            }
        }
    });
    board.parts.with_untracked(|parts| {
        for part in parts {
            if let Some((_, all)) = groups.get_mut(&part.group) {
                *all += part.notes.len();
            }
        }
    });
    groups
}

/// Begins to write the name of a group, where this note of it lies.
pub fn begin_naming(board: Board, group: &Id, note: &Id) {
    if let Some(place) = board.place(note) {
        board.reveal(place);
        board.naming.set(Some((group.clone(), Ring::at(place))));
    }
}

/// Keeps the name of a group, at every keystroke.
pub fn name(board: Board, group: &Id, text: String) {
    board
        .session
        .set("Name the group", group, group::NAME, text);
}

/// The groups that notes are in; `None` among them where some are in none. Not tracked.
pub fn of<'a>(board: Board, notes: impl IntoIterator<Item = &'a Id>) -> BTreeSet<Option<Id>> {
    let groups = |workspace: &Workspace| {
        let groups = notes
            .into_iter()
            .map(|note| group::of_note(workspace, note));
        plan::sorted::set(groups)
    };
    board.session.untracked(groups)
}

/// Puts notes down where they were dropped, and where they belong, as one change; those that are gone by
/// now stay gone. Says so where that is another group than before.
pub fn drop_notes(board: Board, moves: Vec<(Id, Place)>, belongs: Belongs) {
    let there = |id: &Id| board.place(id).is_some();
    let moves: Vec<(Id, Place)> = moves.into_iter().filter(|(id, _)| there(id)).collect();
    let mut edits: Vec<Edit> = moves
        .iter()
        .map(|(id, to)| Edit::set(id, note::AT, note::place_value(*to)))
        .collect();
    let count = words::counted(moves.len(), "note", "notes");
    let (label, said, made) = match belongs {
        Belongs::AsBefore(leaving) => {
            let leaving: Vec<&Id> = leaving.iter().filter(|id| there(id)).collect();
            edits.extend(leaving.iter().map(|id| group::put(id, None)));
            let out = words::counted(leaving.len(), "note", "notes");
            (
                "Take out of group",
                format!("{out} taken out of the group"),
                None,
            )
        }
        Belongs::To(group) => {
            edits.extend(moves.iter().map(|(id, _)| group::put(id, Some(&group))));
            let name = untrack(|| board.group_called(&group));
            ("Add to group", format!("{count} added to {name}"), None)
        }
        Belongs::With(target) => {
            let group = board.session.fresh_id();
            edits.push(group::create(group.clone(), ""));
            let notes = moves.iter().map(|(id, _)| id).chain([&target]);
            edits.extend(notes.map(|id| group::put(id, Some(&group))));
            let said = "Grouped. Name the group".to_owned();
            ("Group notes", said, Some((group, target.clone())))
        }
    };
    board.session.apply(Change::new(label, edits));
    board.app.announce(said);
    if let Some((group, target)) = made {
        begin_naming(board, &group, &target);
    }
}

/// The groups that notes in hand can be moved to: those in the ring of the first, by name.
pub fn choices(board: Board) -> Vec<(Id, String)> {
    let notes = board.selected();
    let Some(ring) = notes.first().and_then(|id| board.place(id)).map(Ring::at) else {
        return Vec::new();
    };
    let own = of(board, &notes);
    let is_of_all = |group: &Id| own.len() == 1 && own.contains(&Some(group.clone()));
    let parts = board.parts.get_untracked().into_iter();
    let others = parts.filter(|part| part.ring == ring && !is_of_all(&part.group));
    let named = others.map(|part| {
        let name = untrack(|| board.group_called(&part.group));
        (part.group, name)
    });
    let mut named: Vec<(Id, String)> = named.collect();
    plan::sorted::SortInOrder::sort_in_order(&mut named, |one, other| one.1.cmp(&other.1));
    named
}

fn may(board: Board) -> bool {
    if board.is_read_only() {
        board.app.toasts.say(words::READ_ONLY);
        return false;
    }
    true
}
