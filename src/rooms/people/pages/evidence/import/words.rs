//! What is said of a table that is taken in.

use crate::rooms::import_table;
use crate::rooms::words::shortened;
use plan::exchange::evidence_columns::Target;
use plan::exchange::evidence_rows::{LeftOut, Refusal};

/// Said where the dialog was closed, or its page left, before the pieces were added.
pub(super) const LEFT: &str = "Nothing is added: the import was closed.";

/// Said where another tab has added the same pieces meanwhile.
pub(super) const NOTHING_NEW: &str = "Nothing is added: the pieces are there already.";

/// Said where a newer build has written the workspace meanwhile.
pub(super) const READ_ONLY: &str = "Nothing is added: a newer version of Bullseye wrote this workspace. Reload the page to get that version.";

/// Said while no column says what was learned.
pub(super) const LEARNS_NOTHING: &str = "No row goes in yet. Choose the column that says what was learned: the quote, what it means, the metric, or where it hurt.";

/// What a column can be.
pub(super) fn target(target: Target) -> &'static str {
    match target {
        Target::Way => "Way of learning",
        Target::Date => "Date",
        Target::Who => "Who",
        Target::Quote => "Quote",
        Target::Meaning => "What it means",
        Target::Source => "Source",
        Target::Confidence => "How sure",
        Target::Question => "Question asked",
        Target::Metric => "Metric",
        Target::Segment => "Segment",
        Target::DropOff => "Drop-off",
        Target::Task => "Task",
        Target::Success => "Success",
        Target::Hurt => "Where it hurt",
        Target::Tags => "Tags",
        Target::Theme => "Themes",
    }
}

/// Why a row does not go in.
pub(super) fn refusal(why: &Refusal) -> String {
    match why {
        Refusal::Misfit(why) => import_table::misfit(*why),
        Refusal::NothingLearned => {
            "it says nothing of what was learned: no quote, no meaning, no metric, no hurt."
                .to_owned()
        }
        Refusal::Known => "this piece is there already.".to_owned(),
    }
}

/// A cell that could not be understood.
pub(super) fn left_out(cell: &LeftOut) -> String {
    let text = shortened(&cell.text, 40);
    let what = match cell.target {
        Target::Way => "a way of learning",
        Target::Date => "a date",
        Target::Confidence => "how sure somebody is",
        Target::DropOff => "a share from 0 to 100\u{a0}%",
        Target::Success => "how a task went",
        _ => "what its column is",
    };
    format!("“{text}” does not say {what}.")
}
