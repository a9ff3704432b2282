//! What a persona says in each row of the comparison.

use crate::rooms::people::{grounded, reading};
use crate::rooms::people_words::{frequency, persona_section, severity};
use crate::rooms::words;
use crate::state::Session;
use plan::Id;
use plan::records::persona::{self, Section};
use plan::records::persona_trait::{TEXT, Trait, Weight, most_pressing_first};
use plan::records::{Persona, PersonaField, persona_field};

/// One thing in a cell, and what is said of it.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Item {
    pub(super) text: String,
    pub(super) note: Option<String>,
}

/// A persona, read for a column.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Column {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) colour: &'static str,
    pub(super) grounded: bool,
    why: String,
    persona: Persona,
    hidden: Vec<Section>,
    lists: [Vec<Item>; Trait::ALL.len()],
    own: Vec<PersonaField>,
}

impl Column {
    /// Whether their picture is shown.
    pub(super) fn shows_picture(&self) -> bool {
        !self.hidden.contains(&Section::Picture)
    }
}

/// A row: what it is about, and a cell for each column.
pub(super) struct Row {
    pub(super) key: &'static str,
    pub(super) name: String,
    pub(super) cells: Vec<Vec<Item>>,
}

/// Reads a persona; tracked.
pub(super) fn read(session: Session, id: &Id) -> Column {
    let persona = reading::persona(session, id);
    let ground = grounded::read(session, id);
    let ids = reading::lists(session, id);
    // Each is read alone, so that each is followed.
    for id in ids.iter().flatten() {
        session.record(id, |_| ());
    }
    let lists = session.untracked(|workspace| {
        ids.map(|ids| {
            let records = ids.iter().filter_map(|id| workspace.record(id)).collect();
            let items = most_pressing_first(records).into_iter().map(|record| Item {
                text: record.text(TEXT).trim().to_owned(),
                note: note(Weight::from(record)),
            });
            items.filter(|item| !item.text.is_empty()).collect()
        })
    });
    let own = session.links_of(id, |workspace| {
        let fields = workspace.belonging_to(id, persona_field::KIND);
        fields
            .into_iter()
            .map(|field| field.id().clone())
            .collect::<Vec<_>>()
    });
    let own = own
        .iter()
        .filter_map(|id| session.record(id, |record| record.map(PersonaField::from)));
    Column {
        id: id.clone(),
        name: reading::spoken_name(&persona),
        colour: persona.colour.word(),
        grounded: ground.is_grounded(),
        why: grounded::why(&ground),
        own: own.collect(),
        persona,
        hidden: session.record(id, |record| record.map(persona::hidden).unwrap_or_default()),
        lists,
    }
}

/// "Critical, daily".
fn note(weight: Weight) -> Option<String> {
    let frequency = weight.frequency.map(frequency);
    match (weight.severity.map(severity), frequency) {
        (Some(severity), Some(often)) => Some(format!("{severity}, {}", often.to_lowercase())),
        (severity, often) => severity.or(often).map(ToOwned::to_owned),
    }
}

/// The rows in which any of them says anything, in the order of a persona's page.
pub(super) fn rows(columns: &[Column]) -> Vec<Row> {
    let sections = Section::ALL.iter().filter(|it| **it != Section::Picture);
    let mut rows: Vec<Row> = sections
        .map(|section| Row {
            key: section.word(),
            name: words::capital(persona_section(*section)),
            cells: columns
                .iter()
                .map(|column| said(column, *section))
                .collect(),
        })
        .collect();
    // What the words rest on stands before them.
    let standing = |column: &Column| {
        vec![Item {
            text: grounded::word(column.grounded).to_owned(),
            note: Some(column.why.clone()),
        }]
    };
    rows.insert(
        0,
        Row {
            key: "standing",
            name: "Rests on".to_owned(),
            cells: columns.iter().map(standing).collect(),
        },
    );
    let mut names: Vec<&str> = Vec::new();
    for field in columns.iter().flat_map(|column| &column.own) {
        let name = field.name.trim();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    rows.extend(names.into_iter().map(|name| Row {
        key: "own",
        name: if name.is_empty() { "More" } else { name }.to_owned(),
        cells: columns.iter().map(|column| own(column, name)).collect(),
    }));
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    rows
}

/// What a persona says of a part of the card; nothing where the card does without it.
fn said(column: &Column, section: Section) -> Vec<Item> {
    if column.hidden.contains(&section) {
        return Vec::new();
    }
    let persona = &column.persona;
    let list = Trait::ALL
        .iter()
        .position(|it| Section::of_trait(*it) == section);
    if let Some(list) = list {
        return column.lists.get(list).cloned().unwrap_or_default();
    }
    match section {
        Section::Role => lines(&persona.role),
        Section::Quote => lines(&persona.quote),
        Section::Kind => lines(words::persona_kind(persona.kind)),
        Section::Context => lines(&persona.context),
        Section::Day => lines(&persona.day),
        _ => Vec::new(),
    }
}

fn own(column: &Column, name: &str) -> Vec<Item> {
    let fields = column.own.iter().filter(|field| field.name.trim() == name);
    fields.flat_map(|field| lines(&field.text)).collect()
}

fn lines(text: &str) -> Vec<Item> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let item = |line: &str| Item {
        text: line.to_owned(),
        note: None,
    };
    lines.map(item).collect()
}
