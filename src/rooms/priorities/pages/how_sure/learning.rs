//! What one answer would change most, with the way to that number.

use super::answers::Answer;
use super::sentences;
use super::shared::Shared;
use crate::rooms::words;
use crate::ui::Icon;
use icondata_lu::LuArrowRight;
use leptos::prelude::*;
use markup::{memo, view};

/// The answers that would change most.
#[component]
pub(super) fn Learning() -> impl IntoView {
    let shared = Shared::use_context();
    let answers = shared.run.answers;
    let ranges = memo(move |_| shared.inputs.with(|inputs| inputs.with_ranges));
    let none = move || {
        let (none, top) = answers.with(|answers| (answers.all.is_empty(), answers.top));
        none.then(|| match ranges.get() {
            0 => "No number is a range yet. Once some are, this says which of them to find out first."
                .to_owned(),
            _ => format!(
                "No single answer would change {}.",
                sentences::which_are_chosen(top)
            ),
        })
    };
    let among = move || {
        let among = answers.with(|answers| answers.among)?;
        Some(format!(
            "Looked for among the first {}.",
            words::number(among as f64)
        ))
    };
    let list = move || {
        let (all, top) = answers.with(|answers| (answers.all.clone(), answers.top));
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().map(|answer| row(shared, answer, top));
            view! { <ol>{rows.collect_view()}</ol> }
        })
    };
    view! {
        <section class="card sure-learning" aria-labelledby="sure-learning">
            <h2 id="sure-learning">"Find out first"</h2>
            {list}
            {move || none().map(|said| view! { <p class="quiet-text">{said}</p> })}
            {move || among().map(|said| view! { <p class="quiet-text">{said}</p> })}
        </section>
    }
}

fn row(shared: Shared, answer: Answer, top: usize) -> AnyView {
    let of = StoredValue::new(answer.id);
    let key = StoredValue::new(answer.input);
    let says = memo(move |_| {
        let name = of.with_value(|id| shared.name(id, 60));
        key.with_value(|key| sentences::answer(key, &shared.input(key), &name, top, answer.chance))
    });
    view! {
        <li>
            <button
                type="button"
                class="sure-answer"
                on:click=move |_| key.with_value(|key| shared.select_input(&of.get_value(), key))
            >
                <span>{move || says.get()}</span>
                <Icon icon=LuArrowRight />
            </button>
        </li>
    }
    .into_any()
}
