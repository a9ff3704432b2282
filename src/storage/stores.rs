//! What the keeping of records needs of a browser. The tests have stores that fail on command.

use super::Problem;
use std::pin::Pin;

/// A future of this thread.
pub(super) type Soon<T> = Pin<Box<dyn Future<Output = T>>>;

/// A synchronous store of texts without transactions, shared with other tabs: localStorage.
pub(super) trait QuickStore {
    fn get(&self, key: &str) -> Result<Option<String>, Problem>;
    fn set(&self, key: &str, value: &str) -> Result<(), Problem>;
    fn remove(&self, key: &str) -> Result<(), Problem>;
    /// Every key, those of others too.
    fn keys(&self) -> Result<Vec<String>, Problem>;
    /// How many UTF-16 units the key and its value take together.
    fn units(&self, key: &str) -> u64;
    /// How many UTF-16 units fit, where that is known.
    fn limit(&self) -> Option<u64>;
}

/// One write of a transaction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Write {
    Put { key: String, value: String },
    Remove { key: String },
    RemoveUnder { prefix: String },
}

/// Sees the values of the keys asked for, in their order, and says what to write.
pub(super) type Decide = Box<dyn FnOnce(Vec<Option<String>>) -> Vec<Write>>;

/// An asynchronous store of texts with transactions, shared with other tabs: IndexedDB.
pub(super) trait DurableStore {
    /// Every key and value under the prefixes, as they were at one moment.
    fn load(&self, prefixes: Vec<String>) -> Soon<Result<Vec<(String, String)>, Problem>>;

    /// The keys under a prefix.
    fn keys(&self, prefix: String) -> Soon<Result<Vec<String>, Problem>>;

    /// Reads, decides and writes in one transaction: nobody else writes in between, and either all
    /// of it is written or nothing. Done when it would survive a crash of the browser.
    fn update(&self, keys: Vec<String>, decide: Decide) -> Soon<Result<(), Problem>>;
}

/// Time and tasks.
pub(super) trait Surroundings {
    /// Milliseconds since 1970.
    fn now(&self) -> u64;
    /// Runs a task, never before this call has returned.
    fn spawn(&self, task: Soon<()>);
    /// Calls back after so many milliseconds.
    fn after(&self, milliseconds: u32, callback: Box<dyn FnOnce()>);
}
