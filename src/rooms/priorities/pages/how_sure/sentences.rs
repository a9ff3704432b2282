//! Chances, ranges and ranks in words.

use super::reading::NothingToDraw;
use crate::rooms::priorities::ranges;
use crate::rooms::words;
use plan::methods::estimate::{Estimate, RangeFault};
use plan::methods::formula::InputKey;
use plan::methods::numeric_input::NumericInput;
use plan::methods::rice::Input;
use plan::methods::simulation::{Chances, Choice};
use plan::methods::weighted_scoring::Trouble;

/// A chance or a share of the draws, 0 to 1, in whole percent. What is not sure is never 100 %.
pub(super) fn percent(share: f64) -> String {
    let whole = (share * 100.0).round();
    if share > 0.0 && whole < 1.0 {
        format!("<{}", words::percent(1.0))
    } else if share < 1.0 && whole > 99.0 {
        format!(">{}", words::percent(99.0))
    } else {
        words::percent(whole)
    }
}

/// An expected rank, to a tenth.
pub(super) fn expected(rank: f64) -> String {
    format!("{:.1}", (rank * 10.0).round() / 10.0)
}

/// "first", "first 5": so many of the order's beginning.
pub(super) fn first(top: usize) -> String {
    match top {
        1 => "first".to_owned(),
        many => format!("first {}", words::number(many as f64)),
    }
}

/// Which are chosen: "which 5 are chosen".
pub(super) fn which_are_chosen(top: usize) -> String {
    match top {
        1 => "which one is chosen".to_owned(),
        many => format!("which {} are chosen", words::number(many as f64)),
    }
}

/// How sure it is which are chosen, of so many.
pub(super) fn choice(choice: Choice, all: usize) -> String {
    if choice.top == 0 {
        return "Nothing has a score yet.".to_owned();
    }
    if choice.top == all {
        return match all {
            1 => "One initiative has a score, and it is chosen.".to_owned(),
            all => format!(
                "All {} are chosen: no more have a score.",
                words::number(all as f64)
            ),
        };
    }
    let safe = match (choice.top, choice.safe) {
        (1, 0) => "The first place is not safe".to_owned(),
        (1, _) => "The first place is safe".to_owned(),
        (top, 0) => format!("None of the {} is safe", first(top)),
        (top, safe) if safe == top => format!("All of the {} are safe", first(top)),
        (top, 1) => format!("1 of the {} is safe", first(top)),
        (top, safe) => format!(
            "{} of the {} are safe",
            words::number(safe as f64),
            first(top)
        ),
    };
    let open = choice.open();
    if open == 0 {
        return format!("{safe}.");
    }
    let verb = if open == 1 { "is" } else { "are" };
    let places = words::counted(open, "place", "places");
    let who = match (choice.top, choice.contenders) {
        (_, contenders) if contenders <= open => String::new(),
        (1, contenders) => format!(": {} compete for it", words::number(contenders as f64)),
        (_, contenders) => format!(
            "; {places} {verb} open among {}",
            words::counted(contenders, "initiative", "initiatives")
        ),
    };
    format!("{safe}{who}.")
}

/// How many pairs of neighbours are as good as chance; nothing where none is.
pub(super) fn tosses(pairs: usize) -> String {
    match pairs {
        0 => String::new(),
        1 => "The order of one pair of neighbours is a coin toss.".to_owned(),
        pairs => format!(
            "The order of {} pairs of neighbours is a coin toss.",
            words::number(pairs as f64)
        ),
    }
}

/// Where the rank lies in nine of ten draws: "1–4".
pub(super) fn ranks(chances: &Chances) -> String {
    let number = |rank: usize| words::number(rank as f64);
    let (best, worst) = (chances.best_rank, chances.worst_rank);
    if best == worst {
        number(best)
    } else {
        format!("{}\u{2013}{}", number(best), number(worst))
    }
}

/// How an initiative ranks, in sentences.
pub(super) fn standing(chances: &Chances, top: usize) -> String {
    let place = words::ordinal(chances.plain_rank);
    let (best, worst) = (chances.best_rank, chances.worst_rank);
    let mean = expected(chances.expected_rank);
    let number = |rank: usize| words::number(rank as f64);
    let ranks = if best == worst && best == chances.plain_rank {
        format!("It stays there in nine of ten draws; its mean rank is {mean}.")
    } else if best == worst {
        // Where the likely numbers put it, it hardly ever stands.
        format!(
            "Its rank is {} in nine of ten draws, {mean} on average.",
            number(best)
        )
    } else {
        format!(
            "Its rank is {} to {} in nine of ten draws, {mean} on average.",
            number(best),
            number(worst)
        )
    };
    format!(
        "{place} by its likely numbers, and among the {} in {} of all draws. {ranks}",
        first(top),
        percent(chances.in_top)
    )
}

/// How an initiative ranks where there is nothing to draw.
pub(super) fn standing_undrawn(chances: &Chances, top: usize) -> String {
    let place = words::ordinal(chances.plain_rank);
    let first = first(top);
    if chances.in_top >= 1.0 {
        format!("{place}, so it is among the {first}.")
    } else if chances.in_top > 0.0 {
        format!("{place}; it ties for the last places among the {first}.")
    } else {
        format!("{place}, so it is not among the {first}.")
    }
}

/// A value of an input with its unit.
pub(super) fn amount(input: NumericInput, value: f64) -> String {
    let said = ranges::value(input, value);
    match input {
        NumericInput::Rice(Input::Reach) => words::with_unit(&said, "people a quarter"),
        NumericInput::Rice(Input::Effort) => words::effort(value),
        _ => said,
    }
}

/// The unit of an input, as it stands beside its name; that of a rating is its criterion's own.
pub(super) fn unit(input: NumericInput) -> &'static str {
    match input {
        NumericInput::Rice(Input::Reach) => "people a quarter",
        NumericInput::Rice(Input::Impact) => "on each of them",
        NumericInput::Rice(Input::Confidence) => "%",
        NumericInput::Rice(Input::Effort) => "person-months",
        NumericInput::Ice(_) => "1 to 10",
        NumericInput::Wsjf(_) => "points, 1 to 20",
        NumericInput::Rating => "",
    }
}

/// What knowing a number exactly would do.
pub(super) fn answer(
    key: &InputKey,
    input: &str,
    initiative: &str,
    top: usize,
    chance: f64,
) -> String {
    let known = match key {
        InputKey::Criterion(_) => format!("how {initiative} rates by {input}"),
        _ => format!("the {input} of {initiative}"),
    };
    format!(
        "Knowing {known} exactly would change {} in {} of cases.",
        which_are_chosen(top),
        percent(chance)
    )
}

/// "Reach and effort make a score; the list says what is missing."
pub(super) fn what_makes_a_score(names: &[String]) -> String {
    let makes = if names.len() == 1 { "makes" } else { "make" };
    let names = words::capital(&words::listed(names));
    format!("{names} {makes} a score; the list says what is missing.")
}

/// What the order is by where no number makes it, and why there is nothing to draw.
pub(super) fn nothing_to_draw(why: NothingToDraw) -> &'static str {
    match why {
        NothingToDraw::Decided => {
            "A MoSCoW priority is decided and not estimated, so there is nothing to draw."
        }
        NothingToDraw::Answered => {
            "A Kano category is what most answers say, so there is nothing to draw; how many say so stands under Scoring models."
        }
        NothingToDraw::Unweighed(Trouble::NoCriteria) => {
            "There is no criterion yet. Add the first under Scoring models."
        }
        NothingToDraw::Unweighed(Trouble::NoWeight) => {
            "The weights add up to nothing. Weigh the criteria under Scoring models."
        }
    }
}

/// What an estimate does in the draws.
pub(super) fn estimate(input: NumericInput, estimate: Option<Estimate>) -> String {
    let say = |value| ranges::value(input, value);
    let between = |low, high| format!("Anything from {} to {}", say(low), amount(input, high));
    match estimate {
        None => "Missing, so it has no score yet.".to_owned(),
        Some(Estimate::Known(value)) => {
            format!("{} in every draw.", words::capital(&amount(input, value)))
        }
        Some(Estimate::Between { low, high }) => format!("{}, all alike.", between(low, high)),
        Some(Estimate::Around { low, likely, high }) => {
            format!("{}, most often {}.", between(low, high), say(likely))
        }
        Some(Estimate::Capped {
            low,
            likely,
            high,
            most,
        }) => {
            let often = match likely {
                Some(likely) => format!("most often {}", say(likely)),
                None => "all alike".to_owned(),
            };
            let most = say(most);
            format!(
                "{}, {often}; what is above {most} counts as {most}.",
                between(low, high)
            )
        }
    }
}

/// Why the range of an input of this name does not count, and what does.
pub(super) fn fault(
    fault: RangeFault,
    (input, name): (NumericInput, &str),
    plain: Option<f64>,
) -> String {
    let counts = match plain {
        Some(plain) => format!("{} counts", ranges::value(input, plain)),
        None => "it counts as missing".to_owned(),
    };
    match fault {
        RangeFault::OneEnd => {
            format!("The other end is missing. Until it is there, {counts}.")
        }
        RangeFault::OutOfRange => {
            format!("One end is a number that {name} cannot have. Until that is mended, {counts}.")
        }
        RangeFault::OutOfOrder => {
            format!("The numbers do not rise from low to high. Until they do, {counts}.")
        }
    }
}

/// "80 % given, 50 % counts".
pub(super) fn capped((given, counts): (f64, f64)) -> String {
    format!(
        "{} given, {} counts",
        words::input_value(Input::Confidence, given),
        words::input_value(Input::Confidence, counts)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_sure_is_never_all_or_nothing() {
        let said = [
            (0.0, "0\u{a0}%"),
            (0.0004, "<1\u{a0}%"),
            (0.316, "32\u{a0}%"),
            (0.9999, ">99\u{a0}%"),
            (1.0, "100\u{a0}%"),
        ];
        for (share, words) in said {
            assert_eq!(percent(share), words);
        }
    }

    #[test]
    fn the_choice_says_what_is_safe_and_what_is_open() {
        let said = |top, safe, contenders, all| {
            let it = Choice {
                top,
                safe,
                contenders,
            };
            choice(it, all)
        };
        assert_eq!(
            said(5, 3, 4, 30),
            "3 of the first 5 are safe; 2 places are open among 4 initiatives."
        );
        assert_eq!(
            said(5, 4, 3, 30),
            "4 of the first 5 are safe; 1 place is open among 3 initiatives."
        );
        assert_eq!(said(5, 5, 0, 30), "All of the first 5 are safe.");
        assert_eq!(said(5, 4, 1, 30), "4 of the first 5 are safe.");
        assert_eq!(
            said(1, 0, 2, 30),
            "The first place is not safe: 2 compete for it."
        );
        assert_eq!(said(1, 1, 0, 30), "The first place is safe.");
        assert_eq!(said(4, 4, 0, 4), "All 4 are chosen: no more have a score.");
        assert_eq!(said(0, 0, 0, 0), "Nothing has a score yet.");
    }

    #[test]
    fn what_shares_a_rank_and_never_has_it_does_not_stay_there() {
        let said = |plain_rank, best_rank, worst_rank| {
            let chances = Chances {
                place: 0,
                plain_rank,
                expected_rank: 2.0,
                in_top: 0.0,
                best_rank,
                worst_rank,
            };
            standing(&chances, 1)
        };
        assert_eq!(
            said(1, 2, 2),
            "1st by its likely numbers, and among the first in 0\u{a0}% of all draws. Its rank is 2 in nine of ten draws, 2.0 on average."
        );
        assert!(said(2, 2, 2).contains("It stays there in nine of ten draws"));
        assert!(said(2, 1, 3).contains("Its rank is 1 to 3 in nine of ten draws"));
    }

    #[test]
    fn what_a_range_does_is_said_with_its_unit() {
        let around = Estimate::Around {
            low: 200.0,
            likely: 300.0,
            high: 400.0,
        };
        assert_eq!(
            estimate(Input::Reach.into(), Some(around)),
            "Anything from 200 to 400\u{a0}people a quarter, most often 300."
        );
        let between = Estimate::Between {
            low: 1.0,
            high: 3.0,
        };
        assert_eq!(
            estimate(Input::Effort.into(), Some(between)),
            "Anything from 1 to 3\u{a0}person-months, all alike."
        );
        let capped = Estimate::Around {
            low: 40.0,
            likely: 70.0,
            high: 90.0,
        };
        assert_eq!(
            estimate(Input::Confidence.into(), Some(capped.at_most(50.0))),
            "Anything from 40\u{a0}% to 90\u{a0}%, most often 70\u{a0}%; what is above 50\u{a0}% counts as 50\u{a0}%."
        );
        assert_eq!(
            estimate(Input::Impact.into(), Some(Estimate::Known(2.0))),
            "2 in every draw."
        );
        assert_eq!(
            fault(
                RangeFault::OneEnd,
                (Input::Reach.into(), "reach"),
                Some(300.0)
            ),
            "The other end is missing. Until it is there, 300 counts."
        );
    }
}
