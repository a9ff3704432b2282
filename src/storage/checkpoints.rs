//! Automatic copies of a workspace, each a file's text, compressed by the browser.

use super::budget;
use super::gzip;
use super::indexed_db::{BrowserDurable, CHECKPOINT_TEXTS, CHECKPOINTS, range};
use super::local_storage::problem;
use super::transaction::{Transaction, texts};
use super::{CheckpointEntry, Problem, WorkspaceId};
use js_sys::{JsString, Uint8Array};
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbRequest, IdbTransactionMode};

/// The object stores of checkpoints: what is said of each, and apart from it each text, so that
/// listing reads no text.
const BOTH: &[&str] = &[CHECKPOINTS, CHECKPOINT_TEXTS];

/// Keeps a copy, and lets go of those beyond the budget.
pub(super) async fn add(
    durable: &BrowserDurable,
    workspace: &WorkspaceId,
    label: &str,
    at: u64,
    text: &str,
) -> Result<(), Problem> {
    let packed = match gzip::pack(text).await {
        Some(packed) => JsValue::from(packed),
        None => JsValue::from(text),
    };
    let (id, said, bytes) = describe(workspace, label, at, &packed);
    let mut entries = all(durable).await?;
    entries.push(CheckpointEntry {
        id: id.clone(),
        workspace: workspace.clone(),
        label: label.to_owned(),
        at,
        bytes,
    });
    let transaction = durable
        .transaction(BOTH, IdbTransactionMode::Readwrite)
        .await?;
    // Room is made first: the browser may be at its limit.
    remove(&transaction, &budget::beyond(&entries))?;
    put(&transaction, CHECKPOINTS, &id, &said.into())?;
    put(&transaction, CHECKPOINT_TEXTS, &id, &packed)?;
    transaction.done().await
}

/// The checkpoints of all workspaces, in no order.
pub(super) async fn all(durable: &BrowserDurable) -> Result<Vec<CheckpointEntry>, Problem> {
    let transaction = durable
        .transaction(&[CHECKPOINTS], IdbTransactionMode::Readonly)
        .await?;
    let store = transaction.store(CHECKPOINTS)?;
    let failed = |error: JsValue| problem(&error);
    let keys = store.get_all_keys().map_err(failed)?;
    let values = store.get_all().map_err(failed)?;
    transaction.done().await?;
    let entries = texts(&keys)?.into_iter().zip(texts(&values)?);
    Ok(entries.filter_map(|(id, said)| entry(id, &said)).collect())
}

/// The text of a copy.
pub(super) async fn text(durable: &BrowserDurable, id: &str) -> Result<String, Problem> {
    let transaction = durable
        .transaction(&[CHECKPOINT_TEXTS], IdbTransactionMode::Readonly)
        .await?;
    let request: IdbRequest = transaction
        .store(CHECKPOINT_TEXTS)?
        .get(&id.into())
        .map_err(|error| problem(&error))?;
    transaction.done().await?;
    let packed = request.result().map_err(|error| problem(&error))?;
    if let Some(plain) = packed.as_string() {
        return Ok(plain);
    }
    match packed.dyn_into::<Uint8Array>() {
        Ok(packed) => gzip::unpack(&packed).await,
        Err(_) => Err(Problem::Gone),
    }
}

/// Removes a copy.
pub(super) async fn delete(durable: &BrowserDurable, id: &str) -> Result<(), Problem> {
    let transaction = durable
        .transaction(BOTH, IdbTransactionMode::Readwrite)
        .await?;
    remove(&transaction, &[id.to_owned()])?;
    transaction.done().await
}

/// Removes all copies of a workspace.
pub(super) async fn erase(
    durable: &BrowserDurable,
    workspace: &WorkspaceId,
) -> Result<(), Problem> {
    let transaction = durable
        .transaction(BOTH, IdbTransactionMode::Readwrite)
        .await?;
    for store in BOTH {
        let store = transaction.store(store)?;
        range(&format!("{workspace}/"))
            .and_then(|range| store.delete(&range))
            .map_err(|error| problem(&error))?;
    }
    transaction.done().await
}

fn remove(transaction: &Transaction, ids: &[String]) -> Result<(), Problem> {
    for store in BOTH {
        let store = transaction.store(store)?;
        for id in ids {
            store.delete(&id.into()).map_err(|error| problem(&error))?;
        }
    }
    Ok(())
}

fn put(transaction: &Transaction, store: &str, id: &str, value: &JsValue) -> Result<(), Problem> {
    transaction
        .store(store)?
        .put_with_key(value, &id.into())
        .map(drop)
        .map_err(|error| problem(&error))
}

/// The id of a copy, what is said of it, and how many bytes it takes.
fn describe(
    workspace: &WorkspaceId,
    label: &str,
    at: u64,
    packed: &JsValue,
) -> (String, String, u64) {
    let bytes = match (packed.dyn_ref::<Uint8Array>(), packed.dyn_ref::<JsString>()) {
        (Some(bytes), _) => u64::from(bytes.length()),
        // At worst two bytes a character.
        (None, Some(text)) => 2 * u64::from(text.length()),
        (None, None) => 0,
    };
    // Two tabs can make one in the same millisecond.
    let tie = (js_sys::Math::random() * 1e9) as u32;
    let id = format!("{workspace}/{at}-{tie}");
    let said = json!({ "label": label, "at": at, "bytes": bytes }).to_string();
    (id, said, bytes)
}

fn entry(id: String, said: &str) -> Option<CheckpointEntry> {
    let said: Value = serde_json::from_str(said).ok()?;
    let (workspace, _) = id.split_once('/')?;
    Some(CheckpointEntry {
        workspace: WorkspaceId::parse(workspace).ok()?,
        label: said.get("label")?.as_str()?.to_owned(),
        at: said.get("at")?.as_u64()?,
        bytes: said.get("bytes")?.as_u64()?,
        id,
    })
}
