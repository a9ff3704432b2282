//! Initiatives that rest on nothing anybody said.

use super::board::Board;
use crate::rooms::words;
use crate::routes::{Room, Route};
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::methods::evidence_trace;
use plan::records::initiative;
use plan::{Id, Workspace};

/// So many show at first.
const FIRST: usize = 12;

/// The list, and what to do about it.
#[component]
pub(super) fn Groundless() -> impl IntoView {
    let board = Board::use_context();
    let session = board.app.session;
    let found = memo(move |_| {
        board.turn.get();
        session.untracked(read)
    });
    let count = memo(move |_| found.with(|(found, _)| found.len()));
    let all = RwSignal::new(false);
    let says = move || {
        let of = found.with(|(_, of)| words::counted(*of, "initiative", "initiatives"));
        let rests = if count.get() == 1 { "rests" } else { "rest" };
        format!(
            "{} of {of} {rests} on nothing that anybody said: no need or pain with evidence leads to them. Link them to the needs they address, or find out.",
            words::number(count.get() as f64)
        )
    };
    let items = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        found.with(|(found, _)| {
            let shown = found.iter().take(most);
            shown
                .map(|(id, name)| {
                    let route = Route::to_record(Room::Priorities, id).fragment();
                    view! {
                        <li>
                            <a href=route dir="auto">{name.clone()}</a>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="groundless card" aria-labelledby="knowledge-groundless">
                <h2 id="knowledge-groundless">"Initiatives without ground"</h2>
                <p class="quiet-text">{says}</p>
                <ul class="groundless-list">{items}</ul>
                <Show when=move || { count.get() > FIRST && !all.get() }>
                    <button
                        type="button"
                        class="button quiet small"
                        on:click=move |_| all.set(true)
                    >
                        {move || format!("Show all {}", words::number(count.get() as f64))}
                    </button>
                </Show>
            </section>
        </Show>
    }
}

/// Those without ground, and how many initiatives there are.
fn read(workspace: &Workspace) -> (Vec<(Id, String)>, usize) {
    let all = workspace.ordered(initiative::KIND);
    let of = all.len();
    let groundless = all
        .into_iter()
        .filter(|record| evidence_trace::down(workspace, record.id()).is_groundless());
    let named = groundless.map(|record| {
        let name = words::initiative_name(record.text(initiative::NAME), 80);
        (record.id().clone(), name)
    });
    (named.collect(), of)
}
