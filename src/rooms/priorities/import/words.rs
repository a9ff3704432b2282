//! What is said of initiatives that are made of a table.

use crate::rooms::import_table::{self, ImportWords};
use plan::exchange::initiative_columns::Target;
use plan::exchange::initiative_rows::NewInitiative;
use plan::exchange::rows::Refusal;

/// What the dialog says.
pub(super) static WORDS: ImportWords<NewInitiative> = ImportWords {
    title: "Import initiatives",
    named: ("initiative", "initiatives"),
    change: ("Import initiatives", "Before importing initiatives"),
    target,
    lacks: "No row goes in yet. Choose the column that names the initiatives.",
    refusal,
    not_said,
};

/// Said where confidence is read as a share.
pub(super) const SHARES: &str = "Confidence from 0 to 1 is read as a share: 0.8 is 80\u{a0}%.";

/// What a column can be.
fn target(target: Target) -> &'static str {
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
fn refusal(why: Refusal) -> String {
    match why {
        Refusal::Misfit(why) => import_table::misfit(why),
        Refusal::SaysNothing => "it names no initiative.".to_owned(),
        Refusal::Known => "an initiative of this name is there already.".to_owned(),
    }
}

/// What a cell does not say that was not understood.
fn not_said(target: Target) -> &'static str {
    match target {
        Target::Reach => "how many it reaches",
        Target::Impact => "an impact: 3, 2, 1, 0.5 or 0.25",
        Target::Confidence => "a confidence from 0 to 100\u{a0}%",
        Target::Effort => "an effort in person-months, more than 0",
        Target::Status => "how the work stands",
        Target::Bucket => "one of the five buckets",
        Target::Moscow => "must, should, could or won’t",
        Target::Name | Target::Description | Target::Owner | Target::Tags => "what its column is",
    }
}
