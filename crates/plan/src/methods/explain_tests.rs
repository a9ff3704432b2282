use super::*;
use crate::methods::knowledge::Level;
use crate::methods::{ranking, reassess};
use crate::records::evidence::{self, Way};
use crate::records::link::{self, Relation};
use crate::records::{ORDER, fields, key_result, objective, persona};
use crate::sorted;
use crate::workspace::{Change, Edit, SeededOutside};
use serde_json::json;

fn today() -> Day {
    Day::new(2026, 11, 26).unwrap()
}

fn id(text: &str) -> Id {
    Id::known(text)
}

fn create(name: &str, kind: &'static str) -> Edit {
    Edit::Create {
        id: id(name),
        kind: kind.into(),
        fields: fields([(ORDER, json!(name))]),
    }
}

fn apply(workspace: &mut Workspace, edits: Vec<Edit>) {
    workspace.apply(Change::new("Plan", edits));
}

/// Initiatives a to f, of which a is for somebody, known a little, and serves a key result.
fn plan() -> Workspace {
    let add = |relation, from, to| link::add(relation, from, to).unwrap();
    let names = ["a", "b", "c", "d", "e", "f"];
    let mut edits: Vec<Edit> = names.map(|name| create(name, initiative::KIND)).into();
    edits.extend([
        create("nadia", persona::KIND),
        create("ben", persona::KIND),
        create("late", "pain"),
        create("ridership", objective::KIND),
        key_result::add(id("kr"), "ridership", "a"),
        add(Relation::Has, "nadia", "late"),
        add(Relation::For, "a", "ben"),
        add(Relation::Addresses, "a", "late"),
        link::contribute("a", "kr", Some(2.0), "More night riders").unwrap(),
        Edit::set(&id("a"), initiative::CONFIDENCE, 80),
        evidence::add(id("e1"), Way::Survey, Some(today())),
        evidence::add(id("e2"), Way::Interview, Some(today())),
        evidence::add(id("e3"), Way::Interview, Some(today())),
        add(Relation::Supports, "e1", "late"),
        add(Relation::Supports, "e2", "late"),
        add(Relation::Supports, "e2", "a"),
        add(Relation::Contradicts, "e3", "b"),
    ]);
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    apply(&mut workspace, edits);
    workspace
}

const SCORES: [(&str, Option<f64>); 5] = [
    ("a", Some(90.0)),
    ("b", Some(70.0)),
    ("c", Some(60.0)),
    ("d", Some(40.0)),
    ("e", None),
];

fn ranking(scores: &[(&str, Option<f64>)]) -> Ranking {
    ranking::rank(scores.iter().map(|(name, score)| (id(name), *score)))
}

fn chances() -> BTreeMap<Id, f64> {
    sorted::map(SCORES.map(|(name, _)| (id(name), 0.9)))
}

fn explained(workspace: &Workspace, scores: &[(&str, Option<f64>)], top: usize) -> Explained {
    let order = ranking(scores);
    let none = BTreeMap::new();
    explain(
        workspace,
        &order,
        &chances(),
        Choice::First(top),
        &none,
        today(),
    )
}

fn reasons(explained: &Explained) -> Vec<(&str, Option<usize>, Reason)> {
    let left = explained.left.iter();
    left.map(|it| (it.id.as_str(), it.rank, it.reason.clone()))
        .collect()
}

fn below(short_of: f64) -> Reason {
    Reason::BelowCut {
        short_of: Some(short_of),
    }
}

// There is no published example of this: what the plan above holds is told by hand.
#[test]
fn what_is_chosen_says_for_whom_on_what_ground_and_what_for() {
    let workspace = plan();
    let explained = explained(&workspace, &SCORES, 2);
    let [first, second] = explained.chosen.as_slice() else {
        panic!("{:?}", explained.chosen)
    };
    assert_eq!(
        (first.id.as_str(), first.rank, first.score),
        ("a", Some(1), Some(90.0))
    );
    assert_eq!((first.chance, first.confidence), (Some(0.9), Some(80.0)));
    assert_eq!(first.personas, [id("ben"), id("nadia")]);
    assert_eq!(first.grounds, [id("late")]);
    assert_eq!(
        (first.knowledge.supporting, first.knowledge.level),
        (2, Level::Fair)
    );
    assert_eq!(first.contributions.len(), 1);
    assert_eq!(first.contributions[0].objective, id("ridership"));
    assert_eq!(first.contributions[0].expected, Some(2.0));
    assert_eq!(first.weaknesses, []);
    let weak = [
        Weakness::Disputed,
        Weakness::ForNobody,
        Weakness::ServesNone,
    ];
    assert_eq!(second.weaknesses, weak);
}

#[test]
fn what_is_not_chosen_says_the_reason_that_decided() {
    let mut workspace = plan();
    let explained = explained(&workspace, &SCORES, 2);
    let expected = [
        ("c", Some(3), below(10.0)),
        ("d", Some(4), below(30.0)),
        ("e", None, Reason::NoScore),
        ("f", None, Reason::NoScore),
    ];
    assert_eq!(reasons(&explained), expected);
    let weak = [
        Weakness::NoEvidence,
        Weakness::ForNobody,
        Weakness::ServesNone,
    ];
    // What was not chosen could have been, as far as anything was drawn.
    let drawn: Vec<_> = explained.left.iter().map(|it| it.chance).collect();
    assert_eq!(drawn, [Some(0.9), Some(0.9), None, None]);
    let found = weaknesses::of_initiative(&workspace, &explained.left[0].id, today());
    assert_eq!(found, weak);

    let order = ranking(&SCORES);
    let begun = reassess::begin(&workspace, id("r"), today(), "rice", "", &order).unwrap();
    apply(&mut workspace, begun);
    let drop = reassess::decide(&workspace, "r", "a", Some(Decision::Drop), "Too dear");
    apply(&mut workspace, drop);
    let done = Edit::set(&id("d"), work::STATUS, Status::Done.word());
    let elsewhere = Edit::set(&id("f"), work::STATUS, Status::Dropped.word());
    apply(&mut workspace, vec![done, elsewhere]);
    let excluded = sorted::map([(id("b"), Exclusion::Needs(id("a")))]);
    let explained = explain(
        &workspace,
        &order,
        &chances(),
        Choice::First(2),
        &excluded,
        today(),
    );
    let dropped = |why: &str, on| Reason::Dropped {
        why: why.to_owned(),
        on,
    };
    let needs = Reason::Excluded(Exclusion::Needs(id("a")));
    let expected = [
        ("a", Some(1), dropped("Too dear", Some(today()))),
        ("b", Some(2), needs),
        ("e", None, Reason::NoScore),
        ("f", None, dropped("", None)),
    ];
    assert_eq!(reasons(&explained), expected);
    assert_eq!(explained.chosen.len(), 1);
    assert_eq!(
        (explained.chosen[0].id.as_str(), explained.chosen[0].rank),
        ("c", Some(3))
    );
}

#[test]
fn nothing_is_chosen_from_nothing_and_no_number_is_made_up() {
    let workspace = plan();
    let none = explained(&workspace, &[], 3);
    assert_eq!((none.chosen.len(), none.left.len()), (0, 6));
    let mut order = SCORES;
    order[0].1 = Some(f64::NAN);
    let mut order = ranking(&order);
    order.ranked.push(order.ranked[0].clone());
    let infinite = sorted::map([(id("b"), f64::INFINITY)]);
    let explained = explain(
        &workspace,
        &order,
        &infinite,
        Choice::First(1),
        &BTreeMap::new(),
        today(),
    );
    assert_eq!(explained.chosen[0].id, id("b"));
    assert_eq!(
        (explained.chosen[0].rank, explained.chosen[0].chance),
        (Some(1), None)
    );
    assert_eq!(explained.left.len(), 5);
    let of_a = explained.left.iter().find(|it| it.id == id("a")).unwrap();
    assert_eq!(of_a.reason, Reason::NoScore);
}

#[test]
fn where_none_is_chosen_nothing_is_short_of_it() {
    let explained = explained(&plan(), &SCORES, 0);
    let without = Reason::BelowCut { short_of: None };
    assert_eq!(explained.left[0].reason, without);
}

#[test]
fn those_that_tie_share_a_rank_and_fall_short_by_nothing() {
    let tied = [("a", Some(0.3)), ("b", Some(0.1 + 0.2)), ("c", Some(0.1))];
    let explained = explained(&plan(), &tied, 1);
    let chosen = &explained.chosen[0];
    assert_eq!((chosen.id.as_str(), chosen.rank), ("a", Some(1)));
    let left = reasons(&explained);
    assert_eq!(left[0], ("b", Some(1), below(0.0)));
    assert_eq!((left[1].0, left[1].1), ("c", Some(3)));
}
