//! The walk: all that changed in a list, and one initiative at a time beside it.

use super::card::Card;
use super::list::List;
use super::shared::Shared;
use leptos::prelude::*;
use markup::{Show, view};

/// The list and the initiative.
#[component]
pub(super) fn Walk() -> impl IntoView {
    let shared = Shared::use_context();
    let any = move || shared.review.with(|review| !review.lines.is_empty());
    let card = move || {
        let id = shared.current.get()?;
        Some(view! { <Card id /> })
    };
    view! {
        <Show when=any>
            <section class="reassess-walk" aria-labelledby="reassess-walk">
                <h2 class="visually-hidden" id="reassess-walk">"One after the other"</h2>
                <List />
                {card}
            </section>
        </Show>
    }
}
