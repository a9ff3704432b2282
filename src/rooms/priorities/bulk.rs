//! What the room does with one initiative or with all that are picked: each is one change, and one undo.

use super::ranking::display_name;
use crate::rooms::{priority_words, words};
use crate::state::AppState;
use plan::methods::range_edits::on_record;
use plan::methods::range_text::Range;
use plan::methods::rice::Input;
use plan::records::link::{self, Relation};
use plan::records::work::{self, Status};
use plan::records::{initiative, persona};
use plan::workspace::{Change, Edit};
use plan::{Id, Record, Workspace, sorted};

fn initiatives(ids: &[Id]) -> String {
    words::counted(ids.len(), "initiative", "initiatives")
}

fn text<'plan>(workspace: &'plan Workspace, id: &Id, field: &str) -> &'plan str {
    workspace.record(id).map_or("", |record| record.text(field))
}

/// How several are spoken of, or the name of the one.
fn called(workspace: &Workspace, ids: &[Id]) -> String {
    match ids {
        [one] => display_name(text(workspace, one, initiative::NAME)),
        many => initiatives(many),
    }
}

/// For whom they are, as it is said.
fn whom(workspace: &Workspace, persona: &Id) -> String {
    words::persona_name(text(workspace, persona, persona::NAME), 60)
}

fn apply(app: AppState, label: String, edits: Vec<Edit>, said: String) {
    if app.session.apply(Change::new(label, edits)) {
        app.toasts.offer_undo(said);
    }
}

/// Gives initiatives a status.
pub fn set_status(app: AppState, ids: &[Id], status: Status) {
    let called = app.session.untracked(|workspace| called(workspace, ids));
    let edit = |id: &Id| Edit::set(id, work::STATUS, status.word());
    let is = if ids.len() == 1 { "is" } else { "are" };
    let word = priority_words::status(status);
    apply(
        app,
        format!("Set the status of {}", initiatives(ids)),
        ids.iter().map(edit).collect(),
        format!("{called} {is} now: {}", word.to_lowercase()),
    );
}

/// Deletes initiatives and their links.
pub fn delete(app: AppState, ids: &[Id]) {
    let (called, edits) = app
        .session
        .untracked(|workspace| (called(workspace, ids), deletions(workspace, ids)));
    let is = if ids.len() == 1 { "is" } else { "are" };
    apply(
        app,
        delete_label(ids),
        edits,
        format!("{called} {is} deleted"),
    );
}

fn delete_label(ids: &[Id]) -> String {
    match ids {
        [_] => "Delete initiative".to_owned(),
        many => format!("Delete {}", initiatives(many)),
    }
}

/// What deletes initiatives with their links: a link has two ends, and both may be deleted.
fn deletions(workspace: &Workspace, ids: &[Id]) -> Vec<Edit> {
    let links = ids.iter().flat_map(|id| workspace.links_of(id));
    let all = sorted::set(links.map(Record::id).chain(ids));
    let delete = |id: &Id| Edit::Delete { id: id.clone() };
    all.into_iter().map(delete).collect()
}

/// Gives an input of all of them the same number, or none, in place of what they have.
pub fn set_input(app: AppState, ids: &[Id], input: Input, value: Option<f64>) {
    let field = words::input(input).to_lowercase();
    let edits: Vec<Edit> = app.session.untracked(|workspace| {
        let edits = |id| on_record(workspace, id, input, Range::from(value));
        ids.iter().flat_map(edits).collect()
    });
    let shown = value.map_or_else(
        || "empty".to_owned(),
        |value| words::input_value(input, value),
    );
    let initiatives = initiatives(ids);
    let said = format!("The {field} of {initiatives} is {shown}");
    if edits.is_empty() {
        app.toasts.say(said);
        return;
    }
    apply(app, format!("Change {field} of {initiatives}"), edits, said);
}

/// Says that all of them are for a persona.
pub fn link_persona(app: AppState, ids: &[Id], persona: &Id) {
    let (called, whom, edits) = app.session.untracked(|workspace| {
        let known = workspace.linked_to(persona, Relation::For.word());
        let known = sorted::set(known.iter().map(|record| record.id()));
        let new = ids.iter().filter(|id| !known.contains(id));
        // Ids this long are never made; such a link would be left out.
        let edits: Vec<Edit> = new
            .filter_map(|id| link::add(Relation::For, id, persona).ok())
            .collect();
        (called(workspace, ids), whom(workspace, persona), edits)
    });
    let is = if ids.len() == 1 { "is" } else { "are" };
    if edits.is_empty() {
        app.toasts.say(format!("{called} {is} for {whom} already"));
        return;
    }
    let label = format!("Link a persona to {}", initiatives(ids));
    apply(app, label, edits, format!("{called} {is} for {whom}"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::workspace::SeededOutside;

    #[test]
    fn what_has_no_name_is_called_what_it_is() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let [plain, tom] = ["plain", "tom"].map(|id| Id::parse(id).unwrap());
        let create = |id: &Id, kind: &'static str| Edit::Create {
            id: id.clone(),
            kind: kind.into(),
            fields: Default::default(),
        };
        let edits = vec![
            create(&plain, initiative::KIND),
            create(&tom, persona::KIND),
        ];
        workspace.apply(Change::new("Begin", edits));
        assert_eq!(called(&workspace, &[plain]), "Unnamed initiative");
        assert_eq!(whom(&workspace, &tom), "Unnamed persona");
    }

    #[test]
    fn one_or_several_are_deleted_with_each_of_their_links_once() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let [bus, lamp, tom] = ["bus", "lamp", "tom"].map(|id| Id::parse(id).unwrap());
        let links = [&bus, &lamp].map(|id| link::add(Relation::For, id, &tom).unwrap());
        workspace.apply(Change::new("Begin", links.to_vec()));
        let count = |ids: &[Id]| deletions(&workspace, ids).len();
        assert_eq!(count(std::slice::from_ref(&bus)), 2);
        assert_eq!(count(&[bus.clone(), tom]), 4);
        assert_eq!(
            delete_label(std::slice::from_ref(&bus)),
            "Delete initiative"
        );
        assert_eq!(delete_label(&[bus, lamp]), "Delete 2 initiatives");
    }
}
