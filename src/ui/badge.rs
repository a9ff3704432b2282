//! A word about a thing: its state, its kind, how many.

use super::Icon;
use super::banner::Tone;
use icondata_core::Icon as IconData;
use leptos::prelude::*;
use markup::view;

/// A word on a small label.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: Signal<String>,
    /// What it is about; none for a plain one.
    #[prop(optional, into)]
    tone: Option<Tone>,
    /// An icon before the word.
    #[prop(optional, into)]
    icon: Option<IconData>,
) -> impl IntoView {
    view! {
        <span class=format!("badge {}", tone.map(Tone::class).unwrap_or_default())>
            {icon.map(|icon| view! { <Icon icon /> })}
            <span>{move || label.get()}</span>
        </span>
    }
}
