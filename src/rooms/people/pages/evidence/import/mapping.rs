//! Which column is what: guessed, and to be put right.

use super::reading::Reading;
use super::words;
use crate::rooms::people_words;
use crate::rooms::words::shortened;
use crate::ui::{Segmented, Select, or_none};
use leptos::prelude::*;
use markup::{Show, view};
use plan::exchange::dates::DayOrder;
use plan::exchange::evidence_columns::{Mapping, Target};
use plan::records::evidence::Way;

/// A choice for every column, with what stands in it.
#[component]
pub(super) fn Columns(reading: Reading) -> impl IntoView {
    let columns = reading
        .table
        .with_untracked(|table| table.as_ref().map_or(0, |table| table.header.len()));
    let rows = (0..columns).map(|column| view! { <Column reading column /> });
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
        <section class="import-columns" aria-labelledby="import-columns">
            <h3 class="caps" id="import-columns">"Which column is what"</h3>
            <ul>{rows.collect_view()}</ul>
            <div class="import-rest">
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
            </div>
        </section>
    }
}

#[component]
fn Column(reading: Reading, column: usize) -> impl IntoView {
    let (name, sample) = reading.table.with_untracked(|table| {
        let table = table.as_ref()?;
        let name = table.header.get(column)?.clone();
        let sample = table.column(column).next().unwrap_or_default();
        Some((name, shortened(sample, 90)))
    })?;
    let name = match name.as_str() {
        "" => format!("Column {}", column + 1),
        name => shortened(name, 60),
    };
    let targets = or_none("Left out", Target::ALL, words::target);
    let chosen = Signal::derive(move || {
        reading.mapping.with(|it| {
            it.as_ref()
                .and_then(|it| it.columns.get(column).copied().flatten())
        })
    });
    let choose = move |target: Option<Target>| {
        let Some(table) = reading.table.get_untracked() else {
            return;
        };
        reading.mapping.update(|mapping| {
            *mapping = mapping.take().map(|it| it.with(&table, column, target));
        });
    };
    Some(view! {
        <li class:left-out=move || chosen.get().is_none()>
            <Select label=name choices=targets chosen on_choose=choose />
            <p class="import-sample serif" dir="auto">{sample}</p>
        </li>
    })
}
