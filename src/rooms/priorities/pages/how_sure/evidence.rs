//! Which confidence counts: as it was given, or as far as the evidence bears it.

use super::changes;
use super::shared::Shared;
use crate::rooms::{priority_words, words};
use crate::ui::Segmented;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::records::plan::{self as plan_record, Confidence};

/// The choice, and how many initiatives it concerns.
#[component]
pub(super) fn Counting() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let chosen = memo(move |_| session.of_kind(plan_record::KIND, plan_record::confidence));
    let choices = Confidence::ALL.iter();
    let choices = choices.map(|which| (*which, priority_words::confidence(*which)));
    let choices = StoredValue::new(choices.collect::<Vec<_>>());
    let choose = move |which: Confidence| {
        let change = session.untracked(|workspace| changes::count(workspace, which));
        session.apply(change);
    };
    let says = move || {
        let (unborne, all) = shared.inputs.with(|inputs| (inputs.unborne, inputs.all));
        concerned(chosen.get(), unborne, all)
    };
    view! {
        <section class="card sure-counting" aria-labelledby="sure-counting">
            <h2 id="sure-counting">"Which confidence counts"</h2>
            <Show
                when=move || !session.is_read_only()
                fallback=move || {
                    view! { <p>{move || priority_words::confidence(chosen.get())}</p> }
                }
            >
                <Segmented
                    label="Which confidence counts".to_owned()
                    name="which-confidence".to_owned()
                    choices=choices.get_value()
                    chosen
                    on_choose=choose
                />
            </Show>
            <p class="quiet-text" role="status">{says}</p>
        </section>
    }
}

/// How many initiatives have more confidence than their evidence bears.
fn concerned(which: Confidence, unborne: usize, all: usize) -> String {
    let of = words::counted(all, "open initiative", "open initiatives");
    let count = words::number(unborne as f64);
    match (which, unborne) {
        (_, 0) => "No initiative has more confidence than its evidence bears.".to_owned(),
        (Confidence::ByEvidence, _) => {
            format!("Evidence caps {count} of {of}: no more counts than it bears.")
        }
        (Confidence::AsGiven, _) => {
            format!("By evidence, {count} of {of} would count with less confidence.")
        }
    }
}
