//! Grading objectives and key results.
//!
//! A key result is graded 0.0 to 1.0 by how much of the way from its baseline to its target it has come; an
//! objective is the weighted mean of its key results, rounded to one decimal. 0.7 to 1.0 is green, 0.4 to 0.6
//! yellow, 0.0 to 0.3 red; a goal that stretches lands at 0.6 to 0.7.
//!
//! Sources: John Doerr, "Measure What Matters", 2018; Google, "Set goals with OKRs", re:Work.

use super::mean;
use crate::records::{KeyResult, MOST_AMOUNT};

/// A grade, 0 to 1.
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug, Default)]
pub struct Grade(f64);

/// What a grade says, from the worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Band {
    /// 0.0 to 0.3: no real progress was made.
    Red,
    /// 0.4 to 0.6: progress was made, and it fell short.
    Yellow,
    /// 0.7 to 1.0: it was delivered.
    Green,
}

/// Sums of decimal fractions leave a trace at the end of their digits, so that the mean of 0.6 and 0.7 comes
/// out a trace below 0.65; less than this much below a half is a half.
const TRACE: f64 = 1e-9;

impl Grade {
    /// A share as a grade; less than 0 is 0, and more than 1 is 1. `None` for what is no number.
    #[must_use]
    pub fn of_share(share: f64) -> Option<Self> {
        // -0 is 0 to everybody but a computer.
        (!share.is_nan()).then(|| Self(share.clamp(0.0, 1.0) + 0.0))
    }

    /// The grade as it was reckoned, 0 to 1.
    #[must_use]
    pub fn exact(self) -> f64 {
        self.0
    }

    /// The grade in tenths, 0 to 10, halves rounded up: as it is shown, and by what its band goes.
    #[must_use]
    pub fn tenths(self) -> u8 {
        (self.0 * 10.0 + 0.5 + TRACE).floor().clamp(0.0, 10.0) as u8
    }

    /// The band of the rounded grade.
    #[must_use]
    pub fn band(self) -> Band {
        match self.tenths() {
            0..=3 => Band::Red,
            4..=6 => Band::Yellow,
            _ => Band::Green,
        }
    }

    /// Whether the rounded grade is that of a goal that stretched and was in reach: 0.6 or 0.7.
    #[must_use]
    pub fn is_sweet_spot(self) -> bool {
        matches!(self.tenths(), 6 | 7)
    }
}

/// Why a key result cannot be graded.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Ungraded {
    /// Nobody has said where it stood at the beginning.
    NoBaseline,
    /// Nobody has said where it is to stand.
    NoTarget,
    /// It is to stand where it stood: there is no way to go of which a share could be told, and no side that
    /// is better.
    NoDistance,
}

/// How much of the way from a baseline to a target a value has come: all three in one unit, the target above
/// or below the baseline. What lies before the baseline is 0, what lies beyond the target 1. `None` where
/// there is no way to go, or where one of them cannot be reckoned with ([`MOST_AMOUNT`]).
#[must_use]
pub fn grade(baseline: f64, target: f64, value: f64) -> Option<Grade> {
    let usable = |amount: f64| amount.abs() <= MOST_AMOUNT;
    if ![baseline, target, value].into_iter().all(usable) || baseline == target {
        return None;
    }
    // Both ends come out whole: the division is exact where the value is either of them.
    Grade::of_share((value - baseline) / (target - baseline))
}

/// The grade of a key result at a value. Where nobody has measured (`None`), it stands at its baseline as far
/// as anybody knows: 0.
///
/// # Errors
/// Why it cannot be graded.
pub fn grade_of(key_result: &KeyResult, value: Option<f64>) -> Result<Grade, Ungraded> {
    let baseline = key_result.baseline.ok_or(Ungraded::NoBaseline)?;
    let target = key_result.target.ok_or(Ungraded::NoTarget)?;
    grade(baseline, target, value.unwrap_or(baseline)).ok_or(Ungraded::NoDistance)
}

/// The mean of grades by their weights (0 or more; any other weighs nothing). `None` where nothing weighs
/// anything.
#[must_use]
pub fn mean(grades: impl IntoIterator<Item = (Grade, f64)>) -> Option<Grade> {
    let weighs = |weight: f64| weight > 0.0 && weight <= MOST_AMOUNT;
    let parts = grades.into_iter().filter(|(_, weight)| weighs(*weight));
    let parts: Vec<(f64, f64)> = parts.map(|(grade, weight)| (weight, grade.0)).collect();
    Grade::of_share(mean::weighted(&parts)?)
}

#[cfg(test)]
#[path = "okr_tests.rs"]
mod tests;
