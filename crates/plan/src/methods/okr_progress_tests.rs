use super::super::okr::Band;
use super::*;
use crate::records::{ORDER, fields};
use crate::workspace::{Change, Edit, Fields, Id, SeededOutside};
use serde_json::json;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn key_result_of(id: &str, baseline: f64, target: f64, more: Fields) -> Edit {
    let mut values = fields([
        (key_result::OBJECTIVE, json!("o")),
        (key_result::BASELINE, json!(baseline)),
        (key_result::TARGET, json!(target)),
        (ORDER, json!(id)),
    ]);
    values.extend(more);
    Edit::Create {
        id: Id::known(id),
        kind: key_result::KIND.into(),
        fields: values,
    }
}

fn plan() -> Workspace {
    let objective = Edit::Create {
        id: Id::known("o"),
        kind: objective::KIND.into(),
        fields: fields([]),
    };
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let edits = vec![
        objective,
        key_result_of("a", 2_500.0, 3_000.0, fields([])),
        key_result_of("b", 8.0, 5.0, fields([(key_result::CURRENT, json!(6.5))])),
    ];
    workspace.apply(Change::new("Begin", edits));
    workspace
}

fn check(workspace: &mut Workspace, id: &str, of: &str, on: &str, value: f64) {
    let edit = check_in::add(Id::known(id), of, day(on), value);
    workspace.apply(Change::new("Check in", vec![edit]));
}

#[test]
fn the_newest_check_in_says_how_it_stands() {
    let mut workspace = plan();
    let at = |workspace: &Workspace, id: &str, on: &str| {
        let found = key_result(workspace, id, day(on)).unwrap();
        (found.value, found.grade.unwrap().tenths())
    };
    // Nobody measured: it has not moved. What the record holds counts until somebody measures.
    assert_eq!(at(&workspace, "a", "2026-11-26"), (None, 0));
    assert_eq!(at(&workspace, "b", "2026-11-26"), (Some(6.5), 5));
    check(&mut workspace, "z", "a", "2026-11-10", 2_600.0);
    check(&mut workspace, "y", "a", "2026-11-24", 2_900.0);
    check(&mut workspace, "x", "a", "2026-11-17", 2_700.0);
    check(&mut workspace, "w", "a", "2062-11-17", 9_000.0);
    check(&mut workspace, "v", "b", "2026-11-24", 6.0);
    assert_eq!(at(&workspace, "a", "2026-11-26"), (Some(2_900.0), 8));
    assert_eq!(at(&workspace, "a", "2026-11-20"), (Some(2_700.0), 4));
    assert_eq!(at(&workspace, "a", "2026-01-01"), (None, 0));
    assert_eq!(at(&workspace, "b", "2026-11-26"), (Some(6.0), 7));
    let told: Vec<(String, Option<u8>)> = history(&workspace, "a")
        .into_iter()
        .map(|(it, grade)| (it.id.to_string(), grade.map(Grade::tenths)))
        .collect();
    let told: Vec<(&str, u8)> = told
        .iter()
        .map(|(id, tenths)| (id.as_str(), tenths.unwrap()))
        .collect();
    assert_eq!(told, [("z", 2), ("x", 4), ("y", 8), ("w", 10)]);
}

#[test]
fn check_ins_of_two_people_are_both_there_and_the_later_of_a_day_counts() {
    let mut mine = plan();
    let mut theirs = Workspace::new(SeededOutside::new(2, 9_000));
    theirs.absorb(mine.all().cloned());
    check(&mut mine, "mine", "a", "2026-11-24", 2_600.0);
    check(&mut theirs, "theirs", "a", "2026-11-24", 2_700.0);
    let absorbed = mine.absorb(theirs.all().cloned());
    theirs.absorb(mine.all().cloned());
    assert!(absorbed.conflicting.is_empty());
    for workspace in [&mine, &theirs] {
        assert_eq!(history(workspace, "a").len(), 2);
        let standing = key_result(workspace, "a", day("2026-11-26")).unwrap();
        assert_eq!(standing.value, Some(2_700.0));
    }
}

#[test]
fn an_objective_is_graded_by_what_can_be_graded() {
    let mut workspace = plan();
    check(&mut workspace, "c", "a", "2026-11-24", 2_900.0);
    let of = |workspace: &Workspace| objective(workspace, "o", day("2026-11-26")).unwrap();
    let both = of(&workspace);
    // (0.8 + 0.5) ÷ 2.
    assert_eq!(both.grade.map(Grade::tenths), Some(7));
    assert_eq!(both.grade.map(Grade::band), Some(Band::Green));
    let edits = vec![
        key_result_of("c0", 99.0, 99.0, fields([])),
        key_result_of("c1", 0.0, 10.0, fields([])),
        Edit::set(&Id::known("b"), key_result::WEIGHT, 3.0),
    ];
    workspace.apply(Change::new("Add", edits));
    let more = of(&workspace);
    // (0.8 + 3 × 0.5 + 0) ÷ 5.
    assert_eq!(more.grade.map(Grade::tenths), Some(5));
    assert_eq!((more.ungraded(), more.unmeasured()), (1, 2));
    assert_eq!(overall([&more, &more]), more.grade);
    let none = Edit::set(&Id::known("o"), objective::WEIGHT, 0);
    workspace.apply(Change::new("Weigh", vec![none]));
    assert_eq!(overall(&objectives(&workspace, day("2026-11-26"))), None);
}
