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

use plan::file::current::write;
use plan::file::{FileError, ReadFile, read};
use plan::workspace::{Change, Edit, SeededOutside, Workspace};
use plan::{Id, Record};

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

/// A program that knows numbers with a point alone, or without one wherever it can, changes nothing by
/// reading a file and writing it again.
#[test]
fn a_number_is_the_same_however_it_is_written() {
    let mut workspace = Workspace::new(SeededOutside::new(2, NOW));
    let id = Id::parse("n").unwrap();
    let fields = serde_json::json!({ "at": [0.0, -0.6], "drop_off": 21.0, "reach": 3_400 });
    workspace.apply(Change::new(
        "Add",
        vec![Edit::Create {
            id: id.clone(),
            kind: "note".into(),
            fields: fields.as_object().unwrap().clone(),
        }],
    ));
    let records: Vec<Record> = workspace.all().cloned().collect();
    let written = write("", "", &records);
    assert!(
        written.contains("[0.0,-0.6]") && written.contains("21.0"),
        "{written}"
    );
    let bare = written.replace("[0.0,", "[0,").replace("21.0", "21");
    let bare = bare.replace("3400", "3.4e3");
    assert!(bare.contains("3.4e3") && !bare.contains("21.0"), "{bare}");
    let file = read_bytes(bare.as_bytes()).unwrap();
    assert_eq!(file.records, records);
    assert!(workspace.preview(&file.records).records.is_empty());
    // The same number once more is no change.
    let again = Edit::set(&id, "drop_off", 21);
    assert!(
        workspace
            .apply(Change::new("Again", vec![again]))
            .touched
            .is_empty()
    );
    // Nor is it something to choose, where two have written it.
    let mut colleague = Workspace::new(SeededOutside::new(3, NOW));
    colleague.absorb(file.records);
    let mine = Edit::set(&id, "drop_off", 22.0);
    workspace.apply(Change::new("Mine", vec![mine]));
    let theirs = Edit::set(&id, "drop_off", 22);
    colleague.apply(Change::new("Theirs", vec![theirs]));
    workspace.absorb(colleague.all().cloned());
    assert_eq!(workspace.unsettled_count(), 0);
}
