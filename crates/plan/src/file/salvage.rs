//! What is left of a file that breaks off, or is damaged in the middle.

/// The deepest nesting that is followed; a plan has a few levels.
const DEEPEST: usize = 100;

/// The text up to the end of its last whole record, closed so that it is a file again; `None` when
/// no record is whole. `text` is the beginning of a file, up to where it can no longer be read.
#[must_use]
pub fn up_to_last_whole_record(text: &str) -> Option<String> {
    let mut open: Vec<u8> = Vec::new();
    let mut in_text = false;
    let mut escaped = false;
    let mut end = None;
    for (at, byte) in text.bytes().enumerate() {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'{' | b'[' if open.len() < DEEPEST => open.push(byte),
            b'{' | b'[' => break,
            b'}' | b']' => {
                open.pop();
                // An object ends within the list that the file's object holds.
                if byte == b'}' && open == *b"{[" {
                    end = Some(at + 1);
                }
            }
            _ => {}
        }
    }
    end.map(|end| format!("{}]}}", &text[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{current, read};
    use crate::workspace::{Clock, Fields, Id, Record, ReplicaId, SeededOutside};
    use serde_json::json;

    fn file_of(count: u128) -> String {
        let mut clock = Clock::new(ReplicaId::from_random(1));
        let records: Vec<Record> = (0..count)
            .map(|number| {
                let mut fields = Fields::new();
                fields.insert("text".into(), json!("a \"}]\\ b"));
                Record::new(
                    Id::from_random(number),
                    "note",
                    fields,
                    clock.tick(1_000 + number as u64),
                )
            })
            .collect();
        current::write("Plan", "", &records)
    }

    #[test]
    fn wherever_a_file_breaks_off_its_whole_records_are_left() {
        let file = file_of(3);
        for length in 0..file.len() {
            let broken = &file[..length];
            let ends = |text: &str| text.matches("\"}}").count();
            let whole = up_to_last_whole_record(broken)
                .map(|text| read(text.as_bytes(), &mut SeededOutside::new(1, 1)).unwrap())
                .map_or(0, |read| read.records.len());
            assert_eq!(whole, ends(broken), "{broken}");
        }
    }

    #[test]
    fn where_nothing_is_whole_nothing_is_left() {
        for text in ["", "{", "[{},{}", "{\"records\":[", "}}}]]", "\"{[{}"] {
            assert_eq!(up_to_last_whole_record(text), None, "{text}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(up_to_last_whole_record(&deep), None);
    }
}
