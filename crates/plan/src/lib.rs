//! What Bullseye knows of planning, without a browser.
//!
//! - [`records`]: one file a kind of record (note, vote, persona, initiative, …), each a typed reading of
//!   a record's fields;
//! - [`methods`]: the arithmetic of each method, with its source and units;
//! - [`workspace`]: records held together: edits, undo, links, and the one merge law;
//! - [`file`](mod@file): the exported file, one frozen module a version;
//! - [`exchange`]: what leaves for other tools, as Markdown, and tables that come from them;
//! - [`sample`]: research made up by a seed, for tests and benchmarks.
//!
//! Time, randomness and ids come in from outside through [`workspace::Outside`], so that every
//! journey can be replayed in a test. No sentence of the app's is made here: errors carry facts, and
//! the app has the words. What is made here of people's own words, the sentences of the positioning
//! statement and the headings of exported Markdown, is part of a method or of a file.

pub mod day;
pub mod example;
pub mod exchange;
pub mod file;
pub mod methods;
pub mod records;
pub mod sample;
pub mod sorted;
pub mod text;
pub mod workspace;

pub use workspace::{Id, Record, Workspace};
