//! Why an initiative stands elsewhere by another model, in words.

use super::cells::short;
use super::inputs;
use super::lines::Line;
use super::state::Shared;
use crate::rooms::{priority_words, words};
use plan::methods::scoring::Model;

/// How far it moves between the two models, and what most of that comes from.
#[must_use]
pub fn why(shared: Shared, line: &Line, model: Model, beside: Model) -> String {
    if let Some(status) = line.settled {
        return format!(
            "It is {}, so it has no place among what there is to do.",
            priority_words::status(status).to_lowercase()
        );
    }
    let Some(rises) = line.rises() else {
        return match line.score {
            Some(_) => format!(
                "{} has no score for it, so there is nothing to compare.",
                short(beside)
            ),
            None => String::new(),
        };
    };
    let (model, other) = (short(model), short(beside));
    if rises == 0 {
        return format!("It stands in the same place by {model} and by {other}.");
    }
    let places = usize::try_from(rises.unsigned_abs()).unwrap_or(usize::MAX);
    let side = if rises > 0 { "higher" } else { "lower" };
    let moved = words::counted(places, "place", "places");
    let mut said = format!("It stands {moved} {side} by {model} than by {other}.");
    if let Some(cause) = &line.cause {
        let name = inputs::input(shared, &cause.input);
        let (own, middle) = (
            inputs::value(&cause.input, cause.value),
            inputs::value(&cause.input, cause.middle),
        );
        let how_many = match (cause.places, places) {
            (_, 1) => "That comes".to_owned(),
            (some, all) if some >= all => "All of that comes".to_owned(),
            (1, _) => "One place of it comes".to_owned(),
            (some, _) => format!("{} of them come", words::number(some as f64)),
        };
        said.push_str(&format!(
            " {how_many} from its {name}: {own}, where the middle of all is {middle}."
        ));
    }
    said
}
