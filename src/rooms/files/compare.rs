//! What would change, as rows to show.

use super::describe::{self, FindTitle};
use plan::sorted::SortInOrder;
use plan::workspace::{Brought, FieldChange, Preview, PreviewedRecord};
use plan::{Id, Record, Workspace};
use serde_json::Value;
use std::collections::HashMap;

/// What making the workspace show these records, and nothing else, would do.
#[must_use]
pub fn replacing(workspace: &Workspace, records: &[Record]) -> Preview {
    let wanted: HashMap<&Id, &Record> = records
        .iter()
        .filter(|record| record.is_alive())
        .map(|record| (record.id(), record))
        .collect();
    let mut preview = Preview::default();
    for record in wanted.values() {
        match workspace.record(record.id()) {
            None => preview.records.push(of(record, Brought::Added, Vec::new())),
            Some(now) => {
                let fields = differing(now, record);
                if fields.is_empty() {
                    preview.unchanged += 1;
                } else {
                    preview.records.push(of(record, Brought::Changed, fields));
                }
            }
        }
    }
    let gone = workspace
        .all()
        .filter(|record| record.is_alive() && !wanted.contains_key(record.id()));
    preview
        .records
        .extend(gone.map(|record| of(record, Brought::Removed, Vec::new())));
    preview
        .records
        .sort_in_order(|a, b| (&a.kind, &a.id).cmp(&(&b.kind, &b.id)));
    preview
}

fn differing(now: &Record, wanted: &Record) -> Vec<FieldChange> {
    let (mine, theirs) = (now.values(), wanted.values());
    let names = plan::sorted::set(mine.keys().chain(theirs.keys()));
    names
        .into_iter()
        .filter(|name| mine.get(*name) != theirs.get(*name))
        .map(|name| FieldChange {
            field: name.clone(),
            mine: mine.get(name).cloned().unwrap_or(Value::Null),
            theirs: theirs.get(name).cloned().unwrap_or(Value::Null),
            conflict: false,
        })
        .collect()
}

fn of(record: &Record, brought: Brought, fields: Vec<FieldChange>) -> PreviewedRecord {
    PreviewedRecord {
        id: record.id().clone(),
        kind: record.kind().to_owned(),
        brought,
        values: record.values(),
        fields,
    }
}

/// The places in `preview.records` of those that have something to show beside the conflicts, in
/// the order in which the rooms follow each other.
#[must_use]
pub fn shown_order(preview: &Preview) -> Vec<usize> {
    let mut order: Vec<usize> = (0..preview.records.len())
        .filter(|&at| has_more_than_conflicts(&preview.records[at]))
        .collect();
    // Stable: within a kind the order of the preview stays.
    order.sort_in_order(|&a, &b| {
        let rank = |at: usize| describe::rank(&preview.records[at].kind);
        rank(a).cmp(&rank(b))
    });
    order
}

fn has_more_than_conflicts(record: &PreviewedRecord) -> bool {
    record.brought != Brought::Changed || record.fields.iter().any(|field| !field.conflict)
}

/// One record that would change, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// What would happen to it.
    pub brought: Brought,
    /// What it is called.
    pub title: String,
    /// What it holds, when it comes or goes.
    pub summary: String,
    /// The fields that change, with their values before and after.
    pub fields: Vec<(String, String, String)>,
}

/// How much of a value fits in a row.
const MOST: usize = 160;

/// A record that would change, in words.
#[must_use]
pub fn row(record: &PreviewedRecord, find: FindTitle<'_>) -> Row {
    let kind = record.kind.as_str();
    let comes_or_goes = matches!(record.brought, Brought::Added | Brought::Removed);
    let fields = record.fields.iter().filter(|field| !field.conflict);
    Row {
        brought: record.brought,
        title: describe::title(kind, &record.values, find),
        summary: if comes_or_goes {
            describe::summary(kind, &record.values)
        } else {
            String::new()
        },
        fields: fields
            .map(|change| {
                let (before, after) = describe::contrasted(
                    kind,
                    &change.field,
                    (&change.mine, &change.theirs),
                    MOST,
                    find,
                );
                (describe::field(kind, &change.field), before, after)
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::{fields, note};
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn workspace(texts: &[(u128, &str)]) -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = texts
            .iter()
            .map(|(id, text)| Edit::Create {
                id: Id::from_random(*id),
                kind: note::KIND.into(),
                fields: fields([(note::TEXT, json!(text))]),
            })
            .collect();
        workspace.apply(Change::new("Write", edits));
        workspace
    }

    #[test]
    fn replacing_does_what_its_preview_says() {
        let mut now = workspace(&[(1, "same"), (2, "old"), (3, "gone")]);
        let then = workspace(&[(1, "same"), (2, "new"), (4, "added")]);
        let records: Vec<Record> = then.all().cloned().collect();
        let preview = replacing(&now, &records);
        let met = |brought| preview.count(brought);
        assert_eq!(
            (
                met(Brought::Added),
                met(Brought::Changed),
                met(Brought::Removed),
                preview.unchanged
            ),
            (1, 1, 1, 1)
        );
        now.replace("Replace", records.clone());
        assert!(replacing(&now, &records).records.is_empty());
    }

    #[test]
    fn a_row_tells_a_change_and_leaves_conflicts_to_their_cards() {
        let change = |field: &str, conflict| FieldChange {
            field: field.to_owned(),
            mine: json!("a"),
            theirs: json!("b"),
            conflict,
        };
        let record = PreviewedRecord {
            id: Id::from_random(1),
            kind: note::KIND.to_owned(),
            brought: Brought::Changed,
            values: fields([(note::TEXT, json!("b"))]),
            fields: vec![change("author", false), change("text", true)],
        };
        let row = row(&record, &|_| None);
        assert_eq!(row.title, "b");
        assert_eq!(
            row.fields,
            [("author".to_owned(), "a".to_owned(), "b".to_owned())]
        );
    }
}
