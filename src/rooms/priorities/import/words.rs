//! What is said of a table that becomes initiatives.

use crate::rooms::import_table;
use crate::rooms::words::shortened;
use plan::exchange::initiative_columns::Target;
use plan::exchange::initiative_rows::{LeftOut, Refusal};

/// Said while no column names the initiatives.
pub(super) const NAMES_NOTHING: &str =
    "No row goes in yet. Choose the column that names the initiatives.";

/// Said where another tab has added the same initiatives meanwhile.
pub(super) const NOTHING_NEW: &str = "Nothing is added: the initiatives are there already.";

/// Said where the dialog was closed, or the room left, before the initiatives were added.
pub(super) const LEFT: &str = "Nothing is added: the import was closed.";

/// Said where confidence is read as a share.
pub(super) const SHARES: &str = "Confidence from 0 to 1 is read as a share: 0.8 is 80\u{a0}%.";

/// What a column can be.
pub(super) fn target(target: Target) -> &'static str {
    match target {
        Target::Name => "Initiative",
        Target::Description => "Description",
        Target::Reach => "Reach, per quarter",
        Target::Impact => "Impact, 0.25 to 3",
        Target::Confidence => "Confidence, per cent",
        Target::Effort => "Effort, person-months",
        Target::Status => "Status",
        Target::Owner => "Owner",
        Target::Bucket => "Bucket",
        Target::Moscow => "MoSCoW",
        Target::Tags => "Tags",
    }
}

/// Why a row does not go in.
pub(super) fn refusal(why: &Refusal) -> String {
    match why {
        Refusal::Misfit(why) => import_table::misfit(*why),
        Refusal::NoName => "it names no initiative.".to_owned(),
        Refusal::Known => "an initiative of this name is there already.".to_owned(),
    }
}

/// A cell that could not be understood.
pub(super) fn left_out(cell: &LeftOut) -> String {
    let text = shortened(&cell.text, 40);
    let what = match cell.target {
        Target::Reach => "how many it reaches",
        Target::Impact => "an impact: 3, 2, 1, 0.5 or 0.25",
        Target::Confidence => "a confidence from 0 to 100\u{a0}%",
        Target::Effort => "an effort in person-months, more than 0",
        Target::Status => "how the work stands",
        Target::Bucket => "one of the five buckets",
        Target::Moscow => "must, should, could or won’t",
        Target::Name | Target::Description | Target::Owner | Target::Tags => "what its column is",
    };
    format!("“{text}” does not say {what}.")
}
