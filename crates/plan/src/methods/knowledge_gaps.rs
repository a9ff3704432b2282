//! Where much rests on little: the needs and pains that evidence supports less than the plan leans on
//! them.
//!
//! Source: our own rule, after Teresa Torres, "Continuous Discovery Habits", 2021 (test first the
//! assumption that carries most and is known least).

use super::evidence_trace::ends;
use super::knowledge::{self, Knowledge, Level};
use crate::day::Day;
use crate::records::initiative;
use crate::records::link::Relation;
use crate::records::persona;
use crate::records::persona_trait::{Trait, Weight};
use crate::sorted::SortInOrder;
use crate::workspace::{Id, Workspace};
use std::cmp::Ordering;

/// What rests on a need or a pain, and on what it rests itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Gap {
    /// The need or pain.
    pub id: Id,
    /// Which of both it is.
    pub kind: Trait,
    /// The personas who have it.
    pub personas: Vec<Id>,
    /// The initiatives that address it, in order.
    pub initiatives: Vec<Id>,
    /// Its rank by severity and frequency, 1 to 16; `None` while they are not said.
    pub rank: Option<u8>,
    /// What is known of it.
    pub knowledge: Knowledge,
}

impl Gap {
    /// How much rests on it: 1 for itself, and 1 for each initiative.
    #[must_use]
    pub fn load(&self) -> usize {
        1 + self.initiatives.len()
    }

    /// On how much it rests, in halves of a fresh piece: what supports it less what contradicts it, and
    /// 1, so that there is always something to divide by.
    #[must_use]
    pub fn footing(&self) -> usize {
        1 + self
            .knowledge
            .support
            .saturating_sub(self.knowledge.contradiction)
    }
}

/// The needs and pains whose knowledge is not strong, those first on which most rests for what they rest on
/// themselves ([`Gap::load`] over [`Gap::footing`]); of equal ones that with the highest rank, then that
/// with less known, then by id.
#[must_use]
pub fn gaps(workspace: &Workspace, today: Day) -> Vec<Gap> {
    let mut all = all(workspace, today);
    all.retain(|gap| gap.knowledge.level < Level::Strong);
    all
}

/// Every need and pain: the gaps first, as in [`gaps`]; then what is well known, that with the most support
/// first, then by id.
#[must_use]
pub fn all(workspace: &Workspace, today: Day) -> Vec<Gap> {
    let kinds = Trait::ALL.into_iter().filter(|kind| kind.is_ranked());
    let mut all: Vec<Gap> = kinds
        .flat_map(|kind| workspace.of_kind(kind.kind()).map(move |id| (kind, id)))
        .filter_map(|(kind, id)| gap(workspace, kind, id, today))
        .collect();
    let is_strong = |gap: &Gap| gap.knowledge.level == Level::Strong;
    all.sort_in_order(|a, b| {
        let by_kind = is_strong(a).cmp(&is_strong(b));
        by_kind.then_with(|| match is_strong(a) {
            true => b
                .knowledge
                .support
                .cmp(&a.knowledge.support)
                .then_with(|| a.id.cmp(&b.id)),
            false => most_pressing(a, b),
        })
    });
    all
}

/// What rests on one need or pain, however much is known of it; `None` where it is not there.
#[must_use]
pub fn gap(workspace: &Workspace, kind: Trait, id: &Id, today: Day) -> Option<Gap> {
    let record = workspace.record(id)?;
    let linked = |relation, kind| ends(workspace, id, relation, kind);
    Some(Gap {
        id: id.clone(),
        kind,
        personas: linked(Relation::Has, persona::KIND),
        initiatives: linked(Relation::Addresses, initiative::KIND),
        rank: Weight::from(record).rank(),
        knowledge: knowledge::about(workspace, id, today),
    })
}

fn most_pressing(a: &Gap, b: &Gap) -> Ordering {
    // Larger fractions first, compared without dividing.
    let by_load = (b.load() * a.footing()).cmp(&(a.load() * b.footing()));
    by_load
        .then_with(|| b.rank.cmp(&a.rank))
        .then_with(|| a.knowledge.level.cmp(&b.knowledge.level))
        .then_with(|| a.id.cmp(&b.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::evidence::{self, Way};
    use crate::records::link;
    use crate::records::{fields, persona_trait};
    use crate::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn create(id: &str, kind: &'static str, values: crate::workspace::Fields) -> Edit {
        Edit::Create {
            id: Id::known(id),
            kind: kind.into(),
            fields: values,
        }
    }

    fn ticket(id: &str) -> Edit {
        let ticket = Way::SupportTicket.word();
        let values = [
            (evidence::WAY, json!(ticket)),
            (evidence::DATE, json!("2026-11-01")),
        ];
        create(id, evidence::KIND, fields(values))
    }

    #[test]
    fn where_most_rests_on_least_stands_first() {
        let weighed = |severity: &str| {
            fields([
                (persona_trait::SEVERITY, json!(severity)),
                (persona_trait::FREQUENCY, json!("daily")),
            ])
        };
        let add = |relation, from: &str, to: &str| link::add(relation, from, to).unwrap();
        let mut edits = vec![
            create("nadia", persona::KIND, fields([])),
            create("late", "pain", fields([])),
            create("quiet", "pain", fields([])),
            create("loud", "need", weighed("critical")),
            create("soft", "need", weighed("slight")),
            create("known", "need", fields([])),
            create("sleep", "goal", fields([])),
            add(Relation::Has, "nadia", "late"),
            ticket("t"),
            add(Relation::Supports, "t", "late"),
        ];
        for idea in ["a", "b", "c"] {
            edits.push(create(idea, initiative::KIND, fields([])));
            edits.push(add(Relation::Addresses, idea, "late"));
        }
        edits.push(add(Relation::Addresses, "a", "quiet"));
        for number in 0..5 {
            let id = format!("k{number}");
            edits.push(ticket(&id));
            edits.push(add(Relation::Supports, &id, "known"));
        }
        let way = json!("survey");
        edits.push(Edit::set(&Id::known("k0"), evidence::WAY, way));
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new("Begin", edits));
        let today = Day::new(2026, 11, 26).unwrap();
        let found = gaps(&workspace, today);
        let ids: Vec<&str> = found.iter().map(|gap| gap.id.as_str()).collect();
        // One initiative on nothing leans harder than three on a ticket; the strong one is none.
        assert_eq!(ids, ["quiet", "late", "loud", "soft"]);
        let late = &found[1];
        assert_eq!((late.load(), late.footing()), (4, 3));
        assert_eq!(late.initiatives, ["a", "b", "c"].map(Id::known));
        assert_eq!(late.personas, [Id::known("nadia")]);
        assert_eq!(late.knowledge.ways.get(&Way::SupportTicket), Some(&1));
        assert_eq!(found[2].rank, Some(16));
    }
}
