//! What the picked initiative has of every criterion: also of those for which the table has no column.

use super::cells::criterion_name;
use super::keeping;
use super::state::Shared;
use crate::rooms::priorities::ranges;
use crate::ui::NumberField;
use leptos::prelude::*;
use markup::{For, memo, view};
use plan::methods::estimate::{Estimate, counted};
use plan::methods::formula::InputKey;
use plan::methods::numeric_input::NumericInput;
use plan::methods::range_text::Range;
use plan::workspace::Change;
use plan::{Id, Record};

/// A field for each criterion.
#[component]
pub fn Ratings(of: StoredValue<Id>) -> impl IntoView {
    let shared = Shared::use_context();
    view! {
        <div class="scoring-ratings" role="group" aria-label="Ratings">
            <For each=move || shared.criterion_ids.get() key=Id::clone let:id>
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
    let key = StoredValue::new(InputKey::Criterion(criterion.get_value()));
    // Of a range it is the number that counts.
    let value = memo(move |_| {
        read(shared, of, key, |it, input| {
            counted(it, input).map(Estimate::central)
        })
    });
    let hint = memo(move |_| read(shared, of, key, |it, input| Some(ranges::hint(it, input))));
    let keep = move |value: Option<f64>| {
        let edits = key.with_value(|key| {
            of.with_value(|id| keeping::given(shared, id, key, Range::from(value)))
        });
        match edits {
            Ok(edits) => {
                session.apply(Change::new("Rate initiative", edits));
            }
            Err(why) => shared.app.toasts.problem(why),
        }
    };
    view! {
        <NumberField
            label=label
            value=value
            read=Callback::new(|text: String| ranges::read_number(NumericInput::Rating, &text))
            hint=Signal::derive(move || hint.get().unwrap_or_default())
            disabled=Signal::derive(move || session.is_read_only())
            on_change=keep
        />
    }
}

/// Reads the rating, tracked; `None` where there is none.
fn read<T>(
    shared: Shared,
    of: StoredValue<Id>,
    key: StoredValue<InputKey>,
    read: impl FnOnce(&Record, NumericInput) -> Option<T>,
) -> Option<T> {
    let session = shared.app.session;
    let found = key.with_value(|key| of.with_value(|id| ranges::of_key(session, id, key, read)));
    found.flatten()
}
