//! The impact/effort matrix: four quadrants, from the impact and effort that RICE uses too.
//!
//! The method is in common use without one author; the quadrants' names are the usual ones.

use super::rice::IMPACT_SCALE;

/// Effort up to this many person-months is low.
pub const LOW_EFFORT: f64 = 3.0;

/// Impact from this value of the RICE scale is high.
pub const HIGH_IMPACT: f64 = 2.0;

/// A quadrant of the matrix.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Quadrant {
    /// High impact, low effort.
    QuickWins,
    /// High impact, high effort.
    BigBets,
    /// Low impact, low effort.
    FillIns,
    /// Low impact, high effort.
    TimeSinks,
}

impl Quadrant {
    /// As read from the top left.
    pub const ALL: [Self; 4] = [
        Self::QuickWins,
        Self::BigBets,
        Self::FillIns,
        Self::TimeSinks,
    ];

    /// The quadrant of an impact (RICE scale) and an effort (person-months).
    #[must_use]
    pub fn of(impact: f64, effort: f64) -> Self {
        match (impact >= HIGH_IMPACT, effort <= LOW_EFFORT) {
            (true, true) => Self::QuickWins,
            (true, false) => Self::BigBets,
            (false, true) => Self::FillIns,
            (false, false) => Self::TimeSinks,
        }
    }
}

/// The matrix's axes. Effort runs to the right on a logarithmic scale with [`LOW_EFFORT`] in the
/// middle; impact runs upwards in one band for each value of its scale. Both as shares from 0 to 1.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Axes {
    /// The greatest effort is `LOW_EFFORT × spread`, the least `LOW_EFFORT ÷ spread`.
    spread: f64,
}

/// The narrowest the effort axis gets: from a quarter of a person-month to three person-years.
const LEAST_SPREAD: f64 = 12.0;

impl Axes {
    /// Axes that hold every one of these efforts (person-months, more than 0).
    pub fn around(efforts: impl IntoIterator<Item = f64>) -> Self {
        let spread = efforts
            .into_iter()
            .filter(|effort| effort.is_finite() && *effort > 0.0)
            .map(|effort| (effort / LOW_EFFORT).max(LOW_EFFORT / effort))
            .fold(LEAST_SPREAD, f64::max);
        Self { spread }
    }

    /// The least and the greatest effort on the axis, in person-months.
    #[must_use]
    pub fn efforts(self) -> (f64, f64) {
        (LOW_EFFORT / self.spread, LOW_EFFORT * self.spread)
    }

    /// Where an effort (person-months) lies, from 0 at the left to 1 at the right.
    #[must_use]
    pub fn x(self, effort: f64) -> f64 {
        let share = 0.5 + (effort / LOW_EFFORT).ln() / (2.0 * self.spread.ln());
        if share.is_nan() {
            0.5
        } else {
            share.clamp(0.0, 1.0)
        }
    }

    /// The effort at a share of the axis, rounded as a person would say it.
    #[must_use]
    pub fn effort_at(self, x: f64) -> f64 {
        let x = if x.is_finite() {
            x.clamp(0.0, 1.0)
        } else {
            0.5
        };
        let exact = LOW_EFFORT * ((x - 0.5) * 2.0 * self.spread.ln()).exp();
        let step = match exact {
            exact if exact < 1.0 => 0.05,
            exact if exact < 3.0 => 0.1,
            exact if exact < 6.0 => 0.25,
            exact if exact < 12.0 => 0.5,
            exact if exact < 100.0 => 1.0,
            _ => 10.0,
        };
        // Whole steps, without the digits that floating point leaves at the end.
        let rounded = ((exact / step).round() * step * 100.0).round() / 100.0;
        rounded.max(0.05)
    }

    /// Where the middle of an impact's band lies, from 0 at the bottom to 1 at the top.
    #[must_use]
    pub fn y(self, impact: f64) -> f64 {
        let bands = IMPACT_SCALE.len() as f64;
        let above = IMPACT_SCALE
            .iter()
            .take_while(|value| **value > impact)
            .count();
        1.0 - (above as f64 + 0.5) / bands
    }

    /// The impact whose band lies at a share of the axis.
    #[must_use]
    pub fn impact_at(self, y: f64) -> f64 {
        let bands = IMPACT_SCALE.len();
        let from_top = ((1.0 - y) * bands as f64)
            .floor()
            .clamp(0.0, bands as f64 - 1.0);
        IMPACT_SCALE[from_top as usize]
    }

    /// Where high impact begins, from 0 at the bottom to 1 at the top.
    #[must_use]
    pub fn high_impact_from() -> f64 {
        let high = IMPACT_SCALE
            .iter()
            .filter(|value| **value >= HIGH_IMPACT)
            .count();
        1.0 - high as f64 / IMPACT_SCALE.len() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quadrants_are_named_as_usual() {
        assert_eq!(Quadrant::of(3.0, 1.0), Quadrant::QuickWins);
        assert_eq!(Quadrant::of(2.0, 11.0), Quadrant::BigBets);
        assert_eq!(Quadrant::of(1.0, 0.5), Quadrant::FillIns);
        assert_eq!(Quadrant::of(0.25, 8.0), Quadrant::TimeSinks);
    }

    #[test]
    fn a_dot_put_where_it_lies_keeps_its_values() {
        let axes = Axes::around([0.25, 3.0, 36.0]);
        for effort in [0.25, 0.5, 1.0, 3.0, 6.5, 18.0, 36.0] {
            assert_eq!(axes.effort_at(axes.x(effort)), effort);
        }
        for &impact in IMPACT_SCALE {
            assert_eq!(axes.impact_at(axes.y(impact)), impact);
        }
    }

    #[test]
    fn the_quadrants_meet_where_their_thresholds_lie() {
        let axes = Axes::around([]);
        assert!((axes.x(LOW_EFFORT) - 0.5).abs() < 1e-12);
        assert!(axes.y(HIGH_IMPACT) > Axes::high_impact_from());
        assert!(axes.y(1.0) < Axes::high_impact_from());
    }

    #[test]
    fn every_effort_lies_on_the_axis() {
        let axes = Axes::around([0.01, 500.0, f64::NAN, f64::INFINITY, -1.0]);
        for effort in [0.01, 500.0] {
            assert!((0.0..=1.0).contains(&axes.x(effort)));
        }
        assert!(axes.effort_at(f64::NAN).is_finite());
        assert!((0.0..=1.0).contains(&axes.x(0.0)));
    }
}
