//! When the vision is to be reviewed next, and whether that is overdue.
//!
//! The rhythm is the team's own choice, from weekly to quarterly. A review is due a week, two weeks, a
//! month or three months after the latest; a month too short for its day ends on its last one.

use crate::day::Day;
use crate::records::review::{Review, Rhythm};

/// How a review stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// No rhythm is agreed on.
    NoRhythm,
    /// There is a rhythm, and there has been no review: the first is due.
    FirstDue,
    /// The next review is on a day that has not passed.
    Next {
        /// The day.
        on: Day,
        /// In how many days; 0 is today.
        days: u32,
    },
    /// The review was due on a day that has passed.
    Overdue {
        /// The day.
        since: Day,
        /// How many days ago; at least 1.
        days: u32,
    },
}

impl Standing {
    /// Whether a review should have been.
    #[must_use]
    pub fn is_overdue(self) -> bool {
        matches!(self, Self::Overdue { .. })
    }
}

/// The day on which a review follows one on this day; `None` where the calendar ends.
#[must_use]
pub fn next(every: Rhythm, reviewed_on: Day) -> Option<Day> {
    match every {
        Rhythm::Weekly => reviewed_on.plus_days(7),
        Rhythm::Fortnightly => reviewed_on.plus_days(14),
        Rhythm::Monthly => reviewed_on.plus_months(1),
        Rhythm::Quarterly => reviewed_on.plus_months(3),
    }
}

/// How a review stands on a day.
#[must_use]
pub fn standing(review: Review, today: Day) -> Standing {
    let Some(every) = review.every else {
        return Standing::NoRhythm;
    };
    let Some(on) = review.reviewed_on.and_then(|day| next(every, day)) else {
        return Standing::FirstDue;
    };
    let days = today.days_until(on);
    let count = u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX);
    if days < 0 {
        Standing::Overdue {
            since: on,
            days: count,
        }
    } else {
        Standing::Next { on, days: count }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn review(every: Rhythm, on: &str) -> Review {
        Review {
            every: Some(every),
            reviewed_on: Day::parse(on),
        }
    }

    #[test]
    fn a_review_follows_the_one_before_it() {
        let followed = [
            (Rhythm::Weekly, "2026-12-29", "2027-01-05"),
            (Rhythm::Fortnightly, "2026-02-20", "2026-03-06"),
            (Rhythm::Monthly, "2026-01-31", "2026-02-28"),
            (Rhythm::Quarterly, "2025-11-30", "2026-02-28"),
        ];
        for (every, on, then) in followed {
            assert_eq!(next(every, day(on)), Some(day(then)), "{every:?}");
        }
    }

    #[test]
    fn a_review_is_overdue_from_the_day_after() {
        let weekly = review(Rhythm::Weekly, "2026-11-01");
        let on = day("2026-11-08");
        let at = |today| standing(weekly, day(today));
        assert_eq!(at("2026-11-01"), Standing::Next { on, days: 7 });
        assert_eq!(at("2026-11-08"), Standing::Next { on, days: 0 });
        assert_eq!(at("2026-11-09"), Standing::Overdue { since: on, days: 1 });
        assert!(at("2027-11-09").is_overdue());
    }

    #[test]
    fn without_a_rhythm_or_a_review_nothing_is_overdue() {
        let today = day("2026-11-26");
        let none = Review::default();
        assert_eq!(standing(none, today), Standing::NoRhythm);
        let first = review(Rhythm::Monthly, "last spring");
        assert_eq!(standing(first, today), Standing::FirstDue);
    }

    proptest! {
        #[test]
        fn whoever_reviewed_today_is_in_time(days in 0_u32..900_000, rhythm in 0_usize..4) {
            let today = Day::new(1, 1, 1).unwrap().plus_days(days).unwrap();
            let every = Rhythm::ALL[rhythm];
            let standing = standing(Review { every: Some(every), reviewed_on: Some(today) }, today);
            let in_time = matches!(standing, Standing::Next { days: 7..=92, .. });
            prop_assert!(in_time, "{:?}", standing);
        }
    }
}
