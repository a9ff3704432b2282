//! A table of another tool that is taken in: pasted or chosen as a file, its columns put right, and what fits of it
//! told before anything is added.
//!
//! - [`source`]: the table; [`columns`]: which column is what; [`outcome`]: what goes in, and what does not fit;
//!   [`words`]: what is said of it.

mod columns;
mod outcome;
mod source;
mod words;

pub use columns::Columns;
pub use outcome::{Lines, Outcome};
pub use source::{SourceFields, TableSource};
pub use words::{UNREADABLE, misfit, trouble};
