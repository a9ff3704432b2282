//! What the room changes: each is one change, and one undo.

use super::paste::NewInitiative;
use super::ranking::display_name;
use crate::rooms::words;
use crate::state::{AppState, Session};
use plan::methods::rice::Input;
use plan::records::link::{self, Relation};
use plan::records::{ORDER, fields, initiative};
use plan::workspace::{Change, Edit, Fields, order};
use plan::{Id, Workspace};
use serde_json::{Value, json};

/// What adding is called, by undo too.
pub const ADD: &str = "Add initiative";

/// Adds initiatives at the end of the order, as one change. Returns their ids; none where the
/// workspace may not be changed.
pub fn add(session: Session, initiatives: &[NewInitiative]) -> Vec<Id> {
    let mut ids = Vec::with_capacity(initiatives.len());
    let added = session.fill(|workspace| {
        let edits = creations(workspace, initiatives, &mut ids);
        Change::new(add_label(initiatives.len()), edits)
    });
    if !added {
        ids.clear();
    }
    ids
}

/// What adding so many is called.
#[must_use]
pub fn add_label(count: usize) -> String {
    match count {
        1 => ADD.to_owned(),
        many => format!("Add {}", words::counted(many, "initiative", "initiatives")),
    }
}

/// What makes initiatives at the end of the order.
pub fn creations(
    workspace: &mut Workspace,
    initiatives: &[NewInitiative],
    ids: &mut Vec<Id>,
) -> Vec<Edit> {
    let last = last_order(workspace);
    let keys = order::run(last.as_deref(), None, initiatives.len());
    let mut edits = Vec::with_capacity(initiatives.len());
    for (new, key) in initiatives.iter().zip(keys) {
        let id = workspace.fresh_id();
        let mut fields = fields([(initiative::NAME, json!(new.name)), (ORDER, json!(key))]);
        for input in Input::ALL {
            if let Some(value) = new.rice.get(input) {
                fields.insert(input.field().to_owned(), json!(value));
            }
        }
        for (field, value) in new.work.iter().filter(|(_, value)| !value.is_null()) {
            fields.insert(field.field().to_owned(), value.clone());
        }
        edits.push(create(&id, fields));
        ids.push(id);
    }
    edits
}

fn create(id: &Id, fields: Fields) -> Edit {
    Edit::Create {
        id: id.clone(),
        kind: initiative::KIND.into(),
        fields,
    }
}

fn last_order(workspace: &Workspace) -> Option<String> {
    workspace
        .of_kind(initiative::KIND)
        .filter_map(|id| workspace.record(id))
        .map(|record| record.text(ORDER))
        .max()
        .map(str::to_owned)
}

/// What gives an input a value, or none.
#[must_use]
pub fn input(id: &Id, input: Input, value: Option<f64>) -> Edit {
    let value = value.map_or(Value::Null, Value::from);
    Edit::set(id, input.field(), value)
}

/// What changing an input is called.
#[must_use]
pub fn input_label(input: Input) -> String {
    format!("Change {}", words::input(input).to_lowercase())
}

/// Gives an input a value, or none.
pub fn set_input(session: Session, id: &Id, input: Input, value: Option<f64>) {
    let edits = vec![self::input(id, input, value)];
    session.apply(Change::new(input_label(input), edits));
}

/// Gives an initiative its place on the matrix, as one change. Places with the same `step` in a row
/// are undone as one.
pub fn place(session: Session, id: &Id, impact: f64, effort: f64, step: Option<&str>) {
    let change = Change::new(
        "Move initiative",
        vec![
            Edit::set(id, initiative::IMPACT, impact),
            Edit::set(id, initiative::EFFORT, effort),
        ],
    );
    session.apply(match step {
        Some(step) => change.coalescing(format!("{id}/{step}")),
        None => change,
    });
}

/// Makes a copy right after the original, for the same personas. Returns its id.
pub fn duplicate(app: AppState, id: &Id) -> Option<Id> {
    let mut copy = None;
    app.session.fill(|workspace| {
        let Some(edits) = copy_of(workspace, id, &mut copy) else {
            return Change::default();
        };
        Change::new("Duplicate initiative", edits)
    });
    copy
}

fn copy_of(workspace: &mut Workspace, id: &Id, copy: &mut Option<Id>) -> Option<Vec<Edit>> {
    let new = workspace.fresh_id();
    let record = workspace.record(id)?;
    let mut fields = record.values();
    let ordered = workspace.ordered(initiative::KIND);
    let at = ordered.iter().position(|other| other.id() == id)?;
    let here = record.text(ORDER);
    let next = ordered.get(at + 1).map(|next| next.text(ORDER));
    let key = order::between(Some(here), next);
    let name = format!("{} (copy)", display_name(record.text(initiative::NAME)));
    fields.insert(initiative::NAME.to_owned(), json!(name));
    fields.insert(ORDER.to_owned(), json!(key));
    let mut edits = vec![create(&new, fields)];
    for persona in workspace.linked_from(id, Relation::For.word()) {
        // Ids this long are never made; such a link would be left out.
        edits.extend(link::add(Relation::For, &new, persona.id()));
    }
    *copy = Some(new);
    Some(edits)
}

/// Says that an initiative is, or is not, for a persona.
pub fn link_persona(session: Session, initiative: &Id, persona: &Id, linked: bool) {
    let (label, edit) = if linked {
        (
            "Link persona",
            link::add(Relation::For, initiative, persona),
        )
    } else {
        (
            "Unlink persona",
            link::remove(Relation::For, initiative, persona),
        )
    };
    if let Ok(edit) = edit {
        session.apply(Change::new(label, vec![edit]));
    }
}
