//! All initiatives as light rows, in their order by RICE: what the table sorts and filters, and what
//! the matrix shows.

use super::columns::Field;
use super::personas_by_name::PersonasByName;
use super::sorting::{By, SortKeys, has_words};
use super::work_fields::WorkField;
use crate::rooms::words;
use plan::day::Day;
use plan::methods::confidence_cap::Cap;
use plan::methods::estimate;
use plan::methods::ranking::{leads, rank_among};
use plan::methods::rice::{Input, Rice};
use plan::records::work::{self, Bucket, Status};
use plan::records::{ORDER, initiative};
use plan::sorted::SortInOrder;
use plan::{Id, Record, Workspace};
use std::sync::Arc;

/// What is needed of an initiative to sort, filter and place it.
#[derive(Clone, PartialEq, Debug)]
pub struct Light {
    /// Its record.
    pub id: Id,
    /// Its name as it is shown.
    pub name: String,
    /// Its inputs, one number each.
    pub rice: Rice,
    /// The inputs as they count: of the confidence as much as the evidence bears, where the plan says so.
    pub counts: Rice,
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
            counts: rice,
            score: rice.score(),
            work: Work::default(),
            stored: name.into(),
            folded: searched(name),
            order: order.to_owned(),
        }
    }

    fn of(record: &Record, counts: impl FnOnce(Rice) -> Rice) -> Self {
        let light = Self::new(
            record.id(),
            record.text(initiative::NAME),
            estimate::plain(record),
            record.text(ORDER),
        );
        let counts = counts(light.rice);
        Self {
            counts,
            score: counts.score(),
            work: Work::of(record),
            ..light
        }
    }

    /// The score by which it has a place: none once it is done or dropped.
    #[must_use]
    pub fn place_score(&self) -> Option<f64> {
        self.score.filter(|_| self.work.status.is_open())
    }

    /// Whether this is what the record says.
    fn is_of(&self, record: &Record) -> bool {
        self.rice == estimate::plain(record)
            && self.counts == self.rice
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
    /// The scores of those that have a place, the greatest first.
    scores: Vec<f64>,
}

impl Ranking {
    /// The initiatives of a workspace. Where evidence caps the confidence, `evidence_of` is the day whose
    /// evidence does. What is as it was `before` is taken from there, so that an edit to one of thousands costs
    /// little.
    #[must_use]
    pub fn of(workspace: &Workspace, evidence_of: Option<Day>, before: Option<&Self>) -> Self {
        let known = before.map_or(&[][..], |before| &before.rows);
        let mut known = known.iter().peekable();
        let ids = workspace.of_kind(initiative::KIND);
        let rows = ids.filter_map(|id| {
            let record = workspace.record(id)?;
            while known.next_if(|row| row.id < *id).is_some() {}
            if let Some(day) = evidence_of {
                let capped = |rice| Cap::of(workspace, record, day).rice(rice);
                return Some(Arc::new(Light::of(record, capped)));
            }
            let same = known.next_if(|row| row.id == *id && row.is_of(record));
            let anew = || Arc::new(Light::of(record, |rice| rice));
            Some(same.map_or_else(anew, Arc::clone))
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
        let mut scores: Vec<f64> = ranked.iter().filter_map(|at| score(*at)).collect();
        scores.sort_in_order(|a, b| b.total_cmp(a));
        // What ties keeps its own order, and what has no score stands last.
        let ranks: Vec<usize> = (0..)
            .take(rows.len())
            .map(|at| score(at).map_or(usize::MAX, |score| rank_among(score, &scores)))
            .collect();
        let key = |at: u32| (ranks.get(at as usize), place.get(at as usize));
        ranked.sort_in_order(|a, b| key(*a).cmp(&key(*b)));
        Self {
            rows,
            own,
            ranked,
            scores,
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
        self.scores.len()
    }

    /// The greatest score; 0 when there is none.
    #[must_use]
    pub fn best(&self) -> f64 {
        self.scores.first().copied().unwrap_or(0.0)
    }

    fn place(&self, id: &Id) -> Option<usize> {
        self.rows.binary_search_by(|row| row.id.cmp(id)).ok()
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Arc<Light>> {
        self.rows.get(self.place(id)?)
    }

    /// Its rank by RICE, from 1, which those that tie share; `None` without a score, and once it is done or
    /// dropped.
    #[must_use]
    pub fn rank(&self, id: &Id) -> Option<usize> {
        self.rank_of(self.get(id)?)
    }

    /// The same of a row that is at hand.
    #[must_use]
    pub fn rank_of(&self, row: &Light) -> Option<usize> {
        Some(rank_among(row.place_score()?, &self.scores))
    }

    /// The rank, from 1, that a score would have among the others.
    #[must_use]
    pub fn rank_with(&self, id: &Id, score: f64) -> usize {
        let own = self.get(id).and_then(|row| row.place_score());
        let leads_itself = own.is_some_and(|own| leads(own, score));
        rank_among(score, &self.scores) - usize::from(leads_itself)
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
            Field::Rank => By::Rank(self.scored()),
            Field::Score => By::Score(self.scored()),
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

    /// The same where other columns sort as well: places and scores as numbers, so that what ties is equal.
    #[must_use]
    pub fn sort_keys_among(&self, field: Field, personas: &PersonasByName) -> SortKeys {
        let by = match field {
            Field::Pick | Field::Rank => By::Number(self.of_rows(|row| {
                let rank = rank_among(row.place_score()?, &self.scores);
                Some(rank as f64)
            })),
            Field::Score => By::Number(self.of_rows(Light::place_score)),
            _ => return self.sort_keys(field, personas),
        };
        SortKeys {
            equals: self.own.clone(),
            by,
        }
    }

    fn of_rows(&self, number: impl Fn(&Light) -> Option<f64>) -> Vec<Option<f64>> {
        self.rows.iter().map(|row| number(row)).collect()
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
        assert_eq!(ranking.rank(&id("b")), Some(2));
        assert_eq!(ranking.rank(&id("e")), Some(2));
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
    fn a_confidence_counts_as_far_as_evidence_bears_it_where_the_plan_says_so() {
        let create = |id: &str, values: &[(&'static str, Value)]| Edit::Create {
            id: Id::parse(id).unwrap(),
            kind: initiative::KIND.into(),
            fields: fields([
                (initiative::REACH, 100.into()),
                (initiative::IMPACT, 1.into()),
                (initiative::EFFORT, 1.into()),
            ])
            .into_iter()
            .chain(
                values
                    .iter()
                    .map(|(name, value)| ((*name).into(), value.clone())),
            )
            .collect(),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 0));
        let edits = vec![
            create("sure", &[(initiative::CONFIDENCE, 100.into())]),
            // Between 20 and 40, which is 30 in the middle.
            create(
                "range",
                &[
                    (initiative::CONFIDENCE_LOW, 20.into()),
                    (initiative::CONFIDENCE_HIGH, 40.into()),
                ],
            ),
        ];
        workspace.apply(Change::new("Begin", edits));
        let scores = |day| {
            let ranking = Ranking::of(&workspace, day, None);
            ["sure", "range"].map(|id| ranking.get(&Id::parse(id).unwrap()).unwrap().score)
        };
        assert_eq!(scores(None), [Some(100.0), Some(30.0)]);
        // Without any evidence no more than a quarter counts of either.
        assert_eq!(scores(Day::new(2026, 11, 27)), [Some(25.0), Some(25.0)]);
        let ranking = Ranking::of(&workspace, Day::new(2026, 11, 27), None);
        let sure = ranking.get(&Id::parse("sure").unwrap()).unwrap();
        assert_eq!(sure.rice.confidence, Some(100.0));
        assert_eq!(ranking.rank(&sure.id), Some(1));
        assert_eq!(ranking.rank_with(&sure.id, 1.0), 2);
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
            let whole = Ranking::of(&workspace, None, None);
            ranking = Ranking::of(&workspace, None, Some(&ranking));
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
