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
use std::collections::BTreeMap;

impl People {
    /// Whether a list shows the most pressing first; tracked.
    pub(super) fn is_pressing(self, kind: Trait) -> bool {
        self.pressing.with(|pressing| pressing.contains(&kind))
    }

    /// The order in which a list of the page shows is that of this memo.
    pub(super) fn follow_order(self, kind: Trait, order: Memo<Order>) {
        if self.is_whole {
            self.orders.update_value(|orders| {
                orders.retain(|(of, _)| *of != kind);
                orders.push((kind, order));
            });
        }
    }

    /// The ids of a list that shows the most pressing first, as they show; not tracked.
    pub(super) fn pressing_now(self, kind: Trait) -> Option<Vec<Id>> {
        if !untrack(|| self.is_pressing(kind)) {
            return None;
        }
        self.orders.with_value(|orders| {
            let (_, order) = orders.iter().find(|(of, _)| *of == kind)?;
            order.try_with_untracked(|order| order.rows.clone())
        })
    }

    fn pressing_order(self, rows: &[Id]) -> Vec<Id> {
        self.app.session.untracked(|workspace| {
            let records = rows.iter().filter_map(|id| workspace.record(id)).collect();
            let sorted = most_pressing_first(records).into_iter();
            let sorted: Vec<Id> = sorted.map(|record| record.id().clone()).collect();
            // What is only begun is no record yet.
            kept_order(&sorted, rows)
        })
    }
}

/// A list in the order in which it shows.
#[derive(PartialEq)]
pub(super) struct Order {
    /// Its ids.
    pub(super) rows: Vec<Id>,
    /// The time that it was put in this order, where the most pressing stand first.
    time: Option<u32>,
}

impl Order {
    /// A list in its own order; at the time that is said, with the most pressing first, as they were weighed
    /// when it first showed at that time. What came since stands where it was begun: nothing may move away
    /// under somebody's hands.
    pub(super) fn of(
        people: People,
        list: Vec<Id>,
        time: Option<u32>,
        before: Option<&Self>,
    ) -> Self {
        let kept = before.filter(|before| before.time == time);
        let rows = match (time, kept) {
            (None, _) => list,
            (Some(_), Some(before)) => kept_order(&before.rows, &list),
            (Some(_), None) => people.pressing_order(&list),
        };
        Self { rows, time }
    }
}

/// An order as it was: without what is gone from the list, and with what is new in it before what
/// follows it there.
fn kept_order(order: &[Id], list: &[Id]) -> Vec<Id> {
    let known = plan::sorted::set(order);
    let mut new: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    let mut run = Vec::new();
    for id in list {
        if known.contains(id) {
            new.insert(id, std::mem::take(&mut run));
        } else {
            run.push(id);
        }
    }
    let mut kept = Vec::with_capacity(list.len());
    for id in order {
        // What is not in the list any more is not among these.
        if let Some(before) = new.remove(id) {
            kept.extend(before);
            kept.push(id);
        }
    }
    kept.into_iter().chain(run).cloned().collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(words: &str) -> Vec<Id> {
        let words = words.split_whitespace();
        words.map(|word| Id::parse(word).unwrap()).collect()
    }

    #[test]
    fn what_is_new_stands_where_it_was_begun_and_nothing_else_moves() {
        let kept = |order, list| kept_order(&ids(order), &ids(list));
        assert_eq!(kept("c a b", "a b c"), ids("c a b"));
        assert_eq!(kept("c a b", "a b c new"), ids("c a b new"));
        assert_eq!(kept("c a b", "new a b c"), ids("c new a b"));
        assert_eq!(kept("c a b", "a one two b"), ids("a one two b"));
        assert_eq!(kept("", "a b"), ids("a b"));
        assert_eq!(
            kept("c a b", "one b c two a last"),
            ids("c two a one b last")
        );
        assert_eq!(kept("c a", "b"), ids("b"));
    }
}
