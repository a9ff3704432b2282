use super::super::changes;
use super::*;
use plan::records::work::{self, Status};
use plan::records::{ORDER, fields, reassessment, snapshot_rank::Decision};
use plan::workspace::{Change, Edit, SeededOutside};
use serde_json::json;

fn known(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn today() -> Day {
    day("2026-11-27")
}

/// Initiatives of one score after the other: a, b, c, d.
fn plan() -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let create = |(name, effort): (&str, u32)| Edit::Create {
        id: known(name),
        kind: initiative::KIND.into(),
        fields: fields([
            (initiative::NAME, json!(name)),
            (ORDER, json!(name)),
            (initiative::REACH, json!(100)),
            (initiative::IMPACT, json!(1)),
            (initiative::CONFIDENCE, json!(100)),
            (initiative::EFFORT, json!(effort)),
        ]),
    };
    let all = [("a", 1), ("b", 2), ("c", 3), ("d", 4)].map(create);
    workspace.apply(Change::new("Begin", all.into()));
    workspace
}

fn set(
    workspace: &mut Workspace,
    id: &str,
    field: &'static str,
    value: impl Into<serde_json::Value>,
) {
    let edit = Edit::set(&known(id), field, value);
    workspace.apply(Change::new("Set", vec![edit]));
}

fn kept(workspace: &mut Workspace, id: &str, on: &str) {
    let change = changes::keep_order(workspace, &known(id), day(on), Model::Rice, "");
    workspace.apply(change.unwrap());
}

fn begun(workspace: &mut Workspace, id: &str) {
    let change = changes::begin(workspace, &known(id), today(), Model::Rice, "Why");
    workspace.apply(change.unwrap());
}

fn decide(workspace: &mut Workspace, of: &str, about: &str, decision: Option<Decision>) {
    let (of, about) = (known(of), known(about));
    let change = changes::decide(workspace, &of, &about, decision, "");
    workspace.apply(change);
}

fn frame(workspace: &Workspace) -> Frame {
    Frame::of(&reassessment::newest_first(workspace), Model::Rice).unwrap()
}

fn review(workspace: &Workspace) -> Review {
    Review::of(workspace, &frame(workspace), today())
}

fn names(lines: &[Line]) -> String {
    lines.iter().map(|line| line.name.as_str()).collect()
}

#[test]
fn what_only_others_passed_did_not_change() {
    let mut workspace = plan();
    kept(&mut workspace, "r", "2026-11-01");
    assert_eq!(review(&workspace).changed, 0);
    set(&mut workspace, "d", initiative::EFFORT, 0.5);
    let review = review(&workspace);
    assert_eq!(
        (names(review.changed()), names(review.others())),
        ("d".into(), "abc".into())
    );
    assert_eq!(review.elsewhere, 3);
    assert_eq!(review.lines[0].since.moved.shift(), Shift::Rose(3));
}

#[test]
fn nothing_jumps_by_what_is_decided() {
    let mut workspace = plan();
    kept(&mut workspace, "r", "2026-11-01");
    set(&mut workspace, "d", initiative::EFFORT, 0.5);
    begun(&mut workspace, "s");
    let before = review(&workspace);
    assert_eq!(names(&before.lines), "dabc");
    decide(&mut workspace, "s", "a", Some(Decision::Drop));
    set(&mut workspace, "c", initiative::EFFORT, 0.1);
    let after = review(&workspace);
    assert_eq!(names(&after.lines), "dabc");
    assert_eq!(after.changed, 1);
    // And yet each says how it stands now.
    let place = |at: usize| after.lines[at].since.moved.after.as_ref().unwrap();
    assert_eq!((place(1).rank, place(1).status), (None, Status::Dropped));
    assert_eq!(place(3).rank, Some(1));
}

#[test]
fn what_came_or_went_meanwhile_is_said_and_not_asked() {
    let mut workspace = plan();
    kept(&mut workspace, "r", "2026-11-01");
    begun(&mut workspace, "s");
    let edits = vec![
        Edit::Delete { id: known("b") },
        Edit::Create {
            id: known("e"),
            kind: initiative::KIND.into(),
            fields: fields([(initiative::NAME, json!("e"))]),
        },
    ];
    workspace.apply(Change::new("Meanwhile", edits));
    let review = review(&workspace);
    assert_eq!(names(&review.lines), "acd");
    assert_eq!((review.gone.join(""), review.added), ("b".to_owned(), 1));
}

#[test]
fn what_was_dropped_the_last_time_is_not_asked_about_again() {
    let mut workspace = plan();
    kept(&mut workspace, "r", "2026-11-01");
    begun(&mut workspace, "s");
    decide(&mut workspace, "s", "c", Some(Decision::Drop));
    let all = reassessment::newest_first(&workspace);
    let change = changes::close(&workspace, &all[0], Model::Rice, today());
    workspace.apply(change.unwrap());
    assert_eq!(names(&review(&workspace).lines), "abd");
    begun(&mut workspace, "t");
    let review = review(&workspace);
    assert_eq!((names(&review.lines), review.changed), ("abd".into(), 0));
}

#[test]
fn the_first_of_all_has_nothing_before_it() {
    let mut workspace = plan();
    begun(&mut workspace, "r");
    let frame = frame(&workspace);
    assert!(!frame.has_before());
    set(&mut workspace, "d", initiative::EFFORT, 0.5);
    let review = Review::of(&workspace, &frame, today());
    assert_eq!((review.changed, names(&review.lines)), (0, "abcd".into()));
}

#[test]
fn another_model_is_no_change_of_an_initiative() {
    let mut workspace = plan();
    set(&mut workspace, "d", initiative::IMPACT, 3);
    kept(&mut workspace, "r", "2026-11-01");
    let id = known("s");
    let change = changes::begin(&workspace, &id, today(), Model::Moscow, "");
    workspace.apply(change.unwrap());
    let frame = frame(&workspace);
    assert!(!frame.one_model && frame.model == Model::Moscow);
    let review = Review::of(&workspace, &frame, today());
    assert_eq!(review.changed, 0);
    assert!(
        review
            .lines
            .iter()
            .all(|it| it.since.moved.shift() == Shift::Went)
    );
    set(&mut workspace, "d", work::STATUS, Status::Planned.word());
    let other = Frame::of(&[], Model::Rice);
    assert_eq!(other, None);
}

#[test]
fn the_next_goes_round_what_is_not_decided() {
    let mut workspace = plan();
    kept(&mut workspace, "r", "2026-11-01");
    for name in ["a", "b", "c"] {
        set(&mut workspace, name, initiative::DESCRIPTION, "New");
    }
    let review = review(&workspace);
    let next = |from: &str, decided: &str| {
        let next = review.next_undecided(&known(from), |it| decided.contains(it.as_str()));
        next.map(|id| id.to_string())
    };
    assert_eq!(next("a", "a").as_deref(), Some("b"));
    assert_eq!(next("c", "bc").as_deref(), Some("a"));
    assert_eq!(next("c", "abc"), None, "the rest is folded away");
    assert_eq!(next("d", ""), None);
    assert_eq!(review.step(&known("c"), 1), Some(known("d")));
    assert_eq!(review.step(&known("d"), 1), None);
    assert_eq!(review.step(&known("a"), -1), None);
}
