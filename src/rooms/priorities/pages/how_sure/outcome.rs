//! What comes of a simulation: how each initiative ranks.

use super::reading::Inputs;
use plan::Id;
use plan::methods::simulation::{Chances, Choice, Simulation};
use std::collections::HashMap;
use std::sync::Arc;

/// How the initiatives rank in the draws of a simulation.
#[derive(PartialEq, Debug)]
pub(super) struct Outcome {
    /// What was simulated.
    pub(super) of: Arc<Inputs>,
    /// How many were to be chosen.
    pub(super) top: usize,
    /// In the order of the plain ranking.
    pub(super) chances: Vec<Chances>,
    /// Where in that order each stands.
    at: HashMap<Id, usize>,
    /// For each whether its order with the one before it is as good as chance.
    tosses: Vec<bool>,
    /// How sure it is which are chosen.
    pub(super) choice: Choice,
}

/// How one initiative ranks.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Line {
    pub(super) chances: Chances,
    /// Whether it is chosen by the plain ranking. Of those that share a rank, the place decides.
    pub(super) is_chosen: bool,
    /// The one before it, where their order is as good as chance.
    pub(super) toss: Option<Id>,
}

impl Outcome {
    pub(super) fn of(of: Arc<Inputs>, simulation: &Simulation, top: usize) -> Self {
        let chances = simulation.chances();
        let mut tosses = vec![false; of.known.len()];
        for toss in simulation.tosses() {
            tosses[toss.second] = true;
        }
        let tosses = chances.iter().map(|it| tosses[it.place]).collect();
        let ids = chances.iter().map(|it| of.known[it.place].0.clone());
        Self {
            at: ids.enumerate().map(|(at, id)| (id, at)).collect(),
            choice: Choice::of(&chances, top),
            chances,
            tosses,
            of,
            top,
        }
    }

    /// The initiative at a place of the plain ranking.
    pub(super) fn id(&self, at: usize) -> Option<&Id> {
        let (id, _) = self.of.known.get(self.chances.get(at)?.place)?;
        Some(id)
    }

    /// Whether the order of the initiative at a place and the one before it is as good as chance.
    pub(super) fn is_toss(&self, at: usize) -> bool {
        self.tosses.get(at).copied().unwrap_or(false)
    }

    /// How an initiative ranks; `None` for one that was not simulated.
    pub(super) fn line(&self, id: &Id) -> Option<Line> {
        let at = *self.at.get(id)?;
        let before = at.checked_sub(1).and_then(|before| self.id(before));
        Some(Line {
            chances: self.chances.get(at)?.clone(),
            is_chosen: at < self.top,
            toss: before.filter(|_| self.is_toss(at)).cloned(),
        })
    }

    /// How many pairs of neighbours there are whose order is as good as chance.
    pub(super) fn tosses(&self) -> usize {
        self.tosses.iter().filter(|toss| **toss).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::Workspace;
    use plan::day::Day;
    use plan::methods::estimate::Estimate;
    use plan::methods::scoring::{Model, Scorer};
    use plan::records::plan::Confidence;
    use plan::workspace::SeededOutside;

    #[test]
    fn of_those_that_share_a_rank_as_many_are_chosen_as_are_to_be() {
        let one = vec![Estimate::Known(100.0), Estimate::Known(1.0)];
        let known = ["a", "b"].map(|id| (Id::parse(id).unwrap(), one.clone()));
        let nothing = Workspace::new(SeededOutside::new(1, 0));
        let scorer = Scorer::new(
            &nothing,
            Model::ValueEffort,
            Day::new(2026, 11, 27).unwrap(),
        );
        let mut simulation = Simulation::of(&scorer.combination(), &known, 1, 1);
        simulation.step(1);
        let inputs = Inputs {
            model: Model::ValueEffort,
            keys: scorer.inputs().to_vec(),
            combination: scorer.combination(),
            trouble: None,
            known: known.to_vec(),
            with_ranges: 0,
            places: HashMap::new(),
            caps: HashMap::new(),
            missing: Vec::new(),
            counts: Confidence::AsGiven,
            unborne: 0,
            all: 2,
        };
        let outcome = Outcome::of(Arc::new(inputs), &simulation, 1);
        let line = |id: &str| outcome.line(&Id::parse(id).unwrap()).unwrap();
        let said = ["a", "b"].map(|id| (line(id).chances.plain_rank, line(id).is_chosen));
        assert_eq!(said, [(1, true), (1, false)]);
    }
}
