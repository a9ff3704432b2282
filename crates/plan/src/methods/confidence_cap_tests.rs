use super::*;
use crate::methods::knowledge::Piece;
use crate::methods::scoring::{Model, Scorer};
use crate::records::link::{self, Relation};
use crate::records::{evidence, fields, plan as plan_record};
use crate::workspace::{Change, Edit, Id, SeededOutside};
use proptest::prelude::*;
use serde_json::json;

fn today() -> Day {
    Day::new(2026, 11, 26).unwrap()
}

type Ways = [(Way, usize)];

fn known(ways: &Ways, contradicting: usize) -> Knowledge {
    let piece = |way, contradicts| Piece {
        way,
        date: Some(today()),
        contradicts,
    };
    let supports = ways
        .iter()
        .flat_map(|(way, count)| std::iter::repeat_n(piece(*way, false), *count));
    let doubts = std::iter::repeat_n(piece(Way::SupportTicket, true), contradicting);
    Knowledge::of(supports.chain(doubts), today())
}

/// How many conversations these are, where each made one piece.
fn talks(ways: &Ways) -> usize {
    let talks = ways
        .iter()
        .filter(|(way, _)| matches!(way, Way::Discovery | Way::Interview));
    talks.map(|(_, count)| count).sum()
}

#[test]
fn rungs_follow_the_meter() {
    // Itamar Gilad's rows, with what this plan can hold of each: one to three customers who are interested
    // are anecdotes, a survey is market data, product data, a usability study or twenty interviews are
    // evidence of users. The caps of RICE's steps are McBride's.
    use Way::{Analytics, CompetitorNote, Interview, SupportTicket, Survey, UsabilityTest};
    let nothing = known(&[], 0);
    let rows: [(&Ways, usize, Rung); 11] = [
        (&[], 0, Rung::Opinion),
        (&[(Analytics, 2)], 2, Rung::Opinion),
        (&[(Analytics, 1)], 0, Rung::Anecdote),
        (&[(Interview, 3)], 0, Rung::Anecdote),
        (&[(SupportTicket, 40)], 0, Rung::Anecdote),
        (&[(Interview, 19)], 0, Rung::Anecdote),
        (&[(Survey, 2)], 0, Rung::Market),
        (&[(CompetitorNote, 1), (SupportTicket, 1)], 0, Rung::Market),
        (&[(Interview, 20)], 0, Rung::Users),
        (&[(UsabilityTest, 2)], 0, Rung::Users),
        (&[(Analytics, 3), (UsabilityTest, 3)], 0, Rung::Users),
    ];
    for (ways, contradicting, rung) in rows {
        let found = Rung::of(&known(ways, contradicting), &nothing, talks(ways));
        assert_eq!(found, rung, "{ways:?} {contradicting}");
    }
    // The last of them, once one piece speaks of the initiative itself.
    let own = known(&[(UsabilityTest, 1)], 0);
    let all = known(&[(Analytics, 3), (UsabilityTest, 3)], 0);
    assert_eq!(Rung::of(&all, &own, 0), Rung::Tested);
    let caps = Rung::ALL.map(Rung::cap);
    assert_eq!(caps, [25.0, 50.0, 65.0, 80.0, 100.0]);
}

fn plan(more: &[(&str, serde_json::Value)]) -> Workspace {
    let mut values = fields([(initiative::CONFIDENCE, json!(90))]);
    values.extend(
        more.iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone())),
    );
    let create = |id: &str, kind: &'static str, fields| Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields,
    };
    let mut edits = vec![
        create("bus", initiative::KIND, values),
        create("late", "pain", fields([])),
        link::add(Relation::Addresses, "bus", "late").unwrap(),
    ];
    for id in ["a", "b"] {
        edits.push(evidence::add(Id::known(id), Way::Interview, Some(today())));
        edits.push(link::add(Relation::Supports, id, "late").unwrap());
    }
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new("Begin", edits));
    workspace
}

fn cap(more: &[(&str, serde_json::Value)]) -> Cap {
    let workspace = plan(more);
    Cap::of(&workspace, workspace.record("bus").unwrap(), today())
}

#[test]
fn evidence_of_a_need_caps_the_initiative_that_addresses_it() {
    let cap = cap(&[]);
    assert_eq!((cap.rung, cap.given), (Rung::Anecdote, Some(90.0)));
    assert_eq!(
        (cap.most(), cap.confidence(), cap.bites()),
        (50.0, Some(50.0), true)
    );
    let rice = Rice {
        confidence: Some(90.0),
        ..Rice::default()
    };
    assert_eq!(cap.rice(rice).confidence, Some(50.0));
}

#[test]
fn of_a_range_what_lies_above_the_cap_counts_as_the_cap() {
    let mut workspace = plan(&[
        (initiative::CONFIDENCE, json!(null)),
        (initiative::CONFIDENCE_LOW, json!(40)),
        (initiative::CONFIDENCE_HIGH, json!(90)),
    ]);
    let under = |workspace: &Workspace| {
        let scorer = Scorer::new(workspace, Model::Rice, today());
        let record = workspace.record("bus").unwrap();
        let estimates = scorer.estimates(record);
        // A cap that is known already counts alike.
        let known = Cap::of(workspace, record, today());
        assert_eq!(scorer.estimates_under(record, Some(&known)), estimates);
        let confidence = estimates[Input::Confidence as usize].unwrap();
        (confidence.ends(), confidence.central())
    };
    assert_eq!(under(&workspace), ((40.0, 90.0), 65.0));
    let asked = Edit::Create {
        id: plan_record::id(),
        kind: plan_record::KIND.into(),
        fields: fields([(plan_record::CONFIDENCE, json!("by_evidence"))]),
    };
    workspace.apply(Change::new("Ask", vec![asked]));
    assert_eq!(under(&workspace), ((40.0, 50.0), 50.0));
}

#[test]
fn what_was_said_in_one_conversation_counts_once() {
    let quote = |at: usize, who: &str| {
        let id = Id::known(&format!("q{at}"));
        vec![
            evidence::add(id.clone(), Way::Interview, Some(today())),
            Edit::set(&id, evidence::WHO, who),
            link::add(Relation::Supports, &id, "late").unwrap(),
        ]
    };
    let rung = |workspace: &Workspace| {
        let record = workspace.record("bus").unwrap();
        Cap::of(workspace, record, today()).rung
    };
    // With the two of the plan, whom nobody named and who count as one, nineteen people make twenty.
    let mut workspace = plan(&[]);
    let nadia = (0..30).flat_map(|at| quote(at, ["Nadia", " nadia "][at % 2]));
    workspace.apply(Change::new("Ask", nadia.collect()));
    assert_eq!(rung(&workspace), Rung::Anecdote);
    let others = (30..47).flat_map(|at| quote(at, &format!("Rider {at}")));
    workspace.apply(Change::new("Ask", others.collect()));
    assert_eq!(rung(&workspace), Rung::Anecdote);
    workspace.apply(Change::new("Ask", quote(47, "Ben")));
    assert_eq!(rung(&workspace), Rung::Users);
}

#[test]
fn the_highlights_of_an_interview_are_one_conversation() {
    let mut workspace = plan(&[]);
    let create = |id: &str, kind: &'static str, fields| Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields,
    };
    let mut edits = vec![create("talk", interview::KIND, fields([]))];
    for at in 0..25 {
        let (note, piece) = (format!("n{at}"), Id::known(&format!("h{at}")));
        let of = fields([(interview_note::INTERVIEW, json!("talk"))]);
        edits.push(create(&note, interview_note::KIND, of));
        edits.push(evidence::add(piece.clone(), Way::Interview, Some(today())));
        edits.push(Edit::set(&piece, evidence::NOTE, note));
        edits.push(Edit::set(&piece, evidence::WHO, format!("Voice {at}")));
        edits.push(link::add(Relation::Supports, &piece, "late").unwrap());
    }
    workspace.apply(Change::new("Ask", edits));
    let cap = Cap::of(&workspace, workspace.record("bus").unwrap(), today());
    assert_eq!(cap.rung, Rung::Anecdote);
}

#[test]
fn without_any_kind_of_its_grounds_a_rung_is_another() {
    let create = |id: &str, kind: &'static str, fields| Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields,
    };
    let add = |relation, from: &str, to: &str| link::add(relation, from, to).unwrap();
    // Twenty talks about a need and a pain, and another initiative that nothing but feedback speaks for.
    let mut edits = vec![
        create("sleep", "need", fields([])),
        add(Relation::Addresses, "bus", "sleep"),
        create("roof", initiative::KIND, fields([])),
        create("said", feedback::KIND, fields([])),
        add(Relation::Supports, "said", "roof"),
    ];
    for at in 0..19 {
        let (talk, note, piece) = (
            format!("t{at}"),
            format!("n{at}"),
            Id::known(&format!("h{at}")),
        );
        let of = fields([(interview_note::INTERVIEW, json!(talk))]);
        edits.push(create(&talk, interview::KIND, fields([])));
        edits.push(create(&note, interview_note::KIND, of));
        edits.push(evidence::add(piece.clone(), Way::Interview, Some(today())));
        edits.push(Edit::set(&piece, evidence::NOTE, note));
        edits.push(add(Relation::Supports, &piece, "sleep"));
    }
    let begin = || {
        let mut workspace = plan(&[]);
        workspace.apply(Change::new("Ask", edits.clone()));
        workspace
    };
    let rungs = |workspace: &Workspace| {
        let rung = |id: &str| Cap::of(workspace, workspace.record(id).unwrap(), today()).rung;
        (rung("bus"), rung("roof"))
    };
    assert_eq!(rungs(&begin()), (Rung::Users, Rung::Anecdote));
    for kind in GROUNDS {
        let mut workspace = begin();
        let gone = workspace
            .of_kind(kind)
            .map(|id| Edit::Delete { id: id.clone() });
        let gone = gone.collect();
        workspace.apply(Change::new("Delete", gone));
        assert_ne!(rungs(&workspace), (Rung::Users, Rung::Anecdote), "{kind}");
    }
}

#[test]
fn a_cap_by_hand_holds_with_a_reason_alone() {
    let reason = ("confidence_cap_reason", json!("It worked in Oslo"));
    let with = cap(&[("confidence_cap", json!(85)), reason.clone()]);
    assert_eq!((with.most(), with.bites()), (85.0, true));
    assert_eq!(with.by_hand.unwrap().reason, "It worked in Oslo");
    for more in [
        vec![("confidence_cap", json!(85))],
        vec![
            ("confidence_cap", json!(85)),
            ("confidence_cap_reason", json!("  ")),
        ],
        vec![("confidence_cap", json!(850)), reason.clone()],
        vec![("confidence_cap", json!("all")), reason.clone()],
        vec![reason.clone()],
    ] {
        let without = cap(&more);
        assert_eq!(
            (without.by_hand, without.rung),
            (None, Rung::Anecdote),
            "{more:?}"
        );
    }
}

proptest! {
    #[test]
    fn more_that_supports_never_lowers_the_cap(
        counts in prop::collection::vec(0_usize..25, Way::ALL.len()),
        doubts in 0_usize..10, which in 0..Way::ALL.len(),
    ) {
        let ways = |counts: &[usize]| -> Vec<(Way, usize)> {
            Way::ALL.iter().copied().zip(counts.iter().copied()).collect()
        };
        let rung = |counts: &[usize]| {
            let all = known(&ways(counts), doubts);
            Rung::of(&all, &all, talks(&ways(counts)))
        };
        let mut more = counts.clone();
        more[which] += 1;
        prop_assert!(rung(&counts) <= rung(&more));
    }
}
