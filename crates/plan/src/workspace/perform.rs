//! Doing what a step of undo or redo says, where nobody else has been since.

use super::dot::Dot;
use super::history::{Item, Life, Redone, values};
use super::id::Id;
use super::index::Entry;
use super::same::same_all;
use super::seen::Seen;
use super::workspace::Workspace;
use crate::sorted::SortInOrder;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeSet;

impl Workspace {
    /// Brings about what each item says of after, where the record still is what it says of before.
    pub(super) fn perform(&mut self, mut items: Vec<Item>, label: Cow<'static, str>) -> Redone {
        // A value given to a record that is gone would bring it back: records come first, then
        // their values, and records go last.
        let turn = |item: &Item| match item {
            Item::Life { before, .. } if *before == Life::Gone => 0,
            Item::Field { .. } => 1,
            Item::Life { .. } => 2,
        };
        items.sort_in_order(|a, b| turn(a).cmp(&turn(b)));
        let dot = self.tick();
        let mut touched = BTreeSet::new();
        let mut left_alone = 0;
        for item in &items {
            let id = item.id();
            let entry = Entry::of(self.any(id));
            if self.perform_item(item, dot) {
                touched.insert(id.clone());
            } else {
                left_alone += 1;
            }
            self.reindex(id, &entry);
        }
        Redone {
            label,
            touched: touched.into_iter().collect(),
            left_alone,
        }
    }

    /// Whether it could be done.
    fn perform_item(&mut self, item: &Item, dot: Dot) -> bool {
        match item {
            Item::Life {
                id,
                before,
                after,
                seen,
            } => self.perform_life(id, *before, *after, seen, dot),
            Item::Field {
                id,
                field,
                before,
                after,
            } => {
                let as_before = self
                    .record(id)
                    .is_some_and(|record| same_all(&values(record, field), before));
                if as_before {
                    self.give(id, field, after, dot);
                }
                as_before
            }
        }
    }

    fn perform_life(&mut self, id: &Id, before: Life, after: Life, seen: &Seen, dot: Dot) -> bool {
        let Some(record) = self.records.get_mut(id) else {
            return false;
        };
        let now = Life::of(Some(record));
        match (before, after) {
            (_, Life::Gone) => {
                let others_since = record
                    .dots()
                    .any(|held| held.replica != dot.replica && !seen.covers(held));
                let goes = now != Life::Gone && !others_since;
                if goes {
                    record.delete();
                }
                goes
            }
            // It is as it should be, whoever saw to that.
            _ if now == after => true,
            _ if now != before => false,
            (Life::There, Life::CameBack) => {
                record.ask_again();
                true
            }
            _ => {
                record.restore(dot);
                true
            }
        }
    }

    /// Gives a field several values to choose from, or one.
    pub(super) fn give(&mut self, id: &Id, field: &str, values: &[Value], dot: Dot) {
        let mut dots = vec![dot];
        while dots.len() < values.len() {
            dots.push(self.tick());
        }
        if let Some(record) = self.records.get_mut(id) {
            // The one that shows is the latest.
            let latest_first = values.iter().cloned().zip(dots.into_iter().rev());
            record.set_all(field, latest_first.collect());
        }
    }
}
