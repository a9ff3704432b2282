//! The example's statement: what it is composed from, what people use in the product's place, and
//! which goals of the operator it serves.

use super::{create, id, okrs};
use crate::records::Strength;
use crate::records::link::{self, Relation};
use crate::records::persona_trait::Trait;
use crate::records::standing::{self, Level};
use crate::records::{ORDER, Vision, alternative, factor, fields, objective, persona, vision};
use crate::workspace::{Edit, order};
use serde_json::json;

/// The vision's texts.
pub(super) fn texts() -> Vision {
    Vision {
        statement: super::STATEMENT.to_owned(),
        why: super::WHY.to_owned(),
        how: super::HOW.to_owned(),
        what: super::WHAT.to_owned(),
        target: "people on night shifts".to_owned(),
        need: "have to know before they get up whether the bus will come".to_owned(),
        product: "Lumen Transit".to_owned(),
        category: "departure companion".to_owned(),
        benefit: "says honestly when the bus will be there, and how sure it is".to_owned(),
        alternative: "the departure board".to_owned(),
        difference: "admits what it does not know, and names another way in time".to_owned(),
        business_goals: "The night lines survive the autumn budget\nFewer complaints by spring"
            .to_owned(),
        competitors: "The operator’s departure board, and planners made for the day".to_owned(),
        revenue_streams: "A yearly contract with the operator; riders pay nothing".to_owned(),
        cost_factors: "Honest predictions, and a night desk that answers".to_owned(),
        channels: "Ward notice boards, shift schedulers, and the stops themselves".to_owned(),
        value_proposition:
            "Know before you get up whether your bus will come, and what to do if it will not."
                .to_owned(),
    }
}

/// The personas that the vision is for, by their numbers.
const TARGETS: [usize; 3] = [1, 2, 3];

/// What people use in its place.
const ALTERNATIVES: [&str; 3] = [
    "Departure board",
    "Day-time planner",
    "Leave early, just in case",
];

/// What matters: a text, and the need or pain it comes from; then how well we and the alternatives do.
type Factor = (
    &'static str,
    Trait,
    &'static str,
    [(Level, &'static str); 4],
);

#[rustfmt::skip]
const FACTORS: [Factor; 4] = [
    ("To know before she gets up whether the 04:52 will run", Trait::Need, "1-1",
        [(Level::Best, "The alarm moves and says why"), (Level::None, "Only at the stop"), (Level::Partly, "The timetable, not the bus"), (Level::None, "")]),
    ("Another way to work that she can follow half awake", Trait::Need, "1-2",
        [(Level::Well, "The next line or the walk"), (Level::None, ""), (Level::Best, "Every way there is"), (Level::Partly, "An hour to spare")]),
    ("Can’t speak to the people at the stop", Trait::Pain, "2-2",
        [(Level::Best, "Cancel once, tell everyone"), (Level::Partly, "One line of text"), (Level::None, ""), (Level::None, "")]),
    ("Times that arrive without a data plan", Trait::Need, "3-2",
        [(Level::Well, "By text message"), (Level::Well, "It hangs there"), (Level::None, ""), (Level::Best, "Needs nothing at all")]),
];

/// What the operator wants to reach, how strongly the vision serves it, and how.
const OBJECTIVES: [(&str, Strength, &str); 3] = [
    (
        "Carry the night lines through the autumn budget",
        Strength::Strong,
        "One reliability figure that the council can defend",
    ),
    (
        "Half as many complaints by spring",
        Strength::Medium,
        "Riders hear of a failed bus before they stand at the stop",
    ),
    (
        "Sell more day passes",
        Strength::Weak,
        "Night riders who trust the bus may ride by day as well",
    ),
];

/// Adds all of it.
pub(super) fn add(edits: &mut Vec<Edit>) {
    for number in TARGETS {
        let whom = id(persona::KIND, number);
        edits.extend(link::add(Relation::Targets, &vision::id(), &whom));
    }
    let keys = order::run(None, None, ALTERNATIVES.len());
    for ((number, name), key) in (1..).zip(ALTERNATIVES).zip(keys) {
        let fields = fields([(alternative::NAME, json!(name)), (ORDER, json!(key))]);
        edits.push(create(
            id(alternative::KIND, number),
            alternative::KIND,
            fields,
        ));
    }
    let keys = order::run(None, None, FACTORS.len());
    for ((number, (text, kind, which, levels)), key) in (1..).zip(FACTORS).zip(keys) {
        let of = id(factor::KIND, number);
        let fields = fields([(factor::TEXT, json!(text)), (ORDER, json!(key))]);
        edits.push(create(of.clone(), factor::KIND, fields));
        edits.extend(link::add(Relation::MattersTo, &of, &id(kind.kind(), which)));
        for (column, (level, text)) in levels.into_iter().enumerate() {
            let whose = match column {
                0 => alternative::US.to_owned(),
                column => id(alternative::KIND, column).to_string(),
            };
            edits.extend(standing(&whose, &of, level, text));
        }
    }
    let keys = order::run(None, None, OBJECTIVES.len());
    for (((number, (name, strength, how)), (owner, period)), key) in
        (1..).zip(OBJECTIVES).zip(okrs::ANSWERED).zip(keys)
    {
        let of = id(objective::KIND, number);
        let fields = fields([
            (objective::NAME, json!(name)),
            (objective::OWNER, json!(owner)),
            (objective::PERIOD, json!(period)),
            (ORDER, json!(key)),
        ]);
        edits.push(create(of.clone(), objective::KIND, fields));
        edits.extend(link::serve(&vision::id(), &of, Some(strength), how));
    }
}

fn standing(whose: &str, factor: &str, level: Level, text: &str) -> Option<Edit> {
    let id = standing::id(whose, factor).ok()?;
    let mut fields = fields([
        (standing::ALTERNATIVE, json!(whose)),
        (standing::FACTOR, json!(factor)),
        (standing::LEVEL, json!(level.word())),
    ]);
    if !text.is_empty() {
        fields.insert(standing::TEXT.to_owned(), json!(text));
    }
    Some(create(id, standing::KIND, fields))
}
