//! What is said of a table that is taken in, whatever it becomes.

use crate::rooms::words::{number, shortened};
use plan::exchange::table::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Misfit, TableError};

/// What the field for the rows is called.
pub const LABEL: &str = "Paste the rows, with the names of the columns first";

/// Said where the dialog was closed, or its page left, before anything was added.
pub(super) const LEFT: &str = "Nothing is added: the import was closed.";

/// A cell that could not be understood.
pub(super) fn not_said(text: &str, what: &str) -> String {
    format!("“{}” does not say {what}.", shortened(text, 40))
}

/// Said where a file is not handed over.
pub const UNREADABLE: &str = "The browser could not read the file.";

/// Why nothing could be read.
#[must_use]
pub fn trouble(error: TableError) -> String {
    match error {
        TableError::TooLarge { bytes } => {
            let megabytes = |bytes: usize| number((bytes as f64 / 1_000_000.0).ceil());
            format!(
                "It has {} MB, and {} at most can be read. Split it in two.",
                megabytes(bytes),
                megabytes(MOST_BYTES)
            )
        }
        TableError::TooLong { rows } => format!(
            "It has {} rows, and {} at most are read at once. Split it.",
            number(rows as f64),
            number(MOST_ROWS as f64)
        ),
        TableError::TooWide { columns } => format!(
            "It has {} columns, and {} at most are read. Take out what nobody needs.",
            number(columns as f64),
            number(MOST_COLUMNS as f64)
        ),
        TableError::Empty => {
            "There is no row below the names of the columns. The first line names them.".to_owned()
        }
        TableError::NotText => "It is no text. Save the sheet as CSV first.".to_owned(),
        TableError::NotATable => {
            "It is no table, but a web page, or JSON without a list of things that have names. Save it as CSV or TSV first.".to_owned()
        }
    }
}

/// Why the cells of a row do not stand where they should.
#[must_use]
pub fn misfit(why: Misfit) -> String {
    match why {
        Misfit::TooWide { cells, columns } => format!(
            "it has {cells} cells for {columns} columns. Put a text with a comma in it in quotes."
        ),
        Misfit::Unclosed => "a quote begins here and never ends.".to_owned(),
    }
}
