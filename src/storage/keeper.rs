//! The keeping of records: what goes where when the session opens, saves, or hears of another tab.
//!
//! Knows nothing of a browser. The durable half is in `pump.rs`, opening is in `opening.rs`.

use super::batch::{read, read_format};
use super::keys::{self, Key, Store};
use super::ledger::{Ledger, News};
use super::listeners::Listeners;
use super::message::Message;
use super::stores::{DurableStore, QuickStore, Surroundings};
use super::{Problem, SaveState, SetAside, WorkspaceId};
use plan::Record;
use plan::file::current;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// How many writes of a store go by before one is read back.
pub(super) const READ_BACK_EVERY: u32 = 32;

/// What hears of records.
type OnRecords = dyn Fn(&WorkspaceId, Vec<Record>);

/// Keeps records in both stores and tells the session what it learns.
pub(super) struct Keeper {
    pub quick: Box<dyn QuickStore>,
    pub durable: Box<dyn DurableStore>,
    pub around: Box<dyn Surroundings>,
    pub ledger: RefCell<Ledger>,
    on_records: Listeners<OnRecords>,
    on_state: Listeners<dyn Fn(SaveState)>,
    on_lost: Listeners<dyn Fn(&WorkspaceId)>,
}

impl Keeper {
    pub fn new(
        quick: Box<dyn QuickStore>,
        durable: Box<dyn DurableStore>,
        around: Box<dyn Surroundings>,
    ) -> Rc<Self> {
        Rc::new(Self {
            quick,
            durable,
            around,
            ledger: RefCell::default(),
            on_records: Listeners::default(),
            on_state: Listeners::default(),
            on_lost: Listeners::default(),
        })
    }

    pub fn on_records(&self, callback: impl Fn(&WorkspaceId, Vec<Record>) + 'static) {
        self.on_records.add(Rc::new(callback));
    }

    pub fn on_lost(&self, callback: impl Fn(&WorkspaceId) + 'static) {
        self.on_lost.add(Rc::new(callback));
    }

    pub fn on_state(self: &Rc<Self>, callback: impl Fn(SaveState) + 'static) {
        self.on_state.add(Rc::new(callback));
        self.ledger.borrow_mut().said = None;
        self.announce();
    }

    /// Keeps the records, and gives what the other tabs should hear; `None` when nothing may be
    /// written.
    pub fn save<'record>(
        self: &Rc<Self>,
        workspace: &WorkspaceId,
        records: impl IntoIterator<Item = &'record Record>,
    ) -> Option<Message> {
        self.ledger.borrow_mut().current = Some(workspace.clone());
        if !self.may_write(workspace) {
            self.announce();
            return None;
        }
        let mut lines = Vec::new();
        let mut gained = Vec::new();
        for record in records {
            let mut record = record.clone();
            if self.write_quick(workspace, &mut record) == Ok(true) {
                gained.push(record.clone());
            }
            lines.push(current::write_record(&record));
            self.ledger
                .borrow_mut()
                .pending
                .records
                .add(workspace, &record);
        }
        self.catch_up();
        self.tell(workspace, gained);
        self.pump();
        Some(Message::Records {
            workspace: workspace.clone(),
            lines,
        })
    }

    /// Mends the quick store.
    pub fn write_back<'record>(
        self: &Rc<Self>,
        workspace: &WorkspaceId,
        records: impl IntoIterator<Item = &'record Record>,
    ) {
        if self.may_write(workspace) {
            let mut gained = Vec::new();
            for record in records {
                let mut record = record.clone();
                match self.write_quick(workspace, &mut record) {
                    Ok(true) => gained.push(record),
                    Ok(false) => {}
                    // It is in the ledger; the next record would meet the same.
                    Err(_) => break,
                }
            }
            self.tell(workspace, gained);
        }
        self.announce();
    }

    /// What a tab that has just opened cannot find in the stores yet.
    pub fn unsettled(&self) -> Vec<Message> {
        let ledger = self.ledger.borrow();
        let mut unsettled = ledger.behind.clone();
        unsettled.add_all(&ledger.pending.records);
        if let Some(flight) = &ledger.flying {
            unsettled.add_all(&flight.batch.records);
        }
        let mut lines: BTreeMap<&WorkspaceId, Vec<String>> = BTreeMap::new();
        for (workspace, record) in unsettled.iter() {
            let line = current::write_record(record);
            lines.entry(workspace).or_default().push(line);
        }
        // What was read from the quick store and never compared, because loading failed.
        for workspace in &ledger.unloaded {
            let handed = ledger.handed.get(workspace).into_iter();
            let handed = handed.flat_map(HashMap::values).cloned();
            lines.entry(workspace).or_default().extend(handed);
        }
        let message = |(workspace, lines): (&WorkspaceId, _)| Message::Records {
            workspace: workspace.clone(),
            lines,
        };
        lines.into_iter().map(message).collect()
    }

    /// Takes what another tab has posted.
    pub fn hear(self: &Rc<Self>, workspace: &WorkspaceId, lines: &[String]) {
        let records = lines
            .iter()
            .filter_map(|line| current::read_record(line).ok())
            .collect();
        self.take_over(workspace, records);
    }

    /// What came from another tab is shown here, so "saved" has to be true of it here: the other
    /// tab may go before it has written it. Mostly it has, and the transaction finds nothing to do.
    fn take_over(self: &Rc<Self>, workspace: &WorkspaceId, records: Vec<Record>) {
        if self.may_write(workspace) {
            let mut ledger = self.ledger.borrow_mut();
            for record in &records {
                ledger.pending.records.add(workspace, record);
            }
            drop(ledger);
            self.pump_later();
        }
        self.tell(workspace, records);
    }

    /// Takes what another tab has written to the quick store.
    pub fn notice(self: &Rc<Self>, key: &str, value: Option<&str>) {
        match (Key::parse(key), value) {
            (Some(Key::Record { workspace, record }), Some(text)) => {
                if let Some(record) = read(record, text) {
                    self.take_over(&workspace, vec![record]);
                }
            }
            (Some(Key::Format { workspace }), marker) => {
                let format = read_format(marker);
                if format > current::VERSION {
                    self.ledger.borrow_mut().mark_newer(&workspace, format);
                }
                self.announce();
            }
            // A key that went is missed at the next save, or mended at the next opening.
            _ => {}
        }
    }

    /// Whether this build may write to the workspace. Says so to other builds by the marker.
    pub fn may_write(self: &Rc<Self>, workspace: &WorkspaceId) -> bool {
        if self.ledger.borrow().newer.contains_key(workspace) {
            return false;
        }
        let key = keys::format(workspace);
        let Ok(marker) = self.quick.get(&key) else {
            // The write that follows meets the same problem, and takes note of it.
            return true;
        };
        let format = read_format(marker.as_deref());
        if format > current::VERSION {
            self.ledger.borrow_mut().mark_newer(workspace, format);
            return false;
        }
        if format == current::VERSION {
            self.ledger
                .borrow_mut()
                .marked_quick
                .insert(workspace.clone());
        } else {
            if self.ledger.borrow().marked_quick.contains(workspace) {
                self.push_news(News::Lost(workspace.clone()));
            }
            if self.quick.set(&key, &current::VERSION.to_string()).is_ok() {
                self.ledger
                    .borrow_mut()
                    .marked_quick
                    .insert(workspace.clone());
            }
        }
        true
    }

    /// Reads, merges and writes. `record` becomes the merged record; whether it gained by that.
    fn write_quick(&self, workspace: &WorkspaceId, record: &mut Record) -> Result<bool, Problem> {
        let written = self.try_write_quick(workspace, record);
        let mut ledger = self.ledger.borrow_mut();
        match &written {
            Ok(_) => {
                ledger.behind.remove(workspace, record.id());
                if ledger.behind.is_empty() {
                    ledger.quick_problem = None;
                }
            }
            Err(problem) => {
                ledger.behind.add(workspace, record);
                ledger.quick_problem = Some(problem.clone());
            }
        }
        written
    }

    fn try_write_quick(
        &self,
        workspace: &WorkspaceId,
        record: &mut Record,
    ) -> Result<bool, Problem> {
        let key = keys::record(workspace, record.id());
        let mut gained = false;
        if let Some(text) = self.quick.get(&key)? {
            match read(record.id(), &text) {
                Some(theirs) => {
                    let merged = record.merge(&theirs);
                    gained = merged.changed_mine;
                    if !merged.exceeds_theirs {
                        return Ok(gained);
                    }
                }
                None => {
                    self.set_aside_quick(workspace, record.id(), text)?;
                }
            }
        }
        let text = current::write_record(record);
        self.quick.set(&key, &text)?;
        let read_back = {
            let mut ledger = self.ledger.borrow_mut();
            ledger.quick_writes = ledger.quick_writes.wrapping_add(1);
            ledger.quick_writes % READ_BACK_EVERY == 1
                || ledger.quick_problem == Some(Problem::ReadBackDiffers)
        };
        if read_back && self.quick.get(&key)?.as_deref() != Some(&*text) {
            return Err(Problem::ReadBackDiffers);
        }
        Ok(gained)
    }

    /// Moves an unreadable value to a rescue key.
    pub fn set_aside_quick(
        &self,
        workspace: &WorkspaceId,
        id: &str,
        text: String,
    ) -> Result<SetAside, Problem> {
        let at = self.around.now();
        let key = keys::aside(workspace, at, Store::Quick, id);
        let original = keys::record(workspace, id);
        if self.quick.set(&key, &text).is_ok() {
            self.quick.remove(&original)?;
        } else {
            // Where both do not fit at once, one after the other may.
            self.quick.remove(&original)?;
            if let Err(problem) = self.quick.set(&key, &text) {
                self.quick.set(&original, &text)?;
                return Err(problem);
            }
        }
        let set_aside = SetAside {
            workspace: workspace.clone(),
            key,
            text,
            at,
        };
        self.note_set_aside(set_aside.clone());
        Ok(set_aside)
    }

    pub fn note_set_aside(&self, set_aside: SetAside) {
        let key = set_aside.key.clone();
        self.ledger.borrow_mut().set_aside.insert(key, set_aside);
    }

    /// Tries again what the quick store did not take, until it refuses.
    fn catch_up(&self) {
        let behind = self.ledger.borrow().behind.clone();
        for (workspace, record) in behind.iter() {
            if self.write_quick(workspace, &mut record.clone()).is_err() {
                break;
            }
        }
    }

    /// Tells the session of records that hold more than it may know.
    pub fn tell(self: &Rc<Self>, workspace: &WorkspaceId, records: Vec<Record>) {
        if !records.is_empty() {
            self.push_news(News::Records(workspace.clone(), records));
        }
        self.announce();
    }

    /// The browser has closed the durable store by itself.
    pub fn durable_lost(self: &Rc<Self>) {
        let current = self.ledger.borrow().current.clone();
        if let Some(workspace) = current {
            self.push_news(News::Lost(workspace));
        }
        self.announce();
    }

    pub fn push_news(&self, news: News) {
        self.ledger.borrow_mut().news.push_back(news);
    }

    /// Tells the listeners, later: they may be in the middle of something now.
    pub fn announce(self: &Rc<Self>) {
        if std::mem::replace(&mut self.ledger.borrow_mut().announcing, true) {
            return;
        }
        let keeper = Rc::clone(self);
        self.around.spawn(Box::pin(async move {
            keeper.ledger.borrow_mut().announcing = false;
            keeper.tell_listeners();
        }));
    }

    fn tell_listeners(&self) {
        loop {
            let news = self.ledger.borrow_mut().news.pop_front();
            match news {
                Some(News::Records(workspace, records)) => {
                    for listener in self.on_records.all() {
                        listener(&workspace, records.clone());
                    }
                }
                Some(News::Lost(workspace)) => {
                    for listener in self.on_lost.all() {
                        listener(&workspace);
                    }
                }
                None => break,
            }
        }
        let state = self.ledger.borrow().state();
        if self.ledger.borrow().said.as_ref() != Some(&state) {
            self.ledger.borrow_mut().said = Some(state.clone());
            for listener in self.on_state.all() {
                listener(state.clone());
            }
        }
    }
}
