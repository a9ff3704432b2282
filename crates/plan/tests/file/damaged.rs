//! Files with something wrong in them: each gives exactly the right repair, and no value goes
//! unsaid.

use super::{NOW, file_of, read_bytes, read_records};
use plan::file::{Repair, Shape};
use plan::records::{FieldType, KINDS, known_fields};
use plan::workspace::Stamp;
use serde_json::{Value, json};

fn repairs(records: &str) -> Vec<Repair> {
    read_records(records).repairs
}

fn unstamped(at: usize, id: &str, damaged: bool) -> Repair {
    let id = id.to_owned();
    Repair::Unstamped { at, id, damaged }
}

#[test]
fn what_is_no_record_is_left_out_and_said() {
    let found = [
        ("null", Shape::Null),
        ("true", Shape::Boolean),
        ("7", Shape::Number),
        ("\"note\"", Shape::Text),
        ("[]", Shape::List),
    ];
    for (entry, found) in found {
        let file = read_records(entry);
        assert_eq!(file.records, []);
        assert_eq!(file.repairs, [Repair::NotARecord { at: 1, found }]);
    }
    for kind in [
        "",
        r#""kind":null,"#,
        r#""kind":"","#,
        r#""kind":["note"],"#,
    ] {
        let file = read_records(&format!(r#"{{{kind}"id":"a","fields":{{}}}}"#));
        assert_eq!(file.records, [], "{kind}");
        assert_eq!(file.repairs, [Repair::NoKind { at: 1 }], "{kind}");
    }
}

#[test]
fn a_record_whose_id_cannot_be_used_gets_a_new_one() {
    let long = "x".repeat(301);
    let odd =
        ["", "a b", "a/b", "a?b", "\u{0}", "é", "\"", &long].map(|text| Some(text.to_owned()));
    for found in odd.into_iter().chain([None]) {
        let id = json!(found);
        let file = read_records(&format!(
            r#"{{"kind":"note","id":{id},"born":"1-ada","fields":{{"text":"kept"}}}}"#
        ));
        assert_eq!(file.repairs, [Repair::NewId { at: 1, found }]);
        assert_eq!(file.records[0].id().len(), 16);
        assert_eq!(file.records[0].text("text"), "kept");
    }
    // Such as these are ids like any other.
    for id in ["__proto__", "constructor", "...", "a:b", &"x".repeat(300)] {
        let file = read_records(&format!(
            r#"{{"kind":"note","id":"{id}","born":"1-ada","fields":{{}}}}"#
        ));
        assert_eq!((file.repairs, &**file.records[0].id()), (vec![], id));
    }
}

#[test]
fn a_record_without_edit_marks_counts_as_edited_now() {
    let file = read_records(r#"{"kind":"note","id":"a","fields":{"text":"by hand"}}"#);
    assert_eq!(file.repairs, [unstamped(1, "a", false)]);
    let record = &file.records[0];
    assert_eq!(record.text("text"), "by hand");
    assert!(record.seen().latest().unwrap().millis().abs_diff(NOW) < 10);
}

#[test]
fn damaged_edit_marks_cost_no_value() {
    let too_late: String = "5dxnm43p00001-ada".into();
    let bad_dots = [
        "null",
        "7",
        "[]",
        "{}",
        "\"\"",
        "\"1\"",
        "\"1-\"",
        "\"-1\"",
        "\"1-2-3\"",
        "\"01-ada\"",
        "\"1-ILL\"",
        "\"g000000000000-ada\"",
        "\"1-ada \"",
        &json!(too_late).to_string(),
    ];
    for bad in bad_dots {
        let places = [
            format!(r#""born":{bad}"#),
            format!(r#""born":"1-ada","dots":{{"text":{bad}}}"#),
            format!(r#""born":"1-ada","life":[{bad}]"#),
            format!(r#""born":"1-ada","seen":[{bad}]"#),
            format!(r#""born":"1-ada","deleted":[{bad}]"#),
        ];
        for place in places {
            let file = read_records(&format!(
                r#"{{"kind":"note","id":"a","fields":{{"text":"shown","colour":"sky"}},{place},
                "others":{{"text":[{{"dot":"2-ben","value":"beside"}}]}}}}"#
            ));
            assert_eq!(file.repairs, [unstamped(1, "a", true)], "{place}");
            let record = &file.records[0];
            assert!(record.is_alive(), "{place}");
            assert_eq!(record.text("colour"), "sky", "{place}");
            let conflicts = record.conflicts();
            assert_eq!(conflicts[0].shown, json!("shown"), "{place}");
            assert_eq!(conflicts[0].others, [json!("beside")], "{place}");
            assert!(record.seen().latest() < Some(Stamp::LATEST), "{place}");
        }
    }
    for member in ["dots", "others", "life", "seen", "deleted"] {
        for odd in ["null", "7", "\"1-ada\""] {
            let record = format!(
                r#"{{"kind":"note","id":"a","born":"1-ada","fields":{{"text":"kept"}},"{member}":{odd}}}"#
            );
            let file = read_records(&record);
            assert_eq!(file.repairs, [unstamped(1, "a", true)], "{record}");
            assert_eq!(file.records[0].text("text"), "kept", "{record}");
        }
    }
    let loose = r#"{"kind":"note","id":"a","fields":{},"others":{"text":["beside",{"value":7}]}}"#;
    assert_eq!(read_records(loose).records[0].conflicts().len(), 1);
}

#[test]
fn the_last_moment_that_is_taken_leaves_room_for_the_next_edit() {
    use plan::workspace::{Change, Edit, SeededOutside, Workspace};
    let file = read_records(
        r#"{"kind":"note","id":"a","born":"5dxnm43p00000-ada","fields":{"text":"from the year 5000"}}"#,
    );
    assert_eq!(file.repairs, []);
    let mut workspace = Workspace::new(SeededOutside::new(3, NOW));
    workspace.import("Import", file.records, Vec::new());
    let id = plan::Id::parse("a").unwrap();
    for text in ["mine", "mine again"] {
        workspace.apply(Change::new("set", vec![Edit::set(&id, "text", text)]));
    }
    let exported = plan::file::current::write("", "", workspace.all());
    let again = read_bytes(exported.as_bytes()).unwrap();
    assert_eq!(again.repairs, []);
    assert_eq!(again.records[0].text("text"), "mine again");
    assert_eq!(again.records[0].conflicts(), []);
}

#[test]
fn entries_with_one_id_are_merged_and_what_differs_is_asked() {
    let file = read_records(
        r#"{"kind":"note","id":"a","fields":{"text":"one","colour":"sky"}},
        {"kind":"note","id":"a","fields":{"text":"two","author":"Ben"}}"#,
    );
    let id = "a".to_owned();
    let duplicate = Repair::Duplicate { at: 2, id };
    assert_eq!(
        file.repairs,
        [
            unstamped(1, "a", false),
            unstamped(2, "a", false),
            duplicate
        ]
    );
    let record = &file.records[0];
    let conflicts = record.conflicts();
    let mut values = [&conflicts[0].shown, &conflicts[0].others[0]];
    values.sort_by_key(|value| value.to_string());
    assert_eq!(values, [&json!("one"), &json!("two")]);
    // What only one of them has is there.
    assert_eq!(
        (record.text("colour"), record.text("author")),
        ("sky", "Ben")
    );
}

#[test]
fn fields_that_are_no_object_and_members_from_elsewhere_are_said() {
    let id = || "a".to_owned();
    for fields in [
        "",
        r#","fields":null"#,
        r#","fields":[]"#,
        r#","fields":"text""#,
    ] {
        let record = format!(r#"{{"kind":"note","id":"a","born":"1-ada"{fields}}}"#);
        assert_eq!(
            repairs(&record),
            [Repair::NoFields { at: 1, id: id() }],
            "{fields}"
        );
    }
    let member = || "tags".to_owned();
    assert_eq!(
        repairs(r#"{"kind":"note","id":"a","born":"1-ada","fields":{},"tags":["x"]}"#),
        [Repair::UnknownMember {
            at: 1,
            id: id(),
            member: member()
        }]
    );
    let file = file_of("").replace("\"name\"", "\"tags\":[],\"name\"");
    assert_eq!(
        read_bytes(file.as_bytes()).unwrap().repairs,
        [Repair::UnknownMember {
            at: 0,
            id: String::new(),
            member: member()
        }]
    );
}

#[test]
fn a_wrong_type_in_any_known_field_is_said_and_kept() {
    let values = [
        (json!(true), Shape::Boolean),
        (json!(7), Shape::Number),
        (json!("no such word"), Shape::Text),
        (json!(["x", "y"]), Shape::List),
        (json!({"a": 1}), Shape::Object),
        (Value::Null, Shape::Null),
    ];
    for kind in KINDS {
        for &(field, expected) in known_fields(kind).unwrap() {
            for (value, found) in &values {
                let right = match expected {
                    FieldType::Text => *found == Shape::Text,
                    FieldType::Number => *found == Shape::Number,
                    FieldType::Place | FieldType::Word(_) => false,
                };
                let file = read_records(&format!(
                    r#"{{"kind":"{kind}","id":"a","born":"1-ada","fields":{{"{field}":{value}}}}}"#
                ));
                let wrong = Repair::WrongType {
                    at: 1,
                    id: "a".to_owned(),
                    kind: kind.to_owned(),
                    field: field.to_owned(),
                    expected,
                    found: *found,
                };
                let said = if right || value.is_null() {
                    vec![]
                } else {
                    vec![wrong]
                };
                assert_eq!(file.repairs, said, "{kind}.{field}");
                let (_, kept) = file.records[0].fields().next().unwrap();
                assert_eq!(&kept.shown().value, value, "{kind}.{field}");
            }
        }
    }
}
