use super::super::brief::markdown;
use super::*;
use crate::records::{ORDER, fields, link};
use crate::workspace::{Change, Edit, SeededOutside};
use serde_json::json;

fn words_of(section: Section) -> String {
    format!("[{}]", section.word())
}

fn markdown_of(workspace: &Workspace) -> String {
    let words = SheetWords {
        nameless: "Nobody yet",
        who: "Who",
        more: "More",
        evidence: "What we heard",
        section: &words_of,
        kind: &|kind| kind.word().to_owned(),
        knowledge: &|known| format!("({})", known.supporting),
        grounding: &|grounding| format!("Grounded: {}", grounding.is_grounded()),
        origin: &|piece| piece.who.clone(),
    };
    let today = Day::new(2026, 11, 26).unwrap();
    markdown(&sheet(workspace, "ada", today, &words).unwrap())
}

fn create(id: &str, kind: &'static str, pairs: &[(&str, &str)]) -> Edit {
    let mut values = fields([]);
    for (name, value) in pairs {
        values.insert((*name).to_owned(), json!(value));
    }
    Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields: values,
    }
}

#[test]
fn a_sheet_says_what_is_known_of_a_persona_and_from_whom() {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let add = |relation, from, to| link::add(relation, from, to).unwrap();
    let ada = Id::known("ada");
    workspace.apply(Change::new(
        "Begin",
        vec![
            create(
                "ada",
                persona::KIND,
                &[
                    ("name", "Ada *"),
                    ("role", "Nurse"),
                    ("quote", "It lies."),
                    ("day", "Up at four\nBus at five"),
                    ("context", "At the stop"),
                ],
            ),
            Edit::set(&ada, Section::Context.hiding_field(), true),
            create("late", "pain", &[("text", "Late"), (ORDER, "1")]),
            create(
                "cold",
                "pain",
                &[
                    ("text", "Cold"),
                    (ORDER, "2"),
                    ("severity", "serious"),
                    ("frequency", "daily"),
                ],
            ),
            add(Relation::Has, "ada", "late"),
            add(Relation::Has, "ada", "cold"),
            create(
                "own",
                persona_field::KIND,
                &[("persona", "ada"), ("name", "Shift"), ("text", "Nights")],
            ),
            create(
                "e",
                evidence::KIND,
                &[
                    ("quote", "Never came"),
                    ("who", "Eve"),
                    ("date", "2026-11-01"),
                ],
            ),
            create("f", evidence::KIND, &[("quote", "Came at once")]),
            add(Relation::Supports, "e", "late"),
            add(Relation::Contradicts, "f", "late"),
        ],
    ));
    let wanted = "\
# Ada \\*

## Who

It lies.

- **\\[role\\]:** Nurse
- **\\[kind\\]:** primary

Grounded: false

## \\[day\\]

Up at four

Bus at five

## \\[pains\\]

- **Cold** (0)
- **Late** (1)

## More

- **Shift:** Nights

## What we heard

- Never came
  - Eve
";
    assert_eq!(markdown_of(&workspace), wanted);

    // What was said of a list goes with it.
    let hide = Edit::set(&ada, Section::of_trait(Trait::Pain).hiding_field(), true);
    workspace.apply(Change::new("Hide", vec![hide]));
    let sheet = markdown_of(&workspace);
    for gone in ["Late", "What we heard", "Never came"] {
        assert!(!sheet.contains(gone), "“{gone}” is in\n{sheet}");
    }
}

#[test]
fn a_persona_of_whom_nothing_is_known_has_a_sheet() {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new(
        "Begin",
        vec![create("ada", persona::KIND, &[])],
    ));
    let wanted = "# Nobody yet\n\n## Who\n\n- **\\[kind\\]:** primary\n\nGrounded: false\n";
    assert_eq!(markdown_of(&workspace), wanted);
}
