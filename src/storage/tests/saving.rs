//! Saving while a store fails: what the person is told, and what is there afterwards.

use super::faults::{Browser, Map};
use super::tab::{Tab, assert_has_all, note, reopened, saved_at, with_notes};
use crate::storage::{Problem, SaveState};
use std::rc::Rc;

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
