use super::super::facets::{Facet, having_of};
use super::*;
use plan::methods::rice::Rice;
use plan::records::link::Relation;
use plan::records::{fields, initiative, link, objective, persona, tag, work};
use plan::workspace::{Change, Edit, SeededOutside};
use plan::{Id, Workspace};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn row(name: &str, impact: Option<f64>, effort: Option<f64>) -> Light {
    let rice = Rice {
        reach: Some(100.0),
        impact,
        confidence: Some(80.0),
        effort,
    };
    Light::new(&id(&name.to_lowercase()), name, rice, "1")
}

fn rows() -> [Light; 5] {
    [
        row("Ada", Some(3.0), Some(1.0)),
        row("Bell", Some(2.0), Some(12.0)),
        row("Cole", Some(1.0), Some(3.0)),
        row("Dell", Some(0.5), None),
        row("Elm", None, Some(4.0)),
    ]
}

/// Ada and Bell are for Nadia, Bell and Cole for Tom.
fn plan() -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 0));
    let create = |name: &str, kind: &'static str| Edit::Create {
        id: id(&name.to_lowercase()),
        kind: kind.into(),
        fields: fields([(persona::NAME, name.into())]),
    };
    let mut edits: Vec<Edit> = rows()
        .iter()
        .map(|row| create(&row.name, initiative::KIND))
        .collect();
    edits.extend([create("Nadia", persona::KIND), create("Tom", persona::KIND)]);
    for (from, to) in [
        ("ada", "nadia"),
        ("bell", "nadia"),
        ("bell", "tom"),
        ("cole", "tom"),
    ] {
        edits.push(link::add(Relation::For, &id(from), &id(to)).unwrap());
    }
    // Ada and Bell are Zoe's; Bell and Cole are tagged.
    edits.extend(["ada", "bell"].map(|at| Edit::set(&id(at), work::OWNER, "Zoe")));
    for at in ["bell", "cole"] {
        edits.extend(tag::replace(&id(at), &[], &["night".to_owned()]));
    }
    edits.push(create("Growth", objective::KIND));
    workspace.apply(Change::new("Begin", edits));
    workspace
}

fn filter(typed: &str, conditions: &[Condition]) -> Filter {
    let plan = plan();
    let having = having_of(conditions, &plan);
    let personas = PersonasByName::of(&plan);
    Filter::new(typed, conditions, Arc::new(personas), Arc::new(having))
}

fn shown(typed: &str, conditions: &[Condition]) -> String {
    let filter = filter(typed, conditions);
    let rows = rows();
    let shown = rows.iter().filter(|row| filter.shows(row));
    shown.filter_map(|row| row.name.chars().next()).collect()
}

#[test]
fn every_word_is_in_the_name_or_all_in_a_personas() {
    assert_eq!(shown("", &[]), "ABCDE");
    assert_eq!(shown("L E", &[]), "BCDE");
    assert_eq!(shown("ll  de", &[]), "D");
    assert_eq!(shown("tom", &[]), "BC");
    assert!(filter("  ", &[]).is_empty());
    assert!(!filter("", &[Condition::ForNobody]).is_empty());
}

#[test]
fn words_are_found_whatever_their_accents() {
    let cafe = Light::new(&id("cafe"), "Café für Émile", Rice::default(), "1");
    for typed in ["cafe", "EMILE fur", "é"] {
        assert!(filter(typed, &[]).shows(&cafe), "{typed}");
    }
    assert!(!filter("cafés", &[]).shows(&cafe));
}

#[test]
fn quadrants_and_personas_are_alternatives() {
    let quick = Condition::In(Quadrant::QuickWins);
    let bets = Condition::In(Quadrant::BigBets);
    assert_eq!(shown("", std::slice::from_ref(&quick)), "A");
    assert_eq!(shown("", &[quick.clone(), bets.clone()]), "AB");
    let (nadia, tom) = (Condition::For(id("nadia")), Condition::For(id("tom")));
    assert_eq!(shown("", std::slice::from_ref(&nadia)), "AB");
    assert_eq!(shown("", &[nadia.clone(), tom.clone()]), "ABC");
    assert_eq!(shown("", &[tom.clone(), quick]), "");
    assert_eq!(shown("", &[tom, bets]), "B");
    assert_eq!(shown("", &[Condition::ForNobody]), "DE");
    assert_eq!(shown("", &[Condition::ForNobody, nadia]), "ABDE");
    assert_eq!(shown("", &[Condition::For(id("gone"))]), "ABCDE");
}

#[test]
fn statuses_are_alternatives_and_so_are_buckets() {
    let mut rows = rows();
    rows[0].work.status = Status::Done;
    rows[1].work.bucket = Some(Bucket::KeepTheLightsOn);
    let shown = |conditions: &[Condition]| -> String {
        let filter = filter("", conditions);
        let shown = rows.iter().filter(|row| filter.shows(row));
        shown.filter_map(|row| row.name.chars().next()).collect()
    };
    let (idea, done) = (Condition::Is(Status::Idea), Condition::Is(Status::Done));
    let lights = Condition::Serves(Some(Bucket::KeepTheLightsOn));
    assert_eq!(shown(std::slice::from_ref(&done)), "A");
    assert_eq!(shown(&[done.clone(), idea.clone()]), "ABCDE");
    assert_eq!(shown(&[idea, Condition::Serves(None)]), "CDE");
    assert_eq!(shown(&[lights.clone(), Condition::Serves(None)]), "ABCDE");
    assert_eq!(shown(&[done, lights]), "");
}

#[test]
fn of_each_facet_one_of_what_was_ticked_is_enough() {
    let has = |facet, value: &str| Condition::Has(facet, Some(value.to_owned()));
    let zoes = has(Facet::Owner, "Zoe");
    assert_eq!(shown("", std::slice::from_ref(&zoes)), "AB");
    let nobodys = Condition::Has(Facet::Owner, None);
    assert_eq!(shown("", &[zoes.clone(), nobodys]), "ABCDE");
    let night = has(Facet::Tag, "night");
    assert_eq!(shown("", &[zoes.clone(), night.clone()]), "B");
    assert_eq!(shown("co", std::slice::from_ref(&night)), "C");
    let quick = Condition::In(Quadrant::QuickWins);
    assert_eq!(shown("", &[zoes, quick]), "A");
    // Nothing has it: that is not the same as nothing asked for.
    assert_eq!(shown("", &[has(Facet::Tag, "day")]), "");
    assert_eq!(shown("", &[has(Facet::Objective, "gone")]), "ABCDE");
    assert!(!filter("", &[night]).is_empty());
}

#[test]
fn bounds_are_included_and_what_is_missing_is_on_neither_side() {
    let impact = |end, value| Condition::Bound(Input::Impact, end, value);
    assert_eq!(shown("", &[impact(End::Least, 2.0)]), "AB");
    assert_eq!(shown("", &[impact(End::Most, 1.0)]), "CD");
    assert_eq!(
        shown("", &[impact(End::Least, 1.0), impact(End::Most, 2.0)]),
        "BC"
    );
    let effort = Condition::Bound(Input::Effort, End::Most, 3.0);
    assert_eq!(shown("", std::slice::from_ref(&effort)), "AC");
    assert_eq!(shown("", &[effort, Condition::NotEstimated]), "");
    assert_eq!(shown("", &[Condition::NotEstimated]), "DE");
}
