//! One initiative that contributes: how far it is, and what is expected of it.

use super::desk::Desk;
use super::words::read_amount;
use crate::rooms::priority_words;
use crate::routes::{Room, Route};
use crate::ui::{IconButton, InPlace, NumberField};
use icondata_lu::LuX;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::link::{self, Relation};
use plan::records::{amount, work};

/// A linked initiative.
#[component]
pub(super) fn LinkedInitiative(end: StoredValue<Id>, is_key_result: bool, id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let href = Route::to_record(Room::Priorities, &id).fragment();
    let link = end.with_value(|end| link::id(Relation::Contributes, &id, end).ok());
    let link = StoredValue::new(link);
    let of = StoredValue::new(id);
    let name = memo(move |_| of.with_value(|id| desk.initiative_name(id)));
    let status =
        memo(move |_| of.with_value(|id| session.record(id, |record| record.map(work::status))));
    let said = memo(move |_| {
        link.with_value(|link| {
            session.record(link.as_ref()?, |record| {
                let record = record?;
                Some((
                    amount(record, link::EXPECTED),
                    record.text(link::HOW).to_owned(),
                ))
            })
        })
    });
    let expected = Signal::derive(move || said.with(|it| it.as_ref()?.0));
    let how = move || said.with(|it| it.as_ref().map(|it| it.1.clone()).unwrap_or_default());
    let set_expected = move |number: Option<f64>| {
        if let Some(link) = link.get_value() {
            session.set(
                "Change expected contribution",
                &link,
                link::EXPECTED,
                number,
            );
            session.seal();
        }
    };
    let set_how = move |text: String| {
        if let Some(link) = link.get_value() {
            session.set("Say how an initiative contributes", &link, link::HOW, text);
        }
    };
    let unlink = move || of.with_value(|id| desk.unlink(id, &end.get_value()));
    let unit = move || {
        let unit = end.with_value(|end| {
            session.record(end, |record| {
                let record = record?;
                Some(
                    record
                        .text(plan::records::key_result::UNIT)
                        .trim()
                        .to_owned(),
                )
            })
        });
        unit.filter(|unit| !unit.is_empty())
    };
    let label = move || match unit() {
        Some(unit) => format!("Expected, in {unit}"),
        None => "Expected".to_owned(),
    };
    let field = is_key_result.then(|| {
        view! {
            <NumberField
                label=Signal::derive(label)
                value=expected
                read=Callback::new(read_amount)
                disabled=desk.closed()
                on_change=set_expected
            />
        }
    });
    view! {
        <li class="okr-linked-line">
            <div class="okr-linked-name">
                <a href=href dir="auto">{move || name.get()}</a>
                <small>{move || status.get().map(priority_words::status)}</small>
            </div>
            <InPlace
                label=Signal::derive(move || format!("How {} contributes", name.get()))
                value=Signal::derive(how)
                placeholder="How does it help?"
                class="okr-linked-how"
                read_only=desk.closed()
                on_input=set_how
                on_leave=Callback::new(move |()| session.seal())
            />
            {field}
            <Show when=move || !session.is_read_only()>
                <IconButton
                    label=Signal::derive(move || format!("Unlink {}", name.get()))
                    icon=LuX
                    small=true
                    on_press=unlink
                />
            </Show>
        </li>
    }
}
