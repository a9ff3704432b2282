//! The sheet that is taken in, and what it says.

use crate::rooms::focus::focus_moved;
use crate::rooms::import_table;
use crate::state::Session;
use leptos::prelude::*;
use markup::memo;
use plan::Workspace;
use plan::exchange::kano_names::Names;
use plan::exchange::kano_rows::{self, Taken};
use plan::exchange::kano_sheet::{self, Sheet};
use plan::exchange::table::{self, Table};
use plan::records::{initiative, kano_answer};
use std::sync::Arc;

/// What a sheet says.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Said {
    /// What its columns are; `None` while there is no sheet.
    pub(super) sheet: Option<Sheet>,
    /// Its answers, and what does not fit.
    pub(super) taken: Taken,
}

impl Said {
    fn of(workspace: &Workspace, table: &Table) -> Self {
        let names = Names::of(workspace);
        let sheet = kano_sheet::read(&names, table);
        let taken = kano_rows::take(workspace, &names, table, &sheet);
        Self {
            sheet: Some(sheet),
            taken,
        }
    }

    /// How many answers would change something.
    pub(super) fn news(&self) -> usize {
        self.taken.news().count()
    }
}

/// What is known of the sheet.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// The sheet, once one was read.
    pub(super) table: RwSignal<Option<Arc<Table>>>,
    /// What it says, as the plan stands.
    pub(super) said: Memo<Arc<Said>>,
    /// Why nothing could be read.
    pub(super) trouble: RwSignal<Option<String>>,
}

impl Reading {
    pub(super) fn new(session: Session) -> Self {
        let table = RwSignal::new(None::<Arc<Table>>);
        let said = memo(move |_| {
            for kind in [initiative::KIND, kano_answer::KIND] {
                session.of_kind(kind, |_| ());
            }
            let table = table.get();
            let of = |table: Arc<Table>| session.untracked(|workspace| Said::of(workspace, &table));
            Arc::new(table.map(of).unwrap_or_default())
        });
        Self {
            table,
            said,
            trouble: RwSignal::new(None),
        }
    }

    /// Reads what was pasted or typed.
    pub(super) fn read_text(self, text: &str) {
        match table::read_text(text) {
            Ok(table) => {
                self.table.set(Some(Arc::new(table)));
                focus_moved("#survey-outcome".to_owned());
            }
            Err(error) => self.trouble.set(Some(import_table::trouble(error))),
        }
    }

    /// Makes room for another table.
    pub(super) fn begin_anew(self) {
        self.trouble.set(None);
        self.table.set(None);
        focus_moved(".import-begin textarea".to_owned());
    }

    /// What it says now; not tracked.
    pub(super) fn now(self, workspace: &Workspace) -> Said {
        let table = self.table.get_untracked();
        let said = table.map(|table| Said::of(workspace, &table));
        said.unwrap_or_default()
    }
}

/// Whether a text is a survey's sheet: rows with answers about initiatives of the plan.
pub(in super::super) fn is_one(session: Session, text: &str) -> bool {
    if !text.trim().contains(['\n', '\r']) {
        return false;
    }
    let Ok(table) = table::read_text(text) else {
        return false;
    };
    session.untracked(|workspace| {
        let names = Names::of(workspace);
        let sheet = kano_sheet::read(&names, &table);
        let taken = kano_rows::take(workspace, &names, &table, &sheet);
        sheet.has_answers() && !taken.answers.is_empty()
    })
}
