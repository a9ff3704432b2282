//! The periods as tabs, one of which shows; and where there is none, the way to the first.

use super::actions::tab;
use super::changes;
use super::desk::Desk;
use super::period::PeriodFields;
use super::sentences::read_capacity;
use crate::rooms::focus::{find, focus_moved};
use crate::rooms::priorities::pages::fold::FoldedChoices;
use crate::rooms::priorities::pages::order_by::ModelChoice;
use crate::rooms::priority_words::model;
use crate::rooms::{days, words};
use crate::ui::{Button, ButtonKind, NumberField, Steps};
use icondata_lu::LuPlus;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::period::CutLine;

/// What shows for a period.
pub(super) const PANEL: &str = "fits-period";

/// The tabs, and below them what belongs to the period that shows.
#[component]
pub(super) fn Periods(children: ChildrenFn) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let ids = memo(move |_| {
        let ids = |slots: &std::sync::Arc<Vec<super::desk::Slot>>| {
            slots
                .iter()
                .map(|slot| slot.id.clone())
                .collect::<Vec<Id>>()
        };
        desk.periods.with(ids)
    });
    let shown = memo(move |_| desk.period());
    let fields = move || shown.get().map(|id| view! { <PeriodFields id /> });
    view! {
        <div class="fits-periods" data-open=move || desk.unfolded.get().then_some("")>
            <div
                class="tab-list"
                role="tablist"
                aria-label="Periods"
                on:keydown=move |event| key(desk, &event)
            >
                <For each=move || ids.get() key=Id::clone let:id>
                    <Tab id />
                </For>
            </div>
            <Show when=move || !session.is_read_only()>
                <Button
                    label="Add a period"
                    kind=ButtonKind::Quiet
                    icon=LuPlus
                    on_press=move || desk.add_period(None)
                />
            </Show>
            <FoldedChoices says=Signal::derive(move || chosen(desk)) open=desk.unfolded />
            <div class="fits-order">
                <ModelChoice order=desk.order />
            </div>
        </div>
        <div
            class="fits-panel"
            role="tabpanel"
            id=PANEL
            aria-labelledby=move || shown.get().map(|id| tab_id(&id))
        >
            {fields}
            {children()}
        </div>
    }
}

/// What is chosen, in a few words.
fn chosen(desk: Desk) -> String {
    let model = model(desk.order.model.get());
    let slot = desk.slot();
    let capacity = slot.as_ref().and_then(|slot| slot.capacity);
    let capacity = capacity.map_or_else(|| "no capacity yet".to_owned(), words::effort);
    let line = slot.map(|slot| match slot.cut_line {
        CutLine::Stop => "stop there",
        CutLine::Skip => "skip and go on",
    });
    let pieces = [Some(model), Some(&capacity), line];
    pieces.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn tab_id(id: &Id) -> String {
    format!("fits-tab-{id}")
}

#[component]
fn Tab(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let of = StoredValue::new(id.clone());
    let is_shown = memo(move |_| of.with_value(|id| desk.period().as_ref() == Some(id)));
    let name = move || of.with_value(|id| desk.period_name(id));
    let capacity = memo(move |_| {
        of.with_value(|id| {
            desk.periods.with(|all| {
                let slot = all.iter().find(|slot| slot.id == *id);
                slot.and_then(|slot| slot.capacity)
            })
        })
    });
    let says = move || match capacity.get() {
        Some(months) => words::effort(months),
        None => "no capacity yet".to_owned(),
    };
    view! {
        <button
            type="button"
            class="tab"
            role="tab"
            id=tab_id(&id)
            data-period=id.to_string()
            aria-controls=PANEL
            aria-selected=move || is_shown.get().to_string()
            tabindex=move || if is_shown.get() { 0 } else { -1 }
            on:click=move |_| of.with_value(|id| desk.show(id))
        >
            <span dir="auto">{name}</span>
            <small class="num">{says}</small>
        </button>
    }
}

/// Arrows, Home and End show another period; with Alt those up and down move it, for the others are the browser's.
fn key(desk: Desk, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let ids = desk.ids();
    let Some(at) = untrack(|| desk.shown.get()) else {
        return;
    };
    let Some(id) = ids.get(at) else {
        return;
    };
    let count = ids.len();
    let key = event.key();
    if event.alt_key() {
        match key.as_str() {
            "ArrowUp" => desk.move_period(id, -1),
            "ArrowDown" => desk.move_period(id, 1),
            _ => return,
        }
    } else {
        let next = match key.as_str() {
            "ArrowLeft" => (at + count - 1) % count,
            "ArrowRight" => (at + 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        if let Some(next) = ids.get(next) {
            desk.show(next);
            focus_moved(tab(next));
        }
    }
    event.prevent_default();
}

/// Where there is no period: the quarter that it is, with a field for what the team can carry in it. It begins when
/// somebody says so: a step towards a number is no period yet.
#[component]
pub(super) fn FirstPeriod() -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let quarter = changes::quarter(desk.today);
    let name = quarter
        .as_ref()
        .map_or_else(|| "this period".to_owned(), |it| it.name.clone());
    let when =
        quarter.map(|it| format!("{} to {}", days::written(it.first), days::written(it.last)));
    let label = format!("Capacity of {name}");
    let capacity = RwSignal::new(None::<f64>);
    let asked = RwSignal::new(false);
    let lacks = move || {
        let lacks = asked.get() && capacity.get().is_none();
        lacks.then(|| "Say how many person-months first. A guess will do.".to_owned())
    };
    let begin = move || match capacity.get_untracked() {
        Some(months) => desk.add_period(Some(months)),
        None => asked.set(true),
    };
    let press = move || {
        // What cannot be read has said why in its place.
        let has_fault = find(".fits-begin [aria-invalid=\"true\"]").is_some();
        if has_fault || capacity.get_untracked().is_none() {
            focus_moved(".fits-begin input".to_owned());
        }
        if !has_fault {
            begin();
        }
    };
    view! {
        <section class="card fits-begin" aria-labelledby="fits-begin">
            <h2 id="fits-begin" class="serif">"How much can the team do this quarter?"</h2>
            <p>
                "In person-months, the unit of effort: three people for three months are nine, less what holidays and the daily work take. What fits shows at once, from the top of the list and as the best set."
            </p>
            <Show
                when=move || !session.is_read_only()
                fallback=|| view! { <p class="quiet-text">"Nobody has said it yet."</p> }
            >
                <div class="fits-first">
                    <NumberField
                        label=label.clone()
                        value=capacity
                        read=Callback::new(read_capacity)
                        unit="person-months"
                        steps=Steps::of(1.0).between(1.0, plan::methods::rice::MOST_EFFORT)
                        hint=when.clone().unwrap_or_default()
                        error=Signal::derive(lacks)
                        on_change=move |months| capacity.set(months)
                        on_enter=Callback::new(move |()| begin())
                    />
                    <Button label="Begin" kind=ButtonKind::Primary on_press=press />
                </div>
            </Show>
        </section>
    }
}
