//! What the treemap shows, as a list: with each initiative's effort and share, and its bucket to choose.

use super::sentences;
use super::shared::{Entry, Measure, Shared};
use crate::rooms::focus::focus_moved;
use crate::rooms::{priority_words, words};
use crate::routes::{Room, Route};
use crate::ui::{Select, or_none};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::work::Bucket;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// So many show at first, and so many more each time.
const STEP: usize = 30;

/// The list, closed until somebody asks for it.
#[component]
pub(super) fn TheSameAsAList() -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target();
        let details = details.and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|it| it.open()));
    };
    view! {
        <details class="portfolio-list" on:toggle=toggled>
            <summary>"The same as a list"</summary>
            <Show when=move || open.get()>
                <List />
            </Show>
        </details>
    }
}

#[component]
fn List() -> impl IntoView {
    let shared = Shared::use_context();
    let most = RwSignal::new(STEP);
    let count = memo(move |_| shared.entries.with(|entries| entries.len()));
    let ids = memo(move |_| {
        let most = most.get();
        shared.entries.with(|entries| {
            let ids = entries.iter().take(most).map(|entry| entry.id.clone());
            ids.collect::<Vec<Id>>()
        })
    });
    let more = move |_| {
        let next = shared
            .entries
            .with_untracked(|entries| entries.get(most.get_untracked()).map(|it| it.id.clone()));
        most.update(|most| *most += STEP);
        if let Some(next) = next {
            focus_moved(format!(".portfolio-list [data-id=\"{next}\"] a"));
        }
    };
    let left = move || count.get().saturating_sub(most.get());
    view! {
        <ol class="portfolio-rows">
            <For each=move || ids.get() key=Id::clone let:id>
                <Line id />
            </For>
        </ol>
        <Show when=move || { left() > 0 }>
            <button type="button" class="button quiet small" on:click=more>
                {move || words::more_label(left(), STEP)}
            </button>
        </Show>
    }
}

/// One initiative.
#[component]
fn Line(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let of = StoredValue::new(id.clone());
    let entry =
        memo(move |_| of.with_value(|id| session.record(id, |record| record.map(Entry::from))));
    let name = move || entry.with(|it| it.as_ref().map_or(String::new(), |it| it.name.clone()));
    let bucket = memo(move |_| entry.with(|entry| entry.as_ref().and_then(|it| it.bucket)));
    let facts = move || {
        let entry = entry.get()?;
        let all: f64 = shared
            .portfolio
            .with(|portfolio| portfolio.rows.iter().map(|row| row.effort).sum());
        let share = entry
            .effort
            .filter(|_| shared.measure.get() == Measure::Effort);
        let share = share.map(|effort| format!(", {}", sentences::percent(effort / all * 100.0)));
        Some(format!(
            "{}{}",
            sentences::effort(entry.effort),
            share.unwrap_or_default()
        ))
    };
    let address = Route::to_record(Room::Priorities, &id).fragment();
    view! {
        <li data-id=id.to_string()>
            <a href=address dir="auto">{name}</a>
            <span class="num">{facts}</span>
            <Show
                when=move || !session.is_read_only()
                fallback=move || view! { <span>{move || sentences::bucket(bucket.get())}</span> }
            >
                <Select
                    label=Signal::derive(move || format!("Bucket of {}", name()))
                    quiet_label=true
                    choices=or_none(sentences::bucket(None), Bucket::ALL, priority_words::bucket)
                    chosen=bucket
                    on_choose=move |bucket| {
                        shared.sort_and_offer_undo(&of.get_value(), bucket);
                    }
                />
            </Show>
        </li>
    }
}
