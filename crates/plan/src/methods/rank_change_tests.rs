use super::*;
use crate::methods::ranking::ranking;
use crate::records::{fields, initiative};
use crate::workspace::{Change, Edit, SeededOutside};
use proptest::prelude::*;
use serde_json::json;

fn today() -> Day {
    Day::new(2026, 11, 26).unwrap()
}

fn idea(id: &str, values: &[(&str, f64)]) -> Edit {
    let mut known = fields([("order", json!(id))]);
    for (field, value) in values {
        known.insert((*field).to_owned(), json!(value));
    }
    // What was given counts, though no evidence bears it.
    known.insert(initiative::CONFIDENCE_CAP.to_owned(), json!(100));
    let reason = json!("Made up");
    known.insert(initiative::CONFIDENCE_CAP_REASON.to_owned(), reason);
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
    let comparison = compare(&workspace, Model::ValueEffort, Model::Rice, today());
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
fn what_both_models_ask_for_explains_nothing_where_it_does_the_same_in_both() {
    // Both divide by effort, so the long one is low in both; only reach tells them apart.
    let workspace = workspace(vec![
        rice("a", [100.0, 1.0, 80.0, 1.0]),
        rice("b", [100.0, 2.0, 80.0, 1.0]),
        rice("c", [9_000.0, 3.0, 80.0, 36.0]),
    ]);
    let comparison = compare(&workspace, Model::ValueEffort, Model::Rice, today());
    let first = &comparison.moves[0];
    assert_eq!((&*first.id, first.before, first.after), ("c", 3, 1));
    let cause = first.cause.as_ref().map(|cause| &cause.input);
    assert_eq!(cause, Some(&InputKey::Field(initiative::REACH)));
}

proptest! {
    #[test]
    fn looked_at_from_the_other_side_all_moves_are_turned_round(
        ideas in prop::collection::vec([1_u16..5, 0..5_u16, 1..5_u16, 1..5_u16], 0..9),
    ) {
        let edits = ideas.iter().enumerate().map(|(at, numbers)| {
            let [reach, impact, confidence, effort] = numbers.map(f64::from);
            // An impact off the scale is none: some have no score.
            rice(&format!("i{at}"), [reach, impact, confidence * 20.0, effort])
        });
        let workspace = workspace(edits.collect());
        let there = compare(&workspace, Model::ValueEffort, Model::Rice, today());
        let back = compare(&workspace, Model::Rice, Model::ValueEffort, today());
        let ranks = |it: &Move| (it.id.clone(), it.before, it.after);
        let turned = |it: &Move| (it.id.clone(), it.after, it.before);
        let there_ranks: Vec<_> = there.moves.iter().map(ranks).collect();
        let back_ranks: Vec<_> = back.moves.iter().map(turned).collect();
        prop_assert_eq!(there_ranks, back_ranks);
        prop_assert_eq!(&there.neither, &back.neither);
        for it in &there.moves {
            let explained = it.cause.as_ref().map_or(0, |cause| cause.places);
            prop_assert!(explained <= it.places(), "{:?}", it);
            let tells_apart = it.cause.as_ref().is_none_or(|cause| cause.value != cause.middle);
            prop_assert!(tells_apart, "{:?}", it);
        }
        // Both can score the same ones here, so the ranks are those of the whole list.
        for ranked in ranking(&workspace, Model::Rice, today()).ranked {
            let same = |it: &Move| it.id == ranked.id && it.after == ranked.rank;
            prop_assert!(there.moves.iter().any(same), "{:?}", ranked);
        }
    }
}

#[test]
fn those_that_tie_in_both_models_do_not_move() {
    // By hand: three tenths, and what adding leaves of them, are one effort in either model.
    let workspace = workspace(vec![
        rice("a", [100.0, 3.0, 80.0, 0.1 + 0.2]),
        rice("b", [100.0, 3.0, 80.0, 0.3]),
        rice("c", [900.0, 3.0, 80.0, 9.0]),
    ]);
    let comparison = compare(&workspace, Model::Rice, Model::ValueEffort, today());
    let ranks = comparison.moves.iter().map(|it| (it.before, it.after));
    assert_eq!(ranks.collect::<Vec<_>>(), [(1, 1), (1, 1), (3, 3)]);
    let still = |it: &Move| it.places() == 0 && it.cause.is_none();
    assert!(comparison.moves.iter().all(still));
}

#[test]
fn without_initiatives_there_is_nothing_to_compare() {
    let nothing = compare(
        &workspace(Vec::new()),
        Model::Kano,
        Model::Weighted,
        today(),
    );
    assert_eq!(nothing, Comparison::default());
}
