//! How sure orders of initiatives are, what is worth knowing of them, and which fit into a capacity.

mod made_up;

use super::{measure, timed};
use plan::day::Day;
use plan::methods::capacity::WORK;
use plan::methods::estimate::Estimate;
use plan::methods::information::worth_knowing;
use plan::methods::scoring::{Model, Scorer};
use plan::methods::simulation::{DRAWS, Simulation};
use plan::records::initiative;
use plan::workspace::SeededOutside;
use plan::{Id, Workspace};
use serde_json::Value;

/// Initiatives of most rows.
const INITIATIVES: usize = 1_000;
/// Initiatives of the rows that show what ten times as many take.
const MANY: usize = 10_000;
/// Initiatives of which some are worth knowing more of.
const UNSURE: usize = 500;
/// A twentieth of what a simulation takes, since each takes ten times as long and more.
const FEW_DRAWS: u32 = DRAWS / 20;

/// The figures of the Priorities room on a day.
pub fn figures(today: Day) -> Vec<Value> {
    let none = Workspace::new(SeededOutside::new(6, 0));
    let rice = Scorer::new(&none, Model::Rice, today).combination();
    let rated = made_up::rated(INITIATIVES);
    let scorer = Scorer::new(&rated, Model::Weighted, today);
    let weighted = scorer.combination();
    let ratings = rated.ordered(initiative::KIND).into_iter();
    let ratings = ratings.filter_map(|it| Some((it.id().clone(), scorer.all_estimates(it)?)));
    let ratings: Vec<(Id, Vec<Estimate>)> = ratings.collect();
    vec![
        measure(
            "rank 1,000 initiatives with four ranges each",
            "draws",
            f64::from(DRAWS),
            || Simulation::of(&rice, &made_up::uncertain(INITIATIVES), 20, 1),
            |mut simulation| timed(|| (simulation.step(DRAWS), simulation.chances())),
        ),
        measure(
            "rank 10,000 initiatives with four ranges each",
            "draws",
            f64::from(FEW_DRAWS),
            || Simulation::of(&rice, &made_up::uncertain(MANY), 20, 1),
            |mut simulation| timed(|| (simulation.step(FEW_DRAWS), simulation.chances())),
        ),
        measure(
            "rank 1,000 initiatives by weighted scoring with three ranges each",
            "draws",
            f64::from(DRAWS),
            || Simulation::of(&weighted, &ratings, 20, 1),
            |mut simulation| timed(|| (simulation.step(DRAWS), simulation.chances())),
        ),
        measure(
            "what is worth knowing of 500 initiatives with four ranges each",
            "answers",
            1.0,
            || made_up::uncertain(UNSURE),
            |all| {
                timed(|| {
                    let estimates: Vec<&[Estimate]> = all.iter().map(|(_, it)| &it[..]).collect();
                    worth_knowing(&rice, &estimates, 20)
                })
            },
        ),
        measure(
            "find the best set of 1,000 initiatives with 260 links under a capacity",
            "sets",
            1.0,
            || made_up::candidates(INITIATIVES),
            |candidates| timed(|| candidates.search(60.0, WORK).finish()),
        ),
        measure(
            "find the best set of 10,000 initiatives with 2,600 links under a capacity",
            "sets",
            1.0,
            || made_up::candidates(MANY),
            |candidates| timed(|| candidates.search(600.0, WORK).finish()),
        ),
    ]
}
