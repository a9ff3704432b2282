//! A table of another tool that is taken in: pasted or chosen as a file, its columns put right, and what fits of it
//! told before anything is added.
//!
//! - [`source`]: the table; [`reading`]: which column is what, and what fits; [`dialog`]: all of it;
//! - [`columns`]: choosing what a column is; [`outcome`]: what goes in, and what does not; [`words`]: what is said.

mod columns;
mod dialog;
mod outcome;
mod reading;
mod source;
mod words;

use columns::Columns;
pub use dialog::{ImportWords, TableDialog};
use outcome::Outcome;
pub use outcome::{Lines, Misfits, Told};
pub use reading::Reading;
pub use source::{SourceFields, TableSource, TakeAnother};
pub use words::{LABEL, UNREADABLE, misfit, trouble};
