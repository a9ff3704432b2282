//! The initiatives by their plain rank, each with its chances; so many at first, and more on demand.

use super::row::Row;
use super::sentences;
use super::shared::{Shared, row_of};
use crate::rooms::focus::{focus_moved, take};
use crate::rooms::words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// So many show at first, and so many more each time.
pub(super) const STEP: usize = 50;

/// The initiatives that have a score.
#[component]
pub(super) fn Initiatives() -> impl IntoView {
    let shared = Shared::use_context();
    let most = RwSignal::new(STEP);
    let count = memo(move |_| shared.of_outcome(|it| it.chances.len()).unwrap_or(0));
    let ids = memo(move |_| {
        let most = most.get();
        shared.inputs.with(|inputs| {
            let ids = shared.of_outcome(|outcome| {
                let ids = (0..most).map_while(|at| outcome.id(at));
                // What is gone meanwhile is not waited for.
                let there = ids.filter(|id| inputs.places.contains_key(*id));
                there.cloned().collect::<Vec<Id>>()
            });
            ids.unwrap_or_default()
        })
    });
    // All marks are drawn on one scale: as far as the worst rank that shows.
    let scale = memo(move |_| {
        let most = most.get();
        let worst = shared.of_outcome(|outcome| {
            let shown = outcome.chances.iter().take(most);
            shown.map(|it| it.worst_rank).max().unwrap_or(1)
        });
        worst.unwrap_or(1)
    });
    let top = memo(move |_| shared.of_outcome(|it| it.top).unwrap_or(1));
    let more = move |_| {
        let at = most.get_untracked();
        let next = shared
            .run
            .outcome
            .with_untracked(|it| it.as_ref().and_then(|it| it.id(at).cloned()));
        most.update(|most| *most += STEP);
        if let Some(next) = next {
            focus_moved(row_of(&next));
        }
    };
    let left = move || count.get().saturating_sub(most.get());
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="card sure-list" aria-label="Initiatives and how they rank">
                <table
                    class="sure-table"
                    data-old=move || shared.run.done.with(Option::is_some).then_some("")
                    style:--top=move || share(top.get(), scale.get())
                    on:keydown=move |event| walk(&event)
                >
                    <thead>
                        <tr>
                            <th scope="col">"Rank"</th>
                            <th scope="col">"Initiative"</th>
                            <th scope="col" class="num">"Mean rank"</th>
                            <th scope="col">
                                {move || format!("Among the {}", sentences::first(top.get()))}
                            </th>
                            <th scope="col" class="sure-scale">
                                <span>"Rank in 9 of 10 draws"</span>
                                <span class="sure-legend" aria-hidden="true">
                                    <span class="num">
                                        {move || format!("1 to {}", words::number(scale.get() as f64))}
                                    </span>
                                    <span class="sure-key">"Mean"</span>
                                    <span class="sure-key end">
                                        {move || format!("End of the {}", sentences::first(top.get()))}
                                    </span>
                                </span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || ids.get() key=Id::clone let:id>
                            <Row id scale />
                        </For>
                    </tbody>
                </table>
                <Show when=move || { left() > 0 }>
                    <button type="button" class="button quiet small" on:click=more>
                        {move || words::more_label(left(), STEP)}
                    </button>
                </Show>
            </section>
        </Show>
    }
}

/// A number of ranks as a share of the scale.
pub(super) fn share(ranks: usize, scale: usize) -> String {
    (ranks as f64 / scale.max(1) as f64).min(1.0).to_string()
}

/// The arrow keys go from one initiative to the next.
fn walk(event: &KeyboardEvent) {
    let row = event
        .target()
        .and_then(|it| it.dyn_into::<Element>().ok())
        .and_then(|it| it.closest("tr").ok().flatten());
    let next = row.and_then(|row| match event.key().as_str() {
        "ArrowDown" => row.next_element_sibling(),
        "ArrowUp" => row.previous_element_sibling(),
        "Home" => row.parent_element()?.first_element_child(),
        "End" => row.parent_element()?.last_element_child(),
        _ => None,
    });
    let button = next.and_then(|row| row.query_selector(".sure-name").ok().flatten());
    if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        take(&button);
    }
}
