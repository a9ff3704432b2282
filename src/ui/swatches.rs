//! Choosing a paper by its colour: on its own, and in a menu.

use super::Icon;
use icondata_lu::LuCheck;
use leptos::prelude::*;
use markup::view;

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

/// The six papers as items of a menu.
#[component]
pub fn MenuSwatches(
    /// The words that stand for the colours, each with its name.
    colours: Vec<(&'static str, &'static str)>,
    /// The one that is chosen.
    chosen: &'static str,
    /// Said when one is chosen.
    #[prop(into)]
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let swatches = colours
        .into_iter()
        .map(|(word, words)| {
            view! {
                <button
                    type="button"
                    class="swatch"
                    role="menuitemradio"
                    tabindex="-1"
                    data-color=word
                    aria-label=words
                    title=words
                    aria-checked=(word == chosen).to_string()
                    on:click=move |_| on_choose.run(word)
                >
                    <Icon icon=LuCheck />
                </button>
            }
        })
        .collect_view();
    view! { <div class="swatches menu-swatches" role="group" aria-label="Colour">{swatches}</div> }
}
