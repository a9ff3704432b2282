use super::*;
use crate::methods::rice::Input;
use crate::records::fields;
use crate::records::initiative;
use crate::workspace::{Change, Edit, Id, SeededOutside, Workspace};
use proptest::prelude::*;
use serde_json::json;

fn around(low: f64, likely: f64, high: f64) -> Estimate {
    Estimate::Around { low, likely, high }
}

#[test]
fn three_points_are_a_triangle() {
    // By hand from the definition: the share below the likeliest value is (likely − low) ÷ (high − low),
    // and the share below x on the rising side is (x − low)² ÷ ((high − low)(likely − low)).
    let estimate = around(0.0, 2.0, 10.0);
    assert_eq!(estimate.quantile(0.0), 0.0);
    assert_eq!(estimate.quantile(0.05), 1.0);
    assert_eq!(estimate.quantile(0.2), 2.0);
    assert_eq!(estimate.quantile(0.8), 6.0);
    assert_eq!(estimate.quantile(1.0), 10.0);
    assert_eq!(around(1.0, 1.0, 2.0).quantile(0.0), 1.0);
    assert_eq!(around(1.0, 2.0, 2.0).quantile(1.0), 2.0);
}

#[test]
fn the_quantiles_are_those_of_a_published_table() {
    // The stdlib authors, documentation of @stdlib/stats/base/dists/triangular/quantile, 2018: what its examples
    // return, rounded to three decimals.
    let examples = [
        (0.9, around(-1.0, 0.0, 1.0), 0.553),
        (0.1, around(-1.0, 0.5, 1.0), -0.452),
        (0.1, around(-20.0, -2.0, 0.0), -14.0),
        (0.8, around(0.0, 0.0, 20.0), 11.056),
        (0.4, around(2.0, 2.5, 4.0), 2.658),
        (0.8, around(2.0, 2.5, 4.0), 3.225),
    ];
    for (share, estimate, published) in examples {
        let drawn = estimate.quantile(share);
        let rounded = (drawn * 1_000.0).round() / 1_000.0;
        assert_eq!(rounded, published, "{estimate:?} {share}");
    }
}

#[test]
fn a_range_alone_is_even_and_stands_for_its_middle() {
    let estimate = Estimate::of(Some(2.0), None, Some(6.0)).unwrap().unwrap();
    assert_eq!(estimate.quantile(0.25), 3.0);
    assert_eq!(estimate.central(), 4.0);
}

#[test]
fn a_range_that_does_not_hold_is_told_and_its_value_stands() {
    let read = |values: &[(&str, f64)]| {
        let mut all = fields([
            (initiative::REACH, json!(500)),
            (initiative::IMPACT, json!(2)),
            (initiative::CONFIDENCE, json!(80)),
            (initiative::EFFORT, json!(4)),
        ]);
        all.extend(
            values
                .iter()
                .map(|(name, value)| ((*name).to_owned(), json!(value))),
        );
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let create = Edit::Create {
            id: Id::known("a"),
            kind: initiative::KIND.into(),
            fields: all,
        };
        workspace.apply(Change::new("Begin", vec![create]));
        let record = workspace.record("a").unwrap();
        (
            of_input(record, Input::Effort),
            counted(record, Input::Effort).unwrap(),
        )
    };
    let kept = Estimate::Known(4.0);
    let faults = [
        (vec![("effort_low", 1.0)], RangeFault::OneEnd),
        (
            vec![("effort_low", 5.0), ("effort_high", 9.0)],
            RangeFault::OutOfOrder,
        ),
        (
            vec![("effort_low", 9.0), ("effort_high", 1.0)],
            RangeFault::OutOfOrder,
        ),
        (
            vec![("effort_low", 0.0), ("effort_high", 9.0)],
            RangeFault::OutOfRange,
        ),
        (
            vec![("effort_low", 1.0), ("effort_high", 1e308)],
            RangeFault::OutOfRange,
        ),
    ];
    for (values, fault) in faults {
        assert_eq!(read(&values), (Err(fault), kept), "{values:?}");
    }
    let good = around(1.0, 4.0, 9.0);
    let range = [("effort_low", 1.0), ("effort_high", 9.0)];
    assert_eq!(read(&range), (Ok(Some(good)), good));
    assert_eq!(read(&[]), (Ok(Some(kept)), kept));
}

#[test]
fn what_is_no_range_has_a_quantile_all_the_same() {
    let between = |low, high| Estimate::Between { low, high };
    let odd = [
        between(9.0, 1.0),
        between(-1e308, 1e308),
        around(9.0, 5.0, 1.0),
        around(-1e308, 0.0, 1e308),
        around(3.0, 3.0, 3.0),
    ];
    for estimate in odd {
        for share in [0.0, 0.5, 1.0] {
            assert!(estimate.quantile(share).is_finite(), "{estimate:?} {share}");
        }
    }
}

#[test]
fn a_cap_takes_the_place_of_what_is_above_it() {
    // By hand: of an even range from 40 to 90, four fifths lie above 50.
    let estimate = Estimate::Between {
        low: 40.0,
        high: 90.0,
    };
    let capped = estimate.at_most(50.0);
    assert_eq!(capped.ends(), (40.0, 50.0));
    let quantiles = [0.0, 0.1, 0.2, 0.5, 1.0].map(|share| capped.quantile(share));
    assert_eq!(quantiles, [40.0, 45.0, 50.0, 50.0, 50.0]);
    assert_eq!(capped.central(), 50.0);
    assert_eq!(capped.at_most(60.0), capped);
    assert_eq!(capped.at_most(45.0), estimate.at_most(45.0));
    assert_eq!(capped.at_most(40.0), Estimate::Known(40.0));
    assert_eq!(estimate.at_most(90.0), estimate);
    assert_eq!(around(0.0, 20.0, 90.0).at_most(50.0).central(), 20.0);
}

proptest! {
    #[test]
    fn what_is_drawn_lies_in_the_range_and_rises(
        mut points in prop::array::uniform3(0.0_f64..1e9),
        shares in prop::array::uniform2(0.0_f64..=1.0),
        cap in 0.0_f64..1e9,
    ) {
        points.sort_by(f64::total_cmp);
        let [low, likely, high] = points;
        let (less, more) = (shares[0].min(shares[1]), shares[0].max(shares[1]));
        for likely in [None, Some(likely)] {
            let estimate = Estimate::of(Some(low), likely, Some(high)).unwrap().unwrap();
            prop_assert!(estimate.quantile(less) <= estimate.quantile(more));
            prop_assert!((low..=high).contains(&estimate.quantile(less)));
            let capped = estimate.at_most(cap);
            prop_assert!(capped.quantile(more) <= cap);
            prop_assert_eq!(capped.quantile(more), estimate.quantile(more).min(cap));
        }
    }
}
