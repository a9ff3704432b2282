//! What the room changes, as changes of records: nothing here knows the page.

use plan::records::link::{self, Relation};
use plan::records::persona::{self, PersonaKind};
use plan::records::persona_trait::{self, Trait};
use plan::records::{Colour, ORDER, Persona, empathy_map, fields, persona_field, picture};
use plan::workspace::{Change, Edit, Fields, IdError, arrange};
use plan::{Id, Record, Workspace};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A goal, need or pain as a link leads to it: what is needed to list it.
pub fn traits_of<'a>(workspace: &'a Workspace, persona: &str, kind: Trait) -> Vec<&'a Record> {
    let mut traits = workspace.linked_from(persona, Relation::Has.word());
    traits.retain(|record| record.kind() == kind.kind());
    traits
}

/// The initiatives for this persona, in order.
pub(super) fn initiatives_of<'a>(workspace: &'a Workspace, persona: &str) -> Vec<&'a Record> {
    let mut found = workspace.linked_to(persona, Relation::For.word());
    found.retain(|record| record.kind() == plan::records::initiative::KIND);
    found
}

/// How a persona that is begun now looks: the next colour, and primary if nobody is yet.
pub(super) fn fresh_look(workspace: &Workspace) -> Persona {
    let personas = workspace.ordered(persona::KIND);
    let any_primary = personas
        .iter()
        .any(|record| Persona::from(*record).kind == PersonaKind::Primary);
    Persona {
        kind: if any_primary {
            PersonaKind::Secondary
        } else {
            PersonaKind::Primary
        },
        colour: Colour::ALL[(personas.len() + 1) % Colour::ALL.len()],
        ..Persona::default()
    }
}

/// The edits that make a persona at the end of the gallery.
pub(super) fn make_persona(workspace: &Workspace, id: &Id) -> Vec<Edit> {
    let look = fresh_look(workspace);
    let (key, mut edits) = arrange::append(workspace, &persona_ids(workspace));
    edits.push(Edit::Create {
        id: id.clone(),
        kind: persona::KIND.into(),
        fields: fields([
            (persona::NAME, json!("")),
            (persona::ROLE, json!("")),
            (persona::QUOTE, json!("")),
            (persona::PERSONA_KIND, json!(look.kind.word())),
            (persona::COLOUR, json!(look.colour.word())),
            (ORDER, json!(key)),
        ]),
    });
    edits
}

/// Whether nothing was said of the persona: no words, no goal, need or pain, no initiative, no map.
pub(super) fn is_blank(workspace: &Workspace, id: &Id) -> bool {
    let Some(record) = workspace.record(id) else {
        return false;
    };
    let Persona {
        name,
        role,
        quote,
        context,
        day,
        ..
    } = Persona::from(record);
    let words = [name, role, quote, context, day];
    let theirs = [persona_field::KIND, empathy_map::KIND];
    words.iter().all(|text| text.trim().is_empty())
        && theirs
            .iter()
            .all(|kind| workspace.belonging_to(id, kind).is_empty())
        && picture::of(record).is_none()
        && workspace.links_of(id).next().is_none()
}

/// Gives a persona's field a value; makes the persona with it when it is not there yet.
pub(super) fn set_persona(
    workspace: &Workspace,
    id: &Id,
    field: &'static str,
    value: impl Into<Value>,
    label: &'static str,
) -> Change {
    let set = Edit::set(id, field, value);
    let (label, edits) = if workspace.record(id).is_some() {
        (label, vec![set])
    } else {
        let mut edits = make_persona(workspace, id);
        edits.push(set);
        ("Add persona", edits)
    };
    Change::new(label, edits).coalescing(typing(id, field))
}

/// What joins the keystrokes in one field to one change.
pub(super) fn typing(id: &Id, field: &str) -> String {
    format!("{id}/{field}")
}

/// Deletes a persona, the goals, needs and pains that nobody else has, their own fields, and all their
/// links.
pub(super) fn delete_persona(workspace: &Workspace, id: &Id) -> Change {
    let mut edits = Vec::new();
    let mut gone = BTreeSet::new();
    for kind in Trait::ALL {
        for record in traits_of(workspace, id, kind) {
            if !shared(workspace, record.id(), id) {
                delete_whole(workspace, record.id(), &mut gone, &mut edits);
            }
        }
    }
    let own = workspace.belonging_to(id, persona_field::KIND).into_iter();
    edits.extend(own.map(delete));
    delete_whole(workspace, id, &mut gone, &mut edits);
    Change::new("Delete persona", edits)
}

/// Takes a goal, need or pain from a persona; it is gone when nobody else has it.
pub(super) fn delete_trait(workspace: &Workspace, of: &Id, kind: Trait, id: &Id) -> Change {
    let mut edits = Vec::new();
    if shared(workspace, id, of) {
        let mut links: Vec<&Record> = workspace.links_of(id).collect();
        links.retain(|link| {
            link.text(link::FROM) == &**of && link.text(link::RELATION) == Relation::Has.word()
        });
        edits.extend(links.into_iter().map(delete));
    } else {
        delete_whole(workspace, id, &mut BTreeSet::new(), &mut edits);
    }
    Change::new(format!("Delete {}", kind.kind()), edits)
}

/// Whether a persona other than `than` has it too.
fn shared(workspace: &Workspace, id: &Id, than: &Id) -> bool {
    let owners = workspace.linked_to(id, Relation::Has.word());
    owners.iter().any(|owner| owner.id() != than)
}

fn delete(record: &Record) -> Edit {
    Edit::Delete {
        id: record.id().clone(),
    }
}

/// Deletes a record and its links, each link once.
fn delete_whole(workspace: &Workspace, id: &Id, gone: &mut BTreeSet<Id>, edits: &mut Vec<Edit>) {
    for link in workspace.links_of(id) {
        if gone.insert(link.id().clone()) {
            edits.push(delete(link));
        }
    }
    if gone.insert(id.clone()) {
        edits.push(Edit::Delete { id: id.clone() });
    }
}

/// Copies a persona, with copies of their goals, needs and pains, to just after the original.
/// Initiatives stay with the original alone. The second id is the copy's.
pub(super) fn duplicate_persona(workspace: &mut Workspace, id: &Id) -> Option<(Change, Id)> {
    let copy = workspace.fresh_id();
    let mut values = workspace.record(id)?.values();
    let name = values.get(persona::NAME).and_then(Value::as_str);
    let name = format!("{} (copy)", name.unwrap_or_default());
    values.insert(persona::NAME.to_owned(), json!(name.trim()));
    let mut ids: Vec<Id> = ids(&workspace.ordered(persona::KIND));
    let at = ids.iter().position(|known| known == id)? + 1;
    ids.insert(at, copy.clone());
    let mut edits = Vec::new();
    for (at, key) in arrange::keys(workspace, &ids, at..at + 1) {
        if ids[at] == copy {
            values.insert(ORDER.to_owned(), json!(key));
        } else {
            edits.push(Edit::set(&ids[at], ORDER, key));
        }
    }
    edits.push(create(&copy, persona::KIND, values));
    for kind in Trait::ALL {
        let originals: Vec<Fields> = traits_of(workspace, id, kind)
            .into_iter()
            .map(Record::values)
            .collect();
        for fields in originals {
            let own = workspace.fresh_id();
            // Both ids are fresh, far shorter than what a link can hold.
            edits.extend(link::add(Relation::Has, &copy, &own));
            edits.push(create(&own, kind.kind(), fields));
        }
    }
    let own_fields: Vec<Fields> = workspace
        .belonging_to(id, persona_field::KIND)
        .into_iter()
        .map(Record::values)
        .collect();
    for mut fields in own_fields {
        fields.insert(persona_field::PERSONA.to_owned(), json!(&*copy));
        edits.push(create(&workspace.fresh_id(), persona_field::KIND, fields));
    }
    Some((Change::new("Duplicate persona", edits), copy))
}

fn create(id: &Id, kind: &'static str, fields: Fields) -> Edit {
    Edit::Create {
        id: id.clone(),
        kind: kind.into(),
        fields,
    }
}

fn ids(records: &[&Record]) -> Vec<Id> {
    records.iter().map(|record| record.id().clone()).collect()
}

/// The ids of a persona's goals, needs or pains, in order.
pub fn trait_ids(workspace: &Workspace, of: &Id, kind: Trait) -> Vec<Id> {
    ids(&traits_of(workspace, of, kind))
}

/// The ids of all personas, in order.
pub(super) fn persona_ids(workspace: &Workspace) -> Vec<Id> {
    ids(&workspace.ordered(persona::KIND))
}

/// Adds goals, needs or pains to a persona, in a row before the one with the id `before`, or at the
/// end; makes the persona when it is not there yet.
///
/// # Errors
/// When the persona's id is too long for a link.
pub(super) fn add_traits(
    workspace: &Workspace,
    of: &Id,
    kind: Trait,
    before: Option<&Id>,
    added: &[(Id, String)],
) -> Result<Vec<Edit>, IdError> {
    let mut edits = if workspace.record(of).is_some() {
        Vec::new()
    } else {
        make_persona(workspace, of)
    };
    let mut row = trait_ids(workspace, of, kind);
    row.retain(|id| added.iter().all(|(new, _)| new != id));
    let at = before.and_then(|before| row.iter().position(|id| id == before));
    let at = at.unwrap_or(row.len());
    row.splice(at..at, added.iter().map(|(id, _)| id.clone()));
    for (at_row, key) in arrange::keys(workspace, &row, at..at + added.len()) {
        let id = &row[at_row];
        let Some((_, text)) = added.iter().find(|(new, _)| new == id) else {
            edits.push(Edit::set(id, ORDER, key));
            continue;
        };
        let fields = fields([(persona_trait::TEXT, json!(text)), (ORDER, json!(key))]);
        edits.push(create(id, kind.kind(), fields));
        edits.push(link::add(Relation::Has, of, id)?);
    }
    Ok(edits)
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
