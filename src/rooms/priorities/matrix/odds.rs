//! Where the order by RICE and what was put by hand are at odds: a line under the plot that opens a list.

use super::Board;
use super::dom::close_around;
use crate::rooms::priorities::ranking::Ranking;
use crate::rooms::{priority_words, words};
use crate::ui::{Icon, Popover};
use icondata_lu::LuScale;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::{Show, memo, view};
use plan::Id;
use plan::methods::disagreement::{Disagreement, LEAST, disagreements};
use plan::methods::rice::{Input, Rice};
use plan::records::work::Status;
use std::collections::HashMap;
use std::sync::Arc;

/// More than this are counted, not listed.
const MOST: usize = 30;
/// What is said of them all.
const TITLE: &str = "Scores and matrix disagree";

/// One that is at odds.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Odd {
    id: Id,
    name: String,
    why: String,
}

/// Those that are at odds, and how many more.
fn odds(all: &Ranking) -> (Vec<Odd>, usize) {
    let rows: Vec<_> = all.ranked().collect();
    let inputs: Vec<(Rice, Status)> = rows
        .iter()
        .map(|row| (row.counts, row.work.status))
        .collect();
    let found = disagreements(&inputs);
    // In which place of the list each is: one can be at odds twice.
    let mut places: HashMap<usize, usize> = HashMap::new();
    let mut odds: Vec<Odd> = Vec::new();
    for it in found {
        let Some(row) = rows.get(it.at) else {
            continue;
        };
        let next = places.len();
        let place = *places.entry(it.at).or_insert(next);
        if place >= MOST {
            continue;
        }
        let why = why(it.what, it.rank, all.scored(), &row.counts, row.work.status);
        match odds.get_mut(place) {
            Some(known) => {
                known.why.push(' ');
                known.why.push_str(&why);
            }
            None => odds.push(Odd {
                id: row.id.clone(),
                name: row.name.clone(),
                why,
            }),
        }
    }
    let more = places.len().saturating_sub(odds.len());
    (odds, more)
}

/// "A quick win, but 21st of 27 by RICE: it reaches only 120 a quarter."
fn why(what: Disagreement, rank: usize, count: usize, rice: &Rice, status: Status) -> String {
    let place = format!(
        "{} of {} by RICE",
        words::ordinal(rank),
        words::number(count as f64)
    );
    let value = |input: Input| {
        let value = rice.get(input).unwrap_or_default();
        words::input_value(input, value)
    };
    match what {
        Disagreement::QuickWin(None) => {
            format!("A quick win, but {place}: others take less effort for what they do.")
        }
        Disagreement::QuickWin(Some(Input::Confidence)) => format!(
            "A quick win, but {place}: its confidence is only {}.",
            value(Input::Confidence)
        ),
        Disagreement::QuickWin(Some(_)) => format!(
            "A quick win, but {place}: it reaches only {} a quarter.",
            value(Input::Reach)
        ),
        // In the upper half, at most half of the others get more out of their effort; those that tie do not.
        Disagreement::TimeSink(None) => {
            format!("A time sink, but {place}: for what it does it takes no more effort than most.")
        }
        Disagreement::TimeSink(Some(Input::Confidence)) => format!(
            "A time sink, but {place}: its confidence is {}.",
            value(Input::Confidence)
        ),
        Disagreement::TimeSink(Some(_)) => format!(
            "A time sink, but {place}: it reaches {} a quarter.",
            value(Input::Reach)
        ),
        Disagreement::Promised(1) => format!(
            "{}, but {place}: an idea stands above it.",
            priority_words::status(status)
        ),
        Disagreement::Promised(ideas) => format!(
            "{}, but {place}: {} ideas stand above it.",
            priority_words::status(status),
            words::number(ideas as f64)
        ),
    }
}

/// The line; nothing while too few have a score to say anything.
#[component]
pub fn Odds(board: Board) -> impl IntoView {
    let found = memo(move |_| Arc::new(board.room.ranking.with(|all| odds(all))));
    let count = memo(move |_| found.with(|found| found.0.len() + found.1));
    let enough = memo(move |_| board.room.ranking.with(|all| all.scored() >= LEAST));
    let label = move || format!("{TITLE} {}", words::number(count.get() as f64));
    let button = move || {
        view! {
            <Icon icon=LuScale />
            <span>{TITLE} " "</span>
            <b class="badge accent">{move || words::number(count.get() as f64)}</b>
        }
    };
    view! {
        <Show when=move || enough.get() && count.get() == 0>
            <p class="odds-none">"The scores and the matrix agree."</p>
        </Show>
        <Show when=move || { count.get() > 0 }>
            <Popover
                label=Signal::derive(label)
                class="button quiet small odds-button"
                button=ViewFn::from(button)
                sheet=move || view! { <List board found /> }
            />
        </Show>
    }
}

#[component]
fn List(board: Board, found: Memo<Arc<(Vec<Odd>, usize)>>) -> impl IntoView {
    let items = move || {
        found.with(|found| {
            let items = found.0.iter().cloned();
            items
                .map(|Odd { id, name, why }| {
                    let go = move |event: MouseEvent| {
                        close_around(event.target());
                        board.room.select(&id);
                        board.focus_dot(&id);
                    };
                    view! {
                        <li>
                            <button type="button" class="menu-item odd" on:click=go>
                                <span><b dir="auto">{name}</b> <small>{why}</small></span>
                            </button>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let more = move || words::and_more(found.with(|found| found.1));
    view! {
        <h3>"Where the scores and the matrix disagree"</h3>
        <p class="quiet-text">
            "The matrix shows impact and effort; RICE weighs reach and confidence as well. Either a number is off, or the place is. Or what is planned or in progress is not what scores highest."
        </p>
        <ul class="odds">{items}</ul>
        <p class="quiet-text" hidden=move || more().is_none()>{more}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::priorities::ranking::tests::{ranking, row};

    #[test]
    fn each_says_why() {
        let scored = |id: &str, reach: f64, impact: f64, confidence: f64, effort: f64| {
            let inputs = [reach, impact, confidence, effort].map(Some);
            row(id, id, id, inputs)
        };
        let mut rows = vec![
            scored("a", 8_000.0, 2.0, 100.0, 10.0),
            scored("b", 800.0, 1.0, 100.0, 1.0),
            scored("c", 2_000.0, 2.0, 100.0, 10.0),
            scored("d", 200.0, 1.0, 100.0, 1.0),
            scored("e", 30.0, 2.0, 100.0, 1.0),
        ];
        rows[2].work.status = Status::Planned;
        rows[4].work.status = Status::InProgress;
        let (odds, more) = odds(&ranking(rows));
        let said: Vec<String> = odds
            .iter()
            .map(|it| format!("{} {}", it.name, it.why))
            .collect();
        assert_eq!(
            said,
            [
                "e In progress, but 5th of 5 by RICE: 3 ideas stand above it. A quick win, but 5th of 5 by RICE: it reaches only 30 a quarter.",
                "c Planned, but 3rd of 5 by RICE: 2 ideas stand above it.",
            ]
        );
        assert_eq!(more, 0);
    }

    #[test]
    fn where_reach_and_confidence_are_usual_effort_is_the_reason() {
        let said = |what| why(what, 1, 5, &Rice::default(), Status::Idea);
        assert_eq!(
            said(Disagreement::QuickWin(None)),
            "A quick win, but 1st of 5 by RICE: others take less effort for what they do."
        );
        assert_eq!(
            said(Disagreement::TimeSink(None)),
            "A time sink, but 1st of 5 by RICE: for what it does it takes no more effort than most."
        );
    }

    #[test]
    fn of_very_many_the_first_are_listed_and_the_rest_are_counted_once_each() {
        let many = (0..MOST + 12).map(|at| {
            let inputs = [30.0 + at as f64, 2.0, 100.0, 1.0].map(Some);
            let id = format!("a{at}");
            let mut row = row(&id, &id, &id, inputs);
            // Each is promised, and late, and a quick win in the lower half.
            row.work.status = Status::Planned;
            row
        });
        let ideas = (0..MOST + 12).map(|at| {
            let id = format!("b{at}");
            row(&id, &id, &id, [9_000.0, 1.0, 100.0, 1.0].map(Some))
        });
        let (odds, more) = odds(&ranking(many.chain(ideas)));
        assert_eq!((odds.len(), more), (MOST, 12));
        assert!(odds.iter().all(|it| it.why.matches("by RICE").count() == 2));
    }
}
