//! What one durable transaction does: read, merge, write.

use super::keys::{self, Store};
use super::pile::Pile;
use super::stores::Write;
use super::{SetAside, WorkspaceId};
use plan::Record;
use plan::file::current;
use std::collections::{BTreeMap, BTreeSet};

/// Reads a record that is kept under an id; `None` for anything else than that record.
pub(super) fn read(id: &str, text: &str) -> Option<Record> {
    let record = current::read_record(text).ok()?;
    (record.id().as_str() == id).then_some(record)
}

/// The format that a marker's value tells; a marker that cannot be read tells nothing.
pub(super) fn read_format(marker: Option<&str>) -> u64 {
    marker.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// What goes into one transaction.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    pub records: Pile,
    /// Ids under which an unreadable value was seen.
    pub suspects: BTreeSet<(WorkspaceId, String)>,
}

/// What came of a transaction.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Outcome {
    /// Records of which the store held more than was written.
    pub gained: Vec<(WorkspaceId, Record)>,
    pub set_aside: Vec<SetAside>,
    /// Workspaces of a newer format: nothing of them was written.
    pub newer: BTreeMap<WorkspaceId, u64>,
    /// Workspaces whose marker was not there.
    pub unmarked: BTreeSet<WorkspaceId>,
}

impl Batch {
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.suspects.is_empty()
    }

    /// The keys to read, in the order in which [`Self::decide`] takes their values.
    pub fn keys(&self) -> Vec<String> {
        let markers = self.workspaces().into_iter().map(keys::format);
        let records = self
            .records
            .iter()
            .map(|(workspace, record)| keys::record(workspace, record.id()));
        let suspects = self
            .suspects
            .iter()
            .map(|(workspace, id)| keys::record(workspace, id));
        markers.chain(records).chain(suspects).collect()
    }

    /// Merges with what is stored, and says what to write.
    pub fn decide(&self, stored: Vec<Option<String>>, now: u64) -> (Vec<Write>, Outcome) {
        let mut stored = stored.into_iter();
        let mut outcome = Outcome::default();
        let mut writes = Vec::new();
        for workspace in self.workspaces() {
            let marker = stored.next().flatten();
            let format = read_format(marker.as_deref());
            if format > current::VERSION {
                outcome.newer.insert(workspace.clone(), format);
                continue;
            }
            if format < current::VERSION {
                outcome.unmarked.insert(workspace.clone());
                let key = keys::format(workspace);
                let value = current::VERSION.to_string();
                writes.push(Write::Put { key, value });
            }
        }
        for (workspace, ours) in self.records.iter() {
            let stored = stored.next().flatten();
            if !outcome.newer.contains_key(workspace) {
                let mut merging = Merging {
                    workspace,
                    now,
                    writes: &mut writes,
                    outcome: &mut outcome,
                };
                merging.merge(ours, stored);
            }
        }
        for (workspace, id) in &self.suspects {
            let Some(text) = stored.next().flatten() else {
                continue;
            };
            // Somebody may have written a readable one since.
            if outcome.newer.contains_key(workspace) || read(id, &text).is_some() {
                continue;
            }
            let key = keys::record(workspace, id);
            let ours_follow =
                |write: &Write| matches!(write, Write::Put { key: put, .. } if *put == key);
            if !writes.iter().any(ours_follow) {
                writes.push(Write::Remove { key });
                let mut merging = Merging {
                    workspace,
                    now,
                    writes: &mut writes,
                    outcome: &mut outcome,
                };
                merging.set_aside(id, text);
            }
        }
        (writes, outcome)
    }

    fn workspaces(&self) -> BTreeSet<&WorkspaceId> {
        let of_records = self.records.iter().map(|(workspace, _)| workspace);
        let of_suspects = self.suspects.iter().map(|(workspace, _)| workspace);
        plan::sorted::set(of_records.chain(of_suspects))
    }
}

struct Merging<'batch> {
    workspace: &'batch WorkspaceId,
    now: u64,
    writes: &'batch mut Vec<Write>,
    outcome: &'batch mut Outcome,
}

impl Merging<'_> {
    fn merge(&mut self, ours: &Record, stored: Option<String>) {
        let key = keys::record(self.workspace, ours.id());
        let Some(text) = stored else {
            let value = current::write_record(ours);
            return self.writes.push(Write::Put { key, value });
        };
        let Some(theirs) = read(ours.id(), &text) else {
            self.set_aside(ours.id(), text);
            let value = current::write_record(ours);
            return self.writes.push(Write::Put { key, value });
        };
        let mut both = ours.clone();
        let merged = both.merge(&theirs);
        if merged.exceeds_theirs {
            let value = current::write_record(&both);
            self.writes.push(Write::Put { key, value });
        }
        if merged.changed_mine {
            self.outcome.gained.push((self.workspace.clone(), both));
        }
    }

    fn set_aside(&mut self, id: &str, text: String) {
        let key = keys::aside(self.workspace, self.now, Store::Durable, id);
        self.writes.push(Write::Put {
            key: key.clone(),
            value: text.clone(),
        });
        self.outcome.set_aside.push(SetAside {
            workspace: self.workspace.clone(),
            key,
            text,
            at: self.now,
        });
    }
}
