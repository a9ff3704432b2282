use super::super::evidence_add::add;
use super::super::rows::{ColumnMapping, Refusal, RefusedRow, Taken, take};
use super::super::table::{Misfit, read, read_text};
use super::*;
use crate::Id;
use crate::methods::themes;
use crate::records::theme;
use crate::workspace::{Change, SeededOutside};
use proptest::prelude::*;
use std::path::Path;

fn taken(text: &str) -> Taken<NewPiece> {
    let table = read_text(text).unwrap();
    take(&table, &Mapping::guess(&table))
}

#[test]
fn rows_that_fit_go_in_and_the_others_say_their_line_and_why() {
    let text = "\
Date,Who,Quote,Type,Tags,Drop-off
2026-03-01,Ada,It lies,Interview,night; trust,
3 March 2026,Ben,\"Two
lines\",Telepathy,,140
,,,,,
2026-03-02,Cy,Said, not quoted,survey,,
2026-03-03,Di,,Survey,,12 %
2026-03-04,Eve,Short
2026-03-05,Flo,\"Never ends,Survey,,
2026-03-06,Gus,Lost,Survey,,
";
    let taken = taken(text);
    let lines: Vec<usize> = taken.pieces.iter().map(|piece| piece.line).collect();
    assert_eq!(lines, [2, 3, 8]);
    let refused: Vec<(usize, Refusal)> = taken
        .refused
        .into_iter()
        .map(|row| (row.line, row.why))
        .collect();
    let too_wide = Refusal::Misfit(Misfit::TooWide {
        cells: 7,
        columns: 6,
    });
    assert_eq!(
        refused,
        [
            (6, too_wide),
            (7, Refusal::SaysNothing),
            (9, Refusal::Misfit(Misfit::Unclosed))
        ]
    );
    let first = &taken.pieces[0];
    assert_eq!(first.way, Way::Interview);
    assert_eq!(first.tags, ["night", "trust"]);
    assert_eq!(taken.pieces[1].text(evidence::QUOTE), "Two\nlines");
    assert_eq!(taken.pieces[1].date, Day::new(2026, 3, 3));
    // What cannot be understood is told, and the row goes in without.
    let left: Vec<(usize, Target, &str)> = taken
        .left_out
        .iter()
        .map(|cell| (cell.line, cell.target, cell.text.as_str()))
        .collect();
    assert_eq!(
        left,
        [(3, Target::Way, "Telepathy"), (3, Target::DropOff, "140")]
    );
    assert_eq!(taken.pieces[1].way, Way::FeedbackChannel);
}

#[test]
fn pieces_come_with_their_themes_and_a_second_time_are_known() {
    let text = "Quote,Theme\nIt lies,Trust\nToo dear,Fares\nIt lied,trust\n";
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new(
        "Begin",
        vec![theme::add(Id::known("t"), "TRUST", "5")],
    ));
    let edits = add(&mut workspace, &taken(text).pieces);
    workspace.apply(Change::new("Import", edits));
    let gathered = themes::gathered(&workspace, Day::new(2026, 11, 26).unwrap());
    let counts: Vec<usize> = gathered.iter().map(|theme| theme.pieces.len()).collect();
    assert_eq!(counts, [2, 1]);
    assert_eq!(gathered[0].id, Id::known("t"));
    let again = taken(text).without_known(&workspace);
    assert!(again.pieces.is_empty());
    assert!(matches!(
        again.refused[2],
        RefusedRow {
            line: 4,
            why: Refusal::Known
        }
    ));
    workspace.undo();
    assert_eq!(workspace.count(evidence::KIND), 0);
    assert_eq!(taken(text).without_known(&workspace).pieces.len(), 3);
}

#[test]
fn a_piece_keeps_all_that_its_row_says() {
    let text = "\
Source,Question,Metric,Segment,Drop-off,Task,Success,Hurt,Confidence,Way,Quote,Meaning
S,Q,M,G,40 %,T,with help,H,high,usability test,A quote,It means";
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let edits = add(&mut workspace, &taken(text).pieces);
    workspace.apply(Change::new("Import", edits));
    let piece = evidence::newest_first(&workspace).remove(0);
    let texts = [
        &piece.source,
        &piece.question,
        &piece.metric,
        &piece.segment,
        &piece.task,
        &piece.hurt,
        &piece.quote,
        &piece.meaning,
    ];
    assert_eq!(texts, ["S", "Q", "M", "G", "T", "H", "A quote", "It means"]);
    assert_eq!(piece.drop_off, Some(40.0));
    assert_eq!(piece.success, Some(Success::Partly));
    assert_eq!(piece.confidence, Some(Confidence::High));
    assert_eq!(piece.way, Way::UsabilityTest);
}

/// Tables that other tools wrote: how many rows go in, and how many do not, as their columns are guessed;
/// where they are beside the repository.
#[test]
fn tables_of_other_tools_go_in() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures");
    for (file, goes_in, refused, dated) in [
        ("jira/agile-delivery-simulation.csv", 68, 0, 68),
        ("jira/acciones-el-bosque-es-bom.csv", 63, 0, 63),
        ("jira/apache-hive-issues.csv", 2_164, 0, 0),
        ("linear/emojicam-ragged.csv", 31, 6, 0),
        ("plane/plane-sample.csv", 9, 0, 9),
        ("asana/dev-crm-tasks.csv", 17, 0, 0),
        ("github/schoolsync-project.tsv", 135, 0, 0),
        // Features and numbers are no evidence until somebody says what they are.
        ("rice/devops-rice.csv", 0, 5, 0),
        ("roadmap/traceyield-roadmap.csv", 53, 0, 0),
    ] {
        let Ok(bytes) = std::fs::read(folder.join(file)) else {
            println!("not checked, because it is not beside the repository: {file}");
            continue;
        };
        let table = read(&bytes).unwrap();
        let taken: Taken<NewPiece> = take(&table, &Mapping::guess(&table));
        let days = taken.pieces.iter().filter(|piece| piece.date.is_some());
        let found = (taken.pieces.len(), taken.refused.len(), days.count());
        assert_eq!(found, (goes_in, refused, dated), "{file}");
        assert!(taken.left_out.is_empty(), "{file}: {:?}", taken.left_out);
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = add(&mut workspace, &taken.pieces);
        workspace.apply(Change::new("Import", edits));
        assert_eq!(workspace.count(evidence::KIND), goes_in, "{file}");
        let again = taken.without_known(&workspace);
        assert!(again.pieces.is_empty(), "{file}");
    }
}

proptest! {
    #[test]
    fn every_row_goes_in_or_is_refused(text in "(quote|date|way|tags|x)(,(quote|theme|success|)){0,3}\n[a-z\",;0-9\n]{0,80}") {
        if let Ok(table) = read_text(&text) {
            let taken: Taken<NewPiece> = take(&table, &Mapping::guess(&table));
            prop_assert_eq!(taken.pieces.len() + taken.refused.len(), table.rows.len());
            let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
            let edits = add(&mut workspace, &taken.pieces);
            workspace.apply(Change::new("Import", edits));
            prop_assert_eq!(workspace.count(evidence::KIND), taken.pieces.len());
        }
    }
}
