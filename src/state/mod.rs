//! The reactive side of the workspace.
//!
//! - [`session`]: the open workspace, with a signal for each record;
//! - [`app`]: what else the whole page knows: the route, the theme, toasts, the save state;
//! - [`command`]: everything a person can do, in one list for menus, keys and the palette;
//! - [`files`] and [`incoming`]: files on this machine, and what one that was chosen holds;
//! - [`parts`] and [`sheets`]: what arrives after the first paint;
//! - [`browser`]: the browser's time and randomness.

pub mod app;
pub mod browser;
pub mod command;
pub mod files;
pub mod incoming;
pub mod parts;
pub mod session;
pub mod sheets;
pub mod theme;
pub mod toast;

pub use app::{AppState, Overlay};
pub use command::Command;
pub use session::Session;
