use super::*;
use proptest::prelude::*;

fn known(reach: f64) -> Estimates {
    Estimates {
        reach: Estimate::Known(reach),
        impact: Estimate::Known(1.0),
        confidence: Estimate::Known(100.0),
        effort: Estimate::Known(1.0),
    }
}

// No published example chooses a top so many by scores that are products. These are computed by hand
// from the definition: the mean of the better of both, less the better of the means.
#[test]
fn an_even_range_against_a_known_rival() {
    // Even from 0 to 100 (mean 50) against 50: the better of both is 62.5 on average.
    let uncertain = Estimates {
        reach: Estimate::Between {
            low: 0.0,
            high: 100.0,
        },
        ..known(0.0)
    };
    let worth = value_of_information(&[uncertain, known(50.0)], 1);
    assert_eq!(worth.len(), 1);
    assert_eq!((worth[0].place, worth[0].input), (0, Input::Reach));
    assert!((worth[0].value - 12.5).abs() < 1e-3);
    assert!((worth[0].chance - 0.5).abs() < 1e-2);
    // Against 80 it is chosen in a fifth of all cases, with 10 more on average: 2.
    let worth = value_of_information(&[uncertain, known(80.0)], 1);
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
    let one = Estimates {
        reach: Estimate::Around {
            low: 100.0,
            likely: 200.0,
            high: 300.0,
        },
        confidence: Estimate::Between {
            low: 45.0,
            high: 55.0,
        },
        ..known(0.0)
    };
    let worth = value_of_information(&[known(99.0), one, known(1.0)], 1);
    let inputs: Vec<Input> = worth.iter().map(|it| it.input).collect();
    assert_eq!(inputs, [Input::Reach, Input::Confidence]);
}

#[test]
fn where_nothing_can_change_nothing_is_worth_knowing() {
    let sure = Estimates {
        reach: Estimate::Between {
            low: 60.0,
            high: 90.0,
        },
        ..known(0.0)
    };
    assert_eq!(value_of_information(&[sure, known(50.0)], 1), []);
    assert_eq!(value_of_information(&[sure, known(70.0)], 0), []);
    assert_eq!(value_of_information(&[sure, known(70.0)], 2), []);
    assert_eq!(value_of_information(&[], 1), []);
}

#[test]
fn numbers_that_nobody_can_mean_are_worth_nothing() {
    let odd = Estimates {
        effort: Estimate::Between {
            low: 0.0,
            high: 1.0,
        },
        ..known(f64::NAN)
    };
    let endless = Estimates {
        reach: Estimate::Between {
            low: 0.0,
            high: 1e308,
        },
        effort: Estimate::Known(0.0),
        ..known(0.0)
    };
    let unsure = Estimates {
        reach: Estimate::Between {
            low: 0.0,
            high: 100.0,
        },
        ..known(0.0)
    };
    let all = [odd, endless, unsure, known(50.0)];
    let worth = value_of_information(&all, 1);
    let of_unsure = worth.iter().find(|it| it.place == 2);
    assert!((of_unsure.unwrap().value - 12.5).abs() < 1e-3, "{worth:?}");
}

proptest! {
    #[test]
    fn it_is_what_choosing_again_for_each_value_gains(
        ranges in prop::collection::vec((0.0_f64..100.0, 0.0_f64..100.0, 0.5_f64..3.0), 2..8),
        top in 1_usize..7,
    ) {
        let all: Vec<Estimates> = ranges.iter().map(|(low, width, effort)| Estimates {
            reach: Estimate::Between { low: *low, high: low + width + 1.0 },
            effort: Estimate::Around { low: *effort, likely: effort * 1.5, high: effort * 4.0 },
            ..known(0.0)
        }).collect();
        prop_assume!(top < all.len());
        let found = value_of_information(&all, top);
        let chosen = |scores: &[f64]| {
            let mut sorted = scores.to_vec();
            sorted.sort_by(|a, b| b.total_cmp(a));
            sorted[..top].iter().sum::<f64>()
        };
        let rice = Combination::rice();
        let means = |one: &Estimates| Means::of(&rice, &one.in_order());
        let mut scores: Vec<f64> = all.iter().map(|one| means(one).score).collect();
        let before = chosen(&scores);
        for place in 0..all.len() {
            let kept = scores[place];
            for input in [Input::Reach, Input::Effort] {
                let mean = means(&all[place]).given[input as usize];
                let part = &rice.parts[input as usize];
                let mut after = 0.0;
                for factor in given(&rice, part, all[place].get(input)) {
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
