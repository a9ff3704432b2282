//! localStorage, through gloo-storage, with its failures told apart.

use super::Problem;
use super::stores::QuickStore;
use gloo_storage::{LocalStorage, Storage as _};
use std::cell::OnceCell;
use wasm_bindgen::{JsCast, JsValue};

/// Measured in Chromium, and Firefox's default.
const LIMIT: u64 = 5_242_880;
/// Safari counts two bytes a character against the same number.
const LIMIT_WEBKIT: u64 = LIMIT / 2;

/// The localStorage of this address.
#[derive(Default)]
pub(super) struct BrowserQuick(OnceCell<web_sys::Storage>);

impl BrowserQuick {
    /// gloo-storage's handle panics where the browser refuses one, so it is asked for only after
    /// the browser has shown that it gives it.
    fn raw(&self) -> Result<&web_sys::Storage, Problem> {
        if let Some(storage) = self.0.get() {
            return Ok(storage);
        }
        let window = web_sys::window().ok_or(Problem::Blocked)?;
        match window.local_storage() {
            Ok(Some(_)) => Ok(self.0.get_or_init(LocalStorage::raw)),
            Ok(None) => Err(Problem::Blocked),
            Err(error) => Err(problem(&error)),
        }
    }
}

impl QuickStore for BrowserQuick {
    fn get(&self, key: &str) -> Result<Option<String>, Problem> {
        self.raw()?.get_item(key).map_err(|error| problem(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), Problem> {
        self.raw()?
            .set_item(key, value)
            .map_err(|error| problem(&error))
    }

    fn remove(&self, key: &str) -> Result<(), Problem> {
        self.raw()?
            .remove_item(key)
            .map_err(|error| problem(&error))
    }

    fn keys(&self) -> Result<Vec<String>, Problem> {
        // One call: asking for each key by its number takes quadratic time in some browsers.
        let keys = js_sys::Object::keys(self.raw()?);
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    fn units(&self, key: &str) -> u64 {
        let units = |text: &JsValue| text.dyn_ref::<js_sys::JsString>().map_or(0, |t| t.length());
        let value = self
            .raw()
            .ok()
            .and_then(|storage| js_sys::Reflect::get(storage, &key.into()).ok())
            .map_or(0, |value| units(&value));
        u64::from(units(&key.into())) + u64::from(value)
    }

    fn limit(&self) -> Option<u64> {
        let agent = web_sys::window()?.navigator().user_agent().ok()?;
        let webkit = agent.contains("AppleWebKit") && !agent.contains("Chrom");
        Some(if webkit { LIMIT_WEBKIT } else { LIMIT })
    }
}

/// Tells a browser's exceptions apart by their names.
pub(super) fn problem(error: &JsValue) -> Problem {
    let text = |name: &str| {
        js_sys::Reflect::get(error, &name.into())
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    let name = text("name");
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Problem::Full,
        "SecurityError" => Problem::Blocked,
        _ => Problem::Failed(format!("{name}: {}", text("message"))),
    }
}
