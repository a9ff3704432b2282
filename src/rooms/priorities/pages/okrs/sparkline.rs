//! How a key result went from check-in to check-in, as a line.

use super::words::amount;
use crate::rooms::days;
use crate::rooms::words::counted;
use leptos::prelude::*;
use markup::view;
use plan::day::Day;
use plan::methods::okr::Grade;
use plan::methods::okr_progress::KeyResultStanding;
use plan::records::CheckIn;

/// The size of the picture, in its own units.
const WIDTH: f64 = 120.0;
const HEIGHT: f64 = 28.0;
/// What stays free around the line.
const EDGE: f64 = 3.0;

/// The line; nothing before the second value.
#[component]
pub(super) fn Sparkline(
    history: Memo<Vec<(CheckIn, Option<Grade>)>>,
    standing: Memo<Option<KeyResultStanding>>,
) -> impl IntoView {
    move || {
        let values: Vec<(Day, f64)> = history.with(|history| {
            let values = history.iter();
            values
                .filter_map(|(it, _)| Some((it.date?, it.value?)))
                .collect()
        });
        let (unit, target) = standing.with(|it| {
            let it = it.as_ref().map(|it| &it.key_result);
            let unit = it.map(|it| it.unit.clone()).unwrap_or_default();
            (unit, it.and_then(|it| it.target))
        });
        let (first, last) = (values.first()?, values.last()?);
        if values.len() < 2 {
            return None;
        }
        let said = format!(
            "{}, from {} on {} to {} on {}",
            counted(values.len(), "value", "values"),
            amount(first.1, &unit),
            days::written(first.0),
            amount(last.1, &unit),
            days::written(last.0),
        );
        let drawn = Drawn::of(&values, target);
        let (x, y) = drawn.end;
        Some(view! {
            <svg class="okr-sparkline" viewBox="0 0 120 28" role="img" aria-label=said>
                <path class="goal" d=drawn.goal></path>
                <path class="went" d=drawn.line></path>
                <circle cx=x cy=y r="2.5"></circle>
            </svg>
        })
    }
}

/// What is drawn.
struct Drawn {
    line: String,
    /// A line at the height of the target.
    goal: String,
    /// The last value.
    end: (String, String),
}

impl Drawn {
    /// The values over their days; those of one day stand beside each other.
    fn of(values: &[(Day, f64)], target: Option<f64>) -> Self {
        let all = values.iter().map(|(_, value)| *value).chain(target);
        let (least, most) = all.fold(
            (f64::INFINITY, f64::NEG_INFINITY),
            |(least, most), value| (least.min(value), most.max(value)),
        );
        let days = |day: Day| values.first().map_or(0, |first| first.0.days_until(day)) as f64;
        let whole = values.last().map_or(0.0, |last| days(last.0));
        let count = values.len().saturating_sub(1).max(1) as f64;
        let x = |at: usize, day: Day| {
            let share = if whole > 0.0 {
                days(day) / whole
            } else {
                at as f64 / count
            };
            EDGE + share * (WIDTH - 2.0 * EDGE)
        };
        let y = |value: f64| {
            let share = if most > least {
                (value - least) / (most - least)
            } else {
                0.5
            };
            HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE)
        };
        let points = (0..).zip(values);
        let points: Vec<(f64, f64)> = points
            .map(|(at, (day, value))| (x(at, *day), y(*value)))
            .collect();
        let steps = (0..).zip(&points).map(|(at, (x, y))| {
            let letter = if at == 0 { 'M' } else { 'L' };
            format!("{letter}{x:.1} {y:.1}")
        });
        let goal = target.map(|target| {
            let y = y(target);
            format!("M0 {y:.1}H{WIDTH}")
        });
        let end = points.last().copied().unwrap_or_default();
        Self {
            line: steps.collect(),
            goal: goal.unwrap_or_default(),
            end: (format!("{:.1}", end.0), format!("{:.1}", end.1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: &[(&str, f64)], target: Option<f64>) -> Drawn {
        let values: Vec<_> = values
            .iter()
            .map(|(day, value)| (Day::parse(day).unwrap(), *value))
            .collect();
        Drawn::of(&values, target)
    }

    #[test]
    fn values_stand_at_their_days_and_below_the_target() {
        let all = [
            ("2026-11-01", 10.0),
            ("2026-11-11", 15.0),
            ("2026-11-21", 20.0),
        ];
        let drawn = drawn(&all, Some(30.0));
        assert_eq!(drawn.line, "M3.0 25.0L60.0 19.5L117.0 14.0");
        assert_eq!(drawn.goal, "M0 3.0H120");
        assert_eq!(drawn.end, ("117.0".to_owned(), "14.0".to_owned()));
    }

    #[test]
    fn equal_values_of_one_day_make_a_level_line() {
        let drawn = drawn(&[("2026-11-01", 4.0), ("2026-11-01", 4.0)], None);
        assert_eq!(drawn.line, "M3.0 14.0L117.0 14.0");
        assert_eq!(drawn.goal, "");
    }

    #[test]
    fn the_greatest_amounts_make_no_broken_numbers() {
        let drawn = drawn(&[("2026-11-01", -1e15), ("2026-11-02", 1e15)], Some(1e15));
        assert!(!drawn.line.contains("NaN") && !drawn.line.contains("inf"));
    }
}
