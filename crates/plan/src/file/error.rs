//! Why a file cannot be read at all.

/// Why a file cannot be read at all. Nothing was taken from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileError {
    /// More bytes than this build takes.
    TooLarge {
        /// The file's size in bytes.
        bytes: u64,
        /// The most that is taken, in bytes.
        most: u64,
    },
    /// No bytes, or white space alone.
    Empty,
    /// Not UTF-8 text: a picture, an archive, an old encoding.
    NotText {
        /// How many bytes were text before the first that is not.
        valid_bytes: usize,
    },
    /// Not JSON.
    NotJson {
        /// Where, counted from 1.
        line: usize,
        /// Where in the line, counted from 1.
        column: usize,
    },
    /// JSON that ends in the middle: a download that broke off.
    Truncated {
        /// The last line, counted from 1.
        line: usize,
        /// Where it ends, counted from 1.
        column: usize,
    },
    /// Nested deeper than any plan.
    TooDeep {
        /// Where, counted from 1.
        line: usize,
        /// Where in the line, counted from 1.
        column: usize,
    },
    /// JSON, but not a file of ours.
    NotOurs(LooksLike),
    /// Made by a newer build.
    NewerVersion {
        /// The file's version.
        found: u64,
        /// The newest this build knows.
        newest: u64,
    },
    /// Ours by its word, but its version is no number from 1 up.
    NoVersion,
    /// Ours by its word, but it has no list of records.
    NoRecords,
}

/// What a file that is not ours seems to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LooksLike {
    /// An Excalidraw drawing.
    Excalidraw,
    /// A Trello board.
    Trello,
    /// A list of GitHub issues.
    GitHubIssues,
    /// JSON of an unknown making.
    Unknown,
}
