//! JSON that holds a list of things, as a table: a board of Trello, issues of GitHub, or any list of objects.

use super::initiative_words;
use super::table::{MOST_COLUMNS, Row, Table};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Where things name themselves: labels, people, milestones.
const NAMES: [&str; 4] = ["name", "title", "login", "displayName"];

/// The fields of a thing of which there has to be one for a list of them to be taken.
const WORDS: [&str; 4] = ["title", "name", "summary", "text"];

/// The list that a text holds, as a table with a column for each field; `None` where it is no JSON or holds no list
/// of things with words.
///
/// What a field holds of another thing is its name; several stand with a semicolon between. Fields without words in
/// all of them, and addresses beside the one for people, are left out. A row's line is its place in the list.
#[must_use]
pub fn read(text: &str) -> Option<Table> {
    let value: Value = serde_json::from_str(text).ok()?;
    let things = match &value {
        Value::Array(things) => objects(things),
        Value::Object(whole) => return board(whole).or_else(|| table(&longest(whole)?)),
        _ => return None,
    };
    table(&things)
}

/// A board of Trello: its cards in their order, list by list, each with the name of its list, or how it
/// stands where the list says that; put-away ones too.
fn board(whole: &Map<String, Value>) -> Option<Table> {
    let lists = objects(whole.get("lists")?.as_array()?);
    let cards = objects(whole.get("cards")?.as_array()?);
    let mut lists: Vec<&Map<String, Value>> = lists;
    lists.sort_by(|a, b| place(a).total_cmp(&place(b)));
    let mut rows = Vec::with_capacity(cards.len());
    let none = Map::new();
    // Cards that are in no list that is there come last.
    let ids: Vec<&Value> = lists.iter().filter_map(|list| list.get("id")).collect();
    let is_lost =
        |card: &Map<String, Value>| card.get("idList").is_none_or(|id| !ids.contains(&id));
    for list in lists.iter().copied().chain([&none]) {
        let is_none = std::ptr::eq(list, &none);
        let within = |card: &Map<String, Value>| match is_none {
            true => is_lost(card),
            false => card.get("idList") == list.get("id"),
        };
        let all = cards.iter().copied().enumerate();
        let mut cards: Vec<(usize, &Map<String, Value>)> =
            all.filter(|(_, card)| within(card)).collect();
        cards.sort_by(|(_, a), (_, b)| place(a).total_cmp(&place(b)));
        let away = |it: &Map<String, Value>| it.get("closed") == Some(&Value::Bool(true));
        let is_away = away(list);
        for (at, card) in cards {
            let of = |field: &str| card.get(field).map(words).unwrap_or_default();
            // A list is how the work stands, or what gathers it.
            let name = list.get("name").map(words).unwrap_or_default();
            let (list, mut status) = match initiative_words::status(&name) {
                Some(_) => (String::new(), name),
                None => (name, String::new()),
            };
            if is_away || away(card) {
                "Archived".clone_into(&mut status);
            }
            let (labels, due) = (of("labels"), of("due"));
            rows.push((at, vec![of("name"), of("desc"), list, status, labels, due]));
        }
    }
    let header = ["Name", "Description", "List", "Status", "Labels", "Due"];
    made(header.map(str::to_owned).to_vec(), rows)
}

fn place(of: &Map<String, Value>) -> f64 {
    of.get("pos").and_then(Value::as_f64).unwrap_or(f64::MAX)
}

/// The longest list of things with words among the fields of an object.
fn longest(whole: &Map<String, Value>) -> Option<Vec<&Map<String, Value>>> {
    let lists = whole.values().filter_map(Value::as_array);
    let lists = lists.map(|list| objects(list)).filter(|it| has_words(it));
    lists.max_by_key(Vec::len)
}

fn objects(list: &[Value]) -> Vec<&Map<String, Value>> {
    list.iter().filter_map(Value::as_object).collect()
}

fn has_words(things: &[&Map<String, Value>]) -> bool {
    let has = |thing: &&Map<String, Value>| WORDS.iter().any(|word| thing.contains_key(*word));
    things.iter().any(has)
}

fn table(things: &[&Map<String, Value>]) -> Option<Table> {
    if !has_words(things) {
        return None;
    }
    let mut header: Vec<String> = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    for field in things.iter().flat_map(|thing| thing.keys()) {
        if !is_address(field) && seen.insert(field) {
            header.push(field.clone());
        }
        if header.len() > MOST_COLUMNS {
            return None;
        }
    }
    header.retain(|field| {
        let mut held = things.iter().filter_map(|thing| thing.get(field));
        held.any(|value| !words(value).is_empty())
    });
    let row = |thing: &&Map<String, Value>| {
        let cells = header.iter();
        cells
            .map(|field| thing.get(field).map(words).unwrap_or_default())
            .collect()
    };
    let rows = things.iter().map(row).enumerate().collect();
    made(header, rows)
}

/// A table of these rows, each with its place in the list that it comes from.
fn made(header: Vec<String>, rows: Vec<(usize, Vec<String>)>) -> Option<Table> {
    let rows: Vec<Row> = rows
        .into_iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()))
        .map(|(at, cells)| Row {
            line: at + 1,
            cells,
        })
        .collect();
    (!rows.is_empty()).then_some(Table {
        header,
        rows,
        delimiter: ',',
        unclosed: None,
    })
}

/// An address that only a program asks for.
fn is_address(field: &str) -> bool {
    let names = ["url", "node_id"];
    names.contains(&field) || (field.ends_with("_url") && field != "html_url")
}

/// What a value says to a person; yes and no alone say nothing.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(several) => {
            let several = several.iter().map(words).filter(|it| !it.is_empty());
            several.collect::<Vec<_>>().join("; ")
        }
        Value::Object(thing) => {
            let name = NAMES.iter().find_map(|name| thing.get(*name)?.as_str());
            name.unwrap_or_default().trim().to_owned()
        }
        Value::Null | Value::Bool(_) => String::new(),
    }
}

#[cfg(test)]
#[path = "table_json_tests.rs"]
mod tests;
