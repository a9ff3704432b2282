//! What the clipboard brings and takes.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ClipboardEvent;

/// The text of a paste; empty where there is none.
#[must_use]
pub fn clipboard_text(event: &ClipboardEvent) -> String {
    event
        .clipboard_data()
        .and_then(|data| data.get_data("text/plain").ok())
        .unwrap_or_default()
}

/// Puts a text on the clipboard; whether the browser let it. A page that was not fetched safely has no
/// clipboard, so it is asked for by name.
pub async fn put_on_clipboard(text: &str) -> bool {
    let written = || -> Result<Promise, JsValue> {
        let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
        let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
        let answer = Reflect::apply(&write, &clipboard, &Array::of1(&text.into()))?;
        Ok(Promise::resolve(&answer))
    };
    match written() {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        Err(_) => false,
    }
}
