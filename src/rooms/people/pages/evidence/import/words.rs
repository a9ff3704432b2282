//! What is said of a table that is taken in.

use crate::rooms::words::{number, shortened};
use plan::exchange::evidence_columns::Target;
use plan::exchange::evidence_rows::{LeftOut, Refusal};
use plan::exchange::table::{MOST_BYTES, TableError};

/// Said where the dialog was closed, or its page left, before the pieces were added.
pub(super) const LEFT: &str = "Nothing is added: the import was closed.";

/// Said where another tab has added the same pieces meanwhile.
pub(super) const NOTHING_NEW: &str = "Nothing is added: the pieces are there already.";

/// Said where a newer build has written the workspace meanwhile.
pub(super) const READ_ONLY: &str = "Nothing is added: a newer version of Bullseye wrote this workspace. Reload the page to get that version.";

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

/// Why nothing could be read.
pub(super) fn trouble(error: TableError) -> String {
    match error {
        TableError::TooLarge { bytes } => {
            let megabytes = |bytes: usize| number((bytes as f64 / 1_000_000.0).ceil());
            format!(
                "It has {} MB, and {} at most can be read. Split it in two.",
                megabytes(bytes),
                megabytes(MOST_BYTES)
            )
        }
        TableError::Empty => {
            "There is no row below the names of the columns. The first line names them.".to_owned()
        }
        TableError::NotText => "It is no text. Save the sheet as CSV first.".to_owned(),
        TableError::NotATable => {
            "It is no table, but JSON or a web page. Save it as CSV or TSV first.".to_owned()
        }
    }
}

/// Why a row does not go in.
pub(super) fn refusal(why: &Refusal) -> String {
    match why {
        Refusal::TooWide { cells, columns } => format!(
            "it has {cells} cells for {columns} columns. Put a text with a comma in it in quotes."
        ),
        Refusal::NothingLearned => {
            "it says nothing of what was learned: no quote, no meaning, no metric, no hurt."
                .to_owned()
        }
        Refusal::Unclosed => "a quote begins here and never ends.".to_owned(),
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
        Target::DropOff => "a share from 0 to 100 %",
        Target::Success => "how a task went",
        _ => "what its column is",
    };
    format!("“{text}” does not say {what}.")
}
