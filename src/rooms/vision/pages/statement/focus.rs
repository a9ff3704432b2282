//! Giving something the focus as soon as it is in the page.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// So many turns of the page's work are waited for before a frame is.
const TURNS: usize = 12;

/// Gives the element that the selector finds the focus, once it is there: before the next key is
/// heard, so that quick typing goes where it should.
pub fn focus_soon(selector: String) {
    spawn_local(async move {
        // Elements that are moved lose the focus, so what was changed is shown first.
        for _ in 0..3 {
            tick().await;
        }
        for _ in 0..TURNS {
            if focus(&selector) {
                return;
            }
            tick().await;
        }
        request_animation_frame(move || {
            focus(&selector);
        });
    });
}

fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let found = found.and_then(|it| it.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|element| element.focus().is_ok())
}
