//! The exported file, and a record as text: one frozen module a version.
//!
//! - [`v1`]: the first version, described in docs/file-format.md;
//! - [`current`]: the version this build writes;
//! - [`read`]: reads a file of any version this build knows, repairs what can be repaired, and says
//!   what it did;
//! - [`up_to_last_whole_record`]: what is left of a file that breaks off.
//!
//! A new version gets a module of its own with a migration from the one before; a module that has
//! shipped never changes.

pub mod v1;

mod error;
mod read;
mod refuse;
mod report;
mod salvage;

pub use error::{FileError, LooksLike};
pub use read::{MOST_BYTES, ReadFile, read};
pub use report::{Repair, Shape};
pub use salvage::up_to_last_whole_record;
pub use v1 as current;
