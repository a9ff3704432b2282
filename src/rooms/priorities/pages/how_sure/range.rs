//! One input of an initiative: low, likely and high.

use super::changes::{Named, Point};
use super::does::Does;
use super::sentences;
use super::shared::{Shared, range_of, word};
use crate::rooms::focus::focus_moved;
use crate::rooms::priorities::pages::scoring::cells::criterion_unit;
use crate::rooms::priorities::ranges;
use crate::rooms::words;
use crate::ui::{Button, ButtonKind, NumberField, Select, Steps, grouped};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::confidence_cap::Cap;
use plan::methods::estimate;
use plan::methods::formula::InputKey;
use plan::methods::numeric_input::NumericInput;
use plan::methods::range_text::Range;
use plan::methods::rice::{IMPACT_SCALE, Input, MOST_EFFORT, MOST_REACH};
use plan::methods::wsjf;
use plan::records::criterion::Criterion;
use plan::workspace::{Change, IdError};
use plan::{Id, Record, Workspace};

/// The input, to change where that is allowed.
#[component]
pub(super) fn RangeFields(
    of: StoredValue<Id>,
    key: InputKey,
    input: NumericInput,
    cap: Memo<Option<Cap>>,
) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let word = word(&key).to_owned();
    let here = range_of(&key);
    let key = StoredValue::new(key);
    let it = Of {
        shared,
        of,
        key,
        input,
    };
    let name = memo(move |_| key.with_value(|key| shared.input(key)));
    let range = memo(move |_| it.read(Range::of).unwrap_or_default());
    let estimate = memo(move |_| it.read(estimate::of_input).unwrap_or(Ok(None)));
    let is_range = move || range.with(|range| range.low.is_some() || range.high.is_some());
    let fields = move || Point::ALL.map(|point| field(it, point, range));
    let one_number = move || {
        if it.change(|named, workspace| named.only_a_number(workspace)) {
            focus_moved(format!("{here} [data-point=\"likely\"] :is(input, select)"));
        }
    };
    let one_number = StoredValue::new(one_number);
    let title = move || words::capital(&name.get());
    let unit = move || match key.get_value() {
        InputKey::Criterion(id) => session.record(&id, |it| {
            it.map_or_else(String::new, |it| criterion_unit(&Criterion::from(it)))
        }),
        _ => sentences::unit(input).to_owned(),
    };
    view! {
        <section class="sure-range" data-input=word role="group" aria-label=title>
            <header>
                <h3 tabindex="-1">{title} " " <small>{unit}</small></h3>
                <Show when=move || is_range() && !session.is_read_only()>
                    <Button
                        label=Signal::derive(move || format!("Only a number for {}", name.get()))
                        kind=ButtonKind::Quiet
                        small=true
                        on_press=move || one_number.with_value(|act| act())
                    />
                </Show>
            </header>
            <Show when=move || !session.is_read_only()>
                <div class="sure-points">{fields()}</div>
            </Show>
            <Does input cap name range estimate />
        </section>
    }
}

/// An input of the initiative that is picked out.
#[derive(Clone, Copy)]
struct Of {
    shared: Shared,
    of: StoredValue<Id>,
    key: StoredValue<InputKey>,
    input: NumericInput,
}

impl Of {
    /// Reads it from the record that holds it; tracked.
    fn read<T>(self, read: impl FnOnce(&Record, NumericInput) -> T) -> Option<T> {
        let session = self.shared.app.session;
        let of_key = |key: &InputKey| {
            self.of
                .with_value(|id| ranges::of_key(session, id, key, read))
        };
        self.key.with_value(of_key)
    }

    /// Changes it. Returns whether there was anything to change.
    fn change(self, change: impl FnOnce(Named<'_>, &Workspace) -> Result<Change, IdError>) -> bool {
        let (id, key) = (self.of.get_value(), self.key.get_value());
        // What was deleted meanwhile is not to come back by that.
        if !self.shared.is_there(&id) {
            return false;
        }
        let name = untrack(|| self.shared.input(&key));
        let named = Named {
            id: &id,
            key: &key,
            name: &name,
        };
        let app = self.shared.app;
        match ranges::given(app.session, |workspace| change(named, workspace)) {
            Ok(change) => app.session.apply(change),
            Err(why) => {
                app.toasts.problem(why);
                false
            }
        }
    }
}

/// One point of it. The steps of a scale are chosen, and any other number is typed.
fn field(it: Of, point: Point, range: Memo<Range>) -> AnyView {
    let label = words::capital(point.word());
    let value = Signal::derive(move || range.with(|range| point.of(range)));
    let keep = move |value: Option<f64>| {
        it.change(|named, workspace| named.set_point(workspace, point, value));
    };
    let input = it.input;
    let editor = match scale(input) {
        Some(scale) => {
            let none = (None, "Not set".to_owned());
            let steps = scale
                .iter()
                .map(|step| (Some(*step), step_name(input, *step)));
            view! {
                <Select
                    label
                    choices=std::iter::once(none).chain(steps).collect()
                    chosen=value
                    on_choose=keep
                />
            }
            .into_any()
        }
        None => view! {
            <NumberField
                label
                value
                read=Callback::new(move |text: String| ranges::read_number(input, &text))
                write=grouped
                unit=unit_of(input)
                steps=steps(input)
                on_change=keep
            />
        }
        .into_any(),
    };
    view! { <div data-point=point.word()>{editor}</div> }.into_any()
}

/// The steps of an input that has no numbers between them.
fn scale(input: NumericInput) -> Option<&'static [f64]> {
    match input {
        NumericInput::Rice(Input::Impact) => Some(IMPACT_SCALE),
        NumericInput::Wsjf(_) => Some(wsjf::SCALE),
        _ => None,
    }
}

fn step_name(input: NumericInput, step: f64) -> String {
    let level = match input {
        NumericInput::Rice(_) => words::impact_level(step).unwrap_or_default(),
        _ => "",
    };
    format!("{} {level}", words::number(step))
        .trim_end()
        .to_owned()
}

/// The unit that stands in the field.
fn unit_of(input: NumericInput) -> &'static str {
    match input {
        NumericInput::Rice(_) => sentences::unit(input),
        _ => "",
    }
}

fn steps(input: NumericInput) -> Steps {
    match input {
        NumericInput::Rice(Input::Reach) => Steps::of(100.0).between(0.0, MOST_REACH),
        NumericInput::Rice(Input::Confidence) => Steps::of(5.0).between(0.0, 100.0),
        // No effort at all can be kept.
        NumericInput::Rice(Input::Effort) => Steps::of(0.5).between(0.5, MOST_EFFORT),
        NumericInput::Ice(_) => Steps::of(1.0).between(1.0, 10.0),
        NumericInput::Rice(Input::Impact) | NumericInput::Wsjf(_) | NumericInput::Rating => {
            Steps::of(1.0)
        }
    }
}
