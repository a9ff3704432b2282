//! What is kept where, and what still has to get there.

use super::batch::Batch;
use super::pile::Pile;
use super::{Problem, SaveState, SetAside, WorkspaceId};
use plan::Record;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::rc::Rc;

/// A transaction that was begun and has not been heard of.
#[derive(Clone)]
pub(super) struct Flight {
    pub number: u64,
    pub batch: Rc<Batch>,
    pub since: u64,
}

/// Something to tell the session.
pub(super) enum News {
    Records(WorkspaceId, Vec<Record>),
    Lost(WorkspaceId),
}

#[derive(Default)]
pub(super) struct Ledger {
    /// The workspace the state is told of.
    pub current: Option<WorkspaceId>,
    /// What `open_quick` handed out, by record id, until `open_durable` compares with it.
    pub handed: HashMap<WorkspaceId, HashMap<String, String>>,
    /// What the next transaction takes.
    pub pending: Batch,
    pub flying: Option<Flight>,
    /// Edits that are not in the quick store.
    pub behind: Pile,
    pub quick_problem: Option<Problem>,
    /// Why the last transaction failed.
    pub commit_problem: Option<Problem>,
    /// Why the last loading failed.
    pub load_problem: Option<Problem>,
    /// Workspaces whose durable half has not been seen, because loading failed.
    pub unloaded: BTreeSet<WorkspaceId>,
    /// Workspaces of a newer format: nothing of them is written.
    pub newer: BTreeMap<WorkspaceId, u64>,
    /// Workspaces of which this tab has seen a marker in a store: when it is gone, so is the rest.
    pub marked_quick: BTreeSet<WorkspaceId>,
    pub marked_durable: BTreeSet<WorkspaceId>,
    pub set_aside: BTreeMap<String, SetAside>,
    pub saved_at: Option<u64>,
    pub news: VecDeque<News>,
    pub said: Option<SaveState>,
    pub announcing: bool,
    pub retrying: bool,
    pub watching: bool,
    pub pumping_later: bool,
    /// Failures in a row.
    pub failures: u32,
    pub flights: u64,
    pub quick_writes: u32,
}

impl Ledger {
    pub fn state(&self) -> SaveState {
        if let Some(&format) = self.current.as_ref().and_then(|id| self.newer.get(id)) {
            return SaveState::ReadOnly { format };
        }
        let flying = self.flying.as_ref().map(|flight| &flight.batch.records);
        let waiting = !self.pending.records.is_empty() || flying.is_some_and(|it| !it.is_empty());
        let durable_problem = self.commit_problem.as_ref().or(self.load_problem.as_ref());
        match (durable_problem, &self.quick_problem) {
            (None, _) if waiting || self.is_uncompared() => SaveState::Saving,
            (None, None) => SaveState::Saved { at: self.saved_at },
            (None, Some(quick)) => SaveState::DurableOnly(quick.clone()),
            (Some(durable), Some(quick)) if !waiting || self.waiting_nowhere() => {
                // Room is what a person can make.
                let full = *durable == Problem::Full;
                SaveState::NotSaved(if full { Problem::Full } else { quick.clone() })
            }
            (Some(durable), _) => SaveState::QuickOnly(durable.clone()),
        }
    }

    /// Whether what the quick store held may not be in the durable store: a crash can have come
    /// between the two.
    fn is_uncompared(&self) -> bool {
        let current = self.current.as_ref();
        current.is_some_and(|workspace| self.handed.contains_key(workspace))
    }

    /// Whether an edit is in neither store.
    fn waiting_nowhere(&self) -> bool {
        let flying = self.flying.as_ref();
        self.behind.overlaps(&self.pending.records)
            || flying.is_some_and(|flight| self.behind.overlaps(&flight.batch.records))
    }

    /// Takes note of a newer format; nothing of the workspace is written from here on.
    pub fn mark_newer(&mut self, workspace: &WorkspaceId, format: u64) {
        let known = self.newer.entry(workspace.clone()).or_insert(format);
        *known = format.max(*known);
        self.pending.records.remove_workspace(workspace);
        self.pending
            .suspects
            .retain(|(owner, _)| owner != workspace);
        self.behind.remove_workspace(workspace);
    }

    /// Puts back what a transaction did not take.
    pub fn put_back(&mut self, batch: &Batch) {
        self.pending.records.add_all(&batch.records);
        self.pending.suspects.extend(batch.suspects.iter().cloned());
        for workspace in self.newer.keys() {
            self.pending.records.remove_workspace(workspace);
            self.pending
                .suspects
                .retain(|(owner, _)| owner != workspace);
        }
    }
}
