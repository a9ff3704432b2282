//! A record: one thing a person would point at, with what is needed to merge its copies.

use super::dot::Dot;
use super::id::Id;
use super::same::{among, same};
use super::seen::Seen;
use crate::sorted::{self, SortInOrder};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The values of a record's fields by name.
pub type Fields = serde_json::Map<String, Value>;

/// One value a field was given, and the edit that gave it.
#[derive(Clone, Debug)]
pub struct Version {
    /// The edit.
    pub dot: Dot,
    /// The value; `null` is "no value".
    pub value: Value,
}

impl PartialEq for Version {
    /// However the numbers in it are written.
    fn eq(&self, other: &Self) -> bool {
        self.dot == other.dot && same(&self.value, &other.value)
    }
}

/// A field: one version, or several that were made without knowing of each other.
#[derive(Clone, PartialEq, Debug)]
pub struct Field {
    /// Latest first; never empty.
    pub(super) versions: Vec<Version>,
}

impl Field {
    /// The version that shows: the latest.
    #[must_use]
    pub fn shown(&self) -> &Version {
        &self.versions[0]
    }

    /// All versions, the one that shows first.
    #[must_use]
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }
}

/// A field that two people gave different values without knowing of each other's.
#[derive(Clone, PartialEq, Debug)]
pub struct Conflict {
    /// The field's name.
    pub field: String,
    /// The value that shows.
    pub shown: Value,
    /// The other values, latest first, each different from the one that shows.
    pub others: Vec<Value>,
}

/// One thing a person would point at: its kind, its fields, and its envelope (the dots of its
/// edits, what it has seen, what deleted it).
#[derive(Clone, PartialEq, Debug)]
pub struct Record {
    pub(super) id: Id,
    pub(super) kind: Arc<str>,
    pub(super) fields: BTreeMap<String, Field>,
    /// The edits that brought the record to life: its creation, and every restoration since.
    pub(super) life: BTreeSet<Dot>,
    /// Every edit to the record that this copy knows of. Covers every dot in the record.
    pub(super) seen: Seen,
    /// What had been seen by those who deleted the record; empty when nobody did.
    pub(super) deleted: Seen,
}

impl Record {
    /// A new record.
    #[must_use]
    pub fn new(id: Id, kind: &str, fields: Fields, dot: Dot) -> Self {
        let fields = sorted::map(fields.into_iter().map(|(name, value)| {
            let versions = vec![Version { dot, value }];
            (name, Field { versions })
        }));
        Self {
            id,
            kind: kind.into(),
            fields,
            life: sorted::set([dot]),
            seen: Seen::from_iter([dot]),
            deleted: Seen::default(),
        }
    }

    /// Puts a record together from its envelope. Versions are put in order, a field without a
    /// version is left out, and `seen` is widened to cover every dot in the record.
    #[must_use]
    pub fn from_envelope(
        id: Id,
        kind: &str,
        fields: BTreeMap<String, Vec<Version>>,
        life: BTreeSet<Dot>,
        mut seen: Seen,
        deleted: Seen,
    ) -> Self {
        let fields = fields
            .into_iter()
            .filter(|(_, versions)| !versions.is_empty())
            .map(|(name, mut versions)| {
                sort(&mut versions);
                versions.dedup();
                (name, Field { versions })
            });
        let fields: BTreeMap<String, Field> = sorted::map(fields);
        for field in fields.values() {
            for version in &field.versions {
                seen.add(version.dot);
            }
        }
        for &dot in &life {
            seen.add(dot);
        }
        seen.join(&deleted);
        Self {
            id,
            kind: kind.into(),
            fields,
            life,
            seen,
            deleted,
        }
    }

    /// The record's id.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// The record's kind: "note", "persona", "initiative", …
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The value of a field that shows; `None` when the field is absent or has no value.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Value> {
        match &self.fields.get(field)?.shown().value {
            Value::Null => None,
            value => Some(value),
        }
    }

    /// The value of a field that shows; `null` when there is no such field.
    pub(super) fn shown(&self, field: &str) -> &Value {
        const NULL: &Value = &Value::Null;
        self.fields
            .get(field)
            .map_or(NULL, |field| &field.shown().value)
    }

    /// The field as text; `""` when absent or of another type.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// The field as a finite number; `None` when absent or of another type. -0 is 0, to everybody but a computer.
    #[must_use]
    pub fn number(&self, field: &str) -> Option<f64> {
        let number = self.get(field)?.as_f64()?;
        number.is_finite().then_some(number + 0.0)
    }

    /// The last edit of the value of a field that shows; `None` when there is no such field.
    #[must_use]
    pub fn edited(&self, field: &str) -> Option<Dot> {
        Some(self.fields.get(field)?.shown().dot)
    }

    /// All fields by name, those without a value too.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Field)> {
        self.fields
            .iter()
            .map(|(name, field)| (name.as_str(), field))
    }

    /// The values that show, by field name, without those that have none.
    #[must_use]
    pub fn values(&self) -> Fields {
        let shown = self
            .fields
            .iter()
            .filter(|(_, field)| !field.shown().value.is_null())
            .map(|(name, field)| (name.clone(), field.shown().value.clone()));
        sorted::members(shown)
    }

    /// The edits that brought the record to life.
    #[must_use]
    pub fn life(&self) -> &BTreeSet<Dot> {
        &self.life
    }

    /// Every edit that this copy has seen.
    #[must_use]
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// What had been seen by those who deleted the record; empty when nobody did.
    #[must_use]
    pub fn deleted(&self) -> &Seen {
        &self.deleted
    }

    /// Whether the record is there: nobody deleted it, or an edit was made that the deletion had
    /// not seen.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.deleted.is_empty() || self.dots().any(|dot| !self.deleted.covers(dot))
    }

    /// Whether somebody deleted the record while somebody else edited it, and nobody has said
    /// since whether it should stay.
    #[must_use]
    pub fn came_back(&self) -> bool {
        !self.deleted.is_empty()
            && self.is_alive()
            && self.life.iter().all(|&dot| self.deleted.covers(dot))
    }

    /// The fields with differing values to choose from, by name.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        let differing = |(name, field): (&String, &Field)| {
            let shown = &field.shown().value;
            let mut others: Vec<Value> = Vec::new();
            for version in &field.versions[1..] {
                if !same(&version.value, shown) && !among(&version.value, &others) {
                    others.push(version.value.clone());
                }
            }
            (!others.is_empty()).then(|| Conflict {
                field: name.clone(),
                shown: shown.clone(),
                others,
            })
        };
        self.fields.iter().filter_map(differing).collect()
    }

    /// Whether a person has something to settle here: differing values, or a deletion that met an
    /// edit.
    #[must_use]
    pub fn needs_settling(&self) -> bool {
        self.came_back()
            || self.fields.values().any(|field| {
                let shown = &field.shown().value;
                field.versions[1..]
                    .iter()
                    .any(|other| !same(&other.value, shown))
            })
    }

    /// Gives a field a value. Every version this copy knew of is settled by it.
    pub(super) fn set(&mut self, field: &str, value: Value, dot: Dot) {
        self.set_all(field, vec![(value, dot)]);
    }

    /// Gives a field a value in place of the one that shows. What somebody else gave it without
    /// knowing is kept beside it: typing on is not choosing.
    pub(super) fn amend(&mut self, field: &str, value: Value, dot: Dot) {
        let kept: Vec<Version> = match self.fields.get(field) {
            None => Vec::new(),
            Some(field) => {
                let shown = &field.shown().value;
                let differing = |version: &&Version| {
                    !same(&version.value, shown) && !same(&version.value, &value)
                };
                field.versions.iter().filter(differing).cloned().collect()
            }
        };
        self.set(field, value, dot);
        if let Some(field) = self.fields.get_mut(field) {
            field.versions.extend(kept);
            sort(&mut field.versions);
        }
    }

    /// Gives a field values to choose from, the latest first, in place of those it had.
    pub(super) fn set_all(&mut self, field: &str, values: Vec<(Value, Dot)>) {
        let versions: Vec<Version> = values
            .into_iter()
            .map(|(value, dot)| Version { dot, value })
            .collect();
        for version in &versions {
            self.seen.add(version.dot);
        }
        if !versions.is_empty() {
            self.fields.insert(field.to_owned(), Field { versions });
        }
    }

    /// Brings the record to life, or says that it should stay.
    pub(super) fn restore(&mut self, dot: Dot) {
        self.seen.add(dot);
        self.life = sorted::set([dot]);
    }

    /// Takes back that the record should stay, where a deletion met an edit: a person is asked
    /// again. Where there is nothing to ask any more, it stays.
    pub(super) fn ask_again(&mut self) {
        let life = std::mem::take(&mut self.life);
        if !self.came_back() {
            self.life = life;
        }
    }

    /// Deletes the record as this copy knows it.
    pub(super) fn delete(&mut self) {
        self.deleted.join(&self.seen);
    }

    /// Every dot of a version or a life.
    pub(super) fn dots(&self) -> impl Iterator<Item = Dot> + '_ {
        let versions = self.fields.values().flat_map(|field| &field.versions);
        versions
            .map(|version| version.dot)
            .chain(self.life.iter().copied())
    }
}

/// Latest first. Versions of one dot (a file edited by hand has them) are ordered by their text, so
/// that every copy shows the same one.
pub(super) fn sort(versions: &mut Vec<Version>) {
    versions.sort_in_order(|a, b| {
        b.dot
            .cmp(&a.dot)
            .then_with(|| b.value.to_string().cmp(&a.value.to_string()))
    });
}
