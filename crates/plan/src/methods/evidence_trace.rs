//! From an initiative down to what people said, and back.
//!
//! An initiative addresses needs and pains, and evidence supports or contradicts these; evidence can also
//! be linked to the initiative itself. After Teresa Torres's opportunity solution tree ("Continuous
//! Discovery Habits", 2021): a solution with no opportunity above it is a finding.

use super::knowledge::{pieces_about, spoken_of};
use crate::records::link::Relation;
use crate::records::persona_trait::Trait;
use crate::records::{initiative, persona};
use crate::sorted;
use crate::workspace::{Id, Workspace};
use std::collections::BTreeMap;

/// A need or a pain on the way from an initiative to what people said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ground {
    /// The need or pain.
    pub id: Id,
    /// Which of both it is.
    pub kind: Trait,
    /// The personas who have it, in order.
    pub personas: Vec<Id>,
    /// The evidence: ids, and whether each contradicts.
    pub pieces: BTreeMap<Id, bool>,
}

/// On what an initiative rests.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Down {
    /// The needs and pains it addresses, in order.
    pub grounds: Vec<Ground>,
    /// The evidence linked to the initiative itself: ids, and whether each contradicts.
    pub pieces: BTreeMap<Id, bool>,
}

impl Down {
    /// Whether nothing anybody said leads to it.
    #[must_use]
    pub fn is_groundless(&self) -> bool {
        self.pieces.is_empty() && self.grounds.iter().all(|ground| ground.pieces.is_empty())
    }
}

/// What rests on a piece of evidence.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Up {
    /// What it says something of: needs, pains, parts of the vision and so on, by id.
    pub about: Vec<Id>,
    /// The personas who have any of that, or of whom it says something, each once, in order.
    pub personas: Vec<Id>,
    /// The initiatives that address any of that, or of which it says something, each once, in order.
    pub initiatives: Vec<Id>,
}

/// On what an initiative rests.
#[must_use]
pub fn down(workspace: &Workspace, initiative: &str) -> Down {
    let mut grounds: Vec<Ground> = Vec::new();
    for record in workspace.linked_from(initiative, Relation::Addresses.word()) {
        let kind = Trait::from_kind(record.kind()).filter(|kind| kind.is_ranked());
        let Some(kind) = kind else {
            continue;
        };
        grounds.push(Ground {
            id: record.id().clone(),
            kind,
            personas: ends(workspace, record.id(), Relation::Has, persona::KIND),
            pieces: pieces_about(workspace, record.id()),
        });
    }
    Down {
        grounds,
        pieces: pieces_about(workspace, initiative),
    }
}

/// What rests on a piece of evidence.
#[must_use]
pub fn up(workspace: &Workspace, piece: &str) -> Up {
    let about: Vec<Id> = spoken_of(workspace, piece).into_iter().collect();
    let gather = |relation, kind| {
        let mut wanted = sorted::set([]);
        for id in &about {
            let itself = workspace.record(id).filter(|record| record.kind() == kind);
            wanted.extend(itself.map(|record| record.id().clone()));
            wanted.extend(ends(workspace, id, relation, kind));
        }
        let ordered = workspace.ordered(kind).into_iter();
        let ordered = ordered.map(|record| record.id().clone());
        ordered.filter(|id| wanted.contains(id)).collect()
    };
    Up {
        personas: gather(Relation::Has, persona::KIND),
        initiatives: gather(Relation::Addresses, initiative::KIND),
        about,
    }
}

/// The records of a kind that links of this relation lead from to a record, each once, in order.
pub(super) fn ends(workspace: &Workspace, to: &Id, relation: Relation, kind: &str) -> Vec<Id> {
    let records = workspace.linked_to(to, relation.word()).into_iter();
    let records = records.filter(|record| record.kind() == kind);
    records.map(|record| record.id().clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{evidence, fields, link};
    use crate::workspace::{Change, Edit, SeededOutside};

    fn plan() -> Workspace {
        let create = |id: &str, kind: &'static str| Edit::Create {
            id: Id::known(id),
            kind: kind.into(),
            fields: fields([]),
        };
        let add = |relation, from, to| link::add(relation, from, to).unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new(
            "Begin",
            vec![
                create("ada", persona::KIND),
                create("ben", persona::KIND),
                create("late", "pain"),
                create("sleep", "goal"),
                create("bus", initiative::KIND),
                create("tram", initiative::KIND),
                create("e", evidence::KIND),
                create("f", evidence::KIND),
                add(Relation::Has, "ada", "late"),
                add(Relation::Addresses, "bus", "late"),
                add(Relation::Addresses, "bus", "sleep"),
                add(Relation::Supports, "e", "late"),
                add(Relation::Contradicts, "f", "late"),
                add(Relation::Supports, "e", "tram"),
                add(Relation::Supports, "f", "ben"),
            ],
        ));
        workspace
    }

    #[test]
    fn an_initiative_leads_to_quotes_and_a_quote_back() {
        let workspace = plan();
        let bus = down(&workspace, "bus");
        assert_eq!(bus.grounds.len(), 1);
        assert_eq!(bus.grounds[0].personas, [Id::known("ada")]);
        let pieces: Vec<(&str, bool)> = bus.grounds[0]
            .pieces
            .iter()
            .map(|(id, contradicts)| (id.as_str(), *contradicts))
            .collect();
        assert_eq!(pieces, [("e", false), ("f", true)]);
        assert!(!bus.is_groundless());
        assert_eq!(down(&workspace, "tram").pieces.len(), 1);
        assert!(down(&workspace, "nothing").is_groundless());
        let e = up(&workspace, "e");
        assert_eq!(e.personas, [Id::known("ada")]);
        assert_eq!(e.initiatives, ["bus", "tram"].map(Id::known));
        let f = up(&workspace, "f");
        assert_eq!(f.personas, ["ada", "ben"].map(Id::known));
    }
}
