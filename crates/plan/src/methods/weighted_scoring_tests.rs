use super::*;
use crate::methods::formula::reckoned;
use crate::records::fields;
use crate::workspace::{Change, Edit, SeededOutside};
use serde_json::json;

fn workspace(edits: Vec<Edit>) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new("Begin", edits));
    workspace
}

fn idea(id: &str) -> Edit {
    Edit::Create {
        id: Id::known(id),
        kind: initiative::KIND.into(),
        fields: fields([]),
    }
}

fn criterion(id: &str, weight: serde_json::Value, better: Better) -> [Edit; 2] {
    let own = Id::known(id);
    let add = criterion::add(own.clone(), id, better, id);
    [add, Edit::set(&own, criterion::WEIGHT, weight)]
}

#[test]
fn the_weighted_sum_is_that_of_the_worked_example() {
    // Triantaphyllou, 2000, chapter 2: three alternatives by four criteria.
    let weights = [0.20, 0.15, 0.40, 0.25];
    let alternatives = [
        ([25.0, 20.0, 15.0, 30.0], 21.5),
        ([10.0, 30.0, 20.0, 30.0], 22.0),
        ([30.0, 10.0, 30.0, 10.0], 22.0),
    ];
    for (values, published) in alternatives {
        let parts: Vec<(f64, f64)> = weights.into_iter().zip(values).collect();
        let mean = mean::weighted(&parts).unwrap();
        assert!((mean - published).abs() < 1e-9, "{mean} {published}");
    }
}

#[test]
fn ratings_are_normalised_as_in_a_published_example() {
    // The documentation of the library rankr, "Strategy Concepts": 53 between 50 and 60 with the weight 0.5
    // counts 0.15, and 0.35 where less is better.
    let range = Range::of([50.0, 60.0, 53.0]).unwrap();
    let counts = |better| 0.5 * range.normalised(53.0, better);
    assert!((counts(Better::More) - 0.15).abs() < 1e-12);
    assert!((counts(Better::Less) - 0.35).abs() < 1e-12);
}

#[test]
fn criteria_with_units_of_their_own_make_one_score() {
    let mut edits = vec![idea("a"), idea("b"), idea("c")];
    edits.extend(criterion("revenue", json!(3), Better::More));
    edits.extend(criterion("risk", json!(1), Better::Less));
    let ratings = [
        ("a", 90_000.0, 4.0),
        ("b", 10_000.0, 1.0),
        ("c", 50_000.0, 2.0),
    ];
    for (id, revenue, risk) in ratings {
        edits.push(rating::rate("revenue", id, revenue).unwrap());
        edits.push(rating::rate("risk", id, risk).unwrap());
    }
    // Of an initiative that is gone: it stretches no range.
    edits.push(rating::rate("revenue", "gone", 1e9).unwrap());
    // Nor does one that is dropped.
    edits.push(idea("dear"));
    edits.push(Edit::set(&Id::known("dear"), work::STATUS, "dropped"));
    edits.push(rating::rate("revenue", "dear", 1e9).unwrap());
    // Under an id that is not its own: nobody sees it in the table.
    edits.push(Edit::Create {
        id: Id::known("r"),
        kind: rating::KIND.into(),
        fields: fields([
            (rating::CRITERION, json!("revenue")),
            (rating::INITIATIVE, json!("a")),
            (rating::VALUE, json!(1e9)),
        ]),
    });
    let workspace = workspace(edits);
    let weighting = Weighting::of(&workspace);
    let scores = ratings.map(|(_, revenue, risk)| weighting.score(&[revenue, risk]).unwrap());
    assert_eq!(scores[0], 0.75);
    assert_eq!(scores[1], 0.25);
    assert!((scores[2] - (3.0 * 0.5 + 2.0 / 3.0) / 4.0).abs() < 1e-12);
    assert_eq!(weighting.share(&weighting.criteria()[0]), 0.75);
    let formula = weighting.formula(&[50_000.0, 2.0]).unwrap();
    assert_eq!(reckoned(&formula), formula.result);
    assert_eq!(formula.result, scores[2]);
}

#[test]
fn a_criterion_whose_ratings_are_all_equal_tells_nothing_apart() {
    let mut edits = vec![idea("a"), idea("b")];
    edits.extend(criterion("same", json!(1), Better::Less));
    edits.push(rating::rate("same", "a", 7.0).unwrap());
    edits.push(rating::rate("same", "b", 7.0).unwrap());
    let weighting = Weighting::of(&workspace(edits));
    assert_eq!(weighting.score(&[7.0]), Some(UNDECIDED));
}

#[test]
fn weights_that_sum_to_nothing_are_told_and_score_nothing() {
    assert_eq!(Weighting::default().trouble(), Some(Trouble::NoCriteria));
    assert_eq!(Weighting::default().score(&[]), None);
    let mut edits = Vec::new();
    for (at, weight) in [json!(0), json!(-1), json!("3"), json!(null), json!(1e308)]
        .into_iter()
        .enumerate()
    {
        edits.extend(criterion(&format!("c{at}"), weight, Better::More));
    }
    let weighting = Weighting::of(&workspace(edits));
    assert_eq!(weighting.trouble(), Some(Trouble::NoWeight));
    assert_eq!(weighting.score(&[]), None);
    assert_eq!(mean::weighted(&[(0.0, 1.0), (0.0, 0.5)]), None);
}
