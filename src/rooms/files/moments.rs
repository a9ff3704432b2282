//! Moments and sizes in words: "nine days ago", "Yesterday, 17:41", "18 KB".

use crate::rooms::words;
use plan::day::Day;

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
/// A day, in milliseconds.
pub const DAY: u64 = 24 * HOUR;

/// How long ago a moment was; both in milliseconds since 1970.
#[must_use]
pub fn ago(now: u64, then: u64) -> String {
    let past = now.saturating_sub(then);
    let counted = |unit: u64, one: &str, many: &str| {
        let count = usize::try_from(past / unit).unwrap_or(usize::MAX);
        format!("{} ago", words::counted(count, one, many))
    };
    match past {
        0..5_000 => "Just now".to_owned(),
        _ if past < MINUTE => counted(SECOND, "second", "seconds"),
        _ if past < HOUR => counted(MINUTE, "minute", "minutes"),
        _ if past < DAY => counted(HOUR, "hour", "hours"),
        _ => counted(DAY, "day", "days"),
    }
}

/// A moment as the clocks on this machine's walls show it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Local {
    /// The year.
    pub year: u32,
    /// The month, from 0.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
    /// The hour, from 0.
    pub hour: u32,
    /// The minute.
    pub minute: u32,
}

/// The months' names, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Local {
    /// The date and time of a moment in milliseconds since 1970, in this machine's time zone.
    #[must_use]
    pub fn at(millis: u64) -> Self {
        let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis as f64));
        Self {
            year: date.get_full_year(),
            month: date.get_month(),
            day: date.get_date(),
            hour: date.get_hours(),
            minute: date.get_minutes(),
        }
    }

    /// The day of the calendar; `None` for a moment that no calendar has.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        Day::new(i32::try_from(self.year).ok()?, self.month + 1, self.day)
    }

    fn same_day(self, other: Self) -> bool {
        (self.year, self.month, self.day) == (other.year, other.month, other.day)
    }

    /// "Today, 16:00"; `yesterday` is this hour of the day before `now`.
    #[must_use]
    pub fn in_words(self, now: Self, yesterday: Self) -> String {
        let clock = format!("{:02}:{:02}", self.hour, self.minute);
        let month = MONTHS.get(self.month as usize).copied().unwrap_or_default();
        if self.same_day(now) {
            format!("Today, {clock}")
        } else if self.same_day(yesterday) {
            format!("Yesterday, {clock}")
        } else if self.year == now.year {
            format!("{} {month}, {clock}", self.day)
        } else {
            format!("{} {month} {}, {clock}", self.day, self.year)
        }
    }
}

/// A moment in milliseconds since 1970, in words, as of `now`.
#[must_use]
pub fn moment(now: u64, then: u64) -> String {
    Local::at(then).in_words(Local::at(now), Local::at(now.saturating_sub(DAY)))
}

/// A moment in words, within a sentence: "today, 16:00".
#[must_use]
pub fn within(now: u64, then: u64) -> String {
    let mut words = moment(now, then);
    // Only "Today" and "Yesterday" begin with a letter.
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    words
}

/// The day of a moment, within a sentence: "3 November", "3 November 2025"; with its hour where it was
/// today or yesterday.
#[must_use]
pub fn day(now: u64, then: u64) -> String {
    let words = within(now, then);
    match words.split_once(',') {
        Some((day, _)) if day.contains(' ') => day.to_owned(),
        _ => words,
    }
}

/// A moment as a file says it (`2026-11-23T20:52:24Z`), in words within a sentence; `None` when
/// it is no moment.
#[must_use]
pub fn moment_of_text(now: u64, text: &str) -> Option<String> {
    let millis = js_sys::Date::parse(text);
    (millis.is_finite() && millis >= 0.0).then(|| within(now, millis as u64))
}

/// A moment as a file says it.
#[must_use]
pub fn iso(millis: u64) -> String {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis as f64));
    String::from(date.to_iso_string())
}

/// A size: "312 bytes", "48 KB", "1.2 MB", "42 GB".
#[must_use]
pub fn size(bytes: u64) -> String {
    const UNITS: [(&str, f64); 3] = [("GB", 1e9), ("MB", 1e6), ("KB", 1e3)];
    let exact = bytes as f64;
    for (unit, factor) in UNITS {
        // What would be written as 1,000 of one unit is 1 of the next.
        if exact >= factor * 0.9995 {
            let count = exact / factor;
            let shown = if count < 9.95 {
                (count * 10.0).round() / 10.0
            } else {
                count.round()
            };
            return format!("{} {unit}", words::number(shown));
        }
    }
    words::counted(
        usize::try_from(bytes).unwrap_or(usize::MAX),
        "byte",
        "bytes",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_is_said_in_the_largest_unit() {
        let now = 1_000 * DAY;
        let said = [
            (0, "Just now"),
            (8 * SECOND, "8 seconds ago"),
            (MINUTE, "1 minute ago"),
            (59 * MINUTE, "59 minutes ago"),
            (HOUR, "1 hour ago"),
            (DAY, "1 day ago"),
            (9 * DAY, "9 days ago"),
        ];
        for (past, words) in said {
            assert_eq!(ago(now, now - past), words);
        }
        assert_eq!(ago(5, 9_000), "Just now", "a clock that was set back");
    }

    #[test]
    fn moments_are_said_as_people_say_them() {
        let at = |year, month, day| Local {
            year,
            month,
            day,
            hour: 9,
            minute: 5,
        };
        let (now, yesterday) = (at(2026, 0, 1), at(2025, 11, 31));
        let said = [
            (now, "Today, 09:05"),
            (yesterday, "Yesterday, 09:05"),
            (at(2026, 10, 18), "18 November, 09:05"),
            (at(2025, 10, 18), "18 November 2025, 09:05"),
        ];
        for (then, words) in said {
            assert_eq!(then.in_words(now, yesterday), words);
        }
    }

    #[test]
    fn a_moment_has_the_day_of_the_calendar() {
        let on = |year, month, day| Local {
            year,
            month,
            day,
            hour: 23,
            minute: 59,
        };
        assert_eq!(on(2024, 1, 29).day(), Day::new(2024, 2, 29));
        assert_eq!(on(2025, 11, 31).day(), Day::new(2025, 12, 31));
        assert_eq!(on(2025, 1, 29).day(), None);
        assert_eq!(on(u32::MAX, 0, 1).day(), None);
    }

    #[test]
    fn sizes_are_said_in_the_largest_unit() {
        let said = [
            (0, "0 bytes"),
            (1, "1 byte"),
            (999, "999 bytes"),
            (1_000, "1 KB"),
            (48_211, "48 KB"),
            (999_900, "1 MB"),
            (1_234_567, "1.2 MB"),
            (9_960_000, "10 MB"),
            (42_000_000_000, "42 GB"),
        ];
        for (bytes, words) in said {
            assert_eq!(size(bytes), words);
        }
    }
}
