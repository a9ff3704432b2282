//! Which edits a copy of a record has seen.

use super::dot::{Dot, ReplicaId, Stamp};

/// For each replica, the latest of its edits that this copy of a record has seen; every earlier
/// edit of that replica to the record was seen too.
///
/// A short list sorted by replica: most records are edited in one to three sessions, and each costs
/// about 25 bytes. None is ever forgotten: every other copy would bring it back with the next merge,
/// and until then find old values in conflict with those that replaced them.
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
