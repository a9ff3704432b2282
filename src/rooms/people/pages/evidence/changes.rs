//! What the page changes, as changes of records: nothing here knows the page.

use plan::day::Day;
use plan::methods::root_cause;
use plan::records::evidence::{self, Confidence, Evidence, Success, Way};
use plan::records::link::{self, Relation, Stance};
use plan::records::{theme, why};
use plan::workspace::{Change, Edit, arrange};
use plan::{Id, Workspace};
use serde_json::Value;

/// The fields that hold people's words: one of these makes a piece.
pub(super) const TEXTS: [&str; 9] = [
    evidence::QUOTE,
    evidence::MEANING,
    evidence::WHO,
    evidence::SOURCE,
    evidence::QUESTION,
    evidence::METRIC,
    evidence::SEGMENT,
    evidence::TASK,
    evidence::HURT,
];

/// A piece as it begins: learned today, in this way.
pub(super) fn begun(id: Id, way: Way, today: Day) -> Evidence {
    Evidence {
        way,
        date: Some(today),
        ..Evidence::without_words(id)
    }
}

/// Takes what was chosen before the first letter.
pub(super) fn choose(piece: &mut Evidence, field: &str, value: &Value) {
    let word = value.as_str().unwrap_or_default();
    match field {
        evidence::WAY => piece.way = Way::from_word(word).unwrap_or(piece.way),
        evidence::DATE => piece.date = Day::parse(word),
        evidence::CONFIDENCE => piece.confidence = Confidence::from_word(word),
        evidence::SUCCESS => piece.success = Success::from_word(word),
        evidence::DROP_OFF => piece.drop_off = value.as_f64(),
        _ => {}
    }
}

/// The edits that make a record of a piece that holds no words yet.
pub(super) fn create(piece: &Evidence) -> Vec<Edit> {
    let id = &piece.id;
    let mut edits = vec![evidence::add(id.clone(), piece.way, piece.date)];
    let mut set = |field: &'static str, value: Option<Value>| {
        edits.extend(value.map(|value| Edit::set(id, field, value)));
    };
    set(
        evidence::CONFIDENCE,
        piece.confidence.map(|it| it.word().into()),
    );
    set(evidence::SUCCESS, piece.success.map(|it| it.word().into()));
    set(evidence::DROP_OFF, piece.drop_off.map(Value::from));
    edits
}

/// Whether nothing is left of a piece when this field has no words: no other text, tag, why, theme or
/// link.
pub(super) fn holds_only(workspace: &Workspace, piece: &Evidence, field: &str) -> bool {
    let others = TEXTS.iter().filter(|it| **it != field);
    let mut others = others.map(|it| piece.text(it));
    others.all(str::is_empty)
        && piece.tags.is_empty()
        && workspace.links_of(&piece.id).next().is_none()
        && root_cause::chain(workspace, &piece.id).is_empty()
}

/// What a piece says something of, and what it says, in the order in which that was linked. One that it
/// both supports and contradicts it contradicts.
pub(super) fn stances(workspace: &Workspace, piece: &Id) -> Vec<(Id, Stance)> {
    let mut found: Vec<(Id, Stance)> = Vec::new();
    for link in workspace.links_of(piece) {
        let stance = match Relation::from_word(link.text(link::RELATION)) {
            Some(Relation::Supports) => Stance::Supports,
            Some(Relation::Contradicts) => Stance::Contradicts,
            _ => continue,
        };
        let about = Id::parse(link.text(link::TO)).ok();
        let Some(about) = about.filter(|_| link.text(link::FROM) == &**piece) else {
            continue;
        };
        match found.iter_mut().find(|(id, _)| *id == about) {
            Some((_, known)) if stance == Stance::Contradicts => *known = stance,
            Some(_) => {}
            None => found.push((about, stance)),
        }
    }
    found
}

/// The themes that gather a piece, in their order.
pub(super) fn themes_of(workspace: &Workspace, piece: &Id) -> Vec<Id> {
    let mut themes = workspace.linked_to(piece, Relation::Gathers.word());
    themes.retain(|record| record.kind() == theme::KIND);
    let mut ids: Vec<Id> = themes.iter().map(|record| record.id().clone()).collect();
    ids.dedup();
    ids
}

/// The theme of this name, and the edits that make it where there is none yet. No name makes none.
pub(super) fn theme_called(workspace: &mut Workspace, name: &str) -> Option<(Id, Vec<Edit>)> {
    if let Some(known) = theme::called(workspace, name) {
        return Some((known.id().clone(), Vec::new()));
    }
    let name = plan::text::on_one_line(name);
    if name.is_empty() {
        return None;
    }
    let ordered = workspace.ordered(theme::KIND).into_iter();
    let siblings: Vec<Id> = ordered.map(|record| record.id().clone()).collect();
    let id = workspace.fresh_id();
    let (key, mut edits) = arrange::append(workspace, &siblings);
    edits.push(theme::add(id.clone(), &name, &key));
    Some((id, edits))
}

/// The edits that put these pieces under a theme.
pub(super) fn gather<'piece>(
    theme: &Id,
    pieces: impl IntoIterator<Item = &'piece Id>,
) -> Vec<Edit> {
    let links = pieces
        .into_iter()
        .map(|piece| link::add(Relation::Gathers, theme, piece));
    links.flatten().collect()
}

/// The edits that add an answer to why at the end of those of a piece.
pub(super) fn ask_why(workspace: &Workspace, of: &Id, id: &Id, text: &str) -> Vec<Edit> {
    let siblings = workspace.belonging_to(of, why::KIND);
    let siblings: Vec<Id> = siblings.iter().map(|record| record.id().clone()).collect();
    let (key, mut edits) = arrange::append(workspace, &siblings);
    edits.push(why::add(id.clone(), of, text, &key));
    edits
}

/// A change of one field, as one step with those of the field just before it.
pub(super) fn typing(label: &'static str, id: &Id, field: &str, edits: Vec<Edit>) -> Change {
    Change::new(label, edits).coalescing(format!("{id}/{field}"))
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
