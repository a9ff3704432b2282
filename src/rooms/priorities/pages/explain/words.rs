//! The pieces of what the page says, as words.

use crate::rooms::people_words::{against, knowledge_level, way_counted};
use crate::rooms::priorities::pages::scoring::{cells, inputs};
use crate::rooms::{priority_words, words};
use plan::methods::confidence_cap::Cap;
use plan::methods::formula::InputKey;
use plan::methods::knowledge::Knowledge;
use plan::methods::ranking::leads;
use plan::methods::scoring::Model;
use plan::methods::simulation::DRAWS;
use plan::methods::weaknesses::Weakness;
use plan::records::initiative;
use plan::records::plan::Confidence;

/// What is weak about an initiative.
pub(super) fn weakness(weakness: Weakness) -> &'static str {
    match weakness {
        Weakness::NoEvidence => "Nothing anybody said leads to it",
        Weakness::Disputed => "As much speaks against it as for it",
        Weakness::ForNobody => "It is for nobody yet",
        Weakness::ServesNone => "It serves no objective",
    }
}

/// A score by a model: of MoSCoW and Kano, which have no arithmetic, the word for it.
pub(super) fn score(model: Model, score: f64) -> String {
    match model {
        Model::Moscow => inputs::value(&InputKey::Field(initiative::MOSCOW), score),
        Model::Kano => words::capital(&inputs::value(&InputKey::Answers, score)),
        _ => cells::score(model, score),
    }
}

/// The score with its model, where the word for it does not say that.
pub(super) fn score_by(model: Model, value: f64) -> String {
    match model {
        Model::Moscow | Model::Kano => score(model, value),
        _ => format!("{} {}", cells::short(model), score(model, value)),
    }
}

/// By how much a score falls short of the last that was chosen.
pub(super) fn short_of(model: Model, own: f64, short: Option<f64>) -> String {
    let Some(short) = short else {
        return "Enough others come before it.".to_owned();
    };
    let last = own + short;
    if !leads(last, own) {
        return "It ties with the last that was chosen, and stands below it in the list."
            .to_owned();
    }
    match model {
        Model::Moscow | Model::Kano => {
            format!("The last that was chosen is: {}.", score(model, last))
        }
        Model::Weighted => match (short * 100.0).round() {
            points if points < 1.0 => {
                "Less than a point short of the last that was chosen.".to_owned()
            }
            points => format!(
                "{} short of the last that was chosen.",
                words::counted(points as usize, "point", "points")
            ),
        },
        _ => format!("{} short of the last that was chosen.", words::score(short)),
    }
}

/// A rank; empty for one that has none.
pub(super) fn rank(rank: Option<usize>) -> String {
    rank.map_or(String::new(), |rank| words::number(rank as f64))
}

/// How often it is among the first, in the draws.
pub(super) fn chance(chance: f64, top: usize) -> String {
    chance_of(&share(chance), top)
}

/// Takes as much room as [`chance`] does.
pub(super) fn like_a_chance(top: usize) -> String {
    chance_of(LIKE_A_SHARE, top)
}

/// As long as any [`share`].
const LIKE_A_SHARE: &str = ">99";

/// A share of the draws in percent. Some are not none, and most are not all.
fn share(chance: f64) -> String {
    match (chance * 100.0).round() {
        0.0 if chance > 0.0 => "<1".to_owned(),
        100.0 if chance < 1.0 => ">99".to_owned(),
        percent => words::number(percent),
    }
}

fn chance_of(percent: &str, top: usize) -> String {
    let draws = words::number(f64::from(DRAWS));
    let often = in_draws(percent, top);
    format!("{often} of {draws} draws")
}

/// Where a chance is of being.
pub(super) fn place(top: usize) -> String {
    match top {
        1 => "the first of all".to_owned(),
        top => format!("among the first {}", words::number(top as f64)),
    }
}

fn in_draws(percent: &str, top: usize) -> String {
    let place = words::capital(&place(top));
    format!("{place} in {}", words::with_unit(percent, "%"))
}

/// How confident its people are, and how much of that the evidence bears; `None` while nobody has said.
pub(super) fn confidence(cap: &Cap, which: Confidence) -> Option<String> {
    let given = words::percent(cap.given?);
    if !cap.bites() {
        return Some(format!("{given} confidence"));
    }
    let most = words::percent(cap.most());
    let why = match &cap.by_hand {
        Some(by_hand) => words::shortened(&by_hand.reason, 120),
        None => format!("it rests on {}", priority_words::rung(cap.rung)),
    };
    Some(match which {
        Confidence::ByEvidence => format!("{most} confidence of {given} given: {why}"),
        Confidence::AsGiven => {
            format!("{given} confidence, of which the evidence bears {most}: {why}")
        }
    })
}

/// How much is known, and from what; `None` where nothing is.
pub(super) fn known(known: &Knowledge) -> Option<String> {
    if known.pieces() == 0 {
        return None;
    }
    let level = knowledge_level(known.level);
    let ways: Vec<String> = known
        .ways
        .iter()
        .map(|(way, count)| way_counted(*way, *count))
        .collect();
    let mut said: Vec<String> = Vec::new();
    if !ways.is_empty() {
        said.push(words::listed(&ways));
    }
    said.extend(against(known));
    Some(format!("{level}: {}", said.join("; ")))
}

/// A period by its name, or what stands for one that has none.
pub(super) fn period(name: &str) -> String {
    match plan::text::on_one_line(name) {
        name if name.is_empty() => "Unnamed period".to_owned(),
        name => words::shortened(&name, 40),
    }
}

/// What somebody wrote, on one line of no more than so many characters, or what stands for it where they wrote
/// nothing.
pub(super) fn line(text: &str, most: usize, nothing: &str) -> String {
    let start: String = text.trim_start().chars().take(most * 2).collect();
    match plan::text::on_one_line(&start) {
        line if line.is_empty() => nothing.to_owned(),
        line => words::shortened(&line, most),
    }
}

/// "And 12 more."; nothing where there are none.
pub(super) fn and_more(count: usize) -> String {
    let more = words::and_more(count);
    more.map_or_else(String::new, |more| format!("{}.", words::capital(&more)))
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
