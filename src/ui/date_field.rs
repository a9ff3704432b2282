//! A field for a date: the browser's own, which knows how people here write one.

use super::IconButton;
use super::field::{Field, Told};
use icondata_lu::LuX;
use leptos::html;
use leptos::prelude::*;
use markup::{Show, view};
use plan::day::Day;

/// A field for a date. Dates are written as ISO 8601 has them: `2026-03-01`.
#[component]
pub fn DateField(
    /// What belongs into it.
    #[prop(into)]
    label: Signal<String>,
    /// The date, or nothing.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// The earliest that can be kept.
    #[prop(optional, into)]
    earliest: Signal<Option<String>>,
    /// The latest that can be kept.
    #[prop(optional, into)]
    latest: Signal<Option<String>>,
    /// Whether there has to be one.
    #[prop(optional)]
    needed: bool,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Why the date cannot be kept, for a reason that others know.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Said with another date, when it is kept.
    #[prop(into)]
    on_change: Callback<Option<String>>,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let reason = RwSignal::new(None::<String>);
    let told = Told::new(
        hint,
        Signal::derive(move || reason.get().or_else(|| error.get())),
    );
    let keep = move |date: Option<String>| {
        reason.set(None);
        if date != value.get_untracked() {
            on_change.run(date);
        }
    };
    let bounds = move || (earliest.get_untracked(), latest.get_untracked());
    // While a year is typed, each of its digits makes a date; the one that is meant stands there when
    // the field is left. One that is half typed is none yet.
    let settle = move || {
        let Some(field) = node.try_get_untracked().flatten() else {
            return;
        };
        let date = field.value();
        if date.is_empty() && is_half_typed(&field) {
            reason.set(Some("Part of the date is missing.".to_owned()));
            return;
        }
        if date.is_empty() && needed {
            reason.set(Some("A date belongs here.".to_owned()));
            return;
        }
        let (earliest, latest) = bounds();
        match outside(&date, earliest.as_deref(), latest.as_deref()) {
            Some(Outside::Before(bound)) => {
                reason.set(Some(format!("The earliest date is {}.", written(bound))));
            }
            Some(Outside::After(bound)) => {
                reason.set(Some(format!("The latest date is {}.", written(bound))));
            }
            None => keep((!date.is_empty()).then_some(date)),
        }
    };
    // A reason goes as soon as it no longer holds; a new one waits until the field is left.
    let input = move |event: leptos::ev::Event| {
        let (earliest, latest) = bounds();
        let date = event_target_value(&event);
        let fits = outside(&date, earliest.as_deref(), latest.as_deref()).is_none();
        if !date.is_empty() && fits && reason.with_untracked(Option::is_some) {
            reason.set(None);
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            settle();
        }
    };
    let clear = move || {
        keep(None);
        if let Some(field) = node.get_untracked() {
            field.set_value("");
            // The button goes with the date; the focus stays with the field.
            let _ = field.focus();
        }
    };
    view! {
        <Field told label>
            <div class="date-field">
                <input
                    class="input"
                    type="date"
                    id=told.id()
                    node_ref=node
                    disabled=move || disabled.get()
                    min=move || earliest.get()
                    max=move || latest.get()
                    aria-describedby=move || told.described_by()
                    aria-invalid=move || told.invalid()
                    prop:value=move || value.get().unwrap_or_default()
                    on:input=input
                    on:keydown=key
                    on:blur=move |_| settle()
                />
                <Show when=move || value.get().is_some() && !needed && !disabled.get()>
                    <IconButton
                        label=Signal::derive(move || format!("Clear {}", label.get()))
                        icon=LuX
                        small=true
                        on_press=clear
                    />
                </Show>
            </div>
        </Field>
    }
}

/// On which side of its bounds a date lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outside<'a> {
    Before(&'a str),
    After(&'a str),
}

/// No date lies within any bounds.
fn outside<'a>(
    date: &str,
    earliest: Option<&'a str>,
    latest: Option<&'a str>,
) -> Option<Outside<'a>> {
    // As texts, dates do not sort: years may have more digits than four.
    let date = Day::parse(date)?;
    let before = earliest.filter(|bound| Day::parse(bound).is_some_and(|bound| date < bound));
    let after = latest.filter(|bound| Day::parse(bound).is_some_and(|bound| date > bound));
    before
        .map(Outside::Before)
        .or_else(|| after.map(Outside::After))
}

/// A date as people here write it.
fn written(date: &str) -> String {
    // At noon no time zone moves it to another day.
    let noon = js_sys::Date::new(&format!("{date}T12:00:00").into());
    let options = js_sys::Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // Fails only for a frozen object.
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    noon.to_locale_date_string("en-GB", &options).into()
}

/// Whether some of a date was typed, but not all of it.
fn is_half_typed(field: &web_sys::HtmlInputElement) -> bool {
    let get = |of: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    get(field.as_ref(), "validity")
        .and_then(|validity| get(&validity, "badInput"))
        .is_some_and(|bad| bad.is_truthy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_lies_within_its_bounds_or_on_one_side() {
        let (least, most) = ("2026-03-01", "2026-12-31");
        let outside = |date| outside(date, Some(least), Some(most));
        assert_eq!(outside("2026-03-01"), None);
        assert_eq!(outside("2026-02-28"), Some(Outside::Before(least)));
        assert_eq!(outside("2027-01-01"), Some(Outside::After(most)));
        assert_eq!(super::outside("1999-01-01", None, None), None);
        assert_eq!(outside("12026-06-01"), Some(Outside::After(most)));
        assert_eq!(outside(""), None);
    }
}
