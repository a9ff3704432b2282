//! The example plan: Lumen Transit, a companion for people who depend on buses at odd hours.
//!
//! Its ids are fixed, so that two people who open it and exchange files have one plan between them
//! and not two.

mod initiatives;
mod interview;
mod judged;
mod market;
mod notes;
mod okrs;
mod people;
mod periods;
mod portfolio;
mod ranges;
mod reassessed;
mod research;
#[cfg(test)]
mod research_tests;
mod said;
mod tensions;
#[cfg(test)]
mod tests;
mod versions;

use crate::methods::golden_circle::Place;
use crate::methods::rice::Input;
use crate::records::link::{self, Relation};
use crate::records::persona_trait::{self, Trait};
use crate::records::review::Rhythm;
use crate::records::{
    ORDER, feedback, fields, group, initiative, note, persona, plan, position, review, tension,
    vision, vision_version, vote,
};
use crate::workspace::{Change, Edit, Fields, Id, Workspace, order};
use initiatives::{IDEAS, Idea};
use notes::{GROUPS, NOTES, SOURCES, VOTES};
use people::{PEOPLE, Person};
use said::{SAID, Said};
use serde_json::json;
use std::fmt::Display;
use tensions::{Pull, TENSIONS};
use versions::VERSIONS;

const NAME: &str = "Lumen Transit";
const STATEMENT: &str = "People who depend on buses at odd hours can plan their lives as surely as people who own cars.";
const WHY: &str = "A late bus should cost the city, not the night nurse.";
const HOW: &str = "By predicting honestly from where the buses are, and saying how sure we are.";
const WHAT: &str = "A departure companion for shift workers, and the night desk console that helps dispatchers keep its promises.";

/// The change that fills an empty workspace with the example; `label` is what undo calls it. It
/// makes the same records in every workspace.
#[must_use]
pub fn change(_workspace: &mut Workspace, label: &'static str) -> Change {
    let mut edits = vec![
        create(plan::id(), plan::KIND, fields([(plan::NAME, json!(NAME))])),
        create(vision::id(), vision::KIND, {
            let mut texts = vision_version::texts(&market::texts());
            let every = Rhythm::Quarterly.word();
            texts.extend(fields([(review::REVIEW_EVERY, json!(every))]));
            texts
        }),
    ];
    edits.extend((1..).zip(VERSIONS).map(|(number, version)| {
        let id = id(vision_version::KIND, number);
        vision_version::save(&version.saved_as(id))
    }));
    let note_id = |number: &u32| id(note::KIND, format_args!("{number:02}"));
    let group_of = |number: &u32| {
        let place = GROUPS.iter().position(|(_, notes)| notes.contains(number));
        place.map(|place| id(group::KIND, place + 1))
    };
    for (number, &((author, colour), x, y, text)) in (1..).zip(NOTES) {
        let mut fields = fields([
            (note::TEXT, json!(text)),
            (note::AT, note::place_value(Place { x, y })),
            (note::COLOUR, json!(colour.word())),
            (note::AUTHOR, json!(author)),
        ]);
        if let Some(group) = group_of(&number) {
            fields.insert(note::GROUP.to_owned(), json!(&*group));
        }
        edits.push(create(note_id(&number), note::KIND, fields));
    }
    for (number, (name, _)) in (1..).zip(GROUPS) {
        edits.push(group::create(id(group::KIND, number), name));
    }
    for (ring, notes) in SOURCES {
        let from = vision::comes_from(*ring);
        let links = notes
            .iter()
            .map(|note| link::add(from, &vision::id(), &note_id(note)));
        edits.extend(links.flatten());
    }
    for (number, (who, note)) in (1..).zip(VOTES) {
        let id = id(vote::KIND, format_args!("{number:02}"));
        edits.push(vote::give(id, &note_id(note), who.0));
    }
    let keys = order::run(None, None, PEOPLE.len());
    for ((number, person), key) in (1..).zip(PEOPLE).zip(keys) {
        add_person(&mut edits, number, person, &key);
    }
    let keys = order::run(None, None, IDEAS.len());
    for ((number, idea), key) in (1..).zip(IDEAS).zip(keys) {
        add_idea(&mut edits, number, idea, &key);
    }
    market::add(&mut edits);
    let keys = order::run(None, None, TENSIONS.len());
    for ((number, pull), key) in (1..).zip(TENSIONS).zip(keys) {
        add_tension(&mut edits, number, pull, &key);
    }
    for (number, said) in (1..).zip(SAID) {
        add_said(&mut edits, number, said);
    }
    research::add(&mut edits);
    interview::add(&mut edits);
    judged::add(&mut edits);
    portfolio::add(&mut edits);
    okrs::add(&mut edits);
    periods::add(&mut edits);
    reassessed::add(&mut edits);
    Change::new(label, edits)
}

fn add_tension(edits: &mut Vec<Edit>, number: usize, pull: &Pull, key: &str) {
    let of = id(tension::KIND, number);
    let mut fields = fields([
        (tension::TITLE, json!(pull.title)),
        (tension::BETWEEN, json!(pull.between.word())),
        (ORDER, json!(key)),
    ]);
    if let Some(decision) = &pull.decision {
        fields.insert(tension::DECISION.to_owned(), json!(decision.text));
        fields.insert(tension::DECIDED_BY.to_owned(), json!(decision.by));
        fields.insert(tension::DECIDED_ON.to_owned(), json!(decision.on));
    }
    edits.push(create(of.clone(), tension::KIND, fields));
    let keys = order::run(None, None, pull.positions.len());
    for ((part, (text, holder)), key) in (1..).zip(pull.positions).zip(keys) {
        let id = id(position::KIND, format_args!("{number}-{part}"));
        let fields = crate::records::fields([
            (position::TENSION, json!(&*of)),
            (position::TEXT, json!(text)),
            (position::HOLDER, json!(holder)),
            (ORDER, json!(key)),
        ]);
        edits.push(create(id, position::KIND, fields));
    }
}

fn add_said(edits: &mut Vec<Edit>, number: usize, said: &Said) {
    let mut fields = fields([
        (feedback::TEXT, json!(said.text)),
        (feedback::FROM, json!(said.from.word())),
        (feedback::SOURCE, json!(said.source)),
        (feedback::DATE, json!(said.date)),
        (feedback::STRENGTH, json!(said.strength.word())),
        (feedback::TOUCHES, json!(said.touches.word())),
    ]);
    if let Some(answer) = &said.answer {
        let mut keep = |field: &str, value: &str| {
            fields.insert(field.to_owned(), json!(value));
        };
        keep(feedback::ANSWER, answer.kind.word());
        keep(feedback::ANSWERED_ON, answer.on);
        keep(feedback::ANSWER_TEXT, answer.text);
        if let Some(version) = answer.version {
            keep(feedback::VERSION, &id(vision_version::KIND, version));
        }
    }
    edits.push(create(id(feedback::KIND, number), feedback::KIND, fields));
}

fn add_person(edits: &mut Vec<Edit>, number: usize, person: &Person, key: &str) {
    let of = id(persona::KIND, number);
    edits.push(create(
        of.clone(),
        persona::KIND,
        fields([
            (persona::NAME, json!(person.name)),
            (persona::ROLE, json!(person.role)),
            (persona::QUOTE, json!(person.quote)),
            (persona::PERSONA_KIND, json!(person.kind.word())),
            (persona::COLOUR, json!(person.colour.word())),
            (ORDER, json!(key)),
        ]),
    ));
    for (trait_, texts) in Trait::CARD.into_iter().zip(person.traits) {
        let keys = order::run(None, None, texts.len());
        for ((part, text), key) in (1..).zip(texts).zip(keys) {
            let has = id(trait_.kind(), format_args!("{number}-{part}"));
            edits.extend(link::add(Relation::Has, &of, &has));
            let fields = fields([(persona_trait::TEXT, json!(text)), (ORDER, json!(key))]);
            edits.push(create(has, trait_.kind(), fields));
        }
    }
}

fn add_idea(edits: &mut Vec<Edit>, number: usize, idea: &Idea, key: &str) {
    let of = initiative_id(number);
    let mut fields = fields([
        (initiative::NAME, json!(idea.name)),
        (initiative::DESCRIPTION, json!(idea.description)),
        (ORDER, json!(key)),
    ]);
    for (input, value) in Input::ALL.into_iter().zip(idea.rice) {
        fields.insert(input.field().to_owned(), json!(value));
    }
    fields.extend(ranges::around(idea.name));
    fields.extend(judged::answers(number));
    fields.extend(portfolio::work_of(idea.name));
    for person in idea.people {
        let for_whom = id(persona::KIND, person + 1);
        edits.extend(link::add(Relation::For, &of, &for_whom));
    }
    edits.push(create(of, initiative::KIND, fields));
}

/// The initiative at a place in `IDEAS`, from 1.
fn initiative_id(number: usize) -> Id {
    id(initiative::KIND, format_args!("{number:02}"))
}

fn create(id: Id, kind: &'static str, fields: Fields) -> Edit {
    Edit::Create {
        id,
        kind: kind.into(),
        fields,
    }
}

/// A fixed id, far shorter than an id may be: two of them always make a link.
fn id(kind: &str, which: impl Display) -> Id {
    Id::known(&format!("example-{kind}-{which}"))
}
