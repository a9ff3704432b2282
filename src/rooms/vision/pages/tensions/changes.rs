//! What the page changes, as changes of records: nothing here knows the page.

use plan::records::{ORDER, fields, position, tension};
use plan::workspace::{Change, Edit, arrange, order};
use plan::{Id, Record, Workspace};
use serde_json::json;

/// Makes a tension with the first letter of a field, and two positions without words: it takes two to pull.
pub(super) fn add(
    workspace: &mut Workspace,
    id: &Id,
    field: &'static str,
    value: String,
) -> Change {
    let sides = [workspace.fresh_id(), workspace.fresh_id()];
    let (key, mut edits) = arrange::append(workspace, &ids(&workspace.ordered(tension::KIND)));
    let make = Edit::Create {
        id: id.clone(),
        kind: tension::KIND.into(),
        fields: fields([(field, json!(value)), (ORDER, json!(key))]),
    };
    let sides = sides.into_iter().zip(order::run(None, None, 2));
    let sides = sides.map(|(side, key)| position::add(side, id, &key));
    edits.extend(std::iter::once(make).chain(sides));
    Change::new("Add tension", edits).coalescing(format!("{id}/{field}"))
}

/// The decision, as it is typed. Its first letter is of today, unless a day stands there.
pub(super) fn decide(workspace: &Workspace, id: &Id, decision: String, today: &str) -> Change {
    let record = workspace.record(id);
    let text = |field| record.map_or("", |record| record.text(field));
    let first = text(tension::DECISION).is_empty() && text(tension::DECIDED_ON).is_empty();
    let mut edits = vec![Edit::set(id, tension::DECISION, decision)];
    if first {
        edits.push(Edit::set(id, tension::DECIDED_ON, today));
    }
    let typing = format!("{id}/{}", tension::DECISION);
    Change::new("Edit decision", edits).coalescing(typing)
}

/// Opens a tension again: the decision goes, with who made it and when.
pub(super) fn reopen(id: &Id) -> Change {
    let fields = [tension::DECISION, tension::DECIDED_BY, tension::DECIDED_ON];
    let edits = fields.map(|field| Edit::set(id, field, ""));
    Change::new("Reopen tension", edits.into())
}

/// Deletes a tension with its positions.
pub(super) fn delete(workspace: &Workspace, id: &Id) -> Change {
    let positions = workspace.positions_in(id).into_iter().map(Record::id);
    let ids = positions.chain([id]).cloned();
    Change::new(
        "Delete tension",
        ids.map(|id| Edit::Delete { id }).collect(),
    )
}

/// Adds a position at the end of a tension's.
pub(super) fn add_position(workspace: &Workspace, tension: &Id, id: Id) -> Change {
    let positions = ids(&workspace.positions_in(tension));
    let (key, mut edits) = arrange::append(workspace, &positions);
    edits.push(position::add(id, tension, &key));
    Change::new("Add position", edits)
}

fn ids(records: &[&Record]) -> Vec<Id> {
    records.iter().map(|record| record.id().clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::Tension;
    use plan::workspace::SeededOutside;

    fn workspace() -> (Workspace, Id) {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let id = Id::from_random(7);
        let change = add(&mut workspace, &id, tension::TITLE, "W".to_owned());
        workspace.apply(change);
        (workspace, id)
    }

    fn read(workspace: &Workspace, id: &Id) -> Tension {
        Tension::from(workspace.record(id).unwrap())
    }

    #[test]
    fn the_first_letter_makes_a_tension_with_two_sides() {
        let (mut workspace, id) = workspace();
        let edits = vec![Edit::set(&id, tension::TITLE, "Wh")];
        let typing = format!("{id}/{}", tension::TITLE);
        workspace.apply(Change::new("Edit tension", edits).coalescing(typing));
        assert_eq!(read(&workspace, &id).title, "Wh");
        assert_eq!(workspace.positions_in(&id).len(), 2);
        let third = add_position(&workspace, &id, Id::from_random(9));
        workspace.apply(third);
        let positions = workspace.positions_in(&id);
        assert_eq!(*positions[2].id(), Id::from_random(9));
        for _ in 0..2 {
            workspace.undo();
        }
        assert!(workspace.all().all(|record| !record.is_alive()));
    }

    #[test]
    fn a_decision_is_of_the_day_on_which_it_was_first_typed() {
        let (mut workspace, id) = workspace();
        for (text, today) in [("T", "2026-11-26"), ("Th", "2026-11-27")] {
            let change = decide(&workspace, &id, text.to_owned(), today);
            workspace.apply(change);
        }
        let settled = read(&workspace, &id);
        assert!(settled.is_settled());
        assert_eq!(settled.decided_on.unwrap().to_string(), "2026-11-26");
        workspace.apply(reopen(&id));
        assert!(!read(&workspace, &id).is_settled());
        workspace.undo();
        assert_eq!(read(&workspace, &id), settled);
    }

    #[test]
    fn a_tension_goes_with_its_positions_and_comes_back_with_them() {
        let (mut workspace, id) = workspace();
        let change = delete(&workspace, &id);
        workspace.apply(change);
        assert!(workspace.all().all(|record| !record.is_alive()));
        workspace.undo();
        assert_eq!(workspace.positions_in(&id).len(), 2);
    }
}
