use super::*;
use plan::day::Day;
use plan::methods::okr_progress;
use plan::records::KeyResult;
use plan::workspace::SeededOutside;

/// An objective with two key results; the first rises from 10 to 20.
fn workspace() -> (Workspace, Id, [Id; 2]) {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let objective = Id::from_random(1);
    let all = [Id::from_random(2), Id::from_random(3)];
    let change = add_objective(&workspace, &objective, "Carry");
    workspace.apply(change);
    for id in &all {
        let change = add_key_result(&workspace, &objective, id, "K");
        workspace.apply(change);
    }
    let edits = vec![
        Edit::set(&all[0], key_result::BASELINE, 10),
        Edit::set(&all[0], key_result::TARGET, 20),
    ];
    workspace.apply(Change::new("Say", edits));
    (workspace, objective, all)
}

fn say(workspace: &mut Workspace, check_in: &Id, of: &Id, day: &str, said: (&'static str, Value)) {
    let change = note_down(workspace, check_in, of, day, said);
    workspace.apply(change);
}

#[test]
fn key_results_stand_in_the_order_in_which_they_were_added() {
    let (workspace, objective, all) = workspace();
    assert_eq!(key_results(&workspace, &objective), all);
    assert_eq!(siblings(&workspace, &all[1]), all);
    assert_eq!(
        siblings(&workspace, &objective),
        std::slice::from_ref(&objective)
    );
    let read = KeyResult::from(workspace.record(&all[0]).unwrap());
    assert_eq!((read.name.as_str(), read.objective), ("K", Some(objective)));
}

#[test]
fn the_first_that_is_said_makes_a_check_in_of_today() {
    let (mut workspace, _, [first, _]) = workspace();
    let id = Id::from_random(9);
    say(
        &mut workspace,
        &id,
        &first,
        "2026-11-26",
        (check_in::NOTE, json!("T")),
    );
    say(
        &mut workspace,
        &id,
        &first,
        "2026-11-27",
        (check_in::VALUE, json!(15)),
    );
    let all = check_in::oldest_first(&workspace, &first);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].value, all[0].note.as_str()), (Some(15.0), "T"));
    assert_eq!(all[0].date, Day::parse("2026-11-26"));
}

#[test]
fn what_is_deleted_counts_no_more_and_comes_back_whole() {
    let (mut workspace, objective, [first, _]) = workspace();
    let id = Id::from_random(9);
    say(
        &mut workspace,
        &id,
        &first,
        "2026-11-26",
        (check_in::VALUE, json!(15)),
    );
    let initiative = Id::from_random(8);
    for end in [&first, &objective] {
        let change = link_initiative(&workspace, &initiative, end).unwrap();
        workspace.apply(change);
    }
    let day = Day::parse("2026-11-27").unwrap();
    let before = okr_progress::objectives(&workspace, day);
    for (gone, left) in [(&first, 1), (&objective, 0)] {
        let change = delete(&workspace, gone);
        workspace.apply(change);
        let objectives = okr_progress::objectives(&workspace, day);
        let key_results: usize = objectives.iter().map(|it| it.key_results.len()).sum();
        assert_eq!(key_results, left);
        workspace.undo();
        assert_eq!(okr_progress::objectives(&workspace, day), before);
        assert_eq!(workspace.count(link::KIND), 2);
    }
}

#[test]
fn a_key_result_goes_alone() {
    let (mut workspace, objective, [first, second]) = workspace();
    let change = delete(&workspace, &first);
    assert_eq!(change.label, "Delete key result");
    workspace.apply(change);
    assert_eq!(key_results(&workspace, &objective), [second]);
}

#[test]
fn what_was_expected_of_a_link_is_forgotten_with_it() {
    let (mut workspace, _, [first, _]) = workspace();
    let initiative = Id::from_random(8);
    let link_id = link::id(Relation::Contributes, &initiative, &first).unwrap();
    let change = link_initiative(&workspace, &initiative, &first).unwrap();
    workspace.apply(change);
    let edits = vec![Edit::set(&link_id, link::EXPECTED, 3)];
    workspace.apply(Change::new("Expect", edits));
    workspace.apply(unlink_initiative(&initiative, &first).unwrap());
    assert!(workspace.record(&link_id).is_none());
    let change = link_initiative(&workspace, &initiative, &first).unwrap();
    workspace.apply(change);
    let record = workspace.record(&link_id).unwrap();
    assert_eq!(record.number(link::EXPECTED), None);
}
