//! The team's own criteria of weighted scoring: added, weighed, moved, deleted.

use super::criterion_row::CriterionRow;
use super::state::Shared;
use crate::rooms::focus::focus;
use crate::ui::Button;
use icondata_lu::LuPlus;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;
use plan::records::criterion::{self, Better};
use plan::workspace::{Change, arrange};

/// The criteria, and the way to add one.
#[component]
pub fn Criteria() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let ids = memo(move |_| ids(shared));
    let trouble = move || {
        shared.criteria.with(|all| {
            let weighs = |weight: &Option<f64>| weight.is_some_and(|it| it > 0.0);
            match all.len() {
                0 => Some(
                    "By what do you want to judge? Revenue, risk, strategic fit: whatever the team argues about. Each criterion becomes a column.",
                ),
                _ if all.iter().all(|(_, it)| !weighs(&it.weight)) => Some(
                    "The weights add up to nothing, so no initiative has a score. Give at least one criterion a weight above 0.",
                ),
                _ => None,
            }
        })
    };
    let add = move || {
        let id = session.fresh_id();
        let made = id.clone();
        let added = session.fill(move |workspace| {
            let siblings: Vec<Id> = workspace
                .ordered(criterion::KIND)
                .into_iter()
                .map(|record| record.id().clone())
                .collect();
            let (key, mut edits) = arrange::append(workspace, &siblings);
            edits.push(criterion::add(id, "", Better::More, &key));
            Change::new("Add criterion", edits)
        });
        if added {
            focus(format!("{} input", row(&made)));
        }
    };
    view! {
        <section class="card scoring-criteria" aria-labelledby="scoring-criteria">
            <header>
                <h2 id="scoring-criteria">"Criteria"</h2>
                <Show when=move || !session.is_read_only()>
                    <Button label="Add a criterion" icon=LuPlus small=true on_press=add />
                </Show>
            </header>
            {move || trouble().map(|said| view! { <p class="quiet-text">{said}</p> })}
            <ol aria-label="Criteria">
                <For each=move || ids.get() key=Id::clone let:id>
                    <CriterionRow id />
                </For>
            </ol>
        </section>
    }
}

/// The criteria in order; tracked.
fn ids(shared: Shared) -> Vec<Id> {
    shared
        .criteria
        .with(|all| all.iter().map(|(id, _)| id.clone()).collect())
}

/// Where a criterion is in the page. An id holds neither quotes nor backslashes.
pub fn row(id: &Id) -> String {
    format!(".criterion[data-id=\"{id}\"]")
}

/// Moves a criterion past its neighbour, and says where it stands then.
pub fn shift(shared: Shared, id: &Id, later: bool) {
    let siblings = untrack(|| ids(shared));
    let Some(at) = siblings.iter().position(|it| it == id) else {
        return;
    };
    let (count, name) = (siblings.len(), untrack(|| name(shared, id)));
    let to = if later { at + 1 } else { at.saturating_sub(1) };
    if to == at || to >= count {
        let end = if later { "last" } else { "first" };
        shared.app.announce(format!("{name} is {end} already"));
        return;
    }
    let session = shared.app.session;
    let change = session
        .untracked(|workspace| arrange::reorder(workspace, "Move criterion", siblings, id, to));
    if let Some(change) = change {
        session.apply(change);
        shared
            .app
            .announce(format!("{name} moved to position {} of {count}", to + 1));
    }
}

/// What a criterion is called; tracked.
pub fn name(shared: Shared, id: &Id) -> String {
    shared.criteria.with(|all| {
        let found = all.iter().find(|(known, _)| known == id);
        found.map_or_else(String::new, |(_, it)| super::cells::criterion_name(it))
    })
}
