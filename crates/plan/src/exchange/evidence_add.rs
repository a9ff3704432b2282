//! Pieces of evidence from a table, added to a workspace with their themes.

use super::evidence_rows::NewPiece;
use crate::records::link::{self, Relation};
use crate::records::{evidence, fields, tag, theme};
use crate::workspace::{Edit, Id, Workspace, arrange, order};
use serde_json::json;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The edits that add these pieces, for one change: a record each, the themes that are not there yet, and
/// the links from themes to pieces.
#[must_use]
pub fn add(workspace: &mut Workspace, pieces: &[NewPiece]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut themes = themes_by_name(workspace);
    let wanted = pieces.iter().flat_map(|piece| &piece.themes);
    let mut fresh: Vec<&str> = Vec::new();
    for name in wanted {
        if let Entry::Vacant(place) = themes.entry(theme::sameness(name)) {
            place.insert(workspace.fresh_id());
            fresh.push(name);
        }
    }
    let siblings = workspace.ordered(theme::KIND);
    let siblings: Vec<Id> = siblings.iter().map(|record| record.id().clone()).collect();
    let (first, moved) = arrange::append(workspace, &siblings);
    edits.extend(moved);
    let later = order::run(Some(&first), None, fresh.len().saturating_sub(1));
    for (name, key) in fresh.iter().zip([first].into_iter().chain(later)) {
        let id = themes.get(&theme::sameness(name)).cloned();
        edits.extend(id.map(|id| theme::add(id, name, &key)));
    }
    for piece in pieces {
        let id = workspace.fresh_id();
        for theme in piece
            .themes
            .iter()
            .filter_map(|name| themes.get(&theme::sameness(name)))
        {
            edits.extend(link::add(Relation::Gathers, theme, &id));
        }
        edits.push(Edit::Create {
            id,
            kind: evidence::KIND.into(),
            fields: fields_of(piece),
        });
    }
    edits
}

/// As [`theme::called`], for many names.
fn themes_by_name(workspace: &Workspace) -> BTreeMap<String, Id> {
    // Of several of one name the first is the last to be put in.
    let themes = workspace.ordered(theme::KIND).into_iter().rev();
    let named = themes.map(|record| {
        let name = theme::sameness(record.text(theme::NAME));
        (name, record.id().clone())
    });
    crate::sorted::map(named.filter(|(name, _)| !name.is_empty()))
}

fn fields_of(piece: &NewPiece) -> crate::workspace::Fields {
    let mut made = fields([(evidence::WAY, json!(piece.way.word()))]);
    let mut say = |field: &str, value: serde_json::Value| {
        made.insert(field.to_owned(), value);
    };
    for (field, text) in &piece.texts {
        say(field, json!(text));
    }
    if let Some(date) = piece.date {
        say(evidence::DATE, json!(date.to_string()));
    }
    if let Some(confidence) = piece.confidence {
        say(evidence::CONFIDENCE, json!(confidence.word()));
    }
    if let Some(success) = piece.success {
        say(evidence::SUCCESS, json!(success.word()));
    }
    if let Some(drop_off) = piece.drop_off {
        say(evidence::DROP_OFF, json!(drop_off));
    }
    for (field, value) in piece.tags.iter().filter_map(|name| tag::field(name)) {
        say(&field, value);
    }
    made
}
