//! The kinds of things that an initiative is linked with from its card: what the links are called, and where they
//! lead.

use crate::rooms::abouts::{self, About};
use plan::records::feedback::Part;
use plan::records::link::{self, Relation};
use plan::records::persona_trait::Trait;
use plan::records::{initiative, key_result, objective, vision, work};
use plan::{Id, Record, Workspace};

/// One kind of link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Tie {
    /// Needs and pains that it addresses.
    Addresses,
    /// Objectives and key results that it contributes to.
    Contributes,
    /// Parts of the vision that it serves.
    Serves,
    /// Initiatives that it needs.
    Needs,
    /// Initiatives that exclude it.
    Excludes,
}

impl Tie {
    /// Each, in the order in which the card shows them.
    pub(super) const ALL: [Self; 5] = [
        Self::Addresses,
        Self::Contributes,
        Self::Serves,
        Self::Needs,
        Self::Excludes,
    ];

    pub(super) fn relation(self) -> Relation {
        match self {
            Self::Addresses => Relation::Addresses,
            Self::Contributes => Relation::Contributes,
            Self::Serves => Relation::Serves,
            Self::Needs => Relation::Needs,
            Self::Excludes => Relation::Excludes,
        }
    }

    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::Addresses => "Needs and pains it addresses",
            Self::Contributes => "What it contributes to",
            Self::Serves => "How it serves the vision",
            Self::Needs => "What it needs first",
            Self::Excludes => "What cannot be done beside it",
        }
    }

    /// What is said while there is none.
    pub(super) fn none(self) -> &'static str {
        match self {
            Self::Addresses => {
                "No need and no pain is named. What is known of these counts for the initiative, too."
            }
            Self::Contributes => "It serves no objective yet.",
            Self::Serves => "No part of the vision is named.",
            Self::Needs => "It can be done by itself.",
            Self::Excludes => "It excludes nothing.",
        }
    }

    /// The press that looks for another.
    pub(super) fn press(self) -> &'static str {
        match self {
            Self::Addresses => "Link a need or a pain",
            Self::Contributes => "Link an objective",
            Self::Serves => "Link to the vision",
            Self::Needs => "Link what it needs",
            Self::Excludes => "Link what it excludes",
        }
    }

    /// What is looked for.
    pub(super) fn looks_for(self) -> &'static str {
        match self {
            Self::Addresses => "Need or pain",
            Self::Contributes => "Objective or key result",
            Self::Serves => "Part of the vision",
            Self::Needs => "Initiative that it needs",
            Self::Excludes => "Initiative that it excludes",
        }
    }

    /// Whether a record is what such a link leads to.
    fn leads_to(self, record: &Record) -> bool {
        let kind = record.kind();
        match self {
            Self::Addresses => [Trait::Need, Trait::Pain]
                .iter()
                .any(|it| it.kind() == kind),
            Self::Contributes => kind == objective::KIND || kind == key_result::KIND,
            Self::Serves => false,
            Self::Needs | Self::Excludes => kind == initiative::KIND,
        }
    }

    /// What stands at the other end; `None` where nothing does that such a link leads to.
    pub(super) fn end(self, workspace: &Workspace, id: &Id) -> Option<About> {
        let is_one = match self {
            Self::Serves => vision::part_of_id(id).is_some(),
            _ => workspace.record(id).is_some_and(|it| self.leads_to(it)),
        };
        is_one.then(|| abouts::one(workspace, id)).flatten()
    }

    /// What its links lead to, there or gone, in the order of the links. What excludes it is excluded by it.
    pub(super) fn linked(self, workspace: &Workspace, of: &Id) -> Vec<Id> {
        let mut linked = Vec::new();
        for link in workspace.links_of(of) {
            if link.text(link::RELATION) != self.relation().word() {
                continue;
            }
            let (from, to) = (link.text(link::FROM), link.text(link::TO));
            let other = match from == &**of {
                true => to,
                false if self == Self::Excludes => from,
                false => continue,
            };
            let Ok(other) = Id::parse(other) else {
                continue;
            };
            if !linked.contains(&other) {
                linked.push(other);
            }
        }
        linked
    }

    /// What an initiative is linked with: of what its links lead to what is there.
    pub(super) fn ends(self, workspace: &Workspace, of: &Id) -> Vec<Id> {
        let mut ends = self.linked(workspace, of);
        ends.retain(|end| self.end(workspace, end).is_some());
        ends
    }

    /// What it can still be linked with, in order.
    pub(super) fn free(self, workspace: &Workspace, of: &Id) -> Vec<About> {
        let linked = self.ends(workspace, of);
        let ids: Vec<Id> = match self {
            Self::Addresses => of_kinds(workspace, &[Trait::Need.kind(), Trait::Pain.kind()]),
            Self::Contributes => of_kinds(workspace, &[objective::KIND, key_result::KIND]),
            Self::Serves => Part::ALL
                .iter()
                .map(|part| vision::part_id(*part))
                .collect(),
            Self::Needs | Self::Excludes => {
                let open = work::open(workspace).into_iter();
                open.map(|record| record.id().clone()).collect()
            }
        };
        let free = ids.iter().filter(|id| *id != of && !linked.contains(id));
        free.filter_map(|id| self.end(workspace, id)).collect()
    }
}

fn of_kinds(workspace: &Workspace, kinds: &[&'static str]) -> Vec<Id> {
    let records = kinds.iter().flat_map(|kind| workspace.ordered(kind));
    records.map(|record| record.id().clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::fields;
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn workspace() -> Workspace {
        let create = |id: &str, kind: &'static str, name: &'static str| Edit::Create {
            id: Id::parse(id).unwrap(),
            kind: kind.into(),
            fields: fields([(name, json!(id))]),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let mut edits = vec![
            create("bus", initiative::KIND, initiative::NAME),
            create("app", initiative::KIND, initiative::NAME),
            create("tram", initiative::KIND, initiative::NAME),
            create("late", Trait::Pain.kind(), "text"),
            create("grow", objective::KIND, objective::NAME),
        ];
        let links = [
            (Relation::Excludes, "app", "bus"),
            (Relation::Needs, "app", "bus"),
            (Relation::Needs, "bus", "late"),
            (Relation::Serves, "bus", "vision:why"),
            (Relation::Addresses, "bus", "late"),
        ];
        edits.extend(links.map(|(relation, from, to)| link::add(relation, from, to).unwrap()));
        workspace.apply(Change::new("Begin", edits));
        workspace
    }

    #[test]
    fn a_link_leads_to_what_its_kind_may_lead_to() {
        let (workspace, bus) = (workspace(), Id::parse("bus").unwrap());
        let ends = Tie::ALL.map(|tie| {
            let ends = tie.ends(&workspace, &bus).into_iter();
            ends.map(|id| id.to_string()).collect::<Vec<_>>().join(" ")
        });
        // What needs it is not what it needs; what excludes it is excluded by it.
        assert_eq!(ends, ["late", "", "vision:why", "", "app"]);
    }

    #[test]
    fn what_is_linked_is_not_offered_again() {
        let (workspace, bus) = (workspace(), Id::parse("bus").unwrap());
        let names = |tie: Tie| {
            let free = tie.free(&workspace, &bus).into_iter();
            free.map(|it| it.name).collect::<Vec<_>>()
        };
        assert_eq!(names(Tie::Addresses), Vec::<String>::new());
        assert_eq!(names(Tie::Contributes), ["grow"]);
        assert_eq!(names(Tie::Excludes), ["tram"]);
        assert_eq!(names(Tie::Needs), ["app", "tram"]);
        assert_eq!(names(Tie::Serves).len(), Part::ALL.len() - 1);
    }
}
