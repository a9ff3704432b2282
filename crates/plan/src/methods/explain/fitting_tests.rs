use super::*;
use crate::methods::explain::{Choice, Reason, explain};
use crate::methods::ranking::ranking;
use crate::records::link::{self, Relation};
use crate::records::period::CutLine;
use crate::records::{ORDER, fields, initiative};
use crate::workspace::{Change, Edit, SeededOutside};
use serde_json::json;

fn today() -> Day {
    Day::new(2026, 11, 26).unwrap()
}

/// Initiatives with their impact and their effort: the first is the best by value against effort.
fn plan(initiatives: &[(&str, f64, Option<f64>)], links: &[(Relation, &str, &str)]) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let create = |(name, impact, effort): &(&str, f64, Option<f64>)| {
        let mut values = fields([(ORDER, json!(name)), (initiative::IMPACT, json!(impact))]);
        if let Some(effort) = effort {
            values.insert(initiative::EFFORT.to_owned(), json!(effort));
        }
        Edit::Create {
            id: Id::known(name),
            kind: initiative::KIND.into(),
            fields: values,
        }
    };
    let mut edits: Vec<Edit> = initiatives.iter().map(create).collect();
    let links = links.iter();
    edits.extend(links.map(|(relation, from, to)| link::add(*relation, from, to).unwrap()));
    workspace.apply(Change::new("Plan", edits));
    workspace
}

fn period(name: &str, capacity: f64, cut_line: CutLine) -> (Id, Period) {
    let period = Period {
        name: name.to_owned(),
        starts_on: None,
        ends_on: None,
        capacity: Some(capacity),
        cut_line,
    };
    (Id::known(name), period)
}

fn fit(workspace: &Workspace, periods: &[(Id, Period)]) -> Fitting {
    let order = ranking(workspace, Model::ValueEffort, today());
    fitting(workspace, Model::ValueEffort, &order, periods, today())
}

fn names(fitting: &Fitting) -> Vec<&str> {
    fitting.chosen.iter().map(Id::as_str).collect()
}

#[test]
fn what_fits_is_chosen_and_the_line_and_the_rest_say_why() {
    let all = [
        ("a", 3.0, Some(1.0)),
        ("b", 3.0, Some(2.0)),
        ("c", 3.0, Some(4.0)),
        ("d", 0.5, Some(1.0)),
    ];
    let workspace = plan(&all, &[]);
    let stop = fit(&workspace, &[period("q4", 4.0, CutLine::Stop)]);
    assert_eq!((names(&stop), stop.effort), (vec!["a", "b"], 3.0));
    assert_eq!(stop.excluded[&Id::known("c")], Exclusion::DoesNotFit);
    assert_eq!(stop.excluded[&Id::known("d")], Exclusion::BelowLine);
    let skip = fit(&workspace, &[period("q4", 4.0, CutLine::Skip)]);
    assert_eq!(names(&skip), ["a", "b", "d"]);
}

#[test]
fn what_an_earlier_period_took_is_not_chosen_again() {
    let all = [("a", 3.0, Some(1.0)), ("b", 3.0, Some(2.0))];
    let workspace = plan(&all, &[]);
    let periods = [
        period("q1", 1.0, CutLine::Stop),
        period("q2", 2.0, CutLine::Stop),
    ];
    let second = fit(&workspace, &periods);
    assert_eq!(names(&second), ["b"]);
    let earlier = Exclusion::Earlier(Id::known("q1"));
    assert_eq!(second.excluded[&Id::known("a")], earlier);
    assert_eq!(fit(&workspace, &[]), Fitting::default());
}

#[test]
fn one_that_is_needed_comes_along_and_what_stands_against_it_is_named() {
    let all = [
        ("a", 3.0, Some(1.0)),
        ("b", 3.0, Some(1.5)),
        ("c", 3.0, Some(3.0)),
        ("z", 0.25, Some(1.0)),
    ];
    let links = [
        (Relation::Needs, "a", "z"),
        (Relation::Excludes, "b", "a"),
        (Relation::Needs, "c", "bare"),
    ];
    let mut workspace = plan(&all, &links);
    let bare = Edit::Create {
        id: Id::known("bare"),
        kind: initiative::KIND.into(),
        fields: fields([(ORDER, json!("x"))]),
    };
    workspace.apply(Change::new("Add", vec![bare]));
    let fitting = fit(&workspace, &[period("q4", 10.0, CutLine::Stop)]);
    assert_eq!(names(&fitting), ["a", "z"]);
    let by = Exclusion::ExcludedBy(Id::known("a"));
    assert_eq!(fitting.excluded[&Id::known("b")], by);
    let needs = Exclusion::Needs(Id::known("bare"));
    assert_eq!(fitting.excluded[&Id::known("c")], needs);

    // One without a score that another needs is chosen, and has no rank.
    let effort = Edit::set(&Id::known("bare"), initiative::EFFORT, 1.0);
    workspace.apply(Change::new("Guess", vec![effort]));
    let order = ranking(&workspace, Model::ValueEffort, today());
    let fitting = fit(&workspace, &[period("q4", 10.0, CutLine::Stop)]);
    let choice = Choice::These(&fitting.chosen);
    let none = BTreeMap::new();
    let explained = explain(
        &workspace,
        &order,
        &none,
        choice,
        &fitting.excluded,
        today(),
    );
    let chosen = explained.chosen.iter();
    let chosen: Vec<_> = chosen.map(|it| (it.id.as_str(), it.rank)).collect();
    let expected = [
        ("a", Some(1)),
        ("c", Some(3)),
        ("z", Some(4)),
        ("bare", None),
    ];
    assert_eq!(chosen, expected);
    let left = &explained.left[0];
    assert_eq!(left.id, Id::known("b"));
    assert_eq!(
        left.reason,
        Reason::Excluded(Exclusion::ExcludedBy(Id::known("a")))
    );
}
