//! The letters of the walk: keep, move, drop, and the next.

use super::shared::Shared;
use crate::rooms::focus::behind_dialog;
use crate::ui::keys::{composes, in_text_field, is_plain, letters};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use plan::records::snapshot_rank::Decision;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where arrows have a meaning of their own.
const OWN_ARROWS: &str = "input, [role=\"menu\"], [role=\"region\"], [role=\"radiogroup\"]";

/// Listens as long as the page shows.
pub(super) fn listen(shared: Shared) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if event.default_prevented() || composes(&event) || !is_plain(&event) {
            return;
        }
        let app = shared.app;
        let covered = app.overlay.with_untracked(Option::is_some) || behind_dialog();
        if covered || in_text_field(&event) || shared.current.with_untracked(Option::is_none) {
            return;
        }
        if pressed(shared, &event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Does what a key asks for. Whether it asked for something.
fn pressed(shared: Shared, event: &KeyboardEvent) -> bool {
    let key = event.key();
    if key.chars().count() == 1 && !letters() {
        return false;
    }
    let decision = match key.as_str() {
        "k" | "K" => Some(Decision::Keep),
        "m" | "M" => Some(Decision::Move),
        "d" | "D" => Some(Decision::Drop),
        "j" | "J" => {
            shared.step(if event.shift_key() { -1 } else { 1 });
            return true;
        }
        "ArrowRight" if !has_own_arrows(event) => {
            shared.step(1);
            return true;
        }
        "ArrowLeft" if !has_own_arrows(event) => {
            shared.step(-1);
            return true;
        }
        _ => None,
    };
    match decision {
        Some(decision) if untrack(|| shared.decides()) => {
            shared.decide(decision);
            true
        }
        _ => false,
    }
}

fn has_own_arrows(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.closest(OWN_ARROWS).is_ok_and(|it| it.is_some()))
}
