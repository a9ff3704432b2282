//! Which edits a copy of a record has seen.

use super::dot::{Dot, ReplicaId, Stamp};

/// For each replica, the latest of its edits that this copy of a record has seen; every earlier
/// edit of that replica to the record was seen too.
///
/// A short list sorted by replica: most records are edited in one to three sessions.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Seen(Vec<(ReplicaId, Stamp)>);

impl Seen {
    /// Whether the edit has been seen.
    #[must_use]
    pub fn covers(&self, dot: Dot) -> bool {
        self.0
            .binary_search_by_key(&dot.replica, |entry| entry.0)
            .is_ok_and(|at| self.0[at].1 >= dot.stamp)
    }

    /// Takes note of an edit.
    pub fn add(&mut self, dot: Dot) {
        match self.0.binary_search_by_key(&dot.replica, |entry| entry.0) {
            Ok(at) => self.0[at].1 = self.0[at].1.max(dot.stamp),
            Err(at) => self.0.insert(at, (dot.replica, dot.stamp)),
        }
    }

    /// Takes note of every edit that the other has seen.
    pub fn join(&mut self, other: &Self) {
        for &(replica, stamp) in &other.0 {
            self.add(Dot { stamp, replica });
        }
    }

    /// Whether no edit has been seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many replicas have an entry.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The latest edit seen of each replica, by replica.
    pub fn iter(&self) -> impl Iterator<Item = Dot> + '_ {
        self.0
            .iter()
            .map(|&(replica, stamp)| Dot { stamp, replica })
    }

    /// The latest stamp of all.
    #[must_use]
    pub fn latest(&self) -> Option<Stamp> {
        self.0.iter().map(|entry| entry.1).max()
    }

    /// Forgets the oldest entries past `most`, except those that `keep` names. What is forgotten
    /// costs at worst a conflict that needed no asking.
    pub(super) fn prune(&mut self, most: usize, keep: impl Fn(ReplicaId) -> bool) {
        if self.0.len() <= most {
            return;
        }
        let mut stamps: Vec<Stamp> = self.0.iter().map(|entry| entry.1).collect();
        stamps.sort_unstable();
        let oldest_kept = stamps[stamps.len() - most];
        self.0
            .retain(|&(replica, stamp)| stamp >= oldest_kept || keep(replica));
    }

    /// Forgets the replicas that the other does not know.
    pub(super) fn forget_unknown_to(&mut self, other: &Self) {
        self.0.retain(|entry| {
            other
                .0
                .binary_search_by_key(&entry.0, |known| known.0)
                .is_ok()
        });
    }
}

impl FromIterator<Dot> for Seen {
    fn from_iter<Dots: IntoIterator<Item = Dot>>(dots: Dots) -> Self {
        let mut seen = Self::default();
        for dot in dots {
            seen.add(dot);
        }
        seen
    }
}
