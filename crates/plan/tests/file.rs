//! The exported file: the frozen first version, and everything that is not one.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "test code")]

#[path = "file/damaged.rs"]
mod damaged;
#[path = "file/frozen.rs"]
mod frozen;
#[path = "file/hostile.rs"]
mod hostile;
#[path = "file/refused.rs"]
mod refused;

use plan::file::{FileError, ReadFile, read};
use plan::workspace::SeededOutside;

const V1: &str = include_str!("fixtures/v1.bullseye.json");

const NOW: u64 = 1_800_000_000_000;

fn read_bytes(bytes: &[u8]) -> Result<ReadFile, FileError> {
    read(bytes, &mut SeededOutside::new(1, NOW))
}

/// A file of ours around these records.
fn file_of(records: &str) -> String {
    format!(r#"{{"format":"bullseye","version":1,"name":"","exported":"","records":[{records}]}}"#)
}

fn read_records(records: &str) -> ReadFile {
    read_bytes(file_of(records).as_bytes()).expect(records)
}
