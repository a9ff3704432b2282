//! Tags of evidence and of initiatives: each a field of its own ([`mark`]), which holds the tag as it was written.

use super::{evidence, mark};
use crate::workspace::{Edit, Id, Record, Workspace};
use serde_json::Value;

/// The prefix of the fields that are tags.
pub const TAG: &str = "tag";

/// The tags of a record, as they were written, in order.
#[must_use]
pub fn of(record: &Record) -> Vec<String> {
    let tags = mark::of(record, TAG).filter_map(|(_, value)| value.as_str());
    let tags = tags.map(str::trim).filter(|tag| !tag.is_empty());
    tags.map(str::to_owned).collect()
}

/// The field of a tag and its value, as it was written; `None` for a tag without letters. The field with
/// no value (`null`) takes the tag away.
#[must_use]
pub fn field(name: &str) -> Option<(String, Value)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    Some((mark::field(TAG, name)?, Value::from(words.join(" "))))
}

/// The edits that give a record these tags in place of those it has; a tag that is only written otherwise is written
/// anew.
#[must_use]
pub fn replace(id: &Id, before: &[String], after: &[String]) -> Vec<Edit> {
    let fields = |names: &[String]| -> Vec<(String, Value)> {
        names.iter().filter_map(|name| field(name)).collect()
    };
    let (before, after) = (fields(before), fields(after));
    let stays = |field: &String| after.iter().any(|(other, _)| other == field);
    let gone = before.iter().filter(|(field, _)| !stays(field));
    let gone = gone.map(|(field, _)| Edit::set(id, field.clone(), Value::Null));
    let come = after.iter().filter(|it| !before.contains(it));
    let come = come.map(|(field, value)| Edit::set(id, field.clone(), value.clone()));
    gone.chain(come).collect()
}

/// The edits that give a tag of evidence another name wherever it stands; where the new name stands already, one is
/// left. None where either name has no letters.
#[must_use]
pub fn rename(workspace: &Workspace, from: &str, to: &str) -> Vec<Edit> {
    rename_among(workspace, evidence::ids(workspace), from, to)
}

/// The edits that give a tag another name wherever it stands on one of these records; see [`rename`].
pub(super) fn rename_among<'plan>(
    workspace: &'plan Workspace,
    ids: impl Iterator<Item = &'plan Id>,
    from: &str,
    to: &str,
) -> Vec<Edit> {
    let (Some((old, _)), Some((new, value))) = (field(from), field(to)) else {
        return Vec::new();
    };
    let mut edits = Vec::new();
    let records = ids.filter_map(|id| workspace.record(id));
    for record in records.filter(|record| record.get(&old).is_some()) {
        if old != new {
            edits.push(Edit::set(record.id(), old.clone(), Value::Null));
        }
        edits.push(Edit::set(record.id(), new.clone(), value.clone()));
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::fields;
    use crate::workspace::{Change, SeededOutside};

    fn with_tags(id: &str, names: &[&str]) -> Edit {
        let mut values = fields([]);
        values.extend(names.iter().filter_map(|name| field(name)));
        Edit::Create {
            id: Id::known(id),
            kind: evidence::KIND.into(),
            fields: values,
        }
    }

    #[test]
    fn tags_of_two_people_are_both_there_and_one_can_be_taken_away() {
        let id = Id::known("e");
        let mut mine = Workspace::new(SeededOutside::new(1, 1_000));
        mine.apply(Change::new("Add", vec![with_tags("e", &[])]));
        let mut theirs = Workspace::new(SeededOutside::new(2, 2_000));
        theirs.absorb(mine.all().cloned());
        let add = |name: &str| {
            let (field, value) = field(name).unwrap();
            Change::new("Tag", vec![Edit::set(&id, field, value)])
        };
        mine.apply(add(" Last   bus "));
        theirs.apply(add("Safety"));
        let absorbed = mine.absorb(theirs.all().cloned());
        assert!(absorbed.conflicting.is_empty());
        assert_eq!(of(mine.record("e").unwrap()), ["Last bus", "Safety"]);
        let (last_bus, _) = field("LAST BUS").unwrap();
        let away = Edit::set(&id, last_bus, Value::Null);
        mine.apply(Change::new("Untag", vec![away]));
        assert_eq!(of(mine.record("e").unwrap()), ["Safety"]);
        assert_eq!(field(" "), None);
    }

    #[test]
    fn tags_are_replaced_by_what_differs() {
        let id = Id::known("e");
        let names = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new("Add", vec![with_tags("e", &["Bus", "Trust"])]));
        let edits = replace(&id, &names(&["Bus", "Trust"]), &names(&["BUS", "Board"]));
        assert_eq!(edits.len(), 3);
        workspace.apply(Change::new("Tag", edits));
        assert_eq!(of(workspace.record("e").unwrap()), ["Board", "BUS"]);
        assert_eq!(replace(&id, &names(&["Bus"]), &names(&["Bus"])), []);
    }

    #[test]
    fn a_tag_is_renamed_wherever_it_stands() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let pieces = [
            ("a", ["Bus", "Trust"]),
            ("b", ["Trust", "Board"]),
            ("c", ["Bus", "Board"]),
        ];
        let pieces = pieces.iter().map(|(id, tags)| with_tags(id, tags));
        workspace.apply(Change::new("Add", pieces.collect()));
        let rename_all = |workspace: &mut Workspace, from: &str, to: &str| {
            let edits = rename(workspace, from, to);
            workspace.apply(Change::new("Rename", edits));
            ["a", "b", "c"].map(|id| of(workspace.record(id).unwrap()).join("+"))
        };
        let joined = ["Bus+Trust", "Trust", "Bus+Trust"];
        assert_eq!(rename_all(&mut workspace, "board", "Trust"), joined);
        let written = ["NIGHT BUS+Trust", "Trust", "NIGHT BUS+Trust"];
        assert_eq!(rename_all(&mut workspace, "bus", "NIGHT BUS"), written);
        let again = ["Night bus+Trust", "Trust", "Night bus+Trust"];
        assert_eq!(rename_all(&mut workspace, "night bus", "Night bus"), again);
        assert_eq!(rename_all(&mut workspace, "trust", " "), again);
    }
}
