//! A table that another tool wrote, or that was pasted: its header, and its rows with their lines.
//!
//! Sources: RFC 4180 ("Common Format and MIME Type for CSV Files"), read as loosely as files in the wild
//! need it; WHATWG, "Encoding Standard" (windows-1252).

use super::table_json;
use std::borrow::Cow;

/// The most bytes a table may have.
pub const MOST_BYTES: usize = 20_000_000;
/// The most columns: more than any tool exports.
pub const MOST_COLUMNS: usize = 500;
/// The most rows: as many initiatives or pieces of evidence as a plan is made for.
pub const MOST_ROWS: usize = 10_000;

/// What separates cells, in the order in which equally good ones are taken.
const DELIMITERS: [u8; 4] = [b'\t', b',', b';', b'|'];

/// Why nothing can be taken from a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableError {
    /// More than [`MOST_BYTES`].
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// More rows than [`MOST_ROWS`].
    TooLong {
        /// How many there are.
        rows: usize,
    },
    /// More columns than [`MOST_COLUMNS`].
    TooWide {
        /// How many there are.
        columns: usize,
    },
    /// No row with words, or nothing below the header.
    Empty,
    /// Not text: it holds bytes of 0.
    NotText,
    /// Text that is no table: JSON without a list of things, or a page of the web.
    NotATable,
}

/// A row below the header.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// On which line of the text it begins, from 1.
    pub line: usize,
    /// Its cells, as many as it has.
    pub cells: Vec<String>,
}

/// A table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// The names of its columns, trimmed; they may be empty, or repeat each other.
    pub header: Vec<String>,
    /// Its rows, in order; those without words are left out.
    pub rows: Vec<Row>,
    /// What separates its cells.
    pub delimiter: char,
    /// The line of a row with a quote that never ends; it is the last, and holds all that follows.
    pub unclosed: Option<usize>,
}

/// Why the cells of a row do not stand where they should.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Misfit {
    /// It has more cells than the header has columns: a comma within a text is not quoted, and
    /// nobody knows which.
    TooWide {
        /// How many cells it has.
        cells: usize,
        /// How many columns the header has.
        columns: usize,
    },
    /// It has a quote that never ends, and holds all that follows.
    Unclosed,
}

impl Table {
    /// Why a row's cells do not stand where they should; `None` where they do.
    #[must_use]
    pub fn misfit(&self, row: &Row) -> Option<Misfit> {
        let (cells, columns) = (row.cells.len(), self.header.len());
        if self.unclosed == Some(row.line) {
            Some(Misfit::Unclosed)
        } else {
            (cells > columns).then_some(Misfit::TooWide { cells, columns })
        }
    }

    /// The cell of a row; empty where the row ends before it.
    #[must_use]
    pub fn cell(row: &Row, column: usize) -> &str {
        row.cells.get(column).map_or("", String::as_str)
    }

    /// What stands in a column, row by row, without the cells that are empty and without rows whose cells do not
    /// stand where they should.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        let rows = self.rows.iter().filter(|row| self.misfit(row).is_none());
        let cells = rows.map(move |row| Self::cell(row, column).trim());
        cells.filter(|cell| !cell.is_empty())
    }
}

/// Reads a file, as [`text_of`] and [`read_text`] do.
///
/// # Errors
/// When nothing can be taken from it.
pub fn read(bytes: &[u8]) -> Result<Table, TableError> {
    read_text(&text_of(bytes)?)
}

/// The text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252, as older spreadsheets write.
///
/// # Errors
/// When it is larger than [`MOST_BYTES`], or not text.
pub fn text_of(bytes: &[u8]) -> Result<String, TableError> {
    if bytes.len() > MOST_BYTES {
        return Err(TableError::TooLarge { bytes: bytes.len() });
    }
    let text = decoded(bytes);
    match text.contains('\0') {
        true => Err(TableError::NotText),
        false => Ok(text.into_owned()),
    }
}

/// Whether a text is JSON or a page of the web: every line of these would be a row without sense. Of JSON the list
/// in it is taken.
fn is_no_table(text: &str) -> bool {
    let text = text.trim();
    let page = |mark: &str| {
        let start = text.get(..mark.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(mark))
    };
    // A cell may begin with a bracket as well. JSON that is cut off is no table either.
    let is_json = || {
        let inner = text.strip_prefix(['{', '[']);
        inner.is_some_and(|it| it.trim_start().starts_with(['"', '{', '[', '}', ']']))
    };
    page("<!doctype") || page("<html") || is_json()
}

/// Reads a text, such as one that was pasted.
///
/// # Errors
/// When nothing can be taken from it.
pub fn read_text(text: &str) -> Result<Table, TableError> {
    let text = text.trim_start_matches('\u{feff}');
    if is_no_table(text) {
        let table = table_json::read(text).ok_or(TableError::NotATable)?;
        return bounded(table);
    }
    let (told, skipped) = told_delimiter(text);
    let body = &text[skipped..];
    let delimiter = told.unwrap_or_else(|| likely_delimiter(body));
    let mut lines = Lines::new(text);
    let mut records = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(body.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut header: Option<Vec<String>> = None;
    let mut rows = Vec::new();
    let mut last = 0;
    // What is text already cannot fail to be read.
    while records.read_record(&mut record).unwrap_or(false) {
        let begins = record.position().map_or(0, csv::Position::byte);
        let begins = skipped + usize::try_from(begins).unwrap_or(usize::MAX);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if header.is_none() {
            header = Some(record.iter().map(|cell| cell.trim().to_owned()).collect());
            continue;
        }
        last = begins;
        rows.push(Row {
            line: lines.at(begins),
            cells: record.iter().map(cell).collect(),
        });
    }
    without_empty_ends(header.as_ref().map_or(0, Vec::len), &mut rows);
    let unclosed = rows.last().map(|row| row.line);
    let header = header
        .filter(|_| !rows.is_empty())
        .ok_or(TableError::Empty)?;
    bounded(Table {
        header,
        rows,
        delimiter: char::from(delimiter),
        unclosed: unclosed.filter(|_| is_unclosed(text.get(last..).unwrap_or_default())),
    })
}

/// The table, unless it is more than anybody can look through.
fn bounded(table: Table) -> Result<Table, TableError> {
    let (rows, columns) = (table.rows.len(), table.header.len());
    if rows > MOST_ROWS {
        Err(TableError::TooLong { rows })
    } else if columns > MOST_COLUMNS {
        Err(TableError::TooWide { columns })
    } else {
        Ok(table)
    }
}

/// Takes off what lies beyond the header where that is empty in every row: some tools end each row with
/// a separator. Where only some rows are wider, their cells are not where they should be.
fn without_empty_ends(columns: usize, rows: &mut [Row]) {
    let empty_end = |row: &Row| {
        row.cells.len() > columns && row.cells[columns..].iter().all(|it| it.trim().is_empty())
    };
    if rows.iter().all(empty_end) {
        for row in rows {
            row.cells.truncate(columns);
        }
    }
}

/// A cell without the mark that some tools put before what a spreadsheet would take for a formula.
fn cell(cell: &str) -> String {
    let bare = cell.strip_prefix('\'');
    let bare = bare.filter(|rest| rest.starts_with(['+', '-', '=', '@']));
    bare.unwrap_or(cell).to_owned()
}

/// Whether the last row has a quote that never ends: it runs over several lines with an odd number of
/// quotes.
fn is_unclosed(row: &str) -> bool {
    let odd = row.matches('"').count() % 2 == 1;
    odd && row.trim().contains(['\n', '\r'])
}

/// What a first line `sep=;` says, which spreadsheets write, and how many bytes it takes.
fn told_delimiter(text: &str) -> (Option<u8>, usize) {
    let end = text.find('\n').map_or(text.len(), |at| at + 1);
    let told = text[..end].trim_end().strip_prefix("sep=");
    match told.map(str::as_bytes) {
        Some([delimiter]) => (Some(*delimiter), end),
        _ => (None, 0),
    }
}

/// What most of the first line that has words is separated by, outside of quotes.
fn likely_delimiter(text: &str) -> u8 {
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut quoted = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                let known = DELIMITERS.iter().position(|it| *it == byte);
                if let Some(at) = known {
                    counts[at] += 1;
                }
            }
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    let at = counts.iter().position(|count| *count == most).unwrap_or(0);
    DELIMITERS[at]
}

/// Counts lines up to places that only go forward.
struct Lines<'text> {
    text: &'text [u8],
    at: usize,
    line: usize,
}

impl<'text> Lines<'text> {
    fn new(text: &'text str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of the first letter at or after a place that is no line end.
    fn at(&mut self, place: usize) -> usize {
        while let Some(byte) = self.text.get(self.at) {
            let ends = matches!(byte, b'\n' | b'\r');
            if self.at >= place && !ends {
                break;
            }
            // "\r\n" ends one line.
            let first_of_two = *byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.line += usize::from(ends && !first_of_two);
            self.at += 1;
        }
        self.line
    }
}

fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let units = |from: fn([u8; 2]) -> u16| -> Cow<'_, str> {
        let pairs = bytes[2..].chunks_exact(2);
        let units: Vec<u16> = pairs.map(|pair| from([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units).into()
    };
    match bytes {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
        },
    }
}

/// The letter that a byte is in Windows-1252.
fn windows_1252(byte: u8) -> char {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_0X80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
