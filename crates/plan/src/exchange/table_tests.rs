use super::*;
use proptest::prelude::*;
use std::path::Path;

fn text(text: &str) -> Table {
    read_text(text).unwrap()
}

fn lines(table: &Table) -> Vec<(usize, usize)> {
    let rows = table.rows.iter();
    rows.map(|row| (row.line, row.cells.len())).collect()
}

#[test]
fn rows_know_their_lines_whatever_ends_these() {
    let table = text("\u{feff}a,b\r\n1,\"two\r\nlines\"\r\n\r\n3,4\n5,6\r7,8");
    assert_eq!(table.header, ["a", "b"]);
    assert_eq!(lines(&table), [(2, 2), (5, 2), (6, 2), (7, 2)]);
    assert_eq!(table.rows[0].cells[1], "two\r\nlines");
    assert_eq!(table.unclosed, None);
}

#[test]
fn cells_are_separated_as_the_first_line_is() {
    for (given, delimiter) in [
        ("a,b\n1,2", ','),
        ("a;b\n1,5;2", ';'),
        ("a\tb, c\n1\t2", '\t'),
        ("\"a,b,c\";d\n1;2", ';'),
        ("sep=|\na|b\n1|2", '|'),
        ("a\n1", '\t'),
    ] {
        let table = text(given);
        assert_eq!(table.delimiter, delimiter, "{given}");
        assert!(table.rows[0].cells[0].starts_with('1'), "{given}");
    }
    assert_eq!(text("sep=;\na;b\n1;2").rows[0].line, 3);
}

#[test]
fn quotes_formula_marks_and_ragged_rows_are_read() {
    let table = text("a,b\n\"say \"\"hi\"\"\",'=1+1\n7\" screen\n1,2,3\n ,\n");
    assert_eq!(table.rows[0].cells, ["say \"hi\"", "=1+1"]);
    assert_eq!(lines(&table), [(2, 2), (3, 1), (4, 3)]);
    assert_eq!(Table::cell(&table.rows[1], 1), "");
    // Of a row that is too wide nobody knows which cell is in which column.
    assert_eq!(table.column(1).collect::<Vec<_>>(), ["=1+1"]);
    assert_eq!(lines(&text("a,b\n1,2,\n3,4,\n")), [(2, 2), (3, 2)]);
    assert_eq!(lines(&text("a,b\n1,2\n3,4,\n")), [(2, 2), (3, 3)]);
    let cut = text("a,b\n1,2\n3,\"never\nended,5\n");
    assert_eq!(cut.unclosed, Some(3));
}

#[test]
fn old_encodings_are_read() {
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("q\né".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(read(&utf16).unwrap().rows[0].cells, ["é"]);
    assert_eq!(
        read(b"q\n\x93caf\xe9\x94").unwrap().rows[0].cells,
        ["“café”"]
    );
    assert_eq!(read(b"PK\0\x01\n\xff"), Err(TableError::NotText));
    for other in [
        " [{\"id\": 1},\n{}]",
        "{\n}",
        "[{\"title\": \"cut",
        "[[[[[[",
        "<!DOCTYPE html>\n<p>",
        "<HTML>",
    ] {
        assert_eq!(read_text(other), Err(TableError::NotATable), "{other}");
    }
    let rows = "a\n".repeat(MOST_ROWS + 2);
    let too_long = TableError::TooLong {
        rows: MOST_ROWS + 1,
    };
    assert_eq!(read_text(&rows), Err(too_long));
    let wide = format!("a{}\n1", ",b".repeat(MOST_COLUMNS));
    let too_wide = TableError::TooWide {
        columns: MOST_COLUMNS + 1,
    };
    assert_eq!(read_text(&wide), Err(too_wide));
    // A cell may look like either.
    text("[a],b\n1,2");
    text("{a},b\n{1},2");
    for empty in ["", "\u{feff}", "a,b", "\n\n,,\n"] {
        assert_eq!(read_text(empty), Err(TableError::Empty), "{empty:?}");
    }
}

/// Tables that other tools wrote, with how many rows each has, how many columns, and how many rows are
/// wider than these; where they are beside the repository.
#[test]
fn tables_of_other_tools_are_read_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures");
    for (file, rows, columns, wider) in [
        ("jira/agile-delivery-simulation.csv", 68, 92, 0),
        ("jira/acciones-el-bosque-es-bom.csv", 63, 15, 0),
        ("jira/apache-hive-issues.csv", 2_164, 5, 0),
        ("linear/emojicam-ragged.csv", 37, 6, 6),
        ("plane/plane-sample.csv", 9, 28, 0),
        ("asana/dev-crm-tasks.csv", 17, 7, 0),
        ("github/schoolsync-project.tsv", 135, 10, 0),
        ("rice/devops-rice.csv", 5, 6, 0),
        ("roadmap/traceyield-roadmap.csv", 53, 14, 0),
    ] {
        let Ok(bytes) = std::fs::read(folder.join(file)) else {
            println!("not checked, because it is not beside the repository: {file}");
            continue;
        };
        let table = read(&bytes).unwrap();
        let too_wide = table.rows.iter().filter(|row| row.cells.len() > columns);
        let found = (table.rows.len(), table.header.len(), too_wide.count());
        assert_eq!(found, (rows, columns, wider), "{file}");
        assert_eq!(table.unclosed, None, "{file}");
        assert!(table.rows.is_sorted_by(|a, b| a.line < b.line), "{file}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(&b"\",;\t\r\n'=a"[..])], 0..80)) {
        if let Ok(table) = read(&bytes) {
            prop_assert!(table.rows.iter().all(|row| row.line > 0 && !row.cells.is_empty()));
            prop_assert!(table.rows.is_sorted_by(|a, b| a.line <= b.line));
        }
    }

    #[test]
    fn what_a_writer_quotes_is_read_as_it_was(cells in prop::collection::vec("[a-z\",;\t\r\n é]{0,6}x", 1..5)) {
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let header: Vec<String> = (0..cells.len()).map(|at| format!("c{at}")).collect();
        let table = read_text(&format!("{}\n{}\n", header.join(","), quoted.join(","))).unwrap();
        prop_assert_eq!(&table.rows[0].cells, &cells);
        prop_assert_eq!(table.unclosed, None);
    }
}
