use super::*;
use plan::workspace::{Change, Edit, SeededOutside};
use serde_json::{Value, json};

const TODAY: &str = "2026-05-04";

fn today() -> Day {
    Day::parse(TODAY).unwrap()
}

fn plan_of(initiatives: &[(&str, &[(&'static str, Value)])]) -> Workspace {
    let create = |(id, values): &(&str, &[(&'static str, Value)])| Edit::Create {
        id: Id::parse(id).unwrap(),
        kind: initiative::KIND.into(),
        fields: values
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
    };
    let mut workspace = Workspace::new(SeededOutside::new(1, 0));
    let edits = initiatives.iter().map(create).collect();
    workspace.apply(Change::new("Begin", edits));
    workspace
}

fn values(workspace: &Workspace, word: &str) -> Vec<(String, f64)> {
    let figure = Figure::from_word(word).unwrap();
    let values = figure.read(workspace, today());
    let mut values: Vec<_> = values
        .into_iter()
        .map(|(id, value)| (id.to_string(), value))
        .collect();
    values.sort_by(|a, b| a.0.cmp(&b.0));
    values
}

#[test]
fn only_what_an_initiative_has_is_offered() {
    let words = |workspace: &Workspace| -> Vec<String> {
        let all = Figure::all(workspace, today());
        all.iter().map(Figure::word).collect()
    };
    assert!(words(&plan_of(&[("a", &[])])).is_empty());
    let one = plan_of(&[
        ("a", &[(initiative::ICE_EASE, json!(7))]),
        ("b", &[(initiative::MOSCOW, json!("must"))]),
    ]);
    assert_eq!(words(&one), ["ice.ice_ease", "moscow"]);
}

#[test]
fn a_figure_is_the_score_or_what_it_is_made_from() {
    let ice = |impact: u32, confidence: u32, ease: u32| {
        [
            (initiative::ICE_IMPACT, json!(impact)),
            (initiative::ICE_CONFIDENCE, json!(confidence)),
            (initiative::ICE_EASE, json!(ease)),
        ]
    };
    let half = [(initiative::ICE_EASE, json!(3))];
    let plan = plan_of(&[("a", &ice(8, 5, 2)), ("b", &half)]);
    let known = |all: &[(&str, f64)]| -> Vec<(String, f64)> {
        all.iter()
            .map(|(id, value)| ((*id).to_owned(), *value))
            .collect()
    };
    assert_eq!(values(&plan, "ice"), known(&[("a", 80.0)]));
    assert_eq!(
        values(&plan, "ice.ice_ease"),
        known(&[("a", 2.0), ("b", 3.0)])
    );
}

#[test]
fn a_priority_is_a_colour_by_its_name_and_must_comes_first() {
    let moscow = Figure::from_word("moscow").unwrap();
    let commons = moscow.commons(&[Some(0.0), Some(3.0), None]);
    let said: Vec<(&str, Option<usize>)> = commons
        .iter()
        .map(|common| (common.title.as_str(), common.place))
        .collect();
    assert!(said[1].1 < said[0].1, "{said:?}");
    assert_eq!((said[1].0, said[2].0), ("Must have", ""));
    let kano = Figure::from_word("kano").unwrap();
    assert_eq!(kano.commons(&[Some(2.0)])[0].title, "Attractive");
}

#[test]
fn what_stands_for_a_figure_is_read_again() {
    for word in [
        "ice",
        "ice.ice_impact",
        "wsjf.job_size",
        "weighted.crit1",
        "kano",
    ] {
        assert_eq!(Figure::from_word(word).unwrap().word(), word);
    }
    for word in ["rice", "ice.reach", "kano.answers", "weighted.no id", ""] {
        assert_eq!(Figure::from_word(word), None, "{word}");
    }
}
