use super::*;
use plan::records::tag;
use plan::workspace::SeededOutside;
use serde_json::json;

fn workspace() -> Workspace {
    Workspace::new(SeededOutside::new(1, 1_000))
}

fn piece(workspace: &Workspace, id: &Id) -> Evidence {
    Evidence::of(workspace.record(id).unwrap()).unwrap()
}

#[test]
fn a_piece_begins_as_it_was_chosen() {
    let mut workspace = workspace();
    let id = Id::parse("e").unwrap();
    let mut begun = begun(id.clone(), Way::Survey, Day::parse("2026-11-26").unwrap());
    choose(&mut begun, evidence::WAY, &json!("usability_test"));
    choose(&mut begun, evidence::WAY, &json!("guessing"));
    choose(&mut begun, evidence::SUCCESS, &json!("partly"));
    choose(&mut begun, evidence::CONFIDENCE, &json!("high"));
    choose(&mut begun, evidence::DROP_OFF, &json!(12.5));
    choose(&mut begun, evidence::DATE, &json!("2026-11-02"));
    workspace.apply(Change::new("Note", create(&begun)));
    assert_eq!(piece(&workspace, &id), begun);
}

#[test]
fn nothing_is_left_of_a_piece_without_words_links_and_whys() {
    let mut workspace = workspace();
    let id = Id::parse("e").unwrap();
    let begun = begun(id.clone(), Way::Survey, Day::parse("2026-11-26").unwrap());
    workspace.apply(Change::new("Note", create(&begun)));
    let holds = |workspace: &mut Workspace, edits: Vec<Edit>| {
        workspace.apply(Change::new("Say", edits));
        let only = holds_only(workspace, &piece(workspace, &id), evidence::QUOTE);
        workspace.undo();
        only
    };
    let set = |field: &str, value: &str| {
        vec![Edit::set(&Id::parse("e").unwrap(), field.to_owned(), value)]
    };
    assert!(holds(&mut workspace, set(evidence::QUOTE, "Late")));
    assert!(!holds(&mut workspace, set(evidence::WHO, "Nadia")));
    let of = Id::parse("e").unwrap();
    let tagged = tag::replace(&of, &[], &["Bus".to_owned()]);
    assert!(!holds(&mut workspace, tagged));
    let links = link::take_stance("e", "pain", Some(Stance::Supports)).unwrap();
    assert!(!holds(&mut workspace, links.to_vec()));
    let asked = ask_why(
        &workspace,
        &of,
        &Id::parse("w").unwrap(),
        "Nobody told them",
    );
    assert!(!holds(&mut workspace, asked));
}

#[test]
fn a_doubt_is_not_outvoted_by_its_own_piece() {
    let mut workspace = workspace();
    let add = |relation, to| link::add(relation, "e", to).unwrap();
    workspace.apply(Change::new(
        "Link",
        vec![
            add(Relation::Supports, "a"),
            add(Relation::Contradicts, "a"),
            add(Relation::Supports, "b"),
            link::add(Relation::Supports, "other", "e").unwrap(),
        ],
    ));
    let wanted = [
        (Id::parse("a").unwrap(), Stance::Contradicts),
        (Id::parse("b").unwrap(), Stance::Supports),
    ];
    let mut found = stances(&workspace, &Id::parse("e").unwrap());
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(found, wanted);
}

#[test]
fn a_theme_is_made_once_whatever_its_letters() {
    let mut workspace = workspace();
    assert!(theme_called(&mut workspace, "  ").is_none());
    let (id, edits) = theme_called(&mut workspace, " Night\nbuses").unwrap();
    workspace.apply(Change::new("Add", edits));
    let name = workspace.record(&id).unwrap().text(theme::NAME);
    assert_eq!(name, "Night buses");
    let again = theme_called(&mut workspace, "NIGHT BUSES").unwrap();
    assert_eq!(again, (id.clone(), Vec::new()));
    let piece = Id::parse("e").unwrap();
    workspace.apply(Change::new("Gather", gather(&id, [&piece])));
    assert_eq!(themes_of(&workspace, &piece), [id]);
}
