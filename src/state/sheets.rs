//! The style sheets that come with a part of the app: the page links them, disabled, and a browser
//! fetches them once they are not. They hold from when the part first shows: each sheet that begins to hold
//! has all of the page styled anew, and what it says of other pages is tried on each element of this one.

use super::parts::NotLoaded;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, EventTarget};

/// The sheets that come with a part.
const OF_PARTS: &str = "link[data-part]";

/// Asks for the sheets of a part, and answers once they are here, also those that another part has asked for;
/// an error when one of them could not be fetched, which can be asked for again.
pub fn fetch(part: &str) -> impl Future<Output = Result<(), NotLoaded>> + use<> {
    let coming: Vec<(Element, JsFuture)> = waiting()
        .filter(|sheet| is_of(sheet, part))
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

/// Asks for the sheets of every part, and lets them hold.
pub fn ask_for_all() {
    for sheet in of_parts() {
        let _ = sheet.remove_attribute("media");
        let _ = sheet.remove_attribute("disabled");
    }
}

/// Lets the sheets of a part hold from now on, whether they are here or yet to come.
pub fn apply(part: &str) {
    for sheet in of_parts().filter(|sheet| is_of(sheet, part)) {
        let _ = sheet.remove_attribute("media");
    }
}

/// The sheets that come with parts.
fn of_parts() -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(OF_PARTS).ok();
    let nodes = found.into_iter().flat_map(|found| {
        let count = found.length();
        (0..count).filter_map(move |at| found.item(at))
    });
    nodes.filter_map(|node| node.dyn_into::<Element>().ok())
}

fn is_of(sheet: &Element, part: &str) -> bool {
    let parts = sheet.get_attribute("data-part").unwrap_or_default();
    parts.split_ascii_whitespace().any(|it| it == part)
}

/// The sheets that are not there: nobody asked for them yet, or they are on their way.
fn waiting() -> impl Iterator<Item = Element> {
    of_parts().filter(|sheet| sheet.has_attribute("disabled") || !is_here(sheet))
}

/// Whether a sheet that was asked for is there.
fn is_here(sheet: &Element) -> bool {
    let rules = js_sys::Reflect::get(sheet, &"sheet".into());
    rules.is_ok_and(|rules| !rules.is_null())
}

/// Asks for a sheet; done when it is here, failed when it does not come.
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
