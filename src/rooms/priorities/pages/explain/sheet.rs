//! The page as it is read: on a shared screen, and on paper.

use super::card::CardView;
use super::left::LeftOnes;
use super::shared::{STEP, Shared};
use super::words;
use crate::rooms::focus::focus_moved;
use crate::rooms::words::more_label;
use crate::routes::{Page, Room, Route};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::exchange::explanation::Explanation;
use std::sync::Arc;

/// The page.
#[component]
pub(super) fn Sheet() -> impl IntoView {
    let shared = Shared::use_context();
    let text = move |read: fn(&Explanation) -> String| shared.page.with(|page| read(page));
    let title = memo(move |_| text(|page| page.title.clone()));
    let told = memo(move |_| text(|page| page.told.clone()));
    let summary = memo(move |_| text(|page| page.summary.join(" ")));
    let none = memo(move |_| shared.count() == 0);
    view! {
        <article class="explain-sheet" aria-labelledby="explain-title">
            <header class="explain-head">
                <h2 class="explain-title" id="explain-title" dir="auto">{move || title.get()}</h2>
                <p class="explain-told">{move || told.get()}</p>
                <p class="explain-summary serif" dir="auto">{move || summary.get()}</p>
            </header>
            <Show when=move || !none.get() fallback=|| view! { <NothingChosen /> }>
                <Cards />
            </Show>
            <LeftOnes />
        </article>
    }
}

/// Those that were chosen, the first of them first.
#[component]
fn Cards() -> impl IntoView {
    let shared = Shared::use_context();
    let ids = memo(move |_| {
        let ids = |page: &Arc<Explanation>| -> Vec<Id> {
            page.chosen.iter().map(|card| card.id.clone()).collect()
        };
        shared.page.with(ids)
    });
    let hidden = memo(move |_| shared.count().saturating_sub(ids.with(Vec::len)));
    let more = move |_| {
        let shown = ids.with_untracked(Vec::len);
        shared.limits.update(|limits| limits.cards += STEP);
        if let Some(next) = untrack(|| ids.with(|ids| ids.get(shown).cloned())) {
            focus_moved(format!(".explain-card[data-id=\"{next}\"] h4 a"));
        }
    };
    let heading = move || shared.page.with(|page| page.headings.chosen.clone());
    view! {
        <section class="explain-part" aria-labelledby="explain-chosen">
            <h3 class="caps" id="explain-chosen">{heading}</h3>
            <ol class="explain-cards">
                <For each=move || ids.get() key=Id::clone let:id>
                    <CardView id />
                </For>
            </ol>
            <Show when=move || { hidden.get() > 0 }>
                <p class="explain-rest">{move || words::and_more(hidden.get())}</p>
                <button type="button" class="button quiet" on:click=more>
                    {move || more_label(hidden.get(), STEP)}
                </button>
            </Show>
        </section>
    }
}

/// Where nothing is chosen, the way to a score, or to what the period takes.
#[component]
fn NothingChosen() -> impl IntoView {
    let shared = Shared::use_context();
    let of_a_period = move || shared.within.get().is_some();
    view! {
        <Show when=of_a_period fallback=|| view! { <NothingScored /> }>
            <div class="explain-none">
                <p>
                    "What fits stands here, with what speaks for it. What stood against each one stands below."
                </p>
                <div class="actions">
                    <a class="button" href=Route::to_page(Page::WhatFits).fragment()>
                        "Look at the period"
                    </a>
                </div>
            </div>
        </Show>
    }
}

#[component]
fn NothingScored() -> impl IntoView {
    view! {
        <div class="explain-none">
            <p>
                "What comes first stands here, with what speaks for it, as soon as an initiative has a score. What each one lacks stands below."
            </p>
            <div class="actions">
                <a class="button" href=Route::to(Room::Priorities).fragment()>
                    "Guess it in the table"
                </a>
                <a class="button quiet" href=Route::to_page(Page::Scoring).fragment()>
                    "Look at the models"
                </a>
            </div>
        </div>
    }
}
