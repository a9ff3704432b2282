//! The rooms, one folder each, and the shell around them.
//!
//! - [`shell`]: header, navigation, command palette, messages, the welcome;
//! - [`vision`], [`people`], [`priorities`]: the rooms;
//! - [`files`]: export, import, merge;
//! - [`storage`]: where the data lives;
//! - `gallery`: every primitive in every state, in debug builds alone;
//! - [`abouts`]: what links lead to, with its name and its place;
//! - [`ask_many`]: asking before very many pasted lines become things;
//! - [`arrival`]: coming to a record by its address;
//! - [`commands`]: does what a [`Command`](crate::state::Command) says;
//! - [`days`]: days of the calendar in words;
//! - [`import_table`]: a table of another tool that is taken in;
//! - [`page_head`], [`page_links`]: the head of a page, with the button that adds and the way to the others;
//! - [`parts`]: where the app is cut into files that arrive after the first paint;
//! - [`sheet`]: a page to be read, on a screen and on paper;
//! - [`survivor`]: where the focus goes when something is deleted;
//! - [`words`], [`people_words`], [`priority_words`]: what is said in more than one place.

pub mod abouts;
pub mod arrival;
pub mod ask_many;
pub mod commands;
pub mod days;
pub mod files;
pub mod filter_button;
pub mod focus;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod import_table;
pub mod open_example;
pub mod page_head;
pub mod page_links;
pub mod panic_screen;
pub mod parts;
pub mod people;
pub mod people_words;
pub mod priorities;
pub mod priority_words;
pub mod read_only;
pub mod sheet;
pub mod shell;
pub mod storage;
pub mod survivor;
pub mod vision;
pub mod words;
