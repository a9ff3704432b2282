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
mod tests {
    use super::super::okr::Band;
    use super::*;
    use crate::records::{ORDER, fields};
    use crate::workspace::{Change, Edit, Fields, Id, SeededOutside};
    use serde_json::json;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn key_result_of(id: &str, baseline: f64, target: f64, more: Fields) -> Edit {
        let mut values = fields([
            (key_result::OBJECTIVE, json!("o")),
            (key_result::BASELINE, json!(baseline)),
            (key_result::TARGET, json!(target)),
            (ORDER, json!(id)),
        ]);
        values.extend(more);
        Edit::Create {
            id: Id::known(id),
            kind: key_result::KIND.into(),
            fields: values,
        }
    }

    fn plan() -> Workspace {
        let objective = Edit::Create {
            id: Id::known("o"),
            kind: objective::KIND.into(),
            fields: fields([]),
        };
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = vec![
            objective,
            key_result_of("a", 2_500.0, 3_000.0, fields([])),
            key_result_of("b", 8.0, 5.0, fields([(key_result::CURRENT, json!(6.5))])),
        ];
        workspace.apply(Change::new("Begin", edits));
        workspace
    }

    fn check(workspace: &mut Workspace, id: &str, of: &str, on: &str, value: f64) {
        let edit = check_in::add(Id::known(id), of, day(on), value);
        workspace.apply(Change::new("Check in", vec![edit]));
    }

    #[test]
    fn the_newest_check_in_says_how_it_stands() {
        let mut workspace = plan();
        let at = |workspace: &Workspace, id: &str, on: &str| {
            let found = key_result(workspace, id, day(on)).unwrap();
            (found.value, found.grade.unwrap().tenths())
        };
        // Nobody measured: it has not moved. What the record holds counts until somebody measures.
        assert_eq!(at(&workspace, "a", "2026-11-26"), (None, 0));
        assert_eq!(at(&workspace, "b", "2026-11-26"), (Some(6.5), 5));
        check(&mut workspace, "z", "a", "2026-11-10", 2_600.0);
        check(&mut workspace, "y", "a", "2026-11-24", 2_900.0);
        check(&mut workspace, "x", "a", "2026-11-17", 2_700.0);
        check(&mut workspace, "w", "a", "2062-11-17", 9_000.0);
        check(&mut workspace, "v", "b", "2026-11-24", 6.0);
        assert_eq!(at(&workspace, "a", "2026-11-26"), (Some(2_900.0), 8));
        assert_eq!(at(&workspace, "a", "2026-11-20"), (Some(2_700.0), 4));
        assert_eq!(at(&workspace, "a", "2026-01-01"), (None, 0));
        assert_eq!(at(&workspace, "b", "2026-11-26"), (Some(6.0), 7));
        let told: Vec<(String, Option<u8>)> = history(&workspace, "a")
            .into_iter()
            .map(|(it, grade)| (it.id.to_string(), grade.map(Grade::tenths)))
            .collect();
        let told: Vec<(&str, u8)> = told
            .iter()
            .map(|(id, tenths)| (id.as_str(), tenths.unwrap()))
            .collect();
        assert_eq!(told, [("z", 2), ("x", 4), ("y", 8), ("w", 10)]);
    }

    #[test]
    fn check_ins_of_two_people_are_both_there_and_the_later_of_a_day_counts() {
        let mut mine = plan();
        let mut theirs = Workspace::new(SeededOutside::new(2, 9_000));
        theirs.absorb(mine.all().cloned());
        check(&mut mine, "mine", "a", "2026-11-24", 2_600.0);
        check(&mut theirs, "theirs", "a", "2026-11-24", 2_700.0);
        let absorbed = mine.absorb(theirs.all().cloned());
        theirs.absorb(mine.all().cloned());
        assert!(absorbed.conflicting.is_empty());
        for workspace in [&mine, &theirs] {
            assert_eq!(history(workspace, "a").len(), 2);
            let standing = key_result(workspace, "a", day("2026-11-26")).unwrap();
            assert_eq!(standing.value, Some(2_700.0));
        }
    }

    #[test]
    fn an_objective_is_graded_by_what_can_be_graded() {
        let mut workspace = plan();
        check(&mut workspace, "c", "a", "2026-11-24", 2_900.0);
        let of = |workspace: &Workspace| objective(workspace, "o", day("2026-11-26")).unwrap();
        let both = of(&workspace);
        // (0.8 + 0.5) ÷ 2.
        assert_eq!(both.grade.map(Grade::tenths), Some(7));
        assert_eq!(both.grade.map(Grade::band), Some(Band::Green));
        let edits = vec![
            key_result_of("c0", 99.0, 99.0, fields([])),
            key_result_of("c1", 0.0, 10.0, fields([])),
            Edit::set(&Id::known("b"), key_result::WEIGHT, 3.0),
        ];
        workspace.apply(Change::new("Add", edits));
        let more = of(&workspace);
        // (0.8 + 3 × 0.5 + 0) ÷ 5.
        assert_eq!(more.grade.map(Grade::tenths), Some(5));
        assert_eq!((more.ungraded(), more.unmeasured()), (1, 2));
        assert_eq!(overall([&more, &more]), more.grade);
        let none = Edit::set(&Id::known("o"), objective::WEIGHT, 0);
        workspace.apply(Change::new("Weigh", vec![none]));
        assert_eq!(overall(&objectives(&workspace, day("2026-11-26"))), None);
    }
}
