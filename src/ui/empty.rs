//! An empty room: what it is for, the first step, and an example.

use super::Icon;
use icondata_core::Icon as IconData;
use leptos::prelude::*;
use markup::view;

/// What shows where nothing is yet.
#[component]
pub fn Empty(
    /// The room's icon.
    icon: IconData,
    /// What it is for, as a short title.
    title: &'static str,
    /// A sentence more.
    text: &'static str,
    /// The first steps, in order: each a few words in bold and the rest of the sentence.
    #[prop(optional)]
    steps: &'static [(&'static str, &'static str)],
    /// The buttons.
    children: Children,
) -> impl IntoView {
    let steps = steps
        .iter()
        .map(|&(lead, rest)| view! { <li><span><strong>{lead}</strong>" "{rest}</span></li> })
        .collect_view();
    view! {
        <section class="empty">
            <Icon icon />
            <h2>{title}</h2>
            <p>{text}</p>
            <ol class="steps">{steps}</ol>
            <div class="actions">{children()}</div>
        </section>
    }
}
