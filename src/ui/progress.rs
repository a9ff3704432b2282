//! How far something is that takes its time.

use super::id;
use leptos::prelude::*;
use markup::view;

/// A bar that fills; one that wanders while nobody knows how long it takes.
#[component]
pub fn Progress(
    /// What takes its time.
    #[prop(into)]
    label: Signal<String>,
    /// How much of it is done, from 0 to 1; nothing while that is not known.
    #[prop(into)]
    done: Signal<Option<f64>>,
    /// How far it is, in words; without them in per cent.
    #[prop(optional, into)]
    words: Signal<Option<String>>,
) -> impl IntoView {
    let id = id::unique("progress");
    let percent = move || done.get().map(percent);
    let said = move || {
        let percent = || percent().map(|percent| format!("{percent}\u{a0}%"));
        words.get().or_else(percent)
    };
    view! {
        <div class="progress-field">
            <div class="field-head">
                <span class="field-label" id=id.clone()>{move || label.get()}</span>
                <span class="field-hint num" aria-hidden="true">{said}</span>
            </div>
            <div
                class="progress"
                class:unknown=move || done.get().is_none()
                role="progressbar"
                aria-labelledby=id
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=percent
                aria-valuetext=said
                style:--value=move || done.get().map(|done| done.clamp(0.0, 1.0).to_string())
            ></div>
        </div>
    }
}

/// Whole per cent. What is not yet done is not 100.
fn percent(done: f64) -> u32 {
    let percent = (done.clamp(0.0, 1.0) * 100.0).round() as u32;
    if done < 1.0 { percent.min(99) } else { percent }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn only_what_is_done_is_a_hundred() {
        assert_eq!(percent(0.999), 99);
        assert_eq!(percent(1.0), 100);
        assert_eq!(percent(-3.0), 0);
        assert_eq!(percent(f64::NAN), 0);
    }
}
