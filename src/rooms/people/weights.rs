//! How severe and how frequent a need or a pain is, and the order that makes.

use super::room::People;
use crate::rooms::{people_words, words};
use crate::ui::{Icon, Select};
use icondata_lu::LuArrowDownWideNarrow;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::persona_trait::{
    FREQUENCY, Frequency, SEVERITY, Severity, Trait, Weight, most_pressing_first,
};

impl People {
    /// Whether a list shows the most pressing first; tracked.
    pub(super) fn is_pressing(self, kind: Trait) -> bool {
        self.pressing.with(|pressing| pressing.contains(&kind))
    }

    /// A list in the order in which it shows: its own, or the most pressing first, as they are
    /// weighed now. What is only begun stays at the end.
    pub(super) fn shown_order(self, kind: Trait, rows: Vec<Id>) -> Vec<Id> {
        if !self.is_pressing(kind) {
            return rows;
        }
        self.app.session.untracked(|workspace| {
            let records = rows.iter().filter_map(|id| workspace.record(id)).collect();
            let sorted = most_pressing_first(records).into_iter();
            let mut sorted: Vec<Id> = sorted.map(|record| record.id().clone()).collect();
            let begun = rows.into_iter().filter(|id| workspace.record(id).is_none());
            sorted.extend(begun);
            sorted
        })
    }
}

/// Shows the most pressing of a list first, or the order in which they were put.
#[component]
pub(super) fn PressingFirst(kind: Trait, nothing: Memo<bool>) -> impl IntoView {
    let people = People::use_context();
    let pressed = memo(move |_| people.is_pressing(kind));
    let turn = move |_| {
        people.pressing.update(|pressing| {
            if pressing.contains(&kind) {
                pressing.retain(|it| *it != kind);
            } else {
                pressing.push(kind);
            }
        });
    };
    let label = format!("{}: most pressing first", words::traits(kind));
    view! {
        <Show when=move || !nothing.get()>
            <button
                type="button"
                class="button quiet small pressing-first"
                aria-pressed=move || pressed.get().to_string()
                aria-label=label.clone()
                title="By severity and frequency; the order that you gave stays as it is"
                on:click=turn
            >
                <Icon icon=LuArrowDownWideNarrow />
                <span>"Most pressing first"</span>
            </button>
        </Show>
    }
}

/// How a need or a pain is weighed. One that is only begun has nothing to weigh.
#[component]
pub(super) fn Weights(of: Id, kind: Trait, text: Memo<String>) -> impl IntoView {
    let people = People::use_context();
    let session = people.app.session;
    let id = StoredValue::new(of);
    let weight =
        memo(move |_| id.with_value(|id| session.record(id, |record| record.map(Weight::from))));
    let is_record = memo(move |_| weight.with(Option::is_some));
    let weight = move || weight.get().unwrap_or_default();
    let named = move |what: &'static str| {
        Signal::derive(move || format!("{what} of “{}”", words::shortened(&text.get(), 40)))
    };
    let set = move |field: &'static str, word: &'static str| {
        let change = format!("Weigh {}", words::one_trait(kind));
        session.set(change, &id.get_value(), field, word);
        session.seal();
    };
    let severe = move |chosen: Option<Severity>| {
        set(SEVERITY, chosen.map_or("", Severity::word));
    };
    let frequent = move |chosen: Option<Frequency>| {
        set(FREQUENCY, chosen.map_or("", Frequency::word));
    };
    let disabled = Signal::derive(move || session.is_read_only());
    view! {
        <Show when=move || is_record.get()>
            <div class="weights">
                <Select
                    label=named("Severity")
                    quiet_label=true
                    choices=choices("How severe?", Severity::ALL, people_words::severity)
                    chosen=Signal::derive(move || weight().severity)
                    disabled
                    on_choose=severe
                />
                <Select
                    label=named("Frequency")
                    quiet_label=true
                    choices=choices("How often?", Frequency::ALL, people_words::frequency)
                    chosen=Signal::derive(move || weight().frequency)
                    disabled
                    on_choose=frequent
                />
            </div>
        </Show>
    }
}

/// The least first, after what says that nobody has said.
fn choices<Step: Copy>(
    unsaid: &str,
    steps: &[Step],
    word: fn(Step) -> &'static str,
) -> Vec<(Option<Step>, String)> {
    let unsaid = std::iter::once((None, unsaid.to_owned()));
    let steps = steps
        .iter()
        .map(|step| (Some(*step), word(*step).to_owned()));
    unsaid.chain(steps).collect()
}
