//! The page of last resort: when the program stops, it says so in calm words and offers the raw
//! data as a download. It is made of plain elements, because nothing else can be trusted by then.

use crate::storage::raw_dump;
use std::panic;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Document, Element, Url};

/// Shows the page of last resort whenever the program panics.
pub fn install() {
    panic::set_hook(Box::new(|info| {
        let reason = info.to_string();
        web_sys::console::error_1(&JsValue::from_str(&reason));
        // With no document there is nothing to show it on, and the console has the reason.
        let _ = show(&reason);
    }));
}

fn show(reason: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    if document.get_element_by_id("last-resort").is_some() {
        return Ok(());
    }
    let page = element(&document, "main", "page last-resort", "")?;
    page.set_id("last-resort");
    page.set_attribute("role", "alert")?;
    page.append_child(&element(&document, "h1", "", "Bullseye has stopped")?.into())?;
    let words = "Something went wrong in the program, not in your plan. Everything up to the last “Saved” is still in this browser, and reloading the page usually brings it back. To be safe, download the raw data first.";
    page.append_child(&element(&document, "p", "", words)?.into())?;
    let actions = element(&document, "div", "actions", "")?;
    let download = element(&document, "a", "button primary", "Download the raw data")?;
    download.set_attribute("href", &dump_url()?)?;
    download.set_attribute("download", "bullseye-raw-data.json")?;
    actions.append_child(&download.into())?;
    let reload = element(&document, "a", "button", "Reload")?;
    // A link to the page itself, since no code of ours may run any more.
    reload.set_attribute("href", "?")?;
    actions.append_child(&reload.into())?;
    page.append_child(&actions.into())?;
    let details = element(&document, "details", "", "")?;
    details.append_child(
        &element(
            &document,
            "summary",
            "",
            "What happened, for whoever mends it",
        )?
        .into(),
    )?;
    details.append_child(&element(&document, "pre", "", reason)?.into())?;
    page.append_child(&details.into())?;
    body.set_inner_html("");
    body.append_child(&page.into())?;
    Ok(())
}

fn element(document: &Document, tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    Ok(element)
}

fn dump_url() -> Result<String, JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(&raw_dump()));
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    Url::create_object_url_with_blob(&blob)
}
