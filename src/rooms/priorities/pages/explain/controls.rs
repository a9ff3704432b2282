//! By which order the page goes, how many are chosen, and what can be done with it. None of it is printed.

use super::actions::print;
use super::shared::{Periods, Shared};
use super::words;
use crate::rooms::priorities::pages::fold::FoldedChoices;
use crate::rooms::priorities::pages::order_by::{ModelChoice, TopChoice};
use crate::rooms::priority_words::model;
use crate::rooms::words::number;
use crate::routes::{Page, Route};
use crate::ui::{Button, Progress, Select};
use icondata_lu::{LuClipboardCopy, LuFileDown, LuPrinter};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::simulation::DRAWS;

/// The choices, and the buttons.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let shared = Shared::use_context();
    let any_period = move || shared.periods.with(|all| !all.is_empty());
    let by_number = move || shared.within.get().is_none();
    let open = RwSignal::new(false);
    let says = Signal::derive(move || chosen(shared));
    view! {
        <section
            class="explain-controls"
            aria-label="What the page shows"
            data-open=move || open.get().then_some("")
        >
            <FoldedChoices says open />
            <div class="explain-choices">
                <ModelChoice order=shared.order />
                <Show when=any_period>
                    <Within />
                </Show>
                <Show when=by_number>
                    <TopChoice order=shared.order />
                </Show>
            </div>
            <div class="actions" role="group" aria-label="This page">
                <Button
                    label="Copy as Markdown"
                    icon=LuClipboardCopy
                    on_press=move || shared.copy()
                />
                <Button label="Save as Markdown" icon=LuFileDown on_press=move || shared.save() />
                <Button label="Print" icon=LuPrinter on_press=print />
            </div>
            <Firmness />
        </section>
    }
}

/// What is chosen, in a few words.
fn chosen(shared: Shared) -> String {
    let model = model(shared.order.model.get());
    let what = match shared.within.get() {
        Some(at) => shared.periods.with(|all| {
            let name = all.get(at).map_or("", |(_, period)| &period.name);
            format!("what fits into {}", words::period(name))
        }),
        None => match shared.order.top.get() {
            1 => "the first one".to_owned(),
            top => format!("the first {}", number(top as f64)),
        },
    };
    format!("{model} · {what}")
}

/// Whether the first ones are chosen, or what fits into a period.
#[component]
fn Within() -> impl IntoView {
    let shared = Shared::use_context();
    let choices = memo(move |_| {
        let choice = |all: &Periods| {
            let fits = all.iter().enumerate().map(|(at, (_, period))| {
                let name = words::period(&period.name);
                (Some(at), format!("What fits into {name}"))
            });
            let first = (None, "The first ones".to_owned());
            std::iter::once(first).chain(fits).collect::<Vec<_>>()
        };
        shared.periods.with(choice)
    });
    move || {
        let choices = choices.get();
        view! {
            <Select
                label="What to choose"
                choices=choices
                chosen=shared.within
                on_choose=move |at| shared.choose_within(at)
            />
        }
    }
}

/// How far drawing the chances is, and that they are drawn, in one place, so that nothing below moves; and where
/// there is nothing to draw, why nobody knows how firm the order is.
#[component]
fn Firmness() -> impl IntoView {
    let shared = Shared::use_context();
    let chances = shared.chances;
    let without_ranges = move || {
        shared.order.model.get().has_amount() && !chances.ranged.get() && shared.count() > 0
    };
    // Known all the time: a bar that wanders would do so out of sight, too.
    let done = Signal::derive(move || Some(chances.progress.get().unwrap_or_default()));
    let drawing = move || chances.progress.with(Option::is_some).then_some("");
    let drawn = || {
        let draws = number(f64::from(DRAWS));
        format!("{draws} draws say how sure this order is.")
    };
    view! {
        <Show when=move || chances.ranged.get()>
            <div class="explain-drawing" data-drawing=drawing>
                <p class="explain-hint quiet-text">
                    <span>{drawn}</span>
                    <a class="button small" href=Route::to_page(Page::HowSure).fragment()>
                        "See how sure it is"
                    </a>
                </p>
                <Progress label="Drawing how sure the order is" done=done />
            </div>
        </Show>
        <Show when=without_ranges>
            <p class="explain-hint quiet-text">
                <span>"No input has a range, so how sure this order is nobody can say."</span>
                <a class="button small" href=Route::to_page(Page::HowSure).fragment()>
                    "Say how sure you are"
                </a>
            </p>
        </Show>
    }
}
