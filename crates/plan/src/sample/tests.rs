use super::*;
use crate::exchange::evidence_columns::Mapping;
use crate::exchange::evidence_rows::NewPiece;
use crate::exchange::rows::{ColumnMapping, Taken, take};
use crate::exchange::table::read_text;
use crate::methods::evidence_search::{Shelf, Wanted};
use crate::methods::grounding::grounding;
use crate::methods::knowledge::Level;
use crate::methods::knowledge_gaps::gaps;
use crate::methods::themes::gathered;
use crate::methods::{evidence_trace, freshness};
use crate::records::known_fields;
use crate::workspace::{Change, Workspace};
use std::collections::BTreeSet;

fn today() -> Day {
    Day::new(2026, 11, 26).unwrap()
}

fn sample(seed: u64, count: usize) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(9, 1_000));
    workspace.apply(Change::new("Begin", research(seed, count, today())));
    workspace
}

#[test]
fn a_seed_makes_the_same_research_each_time_and_another_one_other() {
    assert_eq!(research(1, 500, today()), research(1, 500, today()));
    assert_ne!(research(1, 500, today()), research(2, 500, today()));
    let workspace = sample(1, 500);
    assert_eq!(workspace.count(evidence::KIND), 500);
    for record in workspace.all() {
        let known = known_fields(record.kind()).unwrap();
        for (name, field) in record.fields() {
            let value = &field.shown().value;
            let tag = name.starts_with("tag:");
            let fits = known
                .iter()
                .any(|(it, of)| *it == name && of.accepts(value));
            assert!(tag || fits, "{} {name} {value}", record.id());
        }
    }
}

#[test]
fn it_has_evidence_of_every_kind_and_freshness_and_gaps_of_every_level() {
    let workspace = sample(1, 500);
    let pieces = evidence::newest_first(&workspace);
    let ways: BTreeSet<Way> = pieces.iter().map(|piece| piece.way).collect();
    assert_eq!(ways.len(), Way::ALL.len());
    let counts = freshness::by_freshness(pieces.iter().map(|piece| piece.date), today());
    assert!(counts.iter().all(|count| *count > 20), "{counts:?}");
    assert_eq!(gathered(&workspace, today()).len(), THEMES.len());
    assert!(grounding(&workspace, "sample-persona-0", today()).is_grounded());
    // With little, there are needs of which nothing is known, and disputed ones.
    let little = sample(1, 40);
    let levels: BTreeSet<Level> = gaps(&little, today())
        .iter()
        .map(|gap| gap.knowledge.level)
        .collect();
    assert!(levels.len() >= 3, "{levels:?}");
    let down = evidence_trace::down(&workspace, "sample-initiative-0");
    assert!(!down.is_groundless());
}

#[test]
fn its_table_goes_in_whole() {
    let table = read_text(&table(1, 500, today())).unwrap();
    let mapping = Mapping::guess(&table);
    assert!(mapping.columns.iter().all(Option::is_some), "{mapping:?}");
    let taken: Taken<NewPiece> = take(&table, &mapping);
    assert_eq!((taken.pieces.len(), taken.refused.len()), (500, 0));
    assert!(taken.left_out.is_empty());
}

#[test]
fn what_is_found_among_many_is_what_holds_the_words() {
    let workspace = sample(3, 500);
    let shelf = Shelf::new(&workspace);
    let wanted = Wanted {
        words: "CAFE taxi".to_owned(),
        ..Wanted::default()
    };
    let found = shelf.find(&wanted, today());
    assert!(!found.is_empty() && found.len() < 500);
    let all = shelf.find(&Wanted::default(), today());
    let newest: Vec<Id> = evidence::newest_first(&workspace)
        .into_iter()
        .map(|piece| piece.id)
        .collect();
    assert_eq!(all, newest);
}
