//! The save state, always in sight.

use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::state::AppState;
use crate::storage::SaveState;
use leptos::prelude::*;
use markup::view;

/// Saving, Saved, or the problem in words; it leads to the storage room.
#[component]
pub fn SaveStateView() -> impl IntoView {
    let app = AppState::use_context();
    let state = move || match app.save_state.get() {
        SaveState::Saved { .. } | SaveState::DurableOnly(_) => "saved",
        SaveState::Saving => "saving",
        SaveState::QuickOnly(_) | SaveState::NotSaved(_) | SaveState::ReadOnly { .. } => "problem",
    };
    let advice = move || app.save_state.with(words::save_advice);
    view! {
        <a
            class="save-link"
            href=Route::to(Room::Storage).fragment()
            title=move || advice().unwrap_or_else(|| "Where your work is kept".to_owned())
        >
            <span class="save" role="status" aria-live="polite" data-state=state>
                {move || app.save_state.with(words::save_state)}
            </span>
        </a>
    }
}

/// What is wrong with saving and what to do, over the room; nothing when all is well.
#[component]
pub fn SaveBanner() -> impl IntoView {
    let app = AppState::use_context();
    let words = move || {
        app.save_state.with(|state| match state {
            SaveState::QuickOnly(_) | SaveState::NotSaved(_) | SaveState::ReadOnly { .. } => {
                words::save_advice(state)
            }
            _ => None,
        })
    };
    move || {
        words()
            .map(|words| view! { <p class="banner problem room-banner" role="alert">{words}</p> })
    }
}
