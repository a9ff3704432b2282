//! The rhythm in which the vision is looked at again: two fields of its record.

use super::{vision, words};
use crate::day::Day;
use crate::workspace::{Record, Workspace};

/// The [`Rhythm`]; missing while none is agreed on.
pub const REVIEW_EVERY: &str = "review_every";
/// Text: the [`Day`] of the latest review.
pub const REVIEWED_ON: &str = "reviewed_on";

words! {
    /// How often the vision is reviewed.
    Rhythm {
        /// Every week.
        Weekly = "weekly",
        /// Every two weeks.
        Fortnightly = "fortnightly",
        /// Every month.
        Monthly = "monthly",
        /// Every three months.
        Quarterly = "quarterly",
    }
}

/// A reading of the rhythm.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Review {
    /// How often; `None` while none is agreed on.
    pub every: Option<Rhythm>,
    /// When it was last.
    pub reviewed_on: Option<Day>,
}

impl From<&Record> for Review {
    fn from(record: &Record) -> Self {
        Self {
            every: Rhythm::from_word(record.text(REVIEW_EVERY)),
            reviewed_on: Day::parse(record.text(REVIEWED_ON)),
        }
    }
}

/// The rhythm of a workspace's vision.
#[must_use]
pub fn present(workspace: &Workspace) -> Review {
    let record = workspace.record(&vision::id());
    record.map(Review::from).unwrap_or_default()
}
