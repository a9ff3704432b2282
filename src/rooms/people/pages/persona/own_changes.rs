//! What the fields that somebody added change, as changes of records.

use plan::records::persona_field;
use plan::workspace::{Change, Edit, arrange};
use plan::{Id, Workspace};

/// The ids of a persona's own fields, in order.
pub(super) fn ids(workspace: &Workspace, persona: &Id) -> Vec<Id> {
    let fields = workspace.belonging_to(persona, persona_field::KIND);
    fields.into_iter().map(|field| field.id().clone()).collect()
}

/// What joins the keystrokes in one of a field's two texts to one change.
pub(super) fn typing(id: &Id, part: &str) -> String {
    format!("{id}/{part}")
}

/// Names a field or says what it says; the first letter makes the field.
pub(super) fn write(
    workspace: &Workspace,
    persona: &Id,
    id: &Id,
    part: &'static str,
    text: String,
) -> Change {
    let set = Edit::set(id, part, text);
    let (label, edits) = if workspace.record(id).is_some() {
        let label = match part {
            persona_field::NAME => "Rename field",
            _ => "Edit field",
        };
        (label, vec![set])
    } else {
        let (key, mut edits) = arrange::append(workspace, &ids(workspace, persona));
        edits.push(persona_field::add(id.clone(), persona, &key));
        edits.push(set);
        ("Add field", edits)
    };
    Change::new(label, edits).coalescing(typing(id, part))
}

/// Moves a field among a persona's own; `None` where it stands there already.
pub(super) fn place(workspace: &Workspace, persona: &Id, id: &Id, to: usize) -> Option<Change> {
    arrange::reorder(workspace, "Move field", ids(workspace, persona), id, to)
}

/// Whether a field holds no word.
pub(super) fn is_blank(workspace: &Workspace, id: &Id) -> bool {
    let texts = [persona_field::NAME, persona_field::TEXT];
    workspace
        .record(id)
        .is_none_or(|record| texts.iter().all(|part| record.text(part).trim().is_empty()))
}

/// Takes a field away.
pub(super) fn delete(id: &Id) -> Change {
    Change::new("Delete field", vec![Edit::Delete { id: id.clone() }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::PersonaField;
    use plan::workspace::SeededOutside;

    #[test]
    fn the_first_letter_makes_a_field_at_the_end_and_undo_takes_it_back() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let (ada, one, two) = (
            Id::parse("ada").unwrap(),
            Id::parse("one").unwrap(),
            Id::parse("two").unwrap(),
        );
        for (id, part, text) in [
            (&one, persona_field::NAME, "S"),
            (&one, persona_field::NAME, "Shift"),
            (&two, persona_field::TEXT, "Nights"),
        ] {
            let change = write(&workspace, &ada, id, part, text.to_owned());
            workspace.apply(change);
        }
        assert_eq!(ids(&workspace, &ada), [one.clone(), two.clone()]);
        let up = place(&workspace, &ada, &two, 0).unwrap();
        workspace.apply(up);
        assert_eq!(ids(&workspace, &ada), [two.clone(), one.clone()]);
        assert!(place(&workspace, &ada, &two, 0).is_none());
        workspace.undo();
        let first = PersonaField::from(workspace.record(&one).unwrap());
        assert_eq!(first.name, "Shift");
        assert!(!is_blank(&workspace, &two));
        workspace.undo();
        assert!(is_blank(&workspace, &two));
        workspace.undo();
        assert!(ids(&workspace, &ada).is_empty());
    }
}
