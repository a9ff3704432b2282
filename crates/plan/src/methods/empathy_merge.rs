//! Empathy maps merged into a persona's: what several interviews showed, on one map.
//!
//! The maps that are merged stay as they are: each says what one person said and did. A note comes to the
//! persona's map as a note of its own, whose id is made from where it came from and where it is, so that
//! merging again, or by two people, adds nothing twice. What says the same in the same section is one
//! note, which then rests on the evidence of both.

use super::empathy_views::{maps_of_persona, notes};
use crate::records::empathy_note::{self, Basis, EmpathyNote, Section};
use crate::records::link::{self, Relation};
use crate::records::{ORDER, empathy_map, fields};
use crate::text::folded_text;
use crate::workspace::{Edit, Id, Workspace, arrange, order};
use serde_json::json;

/// What merging does.
#[derive(Clone, PartialEq, Debug)]
pub struct MergedMaps {
    /// The map into which they go.
    pub map: Id,
    /// Whether the map is made.
    pub is_new: bool,
    /// How many notes come to it.
    pub added: usize,
    /// How many say what one there says already, and join it.
    pub joined: usize,
    /// The edits, for one change; none where there is nothing to do.
    pub edits: Vec<Edit>,
}

/// A note on the persona's map, there or about to be.
struct Held {
    id: Id,
    section: Section,
    folded: String,
    basis: Basis,
}

impl Held {
    fn of(note: &EmpathyNote, id: Id) -> Self {
        Self {
            id,
            section: note.section,
            folded: folded(&note.text),
            basis: note.basis,
        }
    }
}

/// What merging these maps into a persona's does: into their first, or into a new one without a name.
/// `None` where the persona's id is too long for a map's. See [`merge_into`].
#[must_use]
pub fn merge(workspace: &Workspace, maps: &[Id], persona: &Id) -> Option<MergedMaps> {
    if let Some(own) = maps_of_persona(workspace, persona).first() {
        return Some(merge_into(workspace, maps, own));
    }
    let map = empathy_map::id_for(persona).ok()?;
    let mut merged = merge_into(workspace, maps, &map);
    merged.is_new = true;
    if !merged.edits.is_empty() {
        let make = make_map(workspace, &map, persona);
        merged.edits.splice(0..0, make);
    }
    Some(merged)
}

/// What merging these maps into another does, in the order in which they are given. Notes without words are
/// left out; a note that was observed makes the one it joins observed.
#[must_use]
pub fn merge_into(workspace: &Workspace, maps: &[Id], map: &Id) -> MergedMaps {
    let mut merged = MergedMaps {
        map: map.clone(),
        is_new: false,
        added: 0,
        joined: 0,
        edits: Vec::new(),
    };
    let there = notes(workspace, map);
    let mut held: Vec<Held> = there
        .iter()
        .map(|note| Held::of(note, note.id.clone()))
        .collect();
    let last = there.last().and_then(|note| workspace.record(&note.id));
    let mut last = last.map(|record| record.text(ORDER).to_owned());
    for note in maps
        .iter()
        .filter(|from| *from != map)
        .flat_map(|from| notes(workspace, from))
    {
        if note.text.trim().is_empty() {
            continue;
        }
        let Ok(id) = empathy_note::id_on(map, &note.id) else {
            continue;
        };
        // One that came before is known, wherever it was moved and however it reads by now.
        let folded = folded(&note.text);
        let same = held
            .iter_mut()
            .find(|it| it.id == id || (it.section == note.section && it.folded == folded));
        let onto = if let Some(same) = same {
            if note.basis == Basis::Observed && same.basis == Basis::Inferred && same.id != id {
                same.basis = Basis::Observed;
                let basis = Basis::Observed.word();
                merged
                    .edits
                    .push(Edit::set(&same.id, empathy_note::BASIS, basis));
            }
            merged.joined += usize::from(same.id != id);
            same.id.clone()
        } else if workspace.any(&id).is_some_and(|record| !record.is_alive()) {
            // Somebody took it off the persona's map.
            continue;
        } else {
            let key = order::between(last.as_deref(), None);
            merged.edits.push(coming(&note, id.clone(), map, &key));
            merged.added += 1;
            last = Some(key);
            held.push(Held::of(&note, id.clone()));
            id
        };
        merged
            .edits
            .extend(evidence_for(workspace, &note.id, &onto));
    }
    merged
}

fn folded(text: &str) -> String {
    let words = folded_text(text);
    let words: Vec<&str> = words.split_whitespace().collect();
    let text = words.join(" ");
    text.trim_end_matches(['.', '!', '?', '…']).to_owned()
}

fn coming(note: &EmpathyNote, id: Id, map: &Id, key: &str) -> Edit {
    let mut fields = fields([
        (empathy_note::MAP, json!(&**map)),
        (empathy_note::SECTION, json!(note.section.word())),
        (empathy_note::TEXT, json!(note.text.trim())),
        (empathy_note::BASIS, json!(note.basis.word())),
        (ORDER, json!(key)),
    ]);
    if !note.author.is_empty() {
        fields.insert(empathy_note::AUTHOR.to_owned(), json!(note.author));
    }
    Edit::Create {
        id,
        kind: empathy_note::KIND.into(),
        fields,
    }
}

fn make_map(workspace: &Workspace, map: &Id, persona: &Id) -> Vec<Edit> {
    let all = workspace.ordered(empathy_map::KIND);
    let all: Vec<Id> = all.iter().map(|record| record.id().clone()).collect();
    let (key, mut edits) = arrange::append(workspace, &all);
    edits.push(Edit::Create {
        id: map.clone(),
        kind: empathy_map::KIND.into(),
        fields: fields([
            (empathy_map::PERSONA, json!(&**persona)),
            (ORDER, json!(key)),
        ]),
    });
    edits
}

/// The links that give one note the evidence of another, those that are not there yet.
fn evidence_for(workspace: &Workspace, from: &Id, onto: &Id) -> Vec<Edit> {
    let mut edits = Vec::new();
    for link in workspace.links_of(from) {
        let relation = Relation::from_word(link.text(link::RELATION));
        let says = matches!(relation, Some(Relation::Supports | Relation::Contradicts));
        let Some(relation) = relation.filter(|_| says && link.text(link::TO) == &**from) else {
            continue;
        };
        let piece = link.text(link::FROM);
        let known = link::id(relation, piece, onto).is_ok_and(|id| workspace.any(&id).is_some());
        if !known {
            edits.extend(link::add(relation, piece, onto));
        }
    }
    edits
}

#[cfg(test)]
#[path = "empathy_merge_tests.rs"]
mod tests;
