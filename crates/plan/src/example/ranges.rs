//! How far the example's numbers may be off, where somebody has said so: the ranges around what the models ask.
//!
//! Those of RICE keep to what the plain numbers keep to: nobody beyond the 8,400 riders of the night lines, and of what
//! needs the app nobody beyond its 4,100 users.

use crate::methods::numeric_input::NumericInput;
use crate::methods::{ice, rice, wsjf};
use crate::records::{criterion, fields, rating};
use crate::workspace::{Edit, Fields, Id};
use serde_json::json;

const REACH: NumericInput = NumericInput::Rice(rice::Input::Reach);
const IMPACT: NumericInput = NumericInput::Rice(rice::Input::Impact);
const CONFIDENCE: NumericInput = NumericInput::Rice(rice::Input::Confidence);
const EFFORT: NumericInput = NumericInput::Rice(rice::Input::Effort);
const ICE_IMPACT: NumericInput = NumericInput::Ice(ice::Input::Impact);
const EASE: NumericInput = NumericInput::Ice(ice::Input::Ease);
const VALUE: NumericInput = NumericInput::Wsjf(wsjf::Input::BusinessValue);
const JOB_SIZE: NumericInput = NumericInput::Wsjf(wsjf::Input::JobSize);

/// By the initiative's name: the input, the least and the most.
#[rustfmt::skip]
const RANGES: &[(&str, NumericInput, f64, f64)] = &[
    // Predicting takes as long as the positions are bad, and nobody has seen all of them.
    ("Honest arrival times", IMPACT, 2.0, 3.0),
    ("Honest arrival times", EFFORT, 10.0, 24.0),
    ("Shift guard", REACH, 1_600.0, 3_000.0),
    ("Night desk console", EFFORT, 7.0, 14.0),
    ("SMS fallback", REACH, 1_100.0, 2_200.0),
    ("Plan B", REACH, 2_200.0, 3_600.0),
    ("Plan B", CONFIDENCE, 50.0, 90.0),
    ("Ghost bus filter", REACH, 2_900.0, 4_100.0),
    // Unless the operator gives up its sign-off.
    ("Cancel once, tell everyone", EFFORT, 2.0, 8.0),
    ("Stop screens", EFFORT, 4.0, 12.0),
    ("Fare cap", EFFORT, 12.0, 30.0),
    ("Tonight\u{2019}s no-shows", IMPACT, 1.0, 3.0),
    ("Tonight\u{2019}s no-shows", EFFORT, 6.0, 16.0),
    // By our count, which was one night.
    ("Late slip", REACH, 400.0, 1_500.0),
    ("Day lines too", REACH, 12_000.0, 46_000.0),
    ("Night van on call", EFFORT, 18.0, 40.0),
    ("Honest arrival times", EASE, 1.0, 4.0),
    ("Honest arrival times", JOB_SIZE, 8.0, 20.0),
    ("SMS fallback", EASE, 4.0, 8.0),
    ("Ride-home promise", ICE_IMPACT, 5.0, 10.0),
    ("Ride-home promise", VALUE, 3.0, 13.0),
    ("Cancel once, tell everyone", EASE, 3.0, 9.0),
    ("Cancel once, tell everyone", JOB_SIZE, 2.0, 8.0),
    ("Night desk console", JOB_SIZE, 5.0, 13.0),
    // Whoever has seen the feed fail only once guesses.
    ("Feed watchdog", JOB_SIZE, 1.0, 5.0),
];

/// The ranges around an initiative's numbers.
pub(super) fn around(name: &str) -> Fields {
    let mut values = fields([]);
    for (_, input, least, most) in RANGES.iter().filter(|range| range.0 == name) {
        let (low, high) = input.range_fields();
        values.insert(low.to_owned(), json!(least));
        values.insert(high.to_owned(), json!(most));
    }
    values
}

/// By the initiative's place in `IDEAS` and the criterion's, each from 1: the least and the most of the rating.
const RATED: &[(usize, usize, f64, f64)] = &[
    // Whether the operator will feed in what it knows.
    (1, 3, 2.0, 5.0),
    (3, 2, 3.0, 5.0),
    (9, 3, 3.0, 5.0),
    (10, 1, 3.0, 5.0),
];

/// The ranges around the ratings.
pub(super) fn around_ratings() -> Vec<Edit> {
    let edits = RATED
        .iter()
        .flat_map(|(initiative, criterion, least, most)| {
            let criterion = super::id(criterion::KIND, criterion);
            let rating = rating::id(&criterion, &super::initiative_id(*initiative));
            let ends = [(rating::VALUE_LOW, least), (rating::VALUE_HIGH, most)];
            let set = |id: Id| ends.map(|(field, end)| Edit::set(&id, field, json!(end)));
            // Ids this short always make one.
            rating.map_or_else(|_| Vec::new(), |id| set(id).to_vec())
        });
    edits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::estimate::{Estimate, of_input};
    use crate::records::initiative;
    use crate::workspace::{Record, SeededOutside, Workspace};

    #[test]
    fn every_range_is_around_the_number_that_it_is_of() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let change = super::super::change(&mut workspace, "Open the example");
        workspace.apply(change);
        let ends = |record: &Record, input| match of_input(record, input) {
            Ok(Some(Estimate::Around { low, high, .. })) => (low, high),
            other => panic!("{}: {other:?}", record.id()),
        };
        let initiatives = workspace.ordered(initiative::KIND);
        for (name, input, least, most) in RANGES {
            let mut named = initiatives.iter();
            let found = named.find(|it| it.text(initiative::NAME) == *name);
            assert_eq!(ends(found.unwrap(), *input), (*least, *most), "{name}");
        }
        for (number, criterion, least, most) in RATED {
            let criterion = super::super::id(criterion::KIND, criterion);
            let of = super::super::initiative_id(*number);
            let rating = rating::find(&workspace, &criterion, &of).unwrap();
            assert_eq!(ends(rating, NumericInput::Rating), (*least, *most));
        }
    }
}
