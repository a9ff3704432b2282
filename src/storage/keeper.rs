//! The keeping of records: what goes where when the session opens, saves, or hears of another tab.
//!
//! Knows nothing of a browser. The durable half is in `pump.rs`, opening is in `opening.rs`.

use super::batch::{read, read_format};
use super::keys::{self, Key};
use super::ledger::{Ledger, News};
use super::listeners::Listeners;
use super::message::Message;
use super::stores::{DurableStore, QuickStore, Surroundings};
use super::{SaveState, WorkspaceId};
use plan::Record;
use plan::file::current;
use std::cell::RefCell;
use std::collections::BTreeMap;
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
    pub on_records: Listeners<OnRecords>,
    pub on_state: Listeners<dyn Fn(SaveState)>,
    pub on_lost: Listeners<dyn Fn(&WorkspaceId)>,
    pub on_post: Listeners<dyn Fn(&Message)>,
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
            on_post: Listeners::default(),
        })
    }

    pub fn on_records(&self, callback: impl Fn(&WorkspaceId, Vec<Record>) + 'static) {
        self.on_records.add(Rc::new(callback));
    }

    pub fn on_lost(&self, callback: impl Fn(&WorkspaceId) + 'static) {
        self.on_lost.add(Rc::new(callback));
    }

    pub fn on_post(&self, callback: impl Fn(&Message) + 'static) {
        self.on_post.add(Rc::new(callback));
    }

    pub fn on_state(self: &Rc<Self>, callback: impl Fn(SaveState) + 'static) {
        self.on_state.add(Rc::new(callback));
        self.ledger.borrow_mut().said = None;
        self.announce();
    }

    /// Keeps the records.
    pub fn save<'record>(
        self: &Rc<Self>,
        workspace: &WorkspaceId,
        records: impl IntoIterator<Item = &'record Record>,
    ) {
        self.ledger.borrow_mut().current = Some(workspace.clone());
        if !self.may_write(workspace) {
            return self.announce();
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
        self.post(workspace, lines);
        self.catch_up();
        self.tell(workspace, gained);
        self.pump();
    }

    /// Has the other tabs hear of records.
    pub fn post(&self, workspace: &WorkspaceId, lines: Vec<String>) {
        let message = Message::Records {
            workspace: workspace.clone(),
            lines,
        };
        for listener in self.on_post.all() {
            listener(&message);
        }
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
}
