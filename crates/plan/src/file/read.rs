//! Reading a file that somebody sent: its text is hostile until shown otherwise.

use super::error::FileError;
use super::refuse::{check_version, is_too_deep, json_error, list_looks_like, not_text, too_deep};
use super::report::{Repair, Shape};
use super::v1::{self, RecordError};
use crate::records::known_fields;
use crate::sorted;
use crate::workspace::{Clock, Dot, Fields, Id, Outside, Record, ReplicaId, Seen, Stamp, Version};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The most bytes a file may have: ten times what a browser keeps for one address.
pub const MOST_BYTES: u64 = 50_000_000;

/// A file that could be read.
#[derive(Clone, PartialEq, Debug)]
pub struct ReadFile {
    /// The name of the workspace it came from; may be empty.
    pub name: String,
    /// When it was exported, as the file says it; may be empty.
    pub exported: String,
    /// Its records, each id once, deleted ones too.
    pub records: Vec<Record>,
    /// What was not as it should be, and what was done about it.
    pub repairs: Vec<Repair>,
}

/// Reads a file of any version this build knows.
///
/// `outside` stamps the records that carry no edit marks of their own.
///
/// # Errors
/// When nothing can be taken from the file; the error says what it is and where.
pub fn read(bytes: &[u8], outside: &mut impl Outside) -> Result<ReadFile, FileError> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return Err(FileError::TooLarge {
            bytes: size,
            most: MOST_BYTES,
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_text(bytes, error))?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let mut file = match serde_json::from_str(text) {
        Ok(Value::Object(file)) => file,
        Ok(other) => return Err(FileError::NotOurs(list_looks_like(&other))),
        Err(error) => return Err(json_error(&error)),
    };
    check_version(&file)?;
    let text_of = |member: &str| file.get(member).and_then(Value::as_str).unwrap_or_default();
    let name = text_of("name").to_owned();
    let exported = text_of("exported").to_owned();
    let Some(Value::Array(entries)) = file.remove("records") else {
        return Err(FileError::NoRecords);
    };
    if entries.iter().any(is_too_deep) {
        return Err(too_deep(text));
    }
    let mut reader = Reader {
        outside,
        stamped: None,
        records: BTreeMap::new(),
        repairs: Vec::new(),
    };
    for member in file.keys() {
        if !v1::FILE_MEMBERS.contains(&member.as_str()) {
            reader.repairs.push(Repair::UnknownMember {
                at: 0,
                id: String::new(),
                member: member.clone(),
            });
        }
    }
    for (index, entry) in entries.into_iter().enumerate() {
        reader.take(index + 1, entry);
    }
    Ok(ReadFile {
        name,
        exported,
        records: reader.records.into_values().collect(),
        repairs: reader.repairs,
    })
}

struct Reader<'outside, O> {
    outside: &'outside mut O,
    /// The dots of every record of this file that has none.
    stamped: Option<Stamped>,
    records: BTreeMap<Id, Record>,
    repairs: Vec<Repair>,
}

impl<O: Outside> Reader<'_, O> {
    fn take(&mut self, at: usize, entry: Value) {
        let Value::Object(mut members) = entry else {
            let found = Shape::from(&entry);
            return self.repairs.push(Repair::NotARecord { at, found });
        };
        let Some(kind) = kind(&members) else {
            return self.repairs.push(Repair::NoKind { at });
        };
        let id = self.usable_id(at, &mut members);
        if !members.get("fields").is_some_and(Value::is_object) {
            members.insert("fields".into(), Value::Object(Map::new()));
            let id = id.to_string();
            self.repairs.push(Repair::NoFields { at, id });
        }
        members.retain(|member, _| {
            let known = v1::MEMBERS.contains(&member.as_str());
            if !known {
                let (id, member) = (id.to_string(), member.clone());
                self.repairs.push(Repair::UnknownMember { at, id, member });
            }
            known
        });
        let record = self.stamped_record(at, &id, &kind, members);
        self.check_types(at, &record);
        match self.records.get_mut(&id) {
            Some(known) => {
                known.merge(&record);
                let id = id.to_string();
                self.repairs.push(Repair::Duplicate { at, id });
            }
            None => {
                self.records.insert(id, record);
            }
        }
    }

    fn usable_id(&mut self, at: usize, members: &mut Map<String, Value>) -> Id {
        let found = members.get("id").and_then(Value::as_str).map(str::to_owned);
        if let Some(id) = found.as_deref().and_then(|text| Id::parse(text).ok()) {
            return id;
        }
        let high = u128::from(self.outside.random());
        let id = Id::from_random(high << 64 | u128::from(self.outside.random()));
        members.insert("id".into(), Value::from(id.as_str()));
        self.repairs.push(Repair::NewId { at, found });
        id
    }

    /// The record with its own edit marks where they can be used, and new ones where they cannot:
    /// none, damaged, or from a time that would push every clock to its end.
    fn stamped_record(
        &mut self,
        at: usize,
        id: &Id,
        kind: &str,
        members: Map<String, Value>,
    ) -> Record {
        let loose = LooseValues::of(&members);
        let read = v1::take_record(members);
        let damaged = match read {
            Ok(record) if record.seen().latest() <= Some(Stamp::LATEST) => return record,
            Err(RecordError::NoDots) => false,
            _ => true,
        };
        let id_text = id.to_string();
        self.repairs.push(Repair::Unstamped {
            at,
            id: id_text,
            damaged,
        });
        let outside = &mut self.outside;
        let stamped = self.stamped.get_or_insert_with(|| {
            let mut clock = Clock::new(ReplicaId::from_random(outside.random()));
            let beside = clock.tick(outside.now());
            let shown = clock.tick(beside.stamp.millis());
            Stamped { shown, beside }
        });
        loose.stamped(id.clone(), kind, stamped)
    }

    fn check_types(&mut self, at: usize, record: &Record) {
        for &(field, expected) in known_fields(record.kind()).unwrap_or_default() {
            if let Some(value) = record.get(field)
                && !expected.accepts(value)
            {
                self.repairs.push(Repair::WrongType {
                    at,
                    id: record.id().to_string(),
                    kind: record.kind().to_owned(),
                    field: field.to_owned(),
                    expected,
                    found: Shape::from(value),
                });
            }
        }
    }
}

/// The dots of values that have none of their own.
struct Stamped {
    shown: Dot,
    /// Earlier, so that what showed shows.
    beside: Dot,
}

/// The values of a record whose dots cannot be used: those that show, and those kept beside them.
struct LooseValues {
    shown: Fields,
    beside: Vec<(String, Value)>,
}

impl LooseValues {
    fn of(members: &Map<String, Value>) -> Self {
        let shown = match members.get("fields") {
            Some(Value::Object(values)) => values.clone(),
            _ => Fields::new(),
        };
        let mut beside = Vec::new();
        if let Some(Value::Object(others)) = members.get("others") {
            for (field, versions) in others {
                for version in versions.as_array().into_iter().flatten() {
                    let value = version.get("value").unwrap_or(version);
                    beside.push((field.clone(), value.clone()));
                }
            }
        }
        Self { shown, beside }
    }

    fn stamped(self, id: Id, kind: &str, stamped: &Stamped) -> Record {
        let mut fields: BTreeMap<String, Vec<Version>> = BTreeMap::new();
        let shown = self.shown.into_iter();
        let shown = shown.map(|(field, value)| (field, value, stamped.shown));
        let beside = self.beside.into_iter();
        let beside = beside.map(|(field, value)| (field, value, stamped.beside));
        for (field, value, dot) in shown.chain(beside) {
            let versions = fields.entry(field).or_default();
            versions.push(Version { dot, value });
        }
        let life = sorted::set([stamped.shown]);
        let (seen, deleted) = (Seen::default(), Seen::default());
        Record::from_envelope(id, kind, fields, life, seen, deleted)
    }
}

fn kind(members: &Map<String, Value>) -> Option<String> {
    let kind = members.get("kind")?.as_str()?;
    (!kind.is_empty()).then(|| kind.to_owned())
}
