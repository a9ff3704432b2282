use super::super::initiative_add::add;
use super::super::rows::{ColumnMapping, Refusal, Taken, take};
use super::super::table::{Misfit, read, read_text};
use super::*;
use crate::records::initiative::Initiative;
use crate::workspace::{Change, SeededOutside};
use proptest::prelude::*;
use std::path::Path;

fn taken(text: &str) -> Taken<NewInitiative> {
    let table = read_text(text).unwrap();
    take(&table, &Mapping::guess(&table))
}

#[test]
fn rows_go_in_with_what_they_say_or_are_refused_with_why() {
    let text = "Summary,Description,Reach,Impact,Confidence,Effort,Status,Assignee,Labels,Labels,Bucket,MoSCoW\n\
        \"Night\nbuses\",Every hour,\"2,400\",High,80 %,2-4,In Progress,Mei,night;trust,bus,Innovation,Must have\n\
        ,,1,,,,,,,,,\n\
        Bike racks,,many,loud,,0,Blue,,,,,\n\
        A,b,1,1,50,1,Done,h,i,j,k,l,m\n\
        Solar roofs,\"and so on\n\
        to the end\n";
    let taken = taken(text);
    let lines: Vec<usize> = taken.pieces.iter().map(|it| it.line).collect();
    assert_eq!(lines, [2, 5]);
    let refused: Vec<(usize, Refusal)> = taken
        .refused
        .into_iter()
        .map(|row| (row.line, row.why))
        .collect();
    let too_wide = Misfit::TooWide {
        cells: 13,
        columns: 12,
    };
    assert_eq!(
        refused,
        [
            (4, Refusal::SaysNothing),
            (6, Refusal::Misfit(too_wide)),
            (7, Refusal::Misfit(Misfit::Unclosed)),
        ]
    );
    let left_out: Vec<(usize, Target, &str)> = taken
        .left_out
        .iter()
        .map(|cell| (cell.line, cell.target, cell.text.as_str()))
        .collect();
    assert_eq!(
        left_out,
        [
            (5, Target::Reach, "many"),
            (5, Target::Impact, "loud"),
            (5, Target::Effort, "0"),
            (5, Target::Status, "Blue"),
        ]
    );
    let first = &taken.pieces[0];
    assert_eq!(first.name, "Night buses");
    assert_eq!(first.description, "Every hour");
    let effort = Range {
        low: Some(2.0),
        likely: None,
        high: Some(4.0),
    };
    assert_eq!(
        first.inputs,
        [
            (Input::Reach, Range::number(2_400.0)),
            (Input::Impact, Range::number(2.0)),
            (Input::Confidence, Range::number(80.0)),
            (Input::Effort, effort),
        ]
    );
    assert_eq!(first.status, Some(Status::InProgress));
    assert_eq!(first.owner, "Mei");
    assert_eq!(first.tags, ["night", "trust", "bus"]);
    assert_eq!(first.bucket, Some(Bucket::InnovationDriven));
    assert_eq!(first.moscow, Some(Moscow::Must));
}

#[test]
fn shares_become_percent_without_the_dust_of_binary_numbers() {
    let taken = taken("Name,Confidence\nA,0.07\nB,1\nC,0.5");
    let found: Vec<Option<f64>> = taken
        .pieces
        .iter()
        .map(|it| it.inputs[0].1.likely)
        .collect();
    assert_eq!(found, [Some(7.0), Some(100.0), Some(50.0)]);
}

#[test]
fn what_goes_in_is_read_back_after_those_that_are_there() {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    for text in [
        "Name,Effort,Tags,Status\nFirst,2,x,Done",
        "Name,Reach\nSecond,5\nThird,6",
    ] {
        let edits = add(&mut workspace, &taken(text).pieces);
        workspace.apply(Change::new("Import", edits));
    }
    let all: Vec<Initiative> = workspace
        .ordered(initiative::KIND)
        .into_iter()
        .map(Initiative::from)
        .collect();
    let names: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["First", "Second", "Third"]);
    assert_eq!(all[0].rice.effort, Some(2.0));
    assert_eq!(all[0].work.status, Status::Done);
    assert_eq!(all[0].work.tags, ["x"]);
    assert_eq!(all[2].rice.reach, Some(6.0));
    // The same table once more adds nothing, however its names are written.
    let again = taken("Name\nfirst\nTHIRD\nFourth").without_known(&workspace);
    assert_eq!(again.pieces.len(), 1);
    assert_eq!(again.refused[1].line, 3);
    assert_eq!(again.refused[1].why, Refusal::Known);
}

/// Files that other tools wrote: how many rows go in, how many do not, and how many say how the work stands, as
/// their columns are guessed; where they are beside the repository.
#[test]
fn files_of_other_tools_go_in() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures");
    for (file, goes_in, refused, standing, first) in [
        (
            "jira/agile-delivery-simulation.csv",
            68,
            0,
            68,
            "Deliverable 1 — Final Integration & Formatting (Bella)",
        ),
        (
            "jira/acciones-el-bosque-es-bom.csv",
            63,
            0,
            63,
            "Inicialización de Springboot",
        ),
        (
            "jira/apache-hive-issues.csv",
            2_164,
            0,
            2_164,
            "Iceberg: Concurrent queries fail during commit with ValidationException",
        ),
        ("linear/emojicam-ragged.csv", 31, 6, 31, ""),
        (
            "plane/plane-sample.csv",
            9,
            0,
            9,
            "Implement user authentication",
        ),
        ("asana/dev-crm-tasks.csv", 17, 0, 0, "Projects Module MVP"),
        (
            "github/schoolsync-project.tsv",
            135,
            0,
            135,
            "Diseñar y elegir logo",
        ),
        ("github/mimofan-issues.json", 44, 0, 44, ""),
        (
            "trello/work-packages-small.json",
            20,
            0,
            1,
            "Info: 4 MM - Lead by company a",
        ),
        ("trello/tellybox-large.json", 206, 0, 0, "Garden"),
        ("rice/devops-rice.csv", 5, 0, 0, "Automated Rollback"),
        ("roadmap/traceyield-roadmap.csv", 53, 0, 53, ""),
    ] {
        let Ok(bytes) = std::fs::read(folder.join(file)) else {
            println!("not checked, because it is not beside the repository: {file}");
            continue;
        };
        let table = read(&bytes).unwrap();
        let taken: Taken<NewInitiative> = take(&table, &Mapping::guess(&table));
        let standing_found = taken.pieces.iter().filter(|it| it.status.is_some());
        let found = (
            taken.pieces.len(),
            taken.refused.len(),
            standing_found.count(),
        );
        assert_eq!(
            found,
            (goes_in, refused, standing),
            "{file}: {:?}",
            taken.left_out
        );
        if !first.is_empty() {
            assert_eq!(taken.pieces[0].name, first, "{file}");
        }
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        let edits = add(&mut workspace, &taken.pieces);
        workspace.apply(Change::new("Import", edits));
        assert_eq!(workspace.count(initiative::KIND), goes_in, "{file}");
        let again = taken.without_known(&workspace);
        assert!(again.pieces.is_empty(), "{file}");
    }
}

proptest! {
    #[test]
    fn every_row_goes_in_or_is_refused(text in "(name|reach|effort|status|x)(,(name|confidence|tags|)){0,3}\n[a-z\",;0-9.%\n-]{0,80}") {
        if let Ok(table) = read_text(&text) {
            let taken: Taken<NewInitiative> = take(&table, &Mapping::guess(&table));
            prop_assert_eq!(taken.pieces.len() + taken.refused.len(), table.rows.len());
            let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
            let edits = add(&mut workspace, &taken.pieces);
            workspace.apply(Change::new("Import", edits));
            prop_assert_eq!(workspace.count(initiative::KIND), taken.pieces.len());
        }
    }
}
