//! What the example's team answered when other models asked: ICE, WSJF, MoSCoW, three criteria of its own,
//! and what riders said to Kano's two questions.

use super::{create, id, ranges};
use crate::methods::moscow::Priority::{self, Could, Must, Should, Wont};
use crate::methods::{ice, wsjf};
use crate::records::criterion::Better;
use crate::records::kano_answer::Answer::{self, Dislike, Like, LiveWith, MustBe, Neutral};
use crate::records::{criterion, fields, initiative, kano_answer, rating};
use crate::workspace::{Edit, Fields, order};
use serde_json::{Value, json};

/// What the team answered about one initiative.
struct Judged {
    /// Its place in `IDEAS`, from 1.
    number: usize,
    /// Impact, confidence, ease.
    ice: [f64; 3],
    /// Value, time criticality, risk or opportunity, job size.
    wsjf: [f64; 4],
    moscow: Priority,
    /// By each of [`CRITERIA`], 1 to 5.
    ratings: [f64; 3],
}

const fn judged(
    number: usize,
    ice: [f64; 3],
    wsjf: [f64; 4],
    moscow: Priority,
    ratings: [f64; 3],
) -> Judged {
    Judged {
        number,
        ice,
        wsjf,
        moscow,
        ratings,
    }
}

/// The initiatives that the models were tried on: those that are talked about.
#[rustfmt::skip]
const JUDGED: &[Judged] = &[
    judged(1, [10.0, 8.0, 2.0], [20.0, 8.0, 13.0, 13.0], Must, [5.0, 5.0, 3.0]),
    judged(2, [8.0, 8.0, 6.0], [8.0, 5.0, 2.0, 3.0], Should, [3.0, 5.0, 2.0]),
    judged(3, [7.0, 8.0, 3.0], [13.0, 5.0, 8.0, 8.0], Should, [4.0, 4.0, 4.0]),
    judged(4, [6.0, 10.0, 6.0], [5.0, 2.0, 3.0, 3.0], Should, [4.0, 3.0, 1.0]),
    judged(5, [7.0, 8.0, 5.0], [8.0, 2.0, 3.0, 5.0], Could, [3.0, 4.0, 2.0]),
    judged(6, [2.0, 5.0, 2.0], [2.0, 3.0, 1.0, 13.0], Wont, [1.0, 1.0, 5.0]),
    judged(7, [2.0, 10.0, 7.0], [1.0, 20.0, 20.0, 3.0], Must, [2.0, 1.0, 1.0]),
    judged(8, [8.0, 8.0, 8.0], [8.0, 3.0, 5.0, 2.0], Must, [5.0, 4.0, 1.0]),
    judged(9, [9.0, 5.0, 4.0], [5.0, 3.0, 13.0, 5.0], Could, [5.0, 3.0, 5.0]),
    judged(10, [7.0, 8.0, 6.0], [8.0, 5.0, 3.0, 3.0], Should, [4.0, 4.0, 5.0]),
    judged(11, [6.0, 5.0, 3.0], [5.0, 8.0, 2.0, 8.0], Could, [4.0, 2.0, 5.0]),
    judged(12, [4.0, 10.0, 10.0], [3.0, 13.0, 8.0, 1.0], Must, [3.0, 1.0, 2.0]),
    judged(13, [4.0, 10.0, 6.0], [3.0, 1.0, 2.0, 3.0], Could, [3.0, 3.0, 1.0]),
    judged(14, [6.0, 8.0, 7.0], [5.0, 8.0, 5.0, 2.0], Must, [4.0, 2.0, 2.0]),
    judged(15, [3.0, 8.0, 8.0], [2.0, 5.0, 8.0, 2.0], Should, [3.0, 1.0, 1.0]),
    judged(17, [8.0, 5.0, 1.0], [13.0, 2.0, 3.0, 20.0], Wont, [2.0, 2.0, 5.0]),
];

/// By what the team wants to judge: the name, the weight, which end is better.
const CRITERIA: [(&str, f64, Better); 3] = [
    ("Trust at night", 5.0, Better::More),
    ("Fewer missed shifts", 3.0, Better::More),
    ("Depends on others", 2.0, Better::Less),
];

/// What riders said: the initiative's place in `IDEAS`, and for each of them the answer with it and the
/// one without.
const ASKED: &[(usize, &[(Answer, Answer)])] = &[
    (
        8,
        &[
            (MustBe, Dislike),
            (MustBe, Dislike),
            (Neutral, Dislike),
            (Like, Dislike),
            (MustBe, Dislike),
            (Like, Dislike),
            (MustBe, LiveWith),
            (Neutral, Dislike),
        ],
    ),
    (
        21,
        &[
            (Like, Neutral),
            (Like, LiveWith),
            (Neutral, Neutral),
            (Like, Neutral),
            (Like, Dislike),
            (Neutral, LiveWith),
            (Like, Neutral),
        ],
    ),
    (
        22,
        &[
            (Neutral, Neutral),
            (Like, Neutral),
            (Neutral, LiveWith),
            (Neutral, Neutral),
            (Dislike, Neutral),
            (Like, LiveWith),
        ],
    ),
];

/// What the models ask of an initiative, by its place in `IDEAS`.
pub(super) fn answers(number: usize) -> Fields {
    let found = JUDGED.iter().find(|judged| judged.number == number);
    let Some(judged) = found else {
        return Fields::new();
    };
    let ice = ice::Input::ALL.map(ice::Input::field).into_iter();
    let wsjf = wsjf::Input::ALL.map(wsjf::Input::field).into_iter();
    let numbers = ice.zip(judged.ice).chain(wsjf.zip(judged.wsjf));
    let mut values: Fields = numbers
        .map(|(field, value)| (field.to_owned(), json!(value)))
        .collect();
    let moscow = Value::from(judged.moscow.word());
    values.insert(initiative::MOSCOW.to_owned(), moscow);
    values
}

/// Adds the criteria, the ratings and the riders' answers.
pub(super) fn add(edits: &mut Vec<Edit>) {
    let keys = order::run(None, None, CRITERIA.len());
    for ((number, (name, weight, better)), key) in (1..).zip(CRITERIA).zip(keys) {
        let values = fields([
            (criterion::NAME, json!(name)),
            (criterion::WEIGHT, json!(weight)),
            (criterion::BETTER, json!(better.word())),
            (crate::records::ORDER, json!(key)),
        ]);
        edits.push(create(id(criterion::KIND, number), criterion::KIND, values));
    }
    for judged in JUDGED {
        let of = super::initiative_id(judged.number);
        let ratings = (1..).zip(judged.ratings);
        let rate =
            |(number, value): (usize, f64)| rating::rate(&id(criterion::KIND, number), &of, value);
        edits.extend(ratings.flat_map(rate));
    }
    edits.extend(ranges::around_ratings());
    for (number, answers) in ASKED {
        let of = super::initiative_id(*number);
        let answers = (1..).zip(answers.iter());
        let keep = |(rider, (with, without)): (usize, &(Answer, Answer))| {
            kano_answer::answer(&of, &format!("Rider {rider}"), *with, *without)
        };
        edits.extend(answers.flat_map(keep));
    }
}
