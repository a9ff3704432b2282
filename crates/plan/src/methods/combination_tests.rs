use super::*;
use crate::records::criterion;
use crate::records::{fields, initiative, rating};
use crate::workspace::{Change, Edit, Id, SeededOutside, Workspace};
use proptest::prelude::*;
use serde_json::json;

/// Weighted scoring by a benefit with the weight 3 and a cost with the weight 1, both rated from 0 to 100.
fn weighting() -> Weighting {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let mut edits = vec![
        criterion::add(Id::known("gain"), "Gain", Better::More, "1"),
        criterion::add(Id::known("cost"), "Cost", Better::Less, "2"),
        Edit::set(&Id::known("gain"), criterion::WEIGHT, 3),
    ];
    for (id, value) in [("a", 0.0), ("b", 100.0)] {
        edits.push(Edit::Create {
            id: Id::known(id),
            kind: initiative::KIND.into(),
            fields: fields([(initiative::NAME, json!(id))]),
        });
        for criterion in ["gain", "cost"] {
            edits.push(rating::rate(criterion, id, value).unwrap());
        }
    }
    workspace.apply(Change::new("Begin", edits));
    Weighting::of(&workspace)
}

fn all() -> Vec<Combination> {
    vec![
        Combination::rice(),
        Combination::value_effort(),
        Combination::ice(IceScore::Product),
        Combination::ice(IceScore::Mean),
        Combination::wsjf(),
        Combination::weighted(&weighting()),
        Combination::level(),
    ]
}

#[test]
fn the_scores_are_those_of_the_definitions() {
    // By hand: 2,400 × 2 × 80 % ÷ 3, 2 ÷ 4, 8 × 6 × 3, their mean, 26 points for 5, ¾ × 0.5 + ¼ × 0.8, and a level.
    let values: [(&[f64], f64); 7] = [
        (&[2_400.0, 2.0, 80.0, 3.0], 1_280.0),
        (&[2.0, 4.0], 0.5),
        (&[8.0, 6.0, 3.0], 144.0),
        (&[8.0, 6.0, 3.0], 17.0 / 3.0),
        (&[13.0, 8.0, 5.0, 5.0], 5.2),
        (&[50.0, 20.0], 0.575),
        (&[4.0], 4.0),
    ];
    for (combination, (values, expected)) in all().into_iter().zip(values) {
        let score = combination.score(values.iter().copied());
        assert!((score - expected).abs() < 1e-9, "{combination:?} {score}");
    }
}

#[test]
fn a_criterion_that_tells_nothing_apart_counts_half_whatever_is_drawn() {
    let undecided = Weighting::of(&{
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let gain = criterion::add(Id::known("gain"), "Gain", Better::More, "1");
        workspace.apply(Change::new("Begin", vec![gain]));
        workspace
    });
    let combination = Combination::weighted(&undecided);
    for value in [-1e12, 0.0, 7.0] {
        assert_eq!(combination.score([value]), UNDECIDED);
    }
}

#[test]
fn what_cannot_be_divided_by_scores_nothing() {
    for size in [0.0, -1.0, 5e-324, f64::NAN] {
        assert_eq!(Combination::wsjf().score([5.0, 5.0, 5.0, size]), 0.0);
        assert_eq!(Combination::value_effort().score([3.0, size]), 0.0);
    }
}

#[test]
fn two_models_that_take_one_input_draw_the_same_of_it() {
    let streams = |combination: Combination| -> Vec<u64> {
        combination.parts.iter().map(|it| it.stream).collect()
    };
    let rice = streams(Combination::rice());
    assert_eq!(streams(Combination::value_effort()), [rice[1], rice[3]]);
    let mut each = rice;
    each.extend(streams(Combination::ice(IceScore::Mean)));
    each.extend(streams(Combination::wsjf()));
    each.extend(streams(Combination::weighted(&weighting())));
    assert_eq!(crate::sorted::set(each.iter()).len(), 4 + 3 + 4 + 2);
}

proptest! {
    #[test]
    fn a_score_is_linear_in_what_each_input_gives(values in prop::array::uniform4(1.0_f64..100.0)) {
        for combination in all() {
            let parts = combination.parts.iter().zip(values);
            let given: Vec<f64> = parts.map(|(part, value)| combination.given(part, value)).collect();
            let score = combination.score(values);
            for (input, one) in given.iter().enumerate() {
                let (at_nothing, by_each) = combination.line(&given, input);
                let found = at_nothing + by_each * one;
                prop_assert!((found - score).abs() <= 1e-9 * score.max(1.0), "{:?} {}", combination, input);
            }
        }
    }
}
