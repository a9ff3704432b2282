//! Damaged, cleared and erased stores.

use super::faults::{Browser, Map};
use super::tab::{
    TORN, Tab, assert_has_all, half, note, reopened, saved_at, with_notes, workspace,
};
use crate::storage::{Problem, SaveState, keys};
use std::rc::Rc;

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
    let other = crate::storage::WorkspaceId::parse("lumen0").unwrap();
    let tab = Tab::opened(&browser, 2);
    let record = tab.held()["n1"].clone();
    tab.keeper.save(&other, [&record]);
    for workspace in [&workspace(), &other] {
        let name = keys::about(workspace, "side-by-side");
        tab.keeper.set_preference(&name, "n1 n2");
    }
    tab.keeper.set_preference("theme", "dark");
    tab.settle();
    let keeper = Rc::clone(&tab.keeper);
    let erasing = async move { keeper.erase(&workspace()).await.unwrap() };
    use crate::storage::stores::Surroundings;
    tab.page.spawn(Box::pin(erasing));
    tab.settle();
    let left = [keys::record(&other, "n1"), keys::format(&other)];
    let mut left: Vec<&String> = left.iter().collect();
    left.sort();
    assert_eq!(browser.durable.borrow().keys().collect::<Vec<_>>(), left);
    let preferences = [
        keys::preference(&keys::about(&other, "side-by-side")),
        keys::preference("theme"),
    ];
    left.extend(&preferences);
    left.sort();
    assert_eq!(browser.quick_now().keys().collect::<Vec<_>>(), left);
}
