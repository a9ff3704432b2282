//! The living records by kind, the living links by their ends, and what is unsettled, so that no
//! view has to go through every record.

use super::id::Id;
use super::record::Record;
use crate::records::link;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

#[derive(Default)]
pub(super) struct Index {
    kinds: BTreeMap<Arc<str>, BTreeSet<Id>>,
    links: HashMap<Id, BTreeSet<Id>>,
    unsettled: BTreeSet<Id>,
}

/// What the index holds of one record: nothing of one that is not there.
#[derive(Default, PartialEq)]
pub(super) struct Entry {
    kind: Option<Arc<str>>,
    ends: Vec<Id>,
    pub(super) unsettled: bool,
}

impl Entry {
    pub(super) fn of(record: Option<&Record>) -> Self {
        let Some(record) = record.filter(|record| record.is_alive()) else {
            return Self::default();
        };
        let ends = match record.kind() {
            link::KIND => [link::FROM, link::TO]
                .iter()
                .filter_map(|end| Id::parse(record.text(end)).ok())
                .collect(),
            _ => Vec::new(),
        };
        Self {
            kind: Some(record.kind.clone()),
            ends,
            unsettled: record.needs_settling(),
        }
    }
}

impl Index {
    /// Takes note that a record came, went, or changed its kind, its ends or its conflicts.
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
        for end in &before.ends {
            if let Some(links) = self.links.get_mut(end) {
                links.remove(id);
            }
        }
        for end in &after.ends {
            self.links
                .entry(end.clone())
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

    pub(super) fn links_of(&self, end: &str) -> Option<&BTreeSet<Id>> {
        self.links.get(end)
    }

    pub(super) fn unsettled(&self) -> &BTreeSet<Id> {
        &self.unsettled
    }
}
