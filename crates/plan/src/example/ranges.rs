//! How far the example's numbers may be off, where somebody has said so: the ranges around what RICE asks.
//!
//! They keep to what the plain numbers keep to: nobody beyond the 8,400 riders of the night lines, and of what
//! needs the app nobody beyond its 4,100 users.

use crate::methods::estimate::range_fields;
use crate::methods::rice::Input;
use crate::records::fields;
use crate::workspace::Fields;
use Input::{Confidence, Effort, Impact, Reach};
use serde_json::json;

/// By the initiative's name: the input, the least and the most.
#[rustfmt::skip]
const RANGES: &[(&str, Input, f64, f64)] = &[
    // Predicting takes as long as the positions are bad, and nobody has seen all of them.
    ("Honest arrival times", Impact, 2.0, 3.0),
    ("Honest arrival times", Effort, 10.0, 24.0),
    ("Shift guard", Reach, 1_600.0, 3_000.0),
    ("Night desk console", Effort, 7.0, 14.0),
    ("SMS fallback", Reach, 1_100.0, 2_200.0),
    ("Plan B", Reach, 2_200.0, 3_600.0),
    ("Plan B", Confidence, 50.0, 90.0),
    ("Ghost bus filter", Reach, 2_900.0, 4_100.0),
    // Unless the operator gives up its sign-off.
    ("Cancel once, tell everyone", Effort, 2.0, 8.0),
    ("Stop screens", Effort, 4.0, 12.0),
    ("Fare cap", Effort, 12.0, 30.0),
    ("Tonight\u{2019}s no-shows", Impact, 1.0, 3.0),
    ("Tonight\u{2019}s no-shows", Effort, 6.0, 16.0),
    // By our count, which was one night.
    ("Late slip", Reach, 400.0, 1_500.0),
    ("Day lines too", Reach, 12_000.0, 46_000.0),
    ("Night van on call", Effort, 18.0, 40.0),
];

/// The ranges around an initiative's numbers.
pub(super) fn around(name: &str) -> Fields {
    let mut values = fields([]);
    for (_, input, least, most) in RANGES.iter().filter(|range| range.0 == name) {
        let (low, high) = range_fields(*input);
        values.insert(low.to_owned(), json!(least));
        values.insert(high.to_owned(), json!(most));
    }
    values
}

#[cfg(test)]
mod tests {
    use super::super::IDEAS;
    use super::*;

    #[test]
    fn every_range_is_around_the_number_that_it_is_of() {
        for (name, input, least, most) in RANGES {
            let idea = IDEAS.iter().find(|idea| idea.name == *name).unwrap();
            let at = Input::ALL.iter().position(|it| it == input).unwrap();
            let likely = idea.rice[at];
            assert!(*least <= likely && likely <= *most, "{name} {input:?}");
            assert!(input.check(*least).is_ok() && input.check(*most).is_ok());
        }
    }
}
