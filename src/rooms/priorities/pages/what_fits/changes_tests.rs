use super::*;
use plan::records::period::CutLine;
use plan::workspace::SeededOutside;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn id(name: &str) -> Id {
    Id::parse(name).unwrap()
}

fn workspace(names: &[&str]) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let create = |name: &&str| Edit::Create {
        id: Id::parse(name).unwrap(),
        kind: initiative::KIND.into(),
        fields: fields([(initiative::NAME, json!(name))]),
    };
    workspace.apply(Change::new("Begin", names.iter().map(create).collect()));
    workspace
}

#[test]
fn a_period_follows_the_one_before_it() {
    let mut workspace = workspace(&[]);
    let ids = [1, 2, 3].map(Id::from_random);
    let change = add_period(&workspace, &ids[0], day("2026-11-27"), Some(6.0));
    workspace.apply(change);
    let skip = Edit::set(&ids[0], period::CUT_LINE, CutLine::Skip.word());
    workspace.apply(Change::new("Skip", vec![skip]));
    let change = add_period(&workspace, &ids[1], day("2026-11-27"), None);
    workspace.apply(change);
    let read = |workspace: &Workspace, id: &Id| Period::from(workspace.record(id).unwrap());
    let first = read(&workspace, &ids[0]);
    assert_eq!(
        (first.name.as_str(), first.capacity),
        ("2026 Q4", Some(6.0))
    );
    assert_eq!(first.ends_on, Some(day("2026-12-31")));
    let second = read(&workspace, &ids[1]);
    assert_eq!(
        (second.name.as_str(), second.capacity),
        ("2027 Q1", Some(6.0))
    );
    assert_eq!(second.starts_on, Some(day("2027-01-01")));
    assert_eq!(second.cut_line, CutLine::Skip);
    // After one without an end nobody knows the days.
    let edits = vec![Edit::set(&ids[1], period::ENDS_ON, "")];
    workspace.apply(Change::new("Open", edits));
    let change = add_period(&workspace, &ids[2], day("2026-11-27"), None);
    workspace.apply(change);
    let third = read(&workspace, &ids[2]);
    assert_eq!((third.name.as_str(), third.starts_on), ("Period 3", None));
    assert_eq!(periods(&workspace), ids);
}

#[test]
fn quarters_begin_and_end_where_the_calendar_has_them() {
    for (inside, name, first, last) in [
        ("2028-02-29", "2028 Q1", "2028-01-01", "2028-03-31"),
        ("2026-04-01", "2026 Q2", "2026-04-01", "2026-06-30"),
        ("2026-09-30", "2026 Q3", "2026-07-01", "2026-09-30"),
        ("2026-12-31", "2026 Q4", "2026-10-01", "2026-12-31"),
    ] {
        let quarter = quarter(day(inside)).unwrap();
        assert_eq!(quarter.name, name);
        assert_eq!((quarter.first, quarter.last), (day(first), day(last)));
    }
}

#[test]
fn an_exclusion_is_one_whoever_says_it() {
    let mut workspace = workspace(&["a", "b"]);
    let [a, b] = ["a", "b"].map(id);
    workspace.apply(link(Relation::Excludes, &a, &b).unwrap());
    assert_eq!(linked(&workspace, Relation::Excludes, &b), ["a"].map(id));
    // Somebody else said it from the other side.
    workspace.apply(link(Relation::Excludes, &b, &a).unwrap());
    assert_eq!(linked(&workspace, Relation::Excludes, &b), ["a"].map(id));
    let change = unlink(&workspace, Relation::Excludes, &b, &a).unwrap();
    workspace.apply(change);
    assert_eq!(linked(&workspace, Relation::Excludes, &a), Vec::<Id>::new());
    workspace.undo();
    assert_eq!(linked(&workspace, Relation::Excludes, &a), ["b"].map(id));
}

#[test]
fn a_need_is_of_one_of_the_two() {
    let mut workspace = workspace(&["a", "b"]);
    let [a, b] = ["a", "b"].map(id);
    workspace.apply(link(Relation::Needs, &a, &b).unwrap());
    assert_eq!(linked(&workspace, Relation::Needs, &a), ["b"].map(id));
    assert_eq!(linked(&workspace, Relation::Needs, &b), Vec::<Id>::new());
    assert_eq!(needed_by(&workspace, &b), ["a"].map(id));
    let change = unlink(&workspace, Relation::Needs, &a, &b).unwrap();
    workspace.apply(change);
    assert_eq!(needed_by(&workspace, &b), Vec::<Id>::new());
}

#[test]
fn only_ideas_are_planned() {
    let mut workspace = workspace(&["a", "b", "c"]);
    let begun = Edit::set(&id("b"), work::STATUS, Status::InProgress.word());
    workspace.apply(Change::new("Begin", vec![begun]));
    let ids = ["a", "b", "gone"].map(id);
    let (change, count) = plan_these(&workspace, ids.iter()).unwrap();
    assert_eq!(count, 1);
    workspace.apply(change);
    let status = |id: &str| work::status(workspace.record(id).unwrap());
    assert_eq!(status("a"), Status::Planned);
    assert_eq!(
        (status("b"), status("c")),
        (Status::InProgress, Status::Idea)
    );
    assert!(plan_these(&workspace, ids.iter()).is_none());
}
