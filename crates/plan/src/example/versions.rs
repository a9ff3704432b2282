//! The example's versions of the vision: where it began, and what the riders made of it.

use crate::records::Vision;
use crate::records::vision_version::{Prompt, VisionVersion};
use crate::workspace::Id;

/// A version, as it is written here.
pub(super) struct Version {
    /// In milliseconds since 1970.
    date: u64,
    reason: &'static str,
    prompt: Prompt,
    approved_by: &'static str,
    /// The vision statement, then why, how and what.
    sentences: [&'static str; 4],
    /// Whether the other texts were written by then, as they are now.
    is_whole: bool,
}

impl Version {
    /// The version as it is read of a record of this id.
    pub(super) fn saved_as(&self, id: Id) -> VisionVersion {
        let [statement, why, how, what] = self.sentences.map(str::to_owned);
        let others = if self.is_whole {
            super::market::texts()
        } else {
            Vision::default()
        };
        VisionVersion {
            id,
            date: self.date,
            reason: self.reason.to_owned(),
            prompt: self.prompt,
            approved_by: self.approved_by.to_owned(),
            vision: Vision {
                statement,
                why,
                how,
                what,
                ..others
            },
        }
    }
}

/// A version's place in this list is its id, so new ones go to the end.
pub(super) const VERSIONS: &[Version] = &[
    // 4 March 2025, 14:30 UTC.
    Version {
        date: 1_741_098_600_000,
        reason: "First draft, after the kick-off with the operator",
        prompt: Prompt::Other,
        approved_by: "Amara",
        sentences: [
            "Everybody in the city can plan their day as surely as people who own cars.",
            "A late bus should cost the city, not its riders.",
            "By showing where every bus is, live.",
            "A departure app for the whole city.",
        ],
        is_whole: false,
    },
    // 12 June 2025, 09:15 UTC.
    Version {
        date: 1_749_719_700_000,
        reason: "Eleven night shifts ridden along: the day riders shrug, the night riders lose a shift",
        prompt: Prompt::Feedback,
        approved_by: "Amara, Priya, Ruth",
        sentences: [
            super::STATEMENT,
            super::WHY,
            "By predicting honestly from where the buses are.",
            super::WHAT,
        ],
        is_whole: true,
    },
];
