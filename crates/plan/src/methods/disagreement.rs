//! Where the order by score disagrees with what people put by hand: the place on the impact/effort matrix,
//! and the promise that a status is.
//!
//! The matrix knows impact and effort alone; RICE weighs reach and confidence as well. So a quick win can
//! rank low and a time sink high, and both are worth a talk: either a number is wrong, or the picture
//! misleads. The halves are a plain convention of this app; no source prescribes them.

use super::impact_effort::Quadrant;
use super::ranking::{descending, leads, rank_among};
use super::rice::{Input, Rice};
use crate::records::work::Status;
use crate::sorted::SortInOrder;

/// Of fewer initiatives with a score than this, an upper and a lower half say nothing.
pub const LEAST: usize = 4;

/// What disagrees.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Disagreement {
    /// A quick win on the matrix, in the lower half by score. This input, seen beside that of the others,
    /// draws it down most; `None` where neither of those that the matrix does not show does.
    QuickWin(Option<Input>),
    /// A time sink on the matrix, in the upper half by score. This input lifts it most; `None` where neither
    /// does.
    TimeSink(Option<Input>),
    /// Planned or in progress, and not among the first, of which there are as many as are promised. So
    /// many ideas that nobody has promised lead it.
    Promised(usize),
}

/// A disagreement about one initiative.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// Its place in what was compared.
    pub at: usize,
    /// Its rank by score, from 1; those that tie share one.
    pub rank: usize,
    /// What disagrees.
    pub what: Disagreement,
    /// How far the two are apart, as a share of all ranks, more than 0 and at most 1.
    apart: f64,
}

/// What disagrees about these initiatives, each with its inputs as they count and its status; what is
/// farthest apart first, then by rank. What is done or dropped or has no score is not compared, and
/// nothing is where fewer than [`LEAST`] are left.
#[must_use]
pub fn disagreements(initiatives: &[(Rice, Status)]) -> Vec<Found> {
    let open = initiatives.iter().enumerate();
    let open = open.filter(|(_, (_, status))| status.is_open());
    let ranked: Vec<Scored> = open
        .filter_map(|(at, (rice, status))| {
            Some(Scored {
                at,
                rice: *rice,
                status: *status,
                score: rice.score()?,
            })
        })
        .collect();
    if ranked.len() < LEAST {
        return Vec::new();
    }
    let all = All::of(&ranked);
    let mut found: Vec<Found> = ranked.iter().flat_map(|it| all.about(it)).collect();
    found.sort_in_order(|a, b| {
        let apart = b.apart.total_cmp(&a.apart);
        apart.then(a.rank.cmp(&b.rank)).then(a.at.cmp(&b.at))
    });
    found
}

struct Scored {
    at: usize,
    rice: Rice,
    status: Status,
    score: f64,
}

/// What each is compared with.
struct All {
    /// The largest first.
    scores: Vec<f64>,
    /// Those of ideas, the largest first.
    ideas: Vec<f64>,
    /// How many are planned or in progress.
    promised: usize,
    reach: f64,
    confidence: f64,
}

impl All {
    fn of(ranked: &[Scored]) -> Self {
        let ideas = ranked.iter().filter(|it| it.status == Status::Idea);
        let ideas = descending(ideas.map(|it| it.score));
        Self {
            scores: descending(ranked.iter().map(|it| it.score)),
            promised: ranked.len() - ideas.len(),
            ideas,
            reach: median(ranked.iter().filter_map(|it| it.rice.reach)),
            confidence: median(ranked.iter().filter_map(|it| it.rice.confidence)),
        }
    }

    fn about(&self, it: &Scored) -> impl Iterator<Item = Found> + use<> {
        let count = self.scores.len() as f64;
        let rank = rank_among(it.score, &self.scores);
        let middle = (count + 1.0) / 2.0;
        let below = rank as f64 - middle;
        let place = it.rice.impact.zip(it.rice.effort);
        let placed = match place.map(|(impact, effort)| Quadrant::of(impact, effort)) {
            Some(Quadrant::QuickWins) if below > 0.0 => {
                Some((Disagreement::QuickWin(self.telling(it, true)), below))
            }
            Some(Quadrant::TimeSinks) if below < 0.0 => {
                Some((Disagreement::TimeSink(self.telling(it, false)), -below))
            }
            _ => None,
        };
        let ideas = self.ideas.partition_point(|idea| leads(*idea, it.score));
        let is_late = it.status != Status::Idea && rank > self.promised && ideas > 0;
        let late = is_late.then(|| {
            let late = (rank - self.promised) as f64;
            (Disagreement::Promised(ideas), late)
        });
        let at = it.at;
        placed.into_iter().chain(late).map(move |(what, by)| Found {
            at,
            rank,
            what,
            apart: by / count,
        })
    }

    /// Which of the two inputs that the matrix does not show is the least, or the most, of what is usual.
    /// `None` where it is not below, or above, what is usual: then it explains nothing.
    fn telling(&self, it: &Scored, least: bool) -> Option<Input> {
        let share = |value: Option<f64>, usual: f64| match value {
            Some(value) if usual > 0.0 => value / usual,
            Some(value) if value > 0.0 => f64::INFINITY,
            _ => 1.0,
        };
        let reach = share(it.rice.reach, self.reach);
        let confidence = share(it.rice.confidence, self.confidence);
        let tells = |share: f64, than: f64| if least { share < than } else { share > than };
        let (input, most) = if tells(confidence, reach) {
            (Input::Confidence, confidence)
        } else {
            (Input::Reach, reach)
        };
        tells(most, 1.0).then_some(input)
    }
}

/// The value in the middle; of an even number, the larger of the two. 0 of none.
fn median(values: impl Iterator<Item = f64>) -> f64 {
    let values = descending(values);
    let middle = values.len().saturating_sub(1) / 2;
    values.get(middle).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::rice::rice;

    fn said(initiatives: &[(Rice, Status)]) -> Vec<(usize, usize, Disagreement)> {
        let found = disagreements(initiatives).into_iter();
        found.map(|it| (it.at, it.rank, it.what)).collect()
    }

    /// Scores 1,600, 800, 400, 200: a big bet, a fill-in, a big bet, a fill-in.
    fn agreeing() -> Vec<(Rice, Status)> {
        vec![
            (rice(8_000.0, 2.0, 100.0, 10.0), Status::Idea),
            (rice(800.0, 1.0, 100.0, 1.0), Status::Idea),
            (rice(2_000.0, 2.0, 100.0, 10.0), Status::Idea),
            (rice(200.0, 1.0, 100.0, 1.0), Status::Idea),
        ]
    }

    #[test]
    fn where_both_orders_agree_nothing_is_said() {
        assert_eq!(said(&agreeing()), []);
        assert_eq!(said(&[]), []);
    }

    #[test]
    fn a_quick_win_that_ranks_low_is_drawn_down_by_what_the_matrix_does_not_show() {
        let mut few = agreeing();
        few.push((rice(30.0, 2.0, 100.0, 1.0), Status::Idea));
        let little = Disagreement::QuickWin(Some(Input::Reach));
        assert_eq!(said(&few), [(4, 5, little)]);
        few[4].0 = rice(2_000.0, 2.0, 1.0, 1.0);
        let unsure = Disagreement::QuickWin(Some(Input::Confidence));
        assert_eq!(said(&few), [(4, 5, unsure)]);
        // In the middle it is in neither half.
        few[4].0 = rice(250.0, 2.0, 100.0, 1.0);
        assert_eq!(said(&few), []);
    }

    #[test]
    fn a_time_sink_that_ranks_high_is_lifted() {
        let mut many = agreeing();
        many.push((rice(90_000.0, 1.0, 100.0, 12.0), Status::Idea));
        let much = Disagreement::TimeSink(Some(Input::Reach));
        assert_eq!(said(&many), [(4, 1, much)]);
    }

    #[test]
    fn where_reach_and_confidence_are_usual_neither_is_blamed() {
        // It reaches more than the others and is as sure; they take next to no effort.
        let mut wins = vec![(rice(100.0, 1.0, 100.0, 0.1), Status::Idea); 4];
        wins.push((rice(200.0, 2.0, 100.0, 2.5), Status::Idea));
        assert_eq!(said(&wins), [(4, 5, Disagreement::QuickWin(None))]);
        // It reaches as many as the others and is as sure; they take far more effort.
        let mut sinks = vec![(rice(100.0, 2.0, 100.0, 100.0), Status::Idea); 4];
        sinks.push((rice(100.0, 1.0, 100.0, 10.0), Status::Idea));
        assert_eq!(said(&sinks), [(4, 1, Disagreement::TimeSink(None))]);
    }

    #[test]
    fn what_is_promised_stands_below_what_is_not() {
        let mut plan = agreeing();
        plan[3].1 = Status::Planned;
        assert_eq!(said(&plan), [(3, 4, Disagreement::Promised(3))]);
        // Two are promised: of the first two, one is.
        plan[0].1 = Status::InProgress;
        assert_eq!(said(&plan), [(3, 4, Disagreement::Promised(2))]);
        plan[1].1 = Status::Planned;
        assert_eq!(said(&plan), [(3, 4, Disagreement::Promised(1))]);
        plan[2].1 = Status::Planned;
        assert_eq!(said(&plan), []);
    }

    #[test]
    fn what_is_settled_or_without_a_score_is_not_compared() {
        let mut plan = agreeing();
        plan.push((rice(1.0, 2.0, 100.0, 1.0), Status::Done));
        plan.push((rice(1.0, 2.0, 100.0, 1.0), Status::Dropped));
        let unknown = Rice {
            reach: None,
            ..rice(1.0, 2.0, 100.0, 1.0)
        };
        plan.push((unknown, Status::Planned));
        assert_eq!(said(&plan), []);
        // Three have no halves.
        let three = [(rice(30.0, 2.0, 100.0, 1.0), Status::Planned)];
        let three: Vec<_> = three.into_iter().chain(agreeing().drain(..2)).collect();
        assert_eq!(said(&three), []);
    }

    #[test]
    fn what_is_farthest_apart_stands_first_and_numbers_stay_whole() {
        let mut plan = agreeing();
        plan[2].1 = Status::Planned;
        plan.push((rice(0.0, 3.0, 0.0, 0.001), Status::Idea));
        plan.push((rice(1e10, 1.0, 100.0, 120_000.0), Status::Idea));
        let found = disagreements(&plan);
        assert!(found.windows(2).all(|pair| pair[0].apart >= pair[1].apart));
        assert!(found.iter().all(|it| it.apart > 0.0 && it.apart <= 1.0));
        assert_eq!(found.len(), 3);
    }
}
