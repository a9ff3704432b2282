//! What merging a file would do, before it is done.

use super::history::values;
use super::id::Id;
use super::record::{Fields, Record};
use super::same::{among, same, same_all};
use super::workspace::Workspace;
use crate::sorted::SortInOrder;
use serde_json::Value;

/// What merging would do to one record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Brought {
    /// It is new here.
    Added,
    /// Some of its values change, or gain another value to choose from.
    Changed,
    /// It was deleted there, and goes here too.
    Removed,
    /// One side deleted it while the other edited it: it stays, and is listed.
    CameBack,
}

/// A field whose value would change, or in which the two copies differ.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldChange {
    /// The field's name.
    pub field: String,
    /// The value here now; `null` for none.
    pub mine: Value,
    /// The value there; `null` for none.
    pub theirs: Value,
    /// Whether the two were made without knowing of each other: a person has to choose.
    pub conflict: bool,
}

/// One record that merging would touch.
#[derive(Clone, PartialEq, Debug)]
pub struct PreviewedRecord {
    /// The record's id.
    pub id: Id,
    /// The record's kind.
    pub kind: String,
    /// What would happen to it.
    pub brought: Brought,
    /// The values that would show after merging.
    pub values: Fields,
    /// The fields that would change or conflict, by name; empty for added and removed records.
    pub fields: Vec<FieldChange>,
}

/// What merging a set of records would do.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Preview {
    /// The records that would be touched, in the order of their kinds and ids.
    pub records: Vec<PreviewedRecord>,
    /// How many records are the same on both sides, or newer here.
    pub unchanged: usize,
}

impl Preview {
    /// How many records would meet this fate.
    #[must_use]
    pub fn count(&self, brought: Brought) -> usize {
        let met = |record: &&PreviewedRecord| record.brought == brought;
        self.records.iter().filter(met).count()
    }

    /// Every field in which a person has to choose, with its record.
    pub fn conflicts(&self) -> impl Iterator<Item = (&PreviewedRecord, &FieldChange)> {
        self.records.iter().flat_map(|record| {
            let conflicts = record.fields.iter().filter(|field| field.conflict);
            conflicts.map(move |field| (record, field))
        })
    }
}

impl Workspace {
    /// What [`Workspace::import`] of these records would do.
    #[must_use]
    pub fn preview(&self, records: &[Record]) -> Preview {
        let mut preview = Preview::default();
        for theirs in records {
            match previewed(self.any(theirs.id()), theirs) {
                Some(record) => preview.records.push(record),
                None => preview.unchanged += 1,
            }
        }
        preview
            .records
            .sort_in_order(|a, b| (&a.kind, &a.id).cmp(&(&b.kind, &b.id)));
        preview
    }
}

fn previewed(mine: Option<&Record>, theirs: &Record) -> Option<PreviewedRecord> {
    let Some(mine) = mine else {
        let brought = if theirs.came_back() {
            Brought::CameBack
        } else {
            Brought::Added
        };
        return theirs.is_alive().then(|| of(theirs, brought, Vec::new()));
    };
    let mut merged = mine.clone();
    merged.merge(theirs);
    let brought = match (mine.is_alive(), merged.is_alive()) {
        (false, false) => return None,
        (true, false) => Brought::Removed,
        _ if merged.came_back() && !mine.came_back() => Brought::CameBack,
        (false, true) => Brought::Added,
        (true, true) => Brought::Changed,
    };
    let fields: Vec<FieldChange> = match brought {
        Brought::Added | Brought::Removed => Vec::new(),
        Brought::Changed | Brought::CameBack => merged
            .fields()
            .filter_map(|(name, _)| field_change(mine, theirs, &merged, name))
            .collect(),
    };
    if brought == Brought::Changed && fields.is_empty() {
        return None;
    }
    Some(of(&merged, brought, fields))
}

fn field_change(
    mine: &Record,
    theirs: &Record,
    merged: &Record,
    name: &str,
) -> Option<FieldChange> {
    let before = values(mine, name);
    let after = values(merged, name);
    (!same_all(&before, &after)).then(|| {
        let there = values(theirs, name).swap_remove(0);
        // What shows there may be known and overwritten here, or the same as here: then what is new
        // is a value kept beside it.
        let theirs = if !same(&there, &before[0]) && among(&there, &after) {
            Some(&there)
        } else {
            after.iter().find(|value| !among(value, &before))
        };
        FieldChange {
            field: name.to_owned(),
            mine: before[0].clone(),
            theirs: theirs.unwrap_or(&after[0]).clone(),
            conflict: after.len() > 1,
        }
    })
}

fn of(record: &Record, brought: Brought, fields: Vec<FieldChange>) -> PreviewedRecord {
    PreviewedRecord {
        id: record.id().clone(),
        kind: record.kind().to_owned(),
        brought,
        values: record.values(),
        fields,
    }
}
