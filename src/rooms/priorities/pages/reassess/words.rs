//! What the page says of places, causes and decisions.

use crate::rooms::files::{describe, moments};
use crate::rooms::priorities::pages::scoring::cells;
use crate::rooms::words::{capital, counted, effort, listed, number, ordinal};
use crate::rooms::{days, priority_words, words};
use plan::day::Day;
use plan::methods::rank_shifts::{Cause, Shift};
use plan::methods::scoring::Model;
use plan::records::snapshot_rank::Decision;
use plan::records::{Reassessment, initiative, work};
use plan::workspace::Stamp;

/// A place in an order.
pub(super) fn rank(rank: Option<usize>) -> String {
    rank.map_or("no place".to_owned(), ordinal)
}

/// Where it went.
pub(super) fn shift(shift: Shift) -> String {
    match shift {
        Shift::Rose(by) => format!("up {}", number(by as f64)),
        Shift::Fell(by) => format!("down {}", number(by as f64)),
        Shift::Stayed => "same place".to_owned(),
        Shift::Came => "came in".to_owned(),
        Shift::Went => "went out".to_owned(),
        Shift::Unranked => "no place".to_owned(),
    }
}

/// Where it went, as a sentence says it.
pub(super) fn went(shift: Shift) -> String {
    let places = |by| counted(by, "place", "places");
    match shift {
        Shift::Rose(by) => format!("It rose by {}", places(by)),
        Shift::Fell(by) => format!("It fell by {}", places(by)),
        Shift::Stayed => "It has the same place".to_owned(),
        Shift::Came => "It has a place now, and had none".to_owned(),
        Shift::Went => "It had a place, and has none now".to_owned(),
        Shift::Unranked => "It has no place, now as then".to_owned(),
    }
}

/// A shift in the style sheet.
pub(super) fn shift_class(shift: Shift) -> &'static str {
    match shift {
        Shift::Rose(_) | Shift::Came => "up",
        Shift::Fell(_) | Shift::Went => "down",
        Shift::Stayed | Shift::Unranked => "same",
    }
}

/// A score by a model.
pub(super) fn score(model: Option<Model>, score: f64) -> String {
    match model {
        Some(model) => cells::score(model, score),
        None => words::score(score),
    }
}

/// A score then and now, where both orders are of one model whose scores are amounts.
pub(super) fn scores(model: Option<Model>, then: Option<f64>, now: Option<f64>) -> Option<String> {
    let no_amounts = model.is_some_and(|it| !it.has_amount());
    if no_amounts || (then.is_none() && now.is_none()) {
        return None;
    }
    let of = |value: Option<f64>| value.map_or("no score".to_owned(), |it| score(model, it));
    let (then, now) = (of(then), of(now));
    Some(if then == now {
        then
    } else {
        format!("{then} → {now}")
    })
}

/// Why it stands elsewhere, or otherwise.
pub(super) fn cause(cause: &Cause, model: Option<Model>) -> String {
    match cause {
        Cause::New => "New since then".to_owned(),
        Cause::Gone => "Not in the plan any more".to_owned(),
        Cause::Score { .. } if model == Some(Model::Moscow) => "Another priority".to_owned(),
        Cause::Score { .. } if model == Some(Model::Kano) => "Another class by Kano".to_owned(),
        Cause::Score { from, to } => {
            let of = |it: &Option<f64>| it.map_or("none".to_owned(), |it| score(model, it));
            format!("Score from {} to {}", of(from), of(to))
        }
        Cause::Status { from, to } => format!(
            "Status from {} to {}",
            priority_words::status(*from),
            priority_words::status(*to)
        ),
        Cause::Bucket { from, to } => {
            let of = |it: &Option<work::Bucket>| it.map_or("none", priority_words::bucket);
            format!("Bucket from {} to {}", of(from), of(to))
        }
        Cause::Effort { from, to } => {
            let of = |it: &Option<f64>| it.map_or("none".to_owned(), effort);
            format!("Effort from {} to {}", of(from), of(to))
        }
        Cause::Evidence { from, to } => evidence(*from, *to),
        Cause::Others => "Others passed it, came or went".to_owned(),
    }
}

fn evidence(from: (usize, usize), to: (usize, usize)) -> String {
    let side = |side: &str, from: usize, to: usize| {
        let pieces = counted(to, "piece", "pieces");
        (from != to).then(|| format!("{side} it from {from} to {pieces}"))
    };
    let sides = [side("for", from.0, to.0), side("against", from.1, to.1)];
    let sides: Vec<String> = sides.into_iter().flatten().collect();
    format!("Evidence {}", listed(&sides))
}

/// Which fields were given another value, and when, as of `now` in milliseconds: "Effort (3 November)".
pub(super) fn edited(fields: &[(String, Stamp)], now: u64) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, stamp)| {
            let name = describe::field(initiative::KIND, name);
            format!("{name} ({})", moments::day(now, stamp.millis()))
        })
        .collect();
    capital(&listed(&fields))
}

/// What was decided, as something that is done.
pub(super) fn decided(decision: Decision) -> &'static str {
    match decision {
        Decision::Keep => "Kept",
        Decision::Move => "Moved",
        Decision::Drop => "Dropped",
    }
}

/// What undo calls a decision.
pub(super) fn change(decision: Option<Decision>, name: &str) -> String {
    match decision {
        Some(decision) => format!("{} {name}", priority_words::decision(decision)),
        None => format!("Take back what was decided about {name}"),
    }
}

/// The letter that decides so.
pub(super) fn letter(decision: Decision) -> &'static str {
    match decision {
        Decision::Keep => "K",
        Decision::Move => "M",
        Decision::Drop => "D",
    }
}

/// What a decision means.
pub(super) fn means(decision: Decision) -> &'static str {
    match decision {
        Decision::Keep => "It stays where it is",
        Decision::Move => "It belongs elsewhere",
        Decision::Drop => "It will not be done",
    }
}

/// Why somebody decided so, as a question.
pub(super) fn why(decision: Decision) -> &'static str {
    match decision {
        Decision::Keep => "Why keep it? You need not say",
        Decision::Move => "Why move it?",
        Decision::Drop => "Why drop it?",
    }
}

/// How many were kept, moved and dropped.
pub(super) fn counts([kept, moved, dropped]: [usize; 3]) -> String {
    let parts = [(kept, "kept"), (moved, "moved"), (dropped, "dropped")];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{} {word}", number(*count as f64)))
        .collect();
    if parts.is_empty() {
        "Nothing was decided".to_owned()
    } else {
        parts.join(", ")
    }
}

/// A model by its word; the word itself where this build does not know it.
pub(super) fn model(word: &str) -> String {
    match Model::from_word(word) {
        Some(model) => priority_words::model(model).to_owned(),
        None if word.trim().is_empty() => "a model nobody named".to_owned(),
        None => format!("“{}”", words::shortened(word.trim(), 40)),
    }
}

/// What a reassessment is called, in a list: its day and its reason.
pub(super) fn called(it: &Reassessment) -> String {
    let day = it.date.map_or("Without a day".to_owned(), days::written);
    match it.reason.trim() {
        "" => day,
        reason => format!("{day}: {}", words::shortened(reason, 40)),
    }
}

/// "7 of 32 changed since 3 November."
pub(super) fn standing(changed: usize, all: usize, today: Day, since: Option<Day>) -> String {
    let since = match since {
        Some(day) if day == today => "earlier today".to_owned(),
        Some(day) => days::day(today, day),
        None => "the last time".to_owned(),
    };
    match (changed, all) {
        (_, 0) => format!("Nothing is left to do since {since}."),
        (0, _) => format!("Nothing changed since {since}."),
        _ => format!(
            "{} of {} changed since {since}.",
            number(changed as f64),
            number(all as f64)
        ),
    }
}

/// What the sentence about those that changed leaves out. Where the two orders are of different models, nobody can
/// say that others moved.
pub(super) fn besides(elsewhere: usize, gone: &[String], added: usize, one_model: bool) -> String {
    let mut said = Vec::new();
    let why = match one_model {
        true => "others moved",
        false => "the model is another",
    };
    match elsewhere {
        0 => {}
        1 => said.push(format!("1 more has another place because {why}.")),
        count => said.push(format!(
            "{} more have another place because {why}.",
            number(count as f64)
        )),
    }
    if !gone.is_empty() {
        said.push(format!("Not in the plan any more: {}.", some_of(gone)));
    }
    match added {
        0 => {}
        1 => said.push("1 came after this one was begun: the next one asks about it.".to_owned()),
        count => said.push(format!(
            "{} came after this one was begun: the next one asks about them.",
            number(count as f64)
        )),
    }
    said.join(" ")
}

/// How many did not change, and how many of these have another place all the same.
pub(super) fn unchanged(count: usize, elsewhere: usize) -> String {
    match (count, elsewhere) {
        (_, 0) => format!("{} did not change", number(count as f64)),
        (1, _) => "1 did not change itself, but moved".to_owned(),
        _ => format!(
            "{} did not change themselves; {} of them moved",
            number(count as f64),
            number(elsewhere as f64)
        ),
    }
}

/// The first of many names.
fn some_of(names: &[String]) -> String {
    const MOST: usize = 5;
    match names.get(..MOST) {
        Some(first) if names.len() > MOST => {
            let more = number((names.len() - MOST) as f64);
            format!("{} and {more} more", first.join(", "))
        }
        _ => listed(names),
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
