//! Initiatives from a table, added to a workspace.

use super::initiative_rows::NewInitiative;
use crate::methods::range_edits;
use crate::records::work::{BUCKET, OWNER, STATUS};
use crate::records::{ORDER, fields, initiative, tag};
use crate::workspace::{Edit, Fields, Id, Workspace, arrange, order};
use serde_json::{Value, json};

/// The edits that add these initiatives after those that are there, for one change.
#[must_use]
pub fn add(workspace: &mut Workspace, initiatives: &[NewInitiative]) -> Vec<Edit> {
    let siblings = workspace.ordered(initiative::KIND);
    let siblings: Vec<Id> = siblings.iter().map(|record| record.id().clone()).collect();
    let (first, mut edits) = arrange::append(workspace, &siblings);
    let later = order::run(Some(&first), None, initiatives.len().saturating_sub(1));
    for (new, key) in initiatives.iter().zip([first].into_iter().chain(later)) {
        edits.push(Edit::Create {
            id: workspace.fresh_id(),
            kind: initiative::KIND.into(),
            fields: fields_of(new, &key),
        });
    }
    edits
}

fn fields_of(new: &NewInitiative, key: &str) -> Fields {
    let mut made = fields([(initiative::NAME, json!(new.name)), (ORDER, json!(key))]);
    let mut say = |field: &str, value: Option<Value>| {
        if let Some(value) = value {
            made.insert(field.to_owned(), value);
        }
    };
    let text = |text: &str| (!text.is_empty()).then(|| json!(text));
    say(initiative::DESCRIPTION, text(&new.description));
    say(OWNER, text(&new.owner));
    say(STATUS, new.status.map(|it| json!(it.word())));
    say(BUCKET, new.bucket.map(|it| json!(it.word())));
    say(initiative::MOSCOW, new.moscow.map(|it| json!(it.word())));
    for (input, range) in &new.inputs {
        for (field, number) in range_edits::fields_of(*input, *range) {
            say(field, number.map(Value::from));
        }
    }
    for (field, value) in new.tags.iter().filter_map(|name| tag::field(name)) {
        say(&field, Some(value));
    }
    made
}
