//! What fits into a period, as an answer to "why these and not those".
//!
//! Source: our own rule. The order from the top down, as [`Candidates::top_down_through`] takes it through the
//! periods before, so that what one of those took is not chosen again.

use super::Exclusion;
use crate::day::Day;
use crate::methods::capacity::{Blocked, Candidates, Item, Left};
use crate::methods::estimate;
use crate::methods::ranking::Ranking;
use crate::methods::scoring::{Model, Scorer};
use crate::records::Period;
use crate::records::work::{self, Status};
use crate::workspace::{Id, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// What fits into a period.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Fitting {
    /// What is chosen.
    pub chosen: BTreeSet<Id>,
    /// Why each other initiative that has a score is not.
    pub excluded: BTreeMap<Id, Exclusion>,
    /// The effort of what is chosen, in person-months.
    pub effort: f64,
}

/// What fits into the last of these periods, after what the ones before it took. Nothing without a period.
#[must_use]
pub fn fitting(
    workspace: &Workspace,
    model: Model,
    ranking: &Ranking,
    periods: &[(Id, Period)],
    today: Day,
) -> Fitting {
    let items = items(workspace, model, ranking, today);
    let id = |place: usize| items.get(place).map(|(id, _)| id.clone());
    let read: Vec<Period> = periods.iter().map(|(_, period)| period.clone()).collect();
    let mut through = Candidates::of(workspace, &items).top_down_through(&read);
    let mut fitting = Fitting::default();
    let Some(last) = through.pop() else {
        return fitting;
    };
    for (taken, (period, _)) in through.iter().zip(periods) {
        for id in taken.chosen.places.iter().filter_map(|place| id(*place)) {
            let earlier = Exclusion::Earlier(period.clone());
            fitting.excluded.insert(id, earlier);
        }
    }
    fitting.effort = last.chosen.effort;
    for place in last.chosen.places {
        fitting.chosen.extend(id(place));
    }
    for (place, left) in last.left {
        let why = match left {
            Left::Unscored => None,
            Left::TooMuch => Some(Exclusion::DoesNotFit),
            Left::BelowLine => Some(Exclusion::BelowLine),
            Left::Excluded(rival) => id(rival).map(Exclusion::ExcludedBy),
            Left::Blocked(blocked) => match blocked {
                Blocked::NoEffort => Some(Exclusion::NoEffort),
                Blocked::NeedHasNoEffort(need) => id(need).map(Exclusion::Needs),
                Blocked::NeedsExclude(one, other) => {
                    let both = id(one).zip(id(other));
                    both.map(|(one, other)| Exclusion::NeedsExclude(one, other))
                }
                Blocked::Excluded(_, by) => id(by).map(Exclusion::ExcludedBy),
            },
        };
        if let (Some(id), Some(why)) = (id(place), why) {
            fitting.excluded.insert(id, why);
        }
    }
    fitting
}

/// What may be chosen, from the top down: then what has no score, which another may need, and what is done.
fn items(workspace: &Workspace, model: Model, ranking: &Ranking, today: Day) -> Vec<(Id, Item)> {
    let scorer = Scorer::new(workspace, model, today);
    let scored = ranking.ranked.iter().map(|it| &it.id);
    let all = scored.chain(&ranking.unscored).chain(&ranking.settled);
    let item = |id: &Id| {
        let record = workspace.record(id)?;
        let status = work::status(record);
        let item = Item {
            effort: estimate::plain(record).effort,
            worth: scorer.worth(record),
            done: status == Status::Done,
        };
        (status != Status::Dropped).then(|| (id.clone(), item))
    };
    all.filter_map(item).collect()
}

#[cfg(test)]
#[path = "fitting_tests.rs"]
mod tests;
