//! Which column is what: guessed, and to be put right.

use super::reading::Reading;
use super::words;
use crate::rooms::import_table::Columns;
use crate::rooms::people_words;
use crate::ui::{Segmented, Select};
use leptos::prelude::*;
use markup::{Show, view};
use plan::exchange::dates::DayOrder;
use plan::exchange::evidence_columns::{Mapping, Target};
use plan::records::evidence::Way;

/// A choice for every column, and what the rows leave open.
#[component]
pub(super) fn Mapped(reading: Reading) -> impl IntoView {
    let targets = Target::ALL.iter().map(|it| words::target(*it)).collect();
    let ways = Way::ALL
        .iter()
        .map(|way| (*way, people_words::way(*way).to_owned()));
    let change = move |change: Box<dyn FnOnce(&mut Mapping)>| {
        reading.mapping.update(|mapping| {
            if let Some(mapping) = mapping {
                change(mapping);
            }
        });
    };
    let order = Signal::derive(move || {
        reading
            .mapping
            .with(|it| it.as_ref().map_or(DayOrder::DayFirst, |it| it.order))
    });
    let open = move || {
        reading
            .mapping
            .with(|it| it.as_ref().is_some_and(|it| it.order_is_open))
    };
    view! {
        <Columns
            source=reading.source
            targets
            chosen=move |column| reading.target_of(column)
            on_choose=move |(column, target)| reading.choose(column, target)
        >
            <Select
                label="Rows that say no way of learning are from a"
                choices=ways.collect()
                chosen=Signal::derive(move || {
                    reading.mapping.with(|it| it.as_ref().map_or(Way::FeedbackChannel, |it| it.way))
                })
                on_choose=move |way: Way| change(Box::new(move |it| it.way = way))
            />
            <Show when=open>
                <div class="import-order">
                    <p class="field-label">"Dates like 03/04/2026 are written"</p>
                    <Segmented
                        label="How dates are written"
                        name="import-order"
                        choices=vec![
                            (DayOrder::DayFirst, "Day first"),
                            (DayOrder::MonthFirst, "Month first"),
                        ]
                        chosen=order
                        on_choose=move |order: DayOrder| {
                            change(Box::new(move |it| it.order = order));
                        }
                    />
                </div>
            </Show>
        </Columns>
    }
}
