use super::*;
use crate::records::fields;
use crate::workspace::{Change, Edit, SeededOutside};
use proptest::prelude::*;
use serde_json::json;

fn create(id: &str, kind: &'static str, values: crate::workspace::Fields) -> Edit {
    Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields: values,
    }
}

fn workspace(edits: Vec<Edit>) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new("Add", edits));
    workspace
}

#[test]
fn feedback_is_evidence_of_a_feedback_channel() {
    let said = fields([
        (feedback::TEXT, json!("A map is no answer")),
        (feedback::SOURCE, json!("Nadia, at the ward")),
        (feedback::DATE, json!("2026-08-04")),
    ]);
    let workspace = workspace(vec![
        create("f", feedback::KIND, said),
        create("n", "note", fields([])),
    ]);
    let piece = Evidence::of(workspace.record("f").unwrap()).unwrap();
    assert_eq!(piece.way, Way::FeedbackChannel);
    assert_eq!(piece.quote, "A map is no answer");
    assert_eq!(piece.date, Day::new(2026, 8, 4));
    assert!(!piece.is_blank());
    let record = workspace.record("f").unwrap();
    assert_eq!(way_and_date(record), (piece.way, piece.date));
    assert!(is_piece(record) && !is_piece(workspace.record("n").unwrap()));
    assert_eq!(Evidence::of(workspace.record("n").unwrap()), None);
}

#[test]
fn the_newest_stands_first_and_what_has_no_day_last() {
    let dated = |id, kind, date| create(id, kind, fields([(DATE, json!(date))]));
    let workspace = workspace(vec![
        dated("a", KIND, "soon"),
        dated("b", KIND, "2026-01-02"),
        dated("c", feedback::KIND, "2026-05-02"),
        dated("d", KIND, "2026-11-02"),
    ]);
    let all = newest_first(&workspace);
    let ids: Vec<&str> = all.iter().map(|piece| piece.id.as_str()).collect();
    assert_eq!(ids, ["d", "c", "b", "a"]);
}

#[test]
fn a_piece_without_words_is_blank_and_has_its_way_and_day() {
    let workspace = workspace(vec![add(Id::known("e"), Way::Survey, Day::new(2026, 1, 2))]);
    let piece = Evidence::from(workspace.record("e").unwrap());
    assert!(piece.is_blank());
    assert_eq!((piece.way, piece.date), (Way::Survey, Day::new(2026, 1, 2)));
}

#[test]
fn every_field_of_a_way_is_known() {
    for way in Way::ALL {
        for name in way.own_fields() {
            assert!(FIELDS.iter().any(|(known, _)| known == name), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn reading_never_fails(values in prop::collection::vec(0_usize..9, FIELDS.len()), tag in any::<String>()) {
        let hostile = [
            json!(null), json!(true), json!(1e308), json!(-7), json!("no such word"),
            json!("9999-99-99"), json!(["x"]), json!({"a": 1}), json!("\u{0}\u{202e}"),
        ];
        let mut given = fields([]);
        for ((name, _), value) in FIELDS.iter().zip(values) {
            given.insert((*name).to_owned(), hostile[value].clone());
        }
        given.insert(format!("tag:{tag}"), hostile[3].clone());
        let workspace = workspace(vec![create("e", KIND, given)]);
        let piece = Evidence::of(workspace.record("e").unwrap()).unwrap();
        prop_assert!(piece.date.is_none() && piece.tags.is_empty() && piece.drop_off.is_none());
    }
}
