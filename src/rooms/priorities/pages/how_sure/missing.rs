//! The initiatives that have no score yet, each with what it lacks.

use super::list::STEP;
use super::shared::{Shared, row_of};
use crate::rooms::focus::focus_moved;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;

/// Those that cannot be ranked.
#[component]
pub(super) fn Missing() -> impl IntoView {
    let shared = Shared::use_context();
    let most = RwSignal::new(STEP);
    let count = memo(move |_| shared.inputs.with(|inputs| inputs.missing.len()));
    let ids = memo(move |_| {
        let most = most.get();
        shared.inputs.with(|inputs| {
            let ids = inputs.missing.iter().take(most);
            ids.map(|(id, _)| id.clone()).collect::<Vec<Id>>()
        })
    });
    let more = move |_| {
        let at = most.get_untracked();
        let next = shared
            .inputs
            .with_untracked(|inputs| inputs.missing.get(at).map(|(id, _)| id.clone()));
        most.update(|most| *most += STEP);
        if let Some(next) = next {
            focus_moved(row_of(&next));
        }
    };
    let left = move || count.get().saturating_sub(most.get());
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="card sure-missing" aria-labelledby="sure-missing">
                <h2 id="sure-missing">"Not in the order yet"</h2>
                <ul>
                    <For each=move || ids.get() key=Id::clone let:id>
                        <Lacking id />
                    </For>
                </ul>
                <Show when=move || { left() > 0 }>
                    <button type="button" class="button quiet small" on:click=more>
                        {move || words::more_label(left(), STEP)}
                    </button>
                </Show>
            </section>
        </Show>
    }
}

/// One of them.
#[component]
fn Lacking(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let of = StoredValue::new(id.clone());
    let name = memo(move |_| of.with_value(|id| shared.name(id, 80)));
    let lacks = memo(move |_| of.with_value(|id| said(shared, id)));
    let chosen = memo(move |_| of.with_value(|id| shared.selected.get().as_ref() == Some(id)));
    view! {
        <li data-id=id.to_string() data-chosen=move || chosen.get().then_some("")>
            <button
                type="button"
                class="sure-name"
                dir="auto"
                aria-expanded=move || chosen.get().to_string()
                on:click=move |_| shared.select(&of.get_value())
            >
                {move || name.get()}
            </button>
            <span class="quiet-text">{move || lacks.get()}</span>
        </li>
    }
}

/// What an initiative lacks before it has a score; nothing for one that has.
pub(super) fn said(shared: Shared, id: &Id) -> String {
    shared.inputs.with(|inputs| {
        let lacks = inputs.missing.iter().find(|(other, _)| other == id);
        let lacks = lacks.map_or(&[][..], |(_, lacks)| lacks);
        let names = lacks.iter().map(|it| shared.input(it));
        words::missing_for_a_score(&names.collect::<Vec<_>>())
    })
}
