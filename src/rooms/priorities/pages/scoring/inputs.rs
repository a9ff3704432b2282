//! What a score is made from, in words.

use super::cells::criterion_name;
use super::state::Shared;
use crate::rooms::words;
use leptos::prelude::With;
use plan::Id;
use plan::methods::formula::{Formula, InputKey, Operator, Token, Unit};
use plan::methods::moscow::Priority;
use plan::methods::scoring::Model;
use plan::records::initiative;

/// The name of an input, within a sentence.
#[must_use]
pub fn input(shared: Shared, key: &InputKey) -> String {
    input_by(key, &criterion_of(shared))
}

/// What finds the name of a criterion on the page of the models; tracked.
fn criterion_of(shared: Shared) -> impl Fn(&Id) -> Option<String> {
    move |id| {
        shared.criteria.with(|all| {
            let criterion = all.iter().find(|(known, _)| known == id);
            criterion.map(|(_, it)| criterion_name(it))
        })
    }
}

/// The same where the name of a criterion is found in this way.
#[must_use]
pub fn input_by(key: &InputKey, criterion: &dyn Fn(&Id) -> Option<String>) -> String {
    match key {
        InputKey::Field(field) => field_name(field).to_owned(),
        InputKey::Criterion(id) => criterion(id).unwrap_or_else(|| "criterion".to_owned()),
        InputKey::Answers => "answers".to_owned(),
    }
}

fn field_name(field: &str) -> &'static str {
    match field {
        initiative::REACH => "reach",
        initiative::IMPACT | initiative::ICE_IMPACT => "impact",
        initiative::CONFIDENCE | initiative::ICE_CONFIDENCE => "confidence",
        initiative::EFFORT => "effort",
        initiative::ICE_EASE => "ease",
        initiative::BUSINESS_VALUE => "user and business value",
        initiative::TIME_CRITICALITY => "time criticality",
        initiative::RISK_OPPORTUNITY => "risk reduction or opportunity",
        initiative::JOB_SIZE => "job size",
        initiative::MOSCOW => "priority",
        _ => "input",
    }
}

/// A value of an input, within a sentence.
#[must_use]
pub fn value(key: &InputKey, value: f64) -> String {
    match key {
        InputKey::Field(initiative::CONFIDENCE) => words::percent(value),
        InputKey::Field(initiative::EFFORT) => words::effort(value),
        InputKey::Field(initiative::MOSCOW) => {
            let mut all = Priority::ALL.iter();
            let found = all.find(|it| it.level() == value);
            found.map_or_else(String::new, |it| {
                crate::rooms::priority_words::moscow(*it).to_owned()
            })
        }
        InputKey::Answers => super::kano_words::level(value).to_owned(),
        _ => words::number(value),
    }
}

/// A piece of a formula as it is shown: a number with what it is, or a sign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// × ÷ + ( ) =
    Sign(&'static str),
    /// A number, and what it is.
    Number(String, String),
    /// What stands after the equals sign.
    Total(String, String),
}

/// A formula with its numbers, from left to right.
#[must_use]
pub fn pieces(shared: Shared, model: Model, formula: &Formula, place: &str) -> Vec<Piece> {
    pieces_by(model, formula, place, &criterion_of(shared))
}

/// The same where the name of a criterion is found in this way.
#[must_use]
pub fn pieces_by(
    model: Model,
    formula: &Formula,
    place: &str,
    criterion: &dyn Fn(&Id) -> Option<String>,
) -> Vec<Piece> {
    let piece = |token: &Token| match token {
        Token::Operator(Operator::Plus) => Piece::Sign("+"),
        Token::Operator(Operator::Times) => Piece::Sign("×"),
        Token::Operator(Operator::DividedBy) => Piece::Sign("÷"),
        Token::Open => Piece::Sign("("),
        Token::Close => Piece::Sign(")"),
        Token::Number(term) => {
            let name = term.input.as_ref().map(|key| input_by(key, criterion));
            let (number, what) = match term.unit {
                Unit::PeopleAQuarter => (words::number(term.value), "people a quarter".to_owned()),
                Unit::ImpactScale => {
                    let level = words::impact_level(term.value);
                    let what =
                        level.map_or_else(|| "impact".to_owned(), |it| format!("{it} impact"));
                    (words::number(term.value), what)
                }
                Unit::Percent => (words::percent(term.value), name.unwrap_or_default()),
                Unit::PersonMonths => (
                    words::input_value(plan::methods::rice::Input::Effort, term.value),
                    words::person_months(Some(term.value)).to_owned(),
                ),
                Unit::Points | Unit::RelativePoints => {
                    (words::number(term.value), name.unwrap_or_default())
                }
                Unit::Weight => (words::number(term.value), "weight".to_owned()),
                Unit::Share => (words::number(term.value), name.unwrap_or_default()),
                Unit::Count => (words::number(term.value), "inputs".to_owned()),
            };
            Piece::Number(number, what)
        }
    };
    let mut pieces: Vec<Piece> = formula.tokens.iter().map(piece).collect();
    let what = format!("{}{place}", super::cells::short(model));
    pieces.push(Piece::Sign("="));
    pieces.push(Piece::Total(
        super::cells::score(model, formula.result),
        what,
    ));
    pieces
}

/// The formula as one sentence: "2,400 people a quarter × 2 high impact × 80 % confidence ÷ 3
/// person-months = 1,280 RICE".
#[must_use]
pub fn sentence(pieces: &[Piece]) -> String {
    let word = |piece: &Piece| match piece {
        Piece::Sign(sign @ ("(" | ")")) => format!("{sign} "),
        // It stands with the number it goes before, wherever the line breaks.
        Piece::Sign(sign) => format!("{sign}\u{a0}"),
        Piece::Number(number, what) | Piece::Total(number, what) => {
            format!("{} ", words::with_unit(number, what))
        }
    };
    let sentence: String = pieces.iter().map(word).collect();
    sentence.trim_end().to_owned()
}
