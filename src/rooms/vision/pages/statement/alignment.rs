//! The business goals that the vision serves.

use super::Desk;
use super::objective::ObjectiveRow;
use crate::routes::{Page, Route};
use crate::ui::Button;
use icondata_lu::LuPlus;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::Id;

/// The objectives, each with how and how strongly the vision serves it.
#[component]
pub fn Alignment() -> impl IntoView {
    let desk = Desk::use_context();
    let session = desk.app.session;
    let rows = desk.objectives;
    let none = memo(move |_| rows.ids().is_empty());
    view! {
        <section class="card words-card" aria-labelledby="words-goals">
            <header class="words-head">
                <h2 id="words-goals">"Strategic alignment"</h2>
                <Show when=move || !session.is_read_only()>
                    <div data-add=rows.kind>
                        <Button
                            label="Add an objective"
                            icon=LuPlus
                            small=true
                            on_press=move || rows.begin()
                        />
                    </div>
                </Show>
            </header>
            <p class="quiet-text">
                "Which goals of the business the vision serves, how, and how strongly. What they are measured by is among the "
                <a href=Route::to_page(Page::Okrs).fragment()>"OKRs"</a> "."
            </p>
            <Show when=move || none.get()>
                <p class="quiet-text">
                    "None yet. Begin with the goal that pays for the product: a vision that serves none is the first to be cut."
                </p>
            </Show>
            <ol class="words-goals" aria-label="Objectives">
                <For each=move || rows.ids() key=Id::clone let:id>
                    <ObjectiveRow id />
                </For>
            </ol>
        </section>
    }
}
