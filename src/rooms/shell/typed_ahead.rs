//! What is typed before the palette is open is meant for it, not for what still has the focus.

use crate::rooms::focus::behind_dialog;
use crate::state::{AppState, Overlay};
use crate::ui::keys::{composes, is_plain};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

/// Keeps it, for the whole life of the page. Whoever does something else meanwhile does not wait for the palette any
/// more.
pub fn keep(app: AppState) {
    let ahead = app.typed_ahead;
    let call_off = move || {
        ahead.set(None);
        if app
            .overlay
            .with_untracked(|it| *it == Some(Overlay::Palette))
        {
            app.overlay.set(None);
        }
    };
    let awaited = move || ahead.with_untracked(Option::is_some) && !behind_dialog();
    first("pointerdown", move |_| {
        if awaited() {
            call_off();
        }
    });
    first("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !awaited() || composes(event) || !is_plain(event) {
            return;
        }
        let key = event.key();
        if key == "Tab" {
            return call_off();
        }
        event.prevent_default();
        event.stop_propagation();
        if key == "Escape" {
            return call_off();
        }
        ahead.update(|ahead| match ahead {
            Some(typed) if key == "Backspace" => drop(typed.pop()),
            // The names of other keys are longer than what a key types.
            Some(typed) if key.chars().count() == 1 => typed.push_str(&key),
            _ => {}
        });
    });
}

/// Listens before the room does, for the whole life of the page.
fn first(event: &str, act: impl Fn(Event) + 'static) {
    let act = Closure::<dyn Fn(Event)>::new(act).into_js_value();
    // Refused for no function alone.
    let _ = window().add_event_listener_with_callback_and_bool(event, act.unchecked_ref(), true);
}
