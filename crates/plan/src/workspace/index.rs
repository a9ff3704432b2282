//! The living records by kind, the living links, votes and positions by what they name, and what is
//! unsettled, so that no view has to go through every record.

use super::id::Id;
use super::record::Record;
use crate::records::names_of;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

#[derive(Default)]
pub(super) struct Index {
    kinds: BTreeMap<Arc<str>, BTreeSet<Id>>,
    /// Links by both their ends, votes by their note, positions by their tension.
    about: HashMap<Id, BTreeSet<Id>>,
    unsettled: BTreeSet<Id>,
}

/// What the index holds of one record: nothing of one that is not there.
#[derive(Default, PartialEq)]
pub(super) struct Entry {
    kind: Option<Arc<str>>,
    about: Vec<Id>,
    pub(super) unsettled: bool,
}

impl Entry {
    pub(super) fn of(record: Option<&Record>) -> Self {
        let Some(record) = record.filter(|record| record.is_alive()) else {
            return Self::default();
        };
        let named = names_of(record.kind()).iter().map(|name| record.text(name));
        Self {
            kind: Some(record.kind.clone()),
            about: named.filter_map(|id| Id::parse(id).ok()).collect(),
            unsettled: record.needs_settling(),
        }
    }
}

impl Index {
    /// Takes note that a record came, went, or changed its kind, what it names or its conflicts.
    pub(super) fn update(&mut self, id: &Id, before: &Entry, after: &Entry) {
        if before == after {
            return;
        }
        if let Some(ids) = before
            .kind
            .as_ref()
            .and_then(|kind| self.kinds.get_mut(kind))
        {
            ids.remove(id);
        }
        if let Some(kind) = &after.kind {
            self.kinds
                .entry(kind.clone())
                .or_default()
                .insert(id.clone());
        }
        for named in &before.about {
            if let Some(about) = self.about.get_mut(named) {
                about.remove(id);
            }
        }
        for named in &after.about {
            self.about
                .entry(named.clone())
                .or_default()
                .insert(id.clone());
        }
        if after.unsettled {
            self.unsettled.insert(id.clone());
        } else {
            self.unsettled.remove(id);
        }
    }

    pub(super) fn of_kind(&self, kind: &str) -> Option<&BTreeSet<Id>> {
        self.kinds.get(kind)
    }

    pub(super) fn about(&self, named: &str) -> Option<&BTreeSet<Id>> {
        self.about.get(named)
    }

    pub(super) fn unsettled(&self) -> &BTreeSet<Id> {
        &self.unsettled
    }
}
