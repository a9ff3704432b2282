//! A field for a number with its unit. What cannot be read as one stays as it was typed, with the
//! reason below it.

use super::field::{Field, Told};
use super::steps::Steps;
use super::{Icon, keys};
use icondata_core::Icon as IconData;
use icondata_lu::{LuMinus, LuPlus};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use markup::view;

/// Page Up and Page Down go this many steps.
const LEAP: i32 = 10;

/// A number as it is written where no other way is given.
fn plain(number: f64) -> String {
    // Nine digits are more than any step has.
    let text = format!("{number:.9}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A field for a number.
#[component]
pub fn NumberField(
    /// What belongs into it.
    #[prop(into)]
    label: Signal<String>,
    /// The number that is kept.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Reads what was typed; or says, in words, why it cannot be kept.
    read: Callback<String, Result<Option<f64>, String>>,
    /// Writes a number as people here write it.
    #[prop(default = plain)]
    write: fn(f64) -> String,
    /// The unit, beside the number.
    #[prop(optional)]
    unit: &'static str,
    /// What it may be, and how far an arrow key goes; `read` refuses what lies outside.
    #[prop(default = Steps::of(1.0))]
    steps: Steps,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the number cannot be kept, for a reason that others know.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Said with another number, when it is kept.
    #[prop(into)]
    on_change: Callback<Option<f64>>,
    /// Said after Enter, once what was typed is kept.
    #[prop(optional)]
    on_enter: Option<Callback<()>>,
) -> impl IntoView {
    let typed = RwSignal::new(None::<String>);
    let reason = RwSignal::new(None::<String>);
    let told = Told::new(
        hint,
        Signal::derive(move || reason.get().or_else(|| error.get())),
    );
    let text = move || {
        let kept = || value.get().map(write).unwrap_or_default();
        typed.get().unwrap_or_else(kept)
    };
    // The number that the text says, or the reason why it says none.
    let now = move || {
        let text = typed.get_untracked();
        text.map_or_else(|| Ok(value.get_untracked()), |text| read.run(text))
    };
    let keep = move |number: Option<f64>| {
        typed.set(None);
        reason.set(None);
        if number != value.get_untracked() {
            on_change.run(number);
        }
    };
    let settle = move || match now() {
        Ok(number) => keep(number),
        Err(why) => reason.set(Some(why)),
    };
    // A field that goes while it has the focus is left when nothing of it is there any more.
    let leave = move |_| {
        if typed.try_get_untracked().is_some() && value.try_get_untracked().is_some() {
            settle();
        }
    };
    let go = move |count: i32| match now() {
        Ok(number) => keep(Some(steps.after(number, count))),
        Err(why) => reason.set(Some(why)),
    };
    let input = move |text: String| {
        // A reason goes as soon as it no longer holds; a new one waits until the field is left.
        if reason.get_untracked().is_some() && read.run(text.clone()).is_ok() {
            reason.set(None);
        }
        typed.set(Some(text));
    };
    let key = move |event: KeyboardEvent| {
        if keys::composes(&event) || !keys::is_plain(&event) {
            return;
        }
        match event.key().as_str() {
            "ArrowUp" => go(1),
            "ArrowDown" => go(-1),
            "PageUp" => go(LEAP),
            "PageDown" => go(-LEAP),
            "Enter" => {
                settle();
                if let Some(on_enter) = on_enter.filter(|_| reason.get_untracked().is_none()) {
                    on_enter.run(());
                }
            }
            "Escape" if typed.get_untracked().is_some() => keep(value.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let bounds = move || steps.around(value.get());
    let step = move |icon: IconData, count: i32| {
        let press = move |event: MouseEvent| {
            event.prevent_default();
            go(count);
        };
        view! {
            <button
                type="button"
                class="number-step"
                tabindex="-1"
                aria-hidden="true"
                disabled=move || disabled.get()
                // The field keeps the focus, and no keyboard covers a phone.
                on:pointerdown=move |event| event.prevent_default()
                on:click=press
            >
                <Icon icon />
            </button>
        }
    };
    view! {
        <Field told label>
            <div class="number-field input" class:invalid=move || told.invalid().is_some()>
                <input
                    id=told.id()
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    role="spinbutton"
                    disabled=move || disabled.get()
                    aria-describedby=move || told.described_by()
                    aria-invalid=move || told.invalid()
                    aria-valuenow=move || value.get()
                    aria-valuemin=move || bounds().0
                    aria-valuemax=move || bounds().1
                    aria-valuetext=move || with_unit(&text(), unit)
                    prop:value=text
                    on:input=move |event| input(event_target_value(&event))
                    on:keydown=key
                    on:blur=leave
                />
                {(!unit.is_empty())
                    .then(|| view! { <span class="number-unit" aria-hidden="true">{unit}</span> })}
                {step(LuMinus, -1)}
                {step(LuPlus, 1)}
            </div>
        </Field>
    }
}

/// A number with its unit, as it is read aloud.
fn with_unit(text: &str, unit: &str) -> Option<String> {
    (!text.is_empty()).then(|| format!("{text} {unit}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_without_what_adding_left_behind() {
        assert_eq!(plain(0.1 + 0.2), "0.3");
        assert_eq!(plain(20.0), "20");
    }

    #[test]
    fn a_unit_is_read_with_its_number_alone() {
        assert_eq!(with_unit("", "weeks"), None);
        assert_eq!(with_unit("3", "weeks").as_deref(), Some("3 weeks"));
        assert_eq!(with_unit("3", "").as_deref(), Some("3"));
    }
}
