use super::*;
use crate::records::{ORDER, check_in, fields};
use crate::workspace::{Change, Edit, SeededOutside};
use serde_json::json;

fn create(id: &str, kind: &'static str, more: &[(&str, serde_json::Value)]) -> Edit {
    let mut values = fields([(ORDER, json!(id))]);
    values.extend(
        more.iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone())),
    );
    Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields: values,
    }
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// Two objectives, a falling key result of the first, and initiatives of every status.
fn plan() -> Workspace {
    let status = |word: Status| [(work::STATUS, json!(word.word()))];
    let of = (key_result::OBJECTIVE, json!("o1"));
    let ends = [
        of,
        (key_result::BASELINE, json!(8)),
        (key_result::TARGET, json!(5)),
    ];
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let begin = vec![
        create("o1", objective::KIND, &[]),
        create("o2", objective::KIND, &[]),
        create("churn", key_result::KIND, &ends),
        create(
            "stray",
            key_result::KIND,
            &[(key_result::OBJECTIVE, json!("gone"))],
        ),
        create("a", initiative::KIND, &status(Status::Planned)),
        create("b", initiative::KIND, &status(Status::InProgress)),
        create("c", initiative::KIND, &[]),
        create("d", initiative::KIND, &status(Status::Done)),
        create("e", initiative::KIND, &status(Status::Dropped)),
        create("f", initiative::KIND, &status(Status::Planned)),
    ];
    workspace.apply(Change::new("Begin", begin));
    workspace
}

fn contribute(workspace: &mut Workspace, links: &[(&str, &str, Option<f64>)]) {
    let links = links.iter();
    let edits =
        links.map(|(from, to, expected)| link::contribute(from, to, *expected, "").unwrap());
    workspace.apply(Change::new("Link", edits.collect()));
}

fn ids(all: &[Id]) -> Vec<&str> {
    all.iter().map(Id::as_str).collect()
}

#[test]
fn what_is_promised_is_told_against_what_is_left() {
    let mut workspace = plan();
    let edits = [
        ("a", "churn", Some(0.5)),
        ("b", "churn", Some(1.0)),
        ("c", "churn", Some(2.0)),
        ("d", "churn", Some(0.75)),
        ("e", "churn", Some(1.0)),
        ("f", "churn", None),
    ];
    contribute(&mut workspace, &edits);
    let at = |workspace: &Workspace| outlook(workspace, "churn", day("2026-11-26")).unwrap();
    let before = at(&workspace);
    assert_eq!(
        (before.promised, before.ideas, before.left),
        (1.5, 2.0, Some(3.0))
    );
    assert_eq!(before.covered(), Some(0.5));
    assert_eq!(before.initiatives.len(), 6);
    let mut check = |id: &str, on: &str, value: f64| {
        let edit = check_in::add(Id::known(id), "churn", day(on), value);
        workspace.apply(Change::new("Check in", vec![edit]));
        let then = at(&workspace);
        (then.left, then.covered())
    };
    assert_eq!(check("k1", "2026-11-20", 6.5), (Some(1.5), Some(1.0)));
    assert_eq!(check("k2", "2026-11-21", 4.0), (Some(0.0), None));
}

#[test]
fn objectives_nobody_works_on_say_how_near_anybody_comes() {
    let mut workspace = plan();
    let of = |workspace: &Workspace| attention(workspace)[0].1;
    assert_eq!(of(&workspace), Attention::None);
    let steps = [
        ("e", "o1", Attention::Dropped, true),
        ("c", "churn", Attention::Idea, true),
        ("d", "o1", Attention::Done, true),
        ("a", "churn", Attention::Planned, false),
        ("b", "o1", Attention::InProgress, false),
    ];
    for (initiative, end, expected, nobodys) in steps {
        contribute(&mut workspace, &[(initiative, end, None)]);
        assert_eq!(of(&workspace), expected);
        assert_eq!(expected.is_nobodys(), nobodys);
    }
    assert_eq!(attention(&workspace)[1].1, Attention::None);
}

#[test]
fn an_initiative_serves_what_is_there() {
    let mut workspace = plan();
    assert_eq!(ids(&serving_none(&workspace)), ["a", "b", "c", "f"]);
    let links = [
        ("a", "churn", Some(1.0)),
        ("a", "o2", Some(9.0)),
        ("a", "o1", None),
        ("b", "stray", Some(1.0)),
        ("c", "nothing", None),
    ];
    contribute(&mut workspace, &links);
    assert_eq!(ids(&serving_none(&workspace)), ["b", "c", "f"]);
    let told: Vec<(String, Option<String>, Option<f64>)> = of_initiative(&workspace, "a")
        .into_iter()
        .map(|it| {
            (
                it.objective.to_string(),
                it.key_result.map(|id| id.to_string()),
                it.expected,
            )
        })
        .collect();
    let own = |text: &str| text.to_owned();
    // An amount without a key result has no unit: it reads as missing.
    let expected = [
        (own("o1"), None, None),
        (own("o1"), Some(own("churn")), Some(1.0)),
        (own("o2"), None, None),
    ];
    assert_eq!(told, expected);
    assert_eq!(of_initiative(&workspace, "b"), []);
    let gone = Edit::Delete {
        id: Id::known("o1"),
    };
    workspace.apply(Change::new("Delete", vec![gone]));
    assert_eq!(of_initiative(&workspace, "a").len(), 1);
}

#[test]
fn a_contribution_under_another_id_says_the_same_from_both_ends() {
    let mut workspace = plan();
    let stray = |id: &str, from: &str, expected: f64| {
        let ends = [
            (link::RELATION, json!(Relation::Contributes.word())),
            (link::FROM, json!(from)),
            (link::TO, json!("churn")),
            (link::EXPECTED, json!(expected)),
        ];
        create(id, link::KIND, &ends)
    };
    // Of two links between the same two, the one whose id is made of them counts.
    contribute(&mut workspace, &[("a", "churn", Some(1.0))]);
    let strays = ["aa", "zz"].map(|id| stray(id, "a", 9.0));
    workspace.apply(Change::new("Link", strays.to_vec()));
    let only = vec![stray("zzz", "b", 0.5)];
    workspace.apply(Change::new("Link", only));
    let outlook = outlook(&workspace, "churn", day("2026-11-26")).unwrap();
    assert_eq!(outlook.promised, 1.5);
    for (id, _, expected) in outlook.initiatives {
        let told = of_initiative(&workspace, &id);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].expected, expected, "{id}");
    }
}
