//! IndexedDB: the connection, and the store of records. A thin hand over the browser's own calls;
//! see docs/decisions/0002-indexed-db.md.

use super::Problem;
use super::local_storage::problem;
use super::stores::{Decide, DurableStore, Soon, Write};
use super::transaction::{Transaction, texts};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbTransactionMode};

/// The object store of records and marks.
pub(super) const RECORDS: &str = "records";
/// The object store of what is said of checkpoints.
pub(super) const CHECKPOINTS: &str = "checkpoints";
/// The object store of their texts.
pub(super) const CHECKPOINT_TEXTS: &str = "checkpoint-texts";

/// A database of this address, opened when it is first needed and whenever it was closed.
#[derive(Clone)]
pub(super) struct BrowserDurable(Rc<Database>);

struct Database {
    name: String,
    open: RefCell<Option<Connection>>,
    openings: Cell<u64>,
    on_closed: RefCell<Option<Box<dyn Fn()>>>,
}

struct Connection {
    number: u64,
    database: IdbDatabase,
    /// Called by the browser for as long as the connection lives.
    _listeners: [Closure<dyn FnMut()>; 2],
}

impl BrowserDurable {
    pub fn new(name: &str) -> Self {
        Self(Rc::new(Database {
            name: name.to_owned(),
            open: RefCell::default(),
            openings: Cell::default(),
            on_closed: RefCell::default(),
        }))
    }

    /// Calls back when the browser has closed the database by itself: its data were cleared, or
    /// damaged.
    pub fn on_closed(&self, callback: impl Fn() + 'static) {
        *self.0.on_closed.borrow_mut() = Some(Box::new(callback));
    }

    /// Begins a transaction over the object stores, with strict durability when it writes.
    pub async fn transaction(
        &self,
        stores: &[&str],
        mode: IdbTransactionMode,
    ) -> Result<Transaction, Problem> {
        let database = self.database().await?;
        if let Ok(transaction) = Transaction::begin(&database, stores, mode) {
            return Ok(transaction);
        }
        // The connection was closed a moment ago, and its events have not come yet.
        self.0.open.borrow_mut().take();
        let database = self.database().await?;
        Transaction::begin(&database, stores, mode).map_err(|error| problem(&error))
    }

    async fn database(&self) -> Result<IdbDatabase, Problem> {
        if let Some(connection) = &*self.0.open.borrow() {
            return Ok(connection.database.clone());
        }
        let database = open(&self.0.name).await?;
        if let Some(connection) = &*self.0.open.borrow() {
            // Two openings were under way, and the other was quicker.
            database.close();
            return Ok(connection.database.clone());
        }
        let number = self.0.openings.get() + 1;
        self.0.openings.set(number);
        let connection = Connection {
            number,
            _listeners: self.listen(&database, number),
            database: database.clone(),
        };
        self.0.open.borrow_mut().replace(connection);
        Ok(database)
    }

    fn listen(&self, database: &IdbDatabase, number: u64) -> [Closure<dyn FnMut()>; 2] {
        let forget = {
            let this = Rc::downgrade(&self.0);
            move || {
                let this = this.upgrade()?;
                let mut open = this.open.borrow_mut();
                open.take_if(|connection| connection.number == number)
            }
        };
        let forget_closed = forget.clone();
        let this = Rc::downgrade(&self.0);
        // Another tab wants to change or delete the database, and waits for this connection.
        let version_change = Closure::new(move || {
            if let Some(connection) = forget() {
                connection.database.close();
            }
        });
        let closed = Closure::new(move || {
            forget_closed();
            if let Some(this) = this.upgrade()
                && let Some(callback) = &*this.on_closed.borrow()
            {
                callback();
            }
        });
        database.set_onversionchange(Some(version_change.as_ref().unchecked_ref()));
        database.set_onclose(Some(closed.as_ref().unchecked_ref()));
        [version_change, closed]
    }
}

/// Opens the database at whatever version it is: a newer build may have given it more object
/// stores, and ours stay usable. Makes it when it is not there.
async fn open(name: &str) -> Result<IdbDatabase, Problem> {
    let refused = |error: JsValue| match problem(&error) {
        Problem::Full => Problem::Full,
        _ => Problem::DurableRefused,
    };
    let factory = web_sys::window()
        .and_then(|window| window.indexed_db().ok().flatten())
        .ok_or(Problem::DurableRefused)?;
    let request = factory.open(name).map_err(refused)?;
    let made = request.clone();
    let make = Closure::once(move || make_stores(&made));
    request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    let opened = js_sys::Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    if JsFuture::from(opened).await.is_err() {
        let error = request.error().ok().flatten();
        return Err(error.map_or(Problem::DurableRefused, |error| refused(error.into())));
    }
    let database = request.result().map_err(refused)?;
    database.dyn_into().map_err(|_| Problem::DurableRefused)
}

fn make_stores(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result().map(JsCast::unchecked_into::<IdbDatabase>) else {
        return;
    };
    for store in [RECORDS, CHECKPOINTS, CHECKPOINT_TEXTS] {
        // A failure aborts the upgrade, and with it the opening, which reports it.
        let _ = database.create_object_store(store);
    }
}

/// The keys that begin with a prefix.
pub(super) fn range(prefix: &str) -> Result<IdbKeyRange, JsValue> {
    let mut end = prefix.to_owned();
    // Prefixes end in "/" or "?", and the next character is one of the same length.
    if let Some(last) = end.pop() {
        end.push(char::from_u32(last as u32 + 1).unwrap_or(char::MAX));
    }
    IdbKeyRange::bound_with_lower_open_and_upper_open(&prefix.into(), &end.into(), false, true)
}

fn write(store: &IdbObjectStore, write: &Write) -> Result<(), JsValue> {
    match write {
        Write::Put { key, value } => store.put_with_key(&value.into(), &key.into()).map(drop),
        Write::Remove { key } => store.delete(&key.into()).map(drop),
        Write::RemoveUnder { prefix } => store.delete(&range(prefix)?.into()).map(drop),
    }
}

impl DurableStore for BrowserDurable {
    fn load(&self, prefixes: Vec<String>) -> Soon<Result<Vec<(String, String)>, Problem>> {
        let this = self.clone();
        Box::pin(async move {
            let transaction = this
                .transaction(&[RECORDS], IdbTransactionMode::Readonly)
                .await?;
            let store = transaction.store(RECORDS)?;
            let mut requests = Vec::new();
            for prefix in &prefixes {
                let begin = || {
                    let range = range(prefix)?;
                    let keys = store.get_all_keys_with_key(&range)?;
                    Ok((keys, store.get_all_with_key(&range)?))
                };
                requests.push(begin().map_err(|error| problem(&error))?);
            }
            transaction.done().await?;
            let mut entries = Vec::new();
            for (keys, values) in requests {
                entries.extend(texts(&keys)?.into_iter().zip(texts(&values)?));
            }
            Ok(entries)
        })
    }

    fn keys(&self, prefix: String) -> Soon<Result<Vec<String>, Problem>> {
        let this = self.clone();
        Box::pin(async move {
            let transaction = this
                .transaction(&[RECORDS], IdbTransactionMode::Readonly)
                .await?;
            let store = transaction.store(RECORDS)?;
            let keys = range(&prefix)
                .and_then(|range| store.get_all_keys_with_key(&range))
                .map_err(|error| problem(&error))?;
            transaction.done().await?;
            texts(&keys)
        })
    }

    fn update(&self, keys: Vec<String>, decide: Decide) -> Soon<Result<(), Problem>> {
        let this = self.clone();
        Box::pin(async move {
            let transaction = this
                .transaction(&[RECORDS], IdbTransactionMode::Readwrite)
                .await?;
            let store = transaction.store(RECORDS)?;
            let decide_and_write = {
                let store = store.clone();
                move |values| {
                    for each in decide(values) {
                        write(&store, &each)?;
                    }
                    Ok(())
                }
            };
            transaction.read_then(&store, &keys, decide_and_write)?;
            transaction.done().await
        })
    }
}
