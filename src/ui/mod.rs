//! Primitives: each has its roles, names, focus and keys built in. Nothing here knows a record.
//! Debug builds show each in every state at `#/gallery`.

pub mod button;
pub mod combobox;
pub mod confirm;
pub mod date_field;
pub mod dialog;
pub mod empty;
pub mod field;
pub mod icon;
pub mod id;
pub mod in_place;
pub mod keys;
pub mod menu;
pub mod number_field;
pub mod place;
pub mod radio;
pub mod select;
pub mod shared_menu;
pub mod size;
pub mod slider;
pub mod sorter;
pub mod table;
pub mod tag_input;
pub mod text_field;
pub mod toggle;

pub use button::{Button, ButtonKind, IconButton};
pub use combobox::{Choice, Combobox};
pub use confirm::Confirm;
pub use date_field::DateField;
pub use dialog::Dialog;
pub use empty::Empty;
pub use field::{Field, Told};
pub use icon::Icon;
pub use in_place::InPlace;
pub use menu::{Menu, MenuItem};
pub use number_field::{NumberField, Steps};
pub use radio::{Segmented, Swatches};
pub use select::Select;
pub use shared_menu::{SharedMenu, SharedMenuList};
pub use slider::Slider;
pub use sorter::Sorter;
pub use tag_input::TagInput;
pub use text_field::{TextArea, TextField};
pub use toggle::Toggle;
