//! What records are called, wherever they are: in the open workspace or in a file.

use super::describe;
use crate::state::Session;
use plan::workspace::Fields;
use plan::{Id, Record};
use std::collections::HashMap;
use std::sync::Arc;

/// Finds titles by id, in the open workspace first and then in a file.
#[derive(Clone)]
pub struct Titles {
    session: Session,
    there: Arc<HashMap<Id, String>>,
}

impl Titles {
    /// The titles of the open workspace's records and of these.
    #[must_use]
    pub fn new(session: Session, records: &[Record]) -> Self {
        let there = records
            .iter()
            .filter(|record| record.kind() != plan::records::link::KIND)
            .map(|record| {
                let title = describe::title(record.kind(), &record.values(), &|_| None);
                (record.id().clone(), title)
            })
            .collect();
        Self {
            session,
            there: Arc::new(there),
        }
    }

    /// What a record is called that has these values.
    #[must_use]
    pub fn title(&self, kind: &str, values: &Fields) -> String {
        describe::title(kind, values, &|id| self.find(id))
    }

    /// What a record is and what it is called: "The note “Night buses”". `None` where it has no words of its
    /// own, or is of a kind that this build does not know.
    #[must_use]
    pub fn named(&self, record: &Record) -> Option<String> {
        let (kind, values) = (record.kind(), record.values());
        describe::named(kind, &values, &|id| self.find(id))
    }

    /// What the record with this id is called; `None` when it is nowhere.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<String> {
        let here = self.session.untracked(|workspace| {
            let record = workspace.record(id)?;
            Some(describe::title(record.kind(), &record.values(), &|_| None))
        });
        here.or_else(|| self.there.get(id).cloned())
    }
}
