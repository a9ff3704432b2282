//! Opening a workspace: what both stores hold, and making them equal.

use super::batch::{read, read_format};
use super::keeper::Keeper;
use super::keys::{self, Key};
use super::pump::PATIENCE;
use super::{Opened, Problem, SetAside, WorkspaceId};
use plan::file::current;
use plan::{Id, Record};
use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

impl Keeper {
    /// What the quick store holds.
    pub fn open_quick(self: &Rc<Self>, workspace: &WorkspaceId) -> Opened {
        self.ledger.borrow_mut().current = Some(workspace.clone());
        let mut opened = Opened::default();
        let mut handed = HashMap::new();
        if let Err(problem) = self.read_quick(workspace, &mut opened, &mut handed) {
            self.ledger.borrow_mut().quick_problem = Some(problem);
        }
        self.ledger
            .borrow_mut()
            .handed
            .insert(workspace.clone(), handed);
        self.announce();
        opened
    }

    fn read_quick(
        &self,
        workspace: &WorkspaceId,
        opened: &mut Opened,
        handed: &mut HashMap<String, String>,
    ) -> Result<(), Problem> {
        let marker = self.quick.get(&keys::format(workspace))?;
        let format = read_format(marker.as_deref());
        if format > current::VERSION {
            self.ledger.borrow_mut().mark_newer(workspace, format);
        } else if marker.is_some() {
            let mut ledger = self.ledger.borrow_mut();
            ledger.marked_quick.insert(workspace.clone());
        }
        opened.newer_format = self.ledger.borrow().newer.get(workspace).copied();
        let prefix = keys::records(workspace);
        for key in self.quick.keys()? {
            let Some(id) = key.strip_prefix(&prefix) else {
                continue;
            };
            let Some(text) = self.quick.get(&key)? else {
                continue;
            };
            match read(id, &text) {
                Some(record) => {
                    opened.records.push(record);
                    handed.insert(id.to_owned(), text);
                }
                None if opened.newer_format.is_none() => {
                    match self.set_aside_quick(workspace, id, text) {
                        Ok(set_aside) => opened.set_aside.push(set_aside),
                        // It stays where it is, and the others can be read.
                        Err(problem) => self.ledger.borrow_mut().quick_problem = Some(problem),
                    }
                }
                None => {}
            }
        }
        Ok(())
    }

    /// What the durable store holds beyond that.
    pub async fn open_durable(self: Rc<Self>, workspace: WorkspaceId) -> Result<Opened, Problem> {
        let prefixes = vec![keys::records(&workspace), keys::marks(&workspace)];
        let answered = self.say_if_slow();
        let loaded = self.durable.load(prefixes).await;
        answered.set(true);
        let opened = match loaded {
            Ok(entries) => {
                let mut ledger = self.ledger.borrow_mut();
                ledger.load_problem = None;
                ledger.unloaded.remove(&workspace);
                drop(ledger);
                Ok(self.join(&workspace, entries))
            }
            Err(problem) => {
                let mut ledger = self.ledger.borrow_mut();
                ledger.load_problem = Some(problem.clone());
                ledger.unloaded.insert(workspace);
                drop(ledger);
                self.retry_later();
                Err(problem)
            }
        };
        self.announce();
        opened
    }

    /// Some browsers have left an opening without any answer: then at least the person knows.
    fn say_if_slow(self: &Rc<Self>) -> Rc<Cell<bool>> {
        let answered = Rc::new(Cell::new(false));
        let (keeper, heard) = (Rc::clone(self), Rc::clone(&answered));
        let look = move || {
            if !heard.get() {
                keeper.ledger.borrow_mut().load_problem = Some(Problem::Slow);
                keeper.announce();
            }
        };
        self.around.after(PATIENCE, Box::new(look));
        answered
    }

    /// Compares the two stores, has each take what it lacks, and gives what was not handed out.
    fn join(self: &Rc<Self>, workspace: &WorkspaceId, entries: Vec<(String, String)>) -> Opened {
        let mut opened = Opened::default();
        let mut records: BTreeMap<Id, Record> = BTreeMap::new();
        let handed = self.ledger.borrow_mut().handed.remove(workspace);
        let mut quick = handed.unwrap_or_else(|| {
            let mut handed = HashMap::new();
            if let Err(problem) = self.read_quick(workspace, &mut opened, &mut handed) {
                self.ledger.borrow_mut().quick_problem = Some(problem);
            }
            for record in std::mem::take(&mut opened.records) {
                records.insert(record.id().clone(), record);
            }
            handed
        });
        let stored = self.sort_out(workspace, entries);
        let newer = self.ledger.borrow().newer.get(workspace).copied();
        opened.newer_format = newer;
        let mut for_quick = Vec::new();
        let mut for_durable = Vec::new();
        for (id, text) in stored {
            let known = quick.remove(&id);
            if known.as_ref() == Some(&text) {
                continue;
            }
            let known = known.and_then(|known| read(&id, &known));
            match (known, read(&id, &text)) {
                (Some(mut record), Some(stored)) => {
                    let merged = record.merge(&stored);
                    if merged.exceeds_theirs {
                        for_durable.push(record.clone());
                    }
                    if merged.changed_mine {
                        for_quick.push(record.clone());
                        records.insert(record.id().clone(), record);
                    }
                }
                (None, Some(record)) => {
                    for_quick.push(record.clone());
                    records.insert(record.id().clone(), record);
                }
                (known, None) => {
                    for_durable.extend(known);
                    self.suspect(workspace, id);
                }
            }
        }
        for_durable.extend(quick.iter().filter_map(|(id, text)| read(id, text)));
        opened.records = records.into_values().collect();
        if newer.is_none() {
            if !for_quick.is_empty() {
                self.write_back(workspace, &for_quick);
            }
            self.bring_durable_up(workspace, &for_durable);
        }
        opened
    }

    /// Has the durable store take what only the quick store held. A tab that has read both may have
    /// missed it: the quick store can have lost it in between.
    fn bring_durable_up(self: &Rc<Self>, workspace: &WorkspaceId, records: &[Record]) {
        if !records.is_empty() {
            let lines = records.iter().map(current::write_record).collect();
            self.post(workspace, lines);
        }
        let mut ledger = self.ledger.borrow_mut();
        for record in records {
            ledger.pending.records.add(workspace, record);
        }
        drop(ledger);
        self.pump();
    }

    /// Takes note of the marks among what was loaded, and gives the records' texts by id.
    fn sort_out(
        &self,
        workspace: &WorkspaceId,
        entries: Vec<(String, String)>,
    ) -> Vec<(String, String)> {
        let mut stored = Vec::new();
        for (key, text) in entries {
            match Key::parse(&key) {
                Some(Key::Record { record, .. }) => stored.push((record.to_owned(), text)),
                Some(Key::Format { .. }) => {
                    let format = read_format(Some(&text));
                    let mut ledger = self.ledger.borrow_mut();
                    ledger.marked_durable.insert(workspace.clone());
                    if format > current::VERSION {
                        ledger.mark_newer(workspace, format);
                    }
                }
                Some(Key::Aside { workspace, at }) => self.note_set_aside(SetAside {
                    workspace,
                    key: key.clone(),
                    text,
                    at,
                }),
                None => {}
            }
        }
        stored
    }

    /// Has the next transaction look at a value that could not be read.
    fn suspect(&self, workspace: &WorkspaceId, id: String) {
        let suspect = (workspace.clone(), id);
        self.ledger.borrow_mut().pending.suspects.insert(suspect);
    }
}
