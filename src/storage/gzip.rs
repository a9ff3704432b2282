//! Compression by the browser: nothing of it is in our WebAssembly.

use super::Problem;
use super::local_storage::problem;
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Response};

/// The text compressed; `None` where the browser cannot.
pub(super) async fn pack(text: &str) -> Option<Uint8Array> {
    let packed = through("CompressionStream", &text.into()).await.ok()?;
    let bytes = JsFuture::from(packed.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes))
}

/// The text that was compressed.
pub(super) async fn unpack(packed: &Uint8Array) -> Result<String, Problem> {
    let unpack = async {
        let text = through("DecompressionStream", packed).await?;
        JsFuture::from(text.text()?).await
    };
    let text = unpack.await.map_err(|error| problem(&error))?;
    text.as_string().ok_or(Problem::Gone)
}

/// Sends data through one of the browser's streams, which web-sys has only among its unstable
/// calls.
async fn through(stream: &str, data: &JsValue) -> Result<Response, JsValue> {
    let stream: Function = Reflect::get(&js_sys::global(), &stream.into())?.dyn_into()?;
    let stream = Reflect::construct(&stream, &Array::of1(&"gzip".into()))?;
    let blob = Blob::new_with_str_sequence(&Array::of1(data))?;
    let transformed = blob.stream().pipe_through(stream.unchecked_ref());
    Response::new_with_opt_readable_stream(Some(&transformed))
}
