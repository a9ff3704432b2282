//! Why these and not those: what a page for executives says of the first initiatives of an order, and of those
//! that were not chosen.
//!
//! Source: our own rule. What is chosen is said with whom it is for, what is known, what it serves and how sure
//! the order is; what is not, with the one reason that decided. What is weak about either is said as well.

mod fitting;

pub use fitting::{Fitting, fitting};

use super::contributions::{self, Contribution};
use super::estimate;
use super::evidence_trace;
use super::ground;
use super::knowledge::Knowledge;
use super::ranking::Ranking;
use super::weaknesses::{self, Weakness};
use crate::day::Day;
use crate::records::snapshot_rank::{self, Decision, SnapshotRank};
use crate::records::work::{self, Status};
use crate::records::{Reassessment, initiative, reassessment};
use crate::workspace::{Id, Record, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// Why an initiative is kept out whatever its score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Exclusion {
    /// Its effort does not fit beside what was chosen.
    DoesNotFit,
    /// One above it did not fit, and there the line was drawn.
    BelowLine,
    /// Its effort is not known, so nobody can tell whether it fits.
    NoEffort,
    /// It is taken in an earlier period, which this is.
    Earlier(Id),
    /// It needs another, which was not chosen.
    Needs(Id),
    /// It needs two that exclude each other, itself among them perhaps.
    NeedsExclude(Id, Id),
    /// Another, which was chosen or is done, excludes it.
    ExcludedBy(Id),
}

/// How it is decided which ones are chosen.
#[derive(Clone, Copy, Debug)]
pub enum Choice<'set> {
    /// The first so many that have a score and are not excluded.
    First(usize),
    /// These, whether or not they have a score, as far as they are neither done, dropped nor excluded.
    These(&'set BTreeSet<Id>),
}

/// An initiative that was chosen, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Chosen {
    /// The initiative.
    pub id: Id,
    /// Its rank in the order, from 1, among those with a score; those that tie share one. `None` for one without
    /// a score, which was chosen because another one needs it.
    pub rank: Option<usize>,
    /// Its score, in the model's unit.
    pub score: Option<f64>,
    /// The chance that it is among the first of the order, 0 to 1; `None` where nobody has simulated.
    pub chance: Option<f64>,
    /// How confident its people are, in percent, 0 to 100; `None` while nobody has said.
    pub confidence: Option<f64>,
    /// The personas it is for, and those who have what it addresses, each once, in order.
    pub personas: Vec<Id>,
    /// The needs and pains it addresses, in order.
    pub grounds: Vec<Id>,
    /// What is known of what it rests on: how many pieces, and how strong that is.
    pub knowledge: Knowledge,
    /// What it contributes to.
    pub contributions: Vec<Contribution>,
    /// What is weak about it.
    pub weaknesses: Vec<Weakness>,
}

/// The one reason that decided against an initiative.
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// It was dropped.
    Dropped {
        /// What was said when it was, in a reassessment; may be empty.
        why: String,
        /// When that was.
        on: Option<Day>,
    },
    /// It has no score: an input is missing.
    NoScore,
    /// It is kept out whatever its score.
    Excluded(Exclusion),
    /// Enough others come before it.
    BelowCut {
        /// By how much its score is below that of the last that was chosen, in the model's unit, 0 or more.
        /// `None` where none was chosen.
        short_of: Option<f64>,
    },
}

/// An initiative that was not chosen, and why. What is weak about it is asked of those that are shown alone
/// ([`weaknesses::of_initiative`]): where thousands address one need, each has thousands of links to look at.
#[derive(Clone, PartialEq, Debug)]
pub struct Left {
    /// The initiative.
    pub id: Id,
    /// Its rank in the order, from 1; `None` for one that has none.
    pub rank: Option<usize>,
    /// Its score, in the model's unit.
    pub score: Option<f64>,
    /// The chance that it is among the first of the order all the same, 0 to 1; `None` where nobody has simulated.
    pub chance: Option<f64>,
    /// What decided against it.
    pub reason: Reason,
}

/// What was chosen, and what was not.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Explained {
    /// The chosen, from the first; those without a score last.
    pub chosen: Vec<Chosen>,
    /// The others by rank; then those that have none, as they stand in the list. What is done is not among
    /// them: there is nothing to choose.
    pub left: Vec<Left>,
}

/// Explains an order, of which these are chosen. What is done, dropped or excluded never is. `chances` are those of a simulation of being among the first, 0 to 1; what is no such
/// number is none.
#[must_use]
pub fn explain(
    workspace: &Workspace,
    ranking: &Ranking,
    chances: &BTreeMap<Id, f64>,
    choice: Choice<'_>,
    excluded: &BTreeMap<Id, Exclusion>,
    today: Day,
) -> Explained {
    let mut explained = Explained::default();
    let mut seen = BTreeSet::new();
    let chance_of = |id: &Id| {
        let chance = chances.get(id).copied();
        chance.filter(|it| (0.0..=1.0).contains(it))
    };
    let reassessments = reassessment::newest_first(workspace);
    for ranked in &ranking.ranked {
        let record = workspace.record(&ranked.id);
        let Some(record) = record.filter(|it| it.kind() == initiative::KIND) else {
            continue;
        };
        if !seen.insert(ranked.id.clone()) {
            continue;
        }
        let (rank, score) = (ranked.rank, ranked.score);
        let is_chosen = match choice {
            Choice::First(top) => explained.chosen.len() < top,
            Choice::These(set) => set.contains(&ranked.id),
        };
        let reason = match (work::status(record), excluded.get(&ranked.id)) {
            (Status::Done, _) => continue,
            (Status::Dropped, _) => dropped(workspace, &reassessments, record),
            (_, Some(exclusion)) => Reason::Excluded(exclusion.clone()),
            (_, None) if is_chosen => {
                let place = (Some(rank), Some(score), chance_of(&ranked.id));
                explained
                    .chosen
                    .push(chosen(workspace, record, place, today));
                continue;
            }
            (_, None) => {
                // One that ties may score a trace more than the one above it.
                let last = explained.chosen.last().and_then(|it| it.score);
                let short_of = last.map(|last| (last - score).max(0.0));
                Reason::BelowCut { short_of }
            }
        };
        let left = left(record, reason);
        explained.left.push(Left {
            rank: Some(rank),
            score: Some(score),
            chance: chance_of(&ranked.id),
            ..left
        });
    }
    for record in workspace.ordered(initiative::KIND) {
        if seen.contains(record.id()) {
            continue;
        }
        let reason = match work::status(record) {
            Status::Done => continue,
            Status::Dropped => dropped(workspace, &reassessments, record),
            _ if matches!(choice, Choice::These(set) if set.contains(record.id())) => {
                let place = (None, None, chance_of(record.id()));
                explained
                    .chosen
                    .push(chosen(workspace, record, place, today));
                continue;
            }
            Status::Idea | Status::Planned | Status::InProgress => Reason::NoScore,
        };
        explained.left.push(left(record, reason));
    }
    explained
}

fn left(record: &Record, reason: Reason) -> Left {
    Left {
        id: record.id().clone(),
        rank: None,
        score: None,
        chance: None,
        reason,
    }
}

/// What is chosen, with its rank, its score and its chance.
fn chosen(
    workspace: &Workspace,
    record: &Record,
    (rank, score, chance): (Option<usize>, Option<f64>, Option<f64>),
    today: Day,
) -> Chosen {
    let id = record.id();
    let down = evidence_trace::down(workspace, id);
    let knowledge = ground::knowledge_of(workspace, &down, today);
    Chosen {
        id: id.clone(),
        rank,
        score,
        chance,
        confidence: estimate::plain(record).confidence,
        personas: ground::personas(workspace, id, &down),
        grounds: down.grounds.iter().map(|it| it.id.clone()).collect(),
        contributions: contributions::of_initiative(workspace, id),
        weaknesses: weaknesses::of(workspace, id, &down, &knowledge),
        knowledge,
    }
}

/// What the newest reassessment that dropped an initiative said of it.
fn dropped(workspace: &Workspace, newest_first: &[Reassessment], record: &Record) -> Reason {
    let said = newest_first.iter().find_map(|it| {
        let kept = snapshot_rank::id(&it.id, record.id()).ok()?;
        let kept = SnapshotRank::of(workspace.record(&kept)?)?;
        (kept.decision == Some(Decision::Drop)).then_some((kept.reason, it.date))
    });
    let (why, on) = said.unwrap_or_default();
    Reason::Dropped { why, on }
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
