//! What there is to make a ring's sentence of.

use crate::rooms::vision::walk;
use plan::methods::golden_circle::Ring;
use plan::records::group::Part;
use plan::records::{Note, group, note, vision};
use plan::sorted::SortInOrder;
use plan::{Id, Workspace};
use std::collections::BTreeSet;

/// A ring's notes in groups and without, the strongest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Material {
    /// The groups, with how many votes their notes have and the notes themselves.
    pub groups: Vec<(Id, usize, Vec<Id>)>,
    /// The notes in no group.
    pub alone: Vec<Id>,
    /// How many of the notes the sentence comes from: as they are, or with their group.
    pub used: usize,
}

impl Material {
    /// Reads what each ring has.
    pub fn of(workspace: &Workspace) -> [Self; 3] {
        let ids = workspace.of_kind(note::KIND);
        let placed = ids.filter_map(|id| Some((id.clone(), Note::place(workspace.record(id)?))));
        let notes = walk::in_ring_order(placed);
        let parts = group::parts(workspace);
        Ring::ALL.map(|ring| Self::of_ring(workspace, ring, &notes[ring as usize], &parts))
    }

    /// Of a ring's notes, as they are walked.
    fn of_ring(workspace: &Workspace, ring: Ring, notes: &[Id], parts: &[Part]) -> Self {
        let votes = |id: &Id| workspace.votes_for(id).count();
        let strongest = |notes: &mut Vec<Id>| {
            notes.sort_in_order(|one, other| votes(other).cmp(&votes(one)));
        };
        let parts = parts.iter().filter(|part| part.ring == ring);
        let mut groups: Vec<(Id, usize, Vec<Id>)> = parts
            .map(|part| {
                // They come by id; here they stand as they are walked.
                let is_own = |id: &&Id| part.notes.binary_search(id).is_ok();
                let mut own: Vec<Id> = notes.iter().filter(is_own).cloned().collect();
                strongest(&mut own);
                (part.group.clone(), own.iter().map(votes).sum(), own)
            })
            .collect();
        groups.sort_in_order(|one, other| other.1.cmp(&one.1));
        let grouped: BTreeSet<Id> =
            plan::sorted::set(groups.iter().flat_map(|group| group.2.iter().cloned()));
        let mut alone: Vec<Id> = notes
            .iter()
            .filter(|id| !grouped.contains(*id))
            .cloned()
            .collect();
        strongest(&mut alone);
        let from = sources(workspace, ring);
        let is_used = |id: &&Id| {
            let group = group::of_note(workspace, id);
            from.contains(id) || group.is_some_and(|group| from.contains(&group))
        };
        Self {
            used: notes.iter().filter(is_used).count(),
            groups,
            alone,
        }
    }

    /// How many notes there are.
    pub fn count(&self) -> usize {
        self.grouped() + self.alone.len()
    }

    /// How many of them are in a group.
    pub fn grouped(&self) -> usize {
        self.groups.iter().map(|group| group.2.len()).sum()
    }
}

/// The notes and groups from which a ring's sentence comes, that are there.
pub fn sources(workspace: &Workspace, ring: Ring) -> Vec<Id> {
    let relation = vision::comes_from(ring).word();
    let records = workspace.linked_from(&vision::id(), relation).into_iter();
    let known = records.filter(|it| it.kind() == note::KIND || it.kind() == group::KIND);
    known.map(|record| record.id().clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::methods::golden_circle::Place;
    use plan::records::{fields, link, vote};
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

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

    #[test]
    fn the_strongest_come_first_and_what_is_used_is_counted() {
        let mut plan = Workspace::new(SeededOutside::new(1, 0));
        let from = |to: &str| link::add(vision::comes_from(Ring::Why), &vision::id(), to).unwrap();
        plan.apply(Change::new(
            "Begin",
            vec![
                group::create(id("g"), "Honesty"),
                group::create(id("h"), "Care"),
                note("a", 0.1, "g"),
                note("b", 0.2, "h"),
                note("c", 0.3, "h"),
                note("d", -0.1, ""),
                note("e", -0.2, ""),
                note("far", 0.9, "g"),
                vote::give(id("1"), "c", ""),
                vote::give(id("2"), "e", ""),
                from("h"),
                from("e"),
                from("gone"),
            ],
        ));
        let [why, how, what] = Material::of(&plan);
        let ids = |names: &[&str]| names.iter().map(|name| id(name)).collect::<Vec<_>>();
        assert_eq!(
            why.groups,
            [(id("h"), 1, ids(&["c", "b"])), (id("g"), 0, ids(&["a"]))]
        );
        assert_eq!(why.alone, ids(&["e", "d"]));
        assert_eq!((why.count(), why.grouped(), why.used), (5, 3, 3));
        assert_eq!(what.count(), 1);
        assert_eq!(how, Material::default());
        assert_eq!(sources(&plan, Ring::Why).len(), 2);
    }
}
