//! Ranges of every model: plain scores, draws, and what knowing one is worth.

use super::*;
use crate::methods::estimate::{RangeFault, of_key};
use crate::methods::information::worth_knowing;
use crate::methods::simulation::{Chances, Simulation};

/// Those whose score is a number that can be estimated.
const NUMERIC: [Model; 5] = [
    Model::Rice,
    Model::Ice,
    Model::Wsjf,
    Model::Weighted,
    Model::ValueEffort,
];

/// Gives an initiative an input with its range.
fn give(workspace: &mut Workspace, id: &str, key: &InputKey, range: Range) {
    let edits = range_edits::edits(workspace, &Id::known(id), key, range).unwrap();
    workspace.apply(Change::new("Give", edits));
}

fn between(low: f64, high: f64) -> Range {
    Range {
        low: Some(low),
        likely: None,
        high: Some(high),
    }
}

fn around([low, likely, high]: [f64; 3]) -> Range {
    Range {
        likely: Some(likely),
        ..between(low, high)
    }
}

fn drawn_from(workspace: &Workspace, model: Model) -> Vec<(Id, Vec<Estimate>)> {
    let scorer = scorer(workspace, model);
    let open = workspace.ordered(initiative::KIND).into_iter();
    open.filter_map(|it| Some((it.id().clone(), scorer.all_estimates(it)?)))
        .collect()
}

fn simulate(workspace: &Workspace, model: Model, top: usize, seed: u64, draws: u32) -> Simulation {
    let combination = scorer(workspace, model).combination();
    let all = drawn_from(workspace, model);
    let mut simulation = Simulation::of(&combination, &all, top, seed);
    simulation.step(draws);
    simulation
}

fn chances_of(simulation: &Simulation, place: usize) -> Chances {
    let mut all = simulation.chances().into_iter();
    all.find(|it| it.place == place).unwrap()
}

/// Two initiatives with the inputs of a model, and the model's own order of them.
fn two(model: Model, how: IceScore, ranges: &[Range], rival: &[f64]) -> (Workspace, Vec<InputKey>) {
    let mut edits = vec![
        criterion::add(Id::known("gain"), "Gain", Better::More, "1"),
        criterion::add(Id::known("risk"), "Risk", Better::Less, "2"),
        Edit::set(&Id::known("gain"), criterion::WEIGHT, 3),
    ];
    let choice = fields([(plan::ICE_SCORE, json!(how.word()))]);
    edits.push(create("plan", plan::KIND, choice));
    for id in ["a", "b"] {
        let order = fields([("order", json!(id))]);
        edits.push(create(id, initiative::KIND, order));
    }
    let mut workspace = begin(edits);
    let keys = scorer(&workspace, model).inputs().to_vec();
    for ((key, range), value) in keys.iter().zip(ranges).zip(rival) {
        give(&mut workspace, "a", key, *range);
        give(&mut workspace, "b", key, Range::number(*value));
    }
    (workspace, keys)
}

/// A model, what a has, what b has, the plain score of a, and how often a is greater than b.
type Example<'a> = (Model, IceScore, &'a [Range], &'a [f64], f64, f64);

#[test]
fn a_range_counts_by_its_middle_and_is_drawn_as_the_definition_has_it() {
    let n = Range::number;
    // Each by hand, with one even range.
    let examples: [Example; 8] = [
        // 4 × 5 × 5; more than 5 × 5 × 5 where the impact is more than 5.
        (
            Model::Ice,
            IceScore::Product,
            &[between(2.0, 6.0), n(5.0), n(5.0)],
            &[5.0, 5.0, 5.0],
            100.0,
            0.25,
        ),
        // (4 + 5 + 5) ÷ 3; the same one.
        (
            Model::Ice,
            IceScore::Mean,
            &[between(2.0, 6.0), n(5.0), n(5.0)],
            &[5.0, 5.0, 5.0],
            14.0 / 3.0,
            0.25,
        ),
        // 16 ÷ 5, which is no step of the scale; more than 4 ÷ 1 where the size is less than 4.
        (
            Model::Wsjf,
            IceScore::Product,
            &[n(8.0), n(5.0), n(3.0), between(2.0, 8.0)],
            &[2.0, 1.0, 1.0, 1.0],
            3.2,
            1.0 / 3.0,
        ),
        // (5 + 1 + 1) ÷ 1; more than 6 where the value is more than 4.
        (
            Model::Wsjf,
            IceScore::Product,
            &[between(2.0, 8.0), n(1.0), n(1.0), n(1.0)],
            &[3.0, 2.0, 1.0, 1.0],
            7.0,
            2.0 / 3.0,
        ),
        // Half of the scale from 0 to 100 with the weight 3, and a half with 1, as both have the same risk; more than
        // b where the gain is more than 60.
        (
            Model::Weighted,
            IceScore::Product,
            &[between(0.0, 100.0), n(5.0)],
            &[60.0, 5.0],
            0.5,
            0.4,
        ),
        // The risk is the worse the more of it there is: better than b where it is less than 12 of 10 to 20.
        (
            Model::Weighted,
            IceScore::Product,
            &[n(7.0), between(10.0, 20.0)],
            &[7.0, 12.0],
            0.5,
            0.2,
        ),
        // 2 ÷ 3; more than 1 where the effort is less than 2.
        (
            Model::ValueEffort,
            IceScore::Product,
            &[n(2.0), between(1.0, 5.0)],
            &[1.0, 1.0],
            2.0 / 3.0,
            0.25,
        ),
        // 100 × 1 × 50 % ÷ 2; more than 20 where the confidence is more than 40 %.
        (
            Model::Rice,
            IceScore::Product,
            &[n(100.0), n(1.0), between(0.0, 100.0), n(2.0)],
            &[20.0, 1.0, 100.0, 1.0],
            25.0,
            0.6,
        ),
    ];
    for (model, how, ranges, rival, plain, chance) in examples {
        let (workspace, _) = two(model, how, ranges, rival);
        let scorer = scorer(&workspace, model);
        let record = workspace.record("a").unwrap();
        let score = scorer.score(record).unwrap();
        assert!((score - plain).abs() < 1e-9, "{model:?} {score}");
        let formula = scorer.formula(record).unwrap();
        assert_eq!((reckoned(&formula), formula.result), (score, score));
        let simulation = simulate(&workspace, model, 1, 1, 40_000);
        let drawn = chances_of(&simulation, 0).in_top;
        assert!((drawn - chance).abs() < 0.01, "{model:?} {how:?} {drawn}");
    }
}

#[test]
fn a_range_that_cannot_be_used_is_told_and_its_plain_value_stands() {
    let examples = [
        (Model::Ice, 0, 4.0, Some(12.0), RangeFault::OutOfRange),
        (Model::Ice, 2, 4.0, None, RangeFault::OneEnd),
        (Model::Wsjf, 0, 2.0, Some(4.0), RangeFault::OutOfRange),
        (Model::Wsjf, 3, 5.0, Some(3.0), RangeFault::OutOfOrder),
        (Model::Weighted, 0, -1.0, Some(-3.0), RangeFault::OutOfOrder),
        (Model::Weighted, 1, 4.0, Some(1e13), RangeFault::OutOfRange),
    ];
    for (model, at, low, high, fault) in examples {
        let ranges = [Range::number(3.0); 4];
        let (mut workspace, keys) = two(model, IceScore::Product, &ranges, &[1.0; 4]);
        let plain = score(&workspace, model, "a");
        assert!(plain.is_some());
        let range = Range {
            low: Some(low),
            likely: Some(3.0),
            high,
        };
        give(&mut workspace, "a", &keys[at], range);
        let record = workspace.record("a").unwrap();
        assert_eq!(of_key(&workspace, record, &keys[at]), Err(fault));
        assert_eq!(score(&workspace, model, "a"), plain);
        let estimates = scorer(&workspace, model).estimates(record);
        assert_eq!(estimates[at], Some(Estimate::Known(3.0)));
        // Without one, it is missing.
        let no_value = Range {
            likely: None,
            ..range
        };
        give(&mut workspace, "a", &keys[at], no_value);
        let record = workspace.record("a").unwrap();
        let scorer = scorer(&workspace, model);
        assert_eq!(scorer.missing(record), [keys[at].clone()]);
        assert_eq!(scorer.all_estimates(record), None);
    }
}

#[test]
fn a_scale_reaches_to_what_a_rating_may_be() {
    let ranges = [around([0.0, 50.0, 200.0]), Range::number(5.0)];
    let (workspace, _) = two(Model::Weighted, IceScore::Product, &ranges, &[100.0, 5.0]);
    // By hand: 50 and 100 of 0 to 200 with the weight 3, and a half with 1.
    assert_eq!(score(&workspace, Model::Weighted, "a"), Some(0.3125));
    assert_eq!(score(&workspace, Model::Weighted, "b"), Some(0.5));
    let scorer = scorer(&workspace, Model::Weighted);
    let record = workspace.record("a").unwrap();
    let drawn = scorer.all_estimates(record).unwrap();
    let best = scorer.combine(&[drawn[0].quantile(1.0), drawn[1].quantile(1.0)]);
    assert_eq!(best, Some(0.875));
}

#[test]
fn without_criteria_nothing_is_drawn_and_words_are_known() {
    let mut workspace = begin(vec![create(
        "a",
        initiative::KIND,
        fields([(initiative::MOSCOW, json!("must"))]),
    )]);
    assert_eq!(drawn_from(&workspace, Model::Weighted), []);
    assert_eq!(drawn_from(&workspace, Model::Kano), []);
    let level = vec![Estimate::Known(3.0)];
    let known = vec![(Id::known("a"), level)];
    assert_eq!(drawn_from(&workspace, Model::Moscow), known);
    let answer = kano_answer::answer("a", "Ada", Answer::Like, Answer::Dislike);
    workspace.apply(Change::new("Ask", vec![answer.unwrap()]));
    assert_eq!(drawn_from(&workspace, Model::Kano), known);
}

/// What three indexes choose from a list, in order.
fn points(numbers: &mut impl Iterator<Item = prop::sample::Index>, from: &[f64]) -> [f64; 3] {
    let mut points = [(); 3].map(|()| *numbers.next().unwrap().get(from));
    points.sort_by(f64::total_cmp);
    points
}

/// As [`scored`], with three points for every input.
fn estimated(numbers: &[prop::sample::Index]) -> Workspace {
    let mut workspace = scored(numbers);
    let mut numbers = numbers.iter().copied().cycle();
    for id in IDEAS {
        for (_, field, from, _) in NUMBERS {
            let range = around(points(&mut numbers, from));
            give(&mut workspace, id, &InputKey::Field(field), range);
        }
        for criterion in ["gain", "risk"] {
            let key = InputKey::Criterion(Id::known(criterion));
            let range = around(points(&mut numbers, AMOUNTS));
            give(&mut workspace, id, &key, range);
        }
    }
    workspace
}

/// Whether the chances are no worse but for what rounding turns in a tie.
fn are_no_worse(after: &Chances, before: &Chances) -> bool {
    after.expected_rank <= before.expected_rank + 0.05 && after.in_top + 0.05 >= before.in_top
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn without_ranges_every_simulation_is_the_plain_ranking(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80), top in 0_usize..7, seed: u64,
    ) {
        let workspace = scored(&numbers);
        for model in NUMERIC {
            let order = ranking(&workspace, model, today()).ranked;
            let all = drawn_from(&workspace, model);
            let simulation = simulate(&workspace, model, top, seed, 20);
            let chances = simulation.chances();
            prop_assert_eq!(order.len(), chances.len());
            for (ranked, chances) in order.iter().zip(&chances) {
                prop_assert_eq!(&ranked.id, &all[chances.place].0, "{:?}", model);
                prop_assert_eq!(ranked.rank, chances.plain_rank);
                prop_assert_eq!(chances.expected_rank, ranked.rank as f64);
            }
        }
    }

    #[test]
    fn what_is_drawn_is_scored_as_the_model_scores_it(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80),
        shares in prop::collection::vec(0.0_f64..=1.0, 4),
    ) {
        let workspace = estimated(&numbers);
        for model in NUMERIC {
            let scorer = scorer(&workspace, model);
            for (_, estimates) in drawn_from(&workspace, model) {
                let drawn = estimates.iter().zip(&shares);
                let drawn: Vec<f64> = drawn.map(|(it, share)| it.quantile(*share)).collect();
                let score = scorer.combine(&drawn).unwrap();
                let found = scorer.combination().score(drawn);
                prop_assert!((found - score).abs() <= 1e-9 * score.max(1.0), "{:?}", model);
            }
        }
    }

    #[test]
    fn draws_depend_on_the_seed_and_on_nobody_else(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80), seed: u64,
    ) {
        // Without ranges more of them tie.
        let workspaces = [scored(&numbers), estimated(&numbers)];
        for (workspace, model) in workspaces.iter().flat_map(|it| NUMERIC.map(|model| (it, model))) {
            let once = simulate(workspace, model, 2, seed, 60);
            let mut sliced = simulate(workspace, model, 2, seed, 23);
            sliced.step(37);
            prop_assert_eq!(once.chances(), sliced.chances());
            let combination = scorer(workspace, model).combination();
            let all = drawn_from(workspace, model);
            let pair = |both: [usize; 2]| {
                let both = both.map(|place| all[place].clone());
                let mut simulation = Simulation::of(&combination, &both, 1, seed);
                simulation.step(60);
                simulation
            };
            // In whatever order they are given: those that tie share their ranks and places.
            let (given, turned) = (pair([0, 1]), pair([1, 0]));
            for place in [0, 1] {
                let place_turned = Chances { place, ..chances_of(&turned, 1 - place) };
                prop_assert_eq!(chances_of(&given, place), place_turned, "{:?}", model);
            }
        }
    }

    #[test]
    fn three_better_points_never_lower_a_chance(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80),
        which in 0..NUMBERS.len(),
        to in any::<prop::sample::Index>(),
        seed: u64,
    ) {
        let mut workspace = estimated(&numbers);
        let (model, field, from, more_is_better) = NUMBERS[which];
        let key = InputKey::Field(field);
        let before = chances_of(&simulate(&workspace, model, 1, seed, 50), 0);
        let was = Range::of_key(&workspace, workspace.record(IDEAS[0]).unwrap(), &key);
        let to = *to.get(from);
        let better = |it: Option<f64>| it.map(|it| if more_is_better { it.max(to) } else { it.min(to) });
        let range = Range { low: better(was.low), likely: better(was.likely), high: better(was.high) };
        give(&mut workspace, IDEAS[0], &key, range);
        let after = chances_of(&simulate(&workspace, model, 1, seed, 50), 0);
        prop_assert!(are_no_worse(&after, &before), "{} {:?} {:?}", field, before, after);
    }

    #[test]
    fn a_rating_that_is_better_as_a_whole_never_lowers_a_chance(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80),
        is_gain in any::<bool>(), by in 0.0_f64..200.0, seed: u64,
    ) {
        // As a whole: a scale that becomes narrower at one end alone draws others apart, as min–max scales do.
        let mut workspace = estimated(&numbers);
        let (criterion, by) = if is_gain { ("gain", by) } else { ("risk", -by) };
        let key = InputKey::Criterion(Id::known(criterion));
        let before = chances_of(&simulate(&workspace, Model::Weighted, 1, seed, 50), 0);
        let was = Range::of_key(&workspace, workspace.record(IDEAS[0]).unwrap(), &key);
        let moved = |it: Option<f64>| it.map(|it| it + by);
        let range = Range { low: moved(was.low), likely: moved(was.likely), high: moved(was.high) };
        give(&mut workspace, IDEAS[0], &key, range);
        let after = chances_of(&simulate(&workspace, Model::Weighted, 1, seed, 50), 0);
        prop_assert!(are_no_worse(&after, &before), "{} {:?} {:?}", criterion, before, after);
    }

    #[test]
    fn what_is_known_is_not_worth_knowing_and_what_is_worth_it_is_a_share(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80), top in 1_usize..5,
    ) {
        for workspace in [scored(&numbers), estimated(&numbers)] {
            for model in NUMERIC {
                let combination = scorer(&workspace, model).combination();
                let all = drawn_from(&workspace, model);
                let estimates: Vec<&[Estimate]> = all.iter().map(|(_, it)| it.as_slice()).collect();
                for it in worth_knowing(&combination, &estimates, top) {
                    prop_assert!(!estimates[it.place][it.input].is_known());
                    prop_assert!(it.value > 0.0 && it.chance > 0.0 && it.chance <= 1.0);
                }
            }
        }
    }
}
