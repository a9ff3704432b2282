//! Records that are moved or added in lists whose order keys may be missing, equal or of another
//! making.

use super::{Change, Edit, Id, Workspace, order};
use crate::records::ORDER;
use std::borrow::Cow;
use std::ops::Range;

/// The edits that move a record to another place among its siblings, which are given in order, joined with
/// its other moves; `None` when it stands there already or is none of them.
#[must_use]
pub fn reorder(
    workspace: &Workspace,
    label: impl Into<Cow<'static, str>>,
    mut siblings: Vec<Id>,
    id: &Id,
    to: usize,
) -> Option<Change> {
    let from = siblings.iter().position(|sibling| sibling == id)?;
    let to = to.min(siblings.len().saturating_sub(1));
    if from == to {
        return None;
    }
    moved(&mut siblings, from, to);
    let keys = keys(workspace, &siblings, to..to + 1).into_iter();
    let edits = keys.map(|(at, key)| Edit::set(&siblings[at], ORDER, key));
    let change = Change::new(label, edits.collect());
    Some(change.coalescing(format!("{id}/{ORDER}")))
}

/// The key of a record that is added after these, which are given in order, and the edits of those that
/// need another key for it to stand there.
#[must_use]
pub fn append(workspace: &Workspace, siblings: &[Id]) -> (String, Vec<Edit>) {
    let key = |id: &Id| workspace.record(id).map_or("", |record| record.text(ORDER));
    let mut held: Vec<&str> = siblings.iter().map(key).collect();
    held.push("");
    let (mut own, mut edits) = (String::new(), Vec::new());
    for (at, key) in place(&held, siblings.len()..held.len()) {
        match siblings.get(at) {
            Some(sibling) => edits.push(Edit::set(sibling, ORDER, key)),
            None => own = key,
        }
    }
    (own, edits)
}

/// Which of these records, in the wanted order, need which key for those at `new` to stand where they do.
#[must_use]
pub fn keys(workspace: &Workspace, ids: &[Id], new: Range<usize>) -> Vec<(usize, String)> {
    let key = |id: &Id| workspace.record(id).map_or("", |record| record.text(ORDER));
    let held: Vec<&str> = ids.iter().map(key).collect();
    place(&held, new)
}

/// Keys for the items at `new`, so that they stand where they are in `keys`, which are the items'
/// keys in the wanted order. As few neighbours as possible get a fresh key too: none, unless their
/// keys leave no room.
fn place(keys: &[&str], new: Range<usize>) -> Vec<(usize, String)> {
    let (mut start, mut end) = (new.start, new.end.min(keys.len()));
    loop {
        let before = start.checked_sub(1).map(|at| keys[at]);
        let after = keys.get(end).copied();
        let fresh = order::run(before, after, end.saturating_sub(start));
        let all = start == 0 && end >= keys.len();
        if all || ascend(before, &fresh, after) {
            return (start..end).zip(fresh).collect();
        }
        start = start.saturating_sub(1);
        end = (end + 1).min(keys.len());
    }
}

fn ascend(before: Option<&str>, fresh: &[String], after: Option<&str>) -> bool {
    let fresh = fresh.iter().map(String::as_str);
    let row: Vec<&str> = before.into_iter().chain(fresh).chain(after).collect();
    row.is_sorted_by(|a, b| a < b)
}

/// Takes the item at `from` out and puts it in at `to`.
fn moved<Item>(items: &mut Vec<Item>, from: usize, to: usize) {
    if from < items.len() {
        let item = items.remove(from);
        items.insert(to.min(items.len()), item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The list after the move, as the workspace would sort it: by key, then by name.
    fn after_move(items: &[(&str, &str)], from: usize, to: usize) -> (Vec<String>, usize) {
        let mut list: Vec<(String, String)> = items
            .iter()
            .map(|(name, key)| (key.to_string(), name.to_string()))
            .collect();
        moved(&mut list, from, to);
        let keys: Vec<&str> = list.iter().map(|(key, _)| key.as_str()).collect();
        let edits = place(&keys, to..to + 1);
        let count = edits.len();
        for (at, key) in edits {
            list[at].0 = key;
        }
        list.sort();
        (list.into_iter().map(|(_, name)| name).collect(), count)
    }

    #[test]
    fn a_move_edits_the_moved_item_alone() {
        let items = [("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")];
        assert_eq!(after_move(&items, 3, 0).0, ["d", "a", "b", "c"]);
        assert_eq!(after_move(&items, 0, 3).0, ["b", "c", "d", "a"]);
        assert_eq!(after_move(&items, 0, 2).0, ["b", "c", "a", "d"]);
        for (from, to) in [(3, 0), (0, 3), (0, 2), (2, 1)] {
            assert_eq!(after_move(&items, from, to).1, 1, "{from} to {to}");
        }
    }

    #[test]
    fn between_equal_keys_the_neighbours_get_fresh_ones() {
        let items = [("a", "1"), ("b", "5"), ("c", "5"), ("d", "5"), ("e", "9")];
        let (names, edits) = after_move(&items, 4, 2);
        assert_eq!(names, ["a", "b", "e", "c", "d"]);
        assert!(edits > 1);
        assert_eq!(after_move(&items, 0, 3).0, ["b", "c", "d", "a", "e"]);
    }

    #[test]
    fn missing_keys_and_foreign_keys_are_survived() {
        let missing = [("a", ""), ("b", ""), ("c", "")];
        assert_eq!(after_move(&missing, 2, 0).0, ["c", "a", "b"]);
        assert_eq!(after_move(&missing, 0, 1).0, ["b", "a", "c"]);
        let foreign = [("a", "0"), ("b", "000"), ("c", "~~"), ("d", "é")];
        for from in 0..4 {
            for to in 0..4 {
                let mut wanted = vec!["a", "b", "c", "d"];
                moved(&mut wanted, from, to);
                if from != to {
                    assert_eq!(after_move(&foreign, from, to).0, wanted, "{from} to {to}");
                }
            }
        }
    }

    #[test]
    fn several_new_items_stand_in_a_row() {
        let edits = place(&["1", "", "", "2"], 1..3);
        let keys: Vec<String> = edits.into_iter().map(|(_, key)| key).collect();
        assert!(ascend(Some("1"), &keys, Some("2")));
        assert_eq!(keys.len(), 2);
        assert_eq!(place(&[""], 0..1).len(), 1);
    }

    #[test]
    fn records_are_added_last_and_moved_whatever_their_keys() {
        use crate::records::{fields, tension};
        use crate::workspace::SeededOutside;
        use serde_json::json;
        let id = |name: &str| Id::parse(name).unwrap();
        let make = |name: &str, key: &str| Edit::Create {
            id: id(name),
            kind: tension::KIND.into(),
            fields: fields([(ORDER, json!(key))]),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let foreign = vec![make("a", "~"), make("b", "~"), make("c", "é")];
        workspace.apply(Change::new("Begin", foreign));
        let ids = |workspace: &Workspace| -> Vec<Id> {
            let all = workspace.ordered(tension::KIND);
            all.iter().map(|record| record.id().clone()).collect()
        };
        let (key, mut edits) = append(&workspace, &ids(&workspace));
        edits.push(make("0", &key));
        workspace.apply(Change::new("Add", edits));
        assert_eq!(ids(&workspace), ["a", "b", "c", "0"].map(id));
        let change = reorder(&workspace, "Move", ids(&workspace), &id("0"), 1).unwrap();
        workspace.apply(change);
        assert_eq!(ids(&workspace), ["a", "0", "b", "c"].map(id));
        for to in [1, 9] {
            let there = if to == 1 { "0" } else { "c" };
            assert!(reorder(&workspace, "Move", ids(&workspace), &id(there), to).is_none());
        }
        assert!(reorder(&workspace, "Move", ids(&workspace), &id("z"), 0).is_none());
    }
}
