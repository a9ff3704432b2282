//! The buttons that zoom, for who has no wheel, no two fingers free and no key in mind.

use super::Lens;
use crate::ui::IconButton;
use icondata_lu::{LuZoomIn, LuZoomOut};
use leptos::prelude::*;
use markup::view;

/// Out, how much, in. Stands in a corner of its board.
#[component]
pub fn ZoomGroup(
    /// Of this board.
    lens: Lens,
) -> impl IntoView {
    let words = move || lens.now().words();
    view! {
        <div class="zoom" role="group" aria-label="Zoom">
            <IconButton label="Zoom out" icon=LuZoomOut keys="-" on_press=move || lens.step(false, None) />
            <button
                type="button"
                class="button quiet zoom-all num"
                aria-label=move || format!("{}, show all", words())
                title="Show all"
                aria-keyshortcuts="0"
                on:click=move |_| lens.fit()
            >
                {words}
            </button>
            <IconButton label="Zoom in" icon=LuZoomIn keys="+" on_press=move || lens.step(true, None) />
        </div>
    }
}
