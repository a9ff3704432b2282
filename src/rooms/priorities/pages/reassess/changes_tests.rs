use super::*;
use plan::records::work::{self, Status};
use plan::records::{ORDER, fields, initiative};
use plan::workspace::SeededOutside;
use serde_json::json;

fn known(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn today() -> Day {
    Day::parse("2026-11-27").unwrap()
}

/// Two initiatives, and a reassessment that goes on.
fn plan() -> (Workspace, Id, [Id; 2]) {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let ids = [known("a"), known("b")];
    let create = |id: &Id| Edit::Create {
        id: id.clone(),
        kind: initiative::KIND.into(),
        fields: fields([
            (ORDER, json!(id.as_str())),
            (work::STATUS, json!("planned")),
        ]),
    };
    let all = ids.each_ref().map(create);
    workspace.apply(Change::new("Begin", all.into()));
    let of = known("r");
    let change = begin(&workspace, &of, today(), Model::Rice, " Winter ").unwrap();
    workspace.apply(change);
    (workspace, of, ids)
}

fn decided(workspace: &Workspace, of: &Id, about: &Id) -> (Option<Decision>, String) {
    let kept = snapshot_rank::by_rank(workspace, of);
    let it = kept
        .iter()
        .find(|it| it.place.initiative == *about)
        .unwrap();
    (it.decision, it.reason.clone())
}

#[test]
fn a_reassessment_that_is_begun_goes_on_until_it_is_closed() {
    let (mut workspace, of, _) = plan();
    let read = |workspace: &Workspace| reassessment::newest_first(workspace)[0].clone();
    let it = read(&workspace);
    assert_eq!((it.reason.as_str(), it.closed_on), ("Winter", None));
    let change = close(&workspace, &it, Model::Rice, today()).unwrap();
    workspace.apply(change);
    assert_eq!(read(&workspace).closed_on, Some(today()));
    workspace.undo();
    assert_eq!(read(&workspace).closed_on, None);
    let change = delete(&workspace, &of);
    workspace.apply(change);
    assert_eq!(workspace.count(snapshot_rank::KIND), 0);
    workspace.undo();
    assert_eq!(workspace.count(snapshot_rank::KIND), 2);
}

#[test]
fn todays_order_is_kept_and_closed_at_once() {
    let (mut workspace, ..) = plan();
    let id = known("s");
    let change = keep_order(&workspace, &id, today(), Model::Wsjf, "").unwrap();
    workspace.apply(change);
    let record = workspace.record(&id).unwrap();
    assert_eq!(Reassessment::from(record).closed_on, Some(today()));
    workspace.undo();
    assert!(workspace.record(&id).is_none());
}

#[test]
fn a_reason_stays_with_another_decision_and_goes_with_none() {
    let (mut workspace, of, [a, _]) = plan();
    let change = decide(&workspace, &of, &a, Some(Decision::Drop), "A");
    assert_eq!(change.label, "Drop A");
    workspace.apply(change);
    let status = |workspace: &Workspace| work::status(workspace.record("a").unwrap());
    assert_eq!(status(&workspace), Status::Dropped);
    let kept = snapshot_rank::id(&of, &a).unwrap();
    let say = Edit::set(&kept, snapshot_rank::REASON, "Nobody asked");
    workspace.apply(Change::new("Say", vec![say]));
    let change = decide(&workspace, &of, &a, Some(Decision::Move), "A");
    workspace.apply(change);
    let said = (Some(Decision::Move), "Nobody asked".to_owned());
    assert_eq!(decided(&workspace, &of, &a), said);
    assert_eq!(status(&workspace), Status::Planned);
    let change = decide(&workspace, &of, &a, None, "A");
    workspace.apply(change);
    assert_eq!(decided(&workspace, &of, &a), (None, String::new()));
}

#[test]
fn all_that_are_left_are_kept_in_one_step() {
    let (mut workspace, of, ids) = plan();
    let change = keep_all(&workspace, &of, &ids);
    workspace.apply(change);
    for id in &ids {
        assert_eq!(decided(&workspace, &of, id).0, Some(Decision::Keep));
    }
    workspace.undo();
    assert_eq!(decided(&workspace, &of, &ids[1]).0, None);
}
