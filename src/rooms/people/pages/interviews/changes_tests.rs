use super::super::list_of::{ListOf, add_lines, heard};
use super::*;
use plan::day::Day;
use plan::workspace::SeededOutside;

fn texts(workspace: &Workspace, list: &ListOf) -> Vec<String> {
    let ids = list.ids(workspace).into_iter();
    ids.filter_map(|id| Some(workspace.record(&id)?.text(list.field()).to_owned()))
        .collect()
}

fn add(workspace: &mut Workspace, list: &ListOf, before: Option<&Id>, text: &str) -> Id {
    let id = workspace.fresh_id();
    let edits = add_lines(workspace, list, before, &[(id.clone(), text.to_owned())]);
    workspace.apply(Change::new("Add", edits));
    id
}

fn begin() -> (Workspace, Id, ListOf) {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let guide = workspace.fresh_id();
    let questions = ListOf::Questions(guide.clone());
    add(&mut workspace, &questions, None, "How?");
    (workspace, guide, questions)
}

fn interview(workspace: &mut Workspace, guide: &Id) -> Id {
    let id = workspace.fresh_id();
    let day = Day::parse("2026-11-26").unwrap();
    let edit = interview::add(id.clone(), Some(guide), day);
    workspace.apply(Change::new("Begin", vec![edit]));
    id
}

#[test]
fn a_question_makes_its_guide_and_stands_where_it_is_put() {
    let (mut workspace, guide, questions) = begin();
    assert!(workspace.record(&guide).is_some());
    let last = add(&mut workspace, &questions, None, "Who else?");
    add(&mut workspace, &questions, Some(&last), "When?");
    assert_eq!(
        texts(&workspace, &questions),
        ["How?", "When?", "Who else?"]
    );
    assert!(!guide_is_blank(&workspace, &guide));
}

#[test]
fn a_copy_has_the_questions_and_stands_after_the_original() {
    let (mut workspace, guide, _) = begin();
    let (change, copy) = duplicate_guide(&mut workspace, &guide).unwrap();
    workspace.apply(change);
    assert_eq!(guide_ids(&workspace), [guide, copy.clone()]);
    assert_eq!(texts(&workspace, &ListOf::Questions(copy)), ["How?"]);
}

#[test]
fn notes_stand_under_their_question_and_beside_the_questions_without_it() {
    let (mut workspace, guide, questions) = begin();
    let asked = questions.ids(&workspace).remove(0);
    let talk = interview(&mut workspace, &guide);
    let under = ListOf::Notes(talk.clone(), Some(asked.clone()));
    let beside = ListOf::Notes(talk.clone(), None);
    assert!(interview_is_blank(&workspace, &talk));
    add(&mut workspace, &under, None, "By bus");
    add(&mut workspace, &beside, None, "A photo");
    assert_eq!(texts(&workspace, &under), ["By bus"]);
    assert_eq!(texts(&workspace, &beside), ["A photo"]);

    let all: Vec<_> = heard(&workspace, &talk);
    let answered = all.into_iter().map(|(_, answered)| answered);
    assert_eq!(answered.collect::<Vec<_>>(), [Some(asked.clone()), None]);

    let gone = vec![Edit::Delete { id: asked }];
    workspace.apply(Change::new("Delete question", gone));
    assert_eq!(texts(&workspace, &beside), ["By bus", "A photo"]);
    workspace.undo();
    assert_eq!(texts(&workspace, &under), ["By bus"]);

    // The questions that were asked stay when their guide goes.
    let change = delete_guide(&workspace, &guide);
    workspace.apply(change);
    assert_eq!(texts(&workspace, &under), ["By bus"]);

    let change = delete_interview(&workspace, &talk);
    workspace.apply(change);
    assert_eq!(workspace.count(interview_note::KIND), 0);
    workspace.undo();
    assert_eq!(workspace.count(interview_note::KIND), 2);
}

#[test]
fn a_guide_that_nobody_used_goes_with_its_questions() {
    let (mut workspace, guide, _) = begin();
    let change = delete_guide(&workspace, &guide);
    workspace.apply(change);
    assert_eq!(workspace.count(question::KIND), 0);
    workspace.undo();
    assert_eq!(workspace.count(question::KIND), 1);
}

#[test]
fn an_interview_that_somebody_wrote_down_is_not_blank() {
    let (mut workspace, guide, _) = begin();
    for (field, value, stays_emptied) in [
        (interview::WHO, Some("Marek"), false),
        (interview::SOURCE, Some("On the phone"), false),
        (interview::DATE, Some("2026-11-20"), true),
        (interview::GUIDE, None, true),
    ] {
        let talk = interview(&mut workspace, &guide);
        assert!(interview_is_blank(&workspace, &talk));
        let value = value.map(str::to_owned);
        workspace.apply(set_interview("Change", &talk, field, value));
        assert!(!interview_is_blank(&workspace, &talk), "{field}");
        workspace.apply(set_interview("Empty", &talk, field, None));
        assert_eq!(!interview_is_blank(&workspace, &talk), stays_emptied);
        // One that somebody deleted and brought back is meant to be there.
        let edits = vec![Edit::Delete { id: talk.clone() }];
        workspace.apply(Change::new("Delete", edits));
        workspace.undo();
        assert!(!interview_is_blank(&workspace, &talk), "{field}");
    }

    let another = interview(&mut workspace, &guide);
    let map = workspace.fresh_id();
    let about = empathy_map::Subject::Interview(another.clone());
    let edit = empathy_map::add(map, &about, "a");
    workspace.apply(Change::new("Map", vec![edit]));
    assert!(!interview_is_blank(&workspace, &another));
}
