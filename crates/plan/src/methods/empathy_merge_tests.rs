use super::*;
use crate::records::{evidence, persona};
use crate::workspace::{Change, SeededOutside};

fn create(id: &str, kind: &'static str, values: crate::workspace::Fields) -> Edit {
    Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields: values,
    }
}

fn note(id: &str, map: &str, section: Section, text: &str, basis: Basis) -> Edit {
    let values = [
        (empathy_note::MAP, json!(map)),
        (empathy_note::SECTION, json!(section.word())),
        (empathy_note::TEXT, json!(text)),
        (empathy_note::BASIS, json!(basis.word())),
        (ORDER, json!(id)),
    ];
    create(id, empathy_note::KIND, fields(values))
}

/// Two interviews' maps, and a persona without one.
fn plan() -> Workspace {
    use Basis::{Inferred, Observed};
    use Section::{Feel, Say};
    let of = |interview: &str| fields([(empathy_map::INTERVIEW, json!(interview))]);
    let supports = |piece, about| link::add(Relation::Supports, piece, about).unwrap();
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new(
        "Begin",
        vec![
            create("ada", persona::KIND, fields([])),
            create("m1", empathy_map::KIND, of("i1")),
            create("m2", empathy_map::KIND, of("i2")),
            create("e1", evidence::KIND, fields([])),
            create("e2", evidence::KIND, fields([])),
            note("a", "m1", Say, "I leave early.", Inferred),
            note("b", "m1", Feel, "Alone", Inferred),
            note("c", "m1", Feel, "  ", Inferred),
            note("d", "m2", Say, "i leave  EARLY", Observed),
            note("e", "m2", Feel, "I leave early", Observed),
            supports("e1", "a"),
            supports("e2", "d"),
        ],
    ));
    workspace
}

fn ids(names: &[&str]) -> Vec<Id> {
    names.iter().map(|name| Id::known(name)).collect()
}

fn told(workspace: &Workspace, map: &str) -> Vec<String> {
    let notes = notes(workspace, map).into_iter();
    let told = |it: EmpathyNote| format!("{} {} {}", it.section.word(), it.text, it.basis.word());
    notes.map(told).collect()
}

fn merge_into_ada(workspace: &mut Workspace, maps: &[&str]) -> MergedMaps {
    let merged = merge(workspace, &ids(maps), &Id::known("ada")).unwrap();
    workspace.apply(Change::new("Merge", merged.edits.clone()));
    merged
}

#[test]
fn what_says_the_same_becomes_one_note_with_the_evidence_of_both() {
    let mut workspace = plan();
    let merged = merge_into_ada(&mut workspace, &["m1", "m2"]);
    assert!(merged.is_new);
    assert_eq!((merged.added, merged.joined), (3, 1));
    let wanted = [
        "say I leave early. observed",
        "feel Alone inferred",
        "feel I leave early observed",
    ];
    assert_eq!(told(&workspace, &merged.map), wanted);
    let first = empathy_note::id_on(&merged.map, "a").unwrap();
    let pieces = workspace.linked_to(&first, Relation::Supports.word());
    assert_eq!(pieces.len(), 2);
    // The interviews' own maps stay as they were.
    assert_eq!(notes(&workspace, "m1").len(), 3);
    workspace.undo();
    assert_eq!(maps_of_persona(&workspace, "ada"), []);
    assert_eq!(notes(&workspace, &merged.map), []);
}

#[test]
fn merging_again_changes_nothing_and_what_was_taken_off_stays_off() {
    let mut workspace = plan();
    let map = merge_into_ada(&mut workspace, &["m1", "m2"]).map;
    let again = merge_into_ada(&mut workspace, &["m1", "m2", &map]);
    assert!(!again.is_new);
    assert_eq!(again.edits, []);
    let alone = empathy_note::id_on(&map, "b").unwrap();
    let edits = vec![
        Edit::Delete { id: alone },
        Edit::set(&Id::known("b"), empathy_note::TEXT, "Left alone"),
        note("f", "m1", Section::See, "An empty stop", Basis::Observed),
    ];
    workspace.apply(Change::new("Go on", edits));
    let later = merge_into_ada(&mut workspace, &["m1"]);
    assert_eq!((later.added, later.joined), (1, 0));
    assert_eq!(told(&workspace, &map)[2], "see An empty stop observed");
}

#[test]
fn two_people_who_merge_have_one_map_between_them() {
    let mut mine = plan();
    let mut theirs = Workspace::new(SeededOutside::new(2, 2_000));
    theirs.absorb(mine.all().cloned());
    let one = merge_into_ada(&mut mine, &["m1"]);
    let other = merge_into_ada(&mut theirs, &["m1", "m2"]);
    assert_eq!(one.map, other.map);
    mine.absorb(theirs.all().cloned());
    assert_eq!(notes(&mine, &one.map).len(), 3);
    assert_eq!(maps_of_persona(&mine, "ada"), [one.map]);
}

#[test]
fn the_map_that_is_named_gets_the_notes_and_not_the_first() {
    let mut workspace = plan();
    let of_ada = || fields([(empathy_map::PERSONA, json!("ada"))]);
    let edits = vec![
        create("first", empathy_map::KIND, of_ada()),
        create("second", empathy_map::KIND, of_ada()),
        note("g", "second", Section::Feel, "alone", Basis::Observed),
    ];
    workspace.apply(Change::new("Make maps", edits));
    let merged = merge_into(&workspace, &ids(&["m1", "first"]), &Id::known("second"));
    assert!(!merged.is_new);
    assert_eq!((merged.added, merged.joined), (1, 1));
    workspace.apply(Change::new("Merge", merged.edits));
    assert_eq!(notes(&workspace, "first"), []);
    let wanted = ["feel alone observed", "say I leave early. inferred"];
    assert_eq!(told(&workspace, "second"), wanted);
}
