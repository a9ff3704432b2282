use super::*;
use plan::workspace::SeededOutside;
use plan::workspace::arrange::reorder;

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn workspace() -> Workspace {
    Workspace::new(SeededOutside::new(1, 1))
}

fn apply(workspace: &mut Workspace, make: impl FnOnce(&Workspace) -> Change) {
    let change = make(workspace);
    workspace.apply(change);
}

fn named(workspace: &mut Workspace, persona: &str) {
    apply(workspace, |workspace| {
        set_persona(workspace, &id(persona), persona::NAME, persona, "Edit name")
    });
}

fn with_trait(workspace: &mut Workspace, of: &str, kind: Trait, name: &str) {
    apply(workspace, |workspace| {
        let added = [(id(name), name.to_owned())];
        Change::new(
            "Add",
            add_traits(workspace, &id(of), kind, None, &added).unwrap(),
        )
    });
}

fn alive(workspace: &Workspace) -> BTreeSet<String> {
    let living = workspace.all().filter(|record| record.is_alive());
    living.map(|record| record.id().to_string()).collect()
}

#[test]
fn deleting_a_persona_takes_what_nobody_else_has_and_undo_brings_it_back() {
    let mut workspace = workspace();
    named(&mut workspace, "nadia");
    named(&mut workspace, "tomasz");
    with_trait(&mut workspace, "nadia", Trait::Goal, "sleep");
    with_trait(&mut workspace, "nadia", Trait::Pain, "late");
    let idea = id("idea");
    workspace.apply(Change::new(
        "Link",
        vec![
            create(&idea, plan::records::initiative::KIND, Fields::new()),
            link::add(Relation::Has, "tomasz", "late").unwrap(),
            link::add(Relation::For, &idea, "nadia").unwrap(),
            link::add(Relation::For, &idea, "sleep").unwrap(),
        ],
    ));
    for (field, whose) in [("shift", "nadia"), ("route", "tomasz")] {
        let add = persona_field::add(id(field), whose, "a");
        workspace.apply(Change::new("Add field", vec![add]));
    }
    let before = alive(&workspace);
    apply(&mut workspace, |workspace| {
        delete_persona(workspace, &id("nadia"))
    });
    let left: Vec<String> = alive(&workspace).into_iter().collect();
    let stays = ["idea", "late", "link:has:tomasz:late", "route", "tomasz"];
    assert_eq!(left, stays);
    workspace.undo();
    assert_eq!(alive(&workspace), before);
}

#[test]
fn a_shared_pain_is_only_taken_from_one_persona() {
    let mut workspace = workspace();
    named(&mut workspace, "nadia");
    named(&mut workspace, "tomasz");
    with_trait(&mut workspace, "nadia", Trait::Pain, "late");
    workspace.apply(Change::new(
        "Link",
        vec![link::add(Relation::Has, "tomasz", "late").unwrap()],
    ));
    let from = |workspace: &Workspace, whom: &str| {
        delete_trait(workspace, &id(whom), Trait::Pain, &id("late"))
    };
    apply(&mut workspace, |workspace| from(workspace, "nadia"));
    assert!(trait_ids(&workspace, &id("nadia"), Trait::Pain).is_empty());
    assert_eq!(
        trait_ids(&workspace, &id("tomasz"), Trait::Pain),
        [id("late")]
    );
    apply(&mut workspace, |workspace| from(workspace, "tomasz"));
    assert!(workspace.record("late").is_none());
    assert_eq!(workspace.count(link::KIND), 0);
}

#[test]
fn the_first_letter_makes_a_persona_and_one_undo_takes_it_back() {
    let mut workspace = workspace();
    named(&mut workspace, "first");
    workspace.seal();
    for text in ["N", "Na", "Nad"] {
        apply(&mut workspace, |workspace| {
            set_persona(workspace, &id("second"), persona::NAME, text, "Edit name")
        });
    }
    assert_eq!(persona_ids(&workspace), [id("first"), id("second")]);
    assert_eq!(workspace.undo().unwrap().label, "Add persona");
    assert_eq!(persona_ids(&workspace), [id("first")]);
    // Typing again makes it again, and nothing needs settling.
    apply(&mut workspace, |workspace| {
        set_persona(
            workspace,
            &id("second"),
            persona::ROLE,
            "Nurse",
            "Edit role",
        )
    });
    let record = workspace.record("second").unwrap();
    assert_eq!(
        (record.text(persona::NAME), record.text(persona::ROLE)),
        ("", "Nurse")
    );
    assert!(!record.needs_settling());
}

#[test]
fn a_persona_without_a_word_is_blank() {
    let mut workspace = workspace();
    named(&mut workspace, "nadia");
    assert!(!is_blank(&workspace, &id("nadia")));
    workspace.apply(Change::new(
        "Clear",
        vec![Edit::set(&id("nadia"), persona::NAME, "  ")],
    ));
    assert!(is_blank(&workspace, &id("nadia")));
    let about = empathy_map::Subject::Persona(id("nadia"));
    let map = empathy_map::add(id("map"), &about, "a");
    workspace.apply(Change::new("Add map", vec![map]));
    assert!(!is_blank(&workspace, &id("nadia")), "a map is about her");
    workspace.undo();
    assert!(is_blank(&workspace, &id("nadia")));
    with_trait(&mut workspace, "nadia", Trait::Goal, "sleep");
    assert!(!is_blank(&workspace, &id("nadia")));
    assert!(!is_blank(&workspace, &id("nobody")));
}

#[test]
fn a_copy_has_goals_of_its_own_and_stands_after_the_original() {
    let mut workspace = workspace();
    named(&mut workspace, "nadia");
    named(&mut workspace, "tomasz");
    with_trait(&mut workspace, "nadia", Trait::Goal, "sleep");
    with_trait(&mut workspace, "nadia", Trait::Goal, "eat");
    let (change, copy) = duplicate_persona(&mut workspace, &id("nadia")).unwrap();
    workspace.apply(change);
    assert_eq!(
        persona_ids(&workspace),
        [id("nadia"), copy.clone(), id("tomasz")]
    );
    assert_eq!(
        workspace.record(&copy).unwrap().text(persona::NAME),
        "nadia (copy)"
    );
    let goals = traits_of(&workspace, &copy, Trait::Goal);
    let texts: Vec<&str> = goals
        .iter()
        .map(|goal| goal.text(persona_trait::TEXT))
        .collect();
    assert_eq!(texts, ["sleep", "eat"]);
    assert!(
        goals
            .iter()
            .all(|goal| goal.id() != &id("sleep") && goal.id() != &id("eat"))
    );
}

#[test]
fn lines_are_added_before_another_and_moved() {
    let mut workspace = workspace();
    named(&mut workspace, "nadia");
    for name in ["one", "four"] {
        with_trait(&mut workspace, "nadia", Trait::Need, name);
    }
    let added = [
        (id("two"), "two".to_owned()),
        (id("three"), "three".to_owned()),
    ];
    apply(&mut workspace, |workspace| {
        let before = id("four");
        let edits = add_traits(workspace, &id("nadia"), Trait::Need, Some(&before), &added);
        Change::new("Add", edits.unwrap())
    });
    let needs = |workspace: &Workspace| trait_ids(workspace, &id("nadia"), Trait::Need);
    assert_eq!(needs(&workspace), ["one", "two", "three", "four"].map(id));
    let to_start = reorder(&workspace, "Move need", needs(&workspace), &id("four"), 0).unwrap();
    assert_eq!(to_start.edits.len(), 1);
    workspace.apply(to_start);
    assert_eq!(needs(&workspace), ["four", "one", "two", "three"].map(id));
    assert!(reorder(&workspace, "Move need", needs(&workspace), &id("four"), 0).is_none());
}

#[test]
fn a_link_that_is_there_twice_lists_its_goal_once() {
    let mut workspace = workspace();
    named(&mut workspace, "nadia");
    with_trait(&mut workspace, "nadia", Trait::Goal, "sleep");
    workspace.apply(Change::new(
        "Link",
        vec![Edit::Create {
            id: id("another"),
            kind: link::KIND.into(),
            fields: fields([
                (link::RELATION, json!("has")),
                (link::FROM, json!("nadia")),
                (link::TO, json!("sleep")),
            ]),
        }],
    ));
    assert_eq!(
        trait_ids(&workspace, &id("nadia"), Trait::Goal),
        [id("sleep")]
    );
}
