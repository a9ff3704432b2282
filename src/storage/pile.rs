//! Records of any workspace, each held once.

use super::WorkspaceId;
use plan::{Id, Record};
use std::collections::BTreeMap;

/// Records waiting for something. A record that is there already merges with the one that comes,
/// so that a pile never loses an edit.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Pile(BTreeMap<(WorkspaceId, Id), Record>);

impl Pile {
    pub fn add(&mut self, workspace: &WorkspaceId, record: &Record) {
        let key = (workspace.clone(), record.id().clone());
        self.0
            .entry(key)
            .and_modify(|known| {
                known.merge(record);
            })
            .or_insert_with(|| record.clone());
    }

    pub fn add_all(&mut self, other: &Self) {
        for (workspace, record) in other.iter() {
            self.add(workspace, record);
        }
    }

    /// Takes out what the other pile holds as well; what has been edited since stays.
    pub fn settle(&mut self, other: &Self) {
        self.0
            .retain(|key, record| other.0.get(key) != Some(record));
    }

    pub fn remove(&mut self, workspace: &WorkspaceId, id: &Id) {
        self.0.remove(&(workspace.clone(), id.clone()));
    }

    pub fn remove_workspace(&mut self, workspace: &WorkspaceId) {
        self.0.retain(|(owner, _), _| owner != workspace);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a record of the other pile, in whatever version, is in this one.
    pub fn overlaps(&self, other: &Self) -> bool {
        other.0.keys().any(|key| self.0.contains_key(key))
    }

    pub fn iter(&self) -> impl Iterator<Item = (&WorkspaceId, &Record)> {
        self.0
            .iter()
            .map(|((workspace, _), record)| (workspace, record))
    }
}
