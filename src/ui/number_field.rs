//! A field for a number with its unit. What cannot be read as one stays as it was typed, with the
//! reason below it.

use super::field::{Field, Told};
use super::{Icon, keys};
use icondata_core::Icon as IconData;
use icondata_lu::{LuMinus, LuPlus};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use markup::view;

/// Page Up and Page Down go this many steps.
const LEAP: i32 = 10;

/// What a number may be, and how far a step goes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Steps {
    /// How far an arrow key goes.
    pub step: f64,
    /// The least it may be.
    pub least: f64,
    /// The most it may be.
    pub most: f64,
}

impl Steps {
    /// Steps of this size, without bounds.
    #[must_use]
    pub fn of(step: f64) -> Self {
        Self {
            step,
            least: f64::NEG_INFINITY,
            most: f64::INFINITY,
        }
    }

    /// The same steps between two bounds.
    #[must_use]
    pub fn between(self, least: f64, most: f64) -> Self {
        Self {
            least,
            most,
            ..self
        }
    }

    /// The number so many steps on. One that lies between two steps goes to the next of them; none
    /// at all begins at nought, or at the bound nearest to it.
    #[must_use]
    pub fn after(self, number: Option<f64>, count: i32) -> f64 {
        let Some(number) = number else {
            return 0.0_f64.max(self.least).min(self.most);
        };
        let from = if self.least.is_finite() {
            self.least
        } else {
            0.0
        };
        // What was added up from tenths lies beside the step that it stands for.
        let nearly = 1e-9;
        let digits = 1e9;
        let steps = (number - from) / self.step;
        let whole = if count > 0 {
            (steps + nearly).floor()
        } else {
            (steps - nearly).ceil()
        };
        let next = from + (whole + f64::from(count)) * self.step;
        ((next * digits).round() / digits)
            .max(self.least)
            .min(self.most)
    }
}

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
            "Enter" => settle(),
            "Escape" if typed.get_untracked().is_some() => keep(value.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
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
                    aria-valuemin=steps.least.is_finite().then_some(steps.least)
                    aria-valuemax=steps.most.is_finite().then_some(steps.most)
                    aria-valuetext=move || with_unit(&text(), unit)
                    prop:value=text
                    on:input=move |event| input(event_target_value(&event))
                    on:keydown=key
                    on:blur=move |_| if value.try_get_untracked().is_some() { settle() }
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
    fn a_step_goes_to_the_next_multiple() {
        let steps = Steps::of(0.1);
        assert_eq!(steps.after(Some(0.2), 1), 0.3);
        assert_eq!(steps.after(Some(0.25), 1), 0.3);
        assert_eq!(steps.after(Some(0.25), -1), 0.2);
        assert_eq!(steps.after(Some(-0.1), 1), 0.0);
    }

    #[test]
    fn steps_stay_within_their_bounds() {
        let steps = Steps::of(5.0).between(1.0, 10.0);
        assert_eq!(steps.after(Some(1.0), 1), 6.0);
        assert_eq!(steps.after(Some(6.0), 1), 10.0);
        assert_eq!(steps.after(Some(10.0), -1), 6.0);
        assert_eq!(steps.after(Some(1.0), -1), 1.0);
        assert_eq!(steps.after(Some(1.0), LEAP), 10.0);
    }

    #[test]
    fn no_number_begins_at_nought_or_the_nearest_bound() {
        assert_eq!(Steps::of(1.0).after(None, 1), 0.0);
        assert_eq!(Steps::of(1.0).between(3.0, 9.0).after(None, -1), 3.0);
    }

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
