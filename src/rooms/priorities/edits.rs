//! What the room changes: each is one change, and one undo.

use super::paste::NewInitiative;
use super::ranking::display_name;
use crate::rooms::words;
use crate::state::{AppState, Session};
use plan::methods::estimate;
use plan::methods::range_edits::{fields_of, on_record};
use plan::methods::range_text::Range;
use plan::methods::rice::Input;
use plan::records::link::{self, Relation};
use plan::records::{ORDER, fields, initiative};
use plan::workspace::{Change, Edit, Fields, order};
use plan::{Id, Workspace};
use serde_json::json;

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
        let inputs = new.inputs.iter();
        for (field, value) in inputs.flat_map(|(input, range)| fields_of(*input, *range)) {
            if let Some(value) = value {
                fields.insert(field.to_owned(), json!(value));
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

/// What changing an input is called.
#[must_use]
pub fn input_label(input: Input) -> String {
    format!("Change {}", words::input(input).to_lowercase())
}

/// Gives an input a number, or none, in place of what it has.
pub fn set_input(session: Session, id: &Id, input: Input, value: Option<f64>) {
    let edits = session.untracked(|plan| on_record(plan, id, input, Range::from(value)));
    session.apply(Change::new(input_label(input), edits));
}

/// Gives an initiative its place on the matrix, as one change. Places with the same `step` in a row
/// are undone as one.
pub fn place(session: Session, id: &Id, impact: f64, effort: f64, step: Option<&str>) {
    let edits = session.untracked(|plan| placing(plan, id, impact, effort));
    let change = Change::new("Move initiative", edits);
    session.apply(match step {
        Some(step) => change.coalescing(format!("{id}/{step}")),
        None => change,
    });
}

/// What gives an initiative its place. A dot lies at one number: where it is moved, that takes the place of a
/// range, and where it stays, the range does.
fn placing(workspace: &Workspace, id: &Id, impact: f64, effort: f64) -> Vec<Edit> {
    let counts = workspace.record(id).map(estimate::plain);
    let counts = counts.unwrap_or_default();
    let place = [(Input::Impact, impact), (Input::Effort, effort)].into_iter();
    place
        .filter(|(input, value)| counts.get(*input) != Some(*value))
        .flat_map(|(input, value)| on_record(workspace, id, input, Range::number(value)))
        .collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use plan::workspace::SeededOutside;

    fn range(low: f64, high: f64) -> Range {
        Range {
            low: Some(low),
            likely: None,
            high: Some(high),
        }
    }

    #[test]
    fn an_initiative_is_added_with_its_ranges() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let new = NewInitiative {
            name: "Bus".to_owned(),
            inputs: vec![
                (Input::Reach, range(2.0, 4.0)),
                (Input::Effort, Range::number(3.0)),
            ],
            ..NewInitiative::default()
        };
        let mut ids = Vec::new();
        let edits = creations(&mut workspace, &[new], &mut ids);
        workspace.apply(Change::new("Add", edits));
        let bus = workspace.record(&ids[0]).unwrap();
        assert_eq!(Range::of(bus, Input::Reach), range(2.0, 4.0));
        assert_eq!(Range::of(bus, Input::Effort), Range::number(3.0));
    }

    #[test]
    fn only_where_a_dot_is_moved_its_range_goes() {
        let id = Id::parse("bus").unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        workspace.apply(Change::new("Begin", vec![create(&id, fields([]))]));
        for (input, range) in [
            (Input::Impact, range(1.0, 3.0)),
            (Input::Effort, range(2.0, 6.0)),
        ] {
            let edits = on_record(&workspace, &id, input, range);
            workspace.apply(Change::new("Begin", edits));
        }
        let mut placed = |impact, effort| {
            let edits = placing(&workspace, &id, impact, effort);
            workspace.apply(Change::new("Move", edits));
            let bus = workspace.record(&id).unwrap();
            [Input::Impact, Input::Effort].map(|input| Range::of(bus, input))
        };
        assert_eq!(placed(2.0, 4.0), [range(1.0, 3.0), range(2.0, 6.0)]);
        assert_eq!(placed(2.0, 5.0), [range(1.0, 3.0), Range::number(5.0)]);
        assert_eq!(placed(3.0, 5.0), [Range::number(3.0), Range::number(5.0)]);
    }
}
