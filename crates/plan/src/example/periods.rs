//! When the example's team means to do what: two quarters with what it can carry in them, and which
//! initiatives need or exclude each other.

use super::{create, id, initiative_id};
use crate::records::link::{self, Relation};
use crate::records::period::{self, CutLine};
use crate::records::{ORDER, fields};
use crate::workspace::{Edit, order};
use serde_json::json;

/// The name, the first and the last day, person-months, and what becomes of what does not fit. In the first
/// quarter three of the eight who build it look after the winter timetable.
const PERIODS: [(&str, &str, &str, f64, CutLine); 2] = [
    ("2027 Q1", "2027-01-01", "2027-03-31", 15.0, CutLine::Skip),
    ("2027 Q2", "2027-04-01", "2027-06-30", 25.0, CutLine::Stop),
];

/// Which initiative needs or excludes which, by their places in `IDEAS`, from 1.
const LINKS: [(usize, Relation, usize); 7] = [
    // Odds and ranges are those of honest arrivals.
    (5, Relation::Needs, 1),
    (27, Relation::Needs, 1),
    // One tap changes the SMS, too.
    (10, Relation::Needs, 4),
    // Whoever holds a connection has to see both buses on one screen.
    (18, Relation::Needs, 3),
    (19, Relation::Needs, 3),
    // Two answers to the same night.
    (9, Relation::Excludes, 30),
    (29, Relation::Excludes, 23),
];

/// Adds the periods, and what is needed and excluded.
pub(super) fn add(edits: &mut Vec<Edit>) {
    let keys = order::run(None, None, PERIODS.len());
    for ((number, period), key) in (1..).zip(PERIODS).zip(keys) {
        let (name, starts_on, ends_on, capacity, cut_line) = period;
        let fields = fields([
            (period::NAME, json!(name)),
            (period::STARTS_ON, json!(starts_on)),
            (period::ENDS_ON, json!(ends_on)),
            (period::CAPACITY, json!(capacity)),
            (period::CUT_LINE, json!(cut_line.word())),
            (ORDER, json!(key)),
        ]);
        edits.push(create(id(period::KIND, number), period::KIND, fields));
    }
    for (from, relation, to) in LINKS {
        edits.extend(link::add(
            relation,
            &initiative_id(from),
            &initiative_id(to),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::change;
    use super::*;
    use crate::day::Day;
    use crate::methods::capacity::{Candidates, Item, WORK};
    use crate::methods::ranking::ranking;
    use crate::methods::scoring::{Model, Scorer};
    use crate::records::{Period, initiative};
    use crate::workspace::{Id, SeededOutside, Workspace};

    #[test]
    fn in_each_quarter_the_best_set_is_worth_more_than_the_plain_order() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let change = change(&mut workspace, "Open the example");
        workspace.apply(change);
        let today = Day::new(2026, 11, 26).unwrap();
        let scorer = Scorer::new(&workspace, Model::Rice, today);
        let ranked = ranking(&workspace, Model::Rice, today).ranked.into_iter();
        let item = |id: Id| {
            let record = workspace.record(&id).unwrap();
            let item = Item {
                effort: record.number(initiative::EFFORT),
                worth: scorer.worth(record),
                done: false,
            };
            (id, item)
        };
        let items: Vec<(Id, Item)> = ranked.map(|it| item(it.id)).collect();
        let mut all = Candidates::of(&workspace, &items);
        assert_eq!(all.cycles(), Vec::<Vec<usize>>::new());
        let periods = workspace.ordered(period::KIND).into_iter();
        let gains = periods.map(Period::from).map(|period| {
            let capacity = period.capacity.unwrap();
            let plain = all.top_down(capacity, period.cut_line).chosen;
            let best = all.best(capacity, WORK);
            assert!(best.is_exact);
            all = all.after(&best.chosen);
            (best.chosen.worth / plain.worth * 100.0).round()
        });
        assert_eq!(gains.collect::<Vec<_>>(), [110.0, 125.0]);
        let linked = |relation: &str| {
            let links = workspace.of_kind(link::KIND);
            let links = links.filter_map(|id| workspace.record(id));
            links
                .filter(|it| it.text(link::RELATION) == relation)
                .count()
        };
        let both = linked("needs") + linked("excludes");
        assert_eq!(both, LINKS.len());
    }
}
