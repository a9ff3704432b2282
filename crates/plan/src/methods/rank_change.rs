//! The ranks that two models give, beside each other: which initiatives move most, and which input that
//! comes from.
//!
//! The input is found by trying (our own rule): each input of either model in turn is given its middle
//! value, the median over the initiatives that are compared, everything else is left as it is, and both
//! ranks are reckoned again. The input without which most of the move is gone explains it.

use super::formula::InputKey;
use super::ranking::{descending, leads, rank_among};
use super::scoring::{Model, Scorer};
use crate::day::Day;
use crate::records::work;
use crate::sorted::SortInOrder;
use crate::workspace::{Id, Workspace};

/// Why an initiative moves.
#[derive(Clone, PartialEq, Debug)]
pub struct Cause {
    /// The input.
    pub input: InputKey,
    /// What the initiative has of it.
    pub value: f64,
    /// What is in the middle of all that are compared.
    pub middle: f64,
    /// How many places of the move are gone with the middle value; at least 1.
    pub places: usize,
}

/// How an initiative stands with both models.
#[derive(Clone, PartialEq, Debug)]
pub struct Move {
    /// The initiative.
    pub id: Id,
    /// Its rank by the first model, among those that both can score.
    pub before: usize,
    /// Its rank by the second.
    pub after: usize,
    /// What the move comes from, where one input explains some of it.
    pub cause: Option<Cause>,
}

impl Move {
    /// How many places it moves.
    #[must_use]
    pub fn places(&self) -> usize {
        self.before.abs_diff(self.after)
    }

    /// Whether it stands higher by the second model.
    #[must_use]
    pub fn rises(&self) -> bool {
        self.after < self.before
    }
}

/// Two models beside each other.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Comparison {
    /// The initiatives that both can score, those that move most first; of equals in the order of the list.
    pub moves: Vec<Move>,
    /// Those that only the first can score, in the order of the list.
    pub only_before: Vec<Id>,
    /// Those that only the second can score.
    pub only_after: Vec<Id>,
    /// Those that neither can.
    pub neither: Vec<Id>,
}

/// One model's part of the comparison: what each initiative has of its inputs.
struct Side<'plan> {
    scorer: Scorer<'plan>,
    values: Vec<Vec<f64>>,
    scores: Vec<f64>,
    descending: Vec<f64>,
    /// The middle value of each input.
    middles: Vec<f64>,
}

/// The ranks by the first model and by the second on a day, of the initiatives that are neither done nor dropped.
#[must_use]
pub fn compare(workspace: &Workspace, first: Model, second: Model, today: Day) -> Comparison {
    let mut comparison = Comparison::default();
    let mut before = Side::new(Scorer::new(workspace, first, today));
    let mut after = Side::new(Scorer::new(workspace, second, today));
    let mut ids = Vec::new();
    for record in work::open(workspace) {
        let id = record.id().clone();
        let known = |side: &Side| -> Option<(Vec<f64>, f64)> {
            let values: Vec<f64> = side
                .scorer
                .values(record)
                .into_iter()
                .collect::<Option<_>>()?;
            let score = side.scorer.combine(&values)?;
            Some((values, score))
        };
        match (known(&before), known(&after)) {
            (Some(one), Some(other)) => {
                before.push(one);
                after.push(other);
                ids.push(id);
            }
            (Some(_), None) => comparison.only_before.push(id),
            (None, Some(_)) => comparison.only_after.push(id),
            (None, None) => comparison.neither.push(id),
        }
    }
    before.settle();
    after.settle();
    let moves = ids.into_iter().enumerate().map(|(at, id)| Move {
        id,
        before: before.rank(at),
        after: after.rank(at),
        cause: cause(&before, &after, at),
    });
    comparison.moves = moves.collect();
    let by_places = |a: &Move, b: &Move| b.places().cmp(&a.places());
    comparison.moves.sort_in_order(by_places);
    comparison
}

impl<'plan> Side<'plan> {
    fn new(scorer: Scorer<'plan>) -> Self {
        Self {
            scorer,
            values: Vec::new(),
            scores: Vec::new(),
            descending: Vec::new(),
            middles: Vec::new(),
        }
    }

    fn push(&mut self, (values, score): (Vec<f64>, f64)) {
        self.values.push(values);
        self.scores.push(score);
    }

    fn settle(&mut self) {
        self.descending = descending(self.scores.iter().copied());
        let inputs = 0..self.scorer.inputs().len();
        let column = |at: usize| self.values.iter().map(move |values| values[at]);
        self.middles = inputs.filter_map(|at| middle(column(at))).collect();
    }

    fn rank(&self, at: usize) -> usize {
        rank_among(self.scores[at], &self.descending)
    }

    fn place_of(&self, input: &InputKey) -> Option<usize> {
        self.scorer.inputs().iter().position(|own| own == input)
    }

    /// The rank that an initiative would have with the middle value of an input; its own where the model
    /// does not ask for it.
    fn rank_without(&self, at: usize, input: &InputKey) -> Option<usize> {
        let Some(place) = self.place_of(input) else {
            return Some(self.rank(at));
        };
        let mut values = self.values[at].clone();
        values[place] = self.middles[place];
        let score = self.scorer.combine(&values)?;
        let leaders = rank_among(score, &self.descending);
        // Its own score is among those that it is compared with.
        Some(leaders - usize::from(leads(self.scores[at], score)))
    }
}

/// The input without which most of a move is gone; of equals that of the second model, in its order.
fn cause(before: &Side, after: &Side, at: usize) -> Option<Cause> {
    let moved = before.rank(at).abs_diff(after.rank(at));
    let mut found: Option<Cause> = None;
    for side in [after, before] {
        for (place, input) in side.scorer.inputs().iter().enumerate() {
            let ranks = (
                before.rank_without(at, input),
                after.rank_without(at, input),
            );
            let (Some(one), Some(other)) = ranks else {
                continue;
            };
            let places = moved.saturating_sub(one.abs_diff(other));
            if places > found.as_ref().map_or(0, |found| found.places) {
                found = Some(Cause {
                    input: input.clone(),
                    value: side.values[at][place],
                    middle: side.middles[place],
                    places,
                });
            }
        }
    }
    found
}

/// The value in the middle; of an even number the lower of the two, so that it is one that somebody gave.
fn middle(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values = descending(values);
    values.reverse();
    let middle = values.len().checked_sub(1)? / 2;
    values.get(middle).copied()
}

#[cfg(test)]
#[path = "rank_change_tests.rs"]
mod tests;
