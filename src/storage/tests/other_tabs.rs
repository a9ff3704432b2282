//! Other tabs writing in between.

use super::faults::Map;
use super::tab::{Tab, note, reopened, saved_at, with_notes};
use crate::storage::SaveState;
use plan::file::current::write_record;

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
    first.edit("n1", "text", "last words");
    second.inbox.borrow_mut().extend(first.outbox.take());
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
fn a_quick_write_merges_with_what_another_tab_wrote_before() {
    let browser = with_notes(&["n1"]);
    let (first, second) = (Tab::opened(&browser, 2), Tab::opened(&browser, 3));
    // Nothing but the quick store can bring the two together.
    browser.durable_refused.set(true);
    second.edit("n1", "title", "Theirs");
    // The write has arrived in the first tab's process, its event not yet in the page.
    assert!(first.quick.next_event().is_some());
    first.edit("n1", "text", "Ours");
    let quick = &browser.quick_now()[&note("n1")];
    assert!(
        quick.contains("Theirs") && quick.contains("Ours"),
        "{quick}"
    );
    first.run();
    assert_eq!(first.text("n1", "title"), "Theirs");
}

#[test]
fn what_only_the_quick_store_held_is_told_to_tabs_that_came_too_late_for_it() {
    let browser = with_notes(&["n1"]);
    browser.durable.borrow_mut().clear();
    let first = Tab::new(&browser, 2);
    first.open_quick();
    browser.tamper(&note("n1"), None);
    let second = Tab::opened(&browser, 3);
    assert_eq!(second.text("n1", "text"), "");
    first.begin_open_durable();
    first.settle();
    second.inbox.borrow_mut().extend(first.outbox.take());
    second.take_message();
    second.settle();
    assert_eq!(second.text("n1", "text"), "n1");
}
