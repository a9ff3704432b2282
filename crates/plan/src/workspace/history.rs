//! Undo and redo.

use super::id::Id;
use super::record::Record;
use super::same::{among, same_all};
use super::seen::Seen;
use serde_json::Value;
use std::borrow::Cow;

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
    Life {
        id: Id,
        before: Life,
        after: Life,
        /// What the record had seen after the step: whatever somebody else adds later is not
        /// undone with it.
        seen: Seen,
    },
}

/// Whether a record is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Life {
    /// It was never made, or it is deleted.
    #[default]
    Gone,
    /// It is there.
    There,
    /// It is there because a deletion met an edit, and a person is asked whether it should stay.
    CameBack,
}

impl Life {
    pub(super) fn of(record: Option<&Record>) -> Self {
        match record {
            Some(record) if record.came_back() => Self::CameBack,
            Some(record) if record.is_alive() => Self::There,
            _ => Self::Gone,
        }
    }
}

impl Item {
    pub(super) fn id(&self) -> &Id {
        match self {
            Self::Field { id, .. } | Self::Life { id, .. } => id,
        }
    }

    fn is_nothing(&self) -> bool {
        match self {
            Self::Field { before, after, .. } => before == after,
            Self::Life { before, after, .. } => before == after,
        }
    }

    fn never_was(&self) -> bool {
        matches!(
            self,
            Self::Life {
                before: Life::Gone,
                after: Life::Gone,
                ..
            }
        )
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
            Self::Life {
                id,
                before,
                after,
                seen,
            } => Self::Life {
                id,
                before: after,
                after: before,
                seen,
            },
        }
    }
}

/// A change that can be undone or redone.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// Tells steps apart, also those of one label; what is joined to a step leaves it as it is.
    pub(super) number: u64,
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
    /// How many there ever were.
    begun: u64,
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
            for (at, item) in step.items.into_iter().enumerate() {
                // A drag of many records touches the same places in the same order every time.
                let known = match last.items.get(at) {
                    Some(known) if known.same_place(&item) => Some(at),
                    _ => last.items.iter().position(|known| known.same_place(&item)),
                };
                match known {
                    Some(at) => last.items[at].continue_with(item),
                    None => last.items.push(item),
                }
            }
            // Typed and taken back, dragged away and back: nothing is left to undo. Nor is there of a
            // record that was made and is gone again, whatever was written in it.
            let passed: Vec<Id> = last
                .items
                .iter()
                .filter(|item| item.never_was())
                .map(|item| item.id().clone())
                .collect();
            last.items
                .retain(|item| !item.is_nothing() && !passed.contains(item.id()));
            if last.items.is_empty() {
                self.done.pop();
            }
            return;
        }
        self.begun += 1;
        step.number = self.begun;
        self.done.push(step);
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
    }

    /// Forgets every step.
    pub(super) fn forget(&mut self) {
        self.done.clear();
        self.undone.clear();
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
            (
                Self::Life { after, seen, .. },
                Self::Life {
                    after: latest,
                    seen: seen_later,
                    ..
                },
            ) => {
                *after = latest;
                *seen = seen_later;
            }
            _ => {}
        }
    }
}

/// What it takes to get a record from what it was to what it is.
pub(super) fn items_between(before: Option<&Record>, after: &Record, items: &mut Vec<Item>) {
    let (life_before, life_after) = (Life::of(before), Life::of(Some(after)));
    if life_before != life_after {
        items.push(Item::Life {
            id: after.id().clone(),
            before: life_before,
            after: life_after,
            seen: after.seen().clone(),
        });
    }
    // A record that is undone out of existence keeps its fields: should somebody's edit bring it
    // back, it comes back whole. And what is there neither before nor after shows nothing.
    let Some(before) = before.filter(|_| (life_before, life_after) != (Life::Gone, Life::Gone))
    else {
        return;
    };
    for (name, _) in after.fields() {
        let (values_before, values_after) = (values(before, name), values(after, name));
        if !same_all(&values_before, &values_after) {
            items.push(Item::Field {
                id: after.id().clone(),
                field: name.to_owned(),
                before: values_before,
                after: values_after,
            });
        }
    }
}

/// The differing values of a field, the one that shows first; `[null]` when there is no such field.
pub(super) fn values(record: &Record, field: &str) -> Vec<Value> {
    let Some(field) = record.fields.get(field) else {
        return vec![Value::Null];
    };
    let mut values: Vec<Value> = Vec::with_capacity(1);
    for version in field.versions() {
        if !among(&version.value, &values) {
            values.push(version.value.clone());
        }
    }
    values
}
