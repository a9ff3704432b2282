//! Choosing one of a few, side by side.

use leptos::prelude::*;
use markup::view;

/// One of a few, side by side.
#[component]
pub fn Segmented<Choice>(
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// Tells this group from every other on the page.
    #[prop(into)]
    name: String,
    /// The choices and their words.
    choices: Vec<(Choice, &'static str)>,
    /// The one that is chosen.
    #[prop(into)]
    chosen: Signal<Choice>,
    /// Said when another is chosen.
    on_choose: impl Fn(Choice) + Clone + 'static,
    /// Whether nothing can be chosen now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView
where
    Choice: Copy + PartialEq + Send + Sync + 'static,
{
    let options = choices
        .into_iter()
        .map(|(choice, words)| {
            let on_choose = on_choose.clone();
            view! {
                <label>
                    <input
                        type="radio"
                        name=name.clone()
                        disabled=move || disabled.get()
                        prop:checked=move || chosen.get() == choice
                        on:change=move |_| on_choose(choice)
                    />
                    <span>{words}</span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="segmented" role="radiogroup" aria-label=label>{options}</div> }
}
