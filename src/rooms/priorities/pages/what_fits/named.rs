//! An initiative by its name, to be pressed.

use super::desk::Desk;
use leptos::prelude::*;
use markup::view;
use plan::Id;

/// A press shows what it needs and excludes.
#[component]
pub(super) fn Named(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let of = StoredValue::new(id);
    view! {
        <button
            type="button"
            class="fits-name"
            dir="auto"
            on:click=move |_| of.with_value(|id| desk.select(id))
        >
            {move || of.with_value(|id| desk.name(id))}
        </button>
    }
}
