//! What the rows leave open: from what they are, where they do not say it, and how their dates are written.

use crate::rooms::import_table::Reading;
use crate::rooms::people_words;
use crate::ui::{Segmented, Select};
use leptos::prelude::*;
use markup::{Show, view};
use plan::exchange::dates::DayOrder;
use plan::exchange::evidence_columns::Mapping;
use plan::exchange::evidence_rows::NewPiece;
use plan::records::evidence::Way;

/// A choice for each.
#[component]
pub(super) fn LeftOpen(reading: Reading<NewPiece>) -> impl IntoView {
    let mapping = reading.mapping;
    let ways = Way::ALL
        .iter()
        .map(|way| (*way, people_words::way(*way).to_owned()));
    let way = move || mapping.with(|it| it.as_ref().map_or(Way::FeedbackChannel, |it| it.way));
    let order = move || mapping.with(|it| it.as_ref().map_or(DayOrder::DayFirst, |it| it.order));
    let is_open = move || mapping.with(|it| it.as_ref().is_some_and(|it| it.order_is_open));
    let change = move |change: Box<dyn FnOnce(&mut Mapping)>| {
        mapping.update(|mapping| {
            if let Some(mapping) = mapping {
                change(mapping);
            }
        });
    };
    view! {
        <Select
            label="Rows that say no kind are from a"
            choices=ways.collect()
            chosen=Signal::derive(way)
            on_choose=move |way: Way| change(Box::new(move |it| it.way = way))
        />
        <Show when=is_open>
            <div class="import-order">
                <p class="field-label">"Dates like 03/04/2026 are written"</p>
                <Segmented
                    label="How dates are written"
                    name="import-order"
                    choices=vec![
                        (DayOrder::DayFirst, "Day first"),
                        (DayOrder::MonthFirst, "Month first"),
                    ]
                    chosen=Signal::derive(order)
                    on_choose=move |order: DayOrder| change(Box::new(move |it| it.order = order))
                />
            </div>
        </Show>
    }
}
