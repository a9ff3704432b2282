//! A link: "this belongs to that", a record whose id is made from its two ends.
//!
//! Two people who add the same link make the same record, and adding a link that was removed brings
//! it back.

use super::{FieldType, Strength, fields, words};
use crate::workspace::{Edit, Id, IdError, Workspace};
use serde_json::json;

/// The record's kind.
pub const KIND: &str = "link";
/// The [`Relation`].
pub const RELATION: &str = "relation";
/// The id of the record that the link begins at.
pub const FROM: &str = "from";
/// The id of the record that the link leads to; or of a part of the vision, which is no record of its own
/// ([`super::vision::part_id`]).
pub const TO: &str = "to";
/// Text: how the one serves the other; of [`Relation::Serves`] and [`Relation::Contributes`] alone.
pub const HOW: &str = "how";
/// The [`Strength`] with which the one serves the other; of [`Relation::Serves`] alone.
pub const STRENGTH: &str = "strength";
/// Number: by how much the one is expected to bring a key result nearer to its target, in the key result's
/// unit, whether it rises or falls; less than 0 where it sets it back. Of [`Relation::Contributes`] alone.
pub const EXPECTED: &str = "expected";
/// The fields and their types. A relation this build does not know is kept, so it is any text.
pub const FIELDS: &[(&str, FieldType)] = &[
    (RELATION, FieldType::Text),
    (FROM, FieldType::Text),
    (TO, FieldType::Text),
    (HOW, FieldType::Text),
    (STRENGTH, FieldType::Word(Strength::WORDS)),
    (EXPECTED, FieldType::Number),
];

words! {
    /// What a link says.
    Relation {
        /// A persona has a goal, a need or a pain.
        Has = "has",
        /// An initiative is for a persona.
        For = "for",
        /// The vision's Why sentence comes from a note or a group.
        WhyFrom = "why_from",
        /// The vision's How sentence comes from a note or a group.
        HowFrom = "how_from",
        /// The vision's What sentence comes from a note or a group.
        WhatFrom = "what_from",
        /// The vision is for a persona: they are a target.
        Targets = "targets",
        /// A factor of differentiation comes from a need or a pain.
        MattersTo = "matters_to",
        /// The vision serves an objective; or an initiative serves a part of the vision.
        Serves = "serves",
        /// A piece of evidence supports a need, a pain, what else a persona has, a persona, a part of the
        /// vision, an initiative, feedback, or a note on an empathy map.
        Supports = "supports",
        /// A piece of evidence contradicts one of these.
        Contradicts = "contradicts",
        /// A theme gathers a piece of evidence.
        Gathers = "gathers",
        /// An initiative addresses a need or a pain.
        Addresses = "addresses",
        /// An initiative contributes to an objective, or to one of its key results.
        Contributes = "contributes",
        /// An initiative needs another: it is worth nothing without it.
        Needs = "needs",
        /// An initiative excludes another, and is excluded by it: at most one of them is done.
        Excludes = "excludes",
    }
}

/// The id of the link of this relation between two records.
///
/// # Errors
/// When the two ids are so long that the link's would be longer than an id may be.
pub fn id(relation: Relation, from: &str, to: &str) -> Result<Id, IdError> {
    Id::parse(&format!("link:{}:{from}:{to}", relation.word()))
}

/// The edit that links two records, or links them again.
///
/// # Errors
/// As for [`id`].
pub fn add(relation: Relation, from: &str, to: &str) -> Result<Edit, IdError> {
    Ok(Edit::Create {
        id: id(relation, from, to)?,
        kind: KIND.into(),
        fields: fields([
            (RELATION, json!(relation.word())),
            (FROM, json!(from)),
            (TO, json!(to)),
        ]),
    })
}

/// The edit that links the vision to an objective it serves, with how and how strongly; what is not
/// said is no field.
///
/// # Errors
/// As for [`id`].
pub fn serve(
    vision: &str,
    objective: &str,
    strength: Option<Strength>,
    how: &str,
) -> Result<Edit, IdError> {
    let mut edit = add(Relation::Serves, vision, objective)?;
    if let Edit::Create { fields, .. } = &mut edit {
        if let Some(strength) = strength {
            fields.insert(STRENGTH.to_owned(), json!(strength.word()));
        }
        if !how.is_empty() {
            fields.insert(HOW.to_owned(), json!(how));
        }
    }
    Ok(edit)
}

/// The edit that links an initiative to an objective or a key result it contributes to, with how, and by how
/// much it is expected to bring the key result nearer to its target; what is not said is no field.
///
/// # Errors
/// As for [`id`].
pub fn contribute(
    initiative: &str,
    to: &str,
    expected: Option<f64>,
    how: &str,
) -> Result<Edit, IdError> {
    let mut edit = add(Relation::Contributes, initiative, to)?;
    if let Edit::Create { fields, .. } = &mut edit {
        if let Some(expected) = expected {
            fields.insert(EXPECTED.to_owned(), json!(expected));
        }
        if !how.is_empty() {
            fields.insert(HOW.to_owned(), json!(how));
        }
    }
    Ok(edit)
}

/// The edit that removes the link between two records.
///
/// # Errors
/// As for [`id`].
pub fn remove(relation: Relation, from: &str, to: &str) -> Result<Edit, IdError> {
    Ok(Edit::Delete {
        id: id(relation, from, to)?,
    })
}

words! {
    /// What a piece of evidence does to what it speaks of.
    Stance {
        /// It supports it.
        Supports = "supports",
        /// It contradicts it.
        Contradicts = "contradicts",
    }
}

/// The edits that make a piece of evidence support something, contradict it, or say nothing of it: one of
/// them at most, whatever it said before.
///
/// # Errors
/// As for [`id`].
pub fn take_stance(piece: &str, about: &str, stance: Option<Stance>) -> Result<[Edit; 2], IdError> {
    let edit = |relation, own| match stance {
        Some(taken) if taken == own => add(relation, piece, about),
        _ => remove(relation, piece, about),
    };
    Ok([
        edit(Relation::Supports, Stance::Supports)?,
        edit(Relation::Contradicts, Stance::Contradicts)?,
    ])
}

/// The edits that delete a record with its links. What belongs to it by an id stays, unseen, and comes back
/// with it.
#[must_use]
pub fn delete_with_links(workspace: &Workspace, id: &Id) -> Vec<Edit> {
    let links = workspace.links_of(id).map(|link| link.id().clone());
    let ids = links.chain([id.clone()]);
    ids.map(|id| Edit::Delete { id }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::evidence;
    use crate::workspace::{Change, SeededOutside};

    #[test]
    fn a_piece_takes_one_stance_at_a_time() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let mut taken = |stance| {
            let edits = take_stance("e", "pain", stance).unwrap().to_vec();
            workspace.apply(Change::new("Say", edits));
            let links = workspace.links_of("pain");
            links
                .map(|link| link.text(RELATION).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(taken(Some(Stance::Supports)), ["supports"]);
        assert_eq!(taken(Some(Stance::Contradicts)), ["contradicts"]);
        assert_eq!(taken(None), Vec::<String>::new());
        assert_eq!(taken(Some(Stance::Supports)), ["supports"]);
    }

    #[test]
    fn what_is_deleted_goes_with_its_links_and_comes_back_with_them() {
        let piece = Id::known("e");
        let create = Edit::Create {
            id: piece.clone(),
            kind: evidence::KIND.into(),
            fields: fields([]),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let links = [
            add(Relation::Supports, "e", "pain"),
            add(Relation::Gathers, "theme", "e"),
            add(Relation::Supports, "other", "pain"),
        ];
        let edits = links.into_iter().flatten().chain([create]).collect();
        workspace.apply(Change::new("Begin", edits));
        let edits = delete_with_links(&workspace, &piece);
        workspace.apply(Change::new("Delete", edits));
        assert_eq!(
            (workspace.count(KIND), workspace.count(evidence::KIND)),
            (1, 0)
        );
        workspace.undo();
        assert_eq!(
            (workspace.count(KIND), workspace.count(evidence::KIND)),
            (3, 1)
        );
    }
}
