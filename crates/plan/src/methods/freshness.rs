//! How fresh a piece of evidence is.
//!
//! Source: our own rule. What people do and want changes; what was learned more than six calendar months
//! ago is still known, and counts half.

use crate::day::Day;

/// For how many calendar months a piece is fresh.
pub const FRESH_MONTHS: u32 = 6;

/// How fresh something is, from the freshest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Freshness {
    /// At most six calendar months old: from 31 August until the last day of February. What is dated
    /// later than today counts as fresh too.
    Fresh,
    /// Older.
    Faded,
    /// Nobody has said when.
    Undated,
}

impl Freshness {
    /// Every one, in order.
    pub const ALL: [Self; 3] = [Self::Fresh, Self::Faded, Self::Undated];

    /// How fresh a piece of a day is on another.
    #[must_use]
    pub fn of(date: Option<Day>, today: Day) -> Self {
        let Some(date) = date else {
            return Self::Undated;
        };
        // Where the calendar ends, nothing fades.
        match date.plus_months(FRESH_MONTHS) {
            Some(until) if until < today => Self::Faded,
            _ => Self::Fresh,
        }
    }

    /// What a piece counts, in halves: a fresh one 2, any other 1.
    #[must_use]
    pub fn halves(self) -> usize {
        match self {
            Self::Fresh => 2,
            Self::Faded | Self::Undated => 1,
        }
    }
}

/// How many pieces there are of each freshness among these days, in the order of
/// [`Freshness::ALL`].
#[must_use]
pub fn by_freshness(dates: impl IntoIterator<Item = Option<Day>>, today: Day) -> [usize; 3] {
    let mut counts = [0; 3];
    for date in dates {
        counts[Freshness::of(date, today) as usize] += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fresh(date: &str, today: &str) -> Freshness {
        Freshness::of(Day::parse(date), Day::parse(today).unwrap())
    }

    #[test]
    fn six_calendar_months_are_fresh_and_the_day_after_is_not() {
        assert_eq!(fresh("2026-05-26", "2026-11-26"), Freshness::Fresh);
        assert_eq!(fresh("2026-05-26", "2026-11-27"), Freshness::Faded);
        assert_eq!(fresh("2025-08-31", "2026-02-28"), Freshness::Fresh);
        assert_eq!(fresh("2025-08-31", "2026-03-01"), Freshness::Faded);
        assert_eq!(fresh("2027-01-01", "2026-11-27"), Freshness::Fresh);
        assert_eq!(fresh("last spring", "2026-11-27"), Freshness::Undated);
    }

    #[test]
    fn days_are_counted_by_freshness() {
        let today = Day::new(2026, 11, 26).unwrap();
        let days = ["2026-11-01", "2020-01-01", "", "2026-10-01"].map(Day::parse);
        assert_eq!(by_freshness(days, today), [2, 1, 1]);
    }

    proptest! {
        #[test]
        fn nothing_gets_fresher(date in 0_u32..800_000, one in 0_u32..800_000, more in 0_u32..800_000) {
            let day = |days| Day::new(1, 1, 1).unwrap().plus_days(days).unwrap();
            let at = |today| Freshness::of(Some(day(date)), day(today));
            prop_assert!(at(one) <= at(one + more));
        }
    }
}
