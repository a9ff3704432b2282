//! Which initiatives contribute to which objectives, by how much, and where nothing does.
//!
//! Sources: John Doerr, "Measure What Matters", 2018 (what is worked on is for a key result, and a key result
//! for an objective). What is promised against what is left to go is our own rule.

use super::okr_progress;
use crate::day::Day;
use crate::records::link::{self, Relation};
use crate::records::work::{self, Status};
use crate::records::{amount, initiative, key_result, objective};
use crate::workspace::{Id, Record, Workspace};
use std::collections::BTreeMap;

/// What an initiative contributes to an objective or a key result.
#[derive(Clone, PartialEq, Debug)]
pub struct Contribution {
    /// The initiative.
    pub initiative: Id,
    /// The objective.
    pub objective: Id,
    /// The key result of it; `None` for a contribution to the objective itself.
    pub key_result: Option<Id>,
    /// By how much it is expected to bring the key result nearer to its target, in the key result's unit; less
    /// than 0 where it sets it back. `None` while nobody has said.
    pub expected: Option<f64>,
    /// How; may be empty.
    pub how: String,
}

/// What an initiative contributes to, by objective in their order, to the objective itself first. A link to
/// what is gone, or to a key result without an objective, contributes to nothing.
#[must_use]
pub fn of_initiative(workspace: &Workspace, initiative: &str) -> Vec<Contribution> {
    let links = links(workspace, initiative, (link::FROM, link::TO));
    if links.is_empty() {
        return Vec::new();
    }
    let mut all = Vec::new();
    for objective in workspace.ordered(objective::KIND) {
        let key_results = workspace.belonging_to(objective.id(), key_result::KIND);
        for end in std::iter::once(objective).chain(key_results) {
            let Some(link) = links.get(end.id().as_str()) else {
                continue;
            };
            if let Ok(initiative) = Id::parse(initiative) {
                all.push(contribution(initiative, objective, end, link));
            }
        }
    }
    all
}

/// The links of contributions that have this record at their near end, by the id at their far end. A file can hold
/// one link under two ids: the one whose id is made of both ends counts, and without it the first.
fn links<'a>(
    workspace: &'a Workspace,
    end: &str,
    (near, far): (&str, &str),
) -> BTreeMap<&'a str, &'a Record> {
    let mut links: BTreeMap<&str, &Record> = BTreeMap::new();
    for link in workspace.links_of(end) {
        let contributes = link.text(link::RELATION) == Relation::Contributes.word();
        if !contributes || link.text(near) != end {
            continue;
        }
        let (from, to) = (link.text(link::FROM), link.text(link::TO));
        let is_own = link::id(Relation::Contributes, from, to).as_ref() == Ok(link.id());
        if is_own || !links.contains_key(link.text(far)) {
            links.insert(link.text(far), link);
        }
    }
    links
}

fn contribution(initiative: Id, objective: &Record, end: &Record, link: &Record) -> Contribution {
    let key_result = (end.kind() == key_result::KIND).then(|| end.id().clone());
    Contribution {
        initiative,
        objective: objective.id().clone(),
        // An amount has a unit only where it leads to a key result.
        expected: key_result
            .as_ref()
            .and_then(|_| amount(link, link::EXPECTED)),
        key_result,
        how: link.text(link::HOW).to_owned(),
    }
}

/// What is expected of initiatives for a key result, against what is left to go; all in its unit.
#[derive(Clone, PartialEq, Debug)]
pub struct Outlook {
    /// The initiatives that contribute to it, in order, with what is expected of each.
    pub initiatives: Vec<(Id, Status, Option<f64>)>,
    /// What is expected of those that are planned or in progress. What is done shows in what is measured.
    pub promised: f64,
    /// What is expected of those that are ideas.
    pub ideas: f64,
    /// How far it is from where it stands to its target: 0 where it is reached. `None` where it has no
    /// direction.
    pub left: Option<f64>,
}

impl Outlook {
    /// Which share of what is left is promised, 0 or more, 1 for all of it; `None` where nothing is left, or
    /// that is not known.
    #[must_use]
    pub fn covered(&self) -> Option<f64> {
        let left = self.left.filter(|left| *left > 0.0)?;
        let share = self.promised.max(0.0) / left;
        share.is_finite().then_some(share)
    }
}

/// What is expected for a key result on a day; `None` where it is not there.
#[must_use]
pub fn outlook(workspace: &Workspace, key_result: &str, on: Day) -> Option<Outlook> {
    let standing = okr_progress::key_result(workspace, key_result, on)?;
    let mut outlook = Outlook {
        initiatives: Vec::new(),
        promised: 0.0,
        ideas: 0.0,
        left: None,
    };
    let ends = (standing.key_result.baseline, standing.key_result.target);
    if let ((Some(baseline), Some(target)), Some(_)) = (ends, standing.key_result.direction()) {
        let value = standing.value.unwrap_or(baseline);
        let left = if target > baseline {
            target - value
        } else {
            value - target
        };
        outlook.left = Some(left.max(0.0));
    }
    let links = links(workspace, key_result, (link::TO, link::FROM));
    for record in workspace.linked_to(key_result, Relation::Contributes.word()) {
        if record.kind() != initiative::KIND {
            continue;
        }
        let link = links.get(record.id().as_str());
        let expected = link.and_then(|link| amount(link, link::EXPECTED));
        let status = work::status(record);
        match status {
            Status::Planned | Status::InProgress => outlook.promised += expected.unwrap_or(0.0),
            Status::Idea => outlook.ideas += expected.unwrap_or(0.0),
            Status::Done | Status::Dropped => {}
        }
        let entry = (record.id().clone(), status, expected);
        outlook.initiatives.push(entry);
    }
    Some(outlook)
}

/// How much attention an objective gets, from the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Attention {
    /// No initiative contributes to it.
    None,
    /// Those that do were dropped.
    Dropped,
    /// One is an idea; none is more.
    Idea,
    /// One is done, and none is planned or in progress.
    Done,
    /// One is planned.
    Planned,
    /// One is in progress.
    InProgress,
}

impl Attention {
    fn of(status: Status) -> Self {
        match status {
            Status::Idea => Self::Idea,
            Status::Planned => Self::Planned,
            Status::InProgress => Self::InProgress,
            Status::Done => Self::Done,
            Status::Dropped => Self::Dropped,
        }
    }

    /// Whether nobody works on the objective, and nobody has promised to.
    #[must_use]
    pub fn is_nobodys(self) -> bool {
        self < Self::Planned
    }
}

/// How much attention each objective gets, in their order: from initiatives that contribute to it or to one of
/// its key results.
#[must_use]
pub fn attention(workspace: &Workspace) -> Vec<(Id, Attention)> {
    let initiatives = |end: &str| workspace.linked_to(end, Relation::Contributes.word());
    let to = |end: &str| {
        let found = initiatives(end).into_iter();
        let found = found.filter(|record| record.kind() == initiative::KIND);
        found
            .map(|record| Attention::of(work::status(record)))
            .max()
    };
    let all = workspace.ordered(objective::KIND).into_iter();
    all.map(|objective| {
        let key_results = workspace.belonging_to(objective.id(), key_result::KIND);
        let ends = key_results.into_iter().map(Record::id);
        let most = ends.chain([objective.id()]).filter_map(|end| to(end)).max();
        (objective.id().clone(), most.unwrap_or(Attention::None))
    })
    .collect()
}

/// The initiatives that are neither done nor dropped and contribute to no objective, in order.
#[must_use]
pub fn serving_none(workspace: &Workspace) -> Vec<Id> {
    let open = work::open(workspace).into_iter();
    let idle = open.filter(|it| !serves(workspace, it.id()));
    idle.map(|record| record.id().clone()).collect()
}

/// Whether an initiative contributes to an objective that is there, or to a key result of one.
#[must_use]
pub fn serves(workspace: &Workspace, initiative: &str) -> bool {
    let ends = workspace.linked_from(initiative, Relation::Contributes.word());
    ends.into_iter().any(|end| match end.kind() {
        objective::KIND => true,
        key_result::KIND => workspace
            .record(end.text(key_result::OBJECTIVE))
            .is_some_and(|it| it.kind() == objective::KIND),
        _ => false,
    })
}

#[cfg(test)]
#[path = "contributions_tests.rs"]
mod tests;
