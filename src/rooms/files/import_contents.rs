//! What a file holds, in words, and what was repaired in it.

use super::titles::Titles;
use super::{describe, file_words, moments};
use crate::rooms::words;
use crate::state::browser::now;
use leptos::prelude::*;
use markup::view;
use plan::Record;
use plan::file::ReadFile;
use std::collections::{BTreeMap, HashMap};

/// The file's name, how much it holds, and when it was saved.
pub fn subtitle(file_name: &str, file: &ReadFile) -> String {
    let count = words::counted(file.records.len(), "record", "records");
    let exported = match moments::moment_of_text(now(), &file.exported) {
        Some(when) => format!(", saved {when}"),
        None => String::new(),
    };
    format!("{file_name}, {count}{exported}")
}

/// How many of each kind, and how many that were deleted.
pub fn contents(file: &ReadFile) -> String {
    let mut kinds: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    let mut deleted = 0;
    for record in &file.records {
        if record.is_alive() {
            let kind = record.kind();
            *kinds.entry((describe::rank(kind), kind)).or_default() += 1;
        } else {
            deleted += 1;
        }
    }
    // That there is a name and a vision goes without saying.
    kinds.retain(|(rank, _), _| *rank > 1);
    let mut parts: Vec<String> = kinds
        .into_iter()
        // A number and what it counts stand on one line.
        .map(|((_, kind), count)| describe::counted(count, kind).replacen(' ', "\u{a0}", 1))
        .collect();
    if deleted > 0 {
        parts.push(format!("{} deleted", words::number(deleted as f64)));
    }
    if parts.is_empty() {
        "It holds no notes, personas or initiatives.".to_owned()
    } else {
        format!("It holds {}.", parts.join(", "))
    }
}

/// More repairs than this are counted, not listed.
const MOST_REPAIRS: usize = 200;

/// What was repaired, folded where it is long; nothing where nothing was.
pub fn repairs(file: &ReadFile, titles: &Titles) -> Option<impl IntoView + use<>> {
    if file.repairs.is_empty() {
        return None;
    }
    let records = file.records.iter().map(|record| (&**record.id(), record));
    let records: HashMap<&str, &Record> = records.collect();
    let find = |id: &str| titles.named(records.get(id)?);
    let lines = file_words::repairs(&file.repairs, &find);
    let count = lines.len();
    let title = if count == 1 {
        "One thing was not as it should be, and was repaired".to_owned()
    } else {
        let count = words::number(count as f64);
        format!("{count} things were not as they should be, and were repaired")
    };
    let listed = lines
        .into_iter()
        .take(MOST_REPAIRS)
        .map(|words| view! { <li dir="auto">{words}</li> })
        .collect_view();
    let unlisted = (count > MOST_REPAIRS).then(|| {
        let more = words::number((count - MOST_REPAIRS) as f64);
        view! { <li>"And "{more}" more of the same kinds."</li> }
    });
    Some(view! {
        <details class="repairs" open=count <= 5>
            <summary>{title}</summary>
            <ul>
                {listed}
                {unlisted}
            </ul>
        </details>
    })
}
