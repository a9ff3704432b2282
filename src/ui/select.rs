//! Choosing one of several in the browser's own list.

use super::Icon;
use super::field::{Field, Told};
use icondata_lu::LuChevronDown;
use leptos::prelude::*;
use markup::view;

/// One of several, from the browser's own list.
#[component]
pub fn Select<Choice>(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// The choices and their words.
    choices: Vec<(Choice, String)>,
    /// The one that is chosen.
    #[prop(into)]
    chosen: Signal<Choice>,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the choice cannot be kept.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether the label is only read aloud.
    #[prop(optional)]
    quiet_label: bool,
    /// Whether it cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Said when another is chosen.
    #[prop(into)]
    on_choose: Callback<Choice>,
) -> impl IntoView
where
    Choice: Copy + PartialEq + Send + Sync + 'static,
{
    let told = Told::new(hint, error);
    let values: Vec<Choice> = choices.iter().map(|(choice, _)| *choice).collect();
    let options = choices
        .into_iter()
        .enumerate()
        .map(|(at, (choice, words))| {
            view! {
                <option value=at prop:selected=move || chosen.get() == choice>
                    {words}
                </option>
            }
        })
        .collect_view();
    let choose = move |event: leptos::ev::Event| {
        let at = event_target_value(&event).parse::<usize>();
        if let Some(choice) = at.ok().and_then(|at| values.get(at)) {
            on_choose.run(*choice);
        }
    };
    view! {
        <Field told label quiet_label>
            <div class="select">
                <select
                    class="input"
                    id=told.id()
                    disabled=move || disabled.get()
                    aria-describedby=move || told.described_by()
                    aria-invalid=move || told.invalid()
                    on:change=choose
                >
                    {options}
                </select>
                <Icon icon=LuChevronDown />
            </div>
        </Field>
    }
}

/// The choices of a closed list, after the choice of none of them.
#[must_use]
pub fn or_none<Word: Copy>(
    none: &str,
    all: &[Word],
    say: fn(Word) -> &'static str,
) -> Vec<(Option<Word>, String)> {
    let words = all.iter().map(|word| (Some(*word), say(*word).to_owned()));
    std::iter::once((None, none.to_owned()))
        .chain(words)
        .collect()
}
