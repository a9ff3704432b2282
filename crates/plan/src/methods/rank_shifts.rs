//! Two orders beside each other: who rose, who fell, who came, who went, and why.

use super::ranking::leads;
use crate::records::snapshot_rank::Place;
use crate::records::work::{Bucket, Status};
use crate::sorted::{self, SortInOrder};
use crate::workspace::Id;
use std::collections::BTreeMap;

/// Where an initiative went between two orders.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shift {
    /// It rose by so many ranks, at least 1.
    Rose(usize),
    /// It fell by so many ranks, at least 1.
    Fell(usize),
    /// It has the same rank.
    Stayed,
    /// It has a rank, and had none.
    Came,
    /// It had a rank, and has none.
    Went,
    /// It has none in either.
    Unranked,
}

/// Why an initiative stands elsewhere, or otherwise, than before.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Cause {
    /// It is in the later order alone.
    New,
    /// It is in the earlier order alone.
    Gone,
    /// Its score is another, in the model's unit.
    Score {
        /// What it was.
        from: Option<f64>,
        /// What it is.
        to: Option<f64>,
    },
    /// Its status is another.
    Status {
        /// What it was.
        from: Status,
        /// What it is.
        to: Status,
    },
    /// Its bucket is another.
    Bucket {
        /// What it was.
        from: Option<Bucket>,
        /// What it is.
        to: Option<Bucket>,
    },
    /// Its effort is another, in person-months.
    Effort {
        /// What it was.
        from: Option<f64>,
        /// What it is.
        to: Option<f64>,
    },
    /// It rests on more or less evidence: how many pieces support and contradict it.
    Evidence {
        /// How many did.
        from: (usize, usize),
        /// How many do.
        to: (usize, usize),
    },
    /// Its rank is another though its score is not: others passed it, came or went, or the model is another.
    Others,
}

/// An initiative in two orders.
#[derive(Clone, PartialEq, Debug)]
pub struct Moved {
    /// The initiative; it may be gone.
    pub initiative: Id,
    /// How it stood in the earlier order; `None` where it was not in it.
    pub before: Option<Place>,
    /// How it stands in the later order; `None` where it is not in it.
    pub after: Option<Place>,
}

impl Moved {
    /// Where it went.
    #[must_use]
    pub fn shift(&self) -> Shift {
        let rank = |place: &Option<Place>| place.as_ref().and_then(|it| it.rank);
        match (rank(&self.before), rank(&self.after)) {
            (None, None) => Shift::Unranked,
            (None, Some(_)) => Shift::Came,
            (Some(_), None) => Shift::Went,
            (Some(before), Some(after)) if after < before => Shift::Rose(before - after),
            (Some(before), Some(after)) if after > before => Shift::Fell(after - before),
            (Some(_), Some(_)) => Shift::Stayed,
        }
    }

    /// Why: everything about it that is otherwise. Nothing where nothing is.
    #[must_use]
    pub fn causes(&self) -> Vec<Cause> {
        let (before, after) = match (&self.before, &self.after) {
            (None, None) => return Vec::new(),
            (None, Some(_)) => return vec![Cause::New],
            (Some(_), None) => return vec![Cause::Gone],
            (Some(before), Some(after)) => (before, after),
        };
        let mut causes = Vec::new();
        if is_another(before.score, after.score) {
            let (from, to) = (before.score, after.score);
            causes.push(Cause::Score { from, to });
        } else if before.rank.is_some() && after.rank.is_some() && before.rank != after.rank {
            causes.push(Cause::Others);
        }
        if before.status != after.status {
            let (from, to) = (before.status, after.status);
            causes.push(Cause::Status { from, to });
        }
        if before.bucket != after.bucket {
            let (from, to) = (before.bucket, after.bucket);
            causes.push(Cause::Bucket { from, to });
        }
        if before.effort != after.effort {
            let (from, to) = (before.effort, after.effort);
            causes.push(Cause::Effort { from, to });
        }
        let evidence = |it: &Place| (it.supporting, it.contradicting);
        if evidence(before) != evidence(after) {
            let (from, to) = (evidence(before), evidence(after));
            causes.push(Cause::Evidence { from, to });
        }
        causes
    }
}

/// Whether a score is another by more than floating point leaves.
fn is_another(before: Option<f64>, after: Option<f64>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => leads(before, after) || leads(after, before),
        (before, after) => before != after,
    }
}

/// Two orders beside each other, each initiative once: by the later rank; then what has none any more, by the
/// earlier one; then by id. Scores compare only where both orders are of one model.
#[must_use]
pub fn compare(before: &[Place], after: &[Place]) -> Vec<Moved> {
    let by_id = |places: &[Place]| -> BTreeMap<Id, Place> {
        let places = places.iter().cloned();
        sorted::map(places.map(|place| (place.initiative.clone(), place)))
    };
    let (mut before, mut after) = (by_id(before), by_id(after));
    let ids = sorted::set(before.keys().chain(after.keys()).cloned());
    let mut all: Vec<Moved> = ids
        .into_iter()
        .map(|id| Moved {
            before: before.remove(&id),
            after: after.remove(&id),
            initiative: id,
        })
        .collect();
    let rank = |place: &Option<Place>| {
        let rank = place.as_ref().and_then(|it| it.rank);
        rank.unwrap_or(usize::MAX)
    };
    all.sort_in_order(|a, b| {
        let by_later = rank(&a.after).cmp(&rank(&b.after));
        by_later
            .then_with(|| rank(&a.before).cmp(&rank(&b.before)))
            .then_with(|| a.initiative.cmp(&b.initiative))
    });
    all
}

#[cfg(test)]
#[path = "rank_shifts_tests.rs"]
mod tests;
