//! Records held together: edits, undo, links, and the one merge law.

pub mod arrange;
mod base32;
mod change;
mod dot;
mod history;
mod id;
mod index;
mod merge;
pub mod order;
mod outside;
mod perform;
mod preview;
mod record;
mod same;
mod seen;
#[allow(clippy::module_inception, reason = "the thing the folder is named for")]
mod workspace;

pub use change::{Applied, Change, Edit};
pub use dot::{Clock, Dot, DotError, ReplicaId, Stamp};
pub use history::{Redone, Step};
pub use id::{Id, IdError};
pub use merge::Merged;
pub use outside::{Outside, SeededOutside};
pub(crate) use outside::{STEP, mixed};
pub use preview::{Brought, FieldChange, Preview, PreviewedRecord};
pub use record::{Conflict, Field, Fields, Record, Version};
pub use seen::Seen;
pub use workspace::{Absorbed, Workspace};
