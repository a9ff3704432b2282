//! The replicas of a workspace in this browser: localStorage for an instant first paint, IndexedDB
//! for durability, and the other tabs.
//!
//! - [`keeper`]: what goes where; with [`opening`], [`quick_half`] and [`pump`] (the two halves of
//!   saving), [`telling`] and [`catalog`]. It knows no browser: it is tested with stores that fail
//!   on command.
//! - [`ledger`], [`pile`], [`batch`]: what waits, and what one transaction does.
//! - [`local_storage`], [`indexed_db`], [`transaction`], [`tabs`], [`browser`]: the browser's side.
//! - [`checkpoints`]: automatic copies.

mod batch;
mod browser;
mod budget;
mod catalog;
mod checkpoints;
mod facts;
mod gzip;
mod indexed_db;
mod keeper;
mod keys;
mod ledger;
mod listeners;
mod local_storage;
mod message;
mod opening;
mod pile;
mod presence;
mod pump;
mod quick_half;
mod stores;
mod tabs;
mod telling;
#[cfg(test)]
mod tests;
mod transaction;
mod usage;
mod workspace_id;

pub use facts::{CheckpointEntry, Opened, Problem, SaveState, SetAside, Usage, WorkspaceEntry};
pub use workspace_id::WorkspaceId;

use browser::Page;
use catalog::raw;
use indexed_db::BrowserDurable;
use keeper::Keeper;
use local_storage::BrowserQuick;
use plan::Record;
use plan::sorted::SortInOrder;
use std::rc::Rc;
use tabs::Tabs;

/// Where this browser keeps copies. Cheap to clone; every clone is the same.
#[derive(Clone)]
pub struct Storage {
    keeper: Rc<Keeper>,
    durable: BrowserDurable,
    tabs: Rc<Tabs>,
}

/// The name of the database, and of the channel between tabs.
const NAME: &str = "bullseye";

impl Storage {
    /// The browser's stores. `now` is the wall clock in milliseconds since 1970.
    #[must_use]
    pub fn browser(now: fn() -> u64) -> Self {
        Self::named(NAME, now)
    }

    fn named(name: &str, now: fn() -> u64) -> Self {
        let durable = BrowserDurable::new(name);
        let keeper = Keeper::new(
            Box::new(BrowserQuick::default()),
            Box::new(durable.clone()),
            Box::new(Page { now }),
        );
        let lost = Rc::downgrade(&keeper);
        durable.on_closed(move || {
            if let Some(keeper) = lost.upgrade() {
                keeper.durable_lost();
            }
        });
        let tabs = Tabs::connect(name, &keeper);
        Self {
            keeper,
            durable,
            tabs,
        }
    }

    /// What localStorage holds of a workspace, at once.
    #[must_use]
    pub fn open_quick(&self, workspace: &WorkspaceId) -> Opened {
        self.keeper.remember_opening(workspace);
        self.keeper.open_quick(workspace)
    }

    /// What the durable store holds beyond what [`Self::open_quick`] handed out (everything when it
    /// was not called). The two stores are made equal on the way.
    ///
    /// # Errors
    /// When the durable store cannot be read. It is tried again by itself, and what it holds then
    /// arrives through [`Self::on_records`].
    pub async fn open_durable(&self, workspace: &WorkspaceId) -> Result<Opened, Problem> {
        Rc::clone(&self.keeper)
            .open_durable(workspace.clone())
            .await
    }

    /// Keeps these records: in localStorage at once, in the other tabs, and in the durable store
    /// as soon as it has taken what came before.
    pub fn save<'record>(
        &self,
        workspace: &WorkspaceId,
        records: impl IntoIterator<Item = &'record Record>,
    ) {
        self.keeper.save(workspace, records);
    }

    /// Mends localStorage: for records of which this tab holds more than arrived through
    /// [`Self::on_records`].
    pub fn write_back<'record>(
        &self,
        workspace: &WorkspaceId,
        records: impl IntoIterator<Item = &'record Record>,
    ) {
        self.keeper.write_back(workspace, records);
    }

    /// Calls back with records to absorb: from another tab, or found in a store that held more than
    /// was saved. Never called from within another function of storage.
    pub fn on_records(&self, callback: impl Fn(&WorkspaceId, Vec<Record>) + 'static) {
        self.keeper.on_records(callback);
    }

    /// Calls back when a store was found emptied while its workspace was open: cleared by a person or
    /// by the browser. [`Self::save`] of every record brings it back.
    pub fn on_lost(&self, callback: impl Fn(&WorkspaceId) + 'static) {
        self.keeper.on_lost(callback);
    }

    /// Calls back soon with the state, and then whenever it is another. Never called from within
    /// another function of storage.
    pub fn on_state(&self, callback: impl Fn(SaveState) + 'static) {
        self.keeper.on_state(callback);
    }

    /// Calls back whenever the number of other open tabs changes.
    pub fn on_tabs(&self, callback: impl Fn(usize) + 'static) {
        self.tabs.on_change(callback);
    }

    /// The workspaces in localStorage, the last opened first.
    #[must_use]
    pub fn workspaces(&self) -> Vec<WorkspaceEntry> {
        self.keeper.workspaces()
    }

    /// The workspaces in both stores, the last opened first.
    ///
    /// # Errors
    /// When the durable store cannot be read; [`Self::workspaces`] may know some.
    pub async fn workspaces_durable(&self) -> Result<Vec<WorkspaceEntry>, Problem> {
        self.keeper.workspaces_durable().await
    }

    /// Removes a workspace and its checkpoints from this browser for good.
    ///
    /// # Errors
    /// When the durable store cannot be reached, or holds a newer format: then nothing is removed.
    pub async fn erase(&self, workspace: &WorkspaceId) -> Result<(), Problem> {
        self.keeper.erase(workspace).await?;
        checkpoints::erase(&self.durable, workspace).await
    }

    /// How much is stored, and how much fits.
    pub async fn usage(&self, workspace: &WorkspaceId) -> Usage {
        usage::measure(&self.keeper, workspace).await
    }

    /// Asks the browser not to evict this address; whether it promised.
    pub async fn ask_to_persist(&self) -> bool {
        usage::ask_to_persist().await
    }

    /// Keeps a copy of a workspace as a file's text, compressed, within a budget of
    /// 20 copies a workspace and 20 MB in all; the oldest go first.
    ///
    /// # Errors
    /// When the durable store cannot take it.
    pub async fn checkpoint(
        &self,
        workspace: &WorkspaceId,
        label: &str,
        file: &str,
    ) -> Result<(), Problem> {
        let at = self.keeper.around.now();
        checkpoints::add(&self.durable, workspace, label, at, file).await
    }

    /// The checkpoints of a workspace, the latest first.
    ///
    /// # Errors
    /// When the durable store cannot be read.
    pub async fn checkpoints(
        &self,
        workspace: &WorkspaceId,
    ) -> Result<Vec<CheckpointEntry>, Problem> {
        let mut entries = checkpoints::all(&self.durable).await?;
        entries.retain(|entry| entry.workspace == *workspace);
        entries.sort_in_order(|a, b| b.at.cmp(&a.at).then_with(|| a.id.cmp(&b.id)));
        Ok(entries)
    }

    /// The text of a checkpoint.
    ///
    /// # Errors
    /// When it is not there any more, or cannot be read.
    pub async fn read_checkpoint(&self, id: &str) -> Result<String, Problem> {
        checkpoints::text(&self.durable, id).await
    }

    /// Removes a checkpoint.
    ///
    /// # Errors
    /// When the durable store cannot be written.
    pub async fn delete_checkpoint(&self, id: &str) -> Result<(), Problem> {
        checkpoints::delete(&self.durable, id).await
    }

    /// The values that could not be read and were set aside, the latest first.
    #[must_use]
    pub fn rescued(&self) -> Vec<SetAside> {
        self.keeper.rescued()
    }

    /// Discards a value that was set aside, by its rescue key.
    pub fn discard_rescued(&self, key: &str) {
        self.keeper.discard_rescued(key);
    }

    /// A small thing this browser remembers: the theme, the last workspace.
    #[must_use]
    pub fn preference(&self, name: &str) -> Option<String> {
        self.keeper.preference(name)
    }

    /// A small thing that this browser remembers about a workspace, for as long as it has that: when it was
    /// last saved to a file.
    #[must_use]
    pub fn preference_about(&self, workspace: &WorkspaceId, name: &str) -> Option<String> {
        self.preference(&keys::about(workspace, name))
    }

    /// Remembers a small thing about a workspace.
    pub fn set_preference_about(&self, workspace: &WorkspaceId, name: &str, value: &str) {
        self.set_preference(&keys::about(workspace, name), value);
    }

    /// Remembers a small thing; where that fails, nothing is lost but convenience.
    pub fn set_preference(&self, name: &str, value: &str) {
        self.keeper.set_preference(name, value);
    }
}

/// Every key and value of ours in localStorage as one JSON object, for the screen that is shown
/// when nothing else works.
#[must_use]
pub fn raw_dump() -> String {
    raw(&BrowserQuick::default())
}
