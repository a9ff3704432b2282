//! How much is stored, and how much fits.

use super::keeper::Keeper;
use super::{Usage, WorkspaceId};
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Adds up localStorage, and asks the browser about the rest.
pub(super) async fn measure(keeper: &Keeper, workspace: &WorkspaceId) -> Usage {
    let (quick_used, quick_of_workspace) = keeper.quick_units(workspace);
    let estimate = ask(StorageManager::estimate).await;
    let bytes = |name: &str| {
        let value = Reflect::get(estimate.as_ref()?, &name.into()).ok()?;
        value.as_f64().map(|bytes| bytes as u64)
    };
    Usage {
        quick_used,
        quick_of_workspace,
        quick_limit: keeper.quick.limit(),
        durable_used: bytes("usage"),
        durable_quota: bytes("quota"),
        persisted: ask(StorageManager::persisted)
            .await
            .and_then(|answer| answer.as_bool()),
    }
}

/// Whether the browser promises not to evict this address.
pub(super) async fn ask_to_persist() -> bool {
    let answer = ask(StorageManager::persist).await;
    answer.and_then(|answer| answer.as_bool()).unwrap_or(false)
}

/// `None` where the browser has no storage manager (a page that came over plain HTTP has none).
async fn ask(question: fn(&StorageManager) -> Result<Promise, JsValue>) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let manager: StorageManager = Reflect::get(&navigator, &"storage".into())
        .ok()?
        .dyn_into()
        .ok()?;
    JsFuture::from(question(&manager).ok()?).await.ok()
}
