//! Any bytes at all give a report, and what was read reads the same for ever after.

use super::{V1, file_of, read_bytes};
use plan::file::current::{read_record, write, write_record};
use plan::file::{FileError, ReadFile};
use plan::workspace::{SeededOutside, Workspace};
use proptest::prelude::*;

/// Reads, and where something could be read: writes, reads again, and finds the same.
fn survives(bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(file) = read_bytes(bytes) else {
        return Ok(());
    };
    let written = write(&file.name, &file.exported, &file.records);
    let again: Result<ReadFile, FileError> = read_bytes(written.as_bytes());
    let again = again.map_err(|error| TestCaseError::fail(format!("{error:?}: {written}")))?;
    prop_assert_eq!(&again.records, &file.records, "{}", written);
    prop_assert_eq!(write(&again.name, &again.exported, &again.records), written);
    for record in &file.records {
        let text = write_record(record);
        prop_assert_eq!(read_record(&text), Ok(record.clone()), "{}", text);
    }
    // A workspace takes it in either order, twice, and undoes it.
    let mut workspace = Workspace::new(SeededOutside::new(2, super::NOW));
    workspace.absorb(read_bytes(V1.as_bytes()).unwrap().records);
    let _ = workspace.preview(&file.records);
    workspace.import("Import", file.records.clone(), Vec::new());
    workspace.replace("Replace", file.records.clone());
    workspace.undo();
    workspace.undo();
    workspace.redo();
    Ok(())
}

/// What a careless or hostile hand may put anywhere.
fn fragment() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "-1",
        "1e999",
        "1e308",
        "-0.0",
        "\"a\"",
        "\\",
        "\u{0}",
        "\"__proto__\"",
        "\"born\"",
        "\"life\"",
        "\"dots\"",
        "\"others\"",
        "\"seen\"",
        "\"deleted\"",
        "\"id\"",
        "\"38ga5snm0000-ada\"",
        "\"38ga6bzj0000-ben\"",
        "\"5dxnm43p00000-ada\"",
        "\"fzzzzzzzzzzzz-ada\"",
        "\"note\"",
        "\"link\"",
        "\\ud800",
        "9007199254740993",
        "ada",
        "text",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_give_a_report(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        survives(&bytes)?;
    }

    #[test]
    fn a_file_with_bytes_changed_gives_a_report(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = V1.as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        survives(&bytes)?;
    }

    #[test]
    fn a_file_with_words_exchanged_gives_a_report(
        changes in prop::collection::vec((any::<prop::sample::Index>(), fragment()), 1..5),
    ) {
        // Words: what stands between the marks of JSON, so that most of it stays JSON.
        let mut words: Vec<&str> = V1.split_inclusive([',', ':', '{', '}', '[', ']']).collect();
        for (at, fragment) in changes {
            let at = at.index(words.len());
            let mark = &words[at][words[at].len() - 1..];
            words[at] = fragment;
            words.insert(at + 1, mark);
        }
        survives(words.concat().as_bytes())?;
    }

    #[test]
    fn a_file_with_parts_doubled_or_lost_gives_a_report(
        from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), doubled in any::<bool>(),
    ) {
        let lines: Vec<&str> = V1.lines().collect();
        let (from, to) = (from.index(lines.len()), to.index(lines.len()));
        let mut changed = lines.clone();
        if doubled {
            changed.insert(to, lines[from]);
        } else {
            changed.remove(from);
        }
        survives(changed.join("\n").as_bytes())?;
    }

    #[test]
    fn an_envelope_of_any_parts_reads_the_same_for_ever(
        parts in prop::collection::vec(envelope_part(), 0..6), twice in prop::collection::vec(envelope_part(), 0..6),
    ) {
        let entry = |parts: &[String]| {
            let mut parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            parts.push(r#""kind":"note","id":"a""#);
            format!("{{{}}}", parts.join(","))
        };
        survives(file_of(&format!("{},{}", entry(&parts), entry(&twice))).as_bytes())?;
    }
}

fn envelope_part() -> impl Strategy<Value = String> {
    let dot = || {
        prop::sample::select(vec![
            "\"1-ada\"",
            "\"2-ada\"",
            "\"1-ben\"",
            "\"2-ben\"",
            "\"3-cat\"",
            "\"5dxnm43p00000-ada\"",
            "null",
        ])
    };
    let value = || prop::sample::select(vec!["1", "1.0", "\"a\"", "null", "[]", "0.0", "-0.0"]);
    prop_oneof![
        dot().prop_map(|dot| format!("\"born\":{dot}")),
        (dot(), dot()).prop_map(|(one, two)| format!("\"life\":[{one},{two}]")),
        (dot(), dot()).prop_map(|(one, two)| format!("\"seen\":[{one},{two}]")),
        (dot(), dot()).prop_map(|(one, two)| format!("\"deleted\":[{one},{two}]")),
        (dot(), dot()).prop_map(|(one, two)| format!("\"dots\":{{\"text\":{one},\"x\":{two}}}")),
        (value(), value()).prop_map(|(one, two)| format!("\"fields\":{{\"text\":{one},\"x\":{two}}}")),
        (dot(), value(), dot(), value()).prop_map(|(one, a, two, b)| format!(
            "\"others\":{{\"text\":[{{\"dot\":{one},\"value\":{a}}},{{\"dot\":{two},\"value\":{b}}}]}}"
        )),
    ]
}
