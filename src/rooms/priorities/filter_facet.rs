//! What can be ticked of a facet: the owners, objectives, themes or tags that there are. Of many, some show, and the
//! others are found by their names.

use super::conditions::Condition;
use super::facets::Facet;
use super::filter_choice::Tick;
use super::state::Priorities;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{For, memo, view};
use plan::text::folded_text;

/// So many show at once.
const MOST: usize = 8;

/// What can be asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Value {
    /// An id or a text.
    value: String,
    /// What it is called.
    title: String,
    /// The same as it is searched: folded once, not for every letter that is typed.
    folded: String,
}

impl Value {
    fn new(value: String, title: String) -> Self {
        let folded = folded_text(&title);
        Self {
            value,
            title,
            folded,
        }
    }
}

/// A facet's ticks; nothing where there is nothing of it in the plan.
#[component]
pub fn FacetTicks(room: Priorities, facet: Facet) -> impl IntoView {
    let ticked = |value: &String| {
        let condition = Condition::Has(facet, Some(value.clone()));
        untrack(|| room.asks(&condition))
    };
    // What is ticked already comes first, so that it is among those that show.
    let values: Vec<Value> = room.app.session.untracked(|plan| {
        let (first, rest): (Vec<_>, Vec<_>) = facet.values(plan).into_iter().partition(ticked);
        let titled = |value: String| {
            let title = facet.title(&value, plan);
            Value::new(value, title)
        };
        first.into_iter().chain(rest).map(titled).collect()
    });
    let (any, many) = (!values.is_empty(), values.len() > MOST);
    let values = StoredValue::new(values);
    let typed = RwSignal::new(String::new());
    let found = memo(move |_| {
        let typed = typed.get();
        values.with_value(|all| found(all, &typed))
    });
    let each = move || found.with(|(shown, _)| shown.clone());
    let more = move || words::and_more(found.with(|(_, more)| *more));
    let name = facet.name();
    let find = format!("Find among {}", plural(facet));
    let field = many.then(|| {
        view! {
            <input
                class="input"
                autocomplete="off"
                placeholder=find.clone()
                aria-label=find
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
        }
    });
    any.then(|| {
        view! {
            <fieldset>
                <legend class="caps">{name}</legend>
                {field}
                // Names of records are sentences, those of people and tags a word or two.
                <div class="filter-ticks" class:long=facet.kind().is_some()>
                    <For
                        each=each
                        key=|it: &Value| it.value.clone()
                        children=move |it: Value| {
                            let condition = Condition::Has(facet, Some(it.value));
                            view! { <Tick room condition label=it.title /> }
                        }
                    />
                    <Tick room condition=Condition::Has(facet, None) label=facet.none() />
                </div>
                <p class="quiet-text" hidden=move || more().is_none()>{more}</p>
            </fieldset>
        }
    })
}

fn plural(facet: Facet) -> &'static str {
    match facet {
        Facet::Owner => "owners",
        Facet::Objective => "objectives",
        Facet::Theme => "themes",
        Facet::Tag => "tags",
    }
}

/// Those that have every word that was typed in their names, the first of them, and how many more there are.
fn found(values: &[Value], typed: &str) -> (Vec<Value>, usize) {
    let typed = folded_text(typed);
    let fits = |it: &&Value| {
        typed
            .split_whitespace()
            .all(|word| it.folded.contains(word))
    };
    let mut fitting = values.iter().filter(fits);
    let shown = fitting.by_ref().take(MOST).cloned().collect();
    (shown, fitting.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_the_first_show_and_the_others_are_found_by_name() {
        let values: Vec<Value> = (1..=20)
            .map(|at| Value::new(at.to_string(), format!("Line {at:02}")))
            .collect();
        let (shown, more) = found(&values, " ");
        assert_eq!((shown.len(), more), (MOST, 12));
        assert_eq!(shown[0], values[0]);
        assert_eq!(found(&values, "line 19"), (vec![values[18].clone()], 0));
        assert_eq!(found(&values, "tram"), (Vec::new(), 0));
    }

    #[test]
    fn every_word_is_found_whatever_their_order_and_accents() {
        let names = ["Café of Émile Roux", "Emil Café", "Roux"];
        let values = names.map(|name| Value::new(name.to_lowercase(), name.to_owned()));
        let titles = |typed: &str| -> Vec<String> {
            let (shown, _) = found(&values, typed);
            shown.into_iter().map(|it| it.title).collect()
        };
        assert_eq!(titles("émil cafe"), names[..2]);
        assert_eq!(titles(" ROUX  café "), names[..1]);
        assert_eq!(titles("roux emil bo"), [""; 0]);
    }
}
