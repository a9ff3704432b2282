//! What every copy must hold, told without dots: each edit is an event that knows, one by one,
//! which events its maker's copy held.

use plan::workspace::{Dot, Record};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A set of events of one record.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Events(Vec<u64>);

impl Events {
    pub fn add(&mut self, event: usize) {
        if self.0.len() <= event / 64 {
            self.0.resize(event / 64 + 1, 0);
        }
        self.0[event / 64] |= 1 << (event % 64);
    }

    pub fn has(&self, event: usize) -> bool {
        self.0
            .get(event / 64)
            .is_some_and(|word| word & (1 << (event % 64)) != 0)
    }

    pub fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len() * 64).filter(|&event| self.has(event))
    }
}

/// What an edit did to one record.
#[derive(Debug)]
enum Event {
    /// A field's value was given, or (without a value) taken back, in place of others.
    Field {
        field: String,
        value: Option<Value>,
        instead_of: Events,
    },
    /// The record was made, brought back, or said to stay; or (not `lives`) that was taken back.
    Life { lives: bool, instead_of: Events },
    /// The record was deleted by one who knew these.
    Deletion { known: Events },
}

/// Everything that ever happened to one record, in any copy.
#[derive(Default, Debug)]
pub struct Told {
    events: Vec<Event>,
    by_dot: HashMap<(Option<String>, Dot), usize>,
}

/// What a copy must hold.
#[derive(PartialEq, Debug, Default)]
pub struct Expected {
    /// By field, the values as text, sorted.
    pub fields: BTreeMap<String, Vec<String>>,
    pub alive: bool,
    pub came_back: bool,
}

impl Expected {
    pub fn of(record: &Record) -> Self {
        let values = |field: &plan::workspace::Field| {
            let versions = field.versions().iter();
            sorted(versions.map(|version| version.value.to_string()).collect())
        };
        Self {
            fields: record
                .fields()
                .map(|(name, field)| (name.to_owned(), values(field)))
                .collect(),
            alive: record.is_alive(),
            came_back: record.came_back(),
        }
    }
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

impl Told {
    /// Takes note of what somebody did to their copy, and of the events as known to it now.
    pub fn observe(&mut self, before: Option<&Record>, after: &Record, known: &mut Events) {
        let known_before = known.clone();
        let mut made: Vec<(Dot, usize)> = Vec::new();
        for (name, field) in after.fields() {
            let dots_of = |record: &Record| -> BTreeSet<Dot> {
                let field = record.fields().find(|(known, _)| *known == name);
                let versions = field.map(|(_, field)| field.versions().iter());
                versions
                    .into_iter()
                    .flatten()
                    .map(|version| version.dot)
                    .collect()
            };
            let dots_before = before.map(dots_of).unwrap_or_default();
            let dots_after = dots_of(after);
            if dots_before == dots_after {
                continue;
            }
            let mut instead_of = self.of_place(&known_before, Some(name));
            for kept in dots_before.intersection(&dots_after) {
                let kept = self.by_dot[&(Some(name.to_owned()), *kept)];
                instead_of.0[kept / 64] &= !(1 << (kept % 64));
            }
            let mut new = field.versions().to_vec();
            new.retain(|version| !dots_before.contains(&version.dot));
            let field = name.to_owned();
            if new.is_empty() {
                let value = None;
                let event = self.tell(Event::Field {
                    field: field.clone(),
                    value,
                    instead_of: instead_of.clone(),
                });
                known.add(event);
            }
            for version in new {
                let event = self.tell(Event::Field {
                    field: field.clone(),
                    value: Some(version.value),
                    instead_of: instead_of.clone(),
                });
                self.by_dot
                    .insert((Some(field.clone()), version.dot), event);
                made.push((version.dot, event));
                known.add(event);
            }
        }
        if before.map(Record::life) != Some(after.life()) {
            let instead_of = self.of_place(&known_before, None);
            let lives = !after.life().is_empty();
            let event = self.tell(Event::Life { lives, instead_of });
            made.extend(after.life().iter().map(|&dot| (dot, event)));
            known.add(event);
        }
        if before.is_some_and(|before| before.deleted() != after.deleted())
            || before.is_none() && !after.deleted().is_empty()
        {
            let mut seen = known_before;
            for (dot, event) in made {
                if after.deleted().covers(dot) {
                    seen.add(event);
                }
            }
            let event = self.tell(Event::Deletion { known: seen });
            known.add(event);
        }
    }

    fn tell(&mut self, event: Event) -> usize {
        self.events.push(event);
        self.events.len() - 1
    }

    fn of_place(&self, known: &Events, place: Option<&str>) -> Events {
        let mut events = Events::default();
        for event in known.iter() {
            match (&self.events[event], place) {
                (Event::Field { field, .. }, Some(name)) if field == name => events.add(event),
                (Event::Life { .. }, None) => events.add(event),
                _ => {}
            }
        }
        // So that a bit can be cleared.
        events.join(&Events(vec![0; self.events.len() / 64 + 1]));
        events
    }

    /// What a copy that knows these events must hold.
    pub fn expected(&self, known: &Events) -> Expected {
        let mut overwritten = Events::default();
        let mut deleted: Option<Events> = None;
        for event in known.iter() {
            match &self.events[event] {
                Event::Field { instead_of, .. } | Event::Life { instead_of, .. } => {
                    overwritten.join(instead_of);
                }
                Event::Deletion { known } => deleted.get_or_insert_default().join(known),
            }
        }
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let (mut lives, mut standing) = (Vec::new(), Vec::new());
        for event in known.iter().filter(|&event| !overwritten.has(event)) {
            match &self.events[event] {
                Event::Field {
                    field,
                    value: Some(value),
                    ..
                } => {
                    let values = fields.entry(field.clone()).or_default();
                    values.push(value.to_string());
                    standing.push(event);
                }
                Event::Life { lives: true, .. } => {
                    lives.push(event);
                    standing.push(event);
                }
                _ => {}
            }
        }
        let known_to_deleter =
            |event: &usize| deleted.as_ref().is_some_and(|deleted| deleted.has(*event));
        let alive = deleted.is_none() || !standing.iter().all(known_to_deleter);
        Expected {
            fields: fields
                .into_iter()
                .map(|(name, values)| (name, sorted(values)))
                .collect(),
            alive,
            came_back: alive && deleted.is_some() && lives.iter().all(known_to_deleter),
        }
    }
}
