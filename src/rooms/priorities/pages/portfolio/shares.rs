//! The share of each bucket beside its target: a picture to be read from afar, and a table.

use super::sentences::{self, Drift};
use super::shared::{Measure, Scope, Shared, buckets, colour};
use super::targets::{TargetField, TargetSum};
use crate::rooms::words;
use crate::routes::{Room, Route};
use crate::ui::{Segmented, Select};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::portfolio::Row;
use plan::records::work::Bucket;

/// A bar as long as the picture stands for a multiple of this, in percent.
const SCALE_STEP: f64 = 10.0;

/// The shares, how they are measured, and what they are to be.
#[component]
pub(super) fn Shares() -> impl IntoView {
    let shared = Shared::use_context();
    let says = move || {
        shared
            .portfolio
            .with(|it| sentences::summary(it, shared.measure.get()))
    };
    // The longest bar that there has to be room for.
    let scale = memo(move |_| {
        let measure = shared.measure.get();
        let most = shared.portfolio.with(|portfolio| {
            let rows = portfolio.rows.iter();
            let lengths = rows.flat_map(|row| [measure.share(row), row.target]);
            lengths.flatten().fold(0.0, f64::max)
        });
        ((most / SCALE_STEP).ceil() * SCALE_STEP).clamp(SCALE_STEP, 100.0)
    });
    let rows = buckets()
        .enumerate()
        .map(|(at, bucket)| view! { <ShareRow at bucket scale /> })
        .collect_view();
    view! {
        <section class="shares card" aria-labelledby="portfolio-shares">
            <header class="shares-head">
                <div>
                    <h2 id="portfolio-shares">"Shares and targets"</h2>
                    <p class="shares-says">{says}</p>
                </div>
                <Controls />
            </header>
            <NoShares />
            <table class="shares-table" aria-labelledby="portfolio-shares">
                <thead>
                    <tr>
                        <th scope="col">"Bucket"</th>
                        <td class="share-picture" aria-hidden="true">
                            <div class="share-scale">
                                <span class="num">"0"</span>
                                <span class="share-legend">"Target"</span>
                                <span class="num">{move || words::percent(scale.get())}</span>
                            </div>
                        </td>
                        <th scope="col" class="num">"Share"</th>
                        <th scope="col" class="num">"Target"</th>
                        <th scope="col">"Drift"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <TargetSum />
            <WithoutEffort />
        </section>
    }
}

/// How shares are measured, and which initiatives count.
#[component]
fn Controls() -> impl IntoView {
    let shared = Shared::use_context();
    let scopes = Scope::ALL.map(|scope| (scope, sentences::scope(scope).to_owned()));
    view! {
        <div class="shares-controls">
            <Segmented
                label="Shares are measured by"
                name="portfolio-measure"
                choices=vec![(Measure::Effort, "By effort"), (Measure::Count, "By count")]
                chosen=shared.measure
                on_choose=move |measure| shared.measure_by(measure)
            />
            <Select
                label="Which initiatives count"
                quiet_label=true
                choices=scopes.into()
                chosen=shared.scope
                on_choose=move |scope| shared.count(scope)
            />
        </div>
    }
}

/// One bucket, or what has none.
#[component]
fn ShareRow(at: usize, bucket: Option<Bucket>, scale: Memo<f64>) -> impl IntoView {
    let shared = Shared::use_context();
    let row = memo(move |_| shared.portfolio.with(|it| it.rows.get(at).copied()));
    let of = move |read: fn(Measure, &Row) -> Option<f64>| {
        let measure = shared.measure.get();
        row.get().and_then(|row| read(measure, &row))
    };
    let share = memo(move |_| of(|measure, row| measure.share(row)));
    let drift = memo(move |_| of(|measure, row| measure.drift(row)));
    let target = memo(move |_| row.get().and_then(|row| row.target));
    let is_off = move || matches!(Drift::of(drift.get()), Drift::Near | Drift::Far);
    let on_scale = move |value: Option<f64>| {
        value.map(|value| format!("{}%", (value / scale.get() * 100.0).clamp(0.0, 100.0)))
    };
    let amount = move || {
        row.get().map(|row| {
            let count = words::counted(row.count, "initiative", "initiatives");
            match row.effort {
                effort if effort > 0.0 => format!("{count}, {}", words::effort(effort)),
                _ => count,
            }
        })
    };
    // What is sorted wholly has no row for what is not.
    let hidden = move || bucket.is_none() && row.get().is_none_or(|row| row.count == 0);
    let target_cell = match bucket {
        Some(bucket) => view! { <TargetField bucket target /> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <tr data-color=colour(bucket) hidden=hidden>
            <th scope="row">
                <span class="share-name">{sentences::bucket(bucket)}</span>
                <span class="share-about">{sentences::about(bucket)}</span>
                <span class="share-amount num">{amount}</span>
            </th>
            <td class="share-picture" aria-hidden="true">
                <div class="share-bar" style:--target-at=move || on_scale(target.get())>
                    <Show when=move || share.get().is_some_and(|share| share > 0.0)>
                        <div class="share-fill" style:--share=move || on_scale(share.get())></div>
                    </Show>
                    <Show when=move || target.get().is_some()>
                        <div class="share-mark"></div>
                    </Show>
                </div>
            </td>
            <td class="share-value num">
                {move || share.get().map_or("–".to_owned(), sentences::percent)}
            </td>
            <td class="share-target num" data-head="Target">{target_cell}</td>
            <td class="share-drift" data-drift=move || Drift::of(drift.get()).word()>
                {move || sentences::drift(drift.get())}
                <Show when=is_off>
                    <span class="share-of">" its target"</span>
                </Show>
            </td>
        </tr>
    }
}

/// Where there are no shares to see, why.
#[component]
fn NoShares() -> impl IntoView {
    let shared = Shared::use_context();
    let none_count = move || shared.entries.with(|entries| entries.is_empty());
    let none_sorted = move || {
        shared
            .entries
            .with(|it| it.iter().all(|entry| entry.bucket.is_none()))
    };
    let no_effort = move || {
        shared.measure.get() == Measure::Effort
            && shared
                .entries
                .with(|it| it.iter().all(|it| it.effort.is_none()))
    };
    view! {
        <Show when=none_count>
            <p class="shares-none">
                <span>"No initiative has one of these statuses."</span>
                <button
                    type="button"
                    class="button small"
                    on:click=move |_| shared.count(Scope::All)
                >
                    "Count all of them"
                </button>
            </p>
        </Show>
        <Show when=move || !none_count() && no_effort()>
            <p class="shares-none">
                <span>"Nobody has guessed an effort yet, so there are no shares of it."</span>
                <button
                    type="button"
                    class="button small"
                    on:click=move |_| shared.measure_by(Measure::Count)
                >
                    "Go by count"
                </button>
            </p>
        </Show>
        <Show when=move || !none_count() && none_sorted()>
            <p class="shares-none">
                "Nothing is sorted yet. Below, move each initiative into the bucket that it serves."
            </p>
        </Show>
    }
}

/// How many have no part in the shares by effort.
#[component]
fn WithoutEffort() -> impl IntoView {
    let shared = Shared::use_context();
    let count = memo(move |_| {
        let by_effort = shared.measure.get() == Measure::Effort;
        let without = shared.portfolio.with(|portfolio| portfolio.without_effort);
        if by_effort { without } else { 0 }
    });
    let says = move || match count.get() {
        1 => "1 initiative has no effort yet, and so no part in these shares.".to_owned(),
        count => format!(
            "{} initiatives have no effort yet, and so no part in these shares.",
            words::number(count as f64)
        ),
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <p class="shares-without quiet-text">
                <span>{says}</span>
                <a class="button small" href=Route::to(Room::Priorities).fragment()>
                    "Guess it in the table"
                </a>
            </p>
        </Show>
    }
}
