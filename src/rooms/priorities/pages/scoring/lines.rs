//! The initiatives as two models see them: scores, places, and what moves each of them.

use crate::rooms::priorities::ranking::display_name;
use plan::day::Day;
use plan::methods::estimate;
use plan::methods::formula::InputKey;
use plan::methods::kano;
use plan::methods::rank_change::{Cause, compare};
use plan::methods::ranking::ranking;
use plan::methods::scoring::{Model, Scorer};
use plan::records::initiative;
use plan::records::work::{self, Status};
use plan::sorted::SortInOrder;
use plan::text::in_order;
use plan::{Id, Workspace};
use std::cmp::Ordering;
use std::collections::HashMap;

/// An initiative.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Its record.
    pub id: Id,
    /// Its name as it is shown.
    pub name: String,
    /// What it has of each input of the model.
    pub values: Vec<Option<f64>>,
    /// Its effort, in person-months.
    pub effort: Option<f64>,
    /// How many respondents answered Kano's two questions about it; counted for that model alone.
    pub respondents: usize,
    /// How the work on it stands, where it is done or dropped: then it has no place.
    pub settled: Option<Status>,
    /// Its score by the model.
    pub score: Option<f64>,
    /// Its place by the model: beside another model, among those that both can score.
    pub rank: Option<usize>,
    /// Its place by the other model, among the same.
    pub beside: Option<usize>,
    /// What most of its move comes from.
    pub cause: Option<Cause>,
}

impl Line {
    /// How many places it stands higher by the model than by the other one; less than 0 where it is lower.
    #[must_use]
    pub fn rises(&self) -> Option<i64> {
        let place = |rank: usize| i64::try_from(rank).ok();
        Some(place(self.beside?)? - place(self.rank?)?)
    }
}

/// What lines are sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// Their places by the model.
    Rank,
    /// Their names.
    Name,
    /// Their input at this place.
    Input(usize),
    /// Their effort, also where the model does not ask for it.
    Effort,
    /// How many answered about them.
    Respondents,
    /// Their places by the other model.
    Beside,
    /// How far they move, whichever way.
    Moves,
}

/// All initiatives, as they stand by a model.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Lines {
    /// By place, then those without a score, then those that are done or dropped, each in their own order.
    all: Vec<Line>,
    places: HashMap<Id, usize>,
    /// What the model's score is made from.
    pub inputs: Vec<InputKey>,
    /// How many have a place.
    pub ranked: usize,
    /// How many only the model can score, and how many only the other one.
    pub only: (usize, usize),
    /// The greatest score; 0 without any.
    pub best: f64,
}

impl Lines {
    /// The initiatives by a model, with their places by another. By the same one there is none beside.
    #[must_use]
    pub fn of(workspace: &Workspace, model: Model, beside: Model, today: Day) -> Self {
        let scorer = Scorer::new(workspace, model, today);
        let records = workspace.ordered(initiative::KIND);
        let ranking = ranking(workspace, model, today);
        let mut lines: HashMap<Id, Line> = HashMap::with_capacity(records.len());
        for record in &records {
            let values = scorer.values(record);
            let known: Option<Vec<f64>> = values.iter().copied().collect();
            let line = Line {
                id: record.id().clone(),
                name: display_name(record.text(initiative::NAME)),
                values,
                effort: estimate::plain(record).effort,
                respondents: match model {
                    Model::Kano => kano::tally(workspace, record.id()).respondents(),
                    _ => 0,
                },
                settled: Some(work::status(record)).filter(|status| !status.is_open()),
                score: known.and_then(|known| scorer.combine(&known)),
                rank: None,
                beside: None,
                cause: None,
            };
            lines.insert(record.id().clone(), line);
        }
        for ranked in &ranking.ranked {
            if let Some(line) = lines.get_mut(&ranked.id) {
                line.rank = (beside == model).then_some(ranked.rank);
            }
        }
        let mut only = (0, 0);
        if beside != model {
            let comparison = compare(workspace, beside, model, today);
            only = (comparison.only_after.len(), comparison.only_before.len());
            for moved in comparison.moves {
                if let Some(line) = lines.get_mut(&moved.id) {
                    line.rank = Some(moved.after);
                    line.beside = Some(moved.before);
                    line.cause = moved.cause;
                }
            }
        }
        let order = ranking.ranked.iter().map(|it| &it.id);
        let order = order.chain(&ranking.unscored).chain(&ranking.settled);
        let all: Vec<Line> = order.filter_map(|id| lines.remove(id)).collect();
        let places = all.iter().enumerate();
        Self {
            places: places.map(|(at, line)| (line.id.clone(), at)).collect(),
            inputs: scorer.inputs().to_vec(),
            ranked: all.iter().filter(|line| line.rank.is_some()).count(),
            only,
            best: all.first().and_then(|line| line.score).unwrap_or(0.0),
            all,
        }
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<&Line> {
        self.all.get(*self.places.get(id)?)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The initiatives in order; those that have nothing to be sorted by stand last whichever way.
    #[must_use]
    pub fn sorted(&self, by: &By, descending: bool) -> Vec<Id> {
        let mut lines: Vec<&Line> = self.all.iter().collect();
        match *by {
            By::Rank => sort(&mut lines, descending, |line| line.rank, usize::cmp),
            By::Name => sort(
                &mut lines,
                descending,
                |line| Some(&line.name),
                |a, b| in_order(a, b),
            ),
            By::Input(at) => sort(
                &mut lines,
                descending,
                |line| line.values.get(at).copied().flatten(),
                f64::total_cmp,
            ),
            By::Effort => sort(&mut lines, descending, |line| line.effort, f64::total_cmp),
            By::Respondents => sort(
                &mut lines,
                descending,
                |line| Some(line.respondents).filter(|count| *count > 0),
                usize::cmp,
            ),
            By::Beside => sort(&mut lines, descending, |line| line.beside, usize::cmp),
            By::Moves => sort(
                &mut lines,
                descending,
                |line| line.rises().map(i64::abs),
                i64::cmp,
            ),
        }
        lines.into_iter().map(|line| line.id.clone()).collect()
    }
}

fn sort<'a, T>(
    lines: &mut Vec<&'a Line>,
    descending: bool,
    key: impl Fn(&'a Line) -> Option<T>,
    compare: impl Fn(&T, &T) -> Ordering,
) {
    lines.sort_in_order(|a, b| match (key(a), key(b)) {
        (Some(a), Some(b)) if descending => compare(&b, &a),
        (Some(a), Some(b)) => compare(&a, &b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::records::fields;
    use plan::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    fn today() -> Day {
        Day::new(2026, 11, 27).unwrap()
    }

    fn plan() -> Workspace {
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        // By value against effort: a 3, b 1, c 0.5. By ICE: b 100, a 8; c is not known.
        let all = [
            ("a", 3.0, 1.0, Some(2.0)),
            ("b", 1.0, 1.0, Some(10.0)),
            ("c", 1.0, 2.0, None),
        ];
        let create =
            |(id, impact, effort, ice): (&'static str, f64, f64, Option<f64>)| Edit::Create {
                id: Id::parse(id).unwrap(),
                kind: initiative::KIND.into(),
                fields: fields([
                    (initiative::NAME, json!(id)),
                    (initiative::IMPACT, json!(impact)),
                    (initiative::EFFORT, json!(effort)),
                    (initiative::ICE_IMPACT, json!(ice)),
                    (initiative::ICE_CONFIDENCE, json!(ice)),
                    (initiative::ICE_EASE, json!(2)),
                ]),
            };
        workspace.apply(Change::new("Fill", all.map(create).to_vec()));
        workspace
    }

    fn ids(lines: &Lines, by: By, descending: bool) -> String {
        let ids = lines.sorted(&by, descending).into_iter();
        ids.map(|id| id.as_str().to_owned()).collect()
    }

    #[test]
    fn an_effort_that_is_a_range_counts_by_its_middle() {
        let mut workspace = plan();
        let id = Id::parse("a").unwrap();
        let range = [
            Edit::set(&id, initiative::EFFORT, json!(null)),
            Edit::set(&id, initiative::EFFORT_LOW, json!(2)),
            Edit::set(&id, initiative::EFFORT_HIGH, json!(6)),
        ];
        workspace.apply(Change::new("Range", range.to_vec()));
        let lines = Lines::of(&workspace, Model::Moscow, Model::Moscow, today());
        let found = lines.all.iter().find(|line| line.id == id);
        assert_eq!(found.and_then(|line| line.effort), Some(4.0));
    }

    #[test]
    fn beside_another_model_places_are_among_those_that_both_can_score() {
        let workspace = plan();
        let alone = Lines::of(&workspace, Model::ValueEffort, Model::ValueEffort, today());
        let ranks: Vec<_> = alone
            .all
            .iter()
            .map(|line| (line.rank, line.rises()))
            .collect();
        assert_eq!(ranks, [(Some(1), None), (Some(2), None), (Some(3), None)]);
        let beside = Lines::of(&workspace, Model::ValueEffort, Model::Ice, today());
        let moves: Vec<_> = beside
            .all
            .iter()
            .map(|line| (line.rank, line.rises()))
            .collect();
        assert_eq!(
            moves,
            [(Some(1), Some(1)), (Some(2), Some(-1)), (None, None)]
        );
        assert_eq!((beside.ranked, beside.only), (2, (1, 0)));
        assert_eq!(
            beside.get(&Id::parse("c").unwrap()).unwrap().score,
            Some(0.5)
        );
    }

    #[test]
    fn what_has_nothing_to_be_sorted_by_stands_last() {
        let lines = Lines::of(&plan(), Model::Ice, Model::ValueEffort, today());
        assert_eq!(ids(&lines, By::Rank, false), "bac");
        assert_eq!(ids(&lines, By::Rank, true), "abc");
        assert_eq!(ids(&lines, By::Beside, false), "abc");
        assert_eq!(ids(&lines, By::Input(0), true), "bac");
        assert_eq!(ids(&lines, By::Input(0), false), "abc");
        assert_eq!(ids(&lines, By::Name, true), "cba");
    }
}
