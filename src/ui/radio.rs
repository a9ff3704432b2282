//! Choosing one of a few: as a segmented control, and as colour swatches.

use super::Icon;
use icondata_lu::LuCheck;
use leptos::prelude::*;
use markup::view;

/// One of a few, side by side.
#[component]
pub fn Segmented<Choice>(
    /// What is chosen.
    label: &'static str,
    /// Tells this group from every other on the page.
    name: &'static str,
    /// The choices and their words.
    choices: Vec<(Choice, &'static str)>,
    /// The one that is chosen.
    #[prop(into)]
    chosen: Signal<Choice>,
    /// Said when another is chosen.
    on_choose: impl Fn(Choice) + Clone + 'static,
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
                        name=name
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

/// One of the six papers.
#[component]
pub fn Swatches(
    /// Tells this group from every other on the page.
    #[prop(into)]
    name: String,
    /// The words that stand for the colours, each with its name.
    colours: Vec<(&'static str, &'static str)>,
    /// The one that is chosen.
    #[prop(into)]
    chosen: Signal<&'static str>,
    /// Said when another is chosen.
    #[prop(into)]
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let swatches = colours
        .into_iter()
        .map(|(word, words)| {
            view! {
                <label class="swatch" data-color=word title=words>
                    <input
                        type="radio"
                        name=name.clone()
                        aria-label=words
                        prop:checked=move || chosen.get() == word
                        on:change=move |_| on_choose.run(word)
                    />
                    <Icon icon=LuCheck />
                </label>
            }
        })
        .collect_view();
    view! { <div class="swatches" role="radiogroup" aria-label="Colour">{swatches}</div> }
}
