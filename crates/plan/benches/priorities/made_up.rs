//! Initiatives made up by a seed.

use plan::Id;
use plan::Workspace;
use plan::methods::capacity::{Candidates, Item};
use plan::methods::estimate::Estimate;
use plan::methods::formula::InputKey;
use plan::methods::range_edits;
use plan::methods::range_text::Range;
use plan::records::criterion::{self, Better};
use plan::records::{fields, initiative};
use plan::workspace::{Change, Edit, Outside, SeededOutside};
use serde_json::json;

/// Numbers that depend on a seed alone.
struct Dice(SeededOutside);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(SeededOutside::new(seed, 0))
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.0.random() % 100_000) as f64 / 100_000.0
    }

    fn place(&mut self, count: usize) -> usize {
        (self.0.random() % count as u64) as usize
    }

    fn points(&mut self, low: f64, high: f64) -> [f64; 3] {
        let mut points = [(); 3].map(|()| self.between(low, high));
        points.sort_by(f64::total_cmp);
        points
    }

    fn around(&mut self, low: f64, high: f64) -> Estimate {
        let [low, likely, high] = self.points(low, high);
        Estimate::Around { low, likely, high }
    }
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap_or_else(|error| panic!("{error:?}"))
}

fn initiative(at: usize) -> Id {
    id(&format!("initiative-{at}"))
}

/// So many initiatives with the inputs of RICE, none of which is known.
pub fn uncertain(count: usize) -> Vec<(Id, Vec<Estimate>)> {
    let mut dice = Dice::new(1);
    let one = |at: usize| {
        let estimates = vec![
            dice.around(10.0, 5_000.0),
            dice.around(0.25, 3.0),
            dice.around(20.0, 100.0),
            dice.around(0.5, 12.0),
        ];
        (initiative(at), estimates)
    };
    (0..count).map(one).collect()
}

/// So many initiatives rated by three criteria, by none of them for sure.
pub fn rated(count: usize) -> Workspace {
    let mut dice = Dice::new(3);
    let mut workspace = Workspace::new(SeededOutside::new(5, 1_750_000_000_000));
    let criteria = [
        ("gain", Better::More, 3),
        ("fit", Better::More, 2),
        ("risk", Better::Less, 1),
    ];
    let mut edits = Vec::new();
    for (name, better, weight) in criteria {
        let of = id(name);
        edits.push(criterion::add(of.clone(), name, better, name));
        edits.push(Edit::set(&of, criterion::WEIGHT, weight));
    }
    edits.extend((0..count).map(|at| Edit::Create {
        id: initiative(at),
        kind: initiative::KIND.into(),
        fields: fields([(initiative::NAME, json!(format!("Initiative {at}")))]),
    }));
    workspace.apply(Change::new("begin", edits));
    let mut edits = Vec::new();
    for at in 0..count {
        for (name, ..) in criteria {
            let [low, likely, high] = dice.points(0.0, 100.0).map(Some);
            let key = InputKey::Criterion(id(name));
            let range = Range { low, likely, high };
            let rate = range_edits::edits(&workspace, &initiative(at), &key, range);
            edits.extend(rate.unwrap_or_else(|error| panic!("{error:?}")));
        }
    }
    workspace.apply(Change::new("rate", edits));
    workspace
}

/// So many initiatives of up to a person-year, of which a fifth need and six in a hundred exclude another one.
pub fn candidates(count: usize) -> Candidates {
    let mut dice = Dice::new(2);
    let items: Vec<Item> = (0..count)
        .map(|_| Item {
            effort: Some(dice.between(0.1, 12.0)),
            worth: Some(dice.between(0.0, 5_000.0)),
            done: false,
        })
        .collect();
    let mut pairs = |links: usize| -> Vec<_> {
        (0..links)
            .map(|_| (dice.place(count), dice.place(count)))
            .collect()
    };
    Candidates::new(&items, &pairs(count / 5), &pairs(count * 6 / 100))
}
