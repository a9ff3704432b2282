use super::super::changed_since::{between, since};
use super::super::rank_shifts::{Cause, Shift};
use super::super::ranking;
use super::*;
use crate::records::ORDER;
use crate::records::evidence::{self, Way};
use crate::records::fields;
use crate::records::link::{self, Relation};
use crate::workspace::{Change, SeededOutside};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn id(text: &str) -> Id {
    Id::known(text)
}

fn plan() -> Workspace {
    let create = |name: &str, kind: &'static str| Edit::Create {
        id: id(name),
        kind: kind.into(),
        fields: fields([(ORDER, json!(name))]),
    };
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let begin = vec![
        create("bus", initiative::KIND),
        create("lamp", initiative::KIND),
        create("tram", initiative::KIND),
        create("late", "pain"),
        link::add(Relation::Addresses, "bus", "late").unwrap(),
        evidence::add(id("old"), Way::Survey, None),
        link::add(Relation::Supports, "old", "late").unwrap(),
    ];
    workspace.apply(Change::new("Begin", begin));
    workspace
}

fn ranking(scores: &[(&str, Option<f64>)]) -> Ranking {
    ranking::rank(scores.iter().map(|(name, score)| (id(name), *score)))
}

fn apply(workspace: &mut Workspace, edits: Vec<Edit>) {
    workspace.apply(Change::new("Reassess", edits));
}

fn taken(workspace: &mut Workspace, name: &str, on: &str, order: &Ranking) {
    let edits = begin(workspace, id(name), day(on), "rice", "A new quarter", order).unwrap();
    apply(workspace, edits);
}

const FIRST: [(&str, Option<f64>); 3] = [("bus", Some(9.0)), ("lamp", Some(5.0)), ("tram", None)];

#[test]
fn a_reassessment_keeps_the_order_as_it_was() {
    let mut workspace = plan();
    let effort = Edit::set(&id("bus"), initiative::EFFORT, 2.5);
    apply(&mut workspace, vec![effort]);
    taken(&mut workspace, "r", "2026-10-01", &ranking(&FIRST));
    let now = places(&workspace, &ranking(&FIRST));
    let kept = snapshot_rank::by_rank(&workspace, "r");
    let kept: Vec<Place> = kept.into_iter().map(|it| it.place).collect();
    assert_eq!(kept, now);
    assert_eq!((kept[0].rank, kept[0].supporting), (Some(1), 1));
    assert_eq!((kept[0].effort, kept[2].rank), (Some(2.5), None));
    let change = Edit::set(&id("bus"), initiative::EFFORT, 7);
    apply(&mut workspace, vec![change]);
    let kept = snapshot_rank::by_rank(&workspace, "r");
    assert_eq!(kept[0].place.effort, Some(2.5));
    let newest = reassessment::newest_first(&workspace);
    assert_eq!(
        (newest[0].date, newest[0].model.as_str()),
        (Some(day("2026-10-01")), "rice")
    );
    let forgotten = forget(&workspace, &id("r"));
    apply(&mut workspace, forgotten);
    assert_eq!(workspace.count(snapshot_rank::KIND), 0);
    assert_eq!(workspace.count(initiative::KIND), 3);
}

#[test]
fn those_that_tie_share_the_rank_that_is_kept() {
    let mut workspace = plan();
    let tied = ranking(&[("bus", Some(0.3)), ("lamp", Some(0.1 + 0.2))]);
    taken(&mut workspace, "r", "2026-10-01", &tied);
    let kept = snapshot_rank::by_rank(&workspace, "r").into_iter();
    let ranks: Vec<_> = kept.map(|it| it.place.rank).collect();
    assert_eq!(ranks, [Some(1), Some(1)]);
    // Listed the other way round, with another last digit, it is the same order.
    let turned = ranking(&[("lamp", Some(0.3)), ("bus", Some(0.1 + 0.2))]);
    let since = since(&workspace, "r", &turned);
    assert_eq!(since.len(), 2);
    assert!(since.iter().all(|it| !it.has_changed()), "{since:?}");
}

#[test]
fn nothing_is_said_to_have_changed_where_nothing_has() {
    let mut workspace = plan();
    taken(&mut workspace, "r", "2026-10-01", &ranking(&FIRST));
    let since = since(&workspace, "r", &ranking(&FIRST));
    assert_eq!(since.len(), 3);
    assert!(since.iter().all(|it| !it.has_changed()));
}

#[test]
fn what_changed_since_says_by_what() {
    let mut workspace = plan();
    taken(&mut workspace, "r", "2026-10-01", &ranking(&FIRST));
    let later = vec![
        evidence::add(id("fresh"), Way::Interview, None),
        link::add(Relation::Contradicts, "fresh", "late").unwrap(),
        link::add(Relation::Addresses, "tram", "late").unwrap(),
        Edit::set(&id("lamp"), initiative::REACH, 900),
        Edit::set(&id("lamp"), ORDER, "z"),
        Edit::set(&id("tram"), work::STATUS, Status::Dropped.word()),
    ];
    apply(&mut workspace, later);
    let order = ranking(&[("lamp", Some(20.0)), ("bus", Some(9.0))]);
    let found = since(&workspace, "r", &order);
    let names: Vec<&str> = found
        .iter()
        .map(|it| it.moved.initiative.as_str())
        .collect();
    assert_eq!(names, ["lamp", "bus", "tram"]);
    let edited: Vec<&str> = found[0].edited.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(edited, [initiative::REACH]);
    let score = Cause::Score {
        from: Some(5.0),
        to: Some(20.0),
    };
    assert_eq!(found[0].moved.causes(), [score]);
    let evidence = |from, to| Cause::Evidence { from, to };
    assert_eq!(
        found[1].moved.causes(),
        [Cause::Others, evidence((1, 0), (1, 1))]
    );
    assert_eq!(found[1].new_evidence, [id("fresh")]);
    let dropped = Cause::Status {
        from: Status::Idea,
        to: Status::Dropped,
    };
    assert_eq!(found[2].moved.causes(), [dropped, evidence((0, 0), (1, 1))]);
    // Older evidence is new to what came to rest on it.
    assert_eq!(found[2].new_evidence, [id("fresh"), id("old")]);
}

#[test]
fn evidence_of_a_later_day_is_new_whenever_it_was_noted_down() {
    let mut workspace = plan();
    let noted = [("before", "2026-10-01"), ("after", "2026-10-02")];
    for (name, on) in noted {
        let edits = vec![
            evidence::add(id(name), Way::Survey, Some(day(on))),
            link::add(Relation::Supports, name, "late").unwrap(),
        ];
        apply(&mut workspace, edits);
    }
    taken(&mut workspace, "r", "2026-10-01", &ranking(&FIRST));
    let since = since(&workspace, "r", &ranking(&FIRST));
    let new = since
        .iter()
        .map(|it| (&*it.moved.initiative, &*it.new_evidence));
    let expected: [(&str, &[Id]); 3] = [("bus", &[id("after")]), ("lamp", &[]), ("tram", &[])];
    assert_eq!(new.collect::<Vec<_>>(), expected);
}

#[test]
fn two_reassessments_compare_and_scores_of_two_models_do_not() {
    let mut workspace = plan();
    taken(&mut workspace, "r", "2026-10-01", &ranking(&FIRST));
    let turned = ranking(&[("lamp", Some(30.0)), ("bus", Some(9.0))]);
    taken(&mut workspace, "s", "2026-11-01", &turned);
    let told = |workspace: &Workspace| {
        let moved = between(workspace, "r", "s").into_iter();
        moved
            .map(|it| (it.initiative.to_string(), it.shift(), it.causes()))
            .collect::<Vec<_>>()
    };
    let own = |name: &str| name.to_owned();
    let score = Cause::Score {
        from: Some(5.0),
        to: Some(30.0),
    };
    let tram = (own("tram"), Shift::Unranked, vec![Cause::Gone]);
    let bus = (own("bus"), Shift::Fell(1), vec![Cause::Others]);
    let lamp = (own("lamp"), Shift::Rose(1), vec![score]);
    assert_eq!(told(&workspace), [lamp, bus.clone(), tram.clone()]);
    let other = Edit::set(&id("s"), reassessment::MODEL, "ice");
    apply(&mut workspace, vec![other]);
    let lamp = (own("lamp"), Shift::Rose(1), vec![Cause::Others]);
    assert_eq!(told(&workspace), [lamp, bus, tram]);
}

#[test]
fn an_older_edit_that_came_later_shows_in_the_values() {
    let mut mine = plan();
    let mut theirs = Workspace::new(SeededOutside::new(2, 1));
    theirs.absorb(mine.all().cloned());
    // Made before the reassessment, and merged after it.
    let planned = Edit::set(&id("lamp"), work::STATUS, Status::Planned.word());
    apply(&mut theirs, vec![planned]);
    for step in 0..5 {
        let edit = Edit::set(&id("bus"), initiative::DESCRIPTION, step.to_string());
        apply(&mut mine, vec![edit]);
    }
    taken(&mut mine, "r", "2026-10-01", &ranking(&FIRST));
    mine.absorb(theirs.all().cloned());
    let found = since(&mine, "r", &ranking(&FIRST));
    let planned = Cause::Status {
        from: Status::Idea,
        to: Status::Planned,
    };
    assert_eq!(found[1].moved.causes(), [planned]);
    assert!(found[1].edited.is_empty() && found[1].has_changed());
}

#[test]
fn decisions_of_two_people_stand_side_by_side_and_a_drop_can_be_taken_back() {
    let mut mine = plan();
    let planned = Edit::set(&id("bus"), work::STATUS, Status::Planned.word());
    apply(&mut mine, vec![planned]);
    taken(&mut mine, "r", "2026-10-01", &ranking(&FIRST));
    let mut theirs = Workspace::new(SeededOutside::new(2, 9_000));
    theirs.absorb(mine.all().cloned());
    let decided = |workspace: &mut Workspace, name: &str, decision, why: &str| {
        let edits = decide(workspace, "r", name, decision, why);
        apply(workspace, edits);
    };
    decided(&mut mine, "bus", Some(Decision::Drop), "Too dear");
    decided(&mut theirs, "lamp", Some(Decision::Keep), "");
    let absorbed = mine.absorb(theirs.all().cloned());
    assert!(absorbed.conflicting.is_empty());
    let status = |workspace: &Workspace| work::status(workspace.record("bus").unwrap());
    assert_eq!(status(&mine), Status::Dropped);
    let found = since(&mine, "r", &ranking(&FIRST));
    assert_eq!(
        (found[0].decision, &*found[0].reason),
        (Some(Decision::Drop), "Too dear")
    );
    assert_eq!(found[1].decision, Some(Decision::Keep));
    decided(&mut mine, "bus", Some(Decision::Move), "Later");
    assert_eq!(status(&mine), Status::Planned);
    // What somebody dropped elsewhere stays dropped.
    let drop = Edit::set(&id("lamp"), work::STATUS, Status::Dropped.word());
    apply(&mut mine, vec![drop]);
    decided(&mut mine, "lamp", None, "");
    assert_eq!(work::status(mine.record("lamp").unwrap()), Status::Dropped);
    assert_eq!(decide(&mine, "r", "nobody", Some(Decision::Keep), ""), []);
}

#[test]
fn a_drop_does_not_override_what_was_said_of_the_status_later() {
    let mut workspace = plan();
    taken(&mut workspace, "r", "2026-10-01", &ranking(&FIRST));
    let status = |workspace: &Workspace| work::status(workspace.record("bus").unwrap());
    let decided = |workspace: &mut Workspace, decision, why: &str| {
        let edits = decide(workspace, "r", "bus", decision, why);
        apply(workspace, edits);
    };
    decided(&mut workspace, Some(Decision::Drop), "Too dear");
    let planned = Edit::set(&id("bus"), work::STATUS, Status::Planned.word());
    apply(&mut workspace, vec![planned]);
    // Another reason for the same decision is no new decision.
    decided(&mut workspace, Some(Decision::Drop), "Much too dear");
    assert_eq!(status(&workspace), Status::Planned);
    let closed = close(&workspace, &id("r"), day("2026-10-02"), &ranking(&FIRST)).unwrap();
    apply(&mut workspace, closed);
    let kept = snapshot_rank::by_rank(&workspace, "r");
    assert_eq!(kept[0].outcome().status, Status::Planned);
    assert_eq!(kept[0].reason, "Much too dear");
    let found = since(&workspace, "r", &ranking(&FIRST));
    assert!(!found[0].has_changed(), "{found:?}");
    // Nor does taking a decision back override a status that was given after it.
    decided(&mut workspace, Some(Decision::Drop), "");
    for status in [Status::Planned, Status::Dropped] {
        let by_hand = Edit::set(&id("bus"), work::STATUS, status.word());
        apply(&mut workspace, vec![by_hand]);
    }
    decided(&mut workspace, None, "");
    assert_eq!(status(&workspace), Status::Dropped);
}

#[test]
fn a_reassessment_that_is_closed_keeps_what_it_led_to() {
    let mut workspace = plan();
    taken(&mut workspace, "r", "2026-10-01", &ranking(&FIRST));
    let drop = decide(&workspace, "r", "bus", Some(Decision::Drop), "Too dear");
    apply(&mut workspace, drop);
    let more = vec![
        Edit::set(&id("lamp"), initiative::EFFORT, 4),
        Edit::Create {
            id: id("new"),
            kind: initiative::KIND.into(),
            fields: fields([(ORDER, json!("new"))]),
        },
    ];
    apply(&mut workspace, more);
    let order = ranking(&[("new", Some(7.0)), ("lamp", Some(6.0)), ("tram", None)]);
    let closed = close(&workspace, &id("r"), day("2026-10-02"), &order).unwrap();
    apply(&mut workspace, closed);
    let found = since(&workspace, "r", &order);
    assert!(found.iter().all(|it| !it.has_changed()), "{found:?}");
    let names: Vec<&str> = found
        .iter()
        .map(|it| it.moved.initiative.as_str())
        .collect();
    assert_eq!(names, ["new", "lamp", "bus", "tram"]);
    let read = &reassessment::newest_first(&workspace)[0];
    assert_eq!(
        (read.date, read.closed_on),
        (Some(day("2026-10-01")), Some(day("2026-10-02")))
    );
    let back = decide(&workspace, "r", "bus", None, "");
    apply(&mut workspace, back);
    let status = work::status(workspace.record("bus").unwrap());
    assert_eq!(status, Status::Idea);
}

#[test]
fn what_is_settled_is_kept_without_a_rank_and_with_the_score_it_had() {
    let mut workspace = plan();
    let told = Edit::set(&id("tram"), work::STATUS, Status::Done.word());
    apply(&mut workspace, vec![told]);
    let settled = |scores: &[_], settled: &[&str]| Ranking {
        settled: settled.iter().map(|name| id(name)).collect(),
        ..ranking(scores)
    };
    let order = settled(&FIRST[..2], &["tram"]);
    taken(&mut workspace, "r", "2026-10-01", &order);
    let kept = snapshot_rank::by_rank(&workspace, "r");
    let tram = &kept[2].place;
    assert_eq!((tram.status, tram.rank), (Status::Done, None));
    let done = Edit::set(&id("bus"), work::STATUS, Status::Done.word());
    apply(&mut workspace, vec![done]);
    let order = settled(&FIRST[1..2], &["bus", "tram"]);
    let told = |workspace: &Workspace| {
        let mut found = since(workspace, "r", &order).into_iter();
        let found = found.find(|it| it.moved.initiative == id("bus"));
        found.unwrap().moved.causes()
    };
    let status = Cause::Status {
        from: Status::Idea,
        to: Status::Done,
    };
    assert_eq!(told(&workspace), [status]);
    let closed = close(&workspace, &id("r"), day("2026-10-02"), &order).unwrap();
    apply(&mut workspace, closed);
    assert_eq!(told(&workspace), []);
    let kept = snapshot_rank::by_rank(&workspace, "r");
    let bus = kept.iter().find(|it| it.place.initiative == id("bus"));
    let bus = &bus.unwrap().place;
    assert_eq!(
        (bus.rank, bus.score, bus.status),
        (None, Some(9.0), Status::Done)
    );
}

#[test]
fn ids_too_long_to_be_joined_are_refused() {
    let workspace = plan();
    let long = Id::parse(&"x".repeat(Id::LONGEST)).unwrap();
    let edits = begin(
        &workspace,
        long,
        day("2026-10-01"),
        "",
        "",
        &ranking(&FIRST),
    );
    assert!(matches!(edits, Err(IdError::TooLong(_))));
}

#[test]
fn what_is_kept_of_an_initiative_stays_small() {
    // Some 300 bytes each: with their keys, four reassessments of 1,000 initiatives take a quarter of what
    // a browser keeps.
    let mut workspace = plan();
    let fresh = workspace.fresh_id();
    let of = workspace.fresh_id();
    let order = ranking::rank([(of.clone(), Some(1_234.567_890_123))]);
    let named = Edit::Create {
        id: of.clone(),
        kind: initiative::KIND.into(),
        fields: fields([
            (work::STATUS, json!(Status::InProgress.word())),
            (work::BUCKET, json!("keep_the_lights_on")),
            (initiative::EFFORT, json!(12.5)),
        ]),
    };
    apply(&mut workspace, vec![named]);
    taken(&mut workspace, &fresh, "2026-10-01", &order);
    let kept = snapshot_rank::id(&fresh, &of).unwrap();
    let line = crate::file::v1::write_record(workspace.record(&kept).unwrap());
    assert!(line.len() < 320, "{} {line}", line.len());
}
