//! The style sheets that come with a part of the app: the page links them, disabled, and a browser
//! fetches them once they are not.

use super::parts::NotLoaded;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, EventTarget};

/// The sheets that come with a part.
const OF_PARTS: &str = "link[data-part]";

/// Asks for the sheets of a part, and answers once they hold, also those that another part has asked for;
/// an error when one of them could not be fetched, which can be asked for again.
pub fn fetch(part: &str) -> impl Future<Output = Result<(), NotLoaded>> + use<> {
    let coming: Vec<(Element, JsFuture)> = waiting()
        .into_iter()
        .filter(|sheet| {
            let parts = sheet.get_attribute("data-part").unwrap_or_default();
            parts.split_ascii_whitespace().any(|it| it == part)
        })
        .map(|sheet| {
            let arrival = JsFuture::from(arrival(&sheet));
            (sheet, arrival)
        })
        .collect();
    async move {
        let mut answer = Ok(());
        for (sheet, arrival) in coming {
            if arrival.await.is_err() {
                // Refused only for names that are no attribute's.
                let _ = sheet.set_attribute("disabled", "");
                answer = Err(NotLoaded);
            }
        }
        answer
    }
}

/// Asks for the sheets of every part.
pub fn ask_for_all() {
    for sheet in waiting() {
        let _ = sheet.remove_attribute("disabled");
    }
}

/// The sheets that are not there: nobody asked for them yet, or they are on their way.
fn waiting() -> Vec<Element> {
    let Ok(found) = document().query_selector_all(OF_PARTS) else {
        return Vec::new();
    };
    let nodes = (0..found.length()).filter_map(|at| found.item(at));
    let sheets = nodes.filter_map(|node| node.dyn_into::<Element>().ok());
    sheets
        .filter(|sheet| sheet.has_attribute("disabled") || !holds(sheet))
        .collect()
}

/// Whether a sheet that was asked for is there.
fn holds(sheet: &Element) -> bool {
    let rules = js_sys::Reflect::get(sheet, &"sheet".into());
    rules.is_ok_and(|rules| !rules.is_null())
}

/// Asks for a sheet; done when it holds, failed when it does not come.
fn arrival(sheet: &Element) -> js_sys::Promise {
    js_sys::Promise::new(&mut |done, failed| {
        let target: &EventTarget = sheet;
        // A node takes any listener.
        let _ = target.add_event_listener_with_callback("load", &done);
        let _ = target.add_event_listener_with_callback("error", &failed);
        if sheet.remove_attribute("disabled").is_err() {
            let _ = failed.call0(&JsValue::NULL);
        }
    })
}
