//! A workspace: its records, and what can be done with them.

use super::change::{Applied, Change, Edit};
use super::dot::{Clock, Dot, ReplicaId, Stamp};
use super::history::{History, Item, Redone, Step, items_between, values};
use super::id::Id;
use super::index::{Entry, Index};
use super::outside::Outside;
use super::record::Record;
use super::same::{same, same_all};
use crate::records::{ORDER, link, position, vote};
use crate::sorted::{self, SortInOrder};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// The records of one plan as one page load holds them: a replica.
pub struct Workspace {
    outside: Box<dyn Outside>,
    /// Made at the first edit: a page that only looks leaves no trace in any record.
    clock: Option<Clock>,
    /// The latest stamp of any record, for the clock to begin after.
    witnessed: Option<Stamp>,
    pub(super) records: HashMap<Id, Record>,
    index: Index,
    history: History,
}

/// What merging copies of records did.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Absorbed {
    /// The records that are different now: to store and to show.
    pub changed: Vec<Id>,
    /// The records of which this workspace holds more than the copy that came: to send back.
    pub exceeding: Vec<Id>,
    /// The records that now have something to settle and had nothing before.
    pub conflicting: Vec<Id>,
}

impl Workspace {
    /// An empty workspace.
    #[must_use]
    pub fn new(outside: impl Outside + 'static) -> Self {
        Self {
            outside: Box::new(outside),
            clock: None,
            witnessed: None,
            records: HashMap::new(),
            index: Index::default(),
            history: History::default(),
        }
    }

    /// Milliseconds since 1970, by the clock that came from outside.
    pub fn now(&mut self) -> u64 {
        self.outside.now()
    }

    /// A new record id.
    pub fn fresh_id(&mut self) -> Id {
        let high = u128::from(self.outside.random());
        Id::from_random(high << 64 | u128::from(self.outside.random()))
    }

    /// The record of this id that is there.
    #[must_use]
    pub fn record(&self, id: &str) -> Option<&Record> {
        self.records.get(id).filter(|record| record.is_alive())
    }

    /// The record of this id, there or deleted.
    #[must_use]
    pub fn any(&self, id: &str) -> Option<&Record> {
        self.records.get(id)
    }

    /// Every record, deleted ones too, in no order.
    pub fn all(&self) -> impl ExactSizeIterator<Item = &Record> {
        self.records.values()
    }

    /// The ids of the living records of a kind, by id.
    pub fn of_kind(&self, kind: &str) -> impl Iterator<Item = &Id> {
        self.index.of_kind(kind).into_iter().flatten()
    }

    /// How many living records of a kind there are.
    #[must_use]
    pub fn count(&self, kind: &str) -> usize {
        self.index.of_kind(kind).map_or(0, BTreeSet::len)
    }

    /// The living records of a kind in the order of their `order` field; equal keys by id.
    #[must_use]
    pub fn ordered(&self, kind: &str) -> Vec<&Record> {
        let mut records: Vec<&Record> = self
            .of_kind(kind)
            .filter_map(|id| self.records.get(id))
            .collect();
        in_order(&mut records);
        records
    }

    /// The living records that links of this relation lead to from `from`, in order.
    #[must_use]
    pub fn linked_from(&self, from: &str, relation: &str) -> Vec<&Record> {
        self.linked(from, relation, link::FROM, link::TO)
    }

    /// The living records that links of this relation lead from to `to`, in order.
    #[must_use]
    pub fn linked_to(&self, to: &str, relation: &str) -> Vec<&Record> {
        self.linked(to, relation, link::TO, link::FROM)
    }

    fn linked(&self, end: &str, relation: &str, near: &str, far: &str) -> Vec<&Record> {
        let mut records: Vec<&Record> = self
            .links_of(end)
            .filter(|link| link.text(link::RELATION) == relation && link.text(near) == end)
            .filter_map(|link| self.record(link.text(far)))
            .collect();
        in_order(&mut records);
        // A file can hold one link twice, under two ids.
        records.dedup_by_key(|record| record.id());
        records
    }

    /// The living links that have this record at either end.
    pub fn links_of(&self, end: &str) -> impl Iterator<Item = &Record> {
        self.about(end, link::KIND)
    }

    /// The living votes for a note, by id.
    pub fn votes_for(&self, note: &str) -> impl Iterator<Item = &Record> {
        self.about(note, vote::KIND)
    }

    /// The living positions in a tension, in order.
    #[must_use]
    pub fn positions_in(&self, tension: &str) -> Vec<&Record> {
        self.belonging_to(tension, position::KIND)
    }

    /// The living records of a kind that name this one as theirs ([`crate::records::owners`]), in order.
    #[must_use]
    pub fn belonging_to(&self, owner: &str, kind: &'static str) -> Vec<&Record> {
        let mut records: Vec<&Record> = self.about(owner, kind).collect();
        in_order(&mut records);
        records
    }

    fn about(&self, named: &str, kind: &'static str) -> impl Iterator<Item = &Record> {
        let ids = self.index.about(named).into_iter().flatten();
        let records = ids.filter_map(|id| self.records.get(id));
        records.filter(move |record| record.kind() == kind)
    }

    /// The living records in which a person has something to settle, by id.
    #[must_use]
    pub fn unsettled(&self) -> Vec<&Record> {
        self.index
            .unsettled()
            .iter()
            .filter_map(|id| self.records.get(id))
            .collect()
    }

    /// In how many living records a person has something to settle.
    #[must_use]
    pub fn unsettled_count(&self) -> usize {
        self.index.unsettled().len()
    }

    /// Does a change, and remembers how to undo it. Edits that change nothing leave no trace.
    pub fn apply(&mut self, change: Change) -> Applied {
        let ids = sorted::set(change.edits.iter().map(|edit| edit.id().clone()));
        let before = self.remember(ids);
        let mut dot = self.tick();
        for edit in change.edits {
            // An edit after a deletion in the same change must not be covered by it.
            let covers = |record: &Record| record.deleted().covers(dot);
            if self.any(edit.id()).is_some_and(covers) {
                dot = self.tick();
            }
            self.edit(edit, dot);
        }
        self.step_since(before, change.label, change.coalesce)
    }

    /// Undoes the latest change that is not undone, by new edits that restore what was before.
    /// Fields that somebody else has changed since are left alone, and so is a new record to which
    /// somebody else has added. `None` when there is nothing to undo.
    pub fn undo(&mut self) -> Option<Redone> {
        let step = self.history.done.pop()?;
        let items = step.items.iter().map(Item::reversed).collect();
        let redone = self.perform(items, step.label.clone());
        self.history.undone.push(step);
        self.history.seal();
        Some(redone)
    }

    /// Does again what was undone last. `None` when there is nothing to redo.
    pub fn redo(&mut self) -> Option<Redone> {
        let step = self.history.undone.pop()?;
        let redone = self.perform(step.items.clone(), step.label.clone());
        self.history.done.push(step);
        self.history.seal();
        Some(redone)
    }

    /// The label of the change that [`Self::undo`] would undo.
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.history.done.last().map(|step| &*step.label)
    }

    /// Which change [`Self::undo`] would undo: the same number as long as it is the same one, from 1 on. What
    /// coalesces with a change belongs to it, and what is done again is what it was before.
    #[must_use]
    pub fn undo_step(&self) -> Option<u64> {
        self.history.done.last().map(|step| step.number)
    }

    /// The label of the change that [`Self::redo`] would redo.
    #[must_use]
    pub fn redo_label(&self) -> Option<&str> {
        self.history.undone.last().map(|step| &*step.label)
    }

    /// Ends coalescing: the next change is undone on its own. Said when a field is left or a drag
    /// ends.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    /// What was done up to now is not to be undone. Said when a workspace has been made: its making
    /// is no edit in it.
    pub fn forget_history(&mut self) {
        self.history.forget();
    }

    /// Merges copies of records from another replica of this workspace. Not a change: undo does not
    /// know of it.
    pub fn absorb(&mut self, records: impl IntoIterator<Item = Record>) -> Absorbed {
        let mut absorbed = Absorbed::default();
        for theirs in records {
            self.absorb_one(theirs, &mut absorbed);
        }
        absorbed
    }

    /// Merges records from a file, with what a person chose where values conflict, as one change
    /// that can be undone.
    pub fn import(
        &mut self,
        label: impl Into<Cow<'static, str>>,
        mut records: Vec<Record>,
        choices: Vec<(Id, String, Value)>,
    ) -> Applied {
        records.retain(|record| self.any(record.id()) != Some(record));
        let ids = records.iter().map(Record::id);
        let ids = sorted::set(ids.chain(choices.iter().map(|choice| &choice.0)));
        let before = self.remember(ids.into_iter().cloned());
        self.absorb(records);
        if !choices.is_empty() {
            let dot = self.tick();
            for (id, field, value) in choices {
                let field = Cow::Owned(field);
                self.edit(Edit::Set { id, field, value }, dot);
            }
        }
        self.step_since(before, label.into(), None)
    }

    /// Makes the workspace show what these records show, with the conflicts they have, and nothing
    /// else, as one change that can be undone. Copies that know nothing of it merge as with any
    /// other change.
    pub fn replace(
        &mut self,
        label: impl Into<Cow<'static, str>>,
        records: Vec<Record>,
    ) -> Applied {
        let wanted: HashMap<Id, Record> = records
            .into_iter()
            .map(|record| (record.id().clone(), record))
            .collect();
        let ids = sorted::set(self.records.keys().chain(wanted.keys()).cloned());
        let before = self.remember(ids.iter().cloned());
        self.absorb(wanted.values().cloned());
        let dot = self.tick();
        for id in ids {
            match wanted.get(&id) {
                Some(wanted) if wanted.is_alive() => self.show(wanted, dot),
                _ => self.edit(Edit::Delete { id }, dot),
            }
        }
        self.step_since(before, label.into(), None)
    }

    /// Makes a record show what a copy of it, already merged, shows.
    fn show(&mut self, wanted: &Record, dot: Dot) {
        let id = wanted.id();
        let Some(record) = self.any(id) else {
            return;
        };
        let entry = Entry::of(Some(record));
        let names = record.fields.keys().cloned();
        let wanted_values = names.map(|name| (values(wanted, &name), name));
        let differing: Vec<(Vec<Value>, String)> = wanted_values
            .filter(|(wanted, name)| !same_all(&values(record, name), wanted))
            .collect();
        for (wanted, name) in differing {
            self.give(id, &name, &wanted, dot);
        }
        if let Some(record) = self.records.get_mut(id)
            && (!record.is_alive() || record.came_back() && !wanted.came_back())
        {
            record.restore(dot);
        }
        self.reindex(id, &entry);
    }

    fn absorb_one(&mut self, theirs: Record, absorbed: &mut Absorbed) {
        if self
            .clock
            .as_ref()
            .is_some_and(|clock| clock.is_claimed_by(theirs.seen()))
        {
            self.clock = None;
        }
        if let Some(latest) = theirs.seen().latest() {
            self.witnessed = self.witnessed.max(Some(latest));
            if let Some(clock) = &mut self.clock {
                clock.witness(latest);
            }
        }
        let id = theirs.id().clone();
        let entry = Entry::of(self.any(&id));
        match self.records.get_mut(&id) {
            None => {
                self.records.insert(id.clone(), theirs);
                absorbed.changed.push(id.clone());
            }
            Some(mine) => {
                let merged = mine.merge(&theirs);
                if merged.exceeds_theirs {
                    absorbed.exceeding.push(id.clone());
                }
                if !merged.changed_mine {
                    return;
                }
                absorbed.changed.push(id.clone());
            }
        }
        if self.reindex(&id, &entry) {
            absorbed.conflicting.push(id);
        }
    }

    pub(super) fn tick(&mut self) -> Dot {
        let now = self.outside.now();
        let witnessed = self.witnessed;
        let outside = &mut self.outside;
        let clock = self.clock.get_or_insert_with(|| {
            let mut clock = Clock::new(ReplicaId::from_random(outside.random()));
            if let Some(stamp) = witnessed {
                clock.witness(stamp);
            }
            clock
        });
        clock.tick(now)
    }

    fn edit(&mut self, edit: Edit, dot: Dot) {
        let id = edit.id().clone();
        let entry = Entry::of(self.any(&id));
        match edit {
            Edit::Create { id, kind, fields } => match self.records.get_mut(&id) {
                None => {
                    let record = Record::new(id.clone(), &kind, fields, dot);
                    self.records.insert(id, record);
                }
                Some(record) => {
                    if !record.is_alive() {
                        record.restore(dot);
                    }
                    for (field, value) in fields {
                        amend_if_new(record, &field, value, dot);
                    }
                }
            },
            Edit::Set { id, field, value } => {
                if let Some(record) = self.records.get_mut(&id) {
                    amend_if_new(record, &field, value, dot);
                }
            }
            Edit::Settle { id, field, value } => {
                if let Some(record) = self.records.get_mut(&id) {
                    settle_if_new(record, &field, value, dot);
                }
            }
            Edit::Delete { id } => {
                if let Some(record) = self.records.get_mut(&id)
                    && record.is_alive()
                {
                    record.delete();
                }
            }
            Edit::Restore { id } => {
                if let Some(record) = self.records.get_mut(&id)
                    && (!record.is_alive() || record.came_back())
                {
                    record.restore(dot);
                }
            }
        }
        self.reindex(&id, &entry);
    }

    fn remember(&self, ids: impl IntoIterator<Item = Id>) -> Vec<(Id, Option<Record>)> {
        ids.into_iter()
            .map(|id| {
                let record = self.records.get(&id).cloned();
                (id, record)
            })
            .collect()
    }

    fn step_since(
        &mut self,
        before: Vec<(Id, Option<Record>)>,
        label: Cow<'static, str>,
        coalesce: Option<String>,
    ) -> Applied {
        let mut touched = Vec::new();
        let mut items = Vec::new();
        for (id, before) in before {
            match self.records.get(&id) {
                Some(record) if before.as_ref() != Some(record) => {
                    items_between(before.as_ref(), record, &mut items);
                    touched.push(id);
                }
                _ => {}
            }
        }
        let at = self.outside.now();
        self.history.push(Step {
            number: 0,
            label,
            coalesce,
            at,
            items,
        });
        Applied { touched }
    }

    /// Keeps the index true after a record may have changed. Whether it now has something to settle
    /// and had nothing before.
    pub(super) fn reindex(&mut self, id: &Id, before: &Entry) -> bool {
        let after = Entry::of(self.records.get(id));
        self.index.update(id, before, &after);
        after.unsettled && !before.unsettled
    }
}

/// An edit to the value that shows already leaves no trace.
fn amend_if_new(record: &mut Record, field: &str, value: Value, dot: Dot) {
    if !same(record.shown(field), &value) || !record.is_alive() {
        record.amend(field, value, dot);
    }
}

/// As [`amend_if_new`], unless there is a conflict to settle.
fn settle_if_new(record: &mut Record, field: &str, value: Value, dot: Dot) {
    if !same_all(&values(record, field), std::slice::from_ref(&value)) || !record.is_alive() {
        record.set(field, value, dot);
    }
}

/// Puts records in the order of their `order` field; those with equal keys by id.
fn in_order(records: &mut Vec<&Record>) {
    records.sort_in_order(|a, b| (a.text(ORDER), a.id()).cmp(&(b.text(ORDER), b.id())));
}

#[cfg(test)]
#[path = "workspace_tests.rs"]
mod tests;
