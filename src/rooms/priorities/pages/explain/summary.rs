//! The whole page in a few sentences.

use super::shared::Told;
use super::words;
use crate::rooms::words::{counted, effort, listed, number, persona_name};
use plan::methods::explain::Chosen;
use plan::methods::knowledge::Level;
use plan::records::{objective, persona};
use plan::{Id, Workspace};
use std::collections::BTreeSet;

/// So many people are named.
const MOST_NAMES: usize = 3;

/// What the sentences are made of.
pub(super) struct Facts {
    /// How many were chosen.
    pub(super) chosen: usize,
    /// How many were not.
    pub(super) left: usize,
    /// How many objectives the chosen serve, and how many there are.
    pub(super) served: usize,
    pub(super) objectives: usize,
    /// Whom they are for, in order.
    pub(super) people: Vec<String>,
    /// How many rest on what somebody said.
    pub(super) grounded: usize,
    /// The period into which they fit: its name, its capacity, and how much they take of it.
    pub(super) within: Option<(String, Option<f64>, f64)>,
}

impl Facts {
    /// What there is to say of what is chosen.
    pub(super) fn of(workspace: &Workspace, told: &Told) -> Self {
        let chosen = &told.explained.chosen;
        let contributions = chosen.iter().flat_map(|it| &it.contributions);
        let served: BTreeSet<&Id> = contributions.map(|it| &it.objective).collect();
        let is_grounded = |it: &&Chosen| it.knowledge.level != Level::Assumed;
        Self {
            chosen: chosen.len(),
            left: told.explained.left.len(),
            served: served.len(),
            objectives: workspace.count(objective::KIND),
            people: people(workspace, chosen),
            grounded: chosen.iter().filter(is_grounded).count(),
            within: told
                .within
                .as_ref()
                .map(|(period, effort)| (words::period(&period.name), period.capacity, *effort)),
        }
    }

    /// The sentences.
    pub(super) fn sentences(&self, by: &str) -> Vec<String> {
        if self.chosen == 0 {
            return vec![self.nothing(by)];
        }
        let mut said = vec![self.first(by)];
        let they = if self.chosen == 1 { "It" } else { "They" };
        let (serve, are) = match self.chosen {
            1 => ("serves", "is"),
            _ => ("serve", "are"),
        };
        let serves = (self.objectives > 0).then(|| {
            let objectives = counted(self.objectives, "objective", "objectives");
            match self.served {
                0 => format!("{serve} none of the {objectives}"),
                served if served == self.objectives => match served {
                    1 => format!("{serve} the one objective there is"),
                    _ => format!("{serve} all {objectives}"),
                },
                served => format!("{serve} {} of {objectives}", number(served as f64)),
            }
        });
        let people =
            (!self.people.is_empty()).then(|| format!("{are} for {}", listed(&self.people)));
        let both: Vec<String> = serves.into_iter().chain(people).collect();
        if !both.is_empty() {
            said.push(format!("{they} {}.", listed(&both)));
        }
        said.push(self.footing());
        if self.left > 0 {
            let others = match self.left {
                1 => "One other was not chosen; reasons below.".to_owned(),
                left => format!(
                    "{}\u{a0}others were not chosen; reasons below.",
                    number(left as f64)
                ),
            };
            said.push(others);
        }
        said
    }

    fn first(&self, by: &str) -> String {
        let (these, come, fit) = match self.chosen {
            1 => ("This one".to_owned(), "comes", "fits"),
            many => (format!("These {}", number(many as f64)), "come", "fit"),
        };
        match &self.within {
            None => format!("{these} {come} first, by {by}."),
            Some((period, Some(capacity), takes)) => format!(
                "{these} {fit} into {period}, by {by}: {} of {}.",
                number(*takes),
                effort(*capacity)
            ),
            Some((period, None, _)) => format!("{these} {fit} into {period}, by {by}."),
        }
    }

    fn nothing(&self, by: &str) -> String {
        match &self.within {
            Some((period, None, _)) => {
                format!("Nothing is chosen: nobody has said what capacity {period} has.")
            }
            Some((period, ..)) => {
                format!("Nothing is chosen: nothing with a score by {by} fits into {period}.")
            }
            None if self.left == 0 => "Nothing is left to choose: all of it is done.".to_owned(),
            None => format!("Nothing is chosen: nothing that is left to do has a score by {by}."),
        }
    }

    /// On what the chosen rest.
    fn footing(&self) -> String {
        match (self.grounded, self.chosen) {
            (1, 1) => "It rests on what somebody said.".to_owned(),
            (0, 1) => "It rests on nothing that anybody said.".to_owned(),
            (0, _) => "None of them rests on anything that anybody said.".to_owned(),
            (2, 2) => "Both rest on what somebody said.".to_owned(),
            (grounded, all) if grounded == all => {
                format!("All {} rest on what somebody said.", number(all as f64))
            }
            (1, all) => format!(
                "1\u{a0}of\u{a0}{} rests on what somebody said.",
                number(all as f64)
            ),
            (grounded, all) => format!(
                "{}\u{a0}of\u{a0}{} rest on what somebody said.",
                number(grounded as f64),
                number(all as f64)
            ),
        }
    }
}

/// Whom these are for, in the order of the personas: the first by name, the others counted.
fn people(workspace: &Workspace, chosen: &[Chosen]) -> Vec<String> {
    let all: BTreeSet<&Id> = chosen.iter().flat_map(|it| &it.personas).collect();
    let ordered = workspace.ordered(persona::KIND).into_iter();
    let ordered: Vec<_> = ordered.filter(|it| all.contains(it.id())).collect();
    let named = match ordered.len() {
        // One more is as soon named as counted.
        count if count == MOST_NAMES + 1 => count,
        _ => MOST_NAMES,
    };
    let name = |record: &&plan::Record| persona_name(record.text(persona::NAME), 40);
    let mut names: Vec<String> = ordered.iter().take(named).map(name).collect();
    if let Some(more) = ordered.len().checked_sub(named).filter(|more| *more > 0) {
        names.push(format!("{} more", number(more as f64)));
    }
    names
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
