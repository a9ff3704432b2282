//! Primitives: each has its roles, names, focus and keys built in. Nothing here knows a record.

pub mod button;
pub mod confirm;
pub mod dialog;
pub mod empty;
pub mod icon;
pub mod in_place;
pub mod keys;
pub mod menu;
pub mod popover;
pub mod radio;
pub mod shared_menu;
pub mod size;
pub mod sorter;
pub mod table;

pub use button::{Button, ButtonKind, IconButton};
pub use confirm::Confirm;
pub use dialog::Dialog;
pub use empty::Empty;
pub use icon::Icon;
pub use in_place::InPlace;
pub use menu::{Menu, MenuItem};
pub use popover::Popover;
pub use radio::{Segmented, Swatches};
pub use shared_menu::{SharedMenu, SharedMenuList};
pub use sorter::Sorter;
