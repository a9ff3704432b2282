//! Lines from elsewhere: one initiative a line, from a list or from a spreadsheet's columns.

use super::columns::{COLUMNS, Field};
use super::ranges;
use super::work_fields::WorkField;
use crate::rooms::words;
use crate::ui::table::lines;
use plan::Id;
use plan::exchange::initiative_columns::says_months;
use plan::methods::range_text::Range;
use plan::methods::rice::Input;
use serde_json::Value;
use std::borrow::Cow;

/// More lines than this are not taken at once.
const MOST_LINES: usize = 10_000;

/// Before more lines than this are taken it is asked.
pub const MANY_LINES: usize = 1_000;

/// The columns of a line that is no more than a new initiative.
const NEW: [Field; 5] = [
    Field::Name,
    Field::Input(Input::Reach),
    Field::Input(Input::Impact),
    Field::Input(Input::Confidence),
    Field::Input(Input::Effort),
];

/// An initiative to add.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct NewInitiative {
    /// Its name.
    pub name: String,
    /// What was given of its inputs.
    pub inputs: Vec<(Input, Range)>,
    /// What was said of the work on it.
    pub work: Vec<(WorkField, Value)>,
}

/// A cell that cannot be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// What it was for.
    pub field: Field,
    /// What stood in it.
    pub text: String,
    /// Why it cannot be taken.
    pub reason: String,
}

/// What a line says of an initiative.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Line {
    /// Which line of the text it is, from 1.
    pub number: usize,
    /// The initiative it is pasted onto; none where it is a new one.
    pub onto: Option<Id>,
    /// The name.
    pub name: Option<String>,
    /// What it says of the inputs: a number, a range, or that there is none.
    pub inputs: Vec<(Input, Range)>,
    /// What it says of the work: a value, or that there is none.
    pub work: Vec<(WorkField, Value)>,
    /// The cells that cannot be taken.
    pub refused: Vec<Refused>,
}

impl Line {
    fn refuse(&mut self, field: Field, text: &str, reason: String) {
        self.refused.push(Refused {
            field,
            text: text.trim().to_owned(),
            reason,
        });
    }

    /// It as a new initiative.
    #[must_use]
    pub fn initiative(&self) -> NewInitiative {
        NewInitiative {
            name: self.name.clone().unwrap_or_default(),
            inputs: self.inputs.clone(),
            work: self.work.clone(),
        }
    }
}

/// What a paste holds.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Pasted {
    /// Its lines, in order.
    pub lines: Vec<Line>,
    /// How many lines come after the last that is taken, for there are too many.
    pub lines_beyond: usize,
    /// What was not taken of all lines, in words: columns.
    pub columns_left_out: Vec<String>,
}

impl Pasted {
    /// What was not taken, in words: lines, cells, columns.
    #[must_use]
    pub fn left_out(&self) -> Vec<String> {
        let last = self.lines.last().map_or(0, |line| line.number);
        let beyond = (self.lines_beyond > 0).then(|| {
            format!(
                "{} after line {}, for there are too many",
                words::counted(self.lines_beyond, "line", "lines"),
                words::number(last as f64)
            )
        });
        let cells = self.lines.iter().flat_map(|line| {
            line.refused.iter().map(|refused| {
                format!(
                    "“{}” for {} in line {} ({})",
                    words::shortened(refused.text.trim(), 24),
                    title(refused.field).to_lowercase(),
                    line.number,
                    refused.reason.trim_end_matches('.').to_lowercase(),
                )
            })
        });
        let columns = self.columns_left_out.iter().cloned();
        beyond.into_iter().chain(cells).chain(columns).collect()
    }

    /// How many lines change an initiative, and how many add one.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let onto = self.lines.iter().filter(|line| line.onto.is_some());
        let onto = onto.count();
        (onto, self.lines.len() - onto)
    }
}

/// Reads lines: a name, or a name and reach, impact, confidence and effort with tabs between, or in
/// the order that a first line with their names says.
#[must_use]
pub fn read(text: &str) -> Pasted {
    read_onto(text, &[], &NEW)
}

/// Whether the first line that is not empty names the columns of a list, and all of them are known here. No more
/// than that line is read.
#[must_use]
pub fn knows_header(text: &str) -> bool {
    let first = lines(text).find(|line| !is_empty(line));
    let named = first.and_then(|line| header(&line, &NEW));
    named.is_some_and(|named| unknown(&named).next().is_none())
}

/// Reads a block of cells that is pasted onto these rows, and beyond the last of them, and onto these
/// columns. A first line with the names of columns says which ones instead.
#[must_use]
pub fn read_onto(text: &str, rows: &[Id], columns: &[Field]) -> Pasted {
    let mut pasted = Pasted::default();
    let mut lines = lines(text).enumerate();
    let header = lines
        .clone()
        .find(|(_, line)| !is_empty(line))
        .and_then(|(at, line)| Some((at, header(&line, columns)?)));
    let mut wanted: Vec<Option<Field>> = columns.iter().copied().map(Some).collect();
    if let Some((at, named)) = header {
        lines.by_ref().take(at + 1).for_each(drop);
        let known: Vec<Option<Field>> = named.iter().map(|(field, _)| *field).collect();
        // A line that names the first columns as they stand says nothing of the others.
        if !wanted.starts_with(&known) {
            wanted = known;
        }
        pasted.columns_left_out.extend(
            unknown(&named).map(|title| format!("the column “{}”", words::shortened(title, 24))),
        );
    }
    let mut rows = rows.iter();
    let mut skipped: Vec<Field> = Vec::new();
    let mut columns_beyond = 0;
    for (at, cells) in lines.by_ref() {
        // An empty line in between leaves its row as it is.
        let onto = rows.next().cloned();
        if is_empty(&cells) {
            continue;
        }
        if pasted.lines.len() == MOST_LINES {
            pasted.lines_beyond = 1;
            break;
        }
        let mut line = Line {
            number: at + 1,
            onto,
            ..Line::default()
        };
        for (at, cell) in cells.iter().enumerate() {
            match wanted.get(at) {
                Some(Some(Field::Name)) => line.name = Some(without_bullet(cell)),
                Some(Some(Field::Input(input))) => match ranges::read(*input, cell) {
                    Ok(value) => {
                        // Of two columns for one input the later counts.
                        line.inputs.retain(|(known, _)| known != input);
                        line.inputs.push((*input, value));
                    }
                    Err(reason) => line.refuse(Field::Input(*input), cell, reason),
                },
                Some(Some(Field::Work(field))) => match field.read(cell) {
                    Ok(value) => line.work.push((*field, value)),
                    Err(reason) => line.refuse(Field::Work(*field), cell, reason),
                },
                Some(Some(field)) if !skipped.contains(field) => skipped.push(*field),
                None if !cell.trim().is_empty() => {
                    columns_beyond = columns_beyond.max(at + 1 - wanted.len());
                }
                _ => {}
            }
        }
        pasted.lines.push(line);
    }
    // What is left out is counted, not read.
    pasted.lines_beyond += lines.filter(|(_, cells)| !is_empty(cells)).count();
    for field in skipped {
        pasted
            .columns_left_out
            .push(format!("{}, which is not typed", title(field)));
    }
    if columns_beyond > 0 {
        let columns = words::counted(columns_beyond, "column", "columns");
        let words = format!("{columns} beyond the last");
        pasted.columns_left_out.push(words);
    }
    pasted
}

fn title(field: Field) -> &'static str {
    let column = COLUMNS.get(field.column());
    column.map_or("", |column| column.title)
}

fn is_empty(line: &[Cow<str>]) -> bool {
    line.iter().all(|cell| cell.trim().is_empty())
}

/// The titles of the columns that are not known here.
fn unknown(named: &[(Option<Field>, String)]) -> impl Iterator<Item = &str> {
    let unknown = named.iter().filter(|(field, _)| field.is_none());
    unknown
        .map(|(_, title)| title.as_str())
        .filter(|title| !title.is_empty())
}

/// The columns that a first line names, each with its title; `None` where it is a line like the
/// others. A first column of a new initiative that has another name is the initiative's.
fn header(line: &[Cow<str>], columns: &[Field]) -> Option<Vec<(Option<Field>, String)>> {
    let mut named: Vec<(Option<Field>, String)> = line
        .iter()
        .map(|cell| (field_named(cell), cell.trim().to_owned()))
        .collect();
    let titles = named.iter().filter(|(_, title)| !title.is_empty()).count();
    let known = named.iter().filter(|(field, _)| field.is_some()).count();
    let number = named
        .iter()
        .any(|(field, _)| matches!(field, Some(Field::Input(_))));
    let onto_number = matches!(columns.first(), Some(Field::Input(_)));
    if known * 2 < titles || !number || (titles < 2 && !onto_number) {
        return None;
    }
    let has_name = named.iter().any(|(field, _)| *field == Some(Field::Name));
    if let Some((first @ None, _)) = named.first_mut()
        && !has_name
    {
        *first = Some(Field::Name);
    }
    Some(named)
}

/// The column that a spreadsheet calls so, with or without a unit.
fn field_named(title: &str) -> Option<Field> {
    let title = title.trim().to_lowercase();
    match title.as_str() {
        "name" | "initiative" | "feature" | "title" => return Some(Field::Name),
        "for" | "persona" | "personas" => return Some(Field::For),
        "rank" | "#" => return Some(Field::Rank),
        "status" | "state" => return Some(Field::Work(WorkField::Status)),
        "owner" | "assignee" => return Some(Field::Work(WorkField::Owner)),
        "bucket" | "operating model" => return Some(Field::Work(WorkField::Bucket)),
        "rice" | "score" | "rice score" => return Some(Field::Score),
        _ => {}
    }
    Input::ALL.into_iter().map(Field::Input).find(|field| {
        let column = COLUMNS.get(field.column());
        column.is_some_and(|column| {
            let unit = title.strip_prefix(&column.title.to_lowercase());
            unit.is_some_and(|unit| {
                let unit = unit.trim();
                let is_unit = unit.is_empty() || unit == column.unit;
                // Points and days are no person-months.
                is_unit
                    || unit.starts_with(['(', ',', '%', '/'])
                        && (*field != Field::Input(Input::Effort)
                            || says_months(unit.trim_start_matches(['(', ',', '/'])))
            })
        })
    })
}

/// A list from a document comes with its bullets. A name is one line.
fn without_bullet(name: &str) -> String {
    let name = name.trim();
    let bare = ["- ", "* ", "• ", "– ", "[ ] ", "☐ "]
        .into_iter()
        .fold(name, |name, bullet| {
            name.strip_prefix(bullet).unwrap_or(name)
        });
    bare.trim().to_owned()
}

#[cfg(test)]
#[path = "paste_tests.rs"]
mod tests;
