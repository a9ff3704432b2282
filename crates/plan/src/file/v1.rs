//! Version 1. Frozen: what it writes and reads does not change once it has shipped.
//!
//! A file is one JSON object:
//!
//! ```json
//! {"format":"bullseye","version":1,"name":"Lumen Transit","exported":"2026-11-23T20:52:24Z","records":[
//! {"kind":"note","id":"…","born":"…","fields":{"text":"A city that moves without cars"}}
//! ]}
//! ```
//!
//! A record is one line, with these members; only the first three and `born` are always there:
//! - `kind`, `id`: texts;
//! - `fields`: the values that show, by name;
//! - `born`: the dot of the creation or latest restoration, `stamp-replica`;
//! - `life`: the dots of restorations made without knowing of `born`'s;
//! - `dots`: by field, the dot of the value that shows, where it is not `born`;
//! - `others`: by field, the values beside the one that shows, each `{"dot":…,"value":…}`;
//! - `seen`: the latest dot of each replica this copy has seen, where the dots above do not tell;
//! - `deleted`: the same, as those who deleted the record had seen.

use crate::sorted;
use crate::sorted::SortInOrder;
use crate::workspace::{Dot, Fields, Id, Record, Seen, Version};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The number of this version.
pub const VERSION: u64 = 1;

/// The word by which a file says that it is ours.
pub const FORMAT: &str = "bullseye";

/// Writes a file: one line a record, in the order of their kinds and ids. `exported` is the time of
/// the export for people to read.
#[must_use]
pub fn write<'record>(
    name: &str,
    exported: &str,
    records: impl IntoIterator<Item = &'record Record>,
) -> String {
    let mut records: Vec<&Record> = records.into_iter().collect();
    records.sort_in_order(|a, b| (a.kind(), a.id()).cmp(&(b.kind(), b.id())));
    let mut out = String::with_capacity(200 + records.len() * 300);
    out.push_str("{\"format\":\"bullseye\",\"version\":1,\"name\":");
    push_text(name, &mut out);
    out.push_str(",\"exported\":");
    push_text(exported, &mut out);
    out.push_str(",\"records\":[");
    for (place, record) in records.into_iter().enumerate() {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        push_record(record, &mut out);
    }
    out.push_str("\n]}\n");
    out
}

/// Writes one record as one line of JSON.
#[must_use]
pub fn write_record(record: &Record) -> String {
    let mut out = String::with_capacity(300);
    push_record(record, &mut out);
    out
}

fn push_record(record: &Record, out: &mut String) {
    out.push_str("{\"kind\":");
    push_text(record.kind(), out);
    out.push_str(",\"id\":");
    push_text(record.id(), out);
    let born = record.life().last().copied();
    if let Some(born) = born {
        push_member("born", out);
        push_dot(born, out);
    }
    push_member("fields", out);
    push_object(
        record
            .fields()
            .map(|(name, field)| (name, &field.shown().value)),
        push_value,
        out,
    );
    let own_dot = |(_, dot): &(&str, Dot)| Some(*dot) != born;
    let dots = record
        .fields()
        .map(|(name, field)| (name, field.shown().dot));
    push_object_member("dots", dots.filter(own_dot), push_dot, out);
    let others = record
        .fields()
        .filter(|(_, field)| field.versions().len() > 1)
        .map(|(name, field)| (name, &field.versions()[1..]));
    push_object_member("others", others, push_versions, out);
    push_dots("life", record.life().iter().rev().skip(1).copied(), out);
    push_dots("seen", untold(record), out);
    push_dots("deleted", record.deleted().iter(), out);
    out.push('}');
}

/// What the record has seen beyond what its own dots and its deletion tell.
fn untold(record: &Record) -> impl Iterator<Item = Dot> {
    let mut told: Seen = record.life().iter().copied().collect();
    for (_, field) in record.fields() {
        for version in field.versions() {
            told.add(version.dot);
        }
    }
    told.join(record.deleted());
    record.seen().iter().filter(move |dot| !told.covers(*dot))
}

fn push_member(name: &str, out: &mut String) {
    out.push_str(",\"");
    out.push_str(name);
    out.push_str("\":");
}

fn push_object_member<'name, Item>(
    name: &str,
    items: impl Iterator<Item = (&'name str, Item)>,
    push: impl Fn(Item, &mut String),
    out: &mut String,
) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        push_member(name, out);
        push_object(items, push, out);
    }
}

fn push_object<'name, Item>(
    items: impl Iterator<Item = (&'name str, Item)>,
    push: impl Fn(Item, &mut String),
    out: &mut String,
) {
    out.push('{');
    for (place, (name, item)) in items.enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_text(name, out);
        out.push(':');
        push(item, out);
    }
    out.push('}');
}

fn push_versions(versions: &[Version], out: &mut String) {
    out.push('[');
    for (place, version) in versions.iter().enumerate() {
        out.push_str(if place == 0 {
            "{\"dot\":"
        } else {
            ",{\"dot\":"
        });
        push_dot(version.dot, out);
        out.push_str(",\"value\":");
        push_value(&version.value, out);
        out.push('}');
    }
    out.push(']');
}

fn push_dots(name: &str, dots: impl Iterator<Item = Dot>, out: &mut String) {
    let mut dots = dots.peekable();
    if dots.peek().is_none() {
        return;
    }
    push_member(name, out);
    out.push('[');
    for (place, dot) in dots.enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_dot(dot, out);
    }
    out.push(']');
}

fn push_dot(dot: Dot, out: &mut String) {
    out.push('"');
    out.push_str(&dot.to_string());
    out.push('"');
}

fn push_value(value: &Value, out: &mut String) {
    out.push_str(&value.to_string());
}

fn push_text(text: &str, out: &mut String) {
    push_value(&Value::from(text), out);
}

/// Why a record cannot be read.
#[derive(Clone, PartialEq, Debug)]
pub enum RecordError {
    /// Not JSON.
    NotJson,
    /// JSON, but not an object.
    NotAnObject,
    /// Without a kind.
    NoKind,
    /// Without an id, or with one that cannot be an id (then its text).
    NoId(Option<String>),
    /// Without the object that holds the fields.
    NoFields,
    /// Without a dot where one is needed.
    NoDots,
    /// With something else where dots should be.
    BadDots,
}

/// Reads one record written by [`write_record`].
///
/// # Errors
/// When any part of it cannot be understood: a record kept in storage is read whole or set aside.
pub fn read_record(text: &str) -> Result<Record, RecordError> {
    match serde_json::from_str(text) {
        Ok(Value::Object(members)) => take_record(members),
        Ok(_) => Err(RecordError::NotAnObject),
        Err(_) => Err(RecordError::NotJson),
    }
}

/// The members of a file in version 1.
pub(super) const FILE_MEMBERS: &[&str] = &["format", "version", "name", "exported", "records"];

/// The members of a record in version 1.
pub(super) const MEMBERS: &[&str] = &[
    "kind", "id", "born", "fields", "dots", "others", "life", "seen", "deleted",
];

/// Reads one record from the members of its object.
pub(super) fn take_record(mut members: Map<String, Value>) -> Result<Record, RecordError> {
    let kind = match members.remove("kind") {
        Some(Value::String(kind)) if !kind.is_empty() => kind,
        _ => return Err(RecordError::NoKind),
    };
    let id = match members.remove("id") {
        Some(Value::String(text)) => Id::parse(&text).map_err(|_| RecordError::NoId(Some(text)))?,
        _ => return Err(RecordError::NoId(None)),
    };
    let Some(Value::Object(values)) = members.remove("fields") else {
        return Err(RecordError::NoFields);
    };
    let born = members.get("born").map(dot).transpose()?;
    let mut life: BTreeSet<Dot> = sorted::set(dots(members.get("life"))?);
    life.extend(born);
    let mut fields = shown(values, born, members.get("dots"))?;
    match members.remove("others") {
        None => {}
        Some(Value::Object(others)) => add_others(&mut fields, others)?,
        Some(_) => return Err(RecordError::BadDots),
    }
    if life.is_empty() && fields.values().all(Vec::is_empty) {
        return Err(RecordError::NoDots);
    }
    let seen = dots(members.get("seen"))?.collect();
    let deleted = dots(members.get("deleted"))?.collect();
    Ok(Record::from_envelope(
        id, &kind, fields, life, seen, deleted,
    ))
}

fn shown(
    values: Fields,
    born: Option<Dot>,
    own_dots: Option<&Value>,
) -> Result<BTreeMap<String, Vec<Version>>, RecordError> {
    let own_dots = match own_dots {
        None => None,
        Some(Value::Object(dots)) => Some(dots),
        Some(_) => return Err(RecordError::BadDots),
    };
    let mut fields = BTreeMap::new();
    for (name, value) in values {
        let own = own_dots
            .and_then(|dots| dots.get(&name))
            .map(dot)
            .transpose()?;
        let dot = own.or(born).ok_or(RecordError::NoDots)?;
        fields.insert(name, vec![Version { dot, value }]);
    }
    Ok(fields)
}

fn add_others(
    fields: &mut BTreeMap<String, Vec<Version>>,
    others: Map<String, Value>,
) -> Result<(), RecordError> {
    for (name, versions) in others {
        let Value::Array(versions) = versions else {
            return Err(RecordError::BadDots);
        };
        let known = fields.entry(name).or_default();
        for version in versions {
            let Value::Object(mut version) = version else {
                return Err(RecordError::BadDots);
            };
            let dot = dot(version.get("dot").ok_or(RecordError::NoDots)?)?;
            let value = version.remove("value").unwrap_or(Value::Null);
            known.push(Version { dot, value });
        }
    }
    Ok(())
}

fn dot(value: &Value) -> Result<Dot, RecordError> {
    let text = value.as_str().ok_or(RecordError::BadDots)?;
    text.parse().map_err(|_| RecordError::BadDots)
}

fn dots(value: Option<&Value>) -> Result<impl Iterator<Item = Dot>, RecordError> {
    let dots: Vec<Dot> = match value {
        None => Vec::new(),
        Some(Value::Array(dots)) => dots.iter().map(dot).collect::<Result<_, _>>()?,
        Some(_) => return Err(RecordError::BadDots),
    };
    Ok(dots.into_iter())
}
