//! Looking at the order again: what a reassessment keeps, and what is decided in it.

use super::estimate;
use super::evidence_trace::{self, Down};
use super::ground;
use super::ranking::Ranking;
use crate::day::Day;
use crate::records::snapshot_rank::{self, Decision, Place, SnapshotRank};
use crate::records::work::{self, Bucket, Status};
use crate::records::{initiative, reassessment};
use crate::sorted;
use crate::workspace::{Edit, Id, IdError, Record, Workspace};
use serde_json::{Value, json};

/// How initiatives stand in an order, by rank; those without a score, and those that are done or dropped, have
/// none and stand last. What is no initiative is in no order.
#[must_use]
pub fn places(workspace: &Workspace, ranking: &Ranking) -> Vec<Place> {
    let places = places_on_grounds(workspace, ranking).into_iter();
    places.map(|(place, _)| place).collect()
}

/// The same with what each rests on.
pub(super) fn places_on_grounds(workspace: &Workspace, ranking: &Ranking) -> Vec<(Place, Down)> {
    let ranked = ranking.ranked.iter();
    let ranked = ranked.map(|it| (&it.id, Some(it.rank), Some(it.score)));
    let others = ranking.unscored.iter().chain(&ranking.settled);
    let others = others.map(|id| (id, None, None));
    let places = ranked.chain(others).filter_map(|(id, rank, score)| {
        let record = workspace.record(id);
        let record = record.filter(|it| it.kind() == initiative::KIND)?;
        Some(place_of(workspace, record, rank, score))
    });
    places.collect()
}

/// How an initiative stands, with what it rests on.
pub(super) fn place_of(
    workspace: &Workspace,
    record: &Record,
    rank: Option<usize>,
    score: Option<f64>,
) -> (Place, Down) {
    let down = evidence_trace::down(workspace, record.id());
    let pieces = ground::pieces_of(&down);
    let contradicting = pieces.values().filter(|contradicts| **contradicts).count();
    let place = Place {
        initiative: record.id().clone(),
        rank,
        score,
        status: work::status(record),
        bucket: work::bucket(record),
        effort: estimate::plain(record).effort,
        supporting: pieces.len() - contradicting,
        contradicting,
    };
    (place, down)
}

/// The fields that keep a place, and their values; `null` for what is missing.
fn kept(place: &Place) -> [(&'static str, Value); 7] {
    let count = |count: usize| (count > 0).then_some(count);
    [
        (snapshot_rank::RANK, json!(place.rank)),
        (snapshot_rank::SCORE, json!(place.score)),
        (snapshot_rank::STATUS, json!(place.status.word())),
        (snapshot_rank::BUCKET, json!(place.bucket.map(Bucket::word))),
        (snapshot_rank::EFFORT, json!(place.effort)),
        (snapshot_rank::SUPPORTING, json!(count(place.supporting))),
        (
            snapshot_rank::CONTRADICTING,
            json!(count(place.contradicting)),
        ),
    ]
}

/// The edit that keeps a place; what is missing is no field.
fn keep(reassessment: &Id, place: &Place) -> Result<Edit, IdError> {
    let own = [
        (snapshot_rank::REASSESSMENT, json!(reassessment.as_str())),
        (snapshot_rank::INITIATIVE, json!(place.initiative.as_str())),
    ];
    let values = kept(place).into_iter().chain(own);
    let known = values.filter(|(_, value)| !value.is_null());
    Ok(Edit::Create {
        id: snapshot_rank::id(reassessment, &place.initiative)?,
        kind: snapshot_rank::KIND.into(),
        fields: sorted::members(known.map(|(name, value)| (name.to_owned(), value))),
    })
}

/// The edits that begin a reassessment and keep how every initiative of this order stands.
///
/// # Errors
/// When two ids are so long that the one made of them would be longer than an id may be.
pub fn begin(
    workspace: &Workspace,
    id: Id,
    date: Day,
    model: &str,
    reason: &str,
    ranking: &Ranking,
) -> Result<Vec<Edit>, IdError> {
    let places = places(workspace, ranking);
    let mut edits = Vec::with_capacity(places.len() + 1);
    for place in &places {
        edits.push(keep(&id, place)?);
    }
    edits.push(reassessment::add(id, date, model, reason));
    Ok(edits)
}

/// The edits that close a reassessment on a day: what it keeps is how everything stands now, after what was
/// decided and moved in it. Decisions stay, and so does the status from before what was dropped; but what was
/// dropped and is not any more was decided otherwise since, and has no decision. What is in the order no more has
/// no rank.
///
/// # Errors
/// As for [`begin`].
pub fn close(
    workspace: &Workspace,
    reassessment: &Id,
    on: Day,
    ranking: &Ranking,
) -> Result<Vec<Edit>, IdError> {
    let day = on.to_string();
    let mut edits = vec![Edit::set(reassessment, reassessment::CLOSED_ON, day)];
    let places = places(workspace, ranking);
    let ranked = sorted::set(places.iter().map(|place| &place.initiative));
    for place in &places {
        let id = snapshot_rank::id(reassessment, &place.initiative)?;
        let Some(then) = workspace.record(&id).and_then(SnapshotRank::of) else {
            edits.push(keep(reassessment, place)?);
            continue;
        };
        let mut is_dropped = then.decision == Some(Decision::Drop);
        if is_dropped && place.status != Status::Dropped {
            edits.push(Edit::set(&id, snapshot_rank::DECISION, Value::Null));
            is_dropped = false;
        }
        for (field, value) in kept(place) {
            let stays = match field {
                snapshot_rank::STATUS => is_dropped,
                // What is settled keeps the score it had.
                snapshot_rank::SCORE => !place.status.is_open(),
                _ => false,
            };
            if !stays {
                edits.push(Edit::set(&id, field, value));
            }
        }
    }
    for kept in snapshot_rank::by_rank(workspace, reassessment) {
        if !ranked.contains(&kept.place.initiative) {
            let id = snapshot_rank::id(reassessment, &kept.place.initiative)?;
            edits.push(Edit::set(&id, snapshot_rank::RANK, Value::Null));
        }
    }
    Ok(edits)
}

/// The edits that decide about an initiative in a reassessment, with the reason; `None` takes the decision
/// back. What is dropped gets that status, and gets back the one that was kept when the decision changes. A status
/// that was given after the decision stays: neither another reason for it nor taking it back overrides it. None
/// where the reassessment keeps nothing of it.
#[must_use]
pub fn decide(
    workspace: &Workspace,
    reassessment: &str,
    initiative: &str,
    decision: Option<Decision>,
    reason: &str,
) -> Vec<Edit> {
    let record = snapshot_rank::id(reassessment, initiative).ok();
    let record = record.and_then(|id| workspace.record(&id));
    let Some((record, then)) = record.and_then(|it| Some((it, SnapshotRank::of(it)?))) else {
        return Vec::new();
    };
    let word = decision.map(Decision::word);
    let mut edits = vec![
        Edit::set(record.id(), snapshot_rank::DECISION, json!(word)),
        Edit::set(record.id(), snapshot_rank::REASON, reason),
    ];
    if let Some(it) = workspace.record(initiative) {
        let was_dropped_here = then.decision == Some(Decision::Drop);
        let is_decided_later = it.edited(work::STATUS) > record.edited(snapshot_rank::DECISION);
        let is_dropped = work::status(it) == Status::Dropped;
        let status = match decision {
            Some(Decision::Drop) if !was_dropped_here => Status::Dropped,
            None | Some(Decision::Keep | Decision::Move)
                if was_dropped_here && is_dropped && !is_decided_later =>
            {
                then.place.status
            }
            _ => work::status(it),
        };
        if status != work::status(it) {
            edits.push(Edit::set(it.id(), work::STATUS, status.word()));
        }
    }
    edits
}

/// The edits that delete a reassessment with all it kept.
#[must_use]
pub fn forget(workspace: &Workspace, reassessment: &Id) -> Vec<Edit> {
    let kept = workspace.belonging_to(reassessment, snapshot_rank::KIND);
    let kept = kept.into_iter().map(|record| record.id().clone());
    let ids = kept.chain([reassessment.clone()]);
    ids.map(|id| Edit::Delete { id }).collect()
}

#[cfg(test)]
#[path = "reassess_tests.rs"]
mod tests;
