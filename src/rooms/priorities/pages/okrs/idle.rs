//! What is not joined: the objectives nobody works on, and the initiatives that serve none.

use super::desk::Desk;
use super::finding::FindObjective;
use super::words;
use crate::rooms::focus::focus_moved;
use crate::rooms::words::more_label;
use crate::routes::{Page, Room, Route};
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::methods::contributions::{self, Attention};
use plan::records::{initiative, key_result, link, objective};

/// So many of a list show at first.
const FIRST: usize = 20;
/// So many more show at a press.
const STEP: usize = 100;

/// The objectives that nobody works on, with why.
#[component]
pub(super) fn NobodyWorks() -> impl IntoView {
    let desk = Desk::use_context();
    let all = memo(move |_| {
        let mut all = read(desk, contributions::attention);
        all.retain(|(_, attention)| attention.is_nobodys());
        all
    });
    let any = move || !all.with(Vec::is_empty);
    let most = RwSignal::new(FIRST);
    let shown = move || all.with(|all| all.iter().take(most.get()).cloned().collect::<Vec<_>>());
    view! {
        <Show when=any>
            <section class="okr-idle card" aria-labelledby="okrs-nobody">
                <h2 id="okrs-nobody">"Nobody works on these objectives"</h2>
                <ul>
                    <For each=shown key=|it: &(Id, Attention)| it.clone() let:it>
                        <Objective id=it.0 attention=it.1 />
                    </For>
                </ul>
                <More list="okrs-nobody" all=Signal::derive(move || all.with(Vec::len)) most />
            </section>
        </Show>
    }
}

#[component]
fn Objective(id: Id, attention: Attention) -> impl IntoView {
    let desk = Desk::use_context();
    let href = Route::to_record_on(Page::Okrs, &id).fragment();
    view! {
        <li>
            <div class="okr-idle-name">
                <a href=href dir="auto">{move || desk.name(&id)}</a>
                <small>{words::attention(attention)}</small>
            </div>
        </li>
    }
}

/// The initiatives that contribute to no objective, each with a way to link it.
#[component]
pub(super) fn ServesNone() -> impl IntoView {
    let desk = Desk::use_context();
    let all = memo(move |_| read(desk, contributions::serving_none));
    let any = move || !all.with(Vec::is_empty);
    let most = RwSignal::new(FIRST);
    let shown = move || all.with(|all| all.iter().take(most.get()).cloned().collect::<Vec<_>>());
    view! {
        <Show when=any>
            <section class="okr-idle card" aria-labelledby="okrs-serve-none">
                <h2 id="okrs-serve-none">"Initiatives that serve no objective"</h2>
                <ul>
                    <For each=shown key=Id::clone let:id>
                        <Initiative id />
                    </For>
                </ul>
                <More list="okrs-serve-none" all=Signal::derive(move || all.with(Vec::len)) most />
            </section>
        </Show>
    }
}

#[component]
fn Initiative(id: Id) -> impl IntoView {
    let desk = Desk::use_context();
    let href = Route::to_record(Room::Priorities, &id).fragment();
    let of = StoredValue::new(id);
    view! {
        <li>
            <div class="okr-idle-name">
                <a href=href dir="auto">{move || of.with_value(|id| desk.initiative_name(id))}</a>
            </div>
            <Show when=move || !desk.app.session.is_read_only()>
                <FindObjective initiative=of />
            </Show>
        </li>
    }
}

/// Shows more of a list, where more there are than show.
#[component]
fn More(list: &'static str, all: Signal<usize>, most: RwSignal<usize>) -> impl IntoView {
    let hidden = move || all.get().saturating_sub(most.get());
    let press = move |_| {
        let next = most.get_untracked() + 1;
        most.update(|most| *most += STEP);
        focus_moved(format!(
            "[aria-labelledby=\"{list}\"] li:nth-child({next}) a"
        ));
    };
    view! {
        <Show when=move || hidden() != 0>
            <button type="button" class="button quiet small" on:click=press>
                {move || more_label(hidden(), STEP)}
            </button>
        </Show>
    }
}

/// Reads the workspace for who contributes to what; followed for links, objectives and key results that come
/// and go, and for how far initiatives are.
fn read<T>(desk: Desk, read: fn(&plan::Workspace) -> T) -> T {
    let session = desk.app.session;
    for kind in [objective::KIND, key_result::KIND, link::KIND] {
        let _ = session.count(kind);
    }
    session.of_kind(initiative::KIND, read)
}
