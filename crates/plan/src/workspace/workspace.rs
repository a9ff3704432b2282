//! A workspace: its records, and what can be done with them.

use super::change::{Applied, Change, Edit};
use super::dot::{Clock, Dot, ReplicaId, Stamp};
use super::history::{History, Item, Redone, Remembered, Step, values};
use super::id::Id;
use super::outside::Outside;
use super::record::{Fields, Record};
use crate::records::link;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// The records of one plan as one page load holds them: a replica.
pub struct Workspace {
    outside: Box<dyn Outside>,
    /// Made at the first edit: a page that only looks leaves no trace in any record.
    clock: Option<Clock>,
    /// The latest stamp of any record, for the clock to begin after.
    witnessed: Option<Stamp>,
    records: HashMap<Id, Record>,
    /// The living records of each kind.
    kinds: BTreeMap<Arc<str>, BTreeSet<Id>>,
    /// The living links by either end.
    links: HashMap<Id, BTreeSet<Id>>,
    /// The living records in which a person has something to settle.
    unsettled: BTreeSet<Id>,
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
            kinds: BTreeMap::new(),
            links: HashMap::new(),
            unsettled: BTreeSet::new(),
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
        self.kinds.get(kind).into_iter().flatten()
    }

    /// How many living records of a kind there are.
    #[must_use]
    pub fn count(&self, kind: &str) -> usize {
        self.kinds.get(kind).map_or(0, BTreeSet::len)
    }

    /// The living records of a kind in the order of their `order` field; equal keys by id.
    #[must_use]
    pub fn ordered(&self, kind: &str) -> Vec<&Record> {
        let mut records: Vec<&Record> = self
            .of_kind(kind)
            .filter_map(|id| self.records.get(id))
            .collect();
        records.sort_by(|a, b| (a.text("order"), a.id()).cmp(&(b.text("order"), b.id())));
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
        records.sort_by(|a, b| (a.text("order"), a.id()).cmp(&(b.text("order"), b.id())));
        records
    }

    /// The living links that have this record at either end.
    pub fn links_of(&self, end: &str) -> impl Iterator<Item = &Record> {
        let ids = self.links.get(end).into_iter().flatten();
        ids.filter_map(|id| self.records.get(id))
    }

    /// The living records in which a person has something to settle, by id.
    #[must_use]
    pub fn unsettled(&self) -> Vec<&Record> {
        self.unsettled
            .iter()
            .filter_map(|id| self.records.get(id))
            .collect()
    }

    /// In how many living records a person has something to settle.
    #[must_use]
    pub fn unsettled_count(&self) -> usize {
        self.unsettled.len()
    }

    /// Does a change, and remembers how to undo it. Edits that change nothing leave no trace.
    pub fn apply(&mut self, change: Change) -> Applied {
        let ids: BTreeSet<Id> = change.edits.iter().map(|edit| edit.id().clone()).collect();
        let before = self.remember(ids);
        let dot = self.tick();
        for edit in change.edits {
            self.edit(edit, dot);
        }
        self.step_since(before, change.label, change.coalesce)
    }

    /// Undoes the latest change that is not undone, by new edits that restore what was before.
    /// Fields that somebody else has changed since are left alone. `None` when there is nothing to
    /// undo.
    pub fn undo(&mut self) -> Option<Redone> {
        let step = self.history.done.pop()?;
        let items: Vec<Item> = step.items.iter().rev().map(Item::reversed).collect();
        let redone = self.perform(&items, step.label.clone());
        self.history.undone.push(step);
        self.history.seal();
        Some(redone)
    }

    /// Does again what was undone last. `None` when there is nothing to redo.
    pub fn redo(&mut self) -> Option<Redone> {
        let step = self.history.undone.pop()?;
        let redone = self.perform(&step.items, step.label.clone());
        self.history.done.push(step);
        self.history.seal();
        Some(redone)
    }

    /// The label of the change that [`Self::undo`] would undo.
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.history.done.last().map(|step| &*step.label)
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
        records: Vec<Record>,
        choices: Vec<(Id, String, Value)>,
    ) -> Applied {
        let ids = records.iter().map(|record| record.id().clone());
        let before = self.remember(ids);
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

    /// Makes the workspace show what these records show, and nothing else, as one change that can
    /// be undone. Copies that know nothing of it merge as with any other change.
    pub fn replace(
        &mut self,
        label: impl Into<Cow<'static, str>>,
        records: Vec<Record>,
    ) -> Applied {
        let wanted: HashMap<Id, Record> = records
            .into_iter()
            .map(|record| (record.id().clone(), record))
            .collect();
        let ids: BTreeSet<Id> = self.records.keys().chain(wanted.keys()).cloned().collect();
        let before = self.remember(ids.iter().cloned());
        self.absorb(wanted.values().cloned());
        let dot = self.tick();
        for id in ids {
            let edits = match (self.any(&id), wanted.get(&id)) {
                (Some(now), Some(wanted)) if wanted.is_alive() => edits_to_show(now, wanted),
                (Some(now), _) if now.is_alive() => vec![Edit::Delete { id }],
                _ => Vec::new(),
            };
            for edit in edits {
                self.edit(edit, dot);
            }
        }
        self.step_since(before, label.into(), None)
    }

    fn absorb_one(&mut self, theirs: Record, absorbed: &mut Absorbed) {
        if let Some(latest) = theirs.seen().latest() {
            self.witnessed = self.witnessed.max(Some(latest));
            if let Some(clock) = &mut self.clock {
                clock.witness(latest);
            }
        }
        let id = theirs.id().clone();
        let unsettled_before = self.record(&id).is_some_and(Record::needs_settling);
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
        self.index(&id);
        if !unsettled_before && self.record(&id).is_some_and(Record::needs_settling) {
            absorbed.conflicting.push(id);
        }
    }

    fn tick(&mut self) -> Dot {
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
                        set_if_new(record, &field, value, dot);
                    }
                }
            },
            Edit::Set { id, field, value } => {
                if let Some(record) = self.records.get_mut(&id) {
                    set_if_new(record, &field, value, dot);
                }
            }
            Edit::Delete { id } => {
                if let Some(record) = self.records.get_mut(&id) {
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
        self.index(&id);
    }

    /// Brings about what each item says of after, where the record still is what it says of before.
    fn perform(&mut self, items: &[Item], label: Cow<'static, str>) -> Redone {
        let mut touched = BTreeSet::new();
        let mut left_alone = 0;
        for item in items {
            let dot = self.tick();
            let done = match item {
                Item::Life { id, before, after } => self.perform_life(id, *before, *after, dot),
                Item::Field {
                    id,
                    field,
                    before,
                    after,
                } => self.perform_field(id, field, before, after, dot),
            };
            match done {
                Some(id) => {
                    self.index(&id);
                    touched.insert(id);
                }
                None => left_alone += 1,
            }
        }
        Redone {
            label,
            touched: touched.into_iter().collect(),
            left_alone,
        }
    }

    fn perform_life(&mut self, id: &Id, before: bool, after: bool, dot: Dot) -> Option<Id> {
        let record = self.records.get_mut(id)?;
        if record.is_alive() != before {
            return None;
        }
        if after {
            record.restore(dot);
        } else {
            record.delete();
        }
        Some(id.clone())
    }

    fn perform_field(
        &mut self,
        id: &Id,
        field: &str,
        before: &[Value],
        after: &[Value],
        dot: Dot,
    ) -> Option<Id> {
        let record = self.records.get(id)?;
        if values(record, field) != before {
            return None;
        }
        // Several values come back as they were: the one that shows is the latest.
        let mut dots = vec![dot];
        while dots.len() < after.len() {
            dots.push(self.tick());
        }
        let record = self.records.get_mut(id)?;
        let latest_first = after.iter().cloned().zip(dots.into_iter().rev());
        record.set_all(field, latest_first.collect());
        Some(id.clone())
    }

    fn remember(&self, ids: impl IntoIterator<Item = Id>) -> Vec<(Id, Option<Record>, Remembered)> {
        ids.into_iter()
            .map(|id| {
                let record = self.records.get(&id);
                let remembered = Remembered::of(record);
                (id, record.cloned(), remembered)
            })
            .collect()
    }

    fn step_since(
        &mut self,
        before: Vec<(Id, Option<Record>, Remembered)>,
        label: Cow<'static, str>,
        coalesce: Option<String>,
    ) -> Applied {
        let mut touched = Vec::new();
        let mut items = Vec::new();
        for (id, record_before, remembered) in before {
            let record = self.records.get(&id);
            if record == record_before.as_ref() {
                continue;
            }
            remembered.items_to(&id, &Remembered::of(record), &mut items);
            touched.push(id);
        }
        let at = self.outside.now();
        self.history.push(Step {
            label,
            coalesce,
            at,
            items,
        });
        Applied { touched }
    }

    /// Keeps the indexes true after a record may have come, gone or (a link) changed its ends.
    fn index(&mut self, id: &Id) {
        let Some(record) = self.records.get(id) else {
            return;
        };
        let kind = record.kind.clone();
        let alive = record.is_alive();
        let ids = self.kinds.entry(kind).or_default();
        if alive {
            ids.insert(id.clone());
        } else {
            ids.remove(id);
        }
        if alive && record.needs_settling() {
            self.unsettled.insert(id.clone());
        } else {
            self.unsettled.remove(id);
        }
        if record.kind() == link::KIND {
            for end in [link::FROM, link::TO] {
                let Ok(end) = Id::parse(record.text(end)) else {
                    continue;
                };
                let links = self.links.entry(end).or_default();
                if alive {
                    links.insert(id.clone());
                } else {
                    links.remove(id);
                }
            }
        }
    }
}

/// An edit to the value that is there already leaves no trace, unless it settles a conflict.
fn set_if_new(record: &mut Record, field: &str, value: Value, dot: Dot) {
    if values(record, field) != [value.clone()] || !record.is_alive() {
        record.set(field, value, dot);
    }
}

fn edits_to_show(now: &Record, wanted: &Record) -> Vec<Edit> {
    let id = now.id();
    let mut edits = Vec::new();
    if !now.is_alive() || now.came_back() {
        edits.push(Edit::Restore { id: id.clone() });
    }
    let shown: Fields = wanted.values();
    for (name, _) in now.fields() {
        let value = shown.get(name).cloned().unwrap_or(Value::Null);
        if values(now, name) != [value.clone()] {
            edits.push(Edit::set(id, name.to_owned(), value));
        }
    }
    edits
}

#[cfg(test)]
#[path = "workspace_tests.rs"]
mod tests;
