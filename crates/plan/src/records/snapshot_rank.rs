//! What a reassessment kept of one initiative: where it stood and by what, and what was decided about it. Its
//! id is made of both, so that two people who hold the same reassessment have one record between them, and
//! their decisions about different initiatives stand side by side.

use super::work::{Bucket, Status};
use super::{FieldType, amount, words};
use crate::methods::rice;
use crate::sorted::SortInOrder;
use crate::workspace::{Id, IdError, Record, Workspace};

/// The record's kind.
pub const KIND: &str = "snapshot_rank";
/// Text: the id of the reassessment.
pub const REASSESSMENT: &str = "reassessment";
/// Text: the id of the initiative.
pub const INITIATIVE: &str = "initiative";
/// Number: its rank, from 1; missing when it had no score.
pub const RANK: &str = "rank";
/// Number: its score by the reassessment's model, in the model's unit.
pub const SCORE: &str = "score";
/// Its [`Status`].
pub const STATUS: &str = "status";
/// Its [`Bucket`].
pub const BUCKET: &str = "bucket";
/// Number: its effort, in person-months.
pub const EFFORT: &str = "effort";
/// Number: how many pieces of evidence supported it; missing for none.
pub const SUPPORTING: &str = "supporting";
/// Number: how many contradicted it; missing for none.
pub const CONTRADICTING: &str = "contradicting";
/// What was decided about it: a [`Decision`].
pub const DECISION: &str = "decision";
/// Text: why.
pub const REASON: &str = "reason";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (REASSESSMENT, FieldType::Text),
    (INITIATIVE, FieldType::Text),
    (RANK, FieldType::Number),
    (SCORE, FieldType::Number),
    (STATUS, FieldType::Word(Status::WORDS)),
    (BUCKET, FieldType::Word(Bucket::WORDS)),
    (EFFORT, FieldType::Number),
    (SUPPORTING, FieldType::Number),
    (CONTRADICTING, FieldType::Number),
    (DECISION, FieldType::Word(Decision::WORDS)),
    (REASON, FieldType::Text),
];

words! {
    /// What is decided about an initiative when the order is looked at again.
    Decision {
        /// It stays where it is.
        Keep = "keep",
        /// It goes to another place.
        Move = "move",
        /// It is not done.
        Drop = "drop",
    }
}

/// How an initiative stands, as far as a reassessment keeps it.
#[derive(Clone, PartialEq, Debug)]
pub struct Place {
    /// The initiative; it may be gone.
    pub initiative: Id,
    /// Its rank, from 1; `None` for one without a score.
    pub rank: Option<usize>,
    /// Its score, in the model's unit.
    pub score: Option<f64>,
    /// Its status.
    pub status: Status,
    /// Its bucket.
    pub bucket: Option<Bucket>,
    /// Its effort, in person-months, more than 0.
    pub effort: Option<f64>,
    /// How many pieces of evidence support it.
    pub supporting: usize,
    /// How many contradict it.
    pub contradicting: usize,
}

/// A reading of what a reassessment kept of an initiative.
#[derive(Clone, PartialEq, Debug)]
pub struct SnapshotRank {
    /// How it stood; its status from before it was dropped.
    pub place: Place,
    /// What was decided about it; `None` while nobody has.
    pub decision: Option<Decision>,
    /// Why; may be empty.
    pub reason: String,
}

impl SnapshotRank {
    /// Reads a record; `None` for one that names no initiative.
    #[must_use]
    pub fn of(record: &Record) -> Option<Self> {
        let place = Place {
            initiative: Id::parse(record.text(INITIATIVE)).ok()?,
            rank: count(record, RANK).filter(|rank| *rank > 0),
            score: record.number(SCORE),
            status: Status::from_word(record.text(STATUS)).unwrap_or(Status::Idea),
            bucket: Bucket::from_word(record.text(BUCKET)),
            effort: record
                .number(EFFORT)
                .and_then(|effort| rice::Input::Effort.check(effort).ok()),
            supporting: count(record, SUPPORTING).unwrap_or(0),
            contradicting: count(record, CONTRADICTING).unwrap_or(0),
        };
        Some(Self {
            place,
            decision: Decision::from_word(record.text(DECISION)),
            reason: record.text(REASON).to_owned(),
        })
    }

    /// How it stood when the reassessment was over: dropped, where that was decided.
    #[must_use]
    pub fn outcome(&self) -> Place {
        let status = match self.decision {
            Some(Decision::Drop) => Status::Dropped,
            _ => self.place.status,
        };
        Place {
            status,
            ..self.place.clone()
        }
    }
}

/// A field as a count: a whole number, 0 or more.
fn count(record: &Record, field: &str) -> Option<usize> {
    let number = amount(record, field)?;
    let whole = number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0;
    whole.then_some(number as usize)
}

/// The id of what a reassessment kept of an initiative.
///
/// # Errors
/// When the two ids are so long that this one would be longer than an id may be.
pub fn id(reassessment: &str, initiative: &str) -> Result<Id, IdError> {
    Id::parse(&format!("{KIND}:{reassessment}:{initiative}"))
}

/// What a reassessment kept of every initiative, by rank; those without one last, by id.
#[must_use]
pub fn by_rank(workspace: &Workspace, reassessment: &str) -> Vec<SnapshotRank> {
    let records = workspace.belonging_to(reassessment, KIND).into_iter();
    // The index finds it from the initiative as well; an initiative has no snapshot of its own.
    let records = records.filter(|record| record.text(REASSESSMENT) == reassessment);
    let mut all: Vec<SnapshotRank> = records.filter_map(SnapshotRank::of).collect();
    let key = |it: &SnapshotRank| it.place.rank.unwrap_or(usize::MAX);
    all.sort_in_order(|a, b| {
        let by_rank = key(a).cmp(&key(b));
        by_rank.then_with(|| a.place.initiative.cmp(&b.place.initiative))
    });
    all
}
