//! What changed since a reassessment.
//!
//! Whether something changed goes by the values that were kept; which input it was, and which evidence is new,
//! by the stamps of the edits. What somebody edited before the reassessment and merged after it shows in the
//! values alone; evidence, which has a day of its own, is also new by that.

use super::evidence_trace::Down;
use super::rank_shifts::{Moved, Shift, compare};
use super::ranking::Ranking;
use super::reassess::{place_of, places_on_grounds};
use crate::day::Day;
use crate::records::link::{self, Relation};
use crate::records::snapshot_rank::{self, Decision, Place, SnapshotRank};
use crate::records::{ORDER, evidence, initiative, reassessment};
use crate::sorted;
use crate::workspace::{Id, Record, Stamp, Workspace};
use std::collections::BTreeMap;

/// What changed about an initiative since a reassessment.
#[derive(Clone, PartialEq, Debug)]
pub struct Since {
    /// How it stood, how it stands, and why.
    pub moved: Moved,
    /// The evidence it rests on that was noted down or linked since, or is of a later day, by id.
    pub new_evidence: Vec<Id>,
    /// Its fields that were given another value since, with the moment, by name. Its place in a list is not
    /// among them.
    pub edited: Vec<(String, Stamp)>,
    /// What was decided then; `None` for nothing.
    pub decision: Option<Decision>,
    /// Why.
    pub reason: String,
}

impl Since {
    /// Whether anything about it changed: its own values, its evidence or its rank.
    #[must_use]
    pub fn has_changed(&self) -> bool {
        let same_place = matches!(self.moved.shift(), Shift::Stayed | Shift::Unranked);
        let same_values = self.moved.causes().is_empty() && self.edited.is_empty();
        !(same_place && same_values && self.new_evidence.is_empty())
    }
}

/// What changed since a reassessment, for an order of the same model: in the order of today, then what is in it
/// no more by the rank it had. An initiative that is done or dropped, or is left out of the order and still there,
/// has no rank, and keeps the score it had.
#[must_use]
pub fn since(workspace: &Workspace, reassessment: &str, ranking: &Ranking) -> Vec<Since> {
    let then = snapshot_rank::by_rank(workspace, reassessment);
    let before: Vec<Place> = then.iter().map(SnapshotRank::outcome).collect();
    let then: BTreeMap<Id, SnapshotRank> =
        sorted::map(then.into_iter().map(|it| (it.place.initiative.clone(), it)));
    let held = workspace.record(reassessment).map(Held::of);
    let held = held.unwrap_or_default();
    let mut after = places_on_grounds(workspace, ranking);
    for (place, _) in after.iter_mut().filter(|(it, _)| !it.status.is_open()) {
        place.score = then.get(&place.initiative).and_then(|it| it.place.score);
    }
    let ranked = sorted::set(after.iter().map(|(it, _)| it.initiative.clone()));
    for place in before.iter().filter(|it| !ranked.contains(&it.initiative)) {
        let record = workspace.record(&place.initiative);
        let record = record.filter(|it| it.kind() == initiative::KIND);
        after.extend(record.map(|it| place_of(workspace, it, None, place.score)));
    }
    let (after, grounds): (Vec<Place>, Vec<Down>) = after.into_iter().unzip();
    let ids = after.iter().map(|it| it.initiative.clone());
    let grounds: BTreeMap<Id, Down> = sorted::map(ids.zip(grounds));
    let moved = compare(&before, &after).into_iter();
    moved
        .map(|moved| {
            let decided = then.get(&moved.initiative);
            Since {
                new_evidence: grounds
                    .get(&moved.initiative)
                    .map_or_else(Vec::new, |down| {
                        new_evidence(workspace, &moved.initiative, down, held)
                    }),
                edited: edited(workspace, &moved.initiative, held.taken),
                decision: decided.and_then(|it| it.decision),
                reason: decided.map(|it| it.reason.clone()).unwrap_or_default(),
                moved,
            }
        })
        .collect()
}

/// Two reassessments beside each other; see [`compare`]. Where they are of different models their ranks compare
/// and their scores do not: the places hold none then.
#[must_use]
pub fn between(workspace: &Workspace, earlier: &str, later: &str) -> Vec<Moved> {
    let model = |id| workspace.record(id).map(|it| it.text(reassessment::MODEL));
    let is_one_model = model(earlier) == model(later);
    let places = |id| -> Vec<Place> {
        let kept = snapshot_rank::by_rank(workspace, id).into_iter();
        let places = kept.map(|it| it.outcome()).map(|place| Place {
            score: place.score.filter(|_| is_one_model),
            ..place
        });
        places.collect()
    };
    compare(&places(earlier), &places(later))
}

/// When a reassessment kept what it keeps: when it was closed, or begun while it goes on.
#[derive(Clone, Copy, Default)]
struct Held {
    /// The moment, as its edits have it.
    taken: Option<Stamp>,
    /// The day, as it says itself.
    day: Option<Day>,
}

impl Held {
    fn of(record: &Record) -> Self {
        let closed = record.edited(reassessment::CLOSED_ON);
        let day = |field| Day::parse(record.text(field));
        Self {
            taken: closed.map(|dot| dot.stamp).max(born(record)),
            day: day(reassessment::CLOSED_ON).or_else(|| day(reassessment::DATE)),
        }
    }

    /// Whether a piece of evidence is of a later day, whoever noted it down when.
    fn is_before(self, piece: &Record) -> bool {
        let day = Day::parse(piece.text(evidence::DATE));
        self.day.is_some() && day > self.day
    }
}

/// When a record was made, or brought back; the latest where that was done twice.
fn born(record: &Record) -> Option<Stamp> {
    record.life().last().map(|dot| dot.stamp)
}

fn new_evidence(workspace: &Workspace, initiative: &str, down: &Down, held: Held) -> Vec<Id> {
    let is_new = |id: &str| {
        let record = workspace.record(id);
        record.and_then(born) > held.taken || record.is_some_and(|it| held.is_before(it))
    };
    let is_linked_anew =
        |relation, from: &str, to: &str| link::id(relation, from, to).is_ok_and(|id| is_new(&id));
    let mut found = sorted::set([]);
    let abouts = down.grounds.iter().map(|it| (it.id.as_str(), &it.pieces));
    for (about, pieces) in abouts.chain([(initiative, &down.pieces)]) {
        let addressed_anew = is_linked_anew(Relation::Addresses, initiative, about);
        for (piece, contradicts) in pieces {
            let relation = match contradicts {
                true => Relation::Contradicts,
                false => Relation::Supports,
            };
            if addressed_anew || is_new(piece) || is_linked_anew(relation, piece, about) {
                found.insert(piece.clone());
            }
        }
    }
    found.into_iter().collect()
}

fn edited(workspace: &Workspace, initiative: &str, taken: Option<Stamp>) -> Vec<(String, Stamp)> {
    let Some(record) = workspace.record(initiative) else {
        return Vec::new();
    };
    if record.kind() != initiative::KIND || born(record) > taken {
        return Vec::new();
    }
    let since = |(name, field): (&str, &crate::workspace::Field)| {
        let shown = field.shown();
        let is_new = Some(shown.dot.stamp) > taken && name != ORDER;
        is_new.then(|| (name.to_owned(), shown.dot.stamp))
    };
    record.fields().filter_map(since).collect()
}
