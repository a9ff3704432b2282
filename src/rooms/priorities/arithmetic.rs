//! The formula of an initiative's score with its numbers, and what is to be said of them.

use super::formula;
use super::state::Priorities;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;

/// The formula, and a remark below it.
#[component]
pub fn Arithmetic(room: Priorities, id: StoredValue<Id>) -> impl IntoView {
    let given = memo(move |_| room.rice(&id.get_value()));
    let counts = memo(move |_| room.counts(&id.get_value()));
    let terms = move || {
        let counts = counts.get();
        let (rank, scored) = room
            .ranking
            .with(|all| (id.with_value(|id| all.rank(id)), all.scored()));
        formula::terms(&counts, given.get().confidence, rank, scored)
            .into_iter()
            .map(|term| {
                let operator = (!term.operator.is_empty()).then_some(term.operator);
                let missing = term.value == "?";
                view! {
                    <span data-op=operator class:total=term.operator == "=" class:missing=missing>
                        <b>{term.value}</b>
                        <small>{term.unit}</small>
                    </span>
                }
            })
            .collect_view()
    };
    let remark = move || {
        room.ranking
            .with(|all| id.with_value(|id| formula::remark(all, id)))
    };
    view! {
        <div class="arithmetic">
            <div class="terms" role="math" aria-label=move || formula::sentence(&counts.get())>{terms}</div>
            <p>{remark}</p>
        </div>
    }
}
