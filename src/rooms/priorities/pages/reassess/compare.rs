//! Any two of the orders that were kept, or one and today's, beside each other.

use super::comparison::{Comparison, Show as Which};
use super::shared::{Shared, kinds};
use super::slope::{Slope, summary};
use super::standing::other_models;
use super::table::Table;
use super::words;
use crate::rooms::days;
use crate::ui::Select;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::records::{Reassessment, initiative};
use std::sync::Arc;

/// Two orders, and what they are called.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Compared {
    pub comparison: Arc<Comparison>,
    pub from: String,
    pub to: String,
}

/// The two that are compared, by their ids; `None` for today, and nothing where it is one and the same.
type Pair = Option<(Id, Option<Id>)>;

/// The two that were chosen, the earlier first; `all` has the newest first. While nobody chose, it is the `usual` one
/// beside today.
fn pair(all: &[Reassessment], usual: Option<Id>, earlier: Option<Id>, later: Option<Id>) -> Pair {
    let place = |id: &Id| all.iter().position(|it| it.id == *id);
    let later = later.filter(|id| place(id).is_some());
    let earlier = earlier.filter(|id| place(id).is_some()).or(usual)?;
    match later {
        Some(later) if later == earlier => None,
        Some(later) if place(&later) > place(&earlier) => Some((later, Some(earlier))),
        later => Some((earlier, later)),
    }
}

/// The section.
#[component]
pub(super) fn Compare() -> impl IntoView {
    let shared = Shared::use_context();
    let session = shared.app.session;
    let pair = memo(move |_| {
        let (earlier, later) = (shared.earlier.get(), shared.later.get());
        let usual = shared.usual();
        shared.all.with(|all| pair(all, usual, earlier, later))
    });
    let comparison = memo(move |_| {
        let Some((earlier, later)) = pair.get() else {
            return Arc::default();
        };
        session.links_of(&earlier, |_| ());
        match &later {
            // What is told of each: its name, and whether it is there.
            Some(later) => {
                session.links_of(later, |_| ());
                session.of_kind(initiative::KIND, |_| ());
            }
            None => {
                for kind in kinds() {
                    session.of_kind(kind, |_| ());
                }
            }
        }
        let chosen = shared.order.model.get();
        Arc::new(session.untracked(|workspace| {
            Comparison::of(workspace, &earlier, later.as_ref(), chosen, shared.today)
        }))
    });
    let compared = memo(move |_| {
        let called = |id: &Id| {
            shared.all.with(|all| {
                let it = all.iter().find(|it| it.id == *id);
                it.map_or(String::new(), |it| {
                    let day = it.date.map(|day| days::day(shared.today, day));
                    day.unwrap_or_else(|| "an unknown day".to_owned())
                })
            })
        };
        let Some((earlier, later)) = pair.get() else {
            return Compared::default();
        };
        Compared {
            comparison: comparison.get(),
            from: called(&earlier),
            to: later.map_or("today".to_owned(), |it| called(&it)),
        }
    });
    let show = RwSignal::new(Which::default());
    let models = move || {
        compared.with(|it| {
            let comparison = &it.comparison;
            let (then, now) = &comparison.models;
            let differ = !comparison.one_model && !then.is_empty();
            differ.then(|| other_models(&words::model(then), &words::model(now)))
        })
    };
    view! {
        <section class="reassess-compare card" aria-labelledby="reassess-compare">
            <header>
                <h2 id="reassess-compare" tabindex="-1">"Who rose, who fell"</h2>
                <Sides />
            </header>
            <Show
                when=move || pair.with(Option::is_some)
                fallback=|| {
                    view! { <p class="quiet-text">"That is one and the same order: choose another."</p> }
                }
            >
                <p class="compare-says serif" dir="auto">
                    {move || compared.with(|it| summary(&it.comparison))}
                </p>
                {move || models().map(|says| view! { <p class="reassess-models">{says}</p> })}
                <div class="compare-both">
                    <Slope compared />
                    <Table compared show />
                </div>
            </Show>
        </section>
    }
}

/// Which two.
#[component]
fn Sides() -> impl IntoView {
    let shared = Shared::use_context();
    let names = memo(move |_| {
        shared.all.with(|all| {
            let names = all.iter().map(|it| (it.id.clone(), words::called(it)));
            names.collect::<Vec<(Id, String)>>()
        })
    });
    let side = move |later: bool| {
        let all = names.get();
        let ids: Vec<Id> = all.iter().map(|(id, _)| id.clone()).collect();
        let mut choices: Vec<(Option<usize>, String)> = Vec::new();
        if later {
            choices.push((None, "Today".to_owned()));
        }
        let named = all.into_iter().enumerate();
        choices.extend(named.map(|(at, (_, name))| (Some(at), name)));
        let side = if later { shared.later } else { shared.earlier };
        let places = ids.clone();
        let chosen = Signal::derive(move || {
            let id = side.get();
            let at = id.and_then(|id| places.iter().position(|it| *it == id));
            let usual = || {
                shared
                    .usual()
                    .and_then(|id| places.iter().position(|it| *it == id))
            };
            if later { at } else { at.or_else(usual) }
        });
        let choose = move |at: Option<usize>| {
            side.set(at.and_then(|at| ids.get(at).cloned()));
        };
        view! {
            <Select
                label=if later { "With" } else { "Compare" }
                choices
                chosen
                on_choose=choose
            />
        }
    };
    view! {
        <div class="compare-sides">
            {move || side(false)}
            {move || side(true)}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(number: u128) -> Reassessment {
        Reassessment {
            id: Id::from_random(number),
            date: None,
            reason: String::new(),
            model: String::new(),
            closed_on: None,
        }
    }

    #[test]
    fn the_earlier_of_both_stands_first_whichever_was_chosen_where() {
        let all = [one(3), one(2), one(1)];
        let id = |number: u128| Id::from_random(number);
        let pair = |earlier, later| pair(&all, Some(id(2)), earlier, later);
        let chosen = |earlier: u128, later: u128| pair(Some(id(earlier)), Some(id(later)));
        assert_eq!(chosen(1, 3), Some((id(1), Some(id(3)))));
        assert_eq!(chosen(3, 1), Some((id(1), Some(id(3)))));
        assert_eq!(chosen(2, 2), None);
        assert_eq!(pair(None, None), Some((id(2), None)));
        // One that was deleted is as if nobody had chosen it.
        assert_eq!(chosen(9, 9), Some((id(2), None)));
        assert_eq!(super::pair(&[], None, None, None), None);
    }
}
