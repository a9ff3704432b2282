//! The portfolio: which share of the effort each bucket is to have. One record, with a field for each bucket,
//! so that two people who change different shares do not conflict.

use super::FieldType;
use super::work::Bucket;
use crate::sorted;
use crate::workspace::{Edit, Id, Record, Workspace};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "portfolio";
/// The fields and their types: for each bucket, by its word, a number: the share it is to have, in percent,
/// 0 to 100.
pub const FIELDS: &[(&str, FieldType)] = &{
    let mut all = [("", FieldType::Number); Bucket::WORDS.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = (Bucket::WORDS[at], FieldType::Number);
        at += 1;
    }
    all
};

/// The id of the one portfolio.
#[must_use]
pub fn id() -> Id {
    Id::known(KIND)
}

/// The share that each bucket is to have, in percent, 0 to 100, in the order of [`Bucket::ALL`]; `None` for
/// one that nobody has set. They need not add up to 100.
pub type Targets = [Option<f64>; Bucket::ALL.len()];

/// Reads the shares from the record of a portfolio.
#[must_use]
pub fn targets_of(record: &Record) -> Targets {
    let mut targets = Targets::default();
    for (target, bucket) in targets.iter_mut().zip(Bucket::ALL) {
        let share = record.number(bucket.word());
        // -0 is 0 to everybody but a computer.
        *target = share
            .filter(|it| (0.0..=100.0).contains(it))
            .map(|it| it + 0.0);
    }
    targets
}

/// The shares that a workspace's portfolio is to have.
#[must_use]
pub fn targets(workspace: &Workspace) -> Targets {
    workspace.record(&id()).map(targets_of).unwrap_or_default()
}

/// The edit that says which share a bucket is to have, in percent; `None` for no share.
#[must_use]
pub fn set(workspace: &Workspace, bucket: Bucket, share: Option<f64>) -> Edit {
    match workspace.record(&id()) {
        Some(_) => Edit::set(&id(), bucket.word(), json!(share)),
        None => make(workspace, |it| share.filter(|_| it == bucket)),
    }
}

/// The edits that say which share every bucket is to have, in percent, in the order of [`Bucket::ALL`];
/// none for those that have it already.
#[must_use]
pub fn set_all(workspace: &Workspace, targets: &Targets) -> Vec<Edit> {
    let before = self::targets(workspace);
    let pairs = Bucket::ALL.iter().zip(targets.iter().zip(before));
    let changed = pairs.filter(|(_, (now, before))| *now != before);
    let mut changed = changed.map(|(bucket, (now, _))| (*bucket, *now)).peekable();
    if changed.peek().is_some() && workspace.record(&id()).is_none() {
        let of = |bucket| changed.clone().find(|(it, _)| *it == bucket)?.1;
        return vec![make(workspace, of)];
    }
    changed
        .map(|(bucket, share)| Edit::set(&id(), bucket.word(), json!(share)))
        .collect()
}

/// The edit that makes the record. What one held that was deleted does not come back with it.
fn make(workspace: &Workspace, share: impl Fn(Bucket) -> Option<f64>) -> Edit {
    let was_there = workspace.any(&id()).is_some();
    let shares = Bucket::ALL.iter().map(|bucket| (*bucket, share(*bucket)));
    let shares = shares.filter(|(_, share)| was_there || share.is_some());
    Edit::Create {
        id: id(),
        kind: KIND.into(),
        fields: sorted::members(
            shares.map(|(bucket, share)| (bucket.word().to_owned(), json!(share))),
        ),
    }
}
