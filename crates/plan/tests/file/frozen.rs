//! What version 1 wrote once is read for ever.

use super::{V1, read_bytes};
use plan::Record;
use plan::file::v1;
use plan::records::note::place_value;
use plan::records::{Initiative, Note, Persona, Vision, persona::PersonaKind};
use plan::workspace::Conflict;
use serde_json::json;

fn record(id: &str) -> Record {
    let file = read_bytes(V1.as_bytes()).unwrap();
    let found = file.records.into_iter().find(|record| &**record.id() == id);
    found.unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn the_frozen_file_needs_no_repair_and_writes_back_to_the_letter() {
    let file = read_bytes(V1.as_bytes()).unwrap();
    assert_eq!(file.repairs, []);
    assert_eq!(file.name, "Lumen \"Transit\"");
    assert_eq!(file.exported, "2026-11-23T20:52:24Z");
    assert_eq!(file.records.len(), 13);
    assert_eq!(v1::write(&file.name, &file.exported, &file.records), V1);
}

#[test]
fn every_kind_reads_as_it_was_written() {
    let vision = Vision::from(&record("vision"));
    assert_eq!(vision.statement, "Nobody waits in the dark.");
    assert_eq!(vision.why, "Night work keeps the city alive");
    let initiative = Initiative::from(&record("init-night"));
    assert_eq!(initiative.name, "Night routes");
    assert_eq!(record("init-night").number("effort"), Some(2.5));
    let persona = Persona::from(&record("pers-noor"));
    assert_eq!(
        (&*persona.name, persona.kind),
        ("Noor", PersonaKind::Primary)
    );
    let note = Note::from(&record("note-conflict"));
    assert_eq!(place_value(note.at), json!([0.25, -0.5]));
    assert_eq!(
        record("goal-home").text("text"),
        "Home before the children sleep"
    );
    assert_eq!(record("need-sign").kind(), "need");
    assert_eq!(record("pain-cold").kind(), "pain");
    assert_eq!(record("plan").text("name"), "Lumen Transit");
}

#[test]
fn every_script_and_every_control_character_reads_as_it_was_written() {
    let text = "كل حافلة تنتظر 👩‍🚀 \\ \t\u{7}";
    assert_eq!(record("note-typed").text("text"), text);
    assert_eq!(record("note-typed").get("colour"), None);
}

#[test]
fn what_this_build_does_not_know_is_kept() {
    let weather = record("weather-1");
    assert_eq!(weather.kind(), "weather");
    assert_eq!(weather.get("big"), Some(&json!(u64::MAX)));
    assert_eq!(weather.get("small"), Some(&json!(i64::MIN)));
    let proto = json!({"rain": [true, null, -1.5e-7]});
    assert_eq!(weather.get("__proto__"), Some(&proto));
    assert_eq!(record("pers-noor").text("pronouns"), "she");
}

#[test]
fn a_conflict_a_deletion_and_a_return_are_still_what_they_were() {
    let conflict = Conflict {
        field: "text".to_owned(),
        shown: json!("Buses that wait"),
        others: vec![json!("Buses that \"wait\"\nfor you")],
    };
    assert_eq!(record("note-conflict").conflicts(), [conflict]);
    assert!(!record("note-deleted").is_alive());
    assert_eq!(record("note-deleted").text("text"), "A thought that went");
    assert!(record("pers-noor").came_back());
    assert_eq!(record("link:for:init-night:pers-noor").life().len(), 2);
    assert_eq!(record("note-typed").seen().len(), 2);
}
