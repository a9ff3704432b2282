//! The table that is taken in, which column is what, and which rows fit.

use super::words;
use crate::rooms::files::disk;
use crate::rooms::focus::focus_moved;
use crate::state::Session;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::memo;
use plan::exchange::evidence_columns::{self, Mapping};
use plan::exchange::evidence_rows::{self, Taken};
use plan::exchange::table::{self, Table, TableError};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::HtmlInputElement;

/// What is known of the table.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// The table, once one was read.
    pub(super) table: RwSignal<Option<Arc<Table>>>,
    /// Which column is what.
    pub(super) mapping: RwSignal<Option<Mapping>>,
    /// Which rows go in, and which do not.
    pub(super) taken: Memo<Arc<Taken>>,
    /// Why nothing could be read.
    pub(super) trouble: RwSignal<Option<String>>,
}

impl Reading {
    pub(super) fn new(session: Session) -> Self {
        let table = RwSignal::new(None::<Arc<Table>>);
        let mapping = RwSignal::new(None::<Mapping>);
        let taken = memo(move |_| {
            let table = table.get();
            let taken = mapping.with(|mapping| {
                let taken = evidence_rows::take(table.as_ref()?, mapping.as_ref()?);
                Some(session.untracked(|workspace| taken.without_known(workspace)))
            });
            Arc::new(taken.unwrap_or_default())
        });
        Self {
            table,
            mapping,
            taken,
            trouble: RwSignal::new(None),
        }
    }

    /// Whether the dialog is still there.
    pub(super) fn is_open(self) -> bool {
        self.table.try_get_untracked().is_some()
    }

    /// Reads what was pasted or typed.
    pub(super) fn read_text(self, text: &str) {
        self.take(table::read_text(text));
    }

    /// Makes room for another table.
    pub(super) fn begin_anew(self) {
        self.trouble.set(None);
        self.mapping.set(None);
        self.table.set(None);
        focus_moved(".import-begin textarea".to_owned());
    }

    fn take(self, read: Result<Table, TableError>) {
        match read {
            Ok(table) => {
                self.mapping.set(Some(evidence_columns::guess(&table)));
                self.table.set(Some(Arc::new(table)));
                focus_moved(".import-columns select".to_owned());
            }
            Err(error) => self.trouble.set(Some(words::trouble(error))),
        }
    }
}

/// Asks for a file, and reads it.
pub(super) fn choose_file(reading: Reading) {
    let made = document().create_element("input").ok();
    let Some(made) = made.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    made.set_type("file");
    made.set_accept(".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain");
    let chosen = made.clone();
    let taken = Closure::once_into_js(move || {
        let Some(file) = chosen.files().and_then(|files| files.item(0)) else {
            return;
        };
        spawn_local(async move {
            let read = disk::bytes_of(&file).await;
            // The dialog may be closed by now.
            if !reading.is_open() {
                return;
            }
            match read {
                Ok(bytes) => reading.take(table::read(&bytes)),
                Err(_) => reading
                    .trouble
                    .set(Some("The browser could not read the file.".to_owned())),
            }
        });
    });
    made.set_onchange(Some(taken.unchecked_ref()));
    made.click();
}
