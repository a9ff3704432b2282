//! What is said of a file: why it cannot be read, and what was repaired in it.

use super::{describe, moments};
use crate::rooms::words;
use crate::state::incoming::Reason;
use plan::file::{FileError, LooksLike, Repair};
use plan::records::FieldType;

/// Why a file cannot be read: what and where, and what that means and what to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// What is wrong, and where.
    pub what: String,
    /// What it means, and what to do.
    pub advice: String,
}

/// Why a file cannot be read, in words.
#[must_use]
pub fn refusal(reason: &Reason) -> Refusal {
    let (what, advice) = match reason {
        Reason::Content(error) => content(error),
        Reason::Browser(words) => (
            "The browser could not open it.".to_owned(),
            format!(
                "It may be a folder, or it was moved or changed after it was chosen. The browser says: {}",
                words::shortened(words, 200)
            ),
        ),
    };
    Refusal { what, advice }
}

fn content(error: &FileError) -> (String, String) {
    match error {
        FileError::TooLarge { bytes, most } => (
            format!("It is too large: {}.", moments::size(*bytes)),
            format!("Bullseye takes files of up to {}, which holds more than a hundred thousand notes. A file this size is most likely not a plan.", moments::size(*most)),
        ),
        FileError::Empty => (
            "It is empty.".to_owned(),
            "There is not a single character in it; saving or sending it has probably failed. Ask for it again.".to_owned(),
        ),
        FileError::NotText { valid_bytes } => (
            format!("It is not text: byte {} is no part of any letter.", words::number(*valid_bytes as f64 + 1.0)),
            "It may be a picture, an archive or an office document. A plan’s file ends in .bullseye.json.".to_owned(),
        ),
        FileError::NotJson { line, column } => (
            format!("It cannot be read at {}.", place(*line, *column)),
            "It is not JSON there, the form in which plans are written. Perhaps it was edited by hand, or it is another kind of file.".to_owned(),
        ),
        FileError::Truncated { line, column } => (
            format!("It ends in the middle, at {}.", place(*line, *column)),
            "It was probably cut off while it was sent or saved.".to_owned(),
        ),
        FileError::TooDeep { line, column } => (
            format!("It is nested too deep at {}.", place(*line, *column)),
            "There are more brackets within brackets than any plan has, so this is most likely not a plan.".to_owned(),
        ),
        FileError::NotOurs(looks_like) => not_ours(*looks_like),
        FileError::NewerVersion { found, newest } => (
            format!("A newer version of Bullseye wrote it (file version {found}; this one reads up to {newest})."),
            "Reload the page to get the newer version, and open the file again.".to_owned(),
        ),
        FileError::NoVersion => (
            "It calls itself a plan, but does not say of which version.".to_owned(),
            "Its “version” has to be a whole number from 1 up. It was probably edited by hand.".to_owned(),
        ),
        FileError::NoRecords => (
            "It calls itself a plan, but holds no list of records.".to_owned(),
            "Its “records” are missing or no list. It was probably edited by hand.".to_owned(),
        ),
    }
}

/// What is said of a file that is a table and no plan.
pub fn table(reason: &Reason) -> Refusal {
    match reason {
        Reason::Content(FileError::NotOurs(_)) => refusal(reason),
        _ => Refusal {
            what: "It is a table, not a plan.".to_owned(),
            advice: "Its rows can become initiatives; the page Evidence takes tables as well."
                .to_owned(),
        },
    }
}

fn not_ours(looks_like: LooksLike) -> (String, String) {
    let (what, advice) = match looks_like {
        LooksLike::Excalidraw => (
            "It is an Excalidraw drawing, not a plan.",
            "Bullseye cannot read drawings. What is written on it can be copied onto notes.",
        ),
        LooksLike::Trello => (
            "It is a Trello board, not a plan.",
            "Its cards can become initiatives.",
        ),
        LooksLike::GitHubIssues => (
            "It is a list of GitHub issues, not a plan.",
            "The issues can become initiatives.",
        ),
        LooksLike::Unknown => (
            "It is not a plan.",
            "It is a data file (JSON) of another program. A plan’s file ends in .bullseye.json.",
        ),
    };
    (what.to_owned(), advice.to_owned())
}

fn place(line: usize, column: usize) -> String {
    format!(
        "line {}, column {}",
        words::number(line as f64),
        words::number(column as f64)
    )
}

/// More than this many records without edit marks are said as one: a file that was written by hand
/// or by a script has none at all.
const UNSTAMPED_APART: usize = 3;

/// Finds what the record with this id is, for the beginning of a sentence: "The note “Night buses”".
pub type FindRecord<'find> = &'find dyn Fn(&str) -> Option<String>;

/// What was repaired in a file, a line each.
#[must_use]
pub fn repairs(repairs: &[Repair], find: FindRecord<'_>) -> Vec<String> {
    let unstamped = |repair: &&Repair| matches!(repair, Repair::Unstamped { damaged: false, .. });
    let count = repairs.iter().filter(unstamped).count();
    if count <= UNSTAMPED_APART {
        return repairs.iter().map(|it| repair(it, find)).collect();
    }
    let mut lines = vec![format!(
        "{} do not say when they were edited, and count as edited now.",
        words::counted(count, "record", "records")
    )];
    let others = repairs.iter().filter(|it| !unstamped(it));
    lines.extend(others.map(|it| repair(it, find)));
    lines
}

/// What was repaired in a file, in words: with what it is about, or where that cannot be said with its place.
fn repair(repair: &Repair, find: FindRecord<'_>) -> String {
    let named = |at: usize, id: &str| find(id).unwrap_or_else(|| record(at));
    match repair {
        Repair::NotARecord { at, found } => format!(
            "{} is {} where a record should be, and was left out.",
            record(*at),
            describe::shape(*found)
        ),
        Repair::NoKind { at } => format!(
            "{} does not say what kind of thing it is, and was left out.",
            record(*at)
        ),
        Repair::NewId { at, found: None } => {
            format!("{} had no id, and got a new one.", record(*at))
        }
        Repair::NewId {
            at,
            found: Some(found),
        } => format!(
            "{} had an id that cannot be used (“{}”), and got a new one.",
            record(*at),
            words::shortened(found, 30)
        ),
        Repair::Duplicate { at, id } => format!(
            "{} has the same id as one before it ({}). The two were merged.",
            record(*at),
            words::shortened(id, 30)
        ),
        Repair::Unstamped {
            at,
            id,
            damaged: false,
        } => format!(
            "{} does not say when it was edited, and counts as edited now.",
            named(*at, id)
        ),
        Repair::Unstamped {
            at,
            id,
            damaged: true,
        } => format!(
            "{} says in a damaged way when it was edited, and counts as edited now.",
            named(*at, id)
        ),
        Repair::NoFields { at, id } => {
            format!("{} had no fields, and was taken as empty.", named(*at, id))
        }
        Repair::WrongType {
            at,
            kind,
            field,
            expected,
            found,
            id,
        } => format!(
            "{}: {} should be {}, and is {}. It is kept as it is, and not shown.",
            named(*at, id),
            describe::field(kind, field),
            expected_words(*expected),
            describe::shape(*found)
        ),
        Repair::UnknownMember { at, id, member } => format!(
            "{} has a part that no plan has (“{}”), which was left out.",
            named(*at, id),
            words::shortened(member, 30)
        ),
    }
}

fn record(at: usize) -> String {
    match at {
        0 => "The file".to_owned(),
        at => format!("Record {}", words::number(at as f64)),
    }
}

fn expected_words(expected: FieldType) -> String {
    match expected {
        FieldType::Text => "a text".to_owned(),
        FieldType::Number => "a number".to_owned(),
        FieldType::Place => "a place, two numbers".to_owned(),
        FieldType::Word(known) => format!("one of {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::file::Shape;
    use std::collections::HashSet;

    #[test]
    fn every_reason_has_words_of_its_own() {
        let (line, column) = (214, 9);
        let errors = [
            FileError::TooLarge {
                bytes: 60_000_000,
                most: 50_000_000,
            },
            FileError::Empty,
            FileError::NotText { valid_bytes: 12 },
            FileError::NotJson { line, column },
            FileError::Truncated { line, column },
            FileError::TooDeep { line, column },
            FileError::NotOurs(LooksLike::Excalidraw),
            FileError::NotOurs(LooksLike::Trello),
            FileError::NotOurs(LooksLike::GitHubIssues),
            FileError::NotOurs(LooksLike::Unknown),
            FileError::NewerVersion {
                found: 9,
                newest: 1,
            },
            FileError::NoVersion,
            FileError::NoRecords,
        ];
        let mut reasons: Vec<Reason> = errors.into_iter().map(Reason::Content).collect();
        reasons.push(Reason::Browser("NotFoundError".to_owned()));
        let said: Vec<Refusal> = reasons.iter().map(refusal).collect();
        let whats: HashSet<&str> = said.iter().map(|said| said.what.as_str()).collect();
        let advice: HashSet<&str> = said.iter().map(|said| said.advice.as_str()).collect();
        assert_eq!((whats.len(), advice.len()), (reasons.len(), reasons.len()));
        assert!(!whats.contains("") && !advice.contains(""));
    }

    #[test]
    fn every_repair_has_words_of_its_own_with_its_place() {
        let id = || "k3f9".to_owned();
        let repairs = [
            Repair::NotARecord {
                at: 7,
                found: Shape::Number,
            },
            Repair::NoKind { at: 7 },
            Repair::NewId { at: 7, found: None },
            Repair::NewId {
                at: 7,
                found: Some("a b".to_owned()),
            },
            Repair::Duplicate { at: 7, id: id() },
            Repair::Unstamped {
                at: 7,
                id: id(),
                damaged: false,
            },
            Repair::Unstamped {
                at: 7,
                id: id(),
                damaged: true,
            },
            Repair::NoFields { at: 7, id: id() },
            Repair::WrongType {
                at: 7,
                id: id(),
                kind: "initiative".to_owned(),
                field: "effort".to_owned(),
                expected: FieldType::Number,
                found: Shape::Text,
            },
            Repair::UnknownMember {
                at: 7,
                id: id(),
                member: "mood".to_owned(),
            },
        ];
        let said: HashSet<String> = repairs.iter().map(|it| repair(it, &|_| None)).collect();
        assert_eq!(said.len(), repairs.len());
        assert!(
            said.iter().all(|words| words.starts_with("Record 7")),
            "{said:?}"
        );
        assert_eq!(super::repairs(&repairs, &|_| None).len(), repairs.len());
    }

    #[test]
    fn many_records_without_edit_marks_are_one_line() {
        let mut many = vec![Repair::NoKind { at: 9 }];
        many.extend((1..=8).map(|at| Repair::Unstamped {
            at,
            id: at.to_string(),
            damaged: false,
        }));
        let lines = repairs(&many, &|_| None);
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("8 records"), "{lines:?}");
    }

    #[test]
    fn what_was_repaired_is_called_what_people_call_it() {
        let unstamped = |id: &str| Repair::Unstamped {
            at: 225,
            id: id.to_owned(),
            damaged: false,
        };
        let find = |id: &str| (id == "n").then(|| "The note “Night buses”".to_owned());
        let said = repairs(&[unstamped("n"), unstamped("gone")], &find);
        assert_eq!(
            said[0],
            "The note “Night buses” does not say when it was edited, and counts as edited now."
        );
        assert!(said[1].starts_with("Record 225 does not"), "{said:?}");
        let of_the_file = Repair::UnknownMember {
            at: 0,
            id: String::new(),
            member: "mood".to_owned(),
        };
        assert!(repairs(&[of_the_file], &find)[0].starts_with("The file has a part"));
    }
}
