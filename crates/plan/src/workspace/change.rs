//! Changes: what a person does at once, and undoes at once.

use super::id::Id;
use super::record::Fields;
use serde_json::Value;
use std::borrow::Cow;

/// One edit of one record.
#[derive(Clone, PartialEq, Debug)]
pub enum Edit {
    /// Makes a record, or brings one with this id back to life and gives it these fields (adding a
    /// link that was removed just works).
    Create {
        /// The record's id.
        id: Id,
        /// The record's kind.
        kind: Cow<'static, str>,
        /// The values it begins with.
        fields: Fields,
    },
    /// Gives a field a value (`null` for none) in place of the one that shows; what conflicts with
    /// it stays to be settled. A deleted record comes back: what somebody typed is not lost because
    /// somebody else deleted.
    Set {
        /// The record's id. Setting a field of a record that was never there does nothing.
        id: Id,
        /// The field's name.
        field: Cow<'static, str>,
        /// The new value.
        value: Value,
    },
    /// Settles a conflict: gives a field a value in place of every one it has.
    Settle {
        /// The record's id.
        id: Id,
        /// The field's name.
        field: Cow<'static, str>,
        /// The value that was chosen.
        value: Value,
    },
    /// Deletes a record.
    Delete {
        /// The record's id.
        id: Id,
    },
    /// Brings a deleted record back, or says that one that came back should stay.
    Restore {
        /// The record's id.
        id: Id,
    },
}

impl Edit {
    /// An edit that gives a field a value.
    pub fn set(id: &Id, field: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        Self::Set {
            id: id.clone(),
            field: field.into(),
            value: value.into(),
        }
    }

    /// An edit that settles a field's conflict.
    pub fn settle(id: &Id, field: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        Self::Settle {
            id: id.clone(),
            field: field.into(),
            value: value.into(),
        }
    }

    /// The record that is edited.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Self::Create { id, .. }
            | Self::Set { id, .. }
            | Self::Settle { id, .. }
            | Self::Delete { id }
            | Self::Restore { id } => id,
        }
    }
}

/// A set of edits with a label: the unit of undo.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Change {
    /// What was done, in the app's words; shown by undo and redo.
    pub label: Cow<'static, str>,
    /// The edits, in order.
    pub edits: Vec<Edit>,
    /// Changes in a row with the same text here are undone as one: the keystrokes in one field, the
    /// steps of one drag.
    pub coalesce: Option<String>,
}

impl Change {
    /// A change that is undone on its own.
    pub fn new(label: impl Into<Cow<'static, str>>, edits: Vec<Edit>) -> Self {
        Self {
            label: label.into(),
            edits,
            coalesce: None,
        }
    }

    /// The same change, undone together with those before it of the same key.
    #[must_use]
    pub fn coalescing(mut self, key: impl Into<String>) -> Self {
        self.coalesce = Some(key.into());
        self
    }
}

/// What came of a change, an undo or a redo.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Applied {
    /// The records that are different now, each once: to store and to show.
    pub touched: Vec<Id>,
}
