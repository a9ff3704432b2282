use super::*;
use plan::records::link::Relation;
use plan::records::{evidence, fields, key_result, link};
use plan::workspace::{Change, Edit, SeededOutside};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// Ada is Zoe's and serves Growth by a key result; Bell is Bo's, serves Growth and Calm, and rests on Waiting; Cole has
/// nothing of all that. Ada and Bell have a tag, each written otherwise.
fn plan() -> Workspace {
    let create = |at: &str, kind: &'static str, field: &str, text: &str| Edit::Create {
        id: id(at),
        kind: kind.into(),
        fields: fields([(field, text.into())]),
    };
    let mut edits = vec![
        create("ada", initiative::KIND, work::OWNER, " Zoe "),
        create("bell", initiative::KIND, work::OWNER, "Bo"),
        create("cole", initiative::KIND, work::OWNER, ""),
        create("growth", objective::KIND, objective::NAME, "Growth"),
        create("calm", objective::KIND, objective::NAME, "Calm"),
        create("result", key_result::KIND, key_result::OBJECTIVE, "growth"),
        create("piece", evidence::KIND, evidence::WHO, "A rider"),
        create("waiting", theme::KIND, theme::NAME, "Waiting"),
    ];
    for (relation, from, to) in [
        (Relation::Contributes, "ada", "result"),
        (Relation::Contributes, "bell", "growth"),
        (Relation::Contributes, "bell", "calm"),
        (Relation::Supports, "piece", "bell"),
        (Relation::Gathers, "waiting", "piece"),
    ] {
        edits.push(link::add(relation, &id(from), &id(to)).unwrap());
    }
    edits.extend(tag::replace(&id("ada"), &[], &["Night life".to_owned()]));
    edits.extend(tag::replace(&id("bell"), &[], &["night  life".to_owned()]));
    let mut workspace = Workspace::new(SeededOutside::new(1, 0));
    workspace.apply(Change::new("Begin", edits));
    workspace
}

/// The initiatives that have one of these.
fn having(facet: Facet, wanted: &[Option<&str>]) -> Option<String> {
    let wanted: Vec<_> = wanted.iter().map(|it| it.map(str::to_owned)).collect();
    let having = facet.having(&wanted, &plan())?;
    let names = ["ada", "bell", "cole"].into_iter();
    Some(
        names
            .filter(|name| having.contains(&id(name)))
            .collect::<Vec<_>>()
            .join(" "),
    )
}

#[test]
fn one_of_what_was_ticked_is_enough() {
    let having = |facet, wanted: &[_]| having(facet, wanted).unwrap();
    assert_eq!(having(Facet::Owner, &[Some("Zoe")]), "ada");
    assert_eq!(having(Facet::Owner, &[Some("Zoe"), None]), "ada cole");
    assert_eq!(having(Facet::Objective, &[Some("growth")]), "ada bell");
    assert_eq!(having(Facet::Objective, &[Some("calm")]), "bell");
    assert_eq!(having(Facet::Objective, &[None]), "cole");
    assert_eq!(having(Facet::Theme, &[Some("waiting")]), "bell");
    assert_eq!(having(Facet::Theme, &[None]), "ada cole");
    assert_eq!(having(Facet::Tag, &[Some("NIGHT LIFE")]), "ada bell");
    assert_eq!(having(Facet::Tag, &[None]), "cole");
    assert_eq!(having(Facet::Tag, &[Some("day")]), "");
}

#[test]
fn an_objective_that_is_gone_asks_for_nothing() {
    assert_eq!(having(Facet::Objective, &[Some("gone")]), None);
    let one_left = having(Facet::Objective, &[Some("gone"), Some("calm")]);
    assert_eq!(one_left.as_deref(), Some("bell"));
    assert_eq!(Facet::Theme.title("gone", &plan()), "One that is gone");
}

#[test]
fn what_can_be_ticked_is_what_there_is() {
    let plan = plan();
    assert_eq!(Facet::Owner.values(&plan), ["Bo", "Zoe"]);
    assert_eq!(Facet::Tag.values(&plan).len(), 1);
    assert_eq!(Facet::Theme.values(&plan), ["waiting"]);
    assert_eq!(Facet::Objective.values(&plan).len(), 2);
    assert_eq!(Facet::Objective.title("calm", &plan), "Calm");
}

#[test]
fn of_what_nobody_asks_for_nothing_is_gathered() {
    let conditions = [
        Condition::NotEstimated,
        Condition::Has(Facet::Tag, Some("night life".to_owned())),
    ];
    assert_eq!(Asked::of(&conditions[..1]), Asked(Vec::new()));
    assert_eq!(having_of(&conditions, &plan()).len(), 1);
}
