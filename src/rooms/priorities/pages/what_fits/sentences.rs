//! What the page says of sets, of what they are worth, and of what is left out.

use super::desk::Desk;
use super::field::{Field, Fit, Way};
use crate::rooms::{priority_words, words};
use plan::Id;
use plan::methods::capacity::{Blocked, Change, Left};
use plan::methods::number::NumberError;
use plan::methods::rice::Input;
use plan::methods::scoring::Model;
use plan::records::period::CutLine;
use plan::records::work::Status;

/// Reads a capacity, in person-months; or says why it is none.
pub(super) fn read_capacity(text: String) -> Result<Option<f64>, String> {
    let read = Input::Effort.parse(&text);
    read.map_err(|error: NumberError| words::number_error(&error))
}

/// What a model counts as worth.
pub(super) fn worth_of(model: Model) -> &'static str {
    match model {
        Model::Rice => "reach × impact × confidence",
        Model::Ice => "the sum of ICE scores",
        Model::Wsjf => "cost of delay",
        Model::Weighted => "the sum of weighted scores",
        Model::ValueEffort => "impact",
        Model::Moscow => "a must counts 3, a should 2, a could 1",
        Model::Kano => "a must-be counts 4, down to 0 for what nobody wants",
    }
}

/// What is to be known of sums of what is no amount.
pub(super) fn caution(model: Model) -> Option<&'static str> {
    (!model.has_amount()).then_some(
        "This model is an order and no arithmetic, so its sums are a rough guide: a set of many small things looks better than it is.",
    )
}

/// What becomes of what does not fit.
pub(super) fn cut_line(cut_line: CutLine) -> &'static str {
    match cut_line {
        CutLine::Stop => "Stop there",
        CutLine::Skip => "Skip it and go on",
    }
}

/// One of the two sets, as a heading.
pub(super) fn way(way: Way) -> &'static str {
    match way {
        Way::Plain => "From the top",
        Way::Best => "The best set",
    }
}

/// A gain in percent.
pub(super) fn percent(percent: f64) -> String {
    match percent {
        small if small > 0.0 && small < 1.0 => format!("less than {}", words::percent(1.0)),
        large if large >= 1_000.0 => format!(
            "{} times as much",
            words::number((large / 100.0 + 1.0).round())
        ),
        _ => words::percent(percent.round()),
    }
}

/// What the best set gains, in a sentence; followed.
pub(super) fn gain(desk: Desk, fit: &Fit) -> String {
    let ids = |places: Vec<usize>| -> Vec<Id> {
        let ids = places.into_iter().filter_map(|place| fit.field.id(place));
        ids.cloned().collect()
    };
    let (out, into) = (ids(fit.only(Way::Plain)), ids(fit.only(Way::Best)));
    let (plain, best) = (fit.plain.chosen.worth, fit.best.chosen.worth);
    if fit.best.chosen.places.is_empty() {
        return "Nothing fits into this period.".to_owned();
    }
    if out.is_empty() && into.is_empty() {
        return match fit.best.is_exact {
            true => "The order from the top is the best set: nothing else that fits is worth more.",
            false => "No set was found that is worth more than the order from the top.",
        }
        .to_owned();
    }
    let swaps = match (out.is_empty(), into.is_empty()) {
        (true, _) => format!("it adds {}", desk.listed(&into)),
        (_, true) => format!("it leaves out {}", desk.listed(&out)),
        _ => format!(
            "it leaves out {} for {}",
            desk.listed_beside(&out, &into),
            desk.listed_beside(&into, &out)
        ),
    };
    match fit.gain() {
        // As far as adding in another order goes, they are worth the same.
        Some(gain) if gain < 1e-9 => {
            format!("The best set is worth the same: {swaps}.")
        }
        Some(gain) if gain < 1_000.0 => {
            format!("The best set is worth {} more: {swaps}.", percent(gain))
        }
        Some(gain) => format!("The best set is worth {}: {swaps}.", percent(gain)),
        None if plain == 0.0 && best > 0.0 => {
            format!(
                "From the top nothing fits that is worth anything; the best set is worth {}: {swaps}.",
                words::score(best)
            )
        }
        None => format!("The two differ: {swaps}."),
    }
}

/// What is to be known where the search came to its end before it had looked at every set.
pub(super) fn unproven(fit: &Fit) -> Option<String> {
    if fit.best.is_exact {
        return None;
    }
    let (worth, bound) = (fit.best.chosen.worth, fit.best.bound);
    let most = match (bound / worth - 1.0) * 100.0 {
        more if more.is_finite() && more >= 0.01 => {
            format!(
                "No other can be worth more than {} more.",
                words::percent(more)
            )
        }
        more if more.is_finite() => format!(
            "If another is better, it is by less than {}.",
            words::percent(0.01)
        ),
        _ => format!("No other can be worth more than {}.", words::score(bound)),
    };
    Some(format!(
        "There are too many sets to look at all of them, so this one is not proven best. {most}"
    ))
}

/// Why an initiative is not taken; followed.
pub(super) fn left(desk: Desk, fit: &Fit, place: usize, why: Left, room: f64) -> String {
    match why {
        Left::Blocked(blocked) => self::blocked(desk, fit, place, blocked),
        Left::Unscored => format!("No score by {} yet", priority_words::model(fit.model)),
        Left::Excluded(other) => format!("Excluded by {}", name(desk, &fit.field, other)),
        Left::BelowLine => "Below the line".to_owned(),
        Left::TooMuch => {
            let left = match room {
                room if room > 0.0 => format!("{} left", words::effort(room)),
                _ => "nothing is left".to_owned(),
            };
            match fit.offered.needs(place).is_empty() {
                true => format!("Does not fit: {left}"),
                false => format!("Does not fit with what it needs: {left}"),
            }
        }
    }
}

/// Why an initiative cannot be chosen whatever the capacity; followed.
pub(super) fn blocked(desk: Desk, fit: &Fit, place: usize, why: Blocked) -> String {
    let field = &fit.field;
    let called = |place: usize| name(desk, field, place);
    let status = |place: usize| field.lines.get(place).map(|line| line.status);
    match why {
        Blocked::NoEffort => "Its effort is not known".to_owned(),
        Blocked::NeedHasNoEffort(need) if status(need) == Some(Status::Dropped) => {
            format!("Needs {}, which was dropped", called(need))
        }
        Blocked::NeedHasNoEffort(need) => {
            format!("Needs {}, whose effort is not known", called(need))
        }
        Blocked::NeedsExclude(one, other) if one == place || other == place => {
            let need = if one == place { other } else { one };
            format!("Needs {}, and the two exclude each other", called(need))
        }
        Blocked::NeedsExclude(one, other) => format!(
            "Needs {} and {}, which exclude each other",
            called(one),
            called(other)
        ),
        Blocked::Excluded(one, other) => {
            let settled = match status(other) {
                Some(Status::Done) => "which is done",
                _ => "which an earlier period takes",
            };
            match one == place {
                true => format!("Excluded by {}, {settled}", called(other)),
                false => format!(
                    "Needs {}, which is excluded by {}, {settled}",
                    called(one),
                    called(other)
                ),
            }
        }
    }
}

fn name(desk: Desk, field: &Field, place: usize) -> String {
    field.id(place).map(|id| desk.name(id)).unwrap_or_default()
}

/// What another capacity would be worth, in a few words.
pub(super) fn change_in_worth(change: &Change, worth: f64) -> String {
    if change.comes.is_empty() && change.goes.is_empty() {
        return "Nothing would change".to_owned();
    }
    let amount = words::score(change.worth.abs());
    let share = (change.worth.abs() / worth * 100.0).round();
    let share = match (1.0..1_000.0).contains(&share) {
        true => format!(" ({})", words::percent(share)),
        false => String::new(),
    };
    match change.worth {
        more if more > 0.0 => format!("Worth {amount} more{share}"),
        less if less < 0.0 => format!("Worth {amount} less{share}"),
        _ => "Worth the same".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capacity_that_is_none_is_refused_with_the_reason() {
        assert_eq!(read_capacity("12,5".to_owned()), Ok(Some(12.5)));
        assert_eq!(read_capacity(" ".to_owned()), Ok(None));
        assert_eq!(
            read_capacity("0".to_owned()),
            Err("More than 0.".to_owned())
        );
        assert_eq!(
            read_capacity("-3".to_owned()),
            Err("More than 0.".to_owned())
        );
        for text in ["1e308", "inf", "NaN", "six", "1e999"] {
            assert!(read_capacity(text.to_owned()).is_err(), "{text}");
        }
    }

    #[test]
    fn gains_are_said_in_percent_and_large_ones_in_times() {
        assert_eq!(percent(12.4), "12\u{a0}%");
        assert_eq!(percent(0.2), "less than 1\u{a0}%");
        assert_eq!(percent(1_100.0), "12 times as much");
    }

    #[test]
    fn what_another_capacity_is_worth_is_set_against_what_there_is() {
        let change = |worth: f64, comes: Vec<usize>| Change {
            capacity: 3.0,
            worth,
            comes,
            goes: Vec::new(),
            is_exact: true,
        };
        assert_eq!(
            change_in_worth(&change(0.0, vec![]), 9.0),
            "Nothing would change"
        );
        assert_eq!(
            change_in_worth(&change(3.0, vec![1]), 12.0),
            "Worth 3 more (25\u{a0}%)"
        );
        assert_eq!(change_in_worth(&change(-3.0, vec![1]), 0.0), "Worth 3 less");
    }
}
