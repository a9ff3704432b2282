//! Files: saving the workspace to one, and opening, merging or replacing from one.
//!
//! - [`save`](fn@save), [`export`]: writing; [`choose`], [`listen_for_drops`]: reading;
//! - [`ImportDialog`]: what a file holds and would change; [`ConflictsDialog`]: what is to settle;
//! - [`apply`]: merging, opening, replacing, each with its checkpoint;
//! - [`describe`], [`file_words`], [`moments`]: records, troubles and times in words;
//! - [`disk`]: files through the browser.

pub mod apply;
mod compare;
mod conflict_choice;
mod conflicts_dialog;
pub mod describe;
mod describe_people;
mod describe_priorities;
pub mod differences;
pub mod disk;
pub mod file_words;
mod import_contents;
mod import_dialog;
pub mod import_merge;
mod import_offer;
mod import_refusal;
mod import_replace;
pub mod moments;
mod reading;
pub mod save;
pub mod titles;
mod unsettled_hint;

pub use conflicts_dialog::ConflictsDialog;
pub use import_dialog::ImportDialog;
pub use import_replace::ReplacePreview;
pub use reading::{DropHint, choose, listen_for_drops};
pub use save::{export, save};
pub use unsettled_hint::UnsettledHint;
