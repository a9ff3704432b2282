//! Every way in which a store can fail, one at a time: what the person is told, and what is there
//! afterwards.

use super::faults::{Browser, Map};
use super::keys;
use super::tab::{Tab, assert_has_all, reopened, workspace};
use super::{Problem, SaveState};
use plan::file::current::{VERSION, write_record};
use std::rc::Rc;

const TORN: &str = "{\"kind\":\"note\",\"id\":\"n1\",\"fie";

fn saved_at(at: u64) -> SaveState {
    SaveState::Saved { at: Some(at) }
}

/// A browser in which these notes have been saved.
fn with_notes(ids: &[&str]) -> Rc<Browser> {
    let browser: Rc<Browser> = Rc::default();
    let tab = Tab::opened(&browser, 1);
    for id in ids {
        tab.edit(id, "text", id);
    }
    tab.settle();
    assert_eq!(tab.state(), saved_at(0));
    browser
}

fn note(id: &str) -> String {
    keys::record(&workspace(), id)
}

/// The rest of the keys when every second is gone.
fn half(map: &Map) -> Map {
    let kept = map.iter().step_by(2);
    kept.map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

#[test]
fn saved_is_said_when_the_transaction_has_completed_and_not_before() {
    let browser: Rc<Browser> = Rc::default();
    let tab = Tab::opened(&browser, 1);
    assert_eq!(tab.state(), SaveState::Saved { at: None });
    browser.now.set(70);
    tab.edit("n1", "text", "Trams");
    tab.run();
    assert_eq!(tab.state(), SaveState::Saving);
    assert!(browser.quick_now().contains_key(&note("n1")), "at once");
    assert!(tab.acknowledged.borrow().is_empty());
    browser.transact();
    assert_eq!(tab.state(), SaveState::Saving, "written, not yet heard of");
    tab.settle();
    assert_eq!(tab.state(), saved_at(70));
    browser.reset_quick(Map::new());
    assert_has_all(
        &reopened(&browser).held(),
        &tab.held(),
        "after losing localStorage",
    );
}

#[test]
fn edits_made_during_a_transaction_go_into_one_next_transaction() {
    let browser: Rc<Browser> = Rc::default();
    let tab = Tab::opened(&browser, 1);
    tab.edit("n1", "text", "a");
    tab.settle();
    tab.edit("n1", "text", "b");
    tab.run();
    let before = browser.transactions.get();
    for text in ["c", "d", "e"] {
        tab.edit("n1", "text", text);
        tab.run();
    }
    assert_eq!(browser.transactions_waiting(), 1);
    tab.settle();
    assert_eq!(browser.transactions.get(), before + 2);
    assert_eq!(tab.state(), saved_at(0));
    browser.reset_quick(Map::new());
    assert_eq!(reopened(&browser).text("n1", "text"), "e");
}

#[test]
fn a_quick_store_full_at_the_nth_write_leaves_the_durable_store() {
    for writes in 0..6 {
        let browser: Rc<Browser> = Rc::default();
        let tab = Tab::opened(&browser, 1);
        browser.quick_writes_left.set(Some(writes));
        for id in ["n1", "n2", "n3", "n4", "n5", "n6"] {
            tab.edit(id, "text", id);
        }
        tab.settle();
        assert_eq!(
            tab.state(),
            SaveState::DurableOnly(Problem::Full),
            "{writes}"
        );
        let found = reopened(&browser);
        assert_eq!(found.held(), tab.held(), "{writes}");
        assert_eq!(found.held().len(), 6);
        // Room again: everything that was left out follows with the next save.
        browser.quick_writes_left.set(None);
        tab.edit("n1", "text", "more");
        tab.settle();
        assert_eq!(tab.state(), saved_at(0), "{writes}");
        browser.durable.borrow_mut().clear();
        assert_eq!(reopened(&browser).held(), tab.held(), "{writes}");
    }
}

#[test]
fn a_quick_store_that_is_blocked_leaves_the_durable_store() {
    let browser: Rc<Browser> = Rc::default();
    browser.quick_blocked.set(true);
    let tab = Tab::opened(&browser, 1);
    assert_eq!(tab.state(), SaveState::DurableOnly(Problem::Blocked));
    tab.edit("n1", "text", "Trams");
    tab.run();
    assert_eq!(tab.state(), SaveState::Saving);
    tab.settle();
    assert_eq!(tab.state(), SaveState::DurableOnly(Problem::Blocked));
    assert_eq!(browser.quick_now(), Map::new());
    assert_has_all(
        &reopened(&browser).held(),
        &tab.acknowledged.borrow(),
        "reopened",
    );
    assert_eq!(reopened(&browser).text("n1", "text"), "Trams");
}

#[test]
fn a_durable_store_that_is_refused_leaves_the_quick_store_and_is_tried_again() {
    let browser: Rc<Browser> = Rc::default();
    browser.durable_refused.set(true);
    let tab = Tab::opened(&browser, 1);
    let refused = Some(Err(Problem::DurableRefused));
    assert_eq!(*tab.opened.borrow(), refused);
    assert_eq!(tab.state(), SaveState::QuickOnly(Problem::DurableRefused));
    tab.edit("n1", "text", "Trams");
    tab.settle();
    assert_eq!(tab.state(), SaveState::QuickOnly(Problem::DurableRefused));
    assert!(tab.acknowledged.borrow().is_empty());
    assert_eq!(reopened(&browser).text("n1", "text"), "Trams");
    browser.durable_refused.set(false);
    tab.wait(120_000);
    assert_eq!(tab.state(), saved_at(1_000), "by itself");
    browser.reset_quick(Map::new());
    assert_eq!(reopened(&browser).text("n1", "text"), "Trams");
}

#[test]
fn what_the_durable_store_held_arrives_when_it_opens_at_last() {
    let browser = with_notes(&["n1"]);
    browser.reset_quick(Map::new());
    browser.durable_refused.set(true);
    let tab = Tab::opened(&browser, 2);
    assert_eq!(tab.text("n1", "text"), "");
    browser.durable_refused.set(false);
    tab.wait(2_000);
    assert_eq!(tab.text("n1", "text"), "n1");
    assert_eq!(tab.state(), SaveState::Saved { at: None });
}

#[test]
fn both_stores_refusing_is_said() {
    let browser: Rc<Browser> = Rc::default();
    browser.quick_blocked.set(true);
    browser.durable_refused.set(true);
    let tab = Tab::opened(&browser, 1);
    assert_eq!(tab.state(), SaveState::NotSaved(Problem::Blocked));
    tab.edit("n1", "text", "Trams");
    tab.settle();
    assert_eq!(tab.state(), SaveState::NotSaved(Problem::Blocked));
    browser.quick_blocked.set(false);
    browser.quick_writes_left.set(Some(0));
    tab.edit("n2", "text", "Buses");
    tab.settle();
    assert_eq!(tab.state(), SaveState::NotSaved(Problem::Full));
    browser.quick_writes_left.set(None);
    tab.edit("n3", "text", "Ferries");
    tab.settle();
    assert_eq!(tab.state(), SaveState::QuickOnly(Problem::DurableRefused));
    assert_eq!(reopened(&browser).held(), tab.held());
}

#[test]
fn a_durable_store_that_fails_some_times_and_then_works() {
    for failures in [1, 2, 5] {
        let browser: Rc<Browser> = Rc::default();
        let tab = Tab::opened(&browser, 1);
        *browser.durable_failures.borrow_mut() = Some((failures, Problem::Full));
        tab.states.borrow_mut().clear();
        tab.edit("n1", "text", "Trams");
        tab.settle();
        assert_eq!(tab.state(), SaveState::QuickOnly(Problem::Full));
        assert!(!browser.durable.borrow().contains_key(&note("n1")));
        tab.wait(500);
        assert_eq!(tab.state(), SaveState::QuickOnly(Problem::Full));
        tab.wait(60_000);
        assert!(matches!(tab.state(), SaveState::Saved { at: Some(_) }));
        let states = tab.states.borrow();
        let flickers = states.iter().filter(|state| **state == SaveState::Saving);
        assert_eq!(
            flickers.count(),
            1,
            "no word of hope in between: {states:?}"
        );
        browser.reset_quick(Map::new());
        assert_eq!(reopened(&browser).held(), tab.held());
    }
}

#[test]
fn the_next_save_tries_again_at_once() {
    let browser: Rc<Browser> = Rc::default();
    let tab = Tab::opened(&browser, 1);
    *browser.durable_failures.borrow_mut() = Some((1, Problem::Failed("UnknownError".into())));
    tab.edit("n1", "text", "Trams");
    tab.settle();
    tab.edit("n2", "text", "Buses");
    tab.settle();
    assert_eq!(tab.state(), saved_at(0));
    browser.reset_quick(Map::new());
    assert_eq!(reopened(&browser).held().len(), 2);
}

#[test]
fn a_transaction_that_never_answers_is_given_up_and_done_again() {
    let browser: Rc<Browser> = Rc::default();
    let tab = Tab::opened(&browser, 1);
    browser.durable_silences.set(1);
    tab.edit("n1", "text", "Trams");
    tab.settle();
    assert_eq!(tab.state(), SaveState::Saving);
    tab.wait(10_500);
    let said: Vec<SaveState> = tab.states.borrow().clone();
    assert!(
        said.contains(&SaveState::QuickOnly(Problem::Slow)),
        "{said:?}"
    );
    tab.wait(2_000);
    assert!(matches!(tab.state(), SaveState::Saved { at: Some(_) }));
}

#[test]
fn garbage_in_the_quick_store_is_set_aside_and_the_durable_store_brings_the_record_back() {
    let browser = with_notes(&["n1", "n2"]);
    browser.tamper(&note("n1"), Some(TORN));
    let tab = Tab::new(&browser, 2);
    let opened = tab.open_quick();
    assert_eq!(opened.records.len(), 1);
    assert_eq!(opened.set_aside.len(), 1);
    assert_eq!(opened.set_aside[0].text, TORN);
    tab.begin_open_durable();
    tab.settle();
    assert_eq!(tab.text("n1", "text"), "n1");
    assert_eq!(tab.state(), SaveState::Saved { at: None });
    let again = reopened(&browser);
    assert_eq!(again.keeper.rescued(), opened.set_aside);
    assert_eq!(
        browser.quick_now()[&note("n1")],
        browser.durable.borrow()[&note("n1")]
    );
}

#[test]
fn garbage_in_the_quick_store_is_set_aside_even_when_there_is_no_room_for_two() {
    let browser = with_notes(&["n1"]);
    browser.tamper(&note("n1"), Some(&"x".repeat(500)));
    let quick = browser.quick_now();
    let used: usize = quick
        .iter()
        .map(|(key, value)| key.len() + value.len())
        .sum();
    browser.quick_room.set(Some(used + 100));
    let tab = Tab::opened(&browser, 2);
    assert_eq!(tab.keeper.rescued().len(), 1);
    // Without room for the longer key, it stays where it is, and nothing is written over it.
    let browser = with_notes(&["n1"]);
    browser.tamper(&note("n1"), Some(&"x".repeat(500)));
    browser.quick_room.set(Some(used));
    let tab = Tab::opened(&browser, 2);
    tab.edit("n1", "text", "new");
    tab.settle();
    assert_eq!(tab.state(), SaveState::DurableOnly(Problem::Full));
    assert_eq!(browser.quick_now()[&note("n1")], "x".repeat(500));
    assert_eq!(reopened(&browser).text("n1", "text"), "new");
}

#[test]
fn garbage_in_the_durable_store_is_set_aside_by_the_transaction_that_writes() {
    let browser = with_notes(&["n1", "n2"]);
    let tab = Tab::opened(&browser, 2);
    browser.durable.borrow_mut().insert(note("n1"), TORN.into());
    tab.edit("n1", "text", "new");
    tab.settle();
    assert_eq!(tab.state(), saved_at(0));
    let rescued = tab.keeper.rescued();
    assert_eq!(rescued.len(), 1);
    assert_eq!(browser.durable.borrow()[&rescued[0].key], TORN);
    browser.reset_quick(Map::new());
    let again = reopened(&browser);
    assert_eq!(again.text("n1", "text"), "new");
    assert_eq!(again.keeper.rescued(), rescued);
    again.keeper.discard_rescued(&rescued[0].key);
    again.settle();
    assert!(!browser.durable.borrow().contains_key(&rescued[0].key));
    assert_eq!(again.keeper.rescued(), []);
}

#[test]
fn garbage_in_the_durable_store_is_set_aside_when_opening() {
    for quick_has_it in [true, false] {
        let browser = with_notes(&["n1", "n2"]);
        browser.durable.borrow_mut().insert(note("n1"), TORN.into());
        if !quick_has_it {
            browser.tamper(&note("n1"), None);
        }
        let tab = Tab::opened(&browser, 2);
        let rescued = tab.keeper.rescued();
        assert_eq!(rescued.len(), 1, "{quick_has_it}");
        assert_eq!(rescued[0].text, TORN);
        assert_eq!(browser.durable.borrow()[&rescued[0].key], TORN);
        let expected = if quick_has_it { "n1" } else { "" };
        assert_eq!(tab.text("n1", "text"), expected);
        let durable = browser.durable.borrow();
        assert_eq!(
            durable.get(&note("n1")),
            browser.quick_now().get(&note("n1"))
        );
    }
}

#[test]
fn a_record_under_another_records_key_is_garbage() {
    let browser = with_notes(&["n1", "n2"]);
    let n1 = browser.quick_now()[&note("n1")].clone();
    browser.tamper(&note("n2"), Some(&n1));
    let tab = Tab::opened(&browser, 2);
    assert_eq!(tab.keeper.rescued().len(), 1);
    assert_eq!(tab.text("n2", "text"), "n2");
}

#[test]
fn half_the_keys_gone_in_either_store_come_back_from_the_other() {
    let ids = ["n1", "n2", "n3", "n4", "n5"];
    let browser = with_notes(&ids);
    let before = (browser.quick_now(), browser.durable.borrow().clone());
    browser.reset_quick(half(&before.0));
    let tab = Tab::opened(&browser, 2);
    assert_eq!(tab.held().len(), 5);
    let records = |map: &Map| {
        let mut map = map.clone();
        map.retain(|key, _| key.starts_with(&keys::records(&workspace())));
        map
    };
    assert_eq!(records(&browser.quick_now()), records(&before.0));
    let kept = half(&browser.durable.borrow());
    *browser.durable.borrow_mut() = kept;
    let tab = Tab::opened(&browser, 3);
    assert_eq!(tab.held().len(), 5);
    assert_eq!(*browser.durable.borrow(), before.1);
    assert_eq!(tab.state(), saved_at(0));
}

#[test]
fn a_store_that_is_cleared_while_a_tab_is_open_is_noticed() {
    let browser = with_notes(&["n1", "n2"]);
    let tab = Tab::opened(&browser, 2);
    browser.durable.borrow_mut().clear();
    tab.edit("n1", "text", "new");
    tab.settle();
    assert_eq!(*tab.lost.borrow(), 1);
    let all = tab.held();
    tab.keeper.save(&workspace(), all.values());
    tab.settle();
    browser.reset_quick(Map::new());
    assert_eq!(reopened(&browser).held(), all);
    assert_eq!(*tab.lost.borrow(), 1, "once");
}

#[test]
fn a_batch_torn_by_a_crash_is_whole_after_opening() {
    let browser = with_notes(&["n1", "n2", "n3"]);
    let tab = Tab::opened(&browser, 2);
    let before = tab.acknowledged.borrow().clone();
    let writes = browser.quick_log.borrow().len();
    for id in ["n1", "n2", "n3"] {
        tab.edit(id, "text", "new");
    }
    tab.run();
    // The browser is killed: of the three quick writes one is on disk, the transaction is not.
    let torn = browser.quick_after(writes + 1);
    drop(tab);
    let browser = browser.crashed(torn);
    let again = Tab::opened(&browser, 3);
    assert_has_all(&again.held(), &before, "what was acknowledged");
    let texts = ["n1", "n2", "n3"].map(|id| again.text(id, "text"));
    assert_eq!(texts, ["new", "n2", "n3"]);
    browser.reset_quick(Map::new());
    assert_eq!(
        reopened(&browser).text("n1", "text"),
        "new",
        "in the durable store too"
    );
}

#[test]
fn another_tab_writing_in_between_is_merged_in_both_stores() {
    let browser = with_notes(&["n1"]);
    let (first, second) = (Tab::opened(&browser, 2), Tab::opened(&browser, 3));
    second.edit("n1", "title", "Theirs");
    second.settle();
    // The first tab has not heard: no event, no message.
    first.edit("n1", "text", "Ours");
    first.settle();
    let both = |tab: &Tab| (tab.text("n1", "text"), tab.text("n1", "title"));
    let expected = ("Ours".to_owned(), "Theirs".to_owned());
    assert_eq!(both(&first), expected);
    assert_eq!(first.state(), saved_at(0));
    let quick = browser.quick_now()[&note("n1")].clone();
    assert_eq!(quick, browser.durable.borrow()[&note("n1")]);
    assert_eq!(quick, write_record(&first.held()["n1"]));
    while second.take_event() {
        second.settle();
    }
    assert_eq!(both(&second), expected);
}

#[test]
fn the_storage_event_mends_what_the_other_tab_wrote_over() {
    let browser = with_notes(&["n1"]);
    let (first, second) = (Tab::opened(&browser, 2), Tab::opened(&browser, 3));
    // Both write before either's event has arrived: the later one lies over the earlier.
    first.edit("n1", "title", "First");
    second.edit("n1", "text", "Second");
    assert!(!browser.quick_now()[&note("n1")].contains("First"));
    let mut rounds = 0;
    while first.take_event() | second.take_event() {
        first.settle();
        second.settle();
        rounds += 1;
        assert!(rounds < 10, "a storm of events");
    }
    let quick = browser.quick_now()[&note("n1")].clone();
    assert!(
        quick.contains("First") && quick.contains("Second"),
        "{quick}"
    );
    assert_eq!(first.held(), second.held());
}

#[test]
fn what_another_tab_told_is_saved_here_when_it_goes_before_it_wrote() {
    let browser = with_notes(&["n1"]);
    let (first, second) = (Tab::opened(&browser, 2), Tab::opened(&browser, 3));
    let message = first.edit("n1", "text", "last words").unwrap();
    second.inbox.borrow_mut().push(message);
    drop(first);
    second.take_message();
    second.run();
    assert_eq!(second.text("n1", "text"), "last words");
    assert_eq!(second.state(), SaveState::Saving);
    second.wait(2_000);
    assert!(matches!(second.state(), SaveState::Saved { at: Some(_) }));
    browser.reset_quick(Map::new());
    assert_eq!(reopened(&browser).text("n1", "text"), "last words");
}

#[test]
fn a_newer_format_is_read_and_never_written() {
    let newer = (VERSION + 1).to_string();
    for in_quick in [true, false] {
        let browser = with_notes(&["n1", "n2"]);
        let marker = keys::format(&workspace());
        if in_quick {
            browser.tamper(&marker, Some(&newer));
        } else {
            browser.durable.borrow_mut().insert(marker, newer.clone());
        }
        browser.tamper(&note("n2"), Some("of another kind"));
        browser.durable.borrow_mut().insert(note("n3"), TORN.into());
        let before = (
            browser.quick_log.borrow().len(),
            browser.durable.borrow().clone(),
        );
        let tab = Tab::new(&browser, 2);
        // The quick store says nothing of it in the second case; opening may set aside, no more.
        let quick = tab.open_quick();
        assert_eq!(quick.newer_format, in_quick.then_some(VERSION + 1));
        tab.begin_open_durable();
        tab.settle();
        let opened = tab.opened.take().unwrap().unwrap();
        assert_eq!(opened.newer_format, Some(VERSION + 1));
        assert_eq!(
            tab.state(),
            SaveState::ReadOnly {
                format: VERSION + 1
            }
        );
        assert_eq!(tab.text("n1", "text"), "n1");
        assert!(tab.edit("n1", "text", "no").is_none());
        tab.keeper.write_back(&workspace(), tab.held().values());
        tab.wait(70_000);
        assert_eq!(
            tab.state(),
            SaveState::ReadOnly {
                format: VERSION + 1
            }
        );
        assert_eq!(*browser.durable.borrow(), before.1, "{in_quick}");
        if in_quick {
            assert_eq!(browser.quick_log.borrow().len(), before.0);
        }
        assert!(browser.quick_now()[&note("n1")].contains("n1"));
    }
}

#[test]
fn a_newer_format_that_appears_stops_writing_at_once() {
    let marker = keys::format(&workspace());
    let newer = (VERSION + 1).to_string();
    let read_only = SaveState::ReadOnly {
        format: VERSION + 1,
    };
    // Heard of by an event, found by the save, or found by the transaction.
    for how in 0..3 {
        let browser = with_notes(&["n1"]);
        let tab = Tab::opened(&browser, 2);
        match how {
            0 | 1 => browser.tamper(&marker, Some(&newer)),
            _ => {
                browser
                    .durable
                    .borrow_mut()
                    .insert(marker.clone(), newer.clone());
            }
        }
        if how == 0 {
            assert!(tab.take_event());
            tab.settle();
            assert_eq!(tab.state(), read_only);
        } else if how == 1 {
            while tab.quick.next_event().is_some() {}
        }
        let durable = browser.durable.borrow().clone();
        tab.edit("n1", "text", "no");
        tab.settle();
        assert_eq!(tab.state(), read_only, "{how}");
        tab.edit("n1", "text", "no");
        tab.wait(70_000);
        assert_eq!(*browser.durable.borrow(), durable, "{how}");
        assert_eq!(tab.state(), read_only, "{how}");
    }
}

#[test]
fn a_transaction_under_way_when_a_newer_format_appears_is_not_done_again() {
    let browser = with_notes(&["n1"]);
    let tab = Tab::opened(&browser, 2);
    *browser.durable_failures.borrow_mut() = Some((1, Problem::Full));
    tab.edit("n1", "text", "no");
    tab.run();
    let newer = (VERSION + 1).to_string();
    browser.tamper(&keys::format(&workspace()), Some(&newer));
    tab.take_event();
    let durable = browser.durable.borrow().clone();
    tab.wait(70_000);
    assert_eq!(*browser.durable.borrow(), durable);
    assert_eq!(
        tab.state(),
        SaveState::ReadOnly {
            format: VERSION + 1
        }
    );
}

#[test]
fn a_store_that_only_says_it_wrote_is_found_out() {
    let browser: Rc<Browser> = Rc::default();
    let tab = Tab::opened(&browser, 1);
    browser.durable_forgets.set(true);
    tab.edit("n1", "text", "Trams");
    tab.settle();
    assert_eq!(tab.state(), SaveState::QuickOnly(Problem::ReadBackDiffers));
    tab.wait(60_000);
    assert_eq!(
        tab.state(),
        SaveState::QuickOnly(Problem::ReadBackDiffers),
        "until it reads back"
    );
    browser.quick_forgets.set(true);
    // One write in a while is read back.
    for number in 0..40 {
        tab.edit("n2", "text", &number.to_string());
    }
    tab.settle();
    let nowhere = SaveState::NotSaved(Problem::ReadBackDiffers);
    assert_eq!(tab.state(), nowhere);
    browser.quick_forgets.set(false);
    browser.durable_forgets.set(false);
    tab.edit("n2", "text", "Boats");
    tab.settle();
    assert!(matches!(tab.state(), SaveState::Saved { at: Some(_) }));
    assert_eq!(reopened(&browser).held(), tab.held());
}

#[test]
fn erasing_removes_a_workspace_and_no_other() {
    let browser = with_notes(&["n1"]);
    let other = super::WorkspaceId::parse("lumen0").unwrap();
    let tab = Tab::opened(&browser, 2);
    let record = tab.held()["n1"].clone();
    tab.keeper.save(&other, [&record]);
    tab.settle();
    let keeper = Rc::clone(&tab.keeper);
    let erasing = async move { keeper.erase(&workspace()).await.unwrap() };
    use super::stores::Surroundings;
    tab.page.spawn(Box::pin(erasing));
    tab.settle();
    let left = [keys::record(&other, "n1"), keys::format(&other)];
    let mut left: Vec<&String> = left.iter().collect();
    left.sort();
    assert_eq!(browser.durable.borrow().keys().collect::<Vec<_>>(), left);
    assert_eq!(browser.quick_now().keys().collect::<Vec<_>>(), left);
}
