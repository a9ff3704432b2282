use super::super::changes;
use super::*;
use plan::records::{ORDER, fields, initiative};
use plan::workspace::{Change, Edit, SeededOutside};
use serde_json::json;

fn known(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn today() -> Day {
    Day::parse("2026-11-27").unwrap()
}

fn create(name: &str, effort: f64) -> Edit {
    Edit::Create {
        id: known(name),
        kind: initiative::KIND.into(),
        fields: fields([
            (initiative::NAME, json!(name)),
            (ORDER, json!(name)),
            (initiative::REACH, json!(100)),
            (initiative::IMPACT, json!(1)),
            (initiative::CONFIDENCE, json!(100)),
            (initiative::EFFORT, json!(effort)),
        ]),
    }
}

/// Kept as a, b, c, d by RICE; then d is first, b is gone and e came.
fn plan() -> (Workspace, Id) {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let all = [("a", 1.0), ("b", 2.0), ("c", 3.0), ("d", 4.0)];
    let all = all.map(|(name, effort)| create(name, effort));
    workspace.apply(Change::new("Begin", all.into()));
    let of = known("r");
    let change = changes::keep_order(&workspace, &of, today(), Model::Rice, "");
    workspace.apply(change.unwrap());
    let later = vec![
        Edit::set(&known("d"), initiative::EFFORT, 0.5),
        Edit::Delete { id: known("b") },
        create("e", 9.0),
    ];
    workspace.apply(Change::new("Later", later));
    (workspace, of)
}

#[test]
fn the_largest_moves_stand_first() {
    let (workspace, of) = plan();
    let it = Comparison::of(&workspace, &of, None, Model::Rice, today());
    let shifts: Vec<_> = it
        .lines
        .iter()
        .map(|line| (line.name.as_str(), line.moved.shift()))
        .collect();
    let expected = [
        ("d", Shift::Rose(3)),
        ("a", Shift::Fell(1)),
        ("e", Shift::Came),
        ("b", Shift::Went),
        ("c", Shift::Stayed),
    ];
    assert_eq!(shifts, expected, "what is deleted keeps its name");
    let counts = Show::ALL.map(|show| it.count(show));
    assert_eq!(counts, [4, 1, 1, 2, 5]);
    let (rose, fell) = it.furthest();
    let said = |it: Option<Furthest<'_>>| it.map(|it| (it.name.to_owned(), it.others, it.by));
    assert_eq!(said(rose), Some(("d".to_owned(), 0, 3)));
    assert_eq!(said(fell), Some(("a".to_owned(), 0, 1)));
    let gone = it.lines.iter().filter(|line| !line.is_there);
    assert_eq!(
        gone.map(|line| line.name.as_str()).collect::<Vec<_>>(),
        ["b"]
    );
    assert_eq!(it.model, Some(Model::Rice));
}

#[test]
fn what_was_decided_on_the_way_says_why() {
    let (mut workspace, of) = plan();
    let (later, about) = (known("s"), known("c"));
    let change = changes::begin(&workspace, &later, today(), Model::Moscow, "");
    workspace.apply(change.unwrap());
    let change = changes::decide(&workspace, &later, &about, Some(Decision::Drop), "c");
    workspace.apply(change);
    let it = Comparison::of(&workspace, &of, Some(&later), Model::Rice, today());
    assert_eq!((it.one_model, it.model), (false, None));
    assert_eq!(it.models, ("rice".to_owned(), "moscow".to_owned()));
    let line = it.lines.iter().find(|line| line.id == about).unwrap();
    assert_eq!(line.decided, Some((Decision::Drop, String::new())));
    let scores = it
        .lines
        .iter()
        .flat_map(|line| [&line.moved.before, &line.moved.after]);
    assert!(scores.flatten().all(|place| place.score.is_none()));
}
