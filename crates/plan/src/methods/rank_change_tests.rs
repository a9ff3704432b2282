use super::*;
use crate::records::fields;
use crate::workspace::{Change, Edit, SeededOutside};
use serde_json::json;

fn idea(id: &str, values: &[(&str, f64)]) -> Edit {
    let mut known = fields([("order", json!(id))]);
    for (field, value) in values {
        known.insert((*field).to_owned(), json!(value));
    }
    Edit::Create {
        id: Id::known(id),
        kind: initiative::KIND.into(),
        fields: known,
    }
}

fn rice(id: &str, [reach, impact, confidence, effort]: [f64; 4]) -> Edit {
    let values = [
        (initiative::REACH, reach),
        (initiative::IMPACT, impact),
        (initiative::CONFIDENCE, confidence),
        (initiative::EFFORT, effort),
    ];
    idea(id, &values)
}

fn workspace(edits: Vec<Edit>) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new("Begin", edits));
    workspace
}

#[test]
fn what_moves_most_stands_first_with_its_cause() {
    // By hand: by value against effort the order is a, b, c, d; the reach of d lifts it to the top.
    let workspace = workspace(vec![
        rice("a", [100.0, 3.0, 80.0, 1.0]),
        rice("b", [110.0, 2.0, 80.0, 1.0]),
        rice("c", [100.0, 1.0, 80.0, 1.0]),
        rice("d", [9_000.0, 0.5, 80.0, 1.0]),
        idea("e", &[(initiative::IMPACT, 1.0), (initiative::EFFORT, 1.0)]),
        idea("f", &[]),
    ]);
    let comparison = compare(&workspace, Model::ValueEffort, Model::Rice);
    let first = &comparison.moves[0];
    assert_eq!((&*first.id, first.before, first.after), ("d", 4, 1));
    assert!(first.rises());
    let cause = first.cause.clone().unwrap();
    assert_eq!(cause.input, InputKey::Field(initiative::REACH));
    assert_eq!(
        (cause.value, cause.middle, cause.places),
        (9_000.0, 100.0, 3)
    );
    let others: Vec<_> = comparison.moves[1..].iter().map(|it| it.places()).collect();
    assert_eq!(others, [1, 1, 1]);
    assert_eq!(comparison.only_before, [Id::known("e")]);
    assert_eq!(comparison.only_after, []);
    assert_eq!(comparison.neither, [Id::known("f")]);
}

#[test]
fn a_model_beside_itself_moves_nothing() {
    let workspace = workspace(vec![
        rice("a", [100.0, 3.0, 80.0, 1.0]),
        rice("b", [900.0, 2.0, 80.0, 7.0]),
    ]);
    let comparison = compare(&workspace, Model::Rice, Model::Rice);
    let still = |it: &Move| it.places() == 0 && it.cause.is_none();
    assert_eq!(comparison.moves.len(), 2);
    assert!(comparison.moves.iter().all(still));
}

#[test]
fn without_initiatives_there_is_nothing_to_compare() {
    let nothing = compare(&workspace(Vec::new()), Model::Kano, Model::Weighted);
    assert_eq!(nothing, Comparison::default());
}
