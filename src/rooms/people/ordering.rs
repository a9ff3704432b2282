//! Order keys for items that are moved or added, in lists whose keys may be missing, equal or of
//! another making.

use plan::workspace::order;
use std::ops::Range;

/// Keys for the items at `new`, so that they stand where they are in `keys`, which are the items'
/// keys in the wanted order. As few neighbours as possible get a fresh key too: none, unless their
/// keys leave no room.
pub(super) fn place(keys: &[&str], new: Range<usize>) -> Vec<(usize, String)> {
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
pub(super) fn moved<Item>(items: &mut Vec<Item>, from: usize, to: usize) {
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
}
