use super::*;
use crate::methods::rice::Input;
use proptest::prelude::*;

#[path = "information_by_hand_tests.rs"]
mod by_hand;

/// The four of RICE, which scores as its reach.
fn known(reach: f64) -> [Estimate; 4] {
    [reach, 1.0, 100.0, 1.0].map(Estimate::Known)
}

/// The same with another input.
fn with(mut four: [Estimate; 4], input: Input, estimate: Estimate) -> [Estimate; 4] {
    four[input as usize] = estimate;
    four
}

fn even(low: f64, high: f64) -> Estimate {
    Estimate::Between { low, high }
}

/// What is worth knowing of initiatives that are chosen by RICE.
fn by_rice(initiatives: &[[Estimate; 4]], top: usize) -> Vec<Information> {
    let four: Vec<&[Estimate]> = initiatives.iter().map(<[Estimate; 4]>::as_slice).collect();
    worth_knowing(&Combination::rice(), &four, top)
}

// No published example chooses a top so many by scores that are products. These are computed by hand
// from the definition: the mean of the better of both, less the better of the means.
#[test]
fn an_even_range_against_a_known_rival() {
    // Even from 0 to 100 (mean 50) against 50: the better of both is 62.5 on average.
    let uncertain = with(known(0.0), Input::Reach, even(0.0, 100.0));
    let worth = by_rice(&[uncertain, known(50.0)], 1);
    assert_eq!(worth.len(), 1);
    assert_eq!((worth[0].place, worth[0].input), (0, Input::Reach as usize));
    assert!((worth[0].value - 12.5).abs() < 1e-3);
    assert!((worth[0].chance - 0.5).abs() < 1e-2);
    // Against 80 it is chosen in a fifth of all cases, with 10 more on average: 2.
    let worth = by_rice(&[uncertain, known(80.0)], 1);
    assert!((worth[0].value - 2.0).abs() < 1e-3);
    assert!((worth[0].chance - 0.2).abs() < 1e-2);
}

#[test]
fn knowing_a_part_of_a_sum_is_worth_what_it_adds_and_its_divisor_what_it_divides() {
    let known = |points: [f64; 4]| points.map(Estimate::Known);
    let wsjf = Combination::wsjf();
    // By hand: the value is even from 2 to 8, so that the score is even from 4 to 10, against 7. The better of both
    // is 7.75 on average.
    let mut value = known([0.0, 1.0, 1.0, 1.0]);
    value[0] = Estimate::Between {
        low: 2.0,
        high: 8.0,
    };
    let worth = worth_knowing(&wsjf, &[&value, &known([5.0, 1.0, 1.0, 1.0])], 1);
    assert_eq!((worth.len(), worth[0].place, worth[0].input), (1, 0, 0));
    assert!((worth[0].value - 0.75).abs() < 1e-3);
    assert!((worth[0].chance - 0.5).abs() < 1e-2);
    // A job size even from 1 to 5 divides 12: 12 × ln 5 ÷ 4 on average, which is chosen before 4.
    let mut size = known([10.0, 1.0, 1.0, 0.0]);
    size[3] = Estimate::Between {
        low: 1.0,
        high: 5.0,
    };
    let worth = worth_knowing(&wsjf, &[&size, &known([2.0, 1.0, 1.0, 1.0])], 1);
    // Where the size is 3 to 5 the other one is better: 4 less 12 ÷ size there, on average over all sizes.
    let by_hand = (4.0 * 2.0 - 12.0 * (5.0_f64 / 3.0).ln()) / 4.0;
    assert_eq!((worth.len(), worth[0].place, worth[0].input), (1, 0, 3));
    assert!((worth[0].value - by_hand).abs() < 1e-3, "{worth:?}");
    assert!((worth[0].chance - 0.5).abs() < 1e-2);
}

#[test]
fn of_two_inputs_the_one_that_turns_the_order_is_worth_more() {
    // The reach varies by half, the confidence by a tenth; the mean score is 100 and the rival has 99.
    let reach = Estimate::Around {
        low: 100.0,
        likely: 200.0,
        high: 300.0,
    };
    let one = with(known(0.0), Input::Reach, reach);
    let one = with(one, Input::Confidence, even(45.0, 55.0));
    let worth = by_rice(&[known(99.0), one, known(1.0)], 1);
    let inputs: Vec<usize> = worth.iter().map(|it| it.input).collect();
    assert_eq!(inputs, [Input::Reach as usize, Input::Confidence as usize]);
}

#[test]
fn where_nothing_can_change_nothing_is_worth_knowing() {
    let sure = with(known(0.0), Input::Reach, even(60.0, 90.0));
    assert_eq!(by_rice(&[sure, known(50.0)], 1), []);
    assert_eq!(by_rice(&[sure, known(70.0)], 0), []);
    assert_eq!(by_rice(&[sure, known(70.0)], 2), []);
    assert_eq!(by_rice(&[], 1), []);
}

#[test]
fn numbers_that_nobody_can_mean_are_worth_nothing() {
    let odd = with(known(f64::NAN), Input::Effort, even(0.0, 1.0));
    let endless = with(known(0.0), Input::Reach, even(0.0, 1e308));
    let endless = with(endless, Input::Effort, Estimate::Known(0.0));
    let unsure = with(known(0.0), Input::Reach, even(0.0, 100.0));
    let all = [odd, endless, unsure, known(50.0)];
    let worth = by_rice(&all, 1);
    let of_unsure = worth.iter().find(|it| it.place == 2);
    assert!((of_unsure.unwrap().value - 12.5).abs() < 1e-3, "{worth:?}");
}

proptest! {
    #[test]
    fn it_is_what_choosing_again_for_each_value_gains(
        ranges in prop::collection::vec((0.0_f64..100.0, 0.0_f64..100.0, 0.5_f64..3.0), 2..8),
        top in 1_usize..7,
    ) {
        let all: Vec<[Estimate; 4]> = ranges.iter().map(|(low, width, effort)| {
            let one = with(known(0.0), Input::Reach, even(*low, low + width + 1.0));
            let effort = Estimate::Around { low: *effort, likely: effort * 1.5, high: effort * 4.0 };
            with(one, Input::Effort, effort)
        }).collect();
        prop_assume!(top < all.len());
        let found = by_rice(&all, top);
        let chosen = |scores: &[f64]| {
            let mut sorted = scores.to_vec();
            sorted.sort_by(|a, b| b.total_cmp(a));
            sorted[..top].iter().sum::<f64>()
        };
        let rice = Combination::rice();
        let means = |one: &[Estimate; 4]| Means::of(&rice, one);
        let mut scores: Vec<f64> = all.iter().map(|one| means(one).score).collect();
        let before = chosen(&scores);
        for place in 0..all.len() {
            let kept = scores[place];
            for input in [Input::Reach as usize, Input::Effort as usize] {
                let mean = means(&all[place]).given[input];
                let part = &rice.parts[input];
                let mut after = 0.0;
                for factor in given(&rice, part, all[place][input]) {
                    scores[place] = kept / mean * factor;
                    after += chosen(&scores) / f64::from(POINTS);
                }
                scores[place] = kept;
                let said = found.iter().find(|it| (it.place, it.input) == (place, input));
                let said = said.map_or(0.0, |it| it.value);
                prop_assert!((after - before - said).abs() < 1e-6 * before.max(1.0));
            }
        }
    }
}
