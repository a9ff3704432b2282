//! The one merge law, undo, and the file, for every copy that any history can make.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "test code")]

mod world;

use plan::file::current::{read_record, write, write_record};
use plan::file::{Repair, read};
use plan::records::fields;
use plan::records::link::{self, Relation};
use plan::workspace::{Change, Edit, Id, Record, SeededOutside, Workspace};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use world::action::{RECORDS, Wish, id};
use world::anything::{history, text, value};
use world::check::{self, Shown};
use world::outside::{PageLoad, WallClock};
use world::{Action, Rules, World};

fn merged(mine: &Record, theirs: &Record) -> Record {
    let mut merged = mine.clone();
    merged.merge(theirs);
    merged
}

/// Everything about a record, to the letter.
fn letters(record: &Record) -> (String, String) {
    (write_record(record), format!("{record:?}"))
}

fn workspace(seed: u64) -> Workspace {
    Workspace::new(SeededOutside::new(seed, 1_800_000_000_000))
}

fn note() -> Id {
    id(0)
}

fn set(workspace: &mut Workspace, field: &'static str, value: Value) {
    workspace.apply(Change::new("set", vec![Edit::set(&note(), field, value)]));
}

fn delete(workspace: &mut Workspace) {
    workspace.apply(Change::new("delete", vec![Edit::Delete { id: note() }]));
}

/// Mine goes to them as a file does.
fn send(from: &Workspace, to: &mut Workspace) {
    to.absorb(
        from.all()
            .map(|record| read_record(&write_record(record)).unwrap()),
    );
}

/// Two people with the same note.
fn two_with_a_note(text: Value) -> (Workspace, Workspace) {
    let (mut ada, mut ben) = (workspace(1), workspace(2));
    let create = Edit::Create {
        id: note(),
        kind: "note".into(),
        fields: fields([("text", text), ("colour", json!("rose"))]),
    };
    ada.apply(Change::new("create", vec![create]));
    send(&ada, &mut ben);
    (ada, ben)
}

fn exchange(ada: &mut Workspace, ben: &mut Workspace) {
    send(ada, ben);
    send(ben, ada);
    assert_eq!(ada.any(&note()), ben.any(&note()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn merging_is_commutative_associative_and_idempotent(actions in history(60)) {
        let world = World::play(&actions, Rules::default()).map_err(TestCaseError::fail)?;
        for record in 0..RECORDS {
            let mut copies = world.copies(&id(record));
            copies.dedup();
            copies.truncate(7);
            for a in &copies {
                prop_assert_eq!(letters(&merged(a, a)), letters(a));
                for b in &copies {
                    let ab = merged(a, b);
                    prop_assert_eq!(letters(&ab), letters(&merged(b, a)));
                    prop_assert_eq!(letters(&merged(&ab, b)), letters(&ab));
                    for c in &copies {
                        prop_assert_eq!(letters(&merged(&ab, c)), letters(&merged(a, &merged(b, c))));
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_in_which_copies_arrive_does_not_matter(
        actions in history(60),
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
    ) {
        let world = World::play(&actions, Rules::default()).map_err(TestCaseError::fail)?;
        for record in 0..RECORDS {
            let copies = world.copies(&id(record));
            let Some(first) = copies.first() else { continue };
            let all = copies.iter().fold(first.clone(), |joined, copy| merged(&joined, copy));
            let mut shuffled: Vec<&Record> = order.iter().map(|at| at.get(&copies)).collect();
            shuffled.extend(copies.iter().rev());
            let start = shuffled[0].clone();
            let joined = shuffled.into_iter().fold(start, |joined, copy| merged(&joined, copy));
            prop_assert_eq!(letters(&joined), letters(&all));
        }
    }

    /// A value that somebody gave, and that nobody who had seen it overwrote, is in every copy once
    /// everything is exchanged; a record is gone only where those who deleted it had seen all that
    /// is in it, and its tombstone keeps the values even so. (The world's oracle.)
    #[test]
    fn no_record_and_no_value_is_ever_lost(actions in history(100)) {
        let world = World::run(&actions, Rules::default()).map_err(TestCaseError::fail)?;
        for record in 0..RECORDS {
            for copy in world.copies(&id(record)) {
                let held = world.people[0].workspace.any(copy.id()).expect("an id is never lost");
                for (name, _) in copy.fields() {
                    prop_assert!(held.fields().any(|(known, _)| known == name));
                }
            }
        }
    }

    #[test]
    fn a_record_reads_back_as_written_and_so_does_a_file(actions in history(100)) {
        let world = World::run(&actions, Rules::default()).map_err(TestCaseError::fail)?;
        let workspace = &world.people[0].workspace;
        for record in 0..RECORDS {
            for copy in world.copies(&id(record)) {
                prop_assert_eq!(read_record(&write_record(&copy)), Ok(copy));
            }
        }
        let file = write("A plan", "2026-11-23", workspace.all());
        let read = read(file.as_bytes(), &mut SeededOutside::new(9, 0)).unwrap();
        let mut records: Vec<&Record> = workspace.all().collect();
        records.sort_by_key(|record| record.id());
        prop_assert_eq!(read.records.iter().collect::<Vec<_>>(), records);
        prop_assert_eq!(&write(&read.name, &read.exported, &read.records), &file);
        let told_of_types = |repair: &Repair| matches!(repair, Repair::WrongType { .. });
        prop_assert!(read.repairs.iter().all(told_of_types), "{:?}", read.repairs);
    }

    #[test]
    fn undo_of_everything_shows_what_was_at_first_and_redo_what_was_at_last(
        before in history(40),
        edits in prop::collection::vec(any::<u64>(), 0..40),
    ) {
        let world = World::play(&before, Rules::default()).map_err(TestCaseError::fail)?;
        let clock = WallClock::at(1_900_000_000_000);
        let mut workspace = Workspace::new(PageLoad::new(&clock, 77));
        workspace.absorb((0..RECORDS).flat_map(|record| world.copies(&id(record))));
        let first = shown(&workspace);
        for action in edits.into_iter().map(Action::of_number) {
            if let Action::Change { edits, typing, .. } = action {
                workspace.apply(one_edit_a_record(&edits, typing));
                clock.jump(700);
                let now = shown(&workspace);
                if workspace.undo().is_some() {
                    workspace.redo();
                    prop_assert_eq!(shown(&workspace), now);
                }
            }
        }
        let last = shown(&workspace);
        while let Some(undone) = workspace.undo() {
            prop_assert_eq!(undone.left_alone, 0);
        }
        prop_assert_eq!(shown(&workspace), first);
        while let Some(redone) = workspace.redo() {
            prop_assert_eq!(redone.left_alone, 0);
        }
        prop_assert_eq!(shown(&workspace), last);
        check::indexes(&workspace).map_err(TestCaseError::fail)?;
    }
}

fn shown(workspace: &Workspace) -> BTreeMap<Id, BTreeMap<String, Vec<Value>>> {
    let records = Shown::of(workspace).0.into_iter();
    records.map(|(id, (values, _))| (id, values)).collect()
}

/// A person edits a record or deletes it, not both at once.
fn one_edit_a_record(wishes: &[Wish], typing: bool) -> Change {
    let mut edits: BTreeMap<Id, Edit> = BTreeMap::new();
    for edit in wishes.iter().map(Wish::edit) {
        edits.insert(edit.id().clone(), edit);
    }
    let deletes = edits
        .values()
        .any(|edit| matches!(edit, Edit::Delete { .. }));
    let change = Change::new("change", edits.into_values().collect());
    if typing && !deletes {
        change.coalescing("typing")
    } else {
        change
    }
}

proptest! {
    #[test]
    fn two_values_given_at_once_are_both_kept_and_asked_about(mine in value(), theirs in value()) {
        let (mut ada, mut ben) = two_with_a_note(json!("at first"));
        set(&mut ada, "text", mine.clone());
        set(&mut ben, "text", theirs.clone());
        exchange(&mut ada, &mut ben);
        let conflicts = ada.record(&note()).unwrap().conflicts();
        if mine == theirs {
            prop_assert_eq!(conflicts, []);
            prop_assert_eq!(ada.unsettled_count(), 0);
        } else {
            prop_assert_eq!(conflicts.len(), 1);
            prop_assert_eq!(&conflicts[0].field, "text");
            let mut values = vec![conflicts[0].shown.clone()];
            values.extend(conflicts[0].others.clone());
            prop_assert!(values == [mine.clone(), theirs.clone()] || values == [theirs, mine]);
            // Ben types on, which is not choosing.
            let beside = ben.record(&note()).unwrap().conflicts()[0].others.clone();
            set(&mut ben, "text", json!("typed on"));
            exchange(&mut ada, &mut ben);
            let conflicts = ada.record(&note()).unwrap().conflicts();
            prop_assert_eq!(&conflicts[0].shown, "typed on");
            prop_assert_eq!(&conflicts[0].others, &beside);
            // Ben settles it; Ada has nothing left to settle.
            let (field, value) = ("text".into(), json!("agreed"));
            ben.apply(Change::new("settle", vec![Edit::Settle { id: note(), field, value }]));
            exchange(&mut ada, &mut ben);
            prop_assert_eq!(ada.record(&note()).unwrap().text("text"), "agreed");
            prop_assert_eq!(ada.unsettled_count(), 0);
        }
    }

    #[test]
    fn an_edit_that_met_a_deletion_brings_the_record_back_whole(value in value()) {
        let (mut ada, mut ben) = two_with_a_note(json!("at first"));
        prop_assume!(value != json!("at first"));
        delete(&mut ada);
        set(&mut ben, "text", value.clone());
        exchange(&mut ada, &mut ben);
        let record = ada.record(&note()).expect("the edit brings it back");
        prop_assert!(record.came_back());
        prop_assert_eq!(record.get("text").cloned().unwrap_or_default(), value);
        prop_assert_eq!(record.text("colour"), "rose");
        prop_assert_eq!(ada.unsettled_count(), 1);
        ben.apply(Change::new("keep", vec![Edit::Restore { id: note() }]));
        exchange(&mut ada, &mut ben);
        prop_assert_eq!(ada.unsettled_count(), 0);
        delete(&mut ben);
        exchange(&mut ada, &mut ben);
        prop_assert!(ada.record(&note()).is_none());
        prop_assert_eq!(ada.any(&note()).unwrap().text("colour"), "rose");
    }

    #[test]
    fn undo_leaves_alone_what_somebody_else_changed_since(
        mine in value(), theirs in value(), undone_first in any::<bool>(),
    ) {
        let (mut ada, mut ben) = two_with_a_note(json!("at first"));
        prop_assume!(mine != json!("at first") && theirs != mine);
        set(&mut ada, "text", mine);
        set(&mut ada, "colour", json!("sky"));
        exchange(&mut ada, &mut ben);
        set(&mut ben, "text", theirs.clone());
        exchange(&mut ada, &mut ben);
        // The colour is Ada's alone; the text is Ben's by now, and so the note stays.
        let undo = |ada: &mut Workspace| ada.undo().unwrap().left_alone;
        prop_assert_eq!(undo(&mut ada), 0);
        prop_assert_eq!(undo(&mut ada), 1);
        if undone_first {
            prop_assert_eq!(undo(&mut ada), 1);
        }
        exchange(&mut ada, &mut ben);
        for workspace in [&ada, &ben] {
            let record = workspace.record(&note()).unwrap();
            prop_assert_eq!(record.get("text").cloned().unwrap_or_default(), theirs.clone());
            prop_assert_eq!(record.text("colour"), "rose");
        }
        prop_assert_eq!(ben.unsettled_count(), 0);
    }

    #[test]
    fn kinds_and_fields_of_tomorrow_survive(
        kind in text().prop_filter("a record has a kind", |kind| !kind.is_empty()),
        values in prop::collection::btree_map(text(), value(), 0..5),
    ) {
        let mut ada = workspace(1);
        let values: plan::workspace::Fields = values.into_iter().collect();
        ada.apply(Change::new("create", vec![Edit::Create {
            id: note(),
            kind: kind.clone().into(),
            fields: values.clone(),
        }]));
        let record = ada.any(&note()).unwrap();
        prop_assert_eq!(read_record(&write_record(record)), Ok(record.clone()));
        let file = write("", "", ada.all());
        let read = read(file.as_bytes(), &mut SeededOutside::new(9, 0)).unwrap();
        prop_assert_eq!(&read.records, std::slice::from_ref(record));
        prop_assert_eq!(read.records[0].kind(), kind);
        let held: plan::workspace::Fields = read.records[0]
            .fields()
            .map(|(name, field)| (name.to_owned(), field.shown().value.clone()))
            .collect();
        prop_assert_eq!(held, values);
    }
}

#[test]
fn a_link_removed_and_added_again_is_there_for_everybody() {
    let (mut ada, mut ben) = two_with_a_note(json!("why"));
    let add = |workspace: &mut Workspace| {
        let add = link::add(Relation::For, &note(), &id(1)).unwrap();
        workspace.apply(Change::new("link", vec![add]));
    };
    let remove = |workspace: &mut Workspace| {
        let remove = link::remove(Relation::For, &note(), &id(1)).unwrap();
        workspace.apply(Change::new("unlink", vec![remove]));
    };
    let links = |workspace: &Workspace| workspace.links_of(&note()).count();
    add(&mut ada);
    exchange(&mut ada, &mut ben);
    remove(&mut ada);
    exchange(&mut ada, &mut ben);
    assert_eq!((links(&ada), links(&ben)), (0, 0));
    // Ben adds it again while Ada, who knows nothing of it, removes it once more.
    add(&mut ben);
    remove(&mut ada);
    exchange(&mut ada, &mut ben);
    assert_eq!((links(&ada), links(&ben)), (1, 1));
    assert_eq!(ada.unsettled_count(), 0);
}

#[test]
fn an_undo_shows_everywhere_like_any_other_edit() {
    let (mut ada, mut ben) = two_with_a_note(json!("at first"));
    set(&mut ada, "text", json!("at last"));
    exchange(&mut ada, &mut ben);
    ada.undo();
    exchange(&mut ada, &mut ben);
    assert_eq!(ben.record(&note()).unwrap().text("text"), "at first");
    ada.redo();
    exchange(&mut ada, &mut ben);
    assert_eq!(ben.record(&note()).unwrap().text("text"), "at last");
    assert_eq!(ben.unsettled_count(), 0);
}
