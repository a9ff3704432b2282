//! A saved view of the initiatives: which of them a table shows, in what order, in which groups, with which columns.
//! What each holds beside its name is written by whoever shows the table; any text is kept.

use super::{FieldType, ORDER, fields};
use crate::workspace::{Edit, Id, Record};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "saved_view";
/// Text: what it is called.
pub const NAME: &str = "name";
/// Text: the words that initiatives are looked for by.
pub const FIND: &str = "find";
/// Text: what else they are to be, a condition a line.
pub const CONDITIONS: &str = "conditions";
/// Text: the columns by which they are sorted, one after the other, each with its direction.
pub const SORT: &str = "sort";
/// Text: by what they are grouped; empty for nothing.
pub const GROUP: &str = "group";
/// Text: the columns, in their order.
pub const COLUMNS: &str = "columns";
/// The fields and their types.
pub const FIELDS: &[(&str, FieldType)] = &[
    (NAME, FieldType::Text),
    (FIND, FieldType::Text),
    (CONDITIONS, FieldType::Text),
    (SORT, FieldType::Text),
    (GROUP, FieldType::Text),
    (COLUMNS, FieldType::Text),
    (ORDER, FieldType::Text),
];

/// A reading of a saved view's record, without its place.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SavedView {
    /// What it is called; may be empty.
    pub name: String,
    /// The words that initiatives are looked for by.
    pub find: String,
    /// What else they are to be, a condition a line.
    pub conditions: String,
    /// The columns by which they are sorted.
    pub sort: String,
    /// By what they are grouped.
    pub group: String,
    /// The columns.
    pub columns: String,
}

impl SavedView {
    fn texts(&self) -> [(&'static str, &str); 6] {
        [
            (NAME, &self.name),
            (FIND, &self.find),
            (CONDITIONS, &self.conditions),
            (SORT, &self.sort),
            (GROUP, &self.group),
            (COLUMNS, &self.columns),
        ]
    }
}

impl From<&Record> for SavedView {
    fn from(record: &Record) -> Self {
        let text = |field| record.text(field).to_owned();
        Self {
            name: text(NAME),
            find: text(FIND),
            conditions: text(CONDITIONS),
            sort: text(SORT),
            group: text(GROUP),
            columns: text(COLUMNS),
        }
    }
}

/// The edit that saves a view at a place in the list; what is empty is no field.
#[must_use]
pub fn add(id: Id, view: &SavedView, order: &str) -> Edit {
    let texts = view
        .texts()
        .into_iter()
        .filter(|(_, text)| !text.is_empty());
    let mut values = fields([(ORDER, json!(order))]);
    values.extend(texts.map(|(field, text)| (field.to_owned(), json!(text))));
    Edit::Create {
        id,
        kind: KIND.into(),
        fields: values,
    }
}

/// The edits that save another view in the place of one.
#[must_use]
pub fn replace(id: &Id, before: &SavedView, after: &SavedView) -> Vec<Edit> {
    let pairs = before.texts().into_iter().zip(after.texts());
    let differs = pairs.filter(|((_, before), (_, after))| before != after);
    differs
        .map(|(_, (field, text))| Edit::set(id, field, text))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Change, SeededOutside, Workspace};

    #[test]
    fn a_view_reads_back_as_it_was_saved() {
        let id = Id::known("v");
        let view = SavedView {
            name: "Mine".to_owned(),
            sort: "reach:down".to_owned(),
            ..SavedView::default()
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new("Save", vec![add(id.clone(), &view, "1")]));
        let read = |workspace: &Workspace| SavedView::from(workspace.record(&id).unwrap());
        assert_eq!(read(&workspace), view);
        let other = SavedView {
            group: "owner".to_owned(),
            sort: String::new(),
            ..view.clone()
        };
        let edits = replace(&id, &view, &other);
        assert_eq!(edits.len(), 2);
        workspace.apply(Change::new("Save", edits));
        assert_eq!(read(&workspace), other);
    }
}
