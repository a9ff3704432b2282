//! Days as other tools write them.

use crate::day::Day;
use crate::text::folded_text;

/// In which order a day of numbers alone is written, where the year comes last.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DayOrder {
    /// 31/12/2026.
    #[default]
    DayFirst,
    /// 12/31/2026.
    MonthFirst,
}

/// The years that a day is taken to be of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// How the names of months begin, without accents: English, German, French, Spanish, Portuguese, Italian
/// and Dutch. The longer beginnings come first.
const MONTHS: [(&str, u32); 36] = [
    ("juin", 6),
    ("juil", 7),
    ("jan", 1),
    ("ene", 1),
    ("gen", 1),
    ("feb", 2),
    ("fev", 2),
    ("mar", 3),
    ("mrt", 3),
    ("maa", 3),
    ("apr", 4),
    ("abr", 4),
    ("avr", 4),
    ("may", 5),
    ("mai", 5),
    ("mag", 5),
    ("mei", 5),
    ("jun", 6),
    ("giu", 6),
    ("jul", 7),
    ("lug", 7),
    ("aug", 8),
    ("ago", 8),
    ("aou", 8),
    ("sep", 9),
    ("set", 9),
    ("oct", 10),
    ("okt", 10),
    ("out", 10),
    ("ott", 10),
    ("nov", 11),
    ("dec", 12),
    ("dez", 12),
    ("dic", 12),
    ("des", 12),
    ("maj", 5),
];

/// Reads a day: `2026-03-01`, with or without a time after it; `1/Mar/26 4:37 PM`; `March 1, 2026`;
/// `01.03.2026`, in the given order. `None` for anything else.
#[must_use]
pub fn read(text: &str, order: DayOrder) -> Option<Day> {
    let text = folded_text(text);
    let parts: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let (day, month, year) = in_numbers(&parts, order).or_else(|| by_name(&parts))?;
    Day::new(year, month, day).filter(|day| YEARS.contains(&day.year()))
}

/// The order in which these days are written, and whether none of them says so.
#[must_use]
pub fn order_of<'text>(texts: impl IntoIterator<Item = &'text str>) -> (DayOrder, bool) {
    let (mut day_first, mut month_first) = (0_usize, 0_usize);
    let mut unsaid = false;
    for text in texts {
        let as_day = read(text, DayOrder::DayFirst);
        let as_month = read(text, DayOrder::MonthFirst);
        match (as_day, as_month) {
            (Some(one), Some(other)) => unsaid |= one != other,
            (Some(_), None) => day_first += 1,
            (None, Some(_)) => month_first += 1,
            (None, None) => {}
        }
    }
    let order = if month_first > day_first {
        DayOrder::MonthFirst
    } else {
        DayOrder::DayFirst
    };
    (order, unsaid && day_first == month_first)
}

/// Day, month and year of parts that are numbers.
fn in_numbers(parts: &[&str], order: DayOrder) -> Option<(u32, u32, i32)> {
    let [first, second, third, ..] = parts else {
        return None;
    };
    let numbers = (number(first)?, number(second)?, number(third)?);
    if first.len() == 4 {
        return Some((numbers.2, numbers.1, year(first)?));
    }
    // A year has two digits or four.
    if !matches!(digits(third), 2 | 4) {
        return None;
    }
    match order {
        DayOrder::DayFirst => Some((numbers.0, numbers.1, year(third)?)),
        DayOrder::MonthFirst => Some((numbers.1, numbers.0, year(third)?)),
    }
}

/// Day, month and year of parts of which one is the name of a month: the first number is the day, the next
/// the year.
fn by_name(parts: &[&str]) -> Option<(u32, u32, i32)> {
    // A day of the week can begin as a month does, and stands before it: "mardi 3 juin".
    let month = parts.iter().take(4).rev().find_map(|part| {
        let named = |(begins, _): &&(&str, u32)| part.starts_with(begins);
        MONTHS.iter().find(named).map(|(_, month)| *month)
    })?;
    let mut numbers = parts.iter().take(6).filter(|part| number(part).is_some());
    let (day, last) = (number(numbers.next()?)?, numbers.next()?);
    Some((day, month, year(last)?))
}

/// A year; one of two digits is of this century, or from 70 of the last.
fn year(part: &str) -> Option<i32> {
    let year = i32::try_from(number(part)?).ok()?;
    Some(match (digits(part), year) {
        (..=2, ..70) => 2000 + year,
        (..=2, _) => 1900 + year,
        _ => year,
    })
}

/// The number that a part begins with, where nothing but a time or an ending follows: "01t10", "1st".
fn number(part: &str) -> Option<u32> {
    let (number, rest) = part.split_at(digits(part));
    let ends =
        rest.is_empty() || rest.starts_with('t') || matches!(rest, "st" | "nd" | "rd" | "th");
    number.parse().ok().filter(|_| ends)
}

fn digits(part: &str) -> usize {
    part.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str) -> Option<String> {
        read(text, DayOrder::DayFirst).map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_as_tools_and_people_write_them() {
        for (text, day) in [
            ("2026-03-01", "2026-03-01"),
            ("2026-03-01T23:59:59.000Z", "2026-03-01"),
            ("2026/3/1 10:00", "2026-03-01"),
            ("15/Feb/26 4:37 PM", "2026-02-15"),
            ("21/abr/26 11:37 PM", "2026-04-21"),
            ("March 1st, 2026", "2026-03-01"),
            ("Sun, 1 Mar 2026 10:00:00 +0000", "2026-03-01"),
            ("1. März 2026", "2026-03-01"),
            ("3 août 2026", "2026-08-03"),
            ("mardi 3 juin 2026", "2026-06-03"),
            ("martes, 3 de junio de 2026", "2026-06-03"),
            ("Mon, 1 Jun 2026", "2026-06-01"),
            ("14 juillet 2026", "2026-07-14"),
            ("01.03.2026", "2026-03-01"),
            ("1/3/99", "1999-03-01"),
        ] {
            assert_eq!(told(text).as_deref(), Some(day), "{text}");
        }
        for text in [
            "",
            "soon",
            "2026",
            "March 2026",
            "31/02/2026",
            "1/2/3",
            "4.0.0",
            "0001-01-01",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
        let american = read("12/31/2026", DayOrder::MonthFirst);
        assert_eq!(american, Day::new(2026, 12, 31));
    }

    #[test]
    fn the_order_is_what_the_days_allow() {
        assert_eq!(
            order_of(["1/2/2026", "12/31/2026"]),
            (DayOrder::MonthFirst, false)
        );
        assert_eq!(
            order_of(["1/2/2026", "31/12/2026"]),
            (DayOrder::DayFirst, false)
        );
        assert_eq!(order_of(["1/2/2026"]), (DayOrder::DayFirst, true));
        assert_eq!(
            order_of(["2026-02-01", "3/3/2026"]),
            (DayOrder::DayFirst, false)
        );
    }

    proptest! {
        #[test]
        fn any_text_is_a_day_or_none(text in ".{0,24}|[0-9/.,: a-z]{0,24}") {
            for order in [DayOrder::DayFirst, DayOrder::MonthFirst] {
                prop_assert!(read(&text, order).is_none_or(|day| YEARS.contains(&day.year())));
            }
        }
    }
}
