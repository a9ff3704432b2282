use super::*;
use crate::day::Day;
use crate::methods::evidence_trace::down;
use crate::methods::grounding::grounding;
use crate::methods::knowledge::{self, Level};
use crate::methods::knowledge_gaps::gaps;
use crate::methods::question_hints::hints;
use crate::methods::{empathy_views, root_cause, themes};
use crate::records::empathy_note::Section;
use crate::records::evidence::{self, Evidence, Way};
use crate::records::interview_note::{highlight, is_highlight};
use crate::workspace::SeededOutside;
use std::collections::BTreeSet;

fn example() -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_700_000_000_000));
    let change = change(&mut workspace, "Open the example");
    workspace.apply(change);
    workspace
}

fn today() -> Day {
    Day::new(2026, 11, 26).unwrap()
}

#[test]
fn there_is_evidence_of_every_kind_and_all_of_it_speaks_of_something() {
    let workspace = example();
    let pieces = evidence::newest_first(&workspace);
    let ways: BTreeSet<Way> = pieces.iter().map(|piece| piece.way).collect();
    assert_eq!(ways.len(), Way::ALL.len());
    for id in workspace.of_kind(evidence::KIND) {
        let piece = Evidence::of(workspace.record(id).unwrap()).unwrap();
        assert!(
            !piece.is_blank() && piece.date.is_some() && piece.confidence.is_some(),
            "{id}"
        );
        assert!(!knowledge::spoken_of(&workspace, id).is_empty(), "{id}");
    }
    let whys = root_cause::chain(&workspace, &research::piece(2));
    assert_eq!(whys.len(), root_cause::USUAL_DEPTH);
    let gathered = themes::gathered(&workspace, today());
    for (theme, (_, pieces)) in gathered.iter().zip(research::THEMES) {
        assert_eq!(theme.pieces.len(), pieces.len());
    }
}

#[test]
fn three_initiatives_lean_on_one_support_ticket() {
    let workspace = example();
    let gaps = gaps(&workspace, today());
    let taxi = gaps.iter().find(|gap| gap.id == id("pain", "1-3")).unwrap();
    assert_eq!(taxi.initiatives.len(), 3);
    assert_eq!(taxi.knowledge.pieces(), 1);
    assert_eq!(taxi.knowledge.ways.get(&Way::SupportTicket), Some(&1));
    let board = gaps.iter().find(|gap| gap.id == id("pain", "1-1")).unwrap();
    assert_eq!(board.knowledge.level, Level::Fair);
    let disputed = knowledge::about(&workspace, &id("need", "1-1"), today());
    assert_eq!(disputed.level, Level::Disputed);
    assert!(!down(&workspace, &id("initiative", "01")).is_groundless());
    assert!(down(&workspace, &id("initiative", "06")).is_groundless());
}

#[test]
fn nadia_is_grounded_and_oliver_is_a_proto_persona() {
    let workspace = example();
    assert!(grounding(&workspace, &id("persona", 1), today()).is_grounded());
    assert!(!grounding(&workspace, &id("persona", 6), today()).is_grounded());
}

#[test]
fn the_interview_asks_open_questions_and_its_highlights_are_evidence() {
    let workspace = example();
    for question in interview::QUESTIONS {
        assert_eq!(hints(question), [], "{question}");
    }
    let mut highlights = 0;
    for (number, (.., highlighted)) in (1..).zip(interview::SAID) {
        let note = id("interview_note", number);
        assert_eq!(is_highlight(&workspace, &note), highlighted.is_some());
        highlights += usize::from(highlighted.is_some());
        // What is one already is not made again.
        assert_eq!(
            highlight(&workspace, &note).is_none(),
            highlighted.is_some()
        );
    }
    assert_eq!(highlights, 3);
}

#[test]
fn nadias_map_has_every_section_and_says_on_what_it_rests() {
    let workspace = example();
    let maps = empathy_views::maps_of_persona(&workspace, &id("persona", 1));
    let notes = empathy_views::notes(&workspace, &maps[0]);
    let sections: BTreeSet<Section> = notes.iter().map(|note| note.section).collect();
    assert_eq!(sections.len(), Section::ALL.len());
    let resting = notes
        .iter()
        .filter(|note| knowledge::about(&workspace, &note.id, today()).supporting > 0);
    assert!(resting.count() >= 5);
}
