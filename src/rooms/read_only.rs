//! Why nothing can be changed on a page.

use crate::rooms::words;
use crate::state::AppState;
use crate::ui::Banner;
use crate::ui::banner::Tone;
use leptos::prelude::*;
use markup::{Show, view};

/// Says so where a newer build wrote the workspace; nothing elsewhere.
#[component]
pub fn ReadOnly() -> impl IntoView {
    let session = AppState::use_context().session;
    view! {
        <Show when=move || session.is_read_only()>
            <Banner
                tone=Tone::Warning
                title="Nothing can be changed here"
                text=words::READ_ONLY.to_owned()
            />
        </Show>
    }
}
