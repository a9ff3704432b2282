//! When the example's team last looked at its order: before the winter timetable, as it knew then, and what it
//! decided. What it kept is reckoned as any reassessment is, on a plan as that was on the day.

use super::{id, initiative_id};
use crate::day::Day;
use crate::methods::ranking::ranking;
use crate::methods::reassess;
use crate::methods::rice::Input::{self, Confidence, Effort};
use crate::methods::scoring::Model;
use crate::records::snapshot_rank::Decision::{self, Drop, Keep, Move};
use crate::records::work::{self, Status};
use crate::records::{evidence, reassessment, snapshot_rank};
use crate::workspace::{Change, Edit, SeededOutside, Workspace};

const DAY: &str = "2026-10-26";
const REASON: &str = "Before the winter timetable";

/// What the team thought then and knows better by now: the initiative's place in `IDEAS`, and its input.
const THEN: [(usize, Input, f64); 5] = [
    (4, Confidence, 80.0),
    (8, Effort, 4.0),
    (10, Effort, 5.0),
    (11, Confidence, 80.0),
    (17, Effort, 12.0),
];

/// How far these were.
const STATUS_THEN: [(usize, Status); 4] = [
    (1, Status::Planned),
    (4, Status::Planned),
    (15, Status::Idea),
    (28, Status::Idea),
];

/// What nobody had thought of.
const NOT_YET: [usize; 1] = [21];

/// What was decided, and why.
#[rustfmt::skip]
const DECIDED: [(usize, Decision, &str); 7] = [
    (1, Keep, ""),
    (3, Keep, "The desk asked for it again on the night of the 21st"),
    (6, Keep, "Last of the ideas, until marketing brings one rider who wants it"),
    (8, Move, "Four months is a guess of ours. Ask the feed team before anything is built on it"),
    (11, Move, "The poles are not ours, and the permits are not here"),
    (17, Keep, "Waits for the ticketing supplier’s quote"),
    (28, Drop, "It demos well. Nobody in 23 interviews asked for it"),
];

/// Adds the reassessment, to what is there.
pub(super) fn add(edits: &mut Vec<Edit>) {
    let kept = Day::parse(DAY).and_then(|day| kept(edits, day));
    edits.extend(kept.into_iter().flatten());
}

fn kept(now: &[Edit], day: Day) -> Option<Vec<Edit>> {
    let mut then = Workspace::new(SeededOutside::new(1, 1));
    let apply = |then: &mut Workspace, edits: Vec<Edit>| {
        then.apply(Change::new("Then", edits));
    };
    apply(&mut then, now.to_vec());
    let older = as_it_was(&then, day);
    apply(&mut then, older);
    let of = id(reassessment::KIND, 1);
    let order = ranking(&then, Model::Rice, day);
    let begun = reassess::begin(&then, of.clone(), day, Model::Rice.word(), REASON, &order);
    apply(&mut then, begun.ok()?);
    for (number, decision, reason) in DECIDED {
        let about = initiative_id(number);
        let decided = reassess::decide(&then, &of, &about, Some(decision), reason);
        apply(&mut then, decided);
    }
    let order = ranking(&then, Model::Rice, day);
    let closed = reassess::close(&then, &of, day, &order).ok()?;
    apply(&mut then, closed);
    // By id, so that it is the same each time.
    let kinds = [reassessment::KIND, snapshot_rank::KIND].into_iter();
    let ids = kinds.flat_map(|kind| then.of_kind(kind));
    let records = ids.filter_map(|id| then.record(id));
    let create = records.map(|record| {
        let values = record.fields();
        let values = values.map(|(name, field)| (name.to_owned(), field.shown().value.clone()));
        let said = |value: &serde_json::Value| !value.is_null() && value.as_str() != Some("");
        Edit::Create {
            id: record.id().clone(),
            kind: record.kind().to_owned().into(),
            fields: values.filter(|(_, value)| said(value)).collect(),
        }
    });
    Some(create.collect())
}

/// The edits that make the plan what it was on that day.
fn as_it_was(now: &Workspace, day: Day) -> Vec<Edit> {
    let inputs =
        THEN.map(|(number, input, value)| Edit::set(&initiative_id(number), input.field(), value));
    let status = STATUS_THEN
        .map(|(number, status)| Edit::set(&initiative_id(number), work::STATUS, status.word()));
    let later = now.of_kind(evidence::KIND).filter(|id| {
        let record = now.record(id);
        let date = record.and_then(|it| Day::parse(it.text(evidence::DATE)));
        date > Some(day)
    });
    let later = later.cloned().chain(NOT_YET.map(initiative_id));
    let deleted = later.map(|id| Edit::Delete { id });
    inputs.into_iter().chain(status).chain(deleted).collect()
}

#[cfg(test)]
mod tests {
    use super::super::change;
    use super::*;
    use crate::methods::changed_since::since;
    use crate::methods::rank_shifts::{Cause, Shift};
    use crate::workspace::Id;

    #[test]
    fn much_has_changed_since_and_says_why() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let change = change(&mut workspace, "Open the example");
        workspace.apply(change);
        let of = id(reassessment::KIND, 1);
        let today = Day::parse("2026-11-27").unwrap();
        let order = ranking(&workspace, Model::Rice, today);
        let all = since(&workspace, &of, &order);
        let find = |number: usize| {
            let about: Id = initiative_id(number);
            all.iter().find(|it| it.moved.initiative == about).unwrap()
        };
        assert_eq!(find(8).moved.shift(), Shift::Rose(1));
        assert_eq!(find(21).moved.causes(), [Cause::New]);
        assert!(matches!(find(11).moved.shift(), Shift::Fell(by) if by >= 3));
        let ghost = find(8).moved.causes();
        assert!(
            ghost.iter().any(|it| matches!(it, Cause::Score { .. })),
            "{ghost:?}"
        );
        assert!(
            ghost.iter().any(|it| matches!(it, Cause::Evidence { .. })),
            "{ghost:?}"
        );
        assert_eq!(find(8).new_evidence.len(), 2);
        assert!(!find(28).has_changed(), "its dropping was decided then");
        let changed = all.iter().filter(|it| {
            let own = it
                .moved
                .causes()
                .iter()
                .any(|cause| *cause != Cause::Others);
            own || !it.new_evidence.is_empty()
        });
        assert_eq!(changed.count(), 8);
    }
}
