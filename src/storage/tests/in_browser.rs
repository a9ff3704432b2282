//! The real localStorage and IndexedDB, in a headless browser.

#![allow(clippy::unwrap_used, reason = "clippy does not know these for tests")]

use crate::storage::indexed_db::{BrowserDurable, RECORDS};
use crate::storage::stores::DurableStore;
use crate::storage::{Problem, SaveState, Storage, WorkspaceId, keys, raw_dump};
use plan::file::current::write_record;
use plan::records::fields;
use plan::workspace::{Dot, ReplicaId, Stamp};
use plan::{Id, Record};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::IdbTransactionMode;

wasm_bindgen_test_configure!(run_in_browser);

fn now() -> u64 {
    js_sys::Date::now() as u64
}

fn random() -> u64 {
    (js_sys::Math::random() * 1e15) as u64
}

/// A tab's storage, in a database and on a channel of the test's own: tabs of other tests would
/// take part in what is saved here.
fn storage_of(workspace: &WorkspaceId) -> Storage {
    Storage::named(workspace.as_str(), now)
}

/// A workspace of its own for each test: they share one browser profile.
fn workspace() -> WorkspaceId {
    WorkspaceId::from_random(u128::from(random()) << 64 | u128::from(random()))
}

fn dot(stamp: u64, replica: u64) -> Dot {
    Dot {
        stamp: Stamp::at_millis(stamp),
        replica: ReplicaId::from_random(replica),
    }
}

fn record(id: &str, field: &str, text: &str, dot: Dot) -> Record {
    Record::new(
        Id::parse(id).unwrap(),
        "note",
        fields([(field, text.into())]),
        dot,
    )
}

async fn sleep(milliseconds: i32) {
    let timer = js_sys::Promise::new(&mut |resolve, _| {
        web_sys::window()
            .unwrap()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .unwrap();
    });
    JsFuture::from(timer).await.unwrap();
}

/// Waits for what the condition finds.
async fn wait_for<Found>(what: &str, condition: impl Fn() -> Option<Found>) -> Found {
    for _ in 0..500 {
        if let Some(found) = condition() {
            return found;
        }
        sleep(10).await;
    }
    panic!("waited in vain for {what}");
}

/// The states told so far.
fn states(storage: &Storage) -> Rc<RefCell<Vec<SaveState>>> {
    let states: Rc<RefCell<Vec<SaveState>>> = Rc::default();
    let into = Rc::clone(&states);
    storage.on_state(move |state| into.borrow_mut().push(state));
    states
}

async fn wait_until_saved(states: &RefCell<Vec<SaveState>>) {
    wait_for("the edit to be saved", || {
        let states = states.borrow();
        let saved = |state: &SaveState| matches!(state, SaveState::Saved { at: Some(_) });
        states.last().is_some_and(saved).then_some(())
    })
    .await;
}

fn forget_quick(workspace: &WorkspaceId) {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    for key in js_sys::Object::keys(&storage).iter() {
        let key = key.as_string().unwrap();
        if key.contains(workspace.as_str()) {
            storage.remove_item(&key).unwrap();
        }
    }
}

async fn put_durable(workspace: &WorkspaceId, id: &str, value: String) {
    let key = keys::record(workspace, id);
    use crate::storage::stores::Write;
    let store = BrowserDurable::new(workspace.as_str());
    store
        .update(Vec::new(), Box::new(|_| vec![Write::Put { key, value }]))
        .await
        .unwrap();
}

#[wasm_bindgen_test]
async fn what_was_saved_is_there_when_opened_again() {
    let workspace = workspace();
    let note = record("n1", "text", "Trams that come", dot(1, 1));
    let storage = storage_of(&workspace);
    let states = states(&storage);
    assert_eq!(storage.open_quick(&workspace).records, []);
    assert_eq!(storage.open_durable(&workspace).await.unwrap().records, []);
    storage.save(&workspace, [&note]);
    let quick = storage_of(&workspace).open_quick(&workspace);
    assert_eq!(quick.records, std::slice::from_ref(&note), "at once");
    wait_until_saved(&states).await;
    forget_quick(&workspace);
    let again = storage_of(&workspace);
    assert_eq!(again.open_quick(&workspace).records, []);
    let durable = again.open_durable(&workspace).await.unwrap();
    assert_eq!(durable.records, std::slice::from_ref(&note));
    let mended = storage_of(&workspace).open_quick(&workspace);
    assert_eq!(mended.records, [note], "brought back by the other store");
}

#[wasm_bindgen_test]
async fn a_transaction_merges_with_what_another_tab_wrote() {
    let workspace = workspace();
    let storage = storage_of(&workspace);
    let states = states(&storage);
    let heard: Rc<RefCell<Vec<Record>>> = Rc::default();
    let into = Rc::clone(&heard);
    storage.on_records(move |_, records| into.borrow_mut().extend(records));
    let _ = storage.open_quick(&workspace);
    storage.open_durable(&workspace).await.unwrap();
    let theirs = record("n1", "title", "Theirs", dot(2, 2));
    put_durable(&workspace, "n1", write_record(&theirs)).await;
    let ours = record("n1", "text", "Ours", dot(1, 1));
    storage.save(&workspace, [&ours]);
    wait_until_saved(&states).await;
    let merged = wait_for("the merged record", || {
        let heard = heard.borrow();
        heard
            .iter()
            .find(|record| record.text("title") == "Theirs")
            .cloned()
    })
    .await;
    assert_eq!(
        (merged.text("text"), merged.text("title")),
        ("Ours", "Theirs")
    );
    forget_quick(&workspace);
    let durable = storage_of(&workspace)
        .open_durable(&workspace)
        .await
        .unwrap();
    assert_eq!(durable.records, [merged]);
}

#[wasm_bindgen_test]
async fn writing_transactions_are_strict() {
    let store = BrowserDurable::new("bullseye");
    let transaction = store
        .transaction(&[RECORDS], IdbTransactionMode::Readwrite)
        .await
        .unwrap();
    assert_eq!(transaction.durability().as_deref(), Some("strict"));
    transaction.done().await.unwrap();
}

#[wasm_bindgen_test]
async fn a_torn_value_is_set_aside_in_either_store() {
    let workspace = workspace();
    let torn = "{\"kind\":\"note\",\"id\":\"n1\",\"fie";
    let quick = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    quick
        .set_item(&keys::record(&workspace, "n1"), torn)
        .unwrap();
    put_durable(&workspace, "n2", torn.into()).await;
    let storage = storage_of(&workspace);
    let states = states(&storage);
    let opened = storage.open_quick(&workspace);
    assert_eq!(opened.records, []);
    assert_eq!(opened.set_aside.len(), 1);
    storage.open_durable(&workspace).await.unwrap();
    storage.save(&workspace, [&record("n1", "text", "New", dot(1, 1))]);
    wait_until_saved(&states).await;
    let rescued = storage.rescued();
    let mut of_us: Vec<_> = rescued
        .iter()
        .filter(|set_aside| set_aside.workspace == workspace)
        .collect();
    of_us.sort_by_key(|set_aside| &set_aside.key);
    assert_eq!(of_us.len(), 2, "{rescued:?}");
    assert!(of_us.iter().all(|set_aside| set_aside.text == torn));
    for set_aside in of_us {
        storage.discard_rescued(&set_aside.key);
    }
    let again = storage_of(&workspace);
    let opened = again.open_quick(&workspace);
    assert_eq!(opened.records.len(), 1);
    again.open_durable(&workspace).await.unwrap();
    let left = again.rescued();
    assert!(
        left.iter()
            .all(|set_aside| set_aside.workspace != workspace)
    );
}

#[wasm_bindgen_test]
async fn a_tab_hears_what_another_saves_and_counts_it() {
    let workspace = workspace();
    let (first, second) = (storage_of(&workspace), storage_of(&workspace));
    let heard: Rc<RefCell<Vec<Record>>> = Rc::default();
    let into = Rc::clone(&heard);
    let ours = workspace.clone();
    second.on_records(move |of, records| {
        if *of == ours {
            into.borrow_mut().extend(records);
        }
    });
    let tabs: Rc<RefCell<usize>> = Rc::default();
    let into = Rc::clone(&tabs);
    let third = storage_of(&workspace);
    third.on_tabs(move |count| *into.borrow_mut() = count);
    let note = record("n1", "text", "Hello", dot(1, 1));
    first.save(&workspace, [&note]);
    wait_for("the other tab's record", || {
        heard.borrow().contains(&note).then_some(())
    })
    .await;
    wait_for("both other tabs", || (*tabs.borrow() >= 2).then_some(())).await;
}

#[wasm_bindgen_test]
async fn checkpoints_are_compressed_and_read_back() {
    let workspace = workspace();
    let storage = storage_of(&workspace);
    let text = "A plan — with \u{1f3af} and more. ".repeat(1_000);
    storage
        .checkpoint(&workspace, "Import", &text)
        .await
        .unwrap();
    let entries = storage.checkpoints(&workspace).await.unwrap();
    assert_eq!(entries.len(), 1);
    assert!(entries[0].bytes < 2_000, "{entries:?}");
    let id = &entries[0].id;
    assert_eq!(storage.read_checkpoint(id).await, Ok(text));
    storage.delete_checkpoint(id).await.unwrap();
    assert_eq!(storage.read_checkpoint(id).await, Err(Problem::Gone));
    assert_eq!(storage.checkpoints(&workspace).await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn an_erased_workspace_is_in_neither_store() {
    let workspace = workspace();
    let storage = storage_of(&workspace);
    let states = states(&storage);
    let _ = storage.open_quick(&workspace);
    storage.open_durable(&workspace).await.unwrap();
    let plan = Record::new(
        plan::records::plan::id(),
        "plan",
        fields([("name", "Lumen".into())]),
        dot(1, 1),
    );
    storage.save(&workspace, [&plan]);
    wait_until_saved(&states).await;
    storage
        .checkpoint(&workspace, "Hourly", "text")
        .await
        .unwrap();
    let listed = |entries: Vec<crate::storage::WorkspaceEntry>| {
        let entry = entries.into_iter().find(|entry| entry.id == workspace)?;
        Some((entry.name, entry.alive))
    };
    let expected = Some(("Lumen".to_owned(), true));
    assert_eq!(listed(storage.workspaces()), expected);
    assert_eq!(
        listed(storage.workspaces_durable().await.unwrap()),
        expected
    );
    let usage = storage.usage(&workspace).await;
    assert!(usage.quick_of_workspace > 50, "{usage:?}");
    assert!(usage.quick_used >= usage.quick_of_workspace);
    assert!(usage.durable_quota.is_some(), "{usage:?}");
    assert!(raw_dump().contains("Lumen"));
    storage.erase(&workspace).await.unwrap();
    assert_eq!(listed(storage.workspaces_durable().await.unwrap()), None);
    assert_eq!(storage.checkpoints(&workspace).await, Ok(Vec::new()));
    assert_eq!(storage.usage(&workspace).await.quick_of_workspace, 0);
    assert!(!raw_dump().contains(workspace.as_str()));
}

#[wasm_bindgen_test]
async fn a_closed_database_is_opened_again() {
    let name = format!("bullseye-test-{}", random());
    let store = BrowserDurable::new(&name);
    assert_eq!(store.load(vec!["bullseye/".into()]).await, Ok(Vec::new()));
    // The browser asks every connection to close, and waits until it has.
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    let request = factory.delete_database(&name).unwrap();
    let deleted = js_sys::Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(deleted).await.unwrap();
    assert_eq!(store.load(vec!["bullseye/".into()]).await, Ok(Vec::new()));
    let _: JsValue = factory.delete_database(&name).unwrap().into();
}

#[wasm_bindgen_test]
async fn a_thousand_records_load_and_save_at_once() {
    let workspace = workspace();
    let storage = storage_of(&workspace);
    let states = states(&storage);
    let records: Vec<Record> = (0..1_000)
        .map(|number| record(&format!("n{number}"), "text", "A note", dot(1, 1)))
        .collect();
    let _ = storage.open_quick(&workspace);
    storage.open_durable(&workspace).await.unwrap();
    storage.save(&workspace, &records);
    wait_until_saved(&states).await;
    forget_quick(&workspace);
    let again = storage_of(&workspace);
    let opened = again.open_durable(&workspace).await.unwrap();
    assert_eq!(opened.records.len(), 1_000);
    storage.erase(&workspace).await.unwrap();
}
