//! One IndexedDB transaction.

use super::Problem;
use super::local_storage::problem;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode};

/// A transaction that has begun. It stays active only within the browser's callbacks, so whatever
/// is to be written after reading is written in one.
pub(super) struct Transaction {
    transaction: IdbTransaction,
    ended: Promise,
    /// Held until the transaction has ended: the browser calls it.
    reading: RefCell<Option<Closure<dyn FnMut()>>>,
    failure: Rc<RefCell<Option<Problem>>>,
}

impl Transaction {
    /// Begins one over the object stores, with strict durability when it writes: complete means on
    /// disk, not on the way there.
    pub fn begin(
        database: &IdbDatabase,
        stores: &[&str],
        mode: IdbTransactionMode,
    ) -> Result<Self, JsValue> {
        let stores: Array = stores
            .iter()
            .map(|store| JsValue::from_str(store))
            .collect();
        let options = Object::new();
        if mode == IdbTransactionMode::Readwrite {
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
        }
        // web-sys has the options only among its unstable calls.
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        let transaction: IdbTransaction = begin
            .call3(database, &stores, &JsValue::from(mode), &options)?
            .dyn_into()?;
        let ended = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        Ok(Self {
            transaction,
            ended,
            reading: RefCell::default(),
            failure: Rc::default(),
        })
    }

    pub fn store(&self, name: &str) -> Result<IdbObjectStore, Problem> {
        self.transaction
            .object_store(name)
            .map_err(|error| problem(&error))
    }

    /// The durability the browser says it has.
    #[cfg(all(test, target_arch = "wasm32"))]
    pub fn durability(&self) -> Option<String> {
        Reflect::get(&self.transaction, &"durability".into())
            .ok()?
            .as_string()
    }

    /// Reads the keys, and calls `then` with their values while the transaction is active. Nothing
    /// of it is written when that fails.
    pub fn read_then(
        &self,
        store: &IdbObjectStore,
        keys: &[String],
        then: impl FnOnce(Vec<Option<String>>) -> Result<(), JsValue> + 'static,
    ) -> Result<(), Problem> {
        let failed = |error: &JsValue| problem(error);
        let requests: Vec<IdbRequest> = keys
            .iter()
            .map(|key| store.get(&key.into()))
            .collect::<Result<_, _>>()
            .map_err(|error| failed(&error))?;
        // Requests are answered in order: with the last, all are.
        let Some(last) = requests.last().cloned() else {
            return then(Vec::new()).map_err(|error| failed(&error));
        };
        let transaction = self.transaction.clone();
        let failure = Rc::clone(&self.failure);
        let answered = Closure::once(move || {
            let values = requests.iter().map(|request| request.result().map(text));
            let done = values.collect::<Result<Vec<_>, _>>().and_then(then);
            if let Err(error) = done {
                *failure.borrow_mut() = Some(problem(&error));
                // It has ended by itself when it cannot be aborted.
                let _ = transaction.abort();
            }
        });
        last.set_onsuccess(Some(answered.as_ref().unchecked_ref()));
        self.reading.replace(Some(answered));
        Ok(())
    }

    /// Waits for the end.
    pub async fn done(self) -> Result<(), Problem> {
        if JsFuture::from(self.ended).await.is_ok() {
            return Ok(());
        }
        if let Some(problem) = self.failure.take() {
            return Err(problem);
        }
        let error = self.transaction.error();
        Err(error.map_or(Problem::Failed("AbortError".into()), |error| {
            problem(&error)
        }))
    }
}

/// A value as text; one that is no text is kept as JSON, for a person to look at.
fn text(value: JsValue) -> Option<String> {
    if value.is_undefined() {
        return None;
    }
    value.as_string().or_else(|| {
        let json = js_sys::JSON::stringify(&value).ok();
        Some(json.and_then(|json| json.as_string()).unwrap_or_default())
    })
}

/// The texts of a request that has been answered with a list.
pub(super) fn texts(request: &IdbRequest) -> Result<Vec<String>, Problem> {
    let list = request.result().map_err(|error| problem(&error))?;
    Ok(Array::from(&list)
        .iter()
        .map(|value| text(value).unwrap_or_default())
        .collect())
}
