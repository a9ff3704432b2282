//! A rating: what an initiative has of a criterion. A record whose id is made from its two ends, so that
//! two people who rate the same have one record between them.
//!
//! A rating whose criterion or initiative is gone counts for nothing; it comes back with them.

use super::{FieldType, fields};
use crate::methods::number::{self, NumberError};
use crate::workspace::{Edit, Id, IdError, Record, Workspace};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "rating";
/// Text: the id of the criterion.
pub const CRITERION: &str = "criterion";
/// Text: the id of the initiative.
pub const INITIATIVE: &str = "initiative";
/// Number: how much of it, in the criterion's own unit, from -[`MOST_RATING`] to [`MOST_RATING`].
pub const VALUE: &str = "value";
/// Number: the least of it that would not surprise, in the same unit; with [`VALUE_HIGH`] a range around [`VALUE`].
pub const VALUE_LOW: &str = "value_low";
/// Number: the most.
pub const VALUE_HIGH: &str = "value_high";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (CRITERION, FieldType::Text),
    (INITIATIVE, FieldType::Text),
    (VALUE, FieldType::Number),
    (VALUE_LOW, FieldType::Number),
    (VALUE_HIGH, FieldType::Number),
];

/// A trillion of anything is a slip of the finger.
pub const MOST_RATING: f64 = 1e12;

/// Passes a number that can be a rating.
///
/// # Errors
/// When it is not finite, or farther from 0 than [`MOST_RATING`].
pub fn check(value: f64) -> Result<f64, NumberError> {
    number::within(value, -MOST_RATING, MOST_RATING)
}

/// The id of the rating of an initiative by a criterion.
///
/// # Errors
/// When the two ids are so long that this one would be longer than an id may be.
pub fn id(criterion: &str, initiative: &str) -> Result<Id, IdError> {
    Id::parse(&format!("{KIND}:{criterion}:{initiative}"))
}

/// The record of the rating of an initiative by a criterion; `None` while nobody has rated.
#[must_use]
pub fn find<'plan>(
    workspace: &'plan Workspace,
    criterion: &str,
    initiative: &str,
) -> Option<&'plan Record> {
    let id = id(criterion, initiative).ok()?;
    workspace.record(&id)
}

/// The edit that makes a rating, for a plan that is made as a whole. [`crate::methods::range_edits`] gives one that may
/// be there already, with the range around it.
///
/// # Errors
/// As for [`id`].
pub(crate) fn rate(criterion: &str, initiative: &str, value: f64) -> Result<Edit, IdError> {
    Ok(Edit::Create {
        id: id(criterion, initiative)?,
        kind: KIND.into(),
        fields: fields([
            (CRITERION, json!(criterion)),
            (INITIATIVE, json!(initiative)),
            (VALUE, json!(value)),
        ]),
    })
}
