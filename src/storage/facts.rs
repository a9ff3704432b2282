//! What storage has to say: facts, without a sentence. The rooms have the words.

use super::WorkspaceId;
use plan::Record;

/// What was found where copies are kept.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Opened {
    /// Records to absorb, each id once, deleted ones too.
    pub records: Vec<Record>,
    /// Values that could not be read and were moved to a rescue key.
    pub set_aside: Vec<SetAside>,
    /// The workspace was written by a newer build, of this format. Nothing of it is written by this
    /// build, and the records are those that could be read.
    pub newer_format: Option<u64>,
}

/// A value that could not be read. It is kept under a rescue key until a person discards it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetAside {
    /// The workspace it was found in.
    pub workspace: WorkspaceId,
    /// The rescue key it is kept under; its last part is the id of the record it stood for.
    pub key: String,
    /// The value as it was found.
    pub text: String,
    /// When it was found, in milliseconds since 1970.
    pub at: u64,
}

/// How far the latest edits have come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SaveState {
    /// Everything is in the durable store.
    Saved {
        /// When the latest transaction completed, in milliseconds since 1970; `None` when this tab
        /// has had nothing to write.
        at: Option<u64>,
    },
    /// On the way to the durable store.
    Saving,
    /// In localStorage alone: a crash of the browser can lose the last seconds. Tried again by
    /// itself.
    QuickOnly(Problem),
    /// In the durable store alone: saved, but the next opening has to wait for it.
    DurableOnly(Problem),
    /// In neither. Tried again by itself; lost when the tab closes before that succeeds.
    NotSaved(Problem),
    /// The workspace was written by a newer build: nothing is written by this one.
    ReadOnly {
        /// The format of the newer build.
        format: u64,
    },
}

/// What keeps something from being stored or read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Problem {
    /// No room is left.
    Full,
    /// The browser does not let this address store anything (cookies blocked, some private modes).
    Blocked,
    /// The browser does not open the durable store (some private modes, a damaged profile).
    DurableRefused,
    /// The durable store has not answered for a long time.
    Slow,
    /// What was written read back differently.
    ReadBackDiffers,
    /// Written by a newer build, of this format.
    NewerFormat(u64),
    /// Nothing is kept under this name (any more).
    Gone,
    /// Something else, in the browser's words.
    Failed(String),
}

/// One workspace in a list of all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorkspaceEntry {
    /// Its id.
    pub id: WorkspaceId,
    /// Its name; may be empty.
    pub name: String,
    /// Whether it is there; a deleted one can be restored by restoring its plan record.
    pub alive: bool,
    /// When it was last opened in this browser, in milliseconds since 1970.
    pub opened: Option<u64>,
}

/// How much is stored, and how much fits.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Usage {
    /// Characters (UTF-16 units) in localStorage, keys and values of this whole address.
    pub quick_used: u64,
    /// Characters of this workspace among them.
    pub quick_of_workspace: u64,
    /// How many characters localStorage holds, where that is known of this browser.
    pub quick_limit: Option<u64>,
    /// Bytes used by this address as the browser estimates them.
    pub durable_used: Option<u64>,
    /// Bytes this address may use as the browser estimates them.
    pub durable_quota: Option<u64>,
    /// Whether the browser has promised not to evict this address; `None` where it does not tell.
    pub persisted: Option<bool>,
}

/// An automatic copy of a workspace, without its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CheckpointEntry {
    /// Its name for [`super::Storage::read_checkpoint`].
    pub id: String,
    /// The workspace it is a copy of.
    pub workspace: WorkspaceId,
    /// What it was made before or for, in the app's words.
    pub label: String,
    /// When it was made, in milliseconds since 1970.
    pub at: u64,
    /// How many bytes it takes.
    pub bytes: u64,
}
