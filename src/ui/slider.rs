//! A number that is found by moving: the browser's own slider, with its value in words.

use super::field::{Field, Told};
use super::steps::Steps;
use leptos::prelude::*;
use markup::view;

/// A slider.
#[component]
pub fn Slider(
    /// What is set.
    #[prop(into)]
    label: Signal<String>,
    /// The value.
    #[prop(into)]
    value: Signal<f64>,
    /// Its bounds, both of which have to be there, and its steps.
    steps: Steps,
    /// The value in words, with its unit.
    #[prop(into)]
    words: Callback<f64, String>,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Whether it cannot be moved now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Said while it moves.
    #[prop(into)]
    on_input: Callback<f64>,
) -> impl IntoView {
    let told = Told::new(hint, Signal::derive(|| None));
    let share = move || share(value.get(), steps).to_string();
    let beside = move || {
        view! {
            // The slider says it itself.
            <span class="slider-value num" aria-hidden="true">
                {move || words.run(value.get())}
            </span>
        }
    };
    let input = move |event: leptos::ev::Event| {
        if let Ok(value) = event_target_value(&event).parse::<f64>() {
            on_input.run(value);
        }
    };
    view! {
        <Field told label beside=ViewFn::from(beside)>
            <input
                class="slider"
                type="range"
                id=told.id()
                min=steps.least
                max=steps.most
                step=steps.step
                disabled=move || disabled.get()
                aria-valuetext=move || words.run(value.get())
                aria-describedby=move || told.described_by()
                style:--share=share
                prop:value=move || value.get()
                on:input=input
            />
        </Field>
    }
}

/// Which share of the way between the bounds a value is, from 0 to 1.
fn share(value: f64, steps: Steps) -> f64 {
    let width = steps.most - steps.least;
    if width > 0.0 {
        ((value - steps.least) / width).clamp(0.0, 1.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_the_way_stays_within_the_bounds() {
        let steps = Steps::of(1.0).between(10.0, 20.0);
        assert_eq!(share(15.0, steps), 0.5);
        assert_eq!(share(99.0, steps), 1.0);
        assert_eq!(share(1.0, steps), 0.0);
        assert_eq!(share(1.0, Steps::of(1.0).between(3.0, 3.0)), 0.0);
    }
}
