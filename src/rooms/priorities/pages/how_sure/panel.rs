//! The initiative that is picked out: where it stands, and its inputs as ranges.

use super::ranges::Ranges;
use super::shared::Shared;
use super::{missing, sentences};
use crate::rooms::priority_words;
use crate::routes::{Room, Route};
use crate::ui::{Icon, IconButton};
use icondata_lu::{LuArrowRight, LuX};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::{memo, view};
use plan::Id;
use plan::records::work;

/// The initiative.
#[component]
pub(super) fn Panel(id: Id) -> impl IntoView {
    let shared = Shared::use_context();
    let address = Route::to_record(Room::Priorities, &id).fragment();
    let of = StoredValue::new(id);
    let name = memo(move |_| of.with_value(|id| shared.name(id, 120)));
    let says = memo(move |_| of.with_value(|id| standing(shared, id)));
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            shared.unselect();
        }
    };
    view! {
        <section class="card sure-panel" aria-label="Selected initiative" on:keydown=key>
            <header>
                <h2 class="serif" dir="auto" tabindex="-1">{move || name.get()}</h2>
                <div class="actions">
                    <a class="button quiet small" href=address>
                        <Icon icon=LuArrowRight />
                        <span>"Open"</span>
                    </a>
                    <IconButton
                        label="Close"
                        icon=LuX
                        small=true
                        on_press=move || shared.unselect()
                    />
                </div>
            </header>
            <p class="sure-standing">{move || says.get()}</p>
            <Ranges of />
        </section>
    }
}

/// Where it stands, or why it stands nowhere.
fn standing(shared: Shared, id: &Id) -> String {
    let status = shared
        .app
        .session
        .record(id, |record| record.map(work::status));
    if let Some(status) = status.filter(|status| !status.is_open()) {
        return format!(
            "It is {}, so it has no place among what there is to do.",
            priority_words::status(status).to_lowercase()
        );
    }
    let lacks = missing::said(shared, id);
    if !lacks.is_empty() {
        return lacks;
    }
    let top = shared.of_outcome(|outcome| outcome.top).unwrap_or(1);
    let line = shared.line(id);
    let nothing = shared.nothing_to_draw().is_some();
    line.map_or_else(String::new, |line| match nothing {
        true => sentences::standing_undrawn(&line.chances, top),
        false => sentences::standing(&line.chances, top),
    })
}
