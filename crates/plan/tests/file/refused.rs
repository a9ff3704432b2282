//! Files of which nothing can be taken, and why.

use super::{V1, file_of, read_bytes};
use plan::file::{FileError, LooksLike, MOST_BYTES};
use std::path::Path;

fn refused(bytes: impl AsRef<[u8]>) -> FileError {
    read_bytes(bytes.as_ref()).expect_err("nothing to take")
}

#[test]
fn what_is_not_json_is_refused_with_its_place() {
    assert_eq!(refused(""), FileError::Empty);
    assert_eq!(
        refused(" \r\n\t\u{feff}"),
        FileError::NotJson { line: 2, column: 2 }
    );
    assert_eq!(refused(" \n "), FileError::Empty);
    assert_eq!(refused("\u{feff}"), FileError::Empty);
    assert_eq!(
        refused("Title,State\nOne,open\n"),
        FileError::NotJson { line: 1, column: 1 }
    );
    assert_eq!(
        refused("{\n\"a\": nope}"),
        FileError::NotJson { line: 2, column: 7 }
    );
    assert_eq!(
        refused(format!("{V1}{{")),
        FileError::NotJson {
            line: 16,
            column: 1
        }
    );
    assert_eq!(
        refused(b"\x89PNG\r\n\x1a\n"),
        FileError::NotText { valid_bytes: 0 }
    );
    assert_eq!(
        refused(b"{\"name\":\"caf\xe9\"}"),
        FileError::NotText { valid_bytes: 12 }
    );
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    let marked = format!("\u{feff}{V1}");
    assert_eq!(read_bytes(marked.as_bytes()), read_bytes(V1.as_bytes()));
}

#[test]
fn a_download_that_broke_off_is_told_from_other_damage_at_every_byte() {
    let whole = V1.trim_end().as_bytes();
    assert_eq!(refused(&whole[..0]), FileError::Empty);
    for end in 1..whole.len() {
        match refused(&whole[..end]) {
            FileError::Truncated { line, .. } => {
                let lines = whole[..end].split(|&byte| byte == b'\n').count();
                assert!((lines - 1..=lines).contains(&line), "{end}: line {line}");
            }
            other => panic!("cut at byte {end}: {other:?}"),
        }
    }
}

#[test]
fn ten_thousand_levels_are_refused_and_not_followed() {
    for open in ["[", "{\"a\":"] {
        let deep = open.repeat(10_000);
        assert!(matches!(refused(&deep), FileError::TooDeep { line: 1, .. }));
        let inside = file_of(&format!(
            r#"{{"kind":"note","id":"a","fields":{{"text":{deep}"#
        ));
        assert!(matches!(
            refused(inside),
            FileError::TooDeep { line: 1, .. }
        ));
    }
}

/// A value kept beside another lies deeper in the file than one that shows, so what could be read
/// once must leave room.
#[test]
fn what_can_be_read_can_be_read_again_after_it_became_a_conflict() {
    let nested = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    let note = |value: &str| {
        format!("\n{{\"kind\":\"note\",\"id\":\"a\",\"fields\":{{\"text\":{value}}}}}")
    };
    let twice = file_of(&[note(&nested(64)), note("2")].join(","));
    let file = read_bytes(twice.as_bytes()).unwrap();
    assert_eq!(file.records[0].conflicts().len(), 1);
    let again = plan::file::current::write("", "", &file.records);
    assert_eq!(read_bytes(again.as_bytes()).unwrap().records, file.records);
    let column = note("").len() - 2 + 64;
    assert_eq!(
        refused(file_of(&note(&nested(65)))),
        FileError::TooDeep {
            line: 2,
            column: column as _
        }
    );
    let beside = r#""others":{"text":[{"dot":"1-ben","value":"#;
    let beside = format!(
        r#"{{"kind":"note","id":"a","fields":{{}},{beside}{}}}]}}}}"#,
        nested(65)
    );
    assert!(matches!(
        refused(file_of(&beside)),
        FileError::TooDeep { .. }
    ));
}

#[test]
fn a_file_past_fifty_megabytes_is_refused_unread() {
    let bytes = MOST_BYTES + 1;
    let most = MOST_BYTES;
    assert_eq!(
        refused(vec![b'['; bytes as usize]),
        FileError::TooLarge { bytes, most }
    );
}

#[test]
fn a_version_that_this_build_does_not_know_is_refused() {
    let version = |version: &str| {
        refused(format!(
            r#"{{"format":"bullseye","version":{version},"records":[]}}"#
        ))
    };
    let newer = |found| FileError::NewerVersion { found, newest: 1 };
    assert_eq!(version("2"), newer(2));
    assert_eq!(version("18446744073709551615"), newer(u64::MAX));
    for odd in ["0", "-1", "1.5", "1.0", "\"1\"", "null", "[1]", "1e30"] {
        assert_eq!(version(odd), FileError::NoVersion, "{odd}");
    }
    assert_eq!(
        refused(r#"{"format":"bullseye","records":[]}"#),
        FileError::NoVersion
    );
    for records in [
        "",
        r#","records":null"#,
        r#","records":{}"#,
        r#","records":"[]""#,
    ] {
        let file = format!(r#"{{"format":"bullseye","version":1{records}}}"#);
        assert_eq!(refused(file), FileError::NoRecords, "{records}");
    }
}

#[test]
fn the_files_of_other_tools_are_recognised() {
    let unknown = FileError::NotOurs(LooksLike::Unknown);
    for other in [
        "1",
        "null",
        "\"bullseye\"",
        "[]",
        "{}",
        "[1]",
        r#"{"format":"Bullseye"}"#,
    ] {
        assert_eq!(refused(other), unknown, "{other}");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures");
    let not_ours = |looks| FileError::NotOurs(looks);
    for (file, expected) in [
        (
            "excalidraw/surfbnb-event-storming.excalidraw",
            not_ours(LooksLike::Excalidraw),
        ),
        (
            "trello/work-packages-small.json",
            not_ours(LooksLike::Trello),
        ),
        ("trello/tellybox-large.json", not_ours(LooksLike::Trello)),
        (
            "github/mimofan-issues.json",
            not_ours(LooksLike::GitHubIssues),
        ),
    ] {
        match std::fs::read(folder.join(file)) {
            Ok(bytes) => assert_eq!(refused(bytes), expected, "{file}"),
            Err(_) => println!("not checked, because it is not beside the repository: {file}"),
        }
    }
    for file in ["rice/devops-rice.csv", "asana/dev-crm-tasks.csv"] {
        if let Ok(bytes) = std::fs::read(folder.join(file)) {
            assert!(
                matches!(refused(bytes), FileError::NotJson { line: 1, .. }),
                "{file}"
            );
        }
    }
    // The same, made small.
    let small = [
        (
            r#"{"type":"excalidraw","version":2,"elements":[]}"#,
            LooksLike::Excalidraw,
        ),
        (r#"{"id":"5","lists":[],"cards":[]}"#, LooksLike::Trello),
        (
            r#"[{"number":1,"title":"It breaks"}]"#,
            LooksLike::GitHubIssues,
        ),
        (
            r#"{"issues":[{"number":1,"title":"It breaks"}]}"#,
            LooksLike::GitHubIssues,
        ),
    ];
    for (file, looks) in small {
        assert_eq!(refused(file), not_ours(looks), "{file}");
    }
}
