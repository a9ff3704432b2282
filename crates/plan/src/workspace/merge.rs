//! The one merge law.
//!
//! Two copies of a record merge field by field. A version survives when both copies hold it, or
//! when the copy that lacks it never saw it; a version that the other copy saw and no longer holds
//! was overwritten there. What was seen, and what deletions had seen, is joined. Versions that
//! survive together were made without knowing of each other: the latest shows, the others are kept
//! beside it until a person settles it.
//!
//! This is the causal dot store of Almeida, Shoker and Baquero, "Delta state replicated data types"
//! (2018), with one observed-remove flag a record. The law is commutative, associative and
//! idempotent on every copy that edits and merges can make, and loses no id and no value;
//! `tests/laws.rs` holds it to that.
//!
//! One clause is for copies that no edit can make (a file edited by hand or damaged): no edit takes
//! a field away, so where nothing of a field (or of two copies' lives) would survive, everything
//! does.

use super::dot::Dot;
use super::record::{Field, Record, Version, sort};
use super::seen::Seen;
use crate::sorted;
use std::collections::{BTreeMap, BTreeSet};

/// How two copies of a record compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Merged {
    /// The merged record differs from mine: something of theirs was new.
    pub changed_mine: bool,
    /// The merged record differs from theirs: something of mine is new to them.
    pub exceeds_theirs: bool,
}

impl Record {
    /// Merges a copy of the same record into this one.
    pub fn merge(&mut self, theirs: &Self) -> Merged {
        debug_assert_eq!(self.id, theirs.id);
        if self == theirs {
            return Merged {
                changed_mine: false,
                exceeds_theirs: false,
            };
        }
        let merged = merged(self, theirs);
        let outcome = Merged {
            changed_mine: merged != *self,
            exceeds_theirs: merged != *theirs,
        };
        *self = merged;
        outcome
    }
}

fn merged(mine: &Record, theirs: &Record) -> Record {
    let names = sorted::set(mine.fields.keys().chain(theirs.fields.keys()));
    let fields: BTreeMap<String, Field> = sorted::map(names.into_iter().map(|name| {
        let my_versions = versions(mine, name);
        let their_versions = versions(theirs, name);
        let mut kept = surviving(my_versions, their_versions, &theirs.seen);
        add_new(
            &mut kept,
            surviving(their_versions, my_versions, &mine.seen),
        );
        if kept.is_empty() {
            add_new(&mut kept, my_versions.to_vec());
            add_new(&mut kept, their_versions.to_vec());
        }
        sort(&mut kept);
        (name.clone(), Field { versions: kept })
    }));
    let lives_on =
        |dot: &&Dot, other: &Record| other.life.contains(dot) || !other.seen.covers(**dot);
    let mine_on = mine.life.iter().filter(|dot| lives_on(dot, theirs));
    let theirs_on = theirs.life.iter().filter(|dot| lives_on(dot, mine));
    let mut life: BTreeSet<Dot> = sorted::set(mine_on.chain(theirs_on).copied());
    if life.is_empty() && !mine.life.is_empty() && !theirs.life.is_empty() {
        life = sorted::set(mine.life.union(&theirs.life).copied());
    }
    let mut seen = mine.seen.clone();
    seen.join(&theirs.seen);
    let mut deleted = mine.deleted.clone();
    deleted.join(&theirs.deleted);
    Record {
        id: mine.id.clone(),
        // An id has one kind; where a file disagrees, every copy picks the same.
        kind: mine.kind.clone().max(theirs.kind.clone()),
        fields,
        life,
        seen,
        deleted,
    }
}

fn versions<'record>(record: &'record Record, field: &str) -> &'record [Version] {
    record
        .fields
        .get(field)
        .map_or(&[], |field| field.versions())
}

/// The versions that the other copy holds too (by dot), or never saw.
fn surviving(versions: &[Version], others: &[Version], others_seen: &Seen) -> Vec<Version> {
    let survives = |version: &&Version| {
        others.iter().any(|other| other.dot == version.dot) || !others_seen.covers(version.dot)
    };
    versions.iter().filter(survives).cloned().collect()
}

fn add_new(kept: &mut Vec<Version>, versions: Vec<Version>) {
    for version in versions {
        if !kept.contains(&version) {
            kept.push(version);
        }
    }
}
