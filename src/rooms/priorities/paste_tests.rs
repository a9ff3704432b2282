use super::*;

fn initiatives(pasted: &Pasted) -> Vec<NewInitiative> {
    pasted.lines.iter().map(Line::initiative).collect()
}

fn names(pasted: &Pasted) -> Vec<String> {
    let initiatives = initiatives(pasted).into_iter();
    initiatives.map(|initiative| initiative.name).collect()
}

fn ids(ids: &[&str]) -> Vec<Id> {
    ids.iter().map(|id| Id::parse(id).unwrap()).collect()
}

fn number(input: Input, value: f64) -> (Input, Range) {
    (input, Range::number(value))
}

const REACH: Field = Field::Input(Input::Reach);
const EFFORT: Field = Field::Input(Input::Effort);

#[test]
fn a_line_is_an_initiative() {
    let pasted = read("Stop screens\r\n\n- Dark mode\n • Fare capping \n");
    assert_eq!(
        names(&pasted),
        ["Stop screens", "Dark mode", "Fare capping"]
    );
    assert!(pasted.left_out().is_empty());
    assert_eq!(pasted.counts(), (0, 3));
    // A list can begin with a word that is a column's name.
    assert_eq!(names(&read("Reach\nImpact")), ["Reach", "Impact"]);
}

#[test]
fn columns_are_taken_when_they_parse() {
    let pasted = read("Name\tReach\tImpact\nStop screens\t2,600\t1\t50 %\t4\nDark mode\t\thigh");
    assert_eq!(names(&pasted), ["Stop screens", "Dark mode"]);
    assert_eq!(
        initiatives(&pasted)[0].inputs,
        [
            number(Input::Reach, 2_600.0),
            number(Input::Impact, 1.0),
            number(Input::Confidence, 50.0),
            number(Input::Effort, 4.0),
        ]
    );
    assert_eq!(
        initiatives(&pasted)[1].inputs,
        [(Input::Reach, Range::default()), number(Input::Impact, 2.0)]
    );
    assert!(pasted.left_out().is_empty());
}

#[test]
fn a_first_line_with_names_says_what_is_what() {
    let pasted = read("Effort (months)\tTeam\tInitiative\tRICE\n4\tMia\tStop screens\t900");
    assert_eq!(names(&pasted), ["Stop screens"]);
    assert_eq!(initiatives(&pasted)[0].inputs, [number(Input::Effort, 4.0)]);
    assert_eq!(
        pasted.left_out(),
        ["the column “Team”", "RICE, which is not typed"]
    );
    assert_eq!(names(&read("Idea\tReach\nDark mode\t1")), ["Dark mode"]);
    assert_eq!(names(&read("Reach out\t100")), ["Reach out"]);
    assert_eq!(names(&read("Impact study\t100\t2")), ["Impact study"]);
}

#[test]
fn a_header_is_known_by_its_own_line() {
    for text in [
        "Name\tReach\nDark mode\t1",
        " \n\t\nEffort (months)\tInitiative\t\n4\tDark mode",
        "Reach\tImpact\tRICE",
        "Idea\tReach\nTeam\tMia",
    ] {
        assert!(knows_header(text), "{text}");
    }
    for text in [
        "",
        "Dark mode\t1\nName\tReach",
        "Initiative\tReach\tTeam\nDark mode\t1\tMia",
        "Reach",
    ] {
        assert!(!knows_header(text), "{text}");
    }
    // Whatever comes after it.
    assert!(knows_header(&format!(
        "Name\tReach\n{}",
        "\"\t\n".repeat(1_000_000)
    )));
}

#[test]
fn what_does_not_parse_is_reported_and_the_rest_is_taken() {
    let pasted = read("A\tmany\t4\nB\t1\t1\t120\t0");
    assert_eq!(names(&pasted), ["A", "B"]);
    assert_eq!(initiatives(&pasted)[1].inputs[0], number(Input::Reach, 1.0));
    assert_eq!(
        pasted.left_out(),
        [
            "“many” for reach in line 1 (“many” is not a number)",
            "“4” for impact in line 1 (one of 3, 2, 1, 0.5, 0.25)",
            "“120” for confidence in line 2 (at most 100)",
            "“0” for effort in line 2 (more than 0)",
        ]
    );
}

#[test]
fn a_block_goes_right_and_down_and_beyond_the_last_row() {
    let rows = ids(&["a", "b"]);
    let columns = [Field::Rank, REACH, EFFORT];
    let pasted = read_onto("1\t10\t2\n2\t20\n\t30\tmany\t7", &rows, &columns);
    let onto: Vec<_> = pasted.lines.iter().map(|line| line.onto.clone()).collect();
    assert_eq!(onto, [Some(rows[0].clone()), Some(rows[1].clone()), None]);
    assert_eq!(pasted.counts(), (2, 1));
    let inputs = |at: usize| pasted.lines[at].inputs.clone();
    assert_eq!(
        inputs(0),
        [number(Input::Reach, 10.0), number(Input::Effort, 2.0)]
    );
    assert_eq!(inputs(1), [number(Input::Reach, 20.0)]);
    assert_eq!(inputs(2), [number(Input::Reach, 30.0)]);
    assert_eq!(
        pasted.left_out(),
        [
            "“many” for effort in line 3 (“many” is not a number)",
            "Rank, which is not typed",
            "1 column beyond the last",
        ]
    );
    // An empty cell empties, an empty line does nothing.
    let pasted = read_onto("\t\n\t5", &rows, &[REACH, EFFORT]);
    assert_eq!(pasted.lines.len(), 1);
    assert_eq!(pasted.lines[0].onto, Some(rows[1].clone()));
    assert_eq!(
        pasted.lines[0].inputs,
        [(Input::Reach, Range::default()), number(Input::Effort, 5.0)]
    );
}

#[test]
fn ranges_are_taken_and_what_is_none_is_told() {
    let pasted = read_onto("200–400\t1-2-4\n9–1\t3", &ids(&["a"]), &[REACH, EFFORT]);
    let range = |low, likely, high| Range {
        low: Some(low),
        likely,
        high: Some(high),
    };
    assert_eq!(
        pasted.lines[0].inputs,
        [
            (Input::Reach, range(200.0, None, 400.0)),
            (Input::Effort, range(1.0, Some(2.0), 4.0)),
        ]
    );
    assert_eq!(pasted.lines[1].inputs, [number(Input::Effort, 3.0)]);
    assert_eq!(
        pasted.left_out(),
        ["“9–1” for reach in line 2 (a range rises: least, most likely, most)"]
    );
}

#[test]
fn status_owner_and_bucket_are_taken_by_their_names() {
    let pasted = read(
        "Name\tReach\tStatus\tOwner\tOperating model\nBus\t5\tdone\tRuth\tkeep\nLamp\t6\tsoon\t\t",
    );
    let [bus, lamp] = &pasted.lines[..] else {
        panic!("{:?}", pasted.lines);
    };
    let said = |field: WorkField, value: &str| (field, serde_json::json!(value));
    assert_eq!(
        bus.work,
        [
            said(WorkField::Status, "done"),
            said(WorkField::Owner, "Ruth"),
            said(WorkField::Bucket, "keep_the_lights_on"),
        ]
    );
    assert_eq!(lamp.refused[0].field, Field::Work(WorkField::Status));
    assert_eq!(
        pasted.left_out(),
        ["“soon” for status in line 3 (one of idea, planned, in progress, done, dropped)"]
    );
}

#[test]
fn a_header_maps_a_block_by_name() {
    let rows = ids(&["a", "b"]);
    let pasted = read_onto("Effort\tReach\n4\t100", &rows, &[Field::Name, REACH]);
    assert_eq!(pasted.lines[0].onto, Some(rows[0].clone()));
    assert_eq!(
        pasted.lines[0].inputs,
        [number(Input::Effort, 4.0), number(Input::Reach, 100.0)]
    );
    assert_eq!(pasted.lines[0].name, None);
    // One column of a spreadsheet, with its name.
    let pasted = read_onto("Effort\n4\n5", &rows, &[EFFORT]);
    assert_eq!(pasted.counts(), (2, 0));
    assert!(pasted.left_out().is_empty());
}

#[test]
fn what_is_too_much_is_counted_and_told_first() {
    let text = format!(
        "Name\tReach\tTeam\n{}\n\nB\tmany\tMia",
        "A\t1\tMia\n".repeat(12_000)
    );
    let pasted = read(&text);
    assert_eq!(
        (pasted.lines.len(), pasted.lines_beyond),
        (MOST_LINES, 2_001)
    );
    assert_eq!(
        pasted.left_out(),
        [
            "2,001 lines after line 10,001, for there are too many",
            "the column “Team”",
        ]
    );
    // As many as are taken, with empty lines after them.
    let all = format!("{}\n \n", "A\n".repeat(MOST_LINES));
    assert_eq!(
        (read(&all).lines_beyond, read(&all).left_out()),
        (0, vec![])
    );
    let million = read(&"A\t1\n".repeat(1_000_000));
    assert_eq!(million.lines.len() + million.lines_beyond, 1_000_000);
}

#[test]
fn any_text_is_survived() {
    for text in [
        "",
        "\n\n\t\t\n",
        "\u{0}\u{202e}",
        "\t1\t2",
        "\"\t\"\"",
        &"x".repeat(100_000),
    ] {
        let _ = read(text);
        let _ = read_onto(text, &ids(&["a"]), &[EFFORT]);
        let _ = read_onto(text, &ids(&["a"]), &[]);
    }
    assert_eq!(read(&"a\n".repeat(20_000)).lines.len(), MOST_LINES);
}
