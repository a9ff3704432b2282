//! One criterion: its name, its weight, which end of it is better.

use super::criteria::{name, row, shift};
use super::state::Shared;
use crate::rooms::focus::focus;
use crate::rooms::survivor::survivor;
use crate::rooms::{priority_words, words};
use crate::ui::{IconButton, NumberField, Segmented, Steps, TextField};
use icondata_lu::{LuArrowDown, LuArrowUp, LuTrash2};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::number;
use plan::records::criterion::{self, Better, MOST_WEIGHT};
use plan::workspace::{Change, Edit};
use serde_json::Value;

/// A criterion, with its part of the whole weight.
#[component]
pub fn CriterionRow(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(id.clone());
    let look = memo(move |_| {
        shared.criteria.with(|all| {
            let found = all
                .iter()
                .find(|(known, _)| of.with_value(|id| known == id));
            found.map(|(_, criterion)| criterion.clone())
        })
    });
    let share = move || {
        let weight = look.with(|look| look.as_ref().and_then(|it| it.weight));
        let total: f64 = shared
            .criteria
            .with(|all| all.iter().filter_map(|(_, it)| it.weight).sum());
        let share = weight? / total;
        share
            .is_finite()
            .then(|| format!("{} of the score", words::share(share)))
    };
    let read_only = Signal::derive(move || session.is_read_only());
    let set = move |label: &'static str, field: &'static str, value: Value| {
        let edit = Edit::set(&of.get_value(), field, value);
        session.apply(Change::new(label, vec![edit]));
    };
    let rename = move |text: String| {
        session.set("Rename criterion", &of.get_value(), criterion::NAME, text);
    };
    let read = move |text: String| {
        number::typed(&text, criterion::check_weight).map_err(|error| words::number_error(&error))
    };
    let better = Signal::derive(move || {
        look.with(|look| look.as_ref().map_or(Better::More, |it| it.better))
    });
    let choices = Better::ALL.iter();
    let choices = choices.map(|it| (*it, priority_words::better(*it)));
    let delete = move || {
        let id = of.get_value();
        let name = untrack(|| name(shared, &id));
        let all: Vec<Id> = shared
            .criteria
            .with_untracked(|all| all.iter().map(|(id, _)| id.clone()).collect());
        let at = all.iter().position(|it| *it == id).unwrap_or_default();
        let next = survivor(&all, at, |it| *it == id).cloned();
        let delete = vec![Edit::Delete { id }];
        if session.apply(Change::new("Delete criterion", delete)) {
            let said = format!("{name} is deleted");
            shared.app.toasts.offer_undo(said);
            focus(next.map_or_else(
                || ".scoring-criteria header button".to_owned(),
                |next| format!("{} input", row(&next)),
            ));
        }
    };
    let move_by_key = move |event: KeyboardEvent| {
        let later = match (event.key().as_str(), event.alt_key(), event.ctrl_key()) {
            ("ArrowUp", true, false) => false,
            ("ArrowDown", true, false) => true,
            _ => return,
        };
        event.prevent_default();
        let id = of.get_value();
        shift(shared, &id, later);
        focus(format!("{} input", row(&id)));
    };
    let called = move |what: &'static str| {
        Signal::derive(move || format!("{what} {}", of.with_value(|id| name(shared, id))))
    };
    let name_value = Signal::derive(move || {
        look.with(|look| look.as_ref().map(|it| it.name.clone()).unwrap_or_default())
    });
    let weight = Signal::derive(move || look.with(|look| look.as_ref().and_then(|it| it.weight)));
    let weigh = move |weight: Option<f64>| {
        let weight = weight.map_or(Value::Null, Value::from);
        set("Change weight", criterion::WEIGHT, weight);
    };
    let choose = move |better: Better| {
        let word = Value::from(better.word());
        set("Change which end is better", criterion::BETTER, word);
    };
    let up = move || shift(shared, &of.get_value(), false);
    let down = move || shift(shared, &of.get_value(), true);
    let steps = Steps::of(1.0).between(0.0, MOST_WEIGHT);
    let group = format!("better-{id}");
    view! {
        <li class="criterion" data-id=id.to_string() on:keydown=move_by_key>
            <TextField
                label="Criterion"
                quiet_label=true
                placeholder="Strategic fit"
                value=name_value
                read_only
                on_input=rename
                on_leave=Callback::new(move |()| session.seal())
            />
            <NumberField
                label="Weight"
                value=weight
                read=Callback::new(read)
                steps=steps
                disabled=read_only
                on_change=weigh
            />
            <Segmented
                label="Which end is better"
                name=group
                choices=choices.collect()
                chosen=better
                on_choose=choose
                disabled=read_only
            />
            <span class="criterion-share quiet-text">{share}</span>
            <Show when=move || !session.is_read_only()>
                <div class="actions">
                    <IconButton label=called("Move up") icon=LuArrowUp small=true on_press=up />
                    <IconButton label=called("Move down") icon=LuArrowDown small=true on_press=down />
                    <IconButton label=called("Delete") icon=LuTrash2 small=true on_press=delete />
                </div>
            </Show>
        </li>
    }
}
