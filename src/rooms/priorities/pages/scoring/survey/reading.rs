//! What the sheet that is taken in says.

use plan::Workspace;
use plan::exchange::kano_names::Names;
use plan::exchange::kano_rows::{self, Taken};
use plan::exchange::kano_sheet::{self, Sheet};
use plan::exchange::table::{self, Table};

/// What a sheet says, as the plan stands.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Said {
    /// What its columns are.
    pub(super) sheet: Sheet,
    /// Its answers, and what does not fit.
    pub(super) taken: Taken,
}

impl Said {
    pub(super) fn of(workspace: &Workspace, table: &Table) -> Self {
        let names = Names::of(workspace);
        let sheet = kano_sheet::read(&names, table);
        let taken = kano_rows::take(workspace, &names, table, &sheet);
        Self { sheet, taken }
    }

    /// How many answers would change something.
    pub(super) fn news(&self) -> usize {
        self.taken.news().count()
    }
}

/// Whether a text is a survey's sheet: rows with answers about initiatives of the plan.
pub(in super::super) fn is_one(workspace: &Workspace, text: &str) -> bool {
    // A line alone is no sheet, and is not read as one.
    text.trim().contains(['\n', '\r'])
        && table::read_text(text)
            .is_ok_and(|table| !Said::of(workspace, &table).taken.answers.is_empty())
}
