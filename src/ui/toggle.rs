//! Something that is on or off, and is so at once.

use super::field::Told;
use leptos::prelude::*;
use markup::view;

/// A switch.
#[component]
pub fn Toggle(
    /// What is on or off.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// What that means, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Whether it cannot be switched now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Said when it is switched.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let told = Told::new(hint, Signal::derive(|| None));
    let hint_words = move || {
        let hint = told.described_by().map(|id| (id, hint.get()));
        hint.map(|(id, hint)| view! { <small id=id>{hint}</small> })
    };
    view! {
        <div class="toggle">
            <input
                type="checkbox"
                role="switch"
                id=told.id()
                disabled=move || disabled.get()
                aria-describedby=move || told.described_by()
                prop:checked=move || on.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <div>
                <label for=told.id()>{move || label.get()}</label>
                {hint_words}
            </div>
        </div>
    }
}
