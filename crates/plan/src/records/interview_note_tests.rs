use super::*;
use crate::records::evidence::{Evidence, Way};
use crate::workspace::{Change, SeededOutside};

fn interview_with(guide: bool) -> Workspace {
    let mut of = fields([
        (interview::WHO, json!("A night nurse")),
        (interview::DATE, json!("2026-10-02")),
    ]);
    if guide {
        of.insert(interview::GUIDE.to_owned(), json!("g"));
    }
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new(
        "Begin",
        vec![
            Edit::Create {
                id: Id::known("i"),
                kind: interview::KIND.into(),
                fields: of,
            },
            question::add(Id::known("q"), "g", "When did a bus last fail you?", "a"),
            add(
                Id::known("n"),
                "i",
                Some("q"),
                " It said two minutes. ",
                "a",
            ),
            add(Id::known("empty"), "i", None, "  ", "b"),
        ],
    ));
    workspace
}

#[test]
fn a_highlight_knows_who_said_it_when_and_to_what() {
    let mut workspace = interview_with(true);
    let edit = highlight(&workspace, "n").unwrap();
    workspace.apply(Change::new("Highlight", vec![edit]));
    let record = workspace.record(&highlight_id("n").unwrap()).unwrap();
    let piece = Evidence::from(record);
    assert_eq!(piece.way, Way::Interview);
    assert_eq!(piece.quote, "It said two minutes.");
    assert_eq!(piece.who, "A night nurse");
    assert_eq!(piece.question, "When did a bus last fail you?");
    assert_eq!(piece.date.map(|day| day.to_string()).unwrap(), "2026-10-02");
    assert_eq!(piece.note, Some(Id::known("n")));
    assert!(is_highlight(&workspace, "n"));
    assert_eq!(highlight(&workspace, "n"), None);
    workspace.undo();
    assert!(!is_highlight(&workspace, "n"));
}

#[test]
fn two_people_who_highlight_one_note_make_one_piece() {
    let mut mine = interview_with(false);
    let mut theirs = Workspace::new(SeededOutside::new(2, 2_000));
    theirs.absorb(mine.all().cloned());
    for copy in [&mut mine, &mut theirs] {
        let edit = highlight(copy, "n").unwrap();
        copy.apply(Change::new("Highlight", vec![edit]));
    }
    let absorbed = mine.absorb(theirs.all().cloned());
    assert!(absorbed.conflicting.is_empty());
    assert_eq!(mine.count(evidence::KIND), 1);
    // Without a guide it was an open conversation.
    let pieces = evidence::newest_first(&mine);
    assert_eq!(pieces[0].way, Way::Discovery);
}

#[test]
fn what_says_nothing_or_is_no_note_is_no_highlight() {
    let workspace = interview_with(true);
    for note in ["empty", "i", "gone"] {
        assert_eq!(highlight(&workspace, note), None, "{note}");
    }
}
