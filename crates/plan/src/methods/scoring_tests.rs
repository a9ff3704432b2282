use super::*;
use crate::methods::formula::reckoned;
use crate::methods::range_text::Range;
use crate::methods::{range_edits, rank_change, ranking::ranking, wsjf};
use crate::records::criterion::{self, Better};
use crate::records::evidence::{self, Way};
use crate::records::kano_answer::{self, Answer};
use crate::records::link::{self, Relation};
use crate::records::plan::IceScore;
use crate::records::{fields, initiative, known_fields, plan as plan_record, rating};
use crate::workspace::{Change, Edit, Id, SeededOutside};
use proptest::prelude::*;
use serde_json::{Value, json};

#[path = "scoring_range_tests.rs"]
mod ranges;

const IMPACT: &[f64] = rice::IMPACT_SCALE;
const POINTS: &[f64] = &[1.0, 2.0, 3.0, 4.5, 6.0, 7.0, 10.0];
const AMOUNTS: &[f64] = &[0.5, 1.0, 3.0, 30.0, 70.0, 100.0];

/// Every number of an initiative that a model takes: the values it is tried with, and whether more is
/// better.
const NUMBERS: &[(Model, &str, &[f64], bool)] = &[
    (Model::Rice, initiative::REACH, AMOUNTS, true),
    (Model::Rice, initiative::IMPACT, IMPACT, true),
    (Model::Rice, initiative::CONFIDENCE, AMOUNTS, true),
    (Model::Rice, initiative::EFFORT, AMOUNTS, false),
    (Model::ValueEffort, initiative::IMPACT, IMPACT, true),
    (Model::ValueEffort, initiative::EFFORT, AMOUNTS, false),
    (Model::Ice, initiative::ICE_IMPACT, POINTS, true),
    (Model::Ice, initiative::ICE_CONFIDENCE, POINTS, true),
    (Model::Ice, initiative::ICE_EASE, POINTS, true),
    (Model::Wsjf, initiative::BUSINESS_VALUE, wsjf::SCALE, true),
    (Model::Wsjf, initiative::TIME_CRITICALITY, wsjf::SCALE, true),
    (Model::Wsjf, initiative::RISK_OPPORTUNITY, wsjf::SCALE, true),
    (Model::Wsjf, initiative::JOB_SIZE, wsjf::SCALE, false),
];

const IDEAS: [&str; 5] = ["a", "b", "c", "d", "e"];

fn begin(edits: Vec<Edit>) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new("Begin", edits));
    workspace
}

fn create(id: &str, kind: &'static str, values: crate::workspace::Fields) -> Edit {
    Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields: values,
    }
}

fn today() -> Day {
    Day::new(2026, 11, 26).unwrap()
}

fn scorer(workspace: &Workspace, model: Model) -> Scorer<'_> {
    Scorer::new(workspace, model, today())
}

fn score(workspace: &Workspace, model: Model, id: &str) -> Option<f64> {
    scorer(workspace, model).score(workspace.record(id).unwrap())
}

/// The score of what is drawn from, each by the number that stands for it.
fn central_score(scorer: &Scorer, record: &Record) -> f64 {
    let estimates = scorer.all_estimates(record).unwrap();
    scorer.combination().score(central(&estimates))
}

fn rank_of(workspace: &Workspace, model: Model, id: &str) -> usize {
    let ranking = ranking(workspace, model, today());
    let found = ranking.ranked.iter().find(|it| &*it.id == id);
    found.unwrap().rank
}

/// A workspace in which every model can score every initiative; `numbers` chooses the values.
fn scored(numbers: &[prop::sample::Index]) -> Workspace {
    let mut numbers = numbers.iter().cycle();
    let mut choose = |from: &[f64]| *numbers.next().unwrap().get(from);
    let mut edits = vec![
        criterion::add(Id::known("gain"), "Gain", Better::More, "1"),
        criterion::add(Id::known("risk"), "Risk", Better::Less, "2"),
    ];
    for id in IDEAS {
        // What was given counts, though no evidence bears it.
        let mut values = fields([
            ("order", json!(id)),
            (initiative::CONFIDENCE_CAP, json!(100)),
            (initiative::CONFIDENCE_CAP_REASON, json!("Made up")),
        ]);
        for (_, field, from, _) in NUMBERS {
            values.insert((*field).to_owned(), json!(choose(from)));
        }
        edits.push(create(id, initiative::KIND, values));
        for criterion in ["gain", "risk"] {
            edits.push(rating::rate(criterion, id, choose(AMOUNTS)).unwrap());
        }
    }
    begin(edits)
}

#[test]
fn moscow_and_kano_order_by_their_words() {
    let mut edits: Vec<Edit> = [("a", "wont"), ("b", "must"), ("c", "could"), ("d", "soon")]
        .into_iter()
        .map(|(id, word)| {
            create(
                id,
                initiative::KIND,
                fields([(initiative::MOSCOW, json!(word))]),
            )
        })
        .collect();
    let answers = [
        ("a", Answer::Like, Answer::Dislike),
        ("b", Answer::Like, Answer::Neutral),
        ("c", Answer::Neutral, Answer::Dislike),
        ("d", Answer::Like, Answer::Like),
    ];
    for (id, with, without) in answers {
        edits.push(kano_answer::answer(id, "Ada", with, without).unwrap());
    }
    let workspace = begin(edits);
    let order = |model| {
        let ranking = ranking(&workspace, model, today());
        let ids: Vec<String> = ranking.ranked.iter().map(|it| it.id.to_string()).collect();
        (ids.concat(), ranking.unscored)
    };
    let unknown = vec![Id::known("d")];
    assert_eq!(order(Model::Moscow), ("bca".to_owned(), unknown.clone()));
    assert_eq!(order(Model::Kano), ("cab".to_owned(), unknown));
    assert_eq!(score(&workspace, Model::Kano, "c"), Some(4.0));
    assert_eq!(score(&workspace, Model::Kano, "d"), None);
}

#[test]
fn confidence_counts_as_far_as_the_evidence_of_the_day_bears_it() {
    let values = fields([
        (initiative::REACH, json!(1_000)),
        (initiative::IMPACT, json!(1)),
        (initiative::CONFIDENCE, json!(100)),
        (initiative::EFFORT, json!(1)),
    ]);
    let mut workspace = begin(vec![create("a", initiative::KIND, values)]);
    let confidence = |workspace: &Workspace, on: Day| {
        let record = workspace.record("a").unwrap();
        let scorer = Scorer::new(workspace, Model::Rice, on);
        let score = scorer.score(record).unwrap();
        assert_eq!(scorer.formula(record).map(|it| it.result), Some(score));
        assert_eq!(central_score(&scorer, record), score);
        assert_eq!(ranking(workspace, Model::Rice, on).ranked[0].score, score);
        // Of a reach of 1,000, an impact of 1 and a month.
        score / 10.0
    };
    // As the method has it, what was given counts, until the plan says that evidence is asked for.
    assert_eq!(confidence(&workspace, today()), 100.0);
    let asked = fields([(plan_record::CONFIDENCE, json!("by_evidence"))]);
    let plan = Edit::Create {
        id: plan_record::id(),
        kind: plan_record::KIND.into(),
        fields: asked,
    };
    workspace.apply(Change::new("Ask", vec![plan]));
    // Nothing is known: an opinion. Two usability tests are evidence of users, and anecdotes once they have faded.
    assert_eq!(confidence(&workspace, today()), 25.0);
    let mut edits = Vec::new();
    for id in ["e", "f"] {
        edits.push(evidence::add(
            Id::known(id),
            Way::UsabilityTest,
            Some(today()),
        ));
        edits.push(link::add(Relation::Supports, id, "a").unwrap());
    }
    workspace.apply(Change::new("Test", edits));
    assert_eq!(confidence(&workspace, today()), 80.0);
    let later = today().plus_months(7).unwrap();
    assert_eq!(confidence(&workspace, later), 50.0);
    let id = Id::known("a");
    let by_hand = |reason: &str| {
        vec![
            Edit::set(&id, initiative::CONFIDENCE_CAP, 90),
            Edit::set(&id, initiative::CONFIDENCE_CAP_REASON, reason),
        ]
    };
    workspace.apply(Change::new("Cap", by_hand("")));
    assert_eq!(confidence(&workspace, today()), 80.0);
    workspace.apply(Change::new("Cap", by_hand("It worked in Oslo")));
    assert_eq!(confidence(&workspace, later), 90.0);
}

#[test]
fn a_worth_is_what_the_score_divides_by_effort_or_the_score() {
    let numbers = [
        (initiative::REACH, 2_400.0),
        (initiative::IMPACT, 2.0),
        (initiative::CONFIDENCE, 20.0),
        (initiative::EFFORT, 3.0),
        (initiative::ICE_IMPACT, 8.0),
        (initiative::ICE_CONFIDENCE, 6.0),
        (initiative::ICE_EASE, 3.0),
        (initiative::BUSINESS_VALUE, 13.0),
        (initiative::TIME_CRITICALITY, 8.0),
        (initiative::RISK_OPPORTUNITY, 5.0),
        (initiative::JOB_SIZE, 5.0),
    ];
    let mut values = fields(numbers.map(|(field, value)| (field, json!(value))));
    values.insert(initiative::MOSCOW.to_owned(), json!("must"));
    let mut workspace = begin(vec![create("a", initiative::KIND, values)]);
    let worth = |workspace: &Workspace, model| {
        let record = workspace.record("a").unwrap();
        scorer(workspace, model).worth(record)
    };
    assert_eq!(worth(&workspace, Model::Rice), Some(960.0));
    assert_eq!(worth(&workspace, Model::Wsjf), Some(26.0));
    assert_eq!(worth(&workspace, Model::ValueEffort), Some(2.0));
    assert_eq!(worth(&workspace, Model::Ice), Some(144.0));
    assert_eq!(worth(&workspace, Model::Moscow), Some(3.0));
    assert_eq!(worth(&workspace, Model::Kano), None);
    let no_effort = Edit::set(&Id::known("a"), initiative::EFFORT, json!(null));
    workspace.apply(Change::new("Forget", vec![no_effort]));
    assert_eq!(worth(&workspace, Model::Rice), None);
}

#[test]
fn a_range_without_a_plain_value_counts_by_its_middle_in_score_and_formula() {
    let values = fields([
        (initiative::REACH, json!(100)),
        (initiative::REACH_LOW, json!(50)),
        (initiative::REACH_HIGH, json!(900)),
        (initiative::IMPACT_LOW, json!(1)),
        (initiative::IMPACT_HIGH, json!(2)),
        (initiative::CONFIDENCE_LOW, json!(10)),
        (initiative::CONFIDENCE_HIGH, json!(30)),
        (initiative::EFFORT_LOW, json!(1)),
        (initiative::EFFORT_HIGH, json!(3)),
    ]);
    let workspace = begin(vec![create("a", initiative::KIND, values)]);
    let record = workspace.record("a").unwrap();
    // By hand: 100 × 1.5 × 20 % ÷ 2, and 1.5 ÷ 2.
    for (model, score) in [(Model::Rice, 15.0), (Model::ValueEffort, 0.75)] {
        let scorer = scorer(&workspace, model);
        assert_eq!(scorer.score(record), Some(score));
        let formula = scorer.formula(record).unwrap();
        assert_eq!((reckoned(&formula), formula.result), (score, score));
        assert_eq!(scorer.missing(record), []);
        assert_eq!(central_score(&scorer, record), score);
    }
}

#[test]
fn a_range_that_cannot_be_used_and_has_no_plain_value_is_missing() {
    let values = fields([
        (initiative::IMPACT, json!(1)),
        (initiative::EFFORT_LOW, json!(3)),
        (initiative::EFFORT_HIGH, json!(1)),
    ]);
    let workspace = begin(vec![create("a", initiative::KIND, values)]);
    let record = workspace.record("a").unwrap();
    let missing = scorer(&workspace, Model::ValueEffort).missing(record);
    assert_eq!(missing, [InputKey::Field(initiative::EFFORT)]);
}

#[test]
fn what_is_missing_is_told() {
    let values = fields([
        (initiative::REACH, json!(10)),
        (initiative::EFFORT, json!(0)),
        (initiative::CONFIDENCE, json!("high")),
    ]);
    let known = criterion::add(Id::known("gain"), "Gain", Better::More, "1");
    let unweighed = criterion::add(Id::known("fun"), "Fun", Better::More, "2");
    let no_weight = Edit::set(&Id::known("fun"), criterion::WEIGHT, 0);
    let idea = create("a", initiative::KIND, values);
    let workspace = begin(vec![idea, known, unweighed, no_weight]);
    let missing = |model| {
        let record = workspace.record("a").unwrap();
        scorer(&workspace, model).missing(record)
    };
    let fields = [
        initiative::IMPACT,
        initiative::CONFIDENCE,
        initiative::EFFORT,
    ];
    assert_eq!(missing(Model::Rice), fields.map(InputKey::Field));
    let gain = InputKey::Criterion(Id::known("gain"));
    assert_eq!(missing(Model::Weighted), [gain]);
    assert_eq!(missing(Model::Kano), [InputKey::Answers]);
}

#[test]
fn the_plan_says_how_ice_is_reckoned() {
    let values = fields([
        (initiative::ICE_IMPACT, json!(8)),
        (initiative::ICE_CONFIDENCE, json!(6)),
        (initiative::ICE_EASE, json!(4)),
    ]);
    let mut workspace = begin(vec![create("a", initiative::KIND, values)]);
    assert_eq!(score(&workspace, Model::Ice, "a"), Some(192.0));
    let choice = fields([(plan::ICE_SCORE, json!(IceScore::Mean.word()))]);
    let choose = create("plan", plan::KIND, choice);
    workspace.apply(Change::new("Choose", vec![choose]));
    assert_eq!(score(&workspace, Model::Ice, "a"), Some(6.0));
}

proptest! {
    #[test]
    fn a_better_input_never_lowers_a_rank(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80),
        which in 0..NUMBERS.len(),
        to in any::<prop::sample::Index>(),
        idea in prop::sample::select(&IDEAS[..]),
    ) {
        let mut workspace = scored(&numbers);
        let (model, field, from, more_is_better) = NUMBERS[which];
        let was = workspace.record(idea).unwrap().number(field).unwrap();
        let before = rank_of(&workspace, model, idea);
        let to = *to.get(from);
        let better = if more_is_better { to.max(was) } else { to.min(was) };
        let edit = Edit::set(&Id::known(idea), field, better);
        workspace.apply(Change::new("Better", vec![edit]));
        prop_assert!(rank_of(&workspace, model, idea) <= before, "{} {}", field, better);
    }

    #[test]
    fn a_better_rating_never_lowers_a_rank(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80),
        is_gain in any::<bool>(),
        to in prop::sample::select(AMOUNTS),
        idea in prop::sample::select(&IDEAS[..]),
    ) {
        let mut workspace = scored(&numbers);
        let criterion = if is_gain { "gain" } else { "risk" };
        let key = InputKey::Criterion(Id::known(criterion));
        let was = Range::of_key(&workspace, workspace.record(idea).unwrap(), &key).likely.unwrap();
        let before = rank_of(&workspace, Model::Weighted, idea);
        let better = if is_gain { to.max(was) } else { to.min(was) };
        let edits = range_edits::edits(&workspace, &Id::known(idea), &key, Range::number(better));
        workspace.apply(Change::new("Better", edits.unwrap()));
        prop_assert!(rank_of(&workspace, Model::Weighted, idea) <= before, "{} {}", criterion, better);
    }

    #[test]
    fn the_unit_of_effort_does_not_change_the_order(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80),
        // Person-years, person-weeks, person-days, person-hours.
        unit in prop::sample::select(vec![1.0 / 12.0, 4.35, 21.75, 174.0]),
    ) {
        let mut workspace = scored(&numbers);
        let models = [Model::Rice, Model::ValueEffort];
        let ranks = |workspace: &Workspace| models.map(|model| {
            let ranked = ranking(workspace, model, today()).ranked.into_iter();
            ranked.map(|it| (it.id, it.rank)).collect::<Vec<_>>()
        });
        let before = ranks(&workspace);
        let edits = IDEAS.map(|id| {
            let effort = workspace.record(id).unwrap().number(initiative::EFFORT).unwrap();
            Edit::set(&Id::known(id), initiative::EFFORT, effort * unit)
        });
        workspace.apply(Change::new("In another unit", edits.to_vec()));
        prop_assert_eq!(ranks(&workspace), before);
    }

    #[test]
    fn what_is_written_is_what_was_reckoned(
        numbers in prop::collection::vec(any::<prop::sample::Index>(), 80),
    ) {
        let workspace = scored(&numbers);
        for model in Model::ALL {
            let scorer = scorer(&workspace, *model);
            for record in workspace.ordered(initiative::KIND) {
                if let Some(formula) = scorer.formula(record) {
                    prop_assert_eq!(scorer.score(record), Some(formula.result));
                    prop_assert_eq!(reckoned(&formula), formula.result);
                }
            }
        }
    }

    #[test]
    fn whatever_a_record_holds_no_score_is_out_of_reckoning(
        values in prop::collection::vec(prop::sample::select(vec![
            json!(null), json!(0), json!(-1), json!(1e308), json!(-1e308), json!(5e-324), json!(3),
            json!(1), json!("3"), json!("must"), json!("more"), json!([1]), json!("like"), json!("a"),
        ]), 60),
    ) {
        let mut values = values.iter().cycle().cloned();
        let mut records = Vec::new();
        let kinds = [
            ("a", initiative::KIND), ("b", initiative::KIND), ("c", criterion::KIND),
            ("plan", plan::KIND),
            ("rating:c:a", rating::KIND), ("rating:c:b", rating::KIND),
            ("kano_answer:a:x", kano_answer::KIND),
        ];
        for (id, kind) in kinds {
            let mut held = crate::workspace::Fields::new();
            for (field, _) in known_fields(kind).unwrap() {
                held.insert((*field).to_owned(), values.next().unwrap_or(Value::Null));
            }
            records.push(create(id, kind, held));
        }
        let workspace = begin(records);
        for first in Model::ALL {
            let ranking = ranking(&workspace, *first, today());
            prop_assert_eq!(ranking.ranked.len() + ranking.unscored.len(), 2);
            prop_assert!(ranking.ranked.iter().all(|it| it.score.is_finite()));
            for second in Model::ALL {
                let compared = rank_change::compare(&workspace, *first, *second, today());
                prop_assert!(compared.moves.len() <= 2);
            }
        }
    }
}
