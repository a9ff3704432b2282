//! A score's formula with its numbers filled in, as data: what a screen needs to write
//! "2,400 × 2 × 80 % ÷ 3 = 1,280" in its own words and figures.

use crate::workspace::Id;

/// What a score is made from.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum InputKey {
    /// A field of the initiative, by its name.
    Field(&'static str),
    /// The initiative's rating by the criterion of this id.
    Criterion(Id),
    /// What a survey's respondents answered about the initiative.
    Answers,
}

/// What a number of a formula counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// People or events a quarter.
    PeopleAQuarter,
    /// RICE's scale of impact, 0.25 to 3.
    ImpactScale,
    /// Hundredths: 80 counts as 0.8.
    Percent,
    /// Person-months.
    PersonMonths,
    /// Points from 1 to 10.
    Points,
    /// Points of WSJF's scale, 1 to 20, each relative to the smallest of the backlog.
    RelativePoints,
    /// The weight of a criterion.
    Weight,
    /// From 0, the worst, to 1, the best of all initiatives.
    Share,
    /// How many numbers stand before it: the divisor of a mean.
    Count,
}

/// A number of a formula.
#[derive(Clone, PartialEq, Debug)]
pub struct Term {
    /// The number, in its unit: 80 for 80 %.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
    /// Where it comes from; `None` for one that is part of the method.
    pub input: Option<InputKey>,
}

impl Term {
    /// A number from a field of the initiative.
    #[must_use]
    pub fn of_field(value: f64, unit: Unit, field: &'static str) -> Self {
        let input = Some(InputKey::Field(field));
        Self { value, unit, input }
    }
}

/// What stands between two numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// +
    Plus,
    /// ×
    Times,
    /// ÷
    DividedBy,
}

/// One piece of a formula, from left to right.
#[derive(Clone, PartialEq, Debug)]
pub enum Token {
    /// A number.
    Number(Term),
    /// What stands between two.
    Operator(Operator),
    /// An opening parenthesis.
    Open,
    /// A closing one.
    Close,
}

/// A formula with its numbers, and what comes of it. It follows the usual order: × and ÷ before +, and of
/// equals the left one first.
#[derive(Clone, PartialEq, Debug)]
pub struct Formula {
    /// What stands before the equals sign.
    pub tokens: Vec<Token>,
    /// What stands after it.
    pub result: f64,
}

impl Formula {
    /// A formula with this result, to be filled from left to right.
    #[must_use]
    pub(super) fn new(result: f64) -> Self {
        let tokens = Vec::new();
        Self { tokens, result }
    }

    pub(super) fn number(mut self, term: Term) -> Self {
        self.tokens.push(Token::Number(term));
        self
    }

    pub(super) fn times(self, term: Term) -> Self {
        self.operator(Operator::Times).number(term)
    }

    pub(super) fn divided_by(self, term: Term) -> Self {
        self.operator(Operator::DividedBy).number(term)
    }

    /// A sum in parentheses of products, each of one number or more.
    pub(super) fn sum(mut self, products: impl IntoIterator<Item = Vec<Term>>) -> Self {
        self.tokens.push(Token::Open);
        for (place, product) in products.into_iter().enumerate() {
            if place > 0 {
                self = self.operator(Operator::Plus);
            }
            for (place, term) in product.into_iter().enumerate() {
                self = match place {
                    0 => self.number(term),
                    _ => self.times(term),
                };
            }
        }
        self.tokens.push(Token::Close);
        self
    }

    fn operator(mut self, operator: Operator) -> Self {
        self.tokens.push(Token::Operator(operator));
        self
    }
}

/// Reckons a formula from its pieces, as somebody who reads it would: what is written has to be what was
/// reckoned.
#[cfg(test)]
pub(super) fn reckoned(formula: &Formula) -> f64 {
    fn sum(tokens: &[Token], at: &mut usize) -> f64 {
        let mut total = product(tokens, at);
        while let Some(Token::Operator(Operator::Plus)) = tokens.get(*at) {
            *at += 1;
            total += product(tokens, at);
        }
        total
    }
    fn product(tokens: &[Token], at: &mut usize) -> f64 {
        let mut total = single(tokens, at);
        loop {
            match tokens.get(*at) {
                Some(Token::Operator(Operator::Times)) => {
                    *at += 1;
                    total *= single(tokens, at);
                }
                Some(Token::Operator(Operator::DividedBy)) => {
                    *at += 1;
                    total /= single(tokens, at);
                }
                _ => return total,
            }
        }
    }
    fn single(tokens: &[Token], at: &mut usize) -> f64 {
        let token = &tokens[*at];
        *at += 1;
        match token {
            Token::Number(term) if term.unit == Unit::Percent => term.value / 100.0,
            Token::Number(term) => term.value,
            Token::Open => {
                let total = sum(tokens, at);
                assert_eq!(tokens[*at], Token::Close);
                *at += 1;
                total
            }
            other => panic!("{other:?} begins nothing"),
        }
    }
    let mut at = 0;
    let total = sum(&formula.tokens, &mut at);
    assert_eq!(at, formula.tokens.len());
    total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::rice::Rice;

    #[test]
    fn rice_is_written_as_it_is_read_aloud() {
        let rice = Rice {
            reach: Some(2_400.0),
            impact: Some(2.0),
            confidence: Some(80.0),
            effort: Some(3.0),
        };
        let formula = rice.formula().unwrap();
        let number = |value, unit, field| Token::Number(Term::of_field(value, unit, field));
        let times = Token::Operator(Operator::Times);
        let written = [
            number(2_400.0, Unit::PeopleAQuarter, "reach"),
            times.clone(),
            number(2.0, Unit::ImpactScale, "impact"),
            times,
            number(80.0, Unit::Percent, "confidence"),
            Token::Operator(Operator::DividedBy),
            number(3.0, Unit::PersonMonths, "effort"),
        ];
        assert_eq!(formula.tokens, written);
        assert_eq!((formula.result, reckoned(&formula)), (1_280.0, 1_280.0));
    }
}
