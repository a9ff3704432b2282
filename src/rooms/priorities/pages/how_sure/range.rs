//! One input of an initiative: low, likely and high, and what they do in the draws.

use super::changes::{self, Point};
use super::sentences;
use super::shared::Shared;
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use crate::state::browser::today;
use crate::ui::{Button, ButtonKind, Icon, NumberField, Select, Steps, grouped};
use icondata_lu::LuCircleAlert;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::confidence_cap::Cap;
use plan::methods::estimate::{self, Estimate, RangeFault};
use plan::methods::range_text::Range;
use plan::methods::rice::{IMPACT_SCALE, Input, MOST_EFFORT, MOST_REACH};
use plan::records::plan::{self as plan_record, Confidence};

/// What an input is, or why its range cannot be used.
type Read = Result<Option<Estimate>, RangeFault>;

/// The input, to change where that is allowed.
#[component]
pub(super) fn RangeFields(of: StoredValue<Id>, input: Input) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let range = memo(move |_| {
        let read = |id: &Id| session.record(id, |it| it.map(|it| Range::of(it, input)));
        of.with_value(read).unwrap_or_default()
    });
    let estimate = memo(move |_| -> Read {
        let read = |id: &Id| session.record(id, |it| it.map(|it| estimate::of_input(it, input)));
        of.with_value(read).unwrap_or(Ok(None))
    });
    let is_range = move || range.with(|range| range.low.is_some() || range.high.is_some());
    let fields = move || Point::ALL.map(|point| field(shared, of, input, point, range));
    let one_number = move || {
        let (range, estimate) = (range.get_untracked(), estimate.get_untracked());
        let id = of.get_value();
        if shared.is_there(&id) {
            let estimate = estimate.ok().flatten();
            session.apply(changes::only_a_number(&id, input, &range, estimate));
            focus_moved(format!(
                ".sure-range[data-input=\"{}\"] [data-point=\"likely\"] :is(input, select)",
                input.field()
            ));
        }
    };
    let name = words::input(input);
    view! {
        <section class="sure-range" data-input=input.field() role="group" aria-label=name>
            <header>
                <h3 tabindex="-1">{name} <small>{sentences::unit(input)}</small></h3>
                <Show when=move || is_range() && !session.is_read_only()>
                    <Button
                        label=format!("Only a number for {}", name.to_lowercase())
                        kind=ButtonKind::Quiet
                        small=true
                        on_press=one_number
                    />
                </Show>
            </header>
            <Show when=move || !session.is_read_only()>
                <div class="sure-points">{fields()}</div>
            </Show>
            <Does of input range estimate />
        </section>
    }
}

/// One point of it. The levels of impact are chosen, and any other number is typed.
fn field(
    shared: Shared,
    of: StoredValue<Id>,
    input: Input,
    point: Point,
    range: Memo<Range>,
) -> AnyView {
    let label = words::capital(point.word());
    let value = Signal::derive(move || range.with(|range| point.of(range)));
    let keep = move |value: Option<f64>| {
        let id = of.get_value();
        // What was deleted meanwhile is not to come back by that.
        if shared.is_there(&id) {
            let change = changes::set_point(&id, input, point, value);
            shared.app.session.apply(change);
        }
    };
    let editor = if input == Input::Impact {
        let level = |level: &f64| {
            let name = words::impact_level(*level).unwrap_or_default();
            (Some(*level), format!("{} {name}", words::number(*level)))
        };
        let none = (None, "None".to_owned());
        let levels = IMPACT_SCALE.iter().map(level);
        view! {
            <Select
                label
                choices=std::iter::once(none).chain(levels).collect()
                chosen=value
                on_choose=keep
            />
        }
        .into_any()
    } else {
        view! {
            <NumberField
                label
                value
                read=Callback::new(move |text: String| read(input, &text))
                write=grouped
                unit=sentences::unit(input)
                steps=steps(input)
                on_change=keep
            />
        }
        .into_any()
    };
    view! { <div data-point=point.word()>{editor}</div> }.into_any()
}

fn read(input: Input, text: &str) -> Result<Option<f64>, String> {
    input
        .parse(text)
        .map_err(|error| words::number_error(&error))
}

fn steps(input: Input) -> Steps {
    match input {
        Input::Reach => Steps::of(100.0).between(0.0, MOST_REACH),
        Input::Impact => Steps::of(1.0),
        Input::Confidence => Steps::of(5.0).between(0.0, 100.0),
        // No effort at all can be kept.
        Input::Effort => Steps::of(0.5).between(0.5, MOST_EFFORT),
    }
}

/// What the numbers do in the draws, or why they do not count.
#[component]
fn Does(
    of: StoredValue<Id>,
    input: Input,
    range: Memo<Range>,
    estimate: Memo<Read>,
) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    // What of the confidence counts. It is as new as what is simulated.
    let most = memo(move |_| {
        shared.inputs.with(|_| ());
        let capped = input == Input::Confidence
            && session.of_kind(plan_record::KIND, plan_record::confidence)
                == Confidence::ByEvidence;
        let cap = |workspace: &plan::Workspace| {
            let record = of.with_value(|id| workspace.record(id))?;
            Some(Cap::of(workspace, record, today()).most())
        };
        capped.then(|| session.untracked(cap)).flatten()
    });
    let says = move || match estimate.get() {
        Ok(it) => {
            let it = match most.get() {
                Some(most) => it.map(|it| it.at_most(most)),
                None => it,
            };
            Ok(sentences::estimate(input, it))
        }
        Err(fault) => {
            let plain = range.with(|range| range.likely);
            let said = sentences::fault(fault, input, plain);
            // Whoever has typed one end is about to type the other.
            if fault == RangeFault::OneEnd {
                Ok(said)
            } else {
                Err(said)
            }
        }
    };
    view! {
        <div class="sure-does" aria-live="polite">
            {move || match says() {
                Ok(said) => view! { <p class="quiet-text">{said}</p> }.into_any(),
                Err(why) => view! {
                    <p class="field-error"><Icon icon=LuCircleAlert /><span>{why}</span></p>
                }
                .into_any(),
            }}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_refused_with_the_reason() {
        assert_eq!(read(Input::Reach, " 1,200 "), Ok(Some(1_200.0)));
        assert_eq!(read(Input::Reach, ""), Ok(None));
        assert_eq!(read(Input::Effort, "0"), Err("More than 0.".to_owned()));
        assert_eq!(
            read(Input::Confidence, "120"),
            Err("At most 100.".to_owned())
        );
        assert!(read(Input::Reach, "soon").is_err());
    }
}
