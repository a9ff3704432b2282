//! Initiatives made up by a seed, each with four ranges.

use plan::Id;
use plan::methods::capacity::{Candidates, Item};
use plan::methods::estimate::Estimate;
use plan::workspace::{Outside, SeededOutside};

/// How many initiatives are ranked.
pub const INITIATIVES: usize = 1_000;

/// Numbers that depend on a seed alone.
struct Dice(SeededOutside);

impl Dice {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.0.random() % 100_000) as f64 / 100_000.0
    }

    fn place(&mut self) -> usize {
        (self.0.random() % INITIATIVES as u64) as usize
    }

    fn around(&mut self, low: f64, high: f64) -> Estimate {
        let mut points = [(); 3].map(|()| self.between(low, high));
        points.sort_by(f64::total_cmp);
        let [low, likely, high] = points;
        Estimate::Around { low, likely, high }
    }
}

/// Initiatives none of whose inputs is known.
pub fn uncertain() -> Vec<(Id, Vec<Estimate>)> {
    let mut dice = Dice(SeededOutside::new(1, 0));
    let one = |at: usize| {
        let id = Id::parse(&format!("initiative-{at}"));
        let estimates = vec![
            dice.around(10.0, 5_000.0),
            dice.around(0.25, 3.0),
            dice.around(20.0, 100.0),
            dice.around(0.5, 12.0),
        ];
        (id.unwrap_or_else(|error| panic!("{error:?}")), estimates)
    };
    (0..INITIATIVES).map(one).collect()
}

/// Initiatives of up to a person-year, of which 200 need and 60 exclude another one.
pub fn candidates() -> Candidates {
    let mut dice = Dice(SeededOutside::new(2, 0));
    let items: Vec<Item> = (0..INITIATIVES)
        .map(|_| Item {
            effort: Some(dice.between(0.1, 12.0)),
            worth: Some(dice.between(0.0, 5_000.0)),
            done: false,
        })
        .collect();
    let mut pairs =
        |count: usize| -> Vec<_> { (0..count).map(|_| (dice.place(), dice.place())).collect() };
    Candidates::new(&items, &pairs(200), &pairs(60))
}
