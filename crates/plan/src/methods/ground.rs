//! What an initiative rests on: for whom it is, and what is known of the needs and pains it addresses and of the
//! initiative itself.

use super::evidence_trace::Down;
use super::knowledge::{self, Knowledge};
use crate::day::Day;
use crate::records::link::Relation;
use crate::records::persona;
use crate::sorted;
use crate::workspace::{Id, Workspace};
use std::collections::BTreeMap;

/// The pieces of evidence that an initiative rests on, each once: their ids, and whether each contradicts. One
/// that supports one need and contradicts another contradicts: a doubt is not outvoted by its own piece.
pub(super) fn pieces_of(down: &Down) -> BTreeMap<Id, bool> {
    let mut all = down.pieces.clone();
    for ground in &down.grounds {
        for (id, contradicts) in &ground.pieces {
            *all.entry(id.clone()).or_insert(false) |= contradicts;
        }
    }
    all
}

/// What is known of what an initiative rests on.
#[must_use]
pub fn knowledge_of(workspace: &Workspace, down: &Down, today: Day) -> Knowledge {
    knowledge::of_pieces(workspace, &pieces_of(down), today)
}

/// The personas an initiative is for, and those who have what it addresses, each once, in order.
#[must_use]
pub fn personas(workspace: &Workspace, initiative: &str, down: &Down) -> Vec<Id> {
    let own = workspace.linked_from(initiative, Relation::For.word());
    let own = own.into_iter().map(|record| record.id().clone());
    let theirs = down.grounds.iter().flat_map(|it| it.personas.clone());
    let wanted = sorted::set(own.chain(theirs));
    if wanted.is_empty() {
        return Vec::new();
    }
    let ordered = workspace.ordered(persona::KIND).into_iter();
    let ids = ordered.map(|record| record.id().clone());
    ids.filter(|id| wanted.contains(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::evidence_trace;
    use crate::records::evidence::{self, Way};
    use crate::records::{fields, initiative, link};
    use crate::workspace::{Change, Edit, SeededOutside};

    #[test]
    fn a_piece_counts_once_and_a_doubt_is_not_outvoted_by_its_own_piece() {
        let create = |id: &str, kind: &'static str| Edit::Create {
            id: Id::known(id),
            kind: kind.into(),
            fields: fields([]),
        };
        let add = |relation, from, to| link::add(relation, from, to).unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = vec![
            create("bus", initiative::KIND),
            create("late", "pain"),
            create("sleep", "need"),
            evidence::add(Id::known("e"), Way::Survey, None),
            evidence::add(Id::known("f"), Way::Survey, None),
            add(Relation::Addresses, "bus", "late"),
            add(Relation::Addresses, "bus", "sleep"),
            add(Relation::Supports, "e", "late"),
            add(Relation::Supports, "e", "bus"),
            add(Relation::Supports, "f", "late"),
            add(Relation::Contradicts, "f", "sleep"),
        ];
        workspace.apply(Change::new("Begin", edits));
        let expected = [(Id::known("e"), false), (Id::known("f"), true)];
        let down = evidence_trace::down(&workspace, "bus");
        assert_eq!(pieces_of(&down), sorted::map(expected));
    }
}
