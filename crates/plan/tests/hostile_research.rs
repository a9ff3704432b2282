//! Records of research from elsewhere, with whatever values: every reading and every method answers.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "test code")]

use plan::day::Day;
use plan::exchange::persona_sheet::{SheetWords, sheet};
use plan::methods::evidence_search::{Shelf, Wanted};
use plan::methods::{
    empathy_merge, empathy_views, evidence_trace, grounding, knowledge, knowledge_gaps, root_cause,
    themes,
};
use plan::records::{
    EmpathyMap, EmpathyNote, Evidence, Guide, Interview, InterviewNote, KINDS, Persona,
    PersonaField, evidence, fields, interview, interview_note, known_fields, persona,
    persona_trait, picture,
};
use plan::workspace::{Change, Edit, Id, SeededOutside, Workspace};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The kinds that the methods read most.
const OFTEN: &[&str] = &[
    "persona",
    "persona_field",
    "goal",
    "need",
    "pain",
    "tool",
    "evidence",
    "feedback",
    "why",
    "theme",
    "empathy_map",
    "empathy_note",
    "guide",
    "question",
    "interview",
    "interview_note",
    "initiative",
    "link",
];

/// So many records, so that they name each other.
const RECORDS: usize = 12;

fn id(at: usize) -> Id {
    Id::parse(&format!("r{at}")).unwrap()
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        Just(json!(-1e300)),
        Just(json!(["supports", {"a": []}])),
        Just(json!("2026-11-01")),
        Just(json!("supports")),
        Just(json!("has")),
        Just(json!("data:image/svg+xml,<svg/>")),
        ".{0,12}".prop_map(Value::from),
        (0..RECORDS).prop_map(|at| Value::from(&*id(at))),
    ]
}

fn records() -> impl Strategy<Value = Vec<(&'static str, Vec<Value>)>> {
    let values = prop::collection::vec(value(), 30);
    let any = prop::sample::select(KINDS.to_vec());
    let kind = prop_oneof![4 => prop::sample::select(OFTEN), 1 => any];
    prop::collection::vec((kind, values), RECORDS)
}

fn workspace(records: &[(&'static str, Vec<Value>)]) -> Workspace {
    let create = |(at, (kind, values)): (usize, &(&'static str, Vec<Value>))| {
        let kind = *kind;
        let mut made = fields([]);
        let known = known_fields(kind).unwrap().iter();
        for ((name, _), value) in known.zip(values.iter().cycle()) {
            made.insert((*name).to_owned(), value.clone());
        }
        made.insert("tag:x".to_owned(), values[18].clone());
        made.insert("hide:role".to_owned(), values[19].clone());
        Edit::Create {
            id: id(at),
            kind: kind.into(),
            fields: made,
        }
    };
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let edits = records.iter().enumerate().map(create).collect();
    workspace.apply(Change::new("Fill", edits));
    workspace
}

proptest! {
    #[test]
    fn whatever_records_hold_they_are_read(records in records()) {
        let mut workspace = workspace(&records);
        let today = Day::new(2026, 11, 26).unwrap();
        let words = SheetWords {
            nameless: "?",
            who: "Who",
            more: "More",
            evidence: "Evidence",
            section: &|section| section.word().to_owned(),
            kind: &|kind| kind.word().to_owned(),
            knowledge: &|known| format!("{:?}", known.level),
            grounding: &|grounding| format!("{:?}", grounding.reasons),
            origin: &|piece| piece.who.clone(),
        };
        let maps: Vec<Id> = workspace.of_kind("empathy_map").cloned().collect();
        for at in 0..RECORDS {
            let id = id(at);
            let record = workspace.record(&id).unwrap();
            let _ = (Persona::from(record), persona::hidden(record), PersonaField::from(record));
            let _ = (Evidence::from(record), EmpathyMap::from(record), EmpathyNote::from(record));
            let _ = (Guide::from(record), Interview::from(record), InterviewNote::from(record));
            let rank = persona_trait::Weight::from(record).rank();
            prop_assert!(rank.is_none_or(|rank| (1..=16).contains(&rank)));
            prop_assert!(picture::of(record).is_none());
            let known = knowledge::about(&workspace, &id, today);
            prop_assert!((0.0..=1.0).contains(&known.contradiction_share()));
            let _ = (evidence_trace::down(&workspace, &id), evidence_trace::up(&workspace, &id));
            let _ = (root_cause::chain(&workspace, &id), empathy_views::notes(&workspace, &id));
            let _ = (grounding::grounding(&workspace, &id, today), interview_note::highlight(&workspace, &id));
            prop_assert_eq!(sheet(&workspace, &id, today, &words).is_some(), record.kind() == "persona");
        }
        let _ = (themes::gathered(&workspace, today), interview::newest_first(&workspace));
        prop_assert!(knowledge_gaps::gaps(&workspace, today).iter().all(|gap| gap.footing() > 0));
        let shelf = Shelf::new(&workspace);
        prop_assert_eq!(shelf.len(), evidence::newest_first(&workspace).len());
        prop_assert_eq!(shelf.find(&Wanted::default(), today).len(), shelf.len());
        // Merging maps is done once, whatever they hold.
        let whom = id(0);
        let merged = empathy_merge::merge(&workspace, &maps, &whom).unwrap();
        workspace.apply(Change::new("Merge", merged.edits));
        let again = empathy_merge::merge(&workspace, &maps, &whom).unwrap();
        prop_assert!(again.edits.is_empty(), "{:?}", again.edits);
    }
}
