//! What lacks an impact or an effort and so has no place on the plot yet.

use crate::rooms::priorities::state::Priorities;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;

/// More than this are counted, not shown.
const MOST: usize = 40;

/// The initiatives that are not placed, each to be dragged onto the plot, or placed with Enter.
#[component]
pub fn Tray(room: Priorities) -> impl IntoView {
    let waiting = memo(move |_| {
        room.ranking.with(|all| {
            let mut waiting = all
                .ranked()
                .filter(|row| row.rice.impact.is_none() || row.rice.effort.is_none());
            let shown: Vec<(Id, String)> = waiting
                .by_ref()
                .take(MOST)
                .map(|row| (row.id.clone(), row.name.clone()))
                .collect();
            let more = waiting.count();
            (shown, more)
        })
    });
    let count = move || waiting.with(|(shown, more)| shown.len() + more);
    let items = move || {
        waiting.with(|(shown, _)| {
            shown
                .iter()
                .map(|(id, name)| item(room, id.clone(), name))
                .collect_view()
        })
    };
    let more = move || {
        let more = words::and_more(waiting.with(|(_, more)| *more));
        more.map(|more| view! { <li class="quiet-text">{more}</li> })
    };
    view! {
        <Show when=move || { count() > 0 }>
            <section class="tray" aria-label="Not placed">
                <h3>
                    "Not placed "
                    <span class="quiet-text">{move || words::number(count() as f64)}</span>
                </h3>
                <p class="visually-hidden" id="tray-hint">
                    "Drag it onto the matrix, or press Enter to place it at medium impact and 3 person-months"
                </p>
                <ul>{items} {more}</ul>
            </section>
        </Show>
    }
}

fn item(room: Priorities, id: Id, name: &str) -> impl IntoView + use<> {
    let chosen = {
        let id = id.clone();
        memo(move |_| {
            room.selected
                .with(|selected| selected.as_ref() == Some(&id))
        })
    };
    view! {
        <li>
            <button
                type="button"
                class="tray-item"
                data-id=id.to_string()
                title="Drag it onto the matrix, or press Enter to place it at medium impact and 3 person-months"
                aria-describedby="tray-hint"
                aria-pressed=move || chosen.get().to_string()
                on:click=move |_| room.select(&id)
            >
                {words::shortened(name, 36)}
            </button>
        </li>
    }
}
