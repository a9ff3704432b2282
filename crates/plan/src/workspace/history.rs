//! Undo and redo.

use super::id::Id;
use super::record::Record;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Changes further apart than this, in milliseconds, are never undone as one.
const COALESCE_WITHIN: u64 = 2_000;

/// More steps than this are not kept.
const MOST_STEPS: usize = 500;

/// What a step did to one field or to one record's life.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Item {
    /// The field had these values (the one that shows first) before the step, and these after.
    Field {
        id: Id,
        field: String,
        before: Vec<Value>,
        after: Vec<Value>,
    },
    /// The record was there before the step, or was not; and after it.
    Life { id: Id, before: bool, after: bool },
}

impl Item {
    fn is_nothing(&self) -> bool {
        match self {
            Self::Field { before, after, .. } => before == after,
            Self::Life { before, after, .. } => before == after,
        }
    }

    fn same_place(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Life { id: mine, .. }, Self::Life { id: theirs, .. }) => mine == theirs,
            (
                Self::Field {
                    id: mine,
                    field: my_field,
                    ..
                },
                Self::Field {
                    id: theirs,
                    field: their_field,
                    ..
                },
            ) => mine == theirs && my_field == their_field,
            _ => false,
        }
    }

    pub(super) fn reversed(&self) -> Self {
        match self.clone() {
            Self::Field {
                id,
                field,
                before,
                after,
            } => Self::Field {
                id,
                field,
                before: after,
                after: before,
            },
            Self::Life { id, before, after } => Self::Life {
                id,
                before: after,
                after: before,
            },
        }
    }
}

/// A change that can be undone or redone.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    pub(super) label: Cow<'static, str>,
    pub(super) coalesce: Option<String>,
    pub(super) at: u64,
    pub(super) items: Vec<Item>,
}

/// What an undo or a redo did.
#[derive(Clone, PartialEq, Debug)]
pub struct Redone {
    /// The label of the change that was undone or redone.
    pub label: Cow<'static, str>,
    /// The records that are different now.
    pub touched: Vec<Id>,
    /// How many fields were left as they are, because somebody else has changed them since.
    pub left_alone: usize,
}

/// The steps done and undone in this page load.
#[derive(Default, Debug)]
pub(super) struct History {
    pub(super) done: Vec<Step>,
    pub(super) undone: Vec<Step>,
}

impl History {
    /// Takes a step, joined with the one before where the two coalesce.
    pub(super) fn push(&mut self, mut step: Step) {
        step.items.retain(|item| !item.is_nothing());
        if step.items.is_empty() {
            return;
        }
        let continues = self.undone.is_empty();
        self.undone.clear();
        if let Some(last) = self.done.last_mut()
            && continues
            && last.coalesce.is_some()
            && last.coalesce == step.coalesce
            && step.at.saturating_sub(last.at) <= COALESCE_WITHIN
        {
            last.at = step.at;
            for item in step.items {
                match last.items.iter_mut().find(|known| known.same_place(&item)) {
                    Some(known) => known.continue_with(item),
                    None => last.items.push(item),
                }
            }
            return;
        }
        self.done.push(step);
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
    }

    /// Ends coalescing: the next change begins a step of its own.
    pub(super) fn seal(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.coalesce = None;
        }
    }
}

impl Item {
    fn continue_with(&mut self, later: Self) {
        match (self, later) {
            (Self::Field { after, .. }, Self::Field { after: latest, .. }) => *after = latest,
            (Self::Life { after, .. }, Self::Life { after: latest, .. }) => *after = latest,
            _ => {}
        }
    }
}

/// A record as a step needs to remember it.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Remembered {
    known: bool,
    alive: bool,
    fields: BTreeMap<String, Vec<Value>>,
}

impl Remembered {
    pub(super) fn of(record: Option<&Record>) -> Self {
        let Some(record) = record else {
            return Self::default();
        };
        Self {
            known: true,
            alive: record.is_alive(),
            fields: record
                .fields()
                .map(|(name, _)| (name.to_owned(), values(record, name)))
                .collect(),
        }
    }

    /// What it takes to get from this to `after`.
    pub(super) fn items_to(&self, id: &Id, after: &Self, items: &mut Vec<Item>) {
        if self.alive != after.alive {
            items.push(Item::Life {
                id: id.clone(),
                before: self.alive,
                after: after.alive,
            });
        }
        // A record that is undone out of existence, or was never seen alive, keeps its fields: should
        // somebody's edit bring it back, it comes back whole.
        if !self.known || !(self.alive || after.alive) {
            return;
        }
        let none = || vec![Value::Null];
        for (name, now) in &after.fields {
            let before = self.fields.get(name).cloned().unwrap_or_else(none);
            if before != *now {
                items.push(Item::Field {
                    id: id.clone(),
                    field: name.clone(),
                    before,
                    after: now.clone(),
                });
            }
        }
    }
}

/// The differing values of a field, the one that shows first; `[null]` when there is no such field.
pub(super) fn values(record: &Record, field: &str) -> Vec<Value> {
    let Some((_, field)) = record.fields().find(|(name, _)| *name == field) else {
        return vec![Value::Null];
    };
    let mut values: Vec<Value> = Vec::with_capacity(1);
    for version in field.versions() {
        if !values.contains(&version.value) {
            values.push(version.value.clone());
        }
    }
    values
}
