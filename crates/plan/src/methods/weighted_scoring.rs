//! Weighted scoring: the team's own criteria, each with a weight.
//!
//! Sources: Peter Fishburn, "Additive Utilities with Incomplete Product Sets", 1967 (the weighted sum);
//! Evangelos Triantaphyllou, "Multi-criteria Decision Making Methods: A Comparative Study", 2000 (the worked
//! example). Criteria have units of their own, so each is put on one scale first: 0 for the worst rating
//! that any initiative has, 1 for the best (min–max normalisation). Where a rating is a range, its ends are ratings
//! that the initiative may turn out to have, and the scale reaches to them.

use super::estimate;
use super::formula::{Formula, InputKey, Term, Unit};
use super::mean;
use super::numeric_input::NumericInput;
use crate::records::criterion::{self, Better, Criterion};
use crate::records::{initiative, rating, work};
use crate::workspace::{Id, Workspace};
use std::collections::HashMap;

/// What a rating counts where all ratings are equal: such a criterion tells nothing apart, and neither lifts
/// nor lowers.
pub const UNDECIDED: f64 = 0.5;

/// The ratings that a criterion was given, from the least to the greatest.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Range {
    /// The least.
    pub least: f64,
    /// The greatest.
    pub greatest: f64,
}

impl Range {
    /// The range of these ratings; `None` without any.
    pub fn of(ratings: impl IntoIterator<Item = f64>) -> Option<Self> {
        ratings.into_iter().fold(None, |range, rating| {
            Some(range.map_or(Self::at(rating), |range| range.with(rating)))
        })
    }

    fn at(rating: f64) -> Self {
        Self {
            least: rating,
            greatest: rating,
        }
    }

    fn with(self, rating: f64) -> Self {
        Self {
            least: self.least.min(rating),
            greatest: self.greatest.max(rating),
        }
    }

    /// Where a rating lies, from 0, the worst, to 1, the best; [`UNDECIDED`] where all are equal.
    #[must_use]
    pub fn normalised(self, rating: f64, better: Better) -> f64 {
        let width = self.greatest - self.least;
        if width <= 0.0 {
            return UNDECIDED;
        }
        let above = match better {
            Better::More => rating - self.least,
            Better::Less => self.greatest - rating,
        };
        (above / width).clamp(0.0, 1.0)
    }
}

/// A criterion that counts.
#[derive(Clone, PartialEq, Debug)]
pub struct Weighed {
    /// The criterion.
    pub id: Id,
    /// Its weight, more than 0.
    pub weight: f64,
    /// Which end of it is the good one.
    pub better: Better,
    /// The ratings of it, with the ends of their ranges, that initiatives have that are neither done nor dropped;
    /// `None` while there are none.
    pub range: Option<Range>,
}

/// Why there can be no scores at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// There is no criterion.
    NoCriteria,
    /// The weights sum to nothing: every criterion has the weight 0, or none that can be.
    NoWeight,
}

/// The criteria of a workspace that count, in order.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Weighting {
    criteria: Vec<Weighed>,
    /// How many criteria there are, those without weight too.
    all: usize,
}

impl Weighting {
    /// The criteria of a workspace, with the range of the ratings that its initiatives have.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let records = workspace.ordered(criterion::KIND);
        let all = records.len();
        let mut ranges = ranges(workspace);
        let weighed = records.into_iter().filter_map(|record| {
            let read = Criterion::from(record);
            Some(Weighed {
                id: record.id().clone(),
                weight: read.weight.filter(|weight| *weight > 0.0)?,
                better: read.better,
                range: ranges.remove(record.id()),
            })
        });
        let criteria = weighed.collect();
        Self { criteria, all }
    }

    /// The criteria that count: those with a weight of more than 0.
    #[must_use]
    pub fn criteria(&self) -> &[Weighed] {
        &self.criteria
    }

    /// Why there can be no scores; `None` where there can.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        match (self.all, self.criteria.len()) {
            (0, _) => Some(Trouble::NoCriteria),
            (_, 0) => Some(Trouble::NoWeight),
            _ => None,
        }
    }

    /// The share of all weight that a criterion has, 0 to 1.
    #[must_use]
    pub fn share(&self, criterion: &Weighed) -> f64 {
        let total: f64 = self.criteria.iter().map(|it| it.weight).sum();
        criterion.weight / total
    }

    /// The score of ratings in the order of [`Self::criteria`], from 0, the worst in everything, to 1, the
    /// best in everything. `None` for another number of ratings, and without criteria that count.
    #[must_use]
    pub fn score(&self, ratings: &[f64]) -> Option<f64> {
        let parts: Vec<(f64, f64)> = self.normalised(ratings)?;
        mean::weighted(&parts)
    }

    /// The score with its numbers filled in; `None` as for [`Self::score`].
    #[must_use]
    pub fn formula(&self, ratings: &[f64]) -> Option<Formula> {
        let parts = self.normalised(ratings)?;
        let result = mean::weighted(&parts)?;
        let of = |value, unit, input| Term { value, unit, input };
        let total: f64 = parts.iter().map(|(weight, _)| weight).sum();
        let products = parts.iter().zip(&self.criteria).map(|(part, criterion)| {
            let input = Some(InputKey::Criterion(criterion.id.clone()));
            vec![
                of(part.0, Unit::Weight, None),
                of(part.1, Unit::Share, input),
            ]
        });
        let divisor = of(total, Unit::Weight, None);
        Some(Formula::new(result).sum(products).divided_by(divisor))
    }

    /// The weight and the normalised rating of each criterion.
    fn normalised(&self, ratings: &[f64]) -> Option<Vec<(f64, f64)>> {
        if ratings.len() != self.criteria.len() {
            return None;
        }
        let pairs = self.criteria.iter().zip(ratings);
        let parts = pairs.map(|(criterion, rating)| {
            let range = criterion.range.unwrap_or(Range::at(*rating));
            let normalised = range.normalised(*rating, criterion.better);
            (criterion.weight, normalised)
        });
        Some(parts.collect())
    }
}

/// The range of each criterion's ratings, of the initiatives that are there and neither done nor dropped. It takes in
/// the ends of the ratings' ranges: reaching to the plain values alone, it would count what may lie beyond them as
/// no better than they are; and reaching to what is drawn, one initiative's draws would change all others' scores.
fn ranges(workspace: &Workspace) -> HashMap<Id, Range> {
    let mut ranges: HashMap<Id, Range> = HashMap::new();
    for id in workspace.of_kind(rating::KIND) {
        let Some(record) = workspace.record(id) else {
            continue;
        };
        let (criterion, rated) = (
            record.text(rating::CRITERION),
            record.text(rating::INITIATIVE),
        );
        let initiative = workspace
            .record(rated)
            .filter(|it| it.kind() == initiative::KIND);
        let is_open = initiative.is_some_and(|it| work::status(it).is_open());
        // A file can hold one under another id: it is no rating that any initiative shows.
        let is_own = rating::id(criterion, rated).as_ref() == Ok(id);
        let estimate = estimate::counted(record, NumericInput::Rating);
        if let (true, true, Ok(criterion), Some(estimate)) =
            (is_open, is_own, Id::parse(criterion), estimate)
        {
            let (least, greatest) = estimate.ends();
            let range = ranges.entry(criterion).or_insert(Range::at(least));
            *range = range.with(least).with(greatest);
        }
    }
    ranges
}

#[cfg(test)]
#[path = "weighted_scoring_tests.rs"]
mod tests;
