use super::super::table::{TableError, read_text};
use super::*;
use std::path::Path;

fn rows(table: &Table) -> Vec<Vec<&str>> {
    let rows = table.rows.iter();
    rows.map(|row| row.cells.iter().map(String::as_str).collect())
        .collect()
}

#[test]
fn issues_are_rows_with_the_names_of_what_they_point_to() {
    let text = r#"{ "repo": "a/b", "pulls": [], "issues": [
        { "number": 7, "title": " Late at night ", "state": "open", "labels": [{ "name": "bug" }, "night"],
          "assignee": { "login": "mei", "id": 3 }, "url": "x", "events_url": "y", "html_url": "https://a/7", "locked": false },
        { "number": 8, "title": "Quiet", "state": "closed", "labels": [], "milestone": { "title": "Spring" } }] }"#;
    let table = read_text(text).unwrap();
    assert_eq!(
        table.header,
        [
            "assignee",
            "html_url",
            "labels",
            "number",
            "state",
            "title",
            "milestone"
        ]
    );
    assert_eq!(
        rows(&table),
        [
            [
                "mei",
                "https://a/7",
                "bug; night",
                "7",
                "open",
                "Late at night",
                ""
            ],
            ["", "", "", "8", "closed", "Quiet", "Spring"],
        ]
    );
    assert_eq!(table.rows[1].line, 2);
}

#[test]
fn cards_of_a_board_stand_list_by_list_in_their_places() {
    let text = r#"{ "name": "Board", "actions": [{ "name": "1" }, { "name": "2" }, { "name": "3" }, { "name": "4" }],
        "lists": [{ "id": "l2", "name": "Done", "pos": 2 }, { "id": "l1", "name": "Spring", "pos": 1 }],
        "cards": [{ "name": "Later", "idList": "l1", "pos": 9.5 }, { "name": "Past", "idList": "l2", "pos": 1 },
                  { "name": "Sooner", "desc": "At once", "idList": "l1", "pos": 2, "labels": [{ "name": "" }, { "name": "Task" }] },
                  { "name": "Lost", "idList": "gone", "pos": 1 },
                  { "name": "Away", "idList": "l1", "pos": 1, "closed": true }] }"#;
    let table = read_text(text).unwrap();
    assert_eq!(
        table.header,
        ["Name", "Description", "List", "Status", "Labels", "Due"]
    );
    assert_eq!(
        rows(&table),
        [
            ["Away", "", "Spring", "Archived", "", ""],
            ["Sooner", "At once", "Spring", "", "Task", ""],
            ["Later", "", "Spring", "", "", ""],
            ["Past", "", "", "Done", "", ""],
            ["Lost", "", "", "", "", ""],
        ]
    );
}

#[test]
fn json_without_things_that_have_words_is_no_table() {
    for text in [
        "{}",
        "[]",
        "[1, 2]",
        "[[\"a\"]]",
        "{\"a\": [1], \"b\": [{\"id\": 3}]}",
        "[{\"title\": \"\"}]",
        "\"a\\nb\"",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
    assert_eq!(read_text("[{\"id\": 3}]"), Err(TableError::NotATable));
}

#[test]
fn files_of_other_tools_are_rows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures");
    for (file, count, first) in [
        (
            "trello/work-packages-small.json",
            20,
            "Info: 4 MM - Lead by company a",
        ),
        ("trello/tellybox-large.json", 206, "Garden"),
        (
            "github/mimofan-issues.json",
            44,
            "feat: 支持定时/夜间任务队列 (/night /time)",
        ),
    ] {
        let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
            println!("not checked, because it is not beside the repository: {file}");
            continue;
        };
        let table = read_text(&text).unwrap();
        assert_eq!(table.rows.len(), count, "{file}");
        assert!(
            rows(&table)[0].contains(&first),
            "{file}: {:?}",
            table.rows[0]
        );
    }
}
