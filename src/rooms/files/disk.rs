//! Files on this machine, through the browser: reading one, writing one back where the browser can
//! (the File System Access API, in Chromium), downloading one elsewhere.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, set_timeout, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Why a file could not be read or written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DiskError {
    /// The person changed their mind.
    Cancelled,
    /// The browser does not allow it (any more).
    NotAllowed,
    /// The file is not there any more.
    Gone,
    /// The disk is full.
    Full,
    /// Something else, in the browser's words.
    Failed(String),
}

impl From<JsValue> for DiskError {
    fn from(error: JsValue) -> Self {
        let text = |member: &str| {
            Reflect::get(&error, &member.into())
                .ok()
                .and_then(|text| text.as_string())
        };
        match text("name").unwrap_or_default().as_str() {
            "AbortError" => Self::Cancelled,
            "NotAllowedError" | "SecurityError" => Self::NotAllowed,
            "NotFoundError" => Self::Gone,
            "QuotaExceededError" => Self::Full,
            name => Self::Failed(text("message").unwrap_or_else(|| name.to_owned())),
        }
    }
}

/// Calls a method and waits for what it promises. What is too new for the bindings is called by
/// name.
async fn call(
    object: &JsValue,
    method: &str,
    arguments: &[&JsValue],
) -> Result<JsValue, DiskError> {
    let method: Function = Reflect::get(object, &method.into())?
        .dyn_into()
        .map_err(|_| DiskError::Failed(format!("no {method}")))?;
    let arguments: Array = arguments.iter().copied().collect();
    let answer = Reflect::apply(&method, object, &arguments)?;
    Ok(JsFuture::from(Promise::resolve(&answer)).await?)
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        // Fails only for frozen objects.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// Whether the browser can write to a file again and again.
#[must_use]
pub fn can_write_back() -> bool {
    Reflect::has(&window(), &"showSaveFilePicker".into()).unwrap_or(false)
}

/// Asks where to save a file; returns the browser's handle.
pub async fn ask_where(suggested_name: &str) -> Result<JsValue, DiskError> {
    let accepted = object(&[("application/json", Array::of1(&".json".into()).into())]);
    let kind = object(&[
        ("description", "Bullseye plan".into()),
        ("accept", accepted),
    ]);
    let options = object(&[
        ("suggestedName", suggested_name.into()),
        ("types", Array::of1(&kind).into()),
    ]);
    call(&window(), "showSaveFilePicker", &[&options]).await
}

/// The name of the file behind a handle.
#[must_use]
pub fn name_of(handle: &JsValue) -> String {
    Reflect::get(handle, &"name".into())
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_default()
}

/// Makes sure that the file may be written; asks the person where the browser wants that.
pub async fn allow_writing(handle: &JsValue) -> Result<(), DiskError> {
    let mode = object(&[("mode", "readwrite".into())]);
    for question in ["queryPermission", "requestPermission"] {
        if call(handle, question, &[&mode])
            .await?
            .as_string()
            .as_deref()
            == Some("granted")
        {
            return Ok(());
        }
    }
    Err(DiskError::NotAllowed)
}

/// The file behind a handle as it is now.
pub async fn file_of(handle: &JsValue) -> Result<File, DiskError> {
    call(handle, "getFile", &[])
        .await?
        .dyn_into()
        .map_err(|_| DiskError::Failed("no file".to_owned()))
}

/// Writes the file behind a handle: all of it, or nothing.
pub async fn write(handle: &JsValue, text: &str) -> Result<(), DiskError> {
    let stream = call(handle, "createWritable", &[]).await?;
    let written = match call(&stream, "write", &[&text.into()]).await {
        Ok(_) => call(&stream, "close", &[]).await,
        Err(error) => Err(error),
    };
    if written.is_err() {
        // The file stays as it was; an abort that fails changes nothing about that.
        let _ = call(&stream, "abort", &[]).await;
    }
    written.map(|_| ())
}

/// All bytes of a file.
pub async fn bytes_of(file: &File) -> Result<Vec<u8>, DiskError> {
    let buffer = call(file, "arrayBuffer", &[]).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Hands a text of this media type to the browser as a download.
pub fn download(name: &str, text: &str, media_type: &str) -> Result<(), DiskError> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document()
        .create_element("a")?
        .dyn_into()
        .map_err(|_| DiskError::Failed("no link".to_owned()))?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    let forget = move || {
        let _ = Url::revoke_object_url(&url);
    };
    set_timeout(forget, Duration::from_secs(60));
    Ok(())
}

/// Lets the browser paint before something long begins.
pub async fn pause() {
    let promise = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 40);
    });
    // A timer that cannot be set resolves never in theory and does not happen in a window.
    let _ = JsFuture::from(promise).await;
}
