//! The people, what they hold, and what their actions do.

use super::action::{Action, Message, PEOPLE, Wish};
use super::check;
use super::oracle::{Events, Expected, Told};
use super::outside::{PageLoad, WallClock};
use plan::file::current::{read_record, write_record};
use plan::workspace::{Change, Edit, Id, Record, Workspace};
use std::collections::BTreeMap;

/// What goes wrong on purpose, to show that the checks can fail.
#[derive(Clone, Copy, Default, Debug)]
pub struct Rules {
    /// A page load takes the replica id of the one before.
    pub reuse_replica_ids: bool,
}

/// A copy of a record as text, and the events that went into it.
#[derive(Clone, Debug)]
pub struct Copy {
    pub text: String,
    pub known: Events,
}

pub struct Person {
    pub workspace: Workspace,
    known: BTreeMap<Id, Events>,
    disk: BTreeMap<Id, Copy>,
    clock: WallClock,
    page_loads: u64,
}

pub struct World {
    pub people: Vec<Person>,
    post: Vec<(usize, Vec<Copy>)>,
    told: BTreeMap<Id, Told>,
    rules: Rules,
}

impl World {
    pub fn new(rules: Rules) -> Self {
        let people = (0..PEOPLE).map(|person| {
            // Clocks that differ by up to four minutes.
            let clock = WallClock::at(1_800_000_000_000 + person as u64 * 60_000);
            Person {
                workspace: Workspace::new(PageLoad::new(&clock, person as u64)),
                known: BTreeMap::new(),
                disk: BTreeMap::new(),
                clock,
                page_loads: 0,
            }
        });
        Self {
            people: people.collect(),
            post: Vec::new(),
            told: BTreeMap::new(),
            rules,
        }
    }

    /// Does it all, with every check after every action.
    pub fn play(actions: &[Action], rules: Rules) -> Result<Self, String> {
        let mut world = Self::new(rules);
        for action in actions {
            let who = world.act(action)?;
            world.check_person(who)?;
        }
        Ok(world)
    }

    /// The same; then everybody exchanges everything.
    pub fn run(actions: &[Action], rules: Rules) -> Result<Self, String> {
        let mut world = Self::play(actions, rules)?;
        world.settle()?;
        Ok(world)
    }

    /// Every copy of a record that anybody holds, has on disk, or sent.
    pub fn copies(&self, id: &Id) -> Vec<Record> {
        let held = self
            .people
            .iter()
            .filter_map(|person| person.workspace.any(id).cloned());
        let disks = self.people.iter().filter_map(|person| person.disk.get(id));
        let written = disks.chain(self.post.iter().flat_map(|(_, copies)| copies));
        let written = written.map(|copy| read_record(&copy.text).unwrap());
        held.chain(written.filter(|record| record.id() == id))
            .collect()
    }

    /// Does one action; says who did it.
    pub fn act(&mut self, action: &Action) -> Result<usize, String> {
        match action {
            Action::Change { who, edits, typing } => {
                let edits: Vec<Edit> = edits.iter().map(Wish::edit).collect();
                let mut change = Change::new("change", edits);
                if *typing {
                    change = change.coalescing("typing");
                }
                self.watch(*who, &[], |workspace| workspace.apply(change).touched);
                Ok(*who)
            }
            Action::Undo { who } => {
                let undo = |workspace: &mut Workspace| workspace.undo().map(|done| done.touched);
                self.watch(*who, &[], |workspace| undo(workspace).unwrap_or_default());
                Ok(*who)
            }
            Action::Redo { who } => {
                let redo = |workspace: &mut Workspace| workspace.redo().map(|done| done.touched);
                self.watch(*who, &[], |workspace| redo(workspace).unwrap_or_default());
                Ok(*who)
            }
            Action::Seal { who } => {
                self.people[*who].workspace.seal();
                Ok(*who)
            }
            Action::Save { who, records } => {
                for copy in self.copies_of(*who, *records)? {
                    let id = read_record(&copy.text).unwrap().id().clone();
                    self.people[*who].disk.insert(id, copy);
                }
                Ok(*who)
            }
            Action::Send { who, records } => {
                let copies = self.copies_of(*who, *records)?;
                self.post.push((*who, copies));
                Ok(*who)
            }
            Action::Arrive { at, message } => {
                let message = self.message(*message);
                self.receive(*at, &message)?;
                Ok(*at)
            }
            Action::Import {
                at,
                message,
                choose_theirs,
            } => {
                let message = self.message(*message);
                self.import(*at, &message, *choose_theirs)?;
                Ok(*at)
            }
            Action::Replace { at, message } => {
                let message = self.message(*message);
                let records = read(&message);
                let wanted = records.clone();
                self.watch(*at, &message, |workspace| {
                    workspace.replace("Replace", records).touched
                });
                check::shows_exactly(&self.people[*at].workspace, &wanted)?;
                Ok(*at)
            }
            Action::Crash { who } => {
                self.crash(*who);
                Ok(*who)
            }
            Action::Jump { who, millis } => {
                self.people[*who].clock.jump(*millis);
                Ok(*who)
            }
        }
    }

    fn message(&self, message: Message) -> Vec<Copy> {
        let sent = self.post.iter().filter(|(from, _)| *from == message.from);
        let sent = sent.map(|(_, copies)| copies.clone());
        sent.rev().nth(message.back).unwrap_or_default()
    }

    fn copies_of(&self, who: usize, records: u8) -> Result<Vec<Copy>, String> {
        let person = &self.people[who];
        let mut copies = Vec::new();
        for place in 0..super::action::RECORDS {
            let id = super::action::id(place);
            if records & (1 << place) == 0 {
                continue;
            }
            if let Some(record) = person.workspace.any(&id) {
                let text = write_record(record);
                if read_record(&text).as_ref() != Ok(record) {
                    return Err(format!("a record does not read back as written: {text}"));
                }
                let known = person.known[&id].clone();
                copies.push(Copy { text, known });
            }
        }
        Ok(copies)
    }

    fn receive(&mut self, at: usize, copies: &[Copy]) -> Result<(), String> {
        let person = &mut self.people[at];
        for copy in copies {
            let record = read_record(&copy.text).unwrap();
            let id = record.id().clone();
            let before = person.workspace.any(&id).cloned();
            let absorbed = person.workspace.absorb([record.clone()]);
            person
                .known
                .entry(id.clone())
                .or_default()
                .join(&copy.known);
            check::absorbed(before.as_ref(), &record, &person.workspace, &absorbed)?;
        }
        Ok(())
    }

    fn import(&mut self, at: usize, copies: &[Copy], choose_theirs: bool) -> Result<(), String> {
        let records = read(copies);
        let workspace = &self.people[at].workspace;
        let preview = workspace.preview(&records);
        let conflicts = preview.conflicts().filter(|_| choose_theirs);
        let choices: Vec<_> = conflicts
            .map(|(record, field)| (record.id.clone(), field.field.clone(), field.theirs.clone()))
            .collect();
        let before = check::Shown::of(workspace);
        let chosen = !choices.is_empty();
        self.watch(at, copies, |workspace| {
            workspace.import("Import", records.clone(), choices).touched
        });
        if chosen {
            return Ok(());
        }
        let after = check::Shown::of(&self.people[at].workspace);
        check::preview(&preview, &before, &after)
    }

    /// Lets somebody do something, perhaps with copies from elsewhere, and tells the oracle what
    /// came of it beyond the merge of those copies.
    fn watch(&mut self, who: usize, copies: &[Copy], act: impl FnOnce(&mut Workspace) -> Vec<Id>) {
        let person = &mut self.people[who];
        let mut merged: BTreeMap<Id, Record> = person
            .workspace
            .all()
            .map(|record| (record.id().clone(), record.clone()))
            .collect();
        for copy in copies {
            let record = read_record(&copy.text).unwrap();
            let known = person.known.entry(record.id().clone()).or_default();
            known.join(&copy.known);
            match merged.get_mut(record.id()) {
                Some(mine) => {
                    mine.merge(&record);
                }
                None => {
                    merged.insert(record.id().clone(), record);
                }
            }
        }
        act(&mut person.workspace);
        for record in person.workspace.all() {
            let told = self.told.entry(record.id().clone()).or_default();
            let known = person.known.entry(record.id().clone()).or_default();
            let before = merged.get(record.id());
            if before != Some(record) {
                told.observe(before, record, known);
            }
        }
    }

    fn crash(&mut self, who: usize) {
        let person = &mut self.people[who];
        person.page_loads += 1;
        let load = if self.rules.reuse_replica_ids {
            0
        } else {
            person.page_loads
        };
        let outside = PageLoad::new(&person.clock, load * 1_000 + who as u64);
        person.workspace = Workspace::new(outside);
        let kept = person.disk.values();
        let records = kept.map(|copy| read_record(&copy.text).unwrap());
        person.workspace.absorb(records);
        let kept = person.disk.iter();
        person.known = kept
            .map(|(id, copy)| (id.clone(), copy.known.clone()))
            .collect();
    }

    fn check_person(&self, who: usize) -> Result<(), String> {
        let person = &self.people[who];
        check::indexes(&person.workspace)?;
        for record in person.workspace.all() {
            let expected = self.told[record.id()].expected(&person.known[record.id()]);
            let held = Expected::of(record);
            if held != expected {
                return Err(format!(
                    "person {who} holds {} as {held:?}\nand should hold {expected:?}",
                    record.id()
                ));
            }
        }
        Ok(())
    }

    /// Everybody gets everything there is, and must agree to the letter.
    fn settle(&mut self) -> Result<(), String> {
        let sent = self.post.iter().flat_map(|(_, copies)| copies);
        let mut everything: Vec<Copy> = sent.cloned().collect();
        for who in 0..PEOPLE {
            everything.extend(self.people[who].disk.values().cloned());
            everything.extend(self.copies_of(who, u8::MAX)?);
        }
        for who in 0..PEOPLE {
            // Each in another order.
            let turn = everything.len() * who / PEOPLE;
            everything.rotate_left(turn);
            if who % 2 == 1 {
                everything.reverse();
            }
            self.receive(who, &everything.clone())?;
            self.check_person(who)?;
        }
        let texts = |person: &Person| -> Vec<String> {
            let mut texts: Vec<String> = person.workspace.all().map(write_record).collect();
            texts.sort();
            texts
        };
        let first = texts(&self.people[0]);
        for (who, person) in self.people.iter().enumerate() {
            let theirs = texts(person);
            if theirs != first {
                return Err(format!(
                    "person {who} and person 0 differ:\n{}\n--\n{}",
                    theirs.join("\n"),
                    first.join("\n")
                ));
            }
        }
        Ok(())
    }
}

fn read(copies: &[Copy]) -> Vec<Record> {
    let records = copies.iter().map(|copy| read_record(&copy.text).unwrap());
    records.collect()
}
