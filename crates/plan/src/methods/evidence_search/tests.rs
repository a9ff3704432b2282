use super::*;
use crate::records::link::Relation;
use crate::records::{fields, tag, theme, why};
use crate::sample;
use crate::workspace::{Change, Edit, SeededOutside};
use proptest::prelude::*;
use serde_json::json;

fn shelf() -> Shelf {
    let create = |id: &str, way: &str, date: &str, quote: &str, tags: &[&str]| {
        let mut values = fields([
            (evidence::WAY, json!(way)),
            (evidence::DATE, json!(date)),
            (evidence::QUOTE, json!(quote)),
        ]);
        values.extend(tags.iter().filter_map(|name| tag::field(name)));
        Edit::Create {
            id: Id::known(id),
            kind: evidence::KIND.into(),
            fields: values,
        }
    };
    let add = |relation, from, to| link::add(relation, from, to).unwrap();
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new(
        "Begin",
        vec![
            create(
                "a",
                "survey",
                "2026-11-01",
                "The café is shut",
                &["Night", "Cold"],
            ),
            create("b", "interview", "2024-11-01", "Nobody told me", &["night"]),
            create("c", "analytics", "", "Café closed at 23:00", &[]),
            theme::add(Id::known("t"), "Waiting", "1"),
            why::add(Id::known("w"), "b", "The radio is not the board", "1"),
            add(Relation::Gathers, "t", "b"),
            add(Relation::Supports, "a", "pain"),
        ],
    ));
    Shelf::new(&workspace)
}

fn found(wanted: &Wanted) -> String {
    let today = Day::new(2026, 11, 26).unwrap();
    let ids = shelf().find(wanted, today);
    ids.iter().map(Id::as_str).collect()
}

#[test]
fn every_word_is_found_whatever_its_letters() {
    let words = |words: &str| {
        found(&Wanted {
            words: words.to_owned(),
            ..Wanted::default()
        })
    };
    assert_eq!(words(""), "abc");
    assert_eq!(words("CAFE"), "ac");
    assert_eq!(words("shut cafe"), "a");
    assert_eq!(words("radio"), "b");
    assert_eq!(words("night"), "ab");
    assert_eq!(words("shutnight"), "");
}

#[test]
fn what_is_said_of_a_piece_narrows_the_search() {
    let all = Wanted::default;
    let ways = [Way::Survey, Way::Analytics].into();
    assert_eq!(found(&Wanted { ways, ..all() }), "ac");
    let tags = vec!["NIGHT".to_owned(), "cold".to_owned()];
    assert_eq!(found(&Wanted { tags, ..all() }), "a");
    let freshness = [Freshness::Faded, Freshness::Undated].into();
    assert_eq!(found(&Wanted { freshness, ..all() }), "bc");
    let theme = Some(Id::known("t"));
    assert_eq!(found(&Wanted { theme, ..all() }), "b");
    let about = Some(Id::known("pain"));
    assert_eq!(found(&Wanted { about, ..all() }), "a");
    let unlinked = true;
    assert_eq!(found(&Wanted { unlinked, ..all() }), "bc");
    assert_eq!(shelf().tags(), [("Cold", 1), ("Night", 2)]);
}

/// Changes of a sample: which piece, and what becomes of it.
fn changes() -> impl Strategy<Value = Vec<(usize, u8)>> {
    prop::collection::vec((0_usize..40, 0_u8..7), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_shelf_brought_up_to_date_is_as_one_made_anew(seed in 0_u64..50, changes in changes()) {
        let today = Day::new(2026, 11, 26).unwrap();
        let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
        workspace.apply(Change::new("Begin", sample::research(seed, 40, today)));
        let mut shelf = Shelf::new(&workspace);
        for (at, what) in changes {
            let id = Id::known(&format!("sample-evidence-{at}"));
            let edits = match what {
                0 => link::delete_with_links(&workspace, &id),
                1 => vec![Edit::set(&id, evidence::QUOTE, "Other words")],
                2 => vec![Edit::set(&id, evidence::DATE, "2026-11-25")],
                3 => vec![link::add(Relation::Supports, &id, "vision:why").unwrap()],
                4 => vec![why::add(Id::known("new-why"), &id, "Because", "5")],
                5 => vec![link::add(Relation::Gathers, "sample-theme-1", &id).unwrap()],
                _ => vec![Edit::set(&id, "tag:new", "New")],
            };
            let touched = workspace.apply(Change::new("Change", edits)).touched;
            shelf.update(&workspace, &touched);
            prop_assert!(shelf == Shelf::new(&workspace));
            if what == 0 {
                let touched = workspace.undo().map(|it| it.touched).unwrap_or_default();
                shelf.update(&workspace, &touched);
                prop_assert!(shelf == Shelf::new(&workspace));
            }
        }
        let all = shelf.find(&Wanted::default(), today);
        let newest: Vec<Id> = evidence::newest_first(&workspace).into_iter().map(|it| it.id).collect();
        prop_assert_eq!(all, newest);
    }
}
