//! Which checkpoints have to go.

use super::CheckpointEntry;
use plan::sorted::SortInOrder;
use std::collections::BTreeMap;

/// The most checkpoints of one workspace.
const MOST: usize = 20;
/// The most bytes of all checkpoints together.
const MOST_BYTES: u64 = 20_000_000;

/// The checkpoints that do not fit, when the oldest go first and the latest of all always stays.
pub(super) fn beyond(entries: &[CheckpointEntry]) -> Vec<String> {
    let mut latest_first: Vec<&CheckpointEntry> = entries.iter().collect();
    latest_first.sort_in_order(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    let mut bytes = 0;
    let mut beyond = Vec::new();
    for (place, entry) in latest_first.into_iter().enumerate() {
        let count = counts.entry(&entry.workspace).or_default();
        let fits = *count < MOST && bytes + entry.bytes <= MOST_BYTES;
        if fits || place == 0 {
            *count += 1;
            bytes += entry.bytes;
        } else {
            beyond.push(entry.id.clone());
        }
    }
    beyond
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::WorkspaceId;

    fn entry(workspace: &str, at: u64, bytes: u64) -> CheckpointEntry {
        CheckpointEntry {
            id: format!("{workspace}/{at}"),
            workspace: WorkspaceId::parse(workspace).unwrap(),
            label: String::new(),
            at,
            bytes,
        }
    }

    #[test]
    fn the_oldest_of_a_workspace_go_first() {
        let mut entries: Vec<_> = (0..22).map(|at| entry("a", at, 10)).collect();
        entries.push(entry("b", 0, 10));
        assert_eq!(beyond(&entries), ["a/1", "a/0"]);
    }

    #[test]
    fn the_oldest_of_all_go_when_there_is_no_room() {
        let entries = [
            entry("a", 1, 9_000_000),
            entry("b", 2, 9_000_000),
            entry("a", 3, 9_000_000),
        ];
        assert_eq!(beyond(&entries), ["a/1"]);
    }

    #[test]
    fn the_latest_stays_however_large() {
        let entries = [entry("a", 1, 5), entry("a", 2, 30_000_000)];
        assert_eq!(beyond(&entries), ["a/1"]);
    }
}
