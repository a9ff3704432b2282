//! A number as a few groups: the quadrant or the level that it stands for, or its band among the numbers that there
//! are. Who looks at colours tells four from each other, not a thousand.

use crate::rooms::priorities::groups::Common;
use crate::rooms::words;
use plan::methods::impact_effort::Quadrant;
use plan::methods::rice::{IMPACT_SCALE, Input, Rice};
use plan::sorted::SortInOrder;

/// So many bands, each with as many of the numbers as the others where the bounds are round.
const BANDS: usize = 4;

/// How a number of a kind is written: without its unit, and with it.
pub type Written = (fn(f64) -> String, fn(f64) -> String);

/// People or events a quarter.
pub const REACH: Written = (words::number, a_quarter);
/// Person-months.
pub const EFFORT: Written = (months, words::effort);
/// The score by RICE.
pub const SCORE: Written = (words::score, words::score);

fn a_quarter(reach: f64) -> String {
    words::with_unit(&words::number(reach), "a\u{a0}quarter")
}

fn months(effort: f64) -> String {
    words::input_value(Input::Effort, effort)
}

/// The bands of some numbers.
pub struct Bands {
    /// Where one ends and the next begins, which has the bound itself; the least first.
    bounds: Vec<f64>,
    /// What they are called, the greatest first.
    titles: Vec<String>,
}

impl Bands {
    /// The quarters of these numbers, with bounds of two digits.
    #[must_use]
    pub fn of(mut values: Vec<f64>, (plain, whole): Written) -> Self {
        values.sort_in_order(f64::total_cmp);
        let (Some(least), Some(most)) = (values.first().copied(), values.last().copied()) else {
            return Self {
                bounds: Vec::new(),
                titles: Vec::new(),
            };
        };
        let bounds = (1..BANDS).filter_map(|at| values.get(values.len() * at / BANDS));
        let mut bounds: Vec<f64> = bounds.map(|value| round(*value)).collect();
        bounds.retain(|bound| least < *bound && *bound <= most);
        bounds.dedup();
        let between = |from: f64, to: f64| format!("{} to {}", plain(from), whole(to));
        let titles = match (bounds.first(), bounds.last()) {
            (Some(first), Some(last)) => {
                let pairs = bounds.iter().zip(bounds.iter().skip(1)).rev();
                let middle = pairs.map(|(from, to)| between(*from, *to));
                std::iter::once(format!("From {}", whole(*last)))
                    .chain(middle)
                    .chain([format!("Below {}", whole(*first))])
                    .collect()
            }
            _ if plain(least) != plain(most) => vec![between(least, most)],
            _ => vec![whole(least)],
        };
        Self { bounds, titles }
    }

    /// What a number has in common with the others of its band.
    #[must_use]
    pub fn of_one(&self, value: Option<f64>) -> Common {
        let Some(value) = value else {
            return Common::default();
        };
        let place = self.bounds.iter().filter(|bound| value < **bound).count();
        let title = self.titles.get(place).map_or("", String::as_str);
        Common::placed(place, title)
    }
}

/// A number in two digits, and exactly that number: what is written as a bound is the bound.
fn round(value: f64) -> f64 {
    format!("{value:.1e}").parse().unwrap_or(value)
}

/// What has an impact has its level in common.
#[must_use]
pub fn impact(impact: Option<f64>) -> Common {
    let level = impact.and_then(|impact| {
        let place = IMPACT_SCALE.iter().position(|level| *level == impact)?;
        let value = words::input_value(Input::Impact, impact);
        let title = format!("{value} {}", words::impact_level(impact)?);
        Some(Common::placed(place, &title))
    });
    level.unwrap_or_default()
}

/// What has an impact and an effort has its quadrant in common.
#[must_use]
pub fn quadrant(rice: &Rice) -> Common {
    let place = rice.impact.zip(rice.effort);
    place.map_or_else(Common::default, |(impact, effort)| {
        let quadrant = Quadrant::of(impact, effort);
        Common::placed(quadrant as usize, words::quadrant(quadrant))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(values: &[f64], written: Written) -> Vec<String> {
        let bands = Bands::of(values.to_vec(), written);
        let titles = values.iter().map(|value| bands.of_one(Some(*value)).title);
        titles.map(|title| title.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn a_number_is_in_its_quarter_of_what_there_is() {
        assert_eq!(
            titles(&[1_600.0, 1_000.0, 300.0, 200.0], REACH),
            [
                "From 1,600 a quarter",
                "1,000 to 1,600 a quarter",
                "300 to 1,000 a quarter",
                "Below 300 a quarter",
            ]
        );
        let months: Vec<f64> = (1..=40).map(|at| f64::from(at) * 0.3).collect();
        let titles = titles(&months, EFFORT);
        for (at, title) in [
            (0, "Below 3.3 person-months"),
            // The bound itself is above it, however it was added up.
            (10, "3.3 to 6.3 person-months"),
            (39, "From 9.3 person-months"),
        ] {
            assert_eq!(titles[at], title, "{}", months[at]);
        }
    }

    #[test]
    fn the_greatest_band_comes_first_and_what_has_no_number_has_none() {
        let bands = Bands::of(vec![1.0, 2.0, 3.0, 4.0], SCORE);
        let place = |value| bands.of_one(value).place;
        assert_eq!(place(Some(4.0)), Some(0));
        assert_eq!(place(Some(1.0)), Some(3));
        assert_eq!(bands.of_one(None), Common::default());
        let none = Bands::of(Vec::new(), SCORE);
        assert_eq!(none.of_one(None), Common::default());
    }

    #[test]
    fn equal_and_nearly_equal_numbers_are_one_band() {
        assert_eq!(titles(&[5.0, 5.0], SCORE), ["5", "5"]);
        assert_eq!(titles(&[149.0, 149.0, 149.2], SCORE)[0], "149");
        assert_eq!(titles(&[147.0, 149.0], REACH)[0], "147 to 149 a quarter");
        assert_eq!(titles(&[0.0, 0.0, 0.0, 7.0], REACH)[3], "From 7 a quarter");
        assert_eq!(titles(&[0.0, 0.0, 0.0, 7.0], REACH)[0], "Below 7 a quarter");
        assert_eq!(titles(&[1e-9, 1e10], REACH).len(), 2);
    }

    #[test]
    fn bounds_part_numbers_where_they_say() {
        let values: Vec<f64> = (0..200).map(|at| f64::from(at * at) / 7.0).collect();
        let bands = Bands::of(values.clone(), SCORE);
        for value in values {
            let place = bands.of_one(Some(value)).place.unwrap();
            let above = bands.bounds.iter().rev().nth(place);
            assert!(above.is_none_or(|bound| *bound <= value), "{value}");
        }
        assert_eq!(bands.titles.len(), BANDS);
    }

    #[test]
    fn impact_has_its_levels_and_a_place_its_quadrant() {
        assert_eq!(impact(Some(3.0)), Common::placed(0, "3 massive"));
        assert_eq!(impact(Some(0.25)), Common::placed(4, "0.25 minimal"));
        assert_eq!(impact(None), Common::default());
        let rice = |effort| Rice {
            impact: Some(2.0),
            effort,
            ..Rice::default()
        };
        assert_eq!(quadrant(&rice(Some(1.0))).title, "Quick wins");
        assert_eq!(quadrant(&rice(Some(12.0))).title, "Big bets");
        assert_eq!(quadrant(&rice(None)), Common::default());
    }
}
