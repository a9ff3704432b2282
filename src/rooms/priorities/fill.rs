//! Filling: what one initiative has in a column goes into others, as one change.

use super::columns::{COLUMNS, Field};
use super::state::Priorities;
use crate::rooms::words;
use crate::ui::table::Source;
use leptos::prelude::*;
use plan::Id;
use plan::methods::range_edits;
use plan::methods::range_text::Range;
use plan::records::initiative;
use plan::workspace::{Change, Edit};
use serde_json::Value;

/// The fields that hold what a column shows, an input with its range; none where it holds nothing of its own.
fn fields_of(field: Field) -> Vec<&'static str> {
    match field {
        Field::Name => vec![initiative::NAME],
        Field::Work(field) => vec![field.field()],
        Field::Input(input) => range_edits::fields_of(input, Range::default())
            .map(|(field, _)| field)
            .to_vec(),
        Field::Pick | Field::Rank | Field::For | Field::Score => Vec::new(),
    }
}

/// Whether what a column shows can be filled into others.
#[must_use]
pub fn can_fill(field: Field) -> bool {
    !fields_of(field).is_empty()
}

/// Gives all of these what one initiative has in a column, and says so.
pub fn fill(room: Priorities, from: &Id, field: Field, to: &[Id]) {
    let session = room.app.session;
    let values = session.untracked(|plan| {
        let record = plan.record(from);
        let names = fields_of(field).into_iter();
        let values = names.map(|name| {
            let value = record.and_then(|record| record.get(name));
            (name, value.cloned())
        });
        values.collect::<Vec<_>>()
    });
    // What neither has is not written.
    let edits = session.untracked(|plan| {
        let differs = |id: &Id, name: &str, value: &Option<Value>| {
            plan.record(id).and_then(|record| record.get(name)) != value.as_ref()
        };
        let mut edits = Vec::new();
        for id in to {
            for (name, value) in values.iter().filter(|(name, it)| differs(id, name, it)) {
                let value = value.clone().unwrap_or(Value::Null);
                edits.push(Edit::set(id, *name, value));
            }
        }
        edits
    });
    let title = COLUMNS
        .get(field.column())
        .map(|column| column.title.to_lowercase())
        .unwrap_or_default();
    let change = Change::new(format!("Fill down {title}"), edits);
    for id in to {
        room.table.accepted(id, field.column());
    }
    if session.apply(change) {
        let shown = untrack(|| room.text(from, field.column()));
        let filled = match shown.trim() {
            "" => "nothing".to_owned(),
            shown => format!("“{}”", words::shortened(shown, 40)),
        };
        let cells = words::counted(to.len(), "cell", "cells");
        room.app.announce(format!("Filled {cells} with {filled}"));
    }
}
