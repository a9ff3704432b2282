//! What the cards show, followed as it changes: each card follows its own records alone.

use super::changes;
use crate::rooms::words;
use crate::state::Session;
use plan::records::initiative;
use plan::records::link::{self, Relation};
use plan::records::persona::Section;
use plan::records::persona_trait::{self, Trait};
use plan::records::{ORDER, Persona, persona, picture};
use plan::sorted::SortInOrder;
use plan::{Id, Record};
use std::collections::BTreeSet;

/// The ids of what a persona has, a list for each of [`Trait::ALL`], in order.
pub(super) type Lists = [Vec<Id>; Trait::ALL.len()];

/// A persona as its card shows it; one that was only begun looks as it will.
pub(super) fn persona(session: Session, id: &Id) -> Persona {
    session
        .record(id, |record| record.map(Persona::from))
        .unwrap_or_else(|| session.untracked(changes::fresh_look))
}

/// What a persona is called where its name is spoken of.
pub(super) fn spoken_name(persona: &Persona) -> String {
    words::persona_name(&persona.name, 60)
}

/// A persona's name where it is spoken of, as it is now.
pub(super) fn name_now(session: Session, id: &Id) -> String {
    session.untracked(|workspace| {
        let persona = workspace.record(id).map(Persona::from);
        persona.map_or_else(|| "The persona".to_owned(), |it| spoken_name(&it))
    })
}

/// The ids at the other ends of the record's links of this relation, each once.
pub(super) fn linked(
    session: Session,
    id: &Id,
    relation: Relation,
    near: &str,
    far: &str,
) -> Vec<Id> {
    session.links_of(id, |workspace| {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let links = workspace.links_of(id).filter(|link| {
            let ours = link.text(link::RELATION) == relation.word() && link.text(near) == &**id;
            ours && seen.insert(link.text(far))
        });
        links
            .filter_map(|link| Id::parse(link.text(far)).ok())
            .collect()
    })
}

/// The goals, needs and pains of a persona.
pub(super) fn lists(session: Session, id: &Id) -> Lists {
    let mut keyed: Vec<(Trait, String, Id)> = Vec::new();
    for other in linked(session, id, Relation::Has, link::FROM, link::TO) {
        // The place of each is followed too: it may vanish or move while the link stays.
        let read = |record: &Record| {
            let kind = Trait::from_kind(record.kind())?;
            Some((kind, record.text(ORDER).to_owned()))
        };
        if let Some((kind, order)) = session.place(&other, |record| record.and_then(read)) {
            keyed.push((kind, order, other));
        }
    }
    keyed.sort_in_order(Ord::cmp);
    Trait::ALL.map(|wanted| {
        let of_kind = keyed.iter().filter(|(kind, ..)| *kind == wanted);
        of_kind.map(|(.., id)| id.clone()).collect()
    })
}

/// How many initiatives are for this persona.
pub(super) fn initiative_count(session: Session, id: &Id) -> usize {
    let found = linked(session, id, Relation::For, link::TO, link::FROM);
    let is_one = |record: &Record| record.kind() == initiative::KIND;
    let alive = |id: &&Id| session.record(id, |record| record.is_some_and(is_one));
    found.iter().filter(alive).count()
}

/// Whether a person has something to settle in the persona, or in one of these.
pub(super) fn needs_settling(session: Session, id: &Id, lists: &Lists) -> bool {
    let one = |id: &Id| session.record(id, |record| record.is_some_and(Record::needs_settling));
    // Every one is read, so that every one is followed.
    let traits = lists.iter().flatten().filter(|id| one(id)).count();
    one(id) || traits > 0
}

/// Whose a goal, need or pain is: the first who has it. `None` of anything else.
pub(super) fn owner(session: Session, line: &Id) -> Option<Id> {
    let is_line = |record: &Record| Trait::from_kind(record.kind()).is_some();
    if !session.record(line, |record| record.is_some_and(is_line)) {
        return None;
    }
    let is_persona = |record: &Record| record.kind() == persona::KIND;
    let owners = linked(session, line, Relation::Has, link::TO, link::FROM);
    let mut owners = owners.into_iter();
    owners.find(|id| session.record(id, |record| record.is_some_and(is_persona)))
}

/// Whether the card and the page of a persona show a list.
pub(super) fn shows(session: Session, persona: &Id, kind: Trait) -> bool {
    session.record(persona, |record| {
        let hidden = record.map(persona::hidden).unwrap_or_default();
        !hidden.contains(&Section::of_trait(kind))
    })
}

/// What a goal, need or pain says.
pub(super) fn line_text(session: Session, id: &Id) -> String {
    let text = |record: &Record| record.text(persona_trait::TEXT).to_owned();
    session.record(id, |record| record.map(text).unwrap_or_default())
}

/// What the card of a persona does without, as the style sheet reads it: words with spaces between.
pub(super) fn hides(session: Session, id: &Id) -> String {
    let hidden = session.record(id, |record| record.map(persona::hidden).unwrap_or_default());
    let words: Vec<&str> = hidden.iter().map(|section| section.word()).collect();
    words.join(" ")
}

/// The picture of a persona, if they have one.
pub(super) fn picture(session: Session, id: &Id) -> Option<String> {
    session.record(id, |record| {
        record.and_then(picture::of).map(ToOwned::to_owned)
    })
}
