//! What is said of pieces that are made of a table.

use crate::rooms::import_table::{self, ImportWords};
use plan::exchange::evidence_columns::Target;
use plan::exchange::evidence_rows::NewPiece;
use plan::exchange::rows::Refusal;

/// What the dialog says.
pub(super) static WORDS: ImportWords<NewPiece> = ImportWords {
    title: "Import a table",
    named: ("piece", "pieces"),
    change: ("Import evidence", "Before importing evidence"),
    target,
    lacks: "No row goes in yet. Choose the column that says what was learned: the quote, what it means, the metric, or where it hurt.",
    refusal,
    not_said,
};

/// What a column can be.
fn target(target: Target) -> &'static str {
    match target {
        Target::Way => "Kind of evidence",
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
fn refusal(why: Refusal) -> String {
    match why {
        Refusal::Misfit(why) => import_table::misfit(why),
        Refusal::SaysNothing => {
            "it says nothing of what was learned: no quote, no meaning, no metric, no hurt."
                .to_owned()
        }
        Refusal::Known => "this piece is there already.".to_owned(),
    }
}

/// What a cell does not say that was not understood.
fn not_said(target: Target) -> &'static str {
    match target {
        Target::Way => "a kind of evidence",
        Target::Date => "a date",
        Target::Confidence => "how sure somebody is",
        Target::DropOff => "a share from 0 to 100\u{a0}%",
        Target::Success => "how a task went",
        _ => "what its column is",
    }
}
