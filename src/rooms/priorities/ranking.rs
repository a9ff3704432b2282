//! All initiatives as light rows, in their order by RICE: what the table sorts and filters, and what
//! the matrix shows.

use super::columns::Field;
use super::personas_by_name::PersonasByName;
use super::sorting::{By, SortKeys, has_words};
use super::work_fields::WorkField;
use crate::rooms::words;
use plan::methods::rice::{Input, Rice};
use plan::records::work::{self, Bucket, Status};
use plan::records::{ORDER, initiative};
use plan::sorted::SortInOrder;
use plan::{Id, Record, Workspace};
use std::cmp::Ordering;
use std::sync::Arc;

/// What is needed of an initiative to sort, filter and place it.
#[derive(Clone, PartialEq, Debug)]
pub struct Light {
    /// Its record.
    pub id: Id,
    /// Its name as it is shown.
    pub name: String,
    /// What it is scored by.
    pub rice: Rice,
    /// Its score, once all four inputs are known.
    pub score: Option<f64>,
    /// How the work on it stands, whose it is, and its bucket.
    pub work: Work,
    /// The name as it is stored, and as it is sorted.
    stored: Arc<str>,
    /// The name as it is searched.
    pub(super) folded: String,
    /// Where it stands in its own order.
    order: String,
}

impl Light {
    pub(super) fn new(id: &Id, name: &str, rice: Rice, order: &str) -> Self {
        Self {
            id: id.clone(),
            name: display_name(name),
            rice,
            score: rice.score(),
            work: Work::default(),
            stored: name.into(),
            folded: searched(name),
            order: order.to_owned(),
        }
    }

    fn of(record: &Record) -> Self {
        let light = Self::new(
            record.id(),
            record.text(initiative::NAME),
            Rice::from(record),
            record.text(ORDER),
        );
        let work = Work::of(record);
        Self { work, ..light }
    }

    /// The score by which it has a place: none once it is done or dropped.
    #[must_use]
    pub fn place_score(&self) -> Option<f64> {
        self.score.filter(|_| self.work.status.is_open())
    }

    /// Whether this is what the record says.
    fn is_of(&self, record: &Record) -> bool {
        self.rice == Rice::from(record)
            && *self.stored == *record.text(initiative::NAME)
            && self.order == record.text(ORDER)
            && self.work.is_of(record)
    }
}

/// What sorts and filters by the daily work on an initiative.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Work {
    /// How it stands.
    pub status: Status,
    /// Its bucket.
    pub bucket: Option<Bucket>,
    /// Who answers for it.
    pub owner: Arc<str>,
}

impl Default for Work {
    fn default() -> Self {
        Self {
            status: Status::Idea,
            bucket: None,
            owner: Arc::default(),
        }
    }
}

impl Work {
    fn of(record: &Record) -> Self {
        Self {
            status: work::status(record),
            bucket: work::bucket(record),
            owner: record.text(work::OWNER).into(),
        }
    }

    fn is_of(&self, record: &Record) -> bool {
        self.status == work::status(record)
            && self.bucket == work::bucket(record)
            && *self.owner == *record.text(work::OWNER)
    }
}

/// All initiatives, and their order by RICE. What is done or dropped has no place in it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ranking {
    /// By id.
    rows: Vec<Arc<Light>>,
    /// Places in `rows`, in their own order.
    own: Vec<u32>,
    /// Places in `rows`: the greatest score first, then those without one in their own order.
    ranked: Vec<u32>,
    /// For each of `rows` its place in `ranked`.
    ranks: Vec<u32>,
    /// How many have a score.
    scored: usize,
}

impl Ranking {
    /// The initiatives of a workspace. What is as it was `before` is taken from there, so that an
    /// edit to one of thousands costs little.
    #[must_use]
    pub fn of(workspace: &Workspace, before: Option<&Self>) -> Self {
        let known = before.map_or(&[][..], |before| &before.rows);
        let mut known = known.iter().peekable();
        let ids = workspace.of_kind(initiative::KIND);
        let rows = ids.filter_map(|id| {
            let record = workspace.record(id)?;
            while known.next_if(|row| row.id < *id).is_some() {}
            let same = known.next_if(|row| row.id == *id && row.is_of(record));
            Some(same.map_or_else(|| Arc::new(Light::of(record)), Arc::clone))
        });
        Self::new(rows.collect(), before)
    }

    /// Ranks initiatives, which come by id.
    fn new(rows: Vec<Arc<Light>>, before: Option<&Self>) -> Self {
        // The same initiatives in the same places: their orders hardly differ from before.
        let before = before.filter(|before| {
            let mut pairs = before.rows.iter().zip(&rows);
            before.rows.len() == rows.len() && pairs.all(|(a, b)| a.id == b.id)
        });
        let mut own = before.map_or_else(
            || (0..).take(rows.len()).collect(),
            |before| before.own.clone(),
        );
        let key = |at: &u32| rows.get(*at as usize).map(|row| (&row.order, &row.id));
        own.sort_in_order(|a, b| key(a).cmp(&key(b)));
        let mut place = vec![0_u32; rows.len()];
        number(&own, &mut place);
        let score = |at: u32| rows.get(at as usize).and_then(|row| row.place_score());
        let mut ranked = before.map_or_else(|| own.clone(), |before| before.ranked.clone());
        ranked.sort_in_order(|a, b| {
            greatest_first(score(*a), score(*b))
                .then_with(|| place.get(*a as usize).cmp(&place.get(*b as usize)))
        });
        let mut ranks = place;
        number(&ranked, &mut ranks);
        let scored = rows
            .iter()
            .filter(|row| row.place_score().is_some())
            .count();
        Self {
            rows,
            own,
            ranked,
            ranks,
            scored,
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many have a place.
    #[must_use]
    pub fn scored(&self) -> usize {
        self.scored
    }

    /// The greatest score; 0 when there is none.
    #[must_use]
    pub fn best(&self) -> f64 {
        self.ranked()
            .next()
            .and_then(|first| first.place_score())
            .unwrap_or(0.0)
    }

    fn place(&self, id: &Id) -> Option<usize> {
        self.rows.binary_search_by(|row| row.id.cmp(id)).ok()
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Arc<Light>> {
        self.rows.get(self.place(id)?)
    }

    /// Its place by RICE, from 1; `None` without a score, and once it is done or dropped.
    #[must_use]
    pub fn rank(&self, id: &Id) -> Option<usize> {
        let at = self.place(id)?;
        self.rows.get(at)?.place_score()?;
        Some(*self.ranks.get(at)? as usize + 1)
    }

    /// The place, from 1, that a score would have among the others.
    #[must_use]
    pub fn rank_with(&self, id: &Id, score: f64) -> usize {
        let better = |other: &&Arc<Light>| other.id != *id && other.place_score() > Some(score);
        1 + self.rows.iter().filter(better).count()
    }

    /// All of them, the greatest score first, those without one at the end.
    pub fn ranked(&self) -> impl Iterator<Item = &Arc<Light>> {
        self.in_order(&self.ranked)
    }

    fn in_order<'a>(&'a self, order: &'a [u32]) -> impl Iterator<Item = &'a Arc<Light>> {
        order.iter().filter_map(|at| self.rows.get(*at as usize))
    }

    /// What the rows are sorted by in a column.
    #[must_use]
    pub fn sort_keys(&self, field: Field, personas: &PersonasByName) -> SortKeys {
        let rows = self.rows.iter();
        let by = match field {
            Field::Pick => By::Rank(0),
            Field::Rank => By::Rank(self.scored),
            Field::Score => By::Score(self.scored),
            Field::Input(input) => By::Number(rows.map(|row| row.rice.get(input)).collect()),
            Field::Work(WorkField::Status) => By::Number(
                rows.map(|row| Some(f64::from(row.work.status as u8)))
                    .collect(),
            ),
            Field::Work(WorkField::Bucket) => By::Number(
                rows.map(|row| row.work.bucket.map(|it| f64::from(it as u8)))
                    .collect(),
            ),
            Field::Work(WorkField::Owner) => {
                By::Text(rows.map(|row| has_words(&row.work.owner)).collect())
            }
            Field::Name => By::Text(rows.map(|row| has_words(&row.stored)).collect()),
            Field::For => By::Text(
                rows.map(|row| personas.first_name(&row.id).and_then(has_words))
                    .collect(),
            ),
        };
        let equals = match by {
            By::Rank(_) | By::Score(_) => self.ranked.clone(),
            By::Number(_) | By::Text(_) => self.own.clone(),
        };
        SortKeys { equals, by }
    }

    /// The ids of the rows in these places for which `shows` holds.
    #[must_use]
    pub fn shown(&self, order: &[u32], shows: impl Fn(&Light) -> bool) -> Vec<Id> {
        self.in_order(order)
            .filter(|row| shows(row))
            .map(|row| row.id.clone())
            .collect()
    }
}

/// Writes for each item of an order where it stands in it.
fn number(order: &[u32], places: &mut [u32]) {
    for (place, at) in (0..).zip(order) {
        if let Some(slot) = places.get_mut(*at as usize) {
            *slot = place;
        }
    }
}

fn greatest_first(a: Option<f64>, b: Option<f64>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        _ => b.is_some().cmp(&a.is_some()),
    }
}

/// A text as it is searched. A name can hold a book; what lies beyond its beginning is not searched.
#[must_use]
pub fn searched(text: &str) -> String {
    let start: String = text.trim_start().chars().take(1_000).collect();
    plan::text::folded_text(&start)
}

/// A name as it is shown: on one line, cut where it is very long, never empty.
#[must_use]
pub fn display_name(name: &str) -> String {
    words::initiative_name(name, 160)
}

/// The inputs that are missing for a score.
#[must_use]
pub fn missing(rice: &Rice) -> Vec<Input> {
    let mut missing = Input::ALL.to_vec();
    missing.retain(|input| rice.get(*input).is_none());
    missing
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use plan::records::fields;
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::Value;

    pub fn row(id: &str, order: &str, name: &str, rice: [Option<f64>; 4]) -> Light {
        let rice = Rice {
            reach: rice[0],
            impact: rice[1],
            confidence: rice[2],
            effort: rice[3],
        };
        Light::new(&Id::parse(id).unwrap(), name, rice, order)
    }

    pub fn ranking(rows: impl IntoIterator<Item = Light>) -> Ranking {
        Ranking::new(rows.into_iter().map(Arc::new).collect(), None)
    }

    pub fn five() -> Ranking {
        let scored = |reach: f64| [Some(reach), Some(1.0), Some(100.0), Some(1.0)];
        let rows = [
            row("a", "5", "Echo", [None; 4]),
            row("b", "4", "delta", scored(10.0)),
            row("c", "3", "Charlie", scored(30.0)),
            row("d", "2", "", [Some(99.0), None, None, None]),
            row("e", "1", "Alpha", scored(10.0)),
        ];
        ranking(rows)
    }

    #[test]
    fn the_greatest_score_is_first_and_what_has_none_is_last_in_its_own_order() {
        let ranking = five();
        let order: String = ranking.ranked().map(|row| row.id.to_string()).collect();
        assert_eq!(order, "cebda");
        let id = |id: &str| Id::parse(id).unwrap();
        assert_eq!(ranking.rank(&id("c")), Some(1));
        assert_eq!(ranking.rank(&id("b")), Some(3));
        assert_eq!(ranking.rank(&id("a")), None);
        assert_eq!(ranking.rank(&id("x")), None);
        assert_eq!(ranking.best(), 30.0);
        assert_eq!(ranking.rank_with(&id("c"), 5.0), 3);
        assert_eq!(ranking.rank_with(&id("b"), 40.0), 1);
    }

    #[test]
    fn what_is_done_or_dropped_stands_last_and_leaves_its_place_to_the_next() {
        let rows = five().rows.clone().into_iter().map(|row| {
            let mut row = (*row).clone();
            if row.id.as_str() == "c" {
                row.work.status = Status::Done;
            }
            Arc::new(row)
        });
        let ranking = Ranking::new(rows.collect(), None);
        let order: String = ranking.ranked().map(|row| row.id.to_string()).collect();
        assert_eq!(order, "ebdca");
        let id = |id: &str| Id::parse(id).unwrap();
        assert_eq!(ranking.rank(&id("e")), Some(1));
        assert_eq!(ranking.rank(&id("c")), None);
        assert_eq!(ranking.get(&id("c")).unwrap().score, Some(30.0));
        assert_eq!(ranking.scored(), 2);
    }

    #[test]
    fn an_edit_ranks_as_if_from_nothing() {
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let mut ranking = Ranking::default();
        for step in 0..200_u32 {
            let id = Id::parse(&format!("i{}", step * 7 % 40)).unwrap();
            let edit = match step % 5 {
                0 | 1 => Edit::Create {
                    id,
                    kind: initiative::KIND.into(),
                    fields: fields([
                        (initiative::NAME, format!("Number {step}").into()),
                        (initiative::REACH, (step * 31 % 97).into()),
                        (initiative::IMPACT, 1.into()),
                        (initiative::CONFIDENCE, 80.into()),
                        (initiative::EFFORT, 2.into()),
                        (ORDER, format!("{}", step * 13 % 50).into()),
                    ]),
                },
                2 => Edit::set(&id, initiative::REACH, Value::Null),
                3 => Edit::set(&id, ORDER, format!("{step}")),
                _ => Edit::Delete { id },
            };
            workspace.apply(Change::new("Edit", vec![edit]));
            let whole = Ranking::of(&workspace, None);
            ranking = Ranking::of(&workspace, Some(&ranking));
            assert_eq!(ranking, whole, "step {step}");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let rice = Rice {
            reach: Some(1.0),
            confidence: Some(50.0),
            ..Rice::default()
        };
        assert_eq!(missing(&rice), [Input::Impact, Input::Effort]);
    }
}
