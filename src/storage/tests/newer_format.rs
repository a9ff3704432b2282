//! A newer build has been here.

use super::tab::{TORN, Tab, note, with_notes, workspace};
use crate::storage::{Problem, SaveState, keys};
use plan::file::current::VERSION;

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
        tab.edit("n1", "text", "no");
        assert!(tab.outbox.borrow().is_empty());
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
