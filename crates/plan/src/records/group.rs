//! A group of notes: what an affinity diagram calls a header card and the notes under it.
//!
//! Source: Jiro Kawakita's KJ method (affinity diagram): notes that belong together are laid together,
//! and then the group is named. A note says itself in which group it is ([`super::note::GROUP`]), so it is
//! in one at most. A group that is gone leaves its notes without one, and has them again when it comes
//! back; a group without notes stays, unseen, until a note comes into it.

use super::{FieldType, Note, fields, note};
use crate::methods::golden_circle::{Place, Ring};
use crate::workspace::{Edit, Id, Record, Workspace};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The record's kind.
pub const KIND: &str = "group";
/// Text: what its notes have in common, in a few words.
pub const NAME: &str = "name";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[(NAME, FieldType::Text)];

/// The notes of a group that lie in one ring.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Part {
    /// The ring.
    pub ring: Ring,
    /// The group.
    pub group: Id,
    /// Its notes there, by id; one at least.
    pub notes: Vec<Id>,
}

/// The edit that makes a group, a new record of this id.
#[must_use]
pub fn create(id: Id, name: &str) -> Edit {
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: fields([(NAME, json!(name))]),
    }
}

/// The edit that puts a note into a group, or takes it out of any.
#[must_use]
pub fn put(note: &Id, group: Option<&Id>) -> Edit {
    let value = group.map_or(Value::Null, |group| json!(&**group));
    Edit::set(note, note::GROUP, value)
}

/// The group that a note is in; `None` where that group is gone.
#[must_use]
pub fn of_note(workspace: &Workspace, note: &str) -> Option<Id> {
    of(workspace, workspace.record(note)?).cloned()
}

/// The group that the note of this record is in; `None` where that group is gone.
#[must_use]
pub fn of<'a>(workspace: &'a Workspace, note: &Record) -> Option<&'a Id> {
    let group = workspace.record(note.text(note::GROUP))?;
    (group.kind() == KIND).then(|| group.id())
}

/// Every group that has notes, ring by ring and by id.
#[must_use]
pub fn parts(workspace: &Workspace) -> Vec<Part> {
    let notes = workspace.of_kind(note::KIND);
    let notes = notes.filter_map(|id| workspace.record(id));
    parts_among(workspace, notes.map(|note| (note, Note::place(note))))
}

/// Every group that these notes, which lie at these places, are in.
#[must_use]
pub fn parts_among<'a>(
    workspace: &Workspace,
    notes: impl IntoIterator<Item = (&'a Record, Place)>,
) -> Vec<Part> {
    if workspace.count(KIND) == 0 {
        return Vec::new();
    }
    let mut parts: BTreeMap<(Ring, Id), Vec<Id>> = BTreeMap::new();
    for (note, at) in notes {
        if let Some(group) = of(workspace, note) {
            let part = parts.entry((Ring::at(at), group.clone())).or_default();
            part.push(note.id().clone());
        }
    }
    let part = |((ring, group), notes)| Part { ring, group, notes };
    parts.into_iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Change, SeededOutside};

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn note(name: &str, y: f64, group: &str) -> Edit {
        Edit::Create {
            id: id(name),
            kind: note::KIND.into(),
            fields: fields([
                (note::AT, note::place_value(Place { x: 0.0, y })),
                (note::GROUP, json!(group)),
            ]),
        }
    }

    fn plan() -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        workspace.apply(Change::new(
            "Begin",
            vec![
                create(id("g"), "Honesty"),
                note("a", 0.1, "g"),
                note("b", 0.2, "g"),
                note("c", 0.9, "g"),
                note("d", 0.9, "gone"),
                // A note is no group.
                note("e", 0.9, "a"),
            ],
        ));
        workspace
    }

    fn told(workspace: &Workspace) -> Vec<String> {
        let told = |part: Part| format!("{:?} {} {}", part.ring, part.group, part.notes.join("+"));
        parts(workspace).into_iter().map(told).collect()
    }

    #[test]
    fn a_group_shows_in_each_ring_in_which_it_has_notes() {
        let mut workspace = plan();
        assert_eq!(told(&workspace), ["Why g a+b", "What g c"]);
        workspace.apply(Change::new("Leave", vec![put(&id("a"), None)]));
        assert_eq!(told(&workspace), ["Why g b", "What g c"]);
    }

    #[test]
    fn a_group_that_is_gone_leaves_its_notes_and_has_them_again() {
        let mut workspace = plan();
        workspace.apply(Change::new("Ungroup", vec![Edit::Delete { id: id("g") }]));
        assert!(told(&workspace).is_empty());
        assert_eq!(workspace.count(note::KIND), 5);
        workspace.undo();
        assert_eq!(told(&workspace), ["Why g a+b", "What g c"]);
    }

    #[test]
    fn who_adds_to_a_group_and_who_renames_it_keep_both() {
        let (mut mine, mut theirs) = (plan(), Workspace::new(SeededOutside::new(2, 0)));
        theirs.absorb(mine.all().cloned().collect::<Vec<_>>());
        mine.apply(Change::new(
            "Name",
            vec![Edit::set(&id("g"), NAME, "Truth")],
        ));
        theirs.apply(Change::new("Add", vec![put(&id("d"), Some(&id("g")))]));
        mine.absorb(theirs.all().cloned().collect::<Vec<_>>());
        assert_eq!(told(&mine), ["Why g a+b", "What g c+d"]);
        assert_eq!(mine.record("g").unwrap().text(NAME), "Truth");
        assert_eq!(mine.unsettled_count(), 0);
    }
}
