//! Why a file is refused, and where the trouble is.

use super::error::{FileError, LooksLike};
use super::v1;
use serde_json::{Map, Value};
use std::str::Utf8Error;

/// How many lists and objects may surround each other in one field.
const MOST_LEVELS: usize = 64;

/// A download can break off in the middle of a character.
pub(super) fn not_text(bytes: &[u8], error: Utf8Error) -> FileError {
    let valid_bytes = error.valid_up_to();
    let text = std::str::from_utf8(&bytes[..valid_bytes]).unwrap_or_default();
    match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
        Err(broken) if error.error_len().is_none() && broken.is_eof() && !text.is_empty() => {
            json_error(&broken)
        }
        _ => FileError::NotText { valid_bytes },
    }
}

/// Whether a value is nested so deep that, kept beside another or put in a longer file, it might
/// not be read again: the JSON reader stops at 128 levels.
pub(super) fn is_too_deep(entry: &Value) -> bool {
    let deeper = |value: &Value| is_deeper_than(MOST_LEVELS, value);
    let fields = entry.get("fields").and_then(Value::as_object);
    let others = entry.get("others").and_then(Value::as_object);
    let others = others.into_iter().flat_map(Map::values);
    let others = others.filter_map(Value::as_array).flatten();
    fields.into_iter().flat_map(Map::values).any(deeper)
        || others.filter_map(|other| other.get("value")).any(deeper)
}

fn is_deeper_than(levels: usize, value: &Value) -> bool {
    match value {
        Value::Array(items) => {
            levels == 0 || items.iter().any(|item| is_deeper_than(levels - 1, item))
        }
        Value::Object(members) => {
            levels == 0
                || members
                    .values()
                    .any(|item| is_deeper_than(levels - 1, item))
        }
        _ => false,
    }
}

/// Where the text is first nested deeper than a value of a record may be.
pub(super) fn too_deep(text: &str) -> FileError {
    // The file, its list, the record and its fields surround a value.
    let most = MOST_LEVELS + 4;
    let (mut line, mut column, mut levels) = (1, 0, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text.bytes() {
        column += 1;
        match byte {
            b'\n' => (line, column) = (line + 1, 0),
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => levels += 1,
            b']' | b'}' if !in_text => levels -= 1,
            _ => {}
        }
        if levels > most {
            break;
        }
    }
    FileError::TooDeep { line, column }
}

pub(super) fn json_error(error: &serde_json::Error) -> FileError {
    let (line, column) = (error.line(), error.column());
    // serde_json names this error only in its text.
    if error.to_string().starts_with("recursion limit") {
        FileError::TooDeep { line, column }
    } else if error.is_eof() {
        FileError::Truncated { line, column }
    } else {
        FileError::NotJson { line, column }
    }
}

pub(super) fn check_version(file: &Map<String, Value>) -> Result<(), FileError> {
    if file.get("format").and_then(Value::as_str) != Some(v1::FORMAT) {
        return Err(FileError::NotOurs(object_looks_like(file)));
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(v1::VERSION) => Ok(()),
        Some(found) if found > v1::VERSION => Err(FileError::NewerVersion {
            found,
            newest: v1::VERSION,
        }),
        _ => Err(FileError::NoVersion),
    }
}

fn object_looks_like(file: &Map<String, Value>) -> LooksLike {
    if file.get("type").and_then(Value::as_str) == Some("excalidraw") {
        LooksLike::Excalidraw
    } else if file.contains_key("lists") && file.contains_key("cards") {
        LooksLike::Trello
    } else if let Some(issues) = file.get("issues") {
        list_looks_like(issues)
    } else {
        LooksLike::Unknown
    }
}

pub(super) fn list_looks_like(file: &Value) -> LooksLike {
    let first = file.get(0);
    let has = |member| first.is_some_and(|first| first.get(member).is_some());
    if has("title") && has("number") {
        LooksLike::GitHubIssues
    } else {
        LooksLike::Unknown
    }
}
