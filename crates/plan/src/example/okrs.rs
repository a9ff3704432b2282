//! How the example's objectives are measured: their key results, what was checked in, and which initiatives
//! are expected to bring them on.

use super::{create, id, initiative_id};
use crate::records::link;
use crate::records::{ORDER, check_in, fields, key_result, objective};
use crate::workspace::{Edit, order};
use serde_json::json;

/// Who answers for each objective of `market::OBJECTIVES`, and for when it is set.
pub(super) const ANSWERED: [(&str, &str); 3] = [
    ("Ruth Berg", "2026 Q4"),
    ("Tomasz", "2027 Q1"),
    ("Oliver", "2027"),
];

/// A key result of an objective, by its place from 1.
struct Measure {
    objective: usize,
    name: &'static str,
    /// From where to where.
    way: [f64; 2],
    unit: &'static str,
    owner: &'static str,
    /// When, where it stood, how sure somebody was, and what there was to say.
    seen: &'static [(&'static str, f64, f64, &'static str)],
    /// The initiatives that contribute, by their places, with what is expected.
    by: &'static [(usize, f64)],
}

#[rustfmt::skip]
const MEASURES: [Measure; 4] = [
    Measure {
        objective: 1,
        name: "Night departures kept within five minutes",
        way: [61.0, 85.0], unit: "%", owner: "Tomasz",
        seen: &[
            ("2026-10-05", 61.0, 5.0, "The first month anybody counted"),
            ("2026-10-19", 66.0, 6.0, "The N7 alone made the difference"),
            ("2026-11-02", 72.0, 7.0, ""),
            ("2026-11-16", 76.0, 7.0, "Two quiet weeks; frost is still to come"),
        ],
        by: &[(3, 6.0), (18, 2.0)],
    },
    Measure {
        objective: 1,
        name: "Councillors who have seen the reliability figure",
        way: [0.0, 45.0], unit: "people", owner: "Ruth Berg",
        seen: &[
            ("2026-10-19", 9.0, 8.0, ""),
            ("2026-11-16", 18.0, 8.0, "The transport committee"),
        ],
        by: &[(12, 20.0)],
    },
    Measure {
        objective: 2,
        name: "Complaints about buses that never came, a month",
        way: [240.0, 120.0], unit: "", owner: "Tomasz",
        seen: &[
            ("2026-10-05", 240.0, 5.0, ""),
            ("2026-11-02", 212.0, 4.0, "Half of them are about one night"),
        ],
        by: &[(2, 50.0), (10, 30.0)],
    },
    Measure {
        objective: 2,
        name: "Riders told before they leave home",
        way: [12.0, 60.0], unit: "%", owner: "",
        seen: &[],
        by: &[(10, 15.0)],
    },
];

/// Adds what the objectives are measured by.
pub(super) fn add(edits: &mut Vec<Edit>) {
    let keys = order::run(None, None, MEASURES.len());
    for ((number, measure), key) in (1..).zip(&MEASURES).zip(keys) {
        let of = id(key_result::KIND, number);
        let objective = id(objective::KIND, measure.objective);
        let [baseline, target] = measure.way;
        let mut said = fields([
            (key_result::OBJECTIVE, json!(&*objective)),
            (key_result::NAME, json!(measure.name)),
            (key_result::BASELINE, json!(baseline)),
            (key_result::TARGET, json!(target)),
            (ORDER, json!(key)),
        ]);
        for (field, text) in [
            (key_result::UNIT, measure.unit),
            (key_result::OWNER, measure.owner),
        ] {
            if !text.is_empty() {
                said.insert(field.to_owned(), json!(text));
            }
        }
        edits.push(create(of.clone(), key_result::KIND, said));
        for (part, (day, value, confidence, note)) in (1..).zip(measure.seen) {
            let mut said = fields([
                (check_in::KEY_RESULT, json!(&*of)),
                (check_in::DATE, json!(day)),
                (check_in::VALUE, json!(value)),
                (check_in::CONFIDENCE, json!(confidence)),
            ]);
            if !note.is_empty() {
                said.insert(check_in::NOTE.to_owned(), json!(note));
            }
            let check_in = id(check_in::KIND, format_args!("{number}-{part}"));
            edits.push(create(check_in, check_in::KIND, said));
        }
        for (initiative, expected) in measure.by {
            let initiative = initiative_id(*initiative);
            edits.extend(link::contribute(&initiative, &of, Some(*expected), ""));
        }
    }
}
