//! How the objectives of a workspace stand on a day: their key results, what was measured of them last, and
//! their grades ([`super::okr`]).

use super::okr::{self, Grade, Ungraded};
use crate::day::Day;
use crate::records::{CheckIn, KeyResult, Objective, check_in, key_result, objective};
use crate::workspace::Workspace;

/// How a key result stands.
#[derive(Clone, PartialEq, Debug)]
pub struct KeyResultStanding {
    /// The key result.
    pub key_result: KeyResult,
    /// Where it stands, in its unit; `None` where nobody has measured.
    pub value: Option<f64>,
    /// When that was measured; `None` where it is from before the first check-in, or without a day.
    pub measured_on: Option<Day>,
    /// How sure somebody was at the latest check-in that said so that it gets to its target, 0 to 10.
    pub confidence: Option<f64>,
    /// Its grade, or why it has none.
    pub grade: Result<Grade, Ungraded>,
}

/// How an objective stands.
#[derive(Clone, PartialEq, Debug)]
pub struct ObjectiveStanding {
    /// The objective.
    pub objective: Objective,
    /// Its key results, in order.
    pub key_results: Vec<KeyResultStanding>,
    /// The mean of their grades by weight; `None` where none of them can be graded, or none weighs anything.
    pub grade: Option<Grade>,
}

impl ObjectiveStanding {
    /// How many of its key results cannot be graded, and are left out of the mean.
    #[must_use]
    pub fn ungraded(&self) -> usize {
        let grades = self.key_results.iter().map(|it| it.grade);
        grades.filter(Result::is_err).count()
    }

    /// How many of its key results nobody has measured: they count as 0 where they can be graded.
    #[must_use]
    pub fn unmeasured(&self) -> usize {
        let values = self.key_results.iter().map(|it| it.value);
        values.filter(Option::is_none).count()
    }
}

/// How a key result stands on a day: at the value of the newest check-in that has one and is not of a later
/// day; before the first of them at the value its record holds. So nobody's check-in is ever overwritten:
/// what merges is all of them.
#[must_use]
pub fn key_result(workspace: &Workspace, id: &str, on: Day) -> Option<KeyResultStanding> {
    let record = workspace.record(id)?;
    if record.kind() != key_result::KIND {
        return None;
    }
    let key_result = KeyResult::from(record);
    let mut standing = KeyResultStanding {
        value: key_result.current,
        measured_on: None,
        confidence: None,
        grade: Err(Ungraded::NoBaseline),
        key_result,
    };
    for check_in in check_in::oldest_first(workspace, id) {
        if check_in.date.is_some_and(|date| date > on) {
            continue;
        }
        if check_in.value.is_some() {
            standing.value = check_in.value;
            standing.measured_on = check_in.date;
        }
        standing.confidence = check_in.confidence.or(standing.confidence);
    }
    standing.grade = okr::grade_of(&standing.key_result, standing.value);
    Some(standing)
}

/// The check-ins of a key result, the oldest first, each with the grade at its value; none where it has no
/// value, or where the key result cannot be graded.
#[must_use]
pub fn history(workspace: &Workspace, id: &str) -> Vec<(CheckIn, Option<Grade>)> {
    let key_result = workspace.record(id).map(KeyResult::from);
    let graded = |check_in: CheckIn| {
        let value = check_in.value;
        let grade = key_result
            .as_ref()
            .filter(|_| value.is_some())
            .and_then(|it| okr::grade_of(it, value).ok());
        (check_in, grade)
    };
    let all = check_in::oldest_first(workspace, id).into_iter();
    all.map(graded).collect()
}

/// How an objective stands on a day; `None` where it is not there.
#[must_use]
pub fn objective(workspace: &Workspace, id: &str, on: Day) -> Option<ObjectiveStanding> {
    let record = workspace.record(id)?;
    if record.kind() != objective::KIND {
        return None;
    }
    let key_results = workspace.belonging_to(id, key_result::KIND).into_iter();
    let key_results: Vec<KeyResultStanding> = key_results
        .filter_map(|record| key_result(workspace, record.id(), on))
        .collect();
    let graded = key_results.iter();
    let graded = graded.filter_map(|it| Some((it.grade.ok()?, it.key_result.weight)));
    Some(ObjectiveStanding {
        grade: okr::mean(graded),
        objective: Objective::from(record),
        key_results,
    })
}

/// How all objectives stand on a day, in order.
#[must_use]
pub fn objectives(workspace: &Workspace, on: Day) -> Vec<ObjectiveStanding> {
    let all = workspace.ordered(objective::KIND).into_iter();
    all.filter_map(|record| objective(workspace, record.id(), on))
        .collect()
}

/// The mean of the grades of several objectives by their weights; those without a grade are left out.
#[must_use]
pub fn overall<'a>(all: impl IntoIterator<Item = &'a ObjectiveStanding>) -> Option<Grade> {
    let all = all.into_iter();
    okr::mean(all.filter_map(|it| Some((it.grade?, it.objective.weight))))
}

#[cfg(test)]
#[path = "okr_progress_tests.rs"]
mod tests;
