//! The page of last resort: when the program stops, it says so in calm words and offers the raw
//! data as a download. It is made of plain elements, because nothing else can be trusted by then.
//!
//! The program stops itself by a panic. The browser may also cut it short, out of memory or out of
//! stack: what it was at is then half done, and going on would build on that.
//!
//! `#/panic` rehearses it: a page that is opened at that address stops at once, so that the page of
//! last resort can be seen and tested without a fault in the program.

use crate::storage::raw_dump;
use std::panic;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Blob, BlobPropertyBag, Document, Element, Event, Url};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Shows the page of last resort whenever the program panics or is cut short.
pub fn install() {
    panic::set_hook(Box::new(|info| {
        let stack = text(&js_sys::Error::new(""), "stack");
        let reason = format!("{info}\n\n{stack}");
        web_sys::console::error_1(&JsValue::from_str(&reason));
        // With no document there is nothing to show it on, and the console has the reason.
        let _ = show(&reason);
    }));
    let Some(window) = web_sys::window() else {
        return;
    };
    let listen = Closure::<dyn Fn(Event)>::new(|event: Event| {
        if let Some(reason) = cut_short(&event) {
            let _ = show(&reason);
        }
    })
    .into_js_value();
    for event in ["error", "unhandledrejection"] {
        // A window takes any listener.
        let _ = window.add_event_listener_with_callback(event, listen.unchecked_ref());
    }
}

/// How the browser cut the program short, where that is what an event tells of. An exception that a
/// page script throws leaves the program whole, and is none of ours.
fn cut_short(event: &Event) -> Option<String> {
    let thrown = ["error", "reason"]
        .into_iter()
        .filter_map(|name| js_sys::Reflect::get(event, &name.into()).ok())
        .find(JsValue::is_object)?;
    let name = text(&thrown, "name");
    let stack = text(&thrown, "stack");
    // The engines' names for a trap and for a stack that is full.
    let ends = ["RuntimeError", "RangeError", "InternalError"].contains(&&*name);
    (ends && stack.contains("wasm"))
        .then(|| format!("{name}: {}\n\n{stack}", text(&thrown, "message")))
}

/// A property that is a text, or nothing.
fn text(of: &JsValue, name: &str) -> String {
    js_sys::Reflect::get(of, &name.into())
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Stops the program where the address asks for a rehearsal.
pub fn rehearse() {
    let asked = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .is_some_and(|hash| hash == "#/panic");
    assert!(!asked, "a rehearsal, asked for by the address #/panic");
}

fn show(reason: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    if document.get_element_by_id("last-resort").is_some() {
        return Ok(());
    }
    let dump = raw_dump();
    let kept = dump.len() > "{}".len();
    let page = element(&document, "main", "page", "")?;
    page.set_id("last-resort");
    let rings = drawing(&document, "page-rings", "200")?;
    for radius in ["99", "70", "40"] {
        let middle = ("100", "100");
        rings.append_child(&circle(&document, middle, radius)?.into())?;
    }
    let panel = element(&document, "section", "panic", "")?;
    panel.set_attribute("role", "alert")?;
    panel.append_child(&mark(&document)?.into())?;
    for (tag, words) in words(kept) {
        panel.append_child(&element(&document, tag, "", words)?.into())?;
    }
    panel.append_child(&actions(&document, kept.then_some(dump.as_str()))?.into())?;
    panel.append_child(&details(&document, reason)?.into())?;
    page.append_child(&rings.into())?;
    page.append_child(&panel.into())?;
    body.set_text_content(None);
    body.append_child(&page.into())?;
    document.set_title("Bullseye has stopped");
    Ok(())
}

fn words(kept: bool) -> &'static [(&'static str, &'static str)] {
    if kept {
        &[
            ("h1", "Something went wrong, and your work is safe"),
            (
                "p",
                "Bullseye met a fault it could not get past, and stopped. Everything up to the last “Saved” is in this browser, on this machine.",
            ),
            (
                "p",
                "Reloading opens it again. If you would rather be sure, download a copy first.",
            ),
        ]
    } else {
        &[
            ("h1", "Something went wrong"),
            (
                "p",
                "Bullseye met a fault it could not get past, and stopped. Nothing is kept in this browser’s quick storage; what was saved to its database opens again with the page.",
            ),
        ]
    }
}

fn actions(document: &Document, dump: Option<&str>) -> Result<Element, JsValue> {
    let actions = element(document, "div", "actions", "")?;
    // A link to the page itself, since no code of ours may run any more.
    let reload = element(document, "a", "button primary", "")?;
    reload.set_attribute("href", "")?;
    reload.append_child(
        &icon(
            document,
            &[
                "M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8",
                "M21 3v5h-5",
                "M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16",
                "M8 16H3v5",
            ],
        )?
        .into(),
    )?;
    reload.append_child(&element(document, "span", "", "Reload")?.into())?;
    actions.append_child(&reload.into())?;
    if let Some(dump) = dump {
        let download = element(document, "a", "button", "")?;
        download.set_attribute("href", &url_of(dump)?)?;
        download.set_attribute("download", "bullseye-raw-data.json")?;
        let arrow = [
            "M12 3v12",
            "m7 10 5 5 5-5",
            "M4 16v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3",
        ];
        download.append_child(&icon(document, &arrow)?.into())?;
        download.append_child(&element(document, "span", "", "Download a copy")?.into())?;
        actions.append_child(&download.into())?;
    }
    Ok(actions)
}

fn details(document: &Document, reason: &str) -> Result<Element, JsValue> {
    let details = element(document, "details", "", "")?;
    let summary = element(document, "summary", "", "What happened, for a bug report")?;
    let report = element(document, "pre", "excerpt", reason)?;
    report.set_attribute("tabindex", "0")?;
    details.append_child(&summary.into())?;
    details.append_child(&report.into())?;
    Ok(details)
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

fn drawing(document: &Document, class: &str, side: &str) -> Result<Element, JsValue> {
    let drawing = document.create_element_ns(Some(SVG), "svg")?;
    drawing.set_attribute("class", class)?;
    drawing.set_attribute("viewBox", &format!("0 0 {side} {side}"))?;
    drawing.set_attribute("aria-hidden", "true")?;
    Ok(drawing)
}

fn icon(document: &Document, paths: &[&str]) -> Result<Element, JsValue> {
    let icon = drawing(document, "icon", "24")?;
    for path in paths {
        let line = document.create_element_ns(Some(SVG), "path")?;
        line.set_attribute("d", path)?;
        icon.append_child(&line.into())?;
    }
    Ok(icon)
}

fn mark(document: &Document) -> Result<Element, JsValue> {
    let mark = drawing(document, "mark", "16")?;
    let ring = circle(document, ("8", "8"), "7")?;
    ring.set_attribute("fill", "none")?;
    ring.set_attribute("stroke", "currentColor")?;
    ring.set_attribute("stroke-width", "2")?;
    let middle = circle(document, ("8", "8"), "3")?;
    middle.set_attribute("fill", "currentColor")?;
    mark.append_child(&ring.into())?;
    mark.append_child(&middle.into())?;
    Ok(mark)
}

fn circle(document: &Document, middle: (&str, &str), radius: &str) -> Result<Element, JsValue> {
    let circle = document.create_element_ns(Some(SVG), "circle")?;
    circle.set_attribute("cx", middle.0)?;
    circle.set_attribute("cy", middle.1)?;
    circle.set_attribute("r", radius)?;
    Ok(circle)
}

fn url_of(dump: &str) -> Result<String, JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(dump));
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    Url::create_object_url_with_blob(&blob)
}
