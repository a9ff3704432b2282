use super::*;
use crate::day::Day;
use crate::methods::{ranking, reassess};
use crate::records::{ORDER, fields, portfolio};
use crate::workspace::{Change, Edit, Id, SeededOutside};
use proptest::prelude::*;
use serde_json::json;

const CUSTOMER: Option<Bucket> = Some(Bucket::CustomerCentric);
const LIGHTS: Option<Bucket> = Some(Bucket::KeepTheLightsOn);

fn item(bucket: Option<Bucket>, effort: f64) -> Item {
    Item {
        bucket,
        effort: Some(effort),
    }
}

// The buckets are this project's own, so there is no published example: shares and drift are reckoned by hand.
#[test]
fn shares_are_told_by_effort_and_by_count_against_the_targets() {
    let mut targets = Targets::default();
    targets[0] = Some(40.0);
    targets[4] = Some(20.0);
    let items = [
        item(CUSTOMER, 6.0),
        item(CUSTOMER, 3.0),
        item(LIGHTS, 9.0),
        item(None, 2.0),
        item(LIGHTS, f64::NAN),
    ];
    let portfolio = Portfolio::of(items, &targets);
    let told = |at: usize| {
        let row = portfolio.rows[at];
        (row.count, row.effort, row.by_count, row.by_effort)
    };
    assert_eq!(told(0), (2, 9.0, Some(40.0), Some(45.0)));
    assert_eq!(told(1), (0, 0.0, Some(0.0), Some(0.0)));
    assert_eq!(told(4), (2, 9.0, Some(40.0), Some(45.0)));
    assert_eq!(told(5), (1, 2.0, Some(20.0), Some(10.0)));
    assert_eq!(portfolio.rows[0].drift_by_effort(), Some(5.0));
    assert_eq!(portfolio.rows[4].drift_by_effort(), Some(25.0));
    assert_eq!(portfolio.rows[4].drift_by_count(), Some(20.0));
    assert_eq!(portfolio.rows[1].drift_by_effort(), None);
    assert_eq!(portfolio.without_effort, 1);
    assert_eq!(portfolio.target_sum, Some(60.0));
    assert!(portfolio.is_off_target_sum());
}

#[test]
fn nothing_has_no_shares() {
    let none = Portfolio::of([], &Targets::default());
    assert_eq!(none.target_sum, None);
    assert!(!none.is_off_target_sum());
    let no_share = |row: &Row| row.by_count.is_none() && row.by_effort.is_none();
    assert!(none.rows.iter().all(no_share));
    let bad = [0.0, -3.0, f64::INFINITY, 1e308].map(|effort| item(LIGHTS, effort));
    let bad = Portfolio::of(bad, &Targets::default());
    assert_eq!((bad.without_effort, bad.rows[4].by_effort), (4, None));
    assert_eq!(bad.rows[4].by_count, Some(100.0));
}

fn set(workspace: &mut Workspace, bucket: Bucket, share: Option<f64>) {
    let edit = portfolio::set(workspace, bucket, share);
    workspace.apply(Change::new("Set a share", vec![edit]));
}

#[test]
fn shares_that_two_people_set_stand_side_by_side() {
    let mut mine = Workspace::new(SeededOutside::new(1, 1_000));
    let mut theirs = Workspace::new(SeededOutside::new(2, 2_000));
    set(&mut mine, Bucket::CustomerCentric, Some(70.0));
    set(&mut theirs, Bucket::KeepTheLightsOn, Some(30.0));
    let absorbed = mine.absorb(theirs.all().cloned());
    assert!(absorbed.conflicting.is_empty());
    let shares = portfolio::targets(&mine);
    assert_eq!(shares, [Some(70.0), None, None, None, Some(30.0)]);
    set(&mut mine, Bucket::KeepTheLightsOn, None);
    set(&mut mine, Bucket::CustomerCentric, Some(120.0));
    assert_eq!(portfolio::targets(&mine), Targets::default());
}

#[test]
fn shares_that_were_taken_back_do_not_return_with_another() {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let even = [Some(20.0); 5];
    let edits = portfolio::set_all(&workspace, &even);
    assert_eq!(edits.len(), 1);
    workspace.apply(Change::new("Share evenly", edits));
    assert_eq!(portfolio::targets(&workspace), even);
    assert!(portfolio::set_all(&workspace, &even).is_empty());
    workspace.undo();
    set(&mut workspace, Bucket::KeepTheLightsOn, Some(10.0));
    let one = [None, None, None, None, Some(10.0)];
    assert_eq!(portfolio::targets(&workspace), one);
    workspace.undo();
    let two = [Some(60.0), Some(40.0), None, None, None];
    let edits = portfolio::set_all(&workspace, &two);
    workspace.apply(Change::new("Set shares", edits));
    assert_eq!(portfolio::targets(&workspace), two);
}

#[test]
fn a_portfolio_is_seen_over_time() {
    let create = |id: &str, bucket: Bucket, effort: f64, status: Status| Edit::Create {
        id: Id::known(id),
        kind: initiative::KIND.into(),
        fields: fields([
            (work::BUCKET, json!(bucket.word())),
            (work::STATUS, json!(status.word())),
            (initiative::EFFORT, json!(effort)),
            (ORDER, json!(id)),
        ]),
    };
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new(
        "Begin",
        vec![
            create("a", Bucket::CustomerCentric, 1.0, Status::Planned),
            create("b", Bucket::KeepTheLightsOn, 3.0, Status::InProgress),
            create("c", Bucket::InnovationDriven, 6.0, Status::Idea),
        ],
    ));
    let take = |workspace: &mut Workspace, id: &str, on: &str| {
        let ranking = ranking::rank(["a", "b", "c"].map(|id| (Id::known(id), None)));
        let on = Day::parse(on).unwrap();
        let edits = reassess::begin(workspace, Id::known(id), on, "rice", "", &ranking).unwrap();
        workspace.apply(Change::new("Reassess", edits));
    };
    take(&mut workspace, "r1", "2026-01-01");
    let grown = Edit::set(&Id::known("a"), initiative::EFFORT, 9.0);
    let begun = Edit::set(&Id::known("c"), work::STATUS, Status::Planned.word());
    workspace.apply(Change::new("Go on", vec![grown, begun]));
    take(&mut workspace, "r2", "2026-04-01");
    let lights: Vec<(String, Option<f64>)> = over_time(&workspace, Status::is_committed)
        .iter()
        .map(|(of, it)| (of.id.to_string(), it.rows[4].by_effort))
        .collect();
    let expected = [("r1", 75.0), ("r2", 3.0 / 18.0 * 100.0)];
    assert_eq!(
        lights,
        expected.map(|(id, share)| (id.to_owned(), Some(share)))
    );
    let present = present(&workspace, Status::is_open);
    assert_eq!(present, over_time(&workspace, Status::is_open)[1].1);
}

proptest! {
    #[test]
    fn shares_add_up_and_the_unit_of_effort_changes_none(
        items in prop::collection::vec((0_usize..6, 0.01..100.0), 1..40),
    ) {
        let of = |factor: f64| {
            let items = items.iter().map(|(bucket, effort)| Item {
                bucket: Bucket::ALL.get(*bucket).copied(),
                effort: Some(effort * factor),
            });
            Portfolio::of(items, &Targets::default())
        };
        let months = of(1.0);
        let sum: f64 = months.rows.iter().filter_map(|row| row.by_effort).sum();
        prop_assert!((sum - 100.0).abs() < 1e-9);
        // A power of two leaves every digit as it is.
        let quarters: Vec<_> = of(0.25).rows.iter().map(|row| row.by_effort).collect();
        let shares: Vec<_> = months.rows.iter().map(|row| row.by_effort).collect();
        prop_assert_eq!(shares, quarters);
    }
}
