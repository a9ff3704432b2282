use super::*;
use crate::records::MOST_AMOUNT;
use proptest::prelude::*;

fn tenths(baseline: f64, target: f64, value: f64) -> u8 {
    grade(baseline, target, value).unwrap().tenths()
}

fn share(share: f64) -> Grade {
    Grade::of_share(share).unwrap()
}

#[test]
fn six_features_of_which_three_were_launched_are_a_half() {
    // Google, "Grade OKRs", re:Work: six new features, three launched; and what is launched or not is 1 or 0.
    assert_eq!(grade(0.0, 6.0, 3.0), Some(share(0.5)));
    assert_eq!(grade(0.0, 1.0, 1.0), Some(share(1.0)));
    assert_eq!(grade(0.0, 1.0, 0.0), Some(share(0.0)));
}

#[test]
fn ticket_sales_are_graded_from_their_baseline() {
    // Paul Niven, "How to Score OKRs", okrstraining.com, 2019: from 2,500 to 3,000, and less is zero.
    let sold = [
        (2_400.0, 0),
        (2_500.0, 0),
        (2_600.0, 2),
        (2_700.0, 4),
        (2_800.0, 6),
        (2_900.0, 8),
        (3_000.0, 10),
        (3_500.0, 10),
    ];
    for (value, expected) in sold {
        assert_eq!(tenths(2_500.0, 3_000.0, value), expected, "{value}");
    }
}

#[test]
fn a_falling_target_is_graded_the_same_way() {
    // "OKR Scoring Guide" (OKR consulting, clawhub.ai): churn from 8 % to 5 % that came to 6 % is 0.67; and a
    // score from 32 to 45 that came to 42 is 0.77.
    let churn = grade(8.0, 5.0, 6.0).unwrap();
    assert!((churn.exact() - 2.0 / 3.0).abs() < 1e-12);
    let promoters = grade(32.0, 45.0, 42.0).unwrap();
    assert!((promoters.exact() - 10.0 / 13.0).abs() < 1e-12);
    assert_eq!(tenths(8.0, 5.0, 9.0), 0);
    assert_eq!(tenths(8.0, 5.0, 4.0), 10);
    // Across zero.
    assert_eq!(tenths(-10.0, 10.0, 0.0), 5);
}

#[test]
fn an_objective_is_the_weighted_mean() {
    // Holaspirit, "OKRs: Weighted Objective": 5 of 10 with weight 2, 200 of 300 answers, 2 of 5 improvements:
    // 25 % and 17 % and 10 % of the objective.
    let weighted = mean([
        (grade(0.0, 10.0, 5.0).unwrap(), 2.0),
        (grade(0.0, 300.0, 200.0).unwrap(), 1.0),
        (grade(0.0, 5.0, 2.0).unwrap(), 1.0),
    ]);
    assert_eq!((weighted.unwrap().exact() * 100.0).round(), 52.0);
    // Synergita, "How does the system calculate the objective progress?", scenario 2.
    let synergita = mean([(share(0.3), 40.0), (share(0.3), 20.0), (share(0.4), 40.0)]);
    assert_eq!((synergita.unwrap().exact() * 100.0).round(), 34.0);
    assert_eq!(synergita.unwrap().tenths(), 3);
    // Profit.co, "I want to give more weightage to a key result": 56 % and 50 % of equal weight.
    let equal = mean([(share(0.56), 1.0), (share(0.5), 1.0)]).unwrap();
    assert!((equal.exact() - 0.53).abs() < 1e-12);
}

#[test]
fn bands_have_no_gaps_and_go_by_the_rounded_grade() {
    // Doerr: 0.0–0.3, 0.4–0.6, 0.7–1.0; re:Work: the sweet spot is 0.6 to 0.7.
    let bands = [
        (0.0, Band::Red, false),
        (0.349, Band::Red, false),
        (0.35, Band::Yellow, false),
        (0.549, Band::Yellow, false),
        (0.55, Band::Yellow, true),
        (0.649, Band::Yellow, true),
        (0.65, Band::Green, true),
        (0.749, Band::Green, true),
        (0.75, Band::Green, false),
        (1.0, Band::Green, false),
    ];
    for (exact, band, sweet) in bands {
        let grade = share(exact);
        assert_eq!(
            (grade.band(), grade.is_sweet_spot()),
            (band, sweet),
            "{exact}"
        );
    }
    // In floating point the mean of 0.6 and 0.7 is a trace below 0.65; on paper it is not.
    let mean = mean([(share(0.6), 1.0), (share(0.7), 1.0)]).unwrap();
    assert_eq!(mean.tenths(), 7);
}

#[test]
fn what_cannot_be_graded_says_why() {
    let ends = |baseline, target| KeyResult {
        id: crate::workspace::Id::known("kr"),
        objective: None,
        name: String::new(),
        baseline,
        target,
        current: None,
        unit: String::new(),
        owner: String::new(),
        weight: 1.0,
    };
    let at = |baseline, target| grade_of(&ends(baseline, target), Some(1.0));
    assert_eq!(at(None, Some(1.0)), Err(Ungraded::NoBaseline));
    assert_eq!(at(Some(1.0), None), Err(Ungraded::NoTarget));
    assert_eq!(at(Some(1.0), Some(1.0)), Err(Ungraded::NoDistance));
    let unmeasured = grade_of(&ends(Some(2.0), Some(4.0)), None);
    assert_eq!(unmeasured, Ok(Grade::default()));
    for bad in [f64::NAN, f64::INFINITY, 1e308] {
        assert_eq!(grade(0.0, 1.0, bad), None);
        assert_eq!(grade(bad, 1.0, 0.0), None);
    }
    assert_eq!(Grade::of_share(f64::NAN), None);
    assert_eq!(mean([]), None);
    let weightless = [0.0, -1.0, f64::NAN, 1e308].map(|weight| (share(1.0), weight));
    assert_eq!(mean(weightless), None);
}

fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        -100.0..100.0,
        -MOST_AMOUNT..MOST_AMOUNT,
        Just(0.0),
        Just(MOST_AMOUNT)
    ]
}

proptest! {
    #[test]
    fn nearer_the_target_is_never_a_lower_grade(
        baseline in amount(), target in amount(), value in amount(), step in 0.0_f64..1e3,
    ) {
        prop_assume!(baseline != target);
        let step = if target > baseline { step } else { -step };
        let (Some(before), Some(after)) =
            (grade(baseline, target, value), grade(baseline, target, value + step)) else {
            return Ok(());
        };
        prop_assert!(after >= before);
        prop_assert!((0.0..=1.0).contains(&before.exact()));
        prop_assert!(after.tenths() >= before.tenths());
    }

    #[test]
    fn the_ends_are_whole_and_a_way_back_is_the_rest(baseline in -1e6_f64..1e6, target in -1e6_f64..1e6, value in 0.0..=1.0) {
        prop_assume!((baseline - target).abs() > 1e-3);
        prop_assert_eq!(grade(baseline, target, baseline).unwrap().exact(), 0.0);
        prop_assert_eq!(grade(baseline, target, target).unwrap().exact(), 1.0);
        let at = baseline + value * (target - baseline);
        let there = grade(baseline, target, at).unwrap().exact();
        let back = grade(target, baseline, at).unwrap().exact();
        prop_assert!((there + back - 1.0).abs() < 1e-6, "{there} {back}");
    }

    #[test]
    fn a_mean_lies_between_its_grades_and_one_factor_of_all_weights_changes_nothing(
        parts in prop::collection::vec((0.0..=1.0, 0.001..100.0), 1..9),
    ) {
        let parts: Vec<(Grade, f64)> = parts.into_iter().map(|(it, weight)| (share(it), weight)).collect();
        let found = mean(parts.iter().copied()).unwrap().exact();
        let least = parts.iter().map(|(it, _)| it.exact()).fold(1.0, f64::min);
        let most = parts.iter().map(|(it, _)| it.exact()).fold(0.0, f64::max);
        prop_assert!(found >= least - 1e-12 && found <= most + 1e-12);
        let doubled = mean(parts.iter().map(|(it, weight)| (*it, weight * 2.0))).unwrap();
        prop_assert_eq!(doubled.exact(), found);
    }
}
