//! What is weak about an initiative: what somebody who has to defend it will be asked.

use super::contributions;
use super::evidence_trace::{self, Down};
use super::ground;
use super::knowledge::{Knowledge, Level};
use crate::day::Day;
use crate::workspace::{Id, Workspace};

/// What is weak about an initiative.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Weakness {
    /// Nothing anybody said leads to it.
    NoEvidence,
    /// At least as much contradicts what it rests on as supports it.
    Disputed,
    /// It is for nobody.
    ForNobody,
    /// It contributes to no objective.
    ServesNone,
}

/// What is weak about an initiative on a day, in the order of [`Weakness`].
#[must_use]
pub fn of_initiative(workspace: &Workspace, id: &Id, today: Day) -> Vec<Weakness> {
    let down = evidence_trace::down(workspace, id);
    let knowledge = ground::knowledge_of(workspace, &down, today);
    of(workspace, id, &down, &knowledge)
}

/// What is weak about an initiative, of which it is known what it rests on, in the order of [`Weakness`].
#[must_use]
pub fn of(workspace: &Workspace, id: &Id, down: &Down, knowledge: &Knowledge) -> Vec<Weakness> {
    let holds = [
        (Weakness::NoEvidence, knowledge.level == Level::Assumed),
        (Weakness::Disputed, knowledge.level == Level::Disputed),
        (
            Weakness::ForNobody,
            ground::personas(workspace, id, down).is_empty(),
        ),
        (Weakness::ServesNone, !contributions::serves(workspace, id)),
    ];
    let found = holds.into_iter().filter(|(_, holds)| *holds);
    found.map(|(weakness, _)| weakness).collect()
}
