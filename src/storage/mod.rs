//! The replicas of a workspace in this browser: localStorage for an instant first paint, IndexedDB
//! for durability, and the other tabs.

mod facts;
mod workspace_id;

pub use facts::{CheckpointEntry, Opened, Problem, SaveState, SetAside, Usage, WorkspaceEntry};
pub use workspace_id::WorkspaceId;

use plan::Record;

/// Where this browser keeps copies. Cheap to clone; every clone is the same.
#[derive(Clone)]
pub struct Storage {}

impl Storage {
    /// The browser's stores. `now` is the wall clock in milliseconds since 1970.
    #[must_use]
    pub fn browser(_now: fn() -> u64) -> Self {
        Self {}
    }

    /// What localStorage holds of a workspace, at once.
    #[must_use]
    pub fn open_quick(&self, _workspace: &WorkspaceId) -> Opened {
        Opened::default()
    }

    /// What the durable store holds beyond what [`Self::open_quick`] handed out (everything when it
    /// was not called). The two stores are made equal on the way.
    ///
    /// # Errors
    /// When the durable store cannot be read. It is tried again by itself, and what it holds then
    /// arrives through [`Self::on_records`].
    pub async fn open_durable(&self, _workspace: &WorkspaceId) -> Result<Opened, Problem> {
        Ok(Opened::default())
    }

    /// Keeps these records: in localStorage at once, in the other tabs, and in the durable store
    /// as soon as it has taken what came before.
    pub fn save<'record>(
        &self,
        _workspace: &WorkspaceId,
        _records: impl IntoIterator<Item = &'record Record>,
    ) {
    }

    /// Mends localStorage: for records of which this tab holds more than arrived through
    /// [`Self::on_records`].
    pub fn write_back<'record>(
        &self,
        _workspace: &WorkspaceId,
        _records: impl IntoIterator<Item = &'record Record>,
    ) {
    }

    /// Calls back with records to absorb: from another tab, or found in a store that held more than
    /// was saved. Never called from within another function of storage.
    pub fn on_records(&self, _callback: impl Fn(&WorkspaceId, Vec<Record>) + 'static) {}

    /// Calls back soon with the state, and then whenever it is another. Never called from within
    /// another function of storage.
    pub fn on_state(&self, _callback: impl Fn(SaveState) + 'static) {}

    /// Calls back whenever the number of other open tabs changes.
    pub fn on_tabs(&self, _callback: impl Fn(usize) + 'static) {}

    /// The workspaces in localStorage, the last opened first.
    #[must_use]
    pub fn workspaces(&self) -> Vec<WorkspaceEntry> {
        Vec::new()
    }

    /// The workspaces in both stores, the last opened first.
    ///
    /// # Errors
    /// When the durable store cannot be read; [`Self::workspaces`] may know some.
    pub async fn workspaces_durable(&self) -> Result<Vec<WorkspaceEntry>, Problem> {
        Ok(Vec::new())
    }

    /// Removes a workspace and its checkpoints from this browser for good.
    ///
    /// # Errors
    /// When the durable store cannot be reached, or holds a newer format: then nothing is removed.
    pub async fn erase(&self, _workspace: &WorkspaceId) -> Result<(), Problem> {
        Ok(())
    }

    /// How much is stored, and how much fits.
    pub async fn usage(&self, _workspace: &WorkspaceId) -> Usage {
        Usage::default()
    }

    /// Asks the browser not to evict this address; whether it promised.
    pub async fn ask_to_persist(&self) -> bool {
        false
    }

    /// Keeps a copy of a workspace as a file's text, compressed, within a budget of
    /// 20 copies a workspace and 20 MB in all; the oldest go first.
    ///
    /// # Errors
    /// When the durable store cannot take it.
    pub async fn checkpoint(
        &self,
        _workspace: &WorkspaceId,
        _label: &str,
        _file: &str,
    ) -> Result<(), Problem> {
        Ok(())
    }

    /// The checkpoints of a workspace, the latest first.
    ///
    /// # Errors
    /// When the durable store cannot be read.
    pub async fn checkpoints(
        &self,
        _workspace: &WorkspaceId,
    ) -> Result<Vec<CheckpointEntry>, Problem> {
        Ok(Vec::new())
    }

    /// The text of a checkpoint.
    ///
    /// # Errors
    /// When it is not there any more, or cannot be read.
    pub async fn read_checkpoint(&self, _id: &str) -> Result<String, Problem> {
        Ok(String::new())
    }

    /// Removes a checkpoint.
    ///
    /// # Errors
    /// When the durable store cannot be written.
    pub async fn delete_checkpoint(&self, _id: &str) -> Result<(), Problem> {
        Ok(())
    }

    /// The values that could not be read and were set aside, the latest first.
    #[must_use]
    pub fn rescued(&self) -> Vec<SetAside> {
        Vec::new()
    }

    /// Discards a value that was set aside, by its rescue key.
    pub fn discard_rescued(&self, _key: &str) {}

    /// A small thing this browser remembers: the theme, the last workspace.
    #[must_use]
    pub fn preference(&self, _name: &str) -> Option<String> {
        None
    }

    /// Remembers a small thing; where that fails, nothing is lost but convenience.
    pub fn set_preference(&self, _name: &str, _value: &str) {}
}

/// Every key and value of ours in localStorage as one JSON object, for the screen that is shown
/// when nothing else works.
#[must_use]
pub fn raw_dump() -> String {
    String::new()
}
