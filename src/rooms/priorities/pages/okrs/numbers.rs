//! What a key result goes by: from where to where, in what, what it weighs, and who answers for it.

use super::desk::Desk;
use super::words::{MOST_WEIGHT, read_amount, read_weight};
use crate::ui::{NumberField, Steps, TextField};
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::methods::okr_progress::KeyResultStanding;
use plan::records::{KeyResult, key_result};

/// The fields.
#[component]
pub(super) fn Numbers(
    of: StoredValue<Id>,
    standing: Memo<Option<KeyResultStanding>>,
) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let read_only = desk.closed();
    let number = move |read: fn(&KeyResult) -> Option<f64>| {
        Signal::derive(move || standing.with(|it| it.as_ref().and_then(|it| read(&it.key_result))))
    };
    let text = move |read: fn(&KeyResult) -> &String| {
        Signal::derive(move || {
            standing.with(|it| {
                it.as_ref()
                    .map(|it| read(&it.key_result).clone())
                    .unwrap_or_default()
            })
        })
    };
    let keep = move |label: &'static str, field: &'static str| {
        Callback::new(move |number: Option<f64>| {
            session.set(label, &of.get_value(), field, number);
            session.seal();
        })
    };
    let write = move |label: &'static str, field: &'static str| {
        Callback::new(move |text: String| {
            session.set(label, &of.get_value(), field, text);
        })
    };
    let leave = Callback::new(move |()| session.seal());
    view! {
        <div class="okr-facts key-result-numbers">
            <NumberField
                label="From"
                value=number(|it| it.baseline)
                read=Callback::new(read_amount)
                disabled=read_only
                on_change=keep("Change baseline", key_result::BASELINE)
            />
            <NumberField
                label="To"
                value=number(|it| it.target)
                read=Callback::new(read_amount)
                disabled=read_only
                on_change=keep("Change target", key_result::TARGET)
            />
            <TextField
                label="Unit"
                value=text(|it| &it.unit)
                placeholder="%, hours, riders"
                read_only
                on_input=write("Change unit", key_result::UNIT)
                on_leave=leave
            />
            <NumberField
                label="Weight"
                value=number(|it| Some(it.weight))
                read=Callback::new(read_weight)
                steps=Steps::of(1.0).between(0.0, MOST_WEIGHT)
                disabled=read_only
                on_change=keep("Change weight", key_result::WEIGHT)
            />
            <TextField
                label="Owner"
                value=text(|it| &it.owner)
                placeholder="Who answers for it"
                read_only
                on_input=write("Change owner", key_result::OWNER)
                on_leave=leave
            />
        </div>
    }
}
