//! Days of the calendar, without a time and without a time zone: what a person means by a date.

use chrono::{Datelike, Days, Months, NaiveDate};
use std::fmt;

/// A day of the Gregorian calendar. What day it is today comes from outside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Day(NaiveDate);

impl Day {
    /// The day of this year, month (from 1) and day of the month (from 1); `None` where the calendar
    /// has no such day.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads a day as a field holds it, ISO 8601: `2026-03-01`. Years may have more than four digits,
    /// as they may in a browser's date field. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let fits = (4..=6).contains(&year.len()) && month.len() == 2 && day.len() == 2;
        let whole = parts.next().is_none() && fits && [year, month, day].into_iter().all(digits);
        if !whole {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// So many days later; `None` where the calendar ends.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Option<Self> {
        self.0.checked_add_days(Days::new(days.into())).map(Self)
    }

    /// The same day of the month so many months later; in a month that is too short, its last day.
    /// `None` where the calendar ends.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Self> {
        self.0.checked_add_months(Months::new(months)).map(Self)
    }

    /// How many days after this one the other is; less than 0 where it is before.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        i64::from(other.0.num_days_from_ce()) - i64::from(self.0.num_days_from_ce())
    }
}

impl fmt::Display for Day {
    /// As a field holds it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.year(), self.month(), self.day());
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "today",
            "2026-02-29",
            "2026-13-01",
            "2026-1-1",
            "2026-01-01T00:00",
            "26-01-01",
            "+026-01-01",
            "2026-01-01-01",
            "9999999-01-01",
            "２０２６-01-01",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(day("2024-02-29").to_string(), "2024-02-29");
        assert_eq!(day("0001-01-01").to_string(), "0001-01-01");
    }

    #[test]
    fn months_end_where_they_end() {
        let later = |from: &str, months| day(from).plus_months(months).unwrap().to_string();
        assert_eq!(later("2026-01-31", 1), "2026-02-28");
        assert_eq!(later("2024-01-31", 1), "2024-02-29");
        assert_eq!(later("2025-11-30", 3), "2026-02-28");
        assert_eq!(later("2026-03-15", 3), "2026-06-15");
        assert_eq!(Day::new(262_142, 12, 31).unwrap().plus_months(1), None);
    }

    proptest! {
        #[test]
        fn a_day_reads_back_and_days_add_up(year in 0_i32..=9_999, ordinal in 0_u32..366, days in 0_u32..100_000) {
            let first = Day::new(year, 1, 1).unwrap();
            let day = first.plus_days(ordinal).unwrap();
            if day.year() <= 999_999 {
                prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
            }
            let later = day.plus_days(days).unwrap();
            prop_assert_eq!(day.days_until(later), i64::from(days));
            prop_assert_eq!(later.days_until(day), -i64::from(days));
        }
    }
}
