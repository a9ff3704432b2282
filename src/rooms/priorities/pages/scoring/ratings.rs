//! What the picked initiative has of every criterion: also of those for which the table has no column.

use super::cells::criterion_name;
use super::state::Shared;
use crate::rooms::words;
use crate::ui::NumberField;
use leptos::prelude::*;
use markup::{For, memo, view};
use plan::Id;
use plan::methods::number;
use plan::records::rating;
use plan::workspace::Change;

/// A field for each criterion.
#[component]
pub fn Ratings(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let ids = memo(move |_| {
        shared
            .criteria
            .with(|all| all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>())
    });
    view! {
        <div class="scoring-ratings" role="group" aria-label="Ratings">
            <For each=move || ids.get() key=Id::clone let:id>
                <Rating criterion=id of />
            </For>
        </div>
    }
}

#[component]
fn Rating(criterion: Id, of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let criterion = StoredValue::new(criterion);
    let label = memo(move |_| {
        shared.criteria.with(|all| {
            let found = all
                .iter()
                .find(|(known, _)| criterion.with_value(|id| known == id));
            found.map_or_else(String::new, |(_, it)| criterion_name(it))
        })
    });
    let value = memo(move |_| {
        let id = rating::id(&criterion.get_value(), &of.get_value()).ok()?;
        session.record(&id, |record| record.and_then(rating::read))
    });
    let read = move |text: String| {
        number::typed(&text, rating::check).map_err(|error| words::number_error(&error))
    };
    let keep = move |value: Option<f64>| {
        let (criterion, initiative) = (criterion.get_value(), of.get_value());
        let edit = match value {
            Some(value) => rating::rate(&criterion, &initiative, value),
            None => rating::remove(&criterion, &initiative),
        };
        match edit {
            Ok(edit) => {
                session.apply(Change::new("Rate initiative", vec![edit]));
            }
            // Ids this long are never made; a file may hold one.
            Err(_) => shared
                .app
                .toasts
                .problem("This initiative cannot be rated: its id is too long."),
        }
    };
    view! {
        <NumberField
            label=label
            value=value
            read=Callback::new(read)
            disabled=Signal::derive(move || session.is_read_only())
            on_change=keep
        />
    }
}
