//! Days of the calendar in words: "today", "3 November", "in 7 days".

use super::files::moments::MONTHS;
use super::words;
use plan::day::Day;

/// A day within a sentence, as of today.
#[must_use]
pub fn day(today: Day, day: Day) -> String {
    match today.days_until(day) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        _ if day.year() == today.year() => format!("{} {}", day.day(), month(day)),
        _ => written(day),
    }
}

/// A day with what stands before it in a sentence: "today", "on 3 November".
#[must_use]
pub fn on(today: Day, day: Day) -> String {
    let words = self::day(today, day);
    match today.days_until(day) {
        -1..=1 => words,
        _ => format!("on {words}"),
    }
}

/// A day in full, for paper: "3 November 2025".
#[must_use]
pub fn written(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

fn month(day: Day) -> &'static str {
    let at = day.month().saturating_sub(1) as usize;
    MONTHS.get(at).copied().unwrap_or_default()
}

/// "1 day", "14 days".
#[must_use]
pub fn counted(days: u32) -> String {
    words::counted(usize::try_from(days).unwrap_or(usize::MAX), "day", "days")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_as_people_say_them() {
        let parse = |text| Day::parse(text).unwrap();
        let today = parse("2026-01-01");
        for (text, words) in [
            ("2026-01-01", "today"),
            ("2026-01-02", "tomorrow"),
            ("2025-12-31", "yesterday"),
            ("2026-11-03", "3 November"),
            ("2025-11-03", "3 November 2025"),
        ] {
            assert_eq!(day(today, parse(text)), words);
        }
        assert_eq!(on(today, today), "today");
        assert_eq!(on(today, parse("2026-11-03")), "on 3 November");
        assert_eq!(written(today), "1 January 2026");
        assert_eq!(counted(1), "1 day");
        assert_eq!(counted(1_200), "1,200 days");
    }
}
