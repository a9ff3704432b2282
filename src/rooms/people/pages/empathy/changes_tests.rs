use super::*;
use plan::methods::empathy_views::Quadrant;
use plan::records::empathy_map::EmpathyMap;
use plan::workspace::SeededOutside;

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn workspace() -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let subject = Subject::Segment("Night nurses".to_owned());
    let change = add_map(&workspace, &id("m"), &subject, "");
    workspace.apply(change);
    let add = |workspace: &mut Workspace, section, names: &[&str], before: Option<&str>| {
        let added: Vec<_> = names.iter().map(|it| (id(it), (*it).to_owned())).collect();
        let before = before.map(id);
        let edits = add_notes(workspace, &id("m"), section, before.as_ref(), &added);
        workspace.apply(Change::new("Add", edits));
    };
    add(&mut workspace, Section::Say, &["a", "b"], None);
    add(&mut workspace, Section::Feel, &["f"], None);
    add(&mut workspace, Section::Pain, &["p"], None);
    add(&mut workspace, Section::Say, &["c", "d"], Some("b"));
    workspace
}

fn shown(workspace: &Workspace, place: Place) -> Vec<String> {
    let all = notes(workspace, &id("m"));
    let here = all.into_iter().filter(|it| place.holds(it.section));
    here.map(|it| it.id.to_string()).collect()
}

fn put_to(workspace: &mut Workspace, note: &str, place: Place, at: usize) -> bool {
    let change = put(workspace, &id("m"), &id(note), place, at);
    change.is_some_and(|change| {
        workspace.apply(change);
        true
    })
}

const SAY: Place = Place::Section(Section::Say);
const SEE: Place = Place::Section(Section::See);
const FEELS: Place = Place::Quadrant(Quadrant::Feels);

#[test]
fn notes_stand_where_they_are_added_and_put() {
    let mut workspace = workspace();
    assert_eq!(shown(&workspace, SAY), ["a", "c", "d", "b"]);
    assert!(put_to(&mut workspace, "b", SAY, 0));
    assert_eq!(shown(&workspace, SAY), ["b", "a", "c", "d"]);
    assert!(!put_to(&mut workspace, "b", SAY, 0));
    assert!(!put_to(&mut workspace, "d", SAY, 9));
    assert!(put_to(&mut workspace, "a", SAY, 3));
    assert_eq!(shown(&workspace, SAY), ["b", "c", "d", "a"]);
    assert!(put_to(&mut workspace, "c", SEE, 0));
    assert!(put_to(&mut workspace, "d", SEE, 0));
    assert_eq!(shown(&workspace, SEE), ["d", "c"]);
    assert_eq!(shown(&workspace, SAY), ["b", "a"]);
}

#[test]
fn a_quadrant_keeps_the_sections_of_what_moves_within_it() {
    let mut workspace = workspace();
    assert_eq!(shown(&workspace, FEELS), ["f", "p"]);
    assert!(put_to(&mut workspace, "p", FEELS, 0));
    assert_eq!(shown(&workspace, FEELS), ["p", "f"]);
    assert_eq!(shown(&workspace, Place::Section(Section::Pain)), ["p"]);
    assert!(put_to(&mut workspace, "a", FEELS, 1));
    assert_eq!(shown(&workspace, FEELS), ["p", "a", "f"]);
    assert_eq!(shown(&workspace, Place::Section(Section::Feel)), ["a", "f"]);
}

#[test]
fn what_a_note_rests_on_goes_with_it_unless_it_was_the_usual() {
    let mut workspace = workspace();
    let basis = |workspace: &Workspace, note: &str| {
        EmpathyNote::from(workspace.record(note).unwrap()).basis
    };
    let feel = Place::Section(Section::Feel);
    workspace.apply(set_basis(&id("a"), Basis::Observed));
    workspace.apply(set_basis(&id("b"), Basis::Inferred));
    for note in ["a", "b", "c"] {
        assert!(put_to(&mut workspace, note, feel, 0));
        assert_eq!(basis(&workspace, note), Basis::Inferred);
    }
    // It was said of it that it was seen: that stays true wherever it is.
    workspace.apply(set_basis(&id("b"), Basis::Observed));
    assert!(put_to(
        &mut workspace,
        "b",
        Place::Section(Section::Think),
        0
    ));
    assert_eq!(basis(&workspace, "b"), Basis::Observed);
}

#[test]
fn a_map_is_about_whom_was_said_last() {
    let mut workspace = workspace();
    let said = [
        Subject::Persona(id("ada")),
        Subject::Interview(id("talk")),
        Subject::Segment("Day nurses".to_owned()),
    ];
    for subject in said {
        workspace.apply(set_subject(&id("m"), &subject));
        let map = EmpathyMap::from(workspace.record("m").unwrap());
        assert_eq!(map.subject, subject);
    }
}
