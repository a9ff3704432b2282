//! What a person notices.

use crate::Workspace;
use crate::file::current::{read_record, write_record};
use crate::records::fields;
use crate::records::link::{self, Relation};
use crate::workspace::{Change, Edit, Id, Outside, Record, SeededOutside};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

#[derive(Clone, Default)]
struct Clock(Arc<AtomicU64>);

impl Clock {
    fn pass(&self, millis: u64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

struct Page(Clock, SeededOutside);

impl Outside for Page {
    fn now(&mut self) -> u64 {
        1_800_000_000_000 + self.0.0.load(Ordering::Relaxed)
    }

    fn random(&mut self) -> u64 {
        self.1.random()
    }
}

fn page(clock: &Clock, seed: u64) -> Workspace {
    Workspace::new(Page(clock.clone(), SeededOutside::new(seed, 0)))
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn create(workspace: &mut Workspace, kind: &'static str, name: &str) {
    let create = Edit::Create {
        id: id(name),
        kind: kind.into(),
        fields: fields([("text", json!(name))]),
    };
    workspace.apply(Change::new("Create", vec![create]));
}

fn set(workspace: &mut Workspace, name: &str, field: &'static str, value: impl Into<Value>) {
    workspace.apply(Change::new("Set", vec![Edit::set(&id(name), field, value)]));
}

fn delete(workspace: &mut Workspace, name: &str) {
    workspace.apply(Change::new("Delete", vec![Edit::Delete { id: id(name) }]));
}

/// Keystrokes: the text grows by a character each.
fn type_in(workspace: &mut Workspace, field: &'static str, text: &str) {
    for end in 1..=text.len() {
        let edit = Edit::set(&id("a"), field, &text[..end]);
        workspace.apply(Change::new("Type", vec![edit]).coalescing(format!("a.{field}")));
    }
}

fn text<'workspace>(workspace: &'workspace Workspace, field: &str) -> &'workspace str {
    workspace
        .record("a")
        .map_or("gone", |record| record.text(field))
}

fn file(workspace: &Workspace) -> Vec<Record> {
    let texts = workspace.all().map(write_record);
    texts.map(|text| read_record(&text).unwrap()).collect()
}

/// Ada has the note "a", and Ben has it from her.
fn ada_and_ben() -> (Workspace, Workspace, Clock) {
    let clock = Clock::default();
    let (mut ada, mut ben) = (page(&clock, 1), page(&clock, 2));
    create(&mut ada, "note", "a");
    ben.absorb(file(&ada));
    (ada, ben, clock)
}

fn exchange(ada: &mut Workspace, ben: &mut Workspace) {
    ben.absorb(file(ada));
    ada.absorb(file(ben));
}

#[test]
fn a_number_is_never_minus_nothing() {
    let mut workspace = page(&Clock::default(), 1);
    let create = Edit::Create {
        id: id("a"),
        kind: "initiative".into(),
        fields: fields([("reach", json!(-0.0)), ("effort", json!("NaN"))]),
    };
    workspace.apply(Change::new("Add", vec![create]));
    let record = workspace.record("a").unwrap();
    let reach = record.number("reach").unwrap();
    assert!(reach == 0.0 && reach.is_sign_positive());
    assert_eq!(record.number("effort"), None);
}

#[test]
fn votes_of_several_people_add_up_and_come_back_with_their_note() {
    use crate::records::vote;
    let mut ada = Workspace::new(SeededOutside::new(1, 0));
    create(&mut ada, "note", "a");
    let mut ben = Workspace::new(SeededOutside::new(2, 0));
    ben.absorb(ada.all().cloned());
    for (workspace, who) in [(&mut ada, "Ada"), (&mut ben, "Ben")] {
        let id = workspace.fresh_id();
        workspace.apply(Change::new("Vote", vec![vote::give(id, "a", who)]));
    }
    ada.absorb(ben.all().cloned());
    assert_eq!(ada.votes_for("a").count(), 2);
    assert_eq!(ada.links_of("a").count(), 0);
    assert_eq!(ada.unsettled_count(), 0);

    ada.apply(Change::new("Delete", vec![Edit::Delete { id: id("a") }]));
    ada.undo();
    assert!(ada.record("a").is_some());
    assert_eq!(ada.votes_for("a").count(), 2);
    ada.undo();
    assert_eq!(ada.votes_for("a").count(), 1);
}

#[test]
fn typing_in_a_field_is_undone_as_one() {
    let (mut ada, _, clock) = ada_and_ben();
    type_in(&mut ada, "text", "Buses");
    clock.pass(2_000);
    type_in(&mut ada, "text", "Buses that wait");
    ada.undo();
    assert_eq!(text(&ada, "text"), "a");
    ada.redo();
    assert_eq!(text(&ada, "text"), "Buses that wait");
}

#[test]
fn what_is_typed_elsewhere_after_leaving_or_later_is_undone_separately() {
    let (mut ada, _, clock) = ada_and_ben();
    type_in(&mut ada, "text", "one");
    type_in(&mut ada, "author", "Ada");
    ada.undo();
    assert_eq!((text(&ada, "text"), text(&ada, "author")), ("one", ""));
    type_in(&mut ada, "text", "one and");
    ada.seal();
    type_in(&mut ada, "text", "one and two");
    clock.pass(2_001);
    type_in(&mut ada, "text", "one and two and");
    for before in ["one and two", "one and", "one", "a", "gone"] {
        ada.undo();
        assert_eq!(text(&ada, "text"), before);
    }
    assert!(ada.undo().is_none());
}

#[test]
fn what_is_typed_and_taken_back_leaves_nothing_to_undo() {
    let (mut ada, _, _) = ada_and_ben();
    type_in(&mut ada, "author", "Ada");
    let edit = Edit::set(&id("a"), "author", Value::Null);
    ada.apply(Change::new("Type", vec![edit]).coalescing("a.author"));
    assert_eq!(ada.undo_label(), Some("Create"));
    set(&mut ada, "a", "text", "a");
    assert_eq!(ada.undo_label(), Some("Create"));
}

#[test]
fn a_change_keeps_its_number_while_others_join_it_and_once_it_is_the_latest_again() {
    let (mut ada, _, _) = ada_and_ben();
    let created = ada.undo_step();
    assert!(created.is_some());
    type_in(&mut ada, "author", "A");
    let typed = ada.undo_step();
    assert_ne!(typed, created);
    type_in(&mut ada, "author", "Ad");
    assert_eq!(ada.undo_step(), typed);
    ada.undo();
    assert_eq!(ada.undo_step(), created);
    ada.redo();
    assert_eq!(ada.undo_step(), typed);
    // Of the same label, and another one.
    ada.undo();
    type_in(&mut ada, "author", "A");
    assert!(![typed, created].contains(&ada.undo_step()));
}

#[test]
fn what_is_made_written_in_and_gone_again_leaves_nothing_to_undo() {
    let (mut ada, _, _) = ada_and_ben();
    let made = Edit::Create {
        id: id("b"),
        kind: "note".into(),
        fields: fields([("text", json!("x")), ("colour", json!("mint"))]),
    };
    let steps = [
        made,
        Edit::set(&id("b"), "text", ""),
        Edit::Delete { id: id("b") },
    ];
    for edit in steps {
        ada.apply(Change::new("Add note", vec![edit]).coalescing("b.text"));
    }
    assert_eq!(ada.undo_label(), Some("Create"));
}

#[test]
fn a_new_change_ends_what_could_be_done_again() {
    let (mut ada, _, _) = ada_and_ben();
    set(&mut ada, "a", "text", "one");
    ada.undo();
    assert_eq!(ada.redo_label(), Some("Set"));
    set(&mut ada, "a", "author", "Ada");
    assert_eq!(ada.redo_label(), None);
    assert!(ada.redo().is_none());
}

#[test]
fn undoing_a_deletion_brings_the_record_back_with_its_links() {
    let (mut ada, _, _) = ada_and_ben();
    create(&mut ada, "persona", "noor");
    let link = link::add(Relation::For, "a", "noor").unwrap();
    ada.apply(Change::new("Link", vec![link]));
    delete(&mut ada, "noor");
    assert!(ada.linked_from("a", "for").is_empty());
    ada.undo();
    assert_eq!(ada.linked_from("a", "for")[0].text("text"), "noor");
    assert_eq!(ada.linked_to("noor", "for")[0].id(), &id("a"));
    assert_eq!(ada.unsettled_count(), 0);
}

#[test]
fn a_record_that_is_linked_twice_is_found_once() {
    let (mut ada, _, _) = ada_and_ben();
    create(&mut ada, "persona", "noor");
    let link = link::add(Relation::For, "a", "noor").unwrap();
    // As a file from elsewhere can have it.
    let Edit::Create { kind, fields, .. } = link.clone() else {
        panic!("{link:?}");
    };
    let again = Edit::Create {
        id: id("again"),
        kind,
        fields,
    };
    ada.apply(Change::new("Link", vec![link, again]));
    assert_eq!(ada.linked_from("a", "for").len(), 1);
    assert_eq!(ada.linked_to("noor", "for").len(), 1);
}

#[test]
fn a_link_moved_to_another_record_is_found_there_alone() {
    let (mut ada, _, _) = ada_and_ben();
    create(&mut ada, "persona", "noor");
    create(&mut ada, "persona", "sam");
    let link = link::add(Relation::For, "a", "noor").unwrap();
    let link_id = link.id().clone();
    ada.apply(Change::new("Link", vec![link]));
    set(&mut ada, &link_id, link::TO, "sam");
    let links_of = |end: &str| ada.links_of(end).count();
    assert_eq!(
        (links_of("a"), links_of("noor"), links_of("sam")),
        (1, 0, 1)
    );
}

#[test]
fn undoing_a_choice_asks_again_between_both_values() {
    let (mut ada, mut ben, _) = ada_and_ben();
    set(&mut ada, "a", "text", "mine");
    set(&mut ben, "a", "text", "theirs");
    exchange(&mut ada, &mut ben);
    let asked = ada.record("a").unwrap().conflicts();
    let (field, value) = ("text".into(), json!("mine"));
    ada.apply(Change::new(
        "Choose",
        vec![Edit::Settle {
            id: id("a"),
            field,
            value,
        }],
    ));
    assert_eq!(ada.unsettled_count(), 0);
    ada.undo();
    assert_eq!(ada.record("a").unwrap().conflicts(), asked);
    exchange(&mut ada, &mut ben);
    assert_eq!(ben.record("a").unwrap().conflicts(), asked);
}

#[test]
fn undoing_that_a_record_should_stay_asks_again() {
    let (mut ada, mut ben, _) = ada_and_ben();
    delete(&mut ada, "a");
    set(&mut ben, "a", "text", "edited meanwhile");
    exchange(&mut ada, &mut ben);
    assert!(ada.record("a").unwrap().came_back());
    ada.apply(Change::new("Keep", vec![Edit::Restore { id: id("a") }]));
    assert_eq!((ada.unsettled_count(), ada.undo_label()), (0, Some("Keep")));
    ada.undo();
    assert!(ada.record("a").unwrap().came_back());
    ada.redo();
    exchange(&mut ada, &mut ben);
    assert_eq!((ada.unsettled_count(), ben.unsettled_count()), (0, 0));
    assert_eq!(text(&ben, "text"), "edited meanwhile");
}

#[test]
fn undo_does_not_bring_back_what_somebody_else_deleted() {
    let (mut ada, mut ben, _) = ada_and_ben();
    set(&mut ada, "a", "text", "mine");
    exchange(&mut ada, &mut ben);
    delete(&mut ben, "a");
    exchange(&mut ada, &mut ben);
    assert_eq!(ada.undo().unwrap().left_alone, 1);
    assert_eq!(text(&ada, "text"), "gone");
}

#[test]
fn undo_does_not_take_away_a_record_to_which_somebody_else_added() {
    let (mut ada, mut ben, _) = ada_and_ben();
    set(&mut ben, "a", "author", "Ben");
    exchange(&mut ada, &mut ben);
    assert_eq!(ada.undo().unwrap().left_alone, 1);
    assert_eq!(text(&ada, "author"), "Ben");
    assert_eq!(ada.unsettled_count(), 0);
}

#[test]
fn an_import_is_one_undo() {
    let (mut ada, mut ben, _) = ada_and_ben();
    create(&mut ada, "note", "mine");
    create(&mut ada, "note", "old");
    exchange(&mut ada, &mut ben);
    create(&mut ben, "note", "new");
    set(&mut ben, "a", "text", "theirs");
    set(&mut ben, "mine", "text", "theirs too");
    set(&mut ben, "old", "text", "edited");
    delete(&mut ben, "old");
    set(&mut ada, "a", "text", "mine");
    let choice = (id("a"), "text".to_owned(), json!("theirs"));
    let elsewhere = (id("mine"), "author".to_owned(), json!("Ben"));
    let applied = ada.import("Import", file(&ben), vec![choice, elsewhere]);
    assert_eq!(applied.touched, ["a", "mine", "new", "old"].map(id));
    assert_eq!((text(&ada, "text"), ada.count("note")), ("theirs", 3));
    let undone = ada.undo().unwrap();
    assert_eq!((undone.left_alone, undone.touched), (0, applied.touched));
    assert_eq!((text(&ada, "text"), ada.count("note")), ("mine", 3));
    assert_eq!(ada.record("old").unwrap().text("text"), "old");
    assert_eq!(
        ada.record("mine").unwrap().values(),
        fields([("text", json!("mine"))])
    );
    assert_eq!(ada.unsettled_count(), 0);
    assert_eq!(ada.redo().unwrap().left_alone, 0);
    assert_eq!((text(&ada, "text"), ada.count("note")), ("theirs", 3));
    assert!(ada.record("old").is_none());
}

#[test]
fn replacing_shows_the_file_and_undo_brings_mine_back() {
    let (mut ada, mut ben, _) = ada_and_ben();
    set(&mut ben, "a", "text", "one");
    let mut cat = page(&Clock::default(), 3);
    cat.absorb(file(&ada));
    set(&mut cat, "a", "text", "two");
    ben.absorb(file(&cat));
    let in_file = ben.record("a").unwrap().conflicts();
    let saved = file(&ben);
    set(&mut ada, "a", "text", "mine");
    create(&mut ada, "note", "only-mine");
    create(&mut ada, "persona", "noor");
    ada.replace("Open", saved);
    assert_eq!(ada.record("a").unwrap().conflicts(), in_file);
    assert_eq!((ada.count("note"), ada.count("persona")), (1, 0));
    ada.undo();
    assert_eq!(ada.record("a").unwrap().conflicts(), []);
    assert_eq!(text(&ada, "text"), "mine");
    assert_eq!((ada.count("note"), ada.count("persona")), (2, 1));
}

#[test]
fn what_a_colleague_edits_after_a_replacement_merges_without_a_question() {
    let (mut ada, mut ben, _) = ada_and_ben();
    create(&mut ada, "note", "extra");
    set(&mut ben, "a", "text", "theirs");
    ada.replace("Open", file(&ben));
    set(&mut ben, "a", "text", "theirs, later");
    set(&mut ben, "a", "author", "Ben");
    exchange(&mut ada, &mut ben);
    for workspace in [&ada, &ben] {
        assert_eq!(text(workspace, "text"), "theirs, later");
        assert_eq!(
            (workspace.unsettled_count(), workspace.count("note")),
            (0, 1)
        );
    }
}

#[test]
fn a_record_deleted_while_somebody_edits_it_stays_and_is_listed() {
    let (mut ada, mut ben, _) = ada_and_ben();
    delete(&mut ada, "a");
    set(&mut ben, "a", "author", "Ben");
    assert_eq!(ada.absorb(file(&ben)).conflicting, [id("a")]);
    assert_eq!(ben.absorb(file(&ada)).conflicting, [id("a")]);
    assert_eq!((text(&ada, "text"), text(&ada, "author")), ("a", "Ben"));
    assert_eq!(ada.unsettled()[0].id(), &id("a"));
    delete(&mut ada, "a");
    exchange(&mut ada, &mut ben);
    assert_eq!((text(&ada, "text"), text(&ben, "text")), ("gone", "gone"));
}

#[test]
fn deleted_and_made_again_in_one_change_is_there() {
    let (mut ada, mut ben, _) = ada_and_ben();
    let edits = vec![
        Edit::set(&id("a"), "author", "Ada"),
        Edit::Delete { id: id("a") },
        Edit::set(&id("a"), "text", "again"),
    ];
    ada.apply(Change::new("All at once", edits));
    exchange(&mut ada, &mut ben);
    assert_eq!(text(&ben, "text"), "again");
}

/// One page load a day, for a hundred days; the disk has what was there before each.
#[test]
fn a_record_edited_in_a_hundred_sessions_asks_for_nothing() {
    let (mut ada, _, clock) = ada_and_ben();
    for field in ["first", "second"] {
        set(&mut ada, "a", field, "on the first day");
    }
    let mut disk = file(&ada);
    for day in 0..100 {
        clock.pass(86_400_000);
        let mut today = page(&clock, 100 + day);
        today.absorb(disk.clone());
        let value = json!(format!("on day {day}"));
        let field = if day == 80 { "first" } else { "text" };
        today.apply(Change::new("Set", vec![Edit::set(&id("a"), field, value)]));
        if day == 90 {
            delete(&mut today, "a");
            today.undo();
        }
        // The disk merges: what it held before meets the edit.
        today.absorb(disk);
        assert_eq!(today.unsettled_count(), 0, "day {day}");
        disk = file(&today);
        assert_eq!(disk, today.all().cloned().collect::<Vec<_>>());
    }
    assert_eq!(disk[0].text("first"), "on day 80");
    assert_eq!(disk[0].text("second"), "on the first day");
}

/// A file that claims to have seen what this page load has yet to edit.
#[test]
fn no_file_can_overwrite_what_is_yet_to_be_typed() {
    let (mut ada, mut ben, _) = ada_and_ben();
    let ours = write_record(ada.record("a").unwrap());
    let (_, replica) = ours
        .split_once("\"born\":\"")
        .unwrap()
        .1
        .split_once('-')
        .unwrap();
    let replica = replica.split('"').next().unwrap();
    let claim = format!(
        r#"{{"kind":"note","id":"b","born":"1-ben","fields":{{}},"seen":["fzzzzzzzzzzzz-{replica}"]}}"#
    );
    ada.absorb([read_record(&claim).unwrap()]);
    ben.absorb([read_record(&claim).unwrap()]);
    set(&mut ada, "b", "text", "typed");
    exchange(&mut ada, &mut ben);
    assert_eq!(ben.record("b").unwrap().text("text"), "typed");
}
