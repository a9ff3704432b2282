//! What can be ticked of a facet: the owners, objectives, themes or tags that there are. Of many, some show, and the
//! others are found by their names.

use super::facets::Facet;
use super::filter::Condition;
use super::filter_choice::Tick;
use super::state::Priorities;
use crate::rooms::words;
use leptos::prelude::*;
use markup::{For, Show, memo, view};
use plan::text::folded_text;

/// So many show at once.
const MOST: usize = 8;

/// What can be asked for, with what it is called.
type Choice = (String, String);

/// A facet's ticks; nothing where there is nothing of it in the plan.
#[component]
pub fn FacetTicks(room: Priorities, facet: Facet) -> impl IntoView {
    let ticked = |value: &String| {
        let condition = Condition::Has(facet, Some(value.clone()));
        untrack(|| room.asks(&condition))
    };
    // What is ticked already comes first, so that it is among those that show.
    let choices: Vec<Choice> = room.app.session.untracked(|plan| {
        let (first, rest): (Vec<_>, Vec<_>) = facet.values(plan).into_iter().partition(ticked);
        let all = first.into_iter().chain(rest);
        all.map(|value| (value.clone(), facet.title(&value, plan)))
            .collect()
    });
    let (any, many) = (!choices.is_empty(), choices.len() > MOST);
    let choices = StoredValue::new(choices);
    let typed = RwSignal::new(String::new());
    let found = memo(move |_| {
        let typed = folded_text(typed.get().trim());
        choices.with_value(|all| found(all, &typed))
    });
    let each = move || found.with(|(shown, _)| shown.clone());
    let more = move || words::and_more(found.with(|(_, more)| *more));
    let name = facet.name();
    let find = format!("Find among {}", plural(facet));
    any.then(|| {
        view! {
            <fieldset>
                <legend class="caps">{name}</legend>
                <Show when=move || many>
                    <input
                        class="input"
                        autocomplete="off"
                        placeholder=find.clone()
                        aria-label=find.clone()
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                </Show>
                // Names of records are sentences, those of people and tags a word or two.
                <div class="filter-ticks" class:long=facet.kind().is_some()>
                    <For
                        each=each
                        key=Choice::clone
                        children=move |(value, title): Choice| {
                            let condition = Condition::Has(facet, Some(value));
                            view! { <Tick room condition label=title /> }
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

/// Those that have what was typed in their names, the first of them, and how many more there are.
fn found(choices: &[Choice], typed: &str) -> (Vec<Choice>, usize) {
    let fits = |(_, title): &&Choice| folded_text(title).contains(typed);
    let mut fitting = choices.iter().filter(fits);
    let shown = fitting.by_ref().take(MOST).cloned().collect();
    (shown, fitting.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_the_first_show_and_the_others_are_found_by_name() {
        let choices: Vec<Choice> = (1..=20)
            .map(|at| (at.to_string(), format!("Line {at:02}")))
            .collect();
        let (shown, more) = found(&choices, "");
        assert_eq!((shown.len(), more), (MOST, 12));
        assert_eq!(shown[0], choices[0]);
        assert_eq!(found(&choices, "line 19"), (vec![choices[18].clone()], 0));
        assert_eq!(found(&choices, "tram"), (Vec::new(), 0));
    }
}
