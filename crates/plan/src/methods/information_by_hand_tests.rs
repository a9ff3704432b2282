//! What knowing one input is worth, by hand for models of each form: the mean of the better of both, less the better
//! of the means.

use super::*;
use crate::day::Day;
use crate::methods::formula::InputKey;
use crate::methods::range_edits;
use crate::methods::range_text::Range;
use crate::methods::scoring::{Model, Scorer};
use crate::records::criterion::{self, Better};
use crate::records::plan::IceScore;
use crate::records::{ORDER, fields, initiative};
use crate::workspace::{Change, Edit, Id, SeededOutside, Workspace};
use serde_json::json;

/// How far off a mean is at most that is taken at the middles of 512 equal shares, where the score has this slope by the
/// share and a slope that changes by so much. A straight line is met; a bend is missed by an eighth of the slope times
/// the width of a share squared, and a curve by a 24th of the change times that.
fn off(slope: f64, change_of_slope: f64) -> f64 {
    (slope / 8.0 + change_of_slope / 24.0) / f64::from(POINTS).powi(2)
}

/// The place and the input, what it is worth and how often it changes the choice.
type ByHand = ((usize, usize), f64, f64);

fn is_as_by_hand(found: &[Information], by_hand: &[ByHand], off: f64) {
    assert_eq!(found.len(), by_hand.len(), "{found:?}");
    for (it, (of, value, chance)) in found.iter().zip(by_hand) {
        assert_eq!((it.place, it.input), *of, "{found:?}");
        assert!((it.value - value).abs() <= off, "{found:?} {value}");
        // A bend lies between two middles, half a share from one of them at most.
        let half = 0.5 / f64::from(POINTS);
        assert!((it.chance - chance).abs() <= half, "{found:?} {chance}");
    }
}

#[test]
fn knowing_a_factor_of_ice_is_worth_what_the_product_gains() {
    let known = |points: [f64; 3]| points.map(Estimate::Known);
    // An impact even from 2 to 8 is a score even from 40 to 160, with a mean of 100; 120 is chosen.
    let mut unsure = known([0.0, 5.0, 4.0]);
    unsure[0] = even(2.0, 8.0);
    let all = [unsure, known([6.0, 5.0, 4.0]), known([1.0, 5.0, 4.0])];
    let all: Vec<&[Estimate]> = all.iter().map(<[Estimate; 3]>::as_slice).collect();
    let found = worth_knowing(&Combination::ice(IceScore::Product), &all, 1);
    // By hand: a third of all lies above 120, 20 above it on average.
    let by_hand = [((0, 0), 20.0 / 3.0, 1.0 / 3.0)];
    is_as_by_hand(&found, &by_hand, off(120.0, 0.0));
}

#[test]
fn knowing_a_rating_is_worth_its_share_of_the_weight() {
    let mut edits = vec![
        criterion::add(Id::known("gain"), "Gain", Better::More, "1"),
        criterion::add(Id::known("cost"), "Cost", Better::Less, "2"),
        Edit::set(&Id::known("gain"), criterion::WEIGHT, 3),
    ];
    for id in ["a", "b", "c"] {
        edits.push(Edit::Create {
            id: Id::known(id),
            kind: initiative::KIND.into(),
            fields: fields([(ORDER, json!(id))]),
        });
    }
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new("Begin", edits));
    let between = |low, high| Range {
        low: Some(low),
        likely: None,
        high: Some(high),
    };
    let ratings = [
        ("a", between(20.0, 100.0), Range::number(50.0)),
        ("b", Range::number(50.0), between(0.0, 100.0)),
        ("c", Range::number(0.0), Range::number(100.0)),
    ];
    for (id, gain, cost) in ratings {
        for (criterion, range) in [("gain", gain), ("cost", cost)] {
            let key = InputKey::Criterion(Id::known(criterion));
            let edits = range_edits::edits(&workspace, &Id::known(id), &key, range);
            workspace.apply(Change::new("Rate", edits.unwrap()));
        }
    }
    let today = Day::new(2026, 11, 26).unwrap();
    let scorer = Scorer::new(&workspace, Model::Weighted, today);
    let all = workspace.ordered(initiative::KIND).into_iter();
    let all: Vec<Vec<Estimate>> = all.filter_map(|it| scorer.all_estimates(it)).collect();
    let all: Vec<&[Estimate]> = all.iter().map(Vec::as_slice).collect();
    let found = worth_knowing(&scorer.combination(), &all, 1);
    // By hand, of scales from 0 to 100 and the weights 3 and 1: a is even from 0.275 to 0.875 (mean 0.575, chosen), b
    // from 0.375 to 0.625 (mean 0.5). Three eighths of a lie below 0.5, by 0.1125 on average; a fifth of b lies above
    // 0.575, by 0.025.
    let by_hand = [((0, 0), 0.0421875, 0.375), ((1, 1), 0.005, 0.2)];
    is_as_by_hand(&found, &by_hand, off(0.6, 0.0));
}

#[test]
fn knowing_an_effort_or_a_value_is_worth_what_their_ratio_gains() {
    // 2 ÷ an effort even from 1 to 4 is 2 × ln 4 ÷ 3 = 0.924 on average, which is chosen; an impact even from 0.25 to
    // 3 in two months is a score even from 0.125 to 1.5, with a mean of 0.8125.
    let effort = [Estimate::Known(2.0), even(1.0, 4.0)];
    let impact = [even(0.25, 3.0), Estimate::Known(2.0)];
    let found = worth_knowing(&Combination::value_effort(), &[&effort, &impact], 1);
    // By hand: 2 ÷ effort lies below 0.8125 for efforts from 32 ÷ 13 to 4. What it lacks there adds up to
    // 0.8125 × 20 ÷ 13 − 2 × (ln 4 − ln (32 ÷ 13)), of which a third is the mean over all efforts.
    let lacks = (1.25 - 2.0 * 1.625_f64.ln()) / 3.0;
    // The other score is above 0.924 by up to 1.5 − 0.924, and by half of that on average where it is.
    let mean = 2.0 * 4.0_f64.ln() / 3.0;
    let above = 1.5 - mean;
    let by_hand = [
        ((1, 0), above / 2.0 * (above / 1.375), above / 1.375),
        ((0, 1), lacks, 20.0 / 39.0),
    ];
    // By the share, 2 ÷ effort falls by 6 at the least effort, and its slope changes by 36 there.
    is_as_by_hand(&found, &by_hand, off(6.0, 36.0));
}
