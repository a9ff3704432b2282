//! What is known of what an initiative rests on: the evidence of the needs and pains it addresses, and that
//! linked to the initiative itself, each piece once.

use super::evidence_trace::{self, Down};
use super::knowledge::{self, Knowledge};
use crate::day::Day;
use crate::workspace::{Id, Workspace};
use std::collections::BTreeMap;

/// The pieces of evidence that an initiative rests on: their ids, and whether each contradicts. One that
/// supports one need and contradicts another contradicts: a doubt is not outvoted by its own piece.
#[must_use]
pub fn pieces(workspace: &Workspace, initiative: &str) -> BTreeMap<Id, bool> {
    pieces_of(&evidence_trace::down(workspace, initiative))
}

/// The same of what [`evidence_trace::down`] found.
#[must_use]
pub fn pieces_of(down: &Down) -> BTreeMap<Id, bool> {
    let mut all = down.pieces.clone();
    for ground in &down.grounds {
        for (id, contradicts) in &ground.pieces {
            *all.entry(id.clone()).or_insert(false) |= contradicts;
        }
    }
    all
}

/// What is known of what an initiative rests on.
#[must_use]
pub fn knowledge(workspace: &Workspace, initiative: &str, today: Day) -> Knowledge {
    knowledge::of_pieces(workspace, &pieces(workspace, initiative), today)
}
