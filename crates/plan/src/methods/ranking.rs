//! The order that a model puts the initiatives in: ranks, with ties.

use super::scoring::{Model, Scorer};
use crate::day::Day;
use crate::records::{initiative, work};
use crate::sorted::SortInOrder;
use crate::workspace::{Id, Workspace};

/// Scores closer than this share of the larger are a tie: they differ by what floating point leaves.
const TIE: f64 = 1e-9;

/// Whether a score is larger than another by more than floating point leaves.
#[must_use]
pub fn leads(score: f64, other: f64) -> bool {
    score - other > TIE * score.abs().max(other.abs())
}

/// The rank of a score among scores of which the largest stands first: 1 more than the number of those
/// that lead it.
#[must_use]
pub fn rank_among(score: f64, descending: &[f64]) -> usize {
    1 + descending.partition_point(|other| leads(*other, score))
}

/// An initiative with its score and its rank.
#[derive(Clone, PartialEq, Debug)]
pub struct Ranked {
    /// The initiative.
    pub id: Id,
    /// Its score.
    pub score: f64,
    /// Its rank from 1; those that tie share one, and the next is as if they did not (1, 2, 2, 4).
    pub rank: usize,
}

/// The initiatives of a workspace by a model.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ranking {
    /// Those with a score, by rank; ties in the order of the list.
    pub ranked: Vec<Ranked>,
    /// Those without one, in the order of the list.
    pub unscored: Vec<Id>,
    /// Those that are done or dropped, in the order of the list: they are in no order of what to do.
    pub settled: Vec<Id>,
}

/// The order in which a model puts the initiatives on a day that are neither done nor dropped.
#[must_use]
pub fn ranking(workspace: &Workspace, model: Model, today: Day) -> Ranking {
    let scorer = Scorer::new(workspace, model, today);
    let open = work::open(workspace).into_iter();
    let ranking = rank(open.map(|record| (record.id().clone(), scorer.score(record))));
    let all = workspace.ordered(initiative::KIND).into_iter();
    let settled = all.filter(|record| !work::status(record).is_open());
    let settled = settled.map(|record| record.id().clone()).collect();
    Ranking { settled, ..ranking }
}

/// Ranks the scores of initiatives that are neither done nor dropped, the largest first. Those that tie stay as
/// they stood.
pub fn rank(scores: impl IntoIterator<Item = (Id, Option<f64>)>) -> Ranking {
    let mut ranking = Ranking::default();
    for (id, score) in scores {
        match score.filter(|score| score.is_finite()) {
            Some(score) => ranking.ranked.push(Ranked { id, score, rank: 0 }),
            None => ranking.unscored.push(id),
        }
    }
    let scores: Vec<f64> = ranking.ranked.iter().map(|it| it.score).collect();
    let mut unranked: Vec<Option<Ranked>> = ranking.ranked.into_iter().map(Some).collect();
    let ranked = ranks(&scores).into_iter();
    let ranked = ranked.filter_map(|(place, rank)| Some((unranked[place].take()?, rank)));
    ranking.ranked = ranked.map(|(it, rank)| Ranked { rank, ..it }).collect();
    ranking
}

/// The places of these scores by rank, each with its rank; those that tie as they stand.
pub(super) fn ranks(scores: &[f64]) -> Vec<(usize, usize)> {
    let descending = descending(scores.iter().copied());
    let ranked = scores.iter().map(|score| rank_among(*score, &descending));
    let mut ranked: Vec<(usize, usize)> = ranked.enumerate().collect();
    ranked.sort_in_order(|(_, a), (_, b)| a.cmp(b));
    ranked
}

/// The scores, the largest first.
pub(super) fn descending(scores: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut scores: Vec<f64> = scores.collect();
    scores.sort_in_order(|a, b| b.total_cmp(a));
    scores
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{ORDER, fields};
    use crate::workspace::{Change, Edit, SeededOutside};
    use serde_json::json;

    #[test]
    fn those_that_tie_share_a_rank() {
        // Competition ranking: 1, 2, 2, 4. Three tenths and what adding leaves of them are one score.
        let scores = [
            ("a", Some(0.1 + 0.2)),
            ("b", Some(9.0)),
            ("c", None),
            ("d", Some(0.3)),
            ("e", Some(-4.0)),
            ("f", Some(f64::NAN)),
        ];
        let ranking = rank(scores.map(|(id, score)| (Id::known(id), score)));
        let ranks = ranking.ranked.iter().map(|it| (it.id.as_str(), it.rank));
        let expected = [("b", 1), ("a", 2), ("d", 2), ("e", 4)];
        assert_eq!(ranks.collect::<Vec<_>>(), expected);
        assert_eq!(ranking.unscored, ["c", "f"].map(Id::known));
    }

    #[test]
    fn what_is_done_or_dropped_is_not_ranked() {
        let statuses = ["idea", "planned", "in_progress", "done", "dropped"];
        let create = |status: &str| Edit::Create {
            id: Id::known(status),
            kind: initiative::KIND.into(),
            fields: fields([
                (ORDER, json!(status)),
                (work::STATUS, json!(status)),
                (initiative::MOSCOW, json!("must")),
            ]),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new("Begin", statuses.map(create).into()));
        let ranking = ranking(&workspace, Model::Moscow, Day::new(2026, 11, 26).unwrap());
        let ranked = ranking.ranked.iter().map(|it| (it.id.as_str(), it.rank));
        let expected = [("idea", 1), ("in_progress", 1), ("planned", 1)];
        assert_eq!(ranked.collect::<Vec<_>>(), expected);
        assert_eq!(ranking.settled, ["done", "dropped"].map(Id::known));
        assert_eq!(ranking.unscored, []);
    }

    #[test]
    fn a_score_leads_by_more_than_adding_leaves() {
        assert!(leads(1.0, 0.0) && leads(0.0, -1.0) && leads(1e12, 1e12 - 1e6));
        assert!(!leads(0.0, 0.0) && !leads(0.3, 0.1 + 0.2) && !leads(0.1 + 0.2, 0.3));
        assert_eq!(rank_among(2.0, &[3.0, 2.0, 2.0, 1.0]), 2);
        assert_eq!(rank_among(0.0, &[]), 1);
    }
}
