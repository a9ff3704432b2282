//! The inputs of an initiative as estimates, of whichever model.

use super::{Estimate, RangeFault};
use crate::methods::formula::InputKey;
use crate::methods::numeric_input::NumericInput;
use crate::methods::rice::{Input, Rice};
use crate::workspace::{Record, Workspace};

/// An input with its range, from the record that holds it: an initiative, or a rating. `None` while it is not known
/// at all.
///
/// The ends of a range around points of a scale (WSJF's, an impact by RICE) may be any of its steps; what is drawn
/// between them is not rounded to one. A step names all sizes that are nearest to it, since nobody measures them
/// more closely, and so a true size lies between two steps as often as not; rounded, a draw would jump from one
/// step to the next, and initiatives would tie that nobody takes for equal.
///
/// # Errors
/// When its range cannot be used; the plain value stands then.
pub fn of_input(
    record: &Record,
    input: impl Into<NumericInput>,
) -> Result<Option<Estimate>, RangeFault> {
    let input = input.into();
    let (low, high) = input.range_fields();
    let end = |field| match record.number(field) {
        Some(value) => input.check(value).map(Some),
        None => Ok(None),
    };
    match (end(low), end(high)) {
        (Ok(low), Ok(high)) => Estimate::of(low, given(record, input), high),
        _ => Err(RangeFault::OutOfRange),
    }
}

/// What an initiative has of what a score is made from, with its range. `None` while it is not known at all, and for
/// what is no number: a priority, answers.
///
/// # Errors
/// As for [`of_input`].
pub fn of_key(
    workspace: &Workspace,
    initiative: &Record,
    key: &InputKey,
) -> Result<Option<Estimate>, RangeFault> {
    let held = key.held(workspace, initiative);
    held.map_or(Ok(None), |(input, record)| of_input(record, input))
}

/// An input as it counts: with its range, or without one that cannot be used ([`of_input`] says why). `None` while
/// it is not known at all.
#[must_use]
pub fn counted(record: &Record, input: impl Into<NumericInput>) -> Option<Estimate> {
    let input = input.into();
    of_input(record, input).unwrap_or_else(|_| given(record, input).map(Estimate::Known))
}

/// The plain value as it was given; `None` for a number that the input cannot have.
fn given(record: &Record, input: NumericInput) -> Option<f64> {
    input.check(record.number(input.field())?).ok()
}

/// The inputs of RICE as one number each: the likeliest; where only a range is known, its middle; `None` while an
/// input is not known at all. These are the numbers of every plain score and formula, and of every sum of efforts,
/// but for the cap of the evidence on confidence ([`crate::methods::confidence_cap::Cap`]). A range that cannot be
/// used is left out ([`of_input`] says why), and its plain value stands. The middle of two steps of the impact's
/// scale may lie between its steps.
#[must_use]
pub fn plain(record: &Record) -> Rice {
    let read = |input: Input| counted(record, input).map(Estimate::central);
    Rice {
        reach: read(Input::Reach),
        impact: read(Input::Impact),
        confidence: read(Input::Confidence),
        effort: read(Input::Effort),
    }
}
