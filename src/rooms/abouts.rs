//! What links lead to: what personas have, personas, initiatives, parts of the vision, of which evidence can speak;
//! objectives and key results; how each is called, and where it is.

use crate::rooms::words;
use crate::routes::{Page, Room, Route};
use crate::ui::Choice;
use plan::records::feedback::{self, Part};
use plan::records::link::{self, Relation};
use plan::records::persona_trait::{self, Trait};
use plan::records::{empathy_note, initiative, key_result, objective, persona, vision};
use plan::{Id, Record, Workspace};
use std::collections::BTreeSet;

/// The most letters of a name.
const MOST: usize = 90;

/// The kinds of records that are followed: when one of these changes, so may a name.
pub const KINDS: [&str; 9] = [
    persona::KIND,
    initiative::KIND,
    "goal",
    "need",
    "pain",
    "behaviour",
    "tool",
    "frustration",
    link::KIND,
];

/// One of the things that links lead to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    /// Its id, or what stands for a part of the vision.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What it is, and whose: "Pain of Nadia Osei".
    pub what: String,
    /// Where it is.
    pub route: Route,
}

/// All of them: what each persona has, needs and pains first, then the persona; initiatives; the vision.
pub fn all(workspace: &Workspace) -> Vec<About> {
    const ORDER: [Trait; 6] = [
        Trait::Need,
        Trait::Pain,
        Trait::Goal,
        Trait::Behaviour,
        Trait::Tool,
        Trait::Frustration,
    ];
    let mut found: Vec<About> = Vec::new();
    let mut known = BTreeSet::new();
    let mut add = |id: &Id| {
        if known.insert(id.clone()) {
            found.extend(one(workspace, id));
        }
    };
    for owner in workspace.ordered(persona::KIND) {
        let has = workspace.linked_from(owner.id(), Relation::Has.word());
        for kind in ORDER {
            let of_kind = has.iter().filter(|it| it.kind() == kind.kind());
            of_kind.for_each(|it| add(it.id()));
        }
        add(owner.id());
    }
    for kind in [initiative::KIND].into_iter().chain(ORDER.map(Trait::kind)) {
        let ordered = workspace.ordered(kind).into_iter();
        ordered.for_each(|it| add(it.id()));
    }
    for part in Part::ALL {
        add(&vision::part_id(*part));
    }
    found
}

/// What stands behind an id; `None` where nothing does that links lead to.
pub fn one(workspace: &Workspace, id: &Id) -> Option<About> {
    if let Some(part) = vision::part_of_id(id) {
        return Some(of_vision(id, part));
    }
    let record = workspace.record(id)?;
    let text = |field| match record.text(field).trim() {
        "" => "Without words yet".to_owned(),
        text => words::shortened(text, MOST),
    };
    let (name, what, route) = match record.kind() {
        persona::KIND => (
            words::persona_name(record.text(persona::NAME), MOST),
            "Persona".to_owned(),
            Route::to_record_on(Page::Persona, id),
        ),
        initiative::KIND => (
            words::initiative_name(record.text(initiative::NAME), MOST),
            "Initiative".to_owned(),
            Route::to_record(Room::Priorities, id),
        ),
        feedback::KIND => (
            text(feedback::TEXT),
            "Feedback".to_owned(),
            Route::to_record_on(Page::Feedback, id),
        ),
        empathy_note::KIND => {
            let map = Id::parse(record.text(empathy_note::MAP)).ok();
            (
                text(empathy_note::TEXT),
                "Note on an empathy map".to_owned(),
                map.map_or(Route::to_page(Page::Empathy), |map| {
                    Route::to_record_on(Page::Empathy, &map)
                }),
            )
        }
        objective::KIND => (
            text(objective::NAME),
            "Objective".to_owned(),
            Route::to_record_on(Page::Okrs, id),
        ),
        key_result::KIND => {
            let objective = workspace.record(record.text(key_result::OBJECTIVE));
            let of = objective.map_or("", |it| it.text(objective::NAME)).trim();
            let what = match of {
                "" => "Key result".to_owned(),
                of => format!("Key result of {}", words::shortened(of, MOST)),
            };
            (
                text(key_result::NAME),
                what,
                Route::to_record_on(Page::Okrs, id),
            )
        }
        kind => {
            let owners = owners(workspace, id);
            let names = owners
                .iter()
                .map(|it| words::persona_name(it.text(persona::NAME), 40));
            let names: Vec<String> = names.collect();
            let kind = words::capital(words::one_trait(Trait::from_kind(kind)?));
            (
                text(persona_trait::TEXT),
                match names.as_slice() {
                    [] => kind,
                    names => format!("{kind} of {}", names.join(", ")),
                },
                owners.first().map_or(Route::to(Room::People), |owner| {
                    Route::to_record_on(Page::Persona, owner.id())
                }),
            )
        }
    };
    Some(About {
        id: id.clone(),
        name,
        what,
        route,
    })
}

/// It as a choice of a list. Whose it is can be looked for, too.
pub fn choice(about: &About) -> Choice {
    let (kind, owner) = match about.what.split_once(" of ") {
        Some((kind, owner)) if about.what != "Part of the vision" => (kind, Some(owner)),
        _ => (&*about.what, None),
    };
    Choice {
        value: about.id.to_string(),
        label: match owner {
            Some(owner) => format!("{} ({owner})", about.name),
            None => about.name.clone(),
        },
        detail: kind.to_owned(),
    }
}

/// The personas who have something.
fn owners<'workspace>(workspace: &'workspace Workspace, of: &Id) -> Vec<&'workspace Record> {
    let mut owners = workspace.linked_to(of, Relation::Has.word());
    owners.retain(|record| record.kind() == persona::KIND);
    owners
}

fn of_vision(id: &Id, part: Part) -> About {
    About {
        id: id.clone(),
        name: words::vision_part(part).to_owned(),
        what: "Part of the vision".to_owned(),
        route: of_part(part),
    }
}

/// Where a part of the vision is.
pub fn of_part(part: Part) -> Route {
    match part {
        Part::Vision | Part::Why | Part::How | Part::What => Route::to(Room::Vision),
        Part::TargetPersonas | Part::ValueProposition | Part::Differentiation | Part::Alignment => {
            Route::to_page(Page::Statement)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::example;
    use plan::workspace::SeededOutside;

    #[test]
    fn all_that_evidence_can_speak_of_has_a_name_and_a_place() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.absorb(example_records());
        let all = all(&workspace);
        let kinds = [
            "Need of",
            "Pain of",
            "Goal of",
            "Persona",
            "Initiative",
            "Part of the vision",
        ];
        for kind in kinds {
            assert!(all.iter().any(|it| it.what.starts_with(kind)), "{kind}");
        }
        assert!(all.iter().all(|it| !it.name.is_empty()));
        let mut ids: Vec<&Id> = all.iter().map(|it| &it.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all.len());
        assert_eq!(one(&workspace, &Id::parse("nothing").unwrap()), None);
    }

    fn example_records() -> Vec<Record> {
        let mut made = Workspace::new(SeededOutside::new(2, 1_000));
        let change = example::change(&mut made, "Fill");
        made.apply(change);
        made.all().cloned().collect()
    }
}
