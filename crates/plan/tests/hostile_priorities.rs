//! Initiatives, objectives, portfolios and reassessments from elsewhere, with whatever values: every method answers, and
//! with numbers that can be shown.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "test code")]

use plan::day::Day;
use plan::methods::capacity::{Candidates, Item};
use plan::methods::estimate::Estimate;
use plan::methods::explain::{Choice, explain};
use plan::methods::formula::InputKey;
use plan::methods::information::worth_knowing;
use plan::methods::numeric_input::NumericInput;
use plan::methods::okr::Grade;
use plan::methods::range_edits;
use plan::methods::range_text::Range;
use plan::methods::rank_change::compare;
use plan::methods::ranking::{rank, ranking};
use plan::methods::reassess::{begin, close, decide, forget};
use plan::methods::scoring::{Model, Scorer};
use plan::methods::simulation::Simulation;
use plan::methods::{changed_since, contributions, moscow, okr_progress, portfolio, wsjf};
use plan::records::link::Relation;
use plan::records::snapshot_rank::{self, Decision};
use plan::records::work::Status;
use plan::records::{Initiative, KINDS, fields, known_fields, reassessment};
use plan::workspace::{Change, Edit, Id, SeededOutside, Workspace};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The kinds that the methods read most.
const OFTEN: &[&str] = &[
    "initiative",
    "criterion",
    "rating",
    "kano_answer",
    "evidence",
    "objective",
    "key_result",
    "check_in",
    "portfolio",
    "reassessment",
    "snapshot_rank",
    "link",
];

/// So many records, so that they name each other.
const RECORDS: usize = 14;

fn id(at: usize) -> Id {
    // The one portfolio has an id of its own.
    let text = if at == 0 {
        "portfolio".to_owned()
    } else {
        format!("r{at}")
    };
    Id::parse(&text).unwrap()
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!([true, {"a": []}])),
        prop::sample::select(vec![
            0.0, -0.0, 1.0, -3.0, 0.5, 100.0, 1e15, 1e16, -1e300, 1e308, 5e-324
        ])
        .prop_map(Value::from),
        (-50_i64..150).prop_map(Value::from),
        prop::sample::select(vec![
            "2026-11-01",
            "2026-12-01",
            "contributes",
            "dropped",
            "drop",
            "rice",
            "must",
            "like",
            "less",
            "NaN",
            "1e308",
            "?"
        ])
        .prop_map(Value::from),
        prop::sample::select(Relation::WORDS).prop_map(Value::from),
        prop::sample::select(Status::WORDS).prop_map(Value::from),
        (0..RECORDS).prop_map(|at| Value::from(&*id(at))),
        (0..RECORDS).prop_map(|at| Value::from(&*id(at))),
    ]
}

fn records() -> impl Strategy<Value = Vec<(&'static str, Vec<Value>)>> {
    // As many as an initiative has fields, so that a plain value and its range differ.
    let values = prop::collection::vec(value(), 45);
    let any = prop::sample::select(KINDS.to_vec());
    let kind = prop_oneof![4 => prop::sample::select(OFTEN), 1 => any];
    prop::collection::vec((kind, values), RECORDS)
}

fn workspace(records: &[(&'static str, Vec<Value>)]) -> Workspace {
    let create = |(at, (kind, values)): (usize, &(&'static str, Vec<Value>))| {
        let kind = if at == 0 { "portfolio" } else { *kind };
        let mut made = fields([]);
        let known = known_fields(kind).unwrap().iter();
        for ((name, _), value) in known.zip(values.iter().cycle()) {
            made.insert((*name).to_owned(), value.clone());
        }
        Edit::Create {
            id: id(at),
            kind: kind.into(),
            fields: made,
        }
    };
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let edits = records.iter().enumerate().map(create).collect();
    workspace.apply(Change::new("Fill", edits));
    workspace
}

fn is_grade(grade: Option<Grade>) -> bool {
    grade.is_none_or(|it| (0.0..=1.0).contains(&it.exact()) && it.tenths() <= 10)
}

proptest! {
    #[test]
    fn whatever_records_hold_there_is_an_answer_in_numbers(
        records in records(),
        scores in prop::collection::vec(prop::option::of(any::<f64>()), RECORDS),
    ) {
        let mut workspace = workspace(&records);
        let today = Day::new(2026, 11, 26).unwrap();
        let standings = okr_progress::objectives(&workspace, today);
        prop_assert!(is_grade(okr_progress::overall(&standings)));
        for standing in &standings {
            prop_assert!(is_grade(standing.grade));
            for key_result in &standing.key_results {
                prop_assert!(is_grade(key_result.grade.ok()));
            }
        }
        for at in 0..RECORDS {
            let of = id(at);
            let record = workspace.record(&of).unwrap();
            let _ = (Initiative::from(record), contributions::of_initiative(&workspace, &of));
            prop_assert!(okr_progress::history(&workspace, &of).iter().all(|(_, grade)| is_grade(*grade)));
            if let Some(outlook) = contributions::outlook(&workspace, &of, today) {
                prop_assert!(outlook.promised.is_finite() && outlook.ideas.is_finite());
                prop_assert!(outlook.left.is_none_or(|left| left >= 0.0 && left.is_finite()));
                prop_assert!(outlook.covered().is_none_or(|share| share >= 0.0));
            }
        }
        prop_assert_eq!(contributions::attention(&workspace).len(), standings.len());
        let _ = contributions::serving_none(&workspace);
        let all: Vec<_> = portfolio::over_time(&workspace, |_| true)
            .into_iter()
            .map(|(_, it)| it)
            .chain([portfolio::present(&workspace, Status::is_open)])
            .collect();
        for row in all.iter().flat_map(|it| &it.rows) {
            for share in [row.by_count, row.by_effort] {
                prop_assert!(share.is_none_or(|share| (0.0..=100.000_001).contains(&share)), "{share:?}");
            }
            prop_assert!(row.drift_by_effort().is_none_or(f64::is_finite));
        }

        let order = rank(scores.iter().enumerate().map(|(at, score)| (id(at), *score)));
        let of = |(at, chance): (usize, &Option<f64>)| Some((id(at), (*chance)?));
        let chances: BTreeMap<Id, f64> = scores.iter().enumerate().filter_map(of).collect();
        let explained = explain(&workspace, &order, &chances, Choice::First(3), &BTreeMap::new(), today);
        prop_assert!(explained.chosen.iter().all(|it| it.score.is_some_and(f64::is_finite) && it.rank > Some(0)));

        for kept in reassessment::newest_first(&workspace) {
            let _ = changed_since::since(&workspace, &kept.id, &order);
            let _ = changed_since::between(&workspace, &kept.id, "anew");
        }
        let anew = Id::parse("anew").unwrap();
        let edits = begin(&workspace, anew.clone(), today, "rice", "", &order).unwrap();
        workspace.apply(Change::new("Begin", edits));
        // The last moment is what nothing has changed since.
        let since = changed_since::since(&workspace, &anew, &order);
        prop_assert!(since.iter().all(|it| !it.has_changed()), "{:?}", since);
        for kept in snapshot_rank::by_rank(&workspace, &anew) {
            let edits = decide(&workspace, &anew, &kept.place.initiative, Some(Decision::Drop), "?");
            workspace.apply(Change::new("Drop", edits));
        }
        let edits = close(&workspace, &anew, today, &order).unwrap();
        workspace.apply(Change::new("Close", edits));
        // Nor since it was closed, whatever was decided in it.
        let since = changed_since::since(&workspace, &anew, &order);
        prop_assert!(since.iter().all(|it| !it.has_changed()), "{:?}", since);
        let edits = forget(&workspace, &anew);
        workspace.apply(Change::new("Forget", edits));
        prop_assert!(snapshot_rank::by_rank(&workspace, &anew).is_empty());
    }
}

/// Whether a score can be shown and ranked.
fn is_score(score: f64) -> bool {
    score.is_finite() && score.is_sign_positive()
}

fn drawn(mut simulation: Simulation) -> Result<(), TestCaseError> {
    simulation.step(20);
    let all = simulation.chances();
    for chances in &all {
        prop_assert!((0.0..=1.0).contains(&chances.in_top));
        prop_assert!((1.0..=all.len() as f64).contains(&chances.expected_rank));
    }
    for toss in simulation.tosses() {
        prop_assert!((0.0..=1.0).contains(&toss.chance));
    }
    Ok(())
}

/// The draws of a model whatever the estimates, of which some may be missing.
fn simulated(scorer: &Scorer, all: &[(Id, Vec<Estimate>)]) -> Result<(), TestCaseError> {
    let combination = scorer.combination();
    drawn(Simulation::of(&combination, all, 3, 7))?;
    let estimates: Vec<&[Estimate]> = all.iter().map(|(_, it)| it.as_slice()).collect();
    for known in worth_knowing(&combination, &estimates, 2) {
        prop_assert!(known.value.is_finite() && (0.0..=1.0).contains(&known.chance));
    }
    for (_, estimates) in all {
        prop_assert!(is_score(
            combination.score(estimates.iter().map(|it| it.central()))
        ));
    }
    Ok(())
}

/// Any number, and often such as computers stumble over.
fn number() -> impl Strategy<Value = f64> {
    let odd = vec![f64::NAN, f64::INFINITY, 1e308, -1e308, 5e-324, -0.0, 0.001];
    prop_oneof![prop::sample::select(odd), -9.0_f64..9.0, any::<f64>()]
}

fn estimate() -> impl Strategy<Value = Estimate> {
    let points = (prop::array::uniform3(number()), number(), 0_u8..6);
    points.prop_map(|([low, likely, high], cap, which)| match which {
        0 => Estimate::Known(low),
        1 => Estimate::Between { low, high },
        2 => Estimate::Around { low, likely, high },
        3 => Estimate::Between { low, high }.at_most(cap),
        4 => Estimate::Around { low, likely, high }.at_most(cap),
        _ => match Estimate::of(Some(low), Some(likely), Some(high)) {
            Ok(Some(estimate)) => estimate,
            _ => Estimate::Known(cap),
        },
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_initiatives_hold_scores_are_numbers_or_missing(records in records()) {
        let workspace = workspace(&records);
        let today = Day::new(2026, 11, 26).unwrap();
        for model in Model::ALL {
            let ranking = ranking(&workspace, *model, today);
            prop_assert!(ranking.ranked.iter().all(|it| is_score(it.score)));
            let scorer = Scorer::new(&workspace, *model, today);
            let items: Vec<(Id, Item)> = workspace.ordered("initiative").into_iter().map(|record| {
                let effort = record.number("effort");
                let item = Item { effort, worth: scorer.worth(record), done: false };
                (record.id().clone(), item)
            }).collect();
            for record in workspace.ordered("initiative") {
                prop_assert!(scorer.score(record).is_none_or(is_score));
                prop_assert!(scorer.worth(record).is_none_or(is_score));
                let results = scorer.formula(record).map(|it| it.result);
                prop_assert!(results.is_none_or(is_score));
            }
            let all = workspace.ordered("initiative").into_iter();
            let all: Vec<(Id, Vec<Estimate>)> = all
                .filter_map(|it| Some((it.id().clone(), scorer.all_estimates(it)?)))
                .collect();
            for (of, estimates) in &all {
                let central: Vec<f64> = estimates.iter().map(|it| it.central()).collect();
                prop_assert_eq!(scorer.combine(&central), scorer.score(workspace.record(of).unwrap()));
            }
            simulated(&scorer, &all)?;
            let best = Candidates::of(&workspace, &items).search(9.0, 1_000).finish();
            prop_assert!(is_score(best.chosen.worth) && is_score(best.bound));
            for other in Model::ALL {
                let _ = compare(&workspace, *model, *other, today);
            }
        }
        let shares = moscow::shares(&workspace);
        prop_assert!(is_score(shares.planned()));
        let _ = wsjf::without_a_one(&workspace);
    }

    #[test]
    fn whatever_estimates_are_made_of_their_draws_rank(
        all in prop::collection::vec([estimate(), estimate(), estimate(), estimate()], 0..9),
    ) {
        let workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let today = Day::new(2026, 11, 26).unwrap();
        let all: Vec<(Id, Vec<Estimate>)> = all.into_iter().enumerate().map(|(at, it)| (id(at), it.to_vec())).collect();
        simulated(&Scorer::new(&workspace, Model::Rice, today), &all)?;
    }

    #[test]
    fn whatever_estimates_a_model_has_their_draws_rank(
        records in records(),
        all in prop::collection::vec(prop::collection::vec(estimate(), 0..6), 0..9),
    ) {
        let workspace = workspace(&records);
        let today = Day::new(2026, 11, 26).unwrap();
        let all: Vec<(Id, Vec<Estimate>)> = all.into_iter().enumerate().map(|(at, it)| (id(at), it)).collect();
        for model in Model::ALL {
            simulated(&Scorer::new(&workspace, *model, today), &all)?;
        }
    }

    #[test]
    fn whatever_an_input_held_it_holds_what_it_was_given(
        records in records(),
        points in prop::array::uniform3(prop::option::of(-9.0_f64..9.0)),
    ) {
        let mut workspace = workspace(&records);
        let today = Day::new(2026, 11, 26).unwrap();
        let [low, likely, high] = points;
        let range = Range { low, likely, high };
        for model in Model::ALL {
            let keys: Vec<InputKey> = Scorer::new(&workspace, *model, today).inputs().to_vec();
            for key in keys.iter().filter(|key| NumericInput::of(key).is_some()) {
                let ids = workspace.ordered("initiative").into_iter().map(|it| it.id().clone());
                for of in ids.collect::<Vec<Id>>() {
                    let edits = range_edits::edits(&workspace, &of, key, range).unwrap();
                    workspace.apply(Change::new("Give", edits));
                    let record = workspace.record(&of).unwrap();
                    prop_assert_eq!(Range::of_key(&workspace, record, key), range, "{:?}", key);
                }
            }
        }
    }

    #[test]
    fn whatever_efforts_and_worths_are_the_best_set_adds_up(
        all in prop::collection::vec((number(), number(), any::<bool>()), 0..12),
        links in prop::collection::vec((0_usize..14, 0_usize..14), 0..9),
        capacity in number(),
    ) {
        let item = |(effort, worth, done)| Item { effort: Some(effort), worth: Some(worth), done };
        let items: Vec<Item> = all.into_iter().map(item).collect();
        let candidates = Candidates::new(&items, &links, &links[..links.len() / 2]);
        let best = candidates.search(capacity, 500).finish();
        prop_assert!(is_score(best.chosen.worth) && is_score(best.bound) && is_score(best.chosen.effort));
        let wider = candidates.search(capacity + 1.0, 500).finish();
        let change = best.change(&wider, capacity + 1.0);
        prop_assert!(change.worth.is_finite());
    }
}
