use super::*;
use crate::rooms::priorities::columns::{COLUMNS, Field};
use crate::ui::table::{Arrangement, Sort};
use plan::records::link::{self, Relation};
use plan::records::work::{self, Status};
use plan::records::{evidence, fields, key_result, objective, persona, tag, theme};
use plan::workspace::{Change, Edit, Fields, SeededOutside};
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering};

fn id(id: &str) -> Id {
    Id::parse(id).unwrap()
}

fn create(name: &str, kind: &'static str, values: Fields) -> Edit {
    Edit::Create {
        id: id(name),
        kind: kind.into(),
        fields: values,
    }
}

/// Four initiatives.
fn four() -> Workspace {
    let work = |name: &str, owner: &str, status: Status| {
        let values = fields([
            (work::OWNER, json!(owner)),
            (work::STATUS, json!(status.word())),
        ]);
        create(name, initiative::KIND, values)
    };
    let mut workspace = Workspace::new(SeededOutside::new(1, 0));
    workspace.apply(Change::new(
        "Begin",
        vec![
            work("a", "Zoe", Status::Idea),
            work("b", "Zoe", Status::Planned),
            work("c", " ", Status::Done),
            work("d", "Émile", Status::Done),
        ],
    ));
    workspace
}

fn titled(by: GroupBy, workspace: &Workspace) -> Vec<String> {
    let rows = ["c", "a", "d", "b"].map(id);
    let commons = Commons::of(by, workspace, &PersonasByName::of(workspace));
    let groups = Groups::of(&commons, &rows);
    let said = |group: &Group| {
        let rows: Vec<&str> = group.rows.iter().map(Id::as_str).collect();
        format!("{}: {}", group.title, rows.join(""))
    };
    groups.groups.iter().map(said).collect()
}

#[test]
fn rows_keep_their_order_within_groups_that_stand_in_theirs() {
    let workspace = four();
    assert_eq!(
        titled(GroupBy::Status, &workspace),
        ["Idea: a", "Planned: b", "Done: cd"]
    );
    assert_eq!(
        titled(GroupBy::Owner, &workspace),
        ["Émile: d", "Zoe: ab", "Nobody answers for these: c"]
    );
    assert_eq!(titled(GroupBy::Bucket, &workspace), ["In no bucket: cadb"]);
}

#[test]
fn what_has_several_is_under_all_of_them_together() {
    let mut workspace = four();
    let named = |name: &str| fields([(objective::NAME, json!(name))]);
    let link = |from: &str, to: &str| link::add(Relation::Contributes, from, to).unwrap();
    let of = fields([(key_result::OBJECTIVE, json!("o2"))]);
    let mut edits = vec![
        create("o1", objective::KIND, named("Grow")),
        create("o2", objective::KIND, named("Earn")),
        create("k", key_result::KIND, of),
        link("a", "o1"),
        link("a", "k"),
        link("b", "k"),
        link("b", "o2"),
    ];
    edits.extend(tag::replace(&id("a"), &[], &["bus".to_owned()]));
    workspace.apply(Change::new("Link", edits));
    assert_eq!(
        titled(GroupBy::Objective, &workspace),
        ["Earn: b", "Earn and Grow: a", "Serves no objective: cd"]
    );
    assert_eq!(
        titled(GroupBy::Tag, &workspace),
        ["bus: a", "Without a tag: cdb"]
    );
}

#[test]
fn rows_are_grouped_by_whom_they_are_for_and_by_the_themes_they_rest_on() {
    let mut workspace = four();
    let named = |field: &str, name: &str| fields([(field, json!(name))]);
    let link = |relation, from: &str, to: &str| link::add(relation, from, to).unwrap();
    workspace.apply(Change::new(
        "Link",
        vec![
            create("p1", persona::KIND, named(persona::NAME, "Mina")),
            create("p2", persona::KIND, named(persona::NAME, "Ada")),
            link(Relation::For, "a", "p1"),
            link(Relation::For, "a", "p2"),
            link(Relation::For, "d", "p1"),
            create("t", theme::KIND, named(theme::NAME, "Trust")),
            create("e", evidence::KIND, fields([])),
            link(Relation::Gathers, "t", "e"),
            link(Relation::Supports, "e", "b"),
        ],
    ));
    assert_eq!(
        titled(GroupBy::Persona, &workspace),
        ["Ada and Mina: a", "Mina: d", "For nobody yet: cb"]
    );
    assert_eq!(
        titled(GroupBy::Theme, &workspace),
        ["Trust: b", "Rests on no theme: cad"]
    );
}

#[test]
fn a_group_is_known_by_its_heading_and_by_its_rows() {
    let workspace = four();
    let commons = Commons::of(GroupBy::Status, &workspace, &PersonasByName::default());
    let groups = Groups::of(&commons, &["d", "a"].map(id));
    let around = groups.around(&id("d")).unwrap();
    assert_eq!(around.title, "Done");
    assert_eq!(groups.get(&around.key), Some(around));
    assert_eq!(groups.around(&id("c")), None);
    assert_eq!(groups.get(&id("d")), None);
    let lines = groups.lines(&BTreeSet::from([around.key.clone()]));
    assert_eq!(lines[1..], [id("a"), around.key.clone()]);
}

#[test]
fn no_heading_is_taken_for_a_record() {
    let mut workspace = Workspace::new(SeededOutside::new(1, 0));
    let before = key(GroupBy::Tag, "Bus", &workspace).unwrap();
    let record = create(&before, initiative::KIND, fields([]));
    workspace.apply(Change::new("Begin", vec![record]));
    assert_ne!(key(GroupBy::Tag, "Bus", &workspace), Some(before));
}

#[test]
fn letters_that_are_typed_gather_what_is_common_once() {
    let gathered = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&gathered);
    let workspace = four();
    Owner::new().with(|| {
        let by = Sort {
            column: Field::Score.column(),
            descending: true,
        };
        let table = TableState::<Id>::new(by, Arrangement::new(COLUMNS));
        let found = RwSignal::new(Arc::new(Vec::new()));
        let commons = memo(move |_| {
            count.fetch_add(1, Ordering::Relaxed);
            let personas = PersonasByName::default();
            Arc::new(Commons::of(GroupBy::Status, &workspace, &personas))
        });
        let groups = groups(table, memo(move |_| found.get()), commons);
        for (rows, headings) in [(&["a", "b", "c"][..], 3), (&["a", "b"], 2), (&["b"], 1)] {
            found.set(Arc::new(rows.iter().map(|row| id(row)).collect()));
            assert_eq!(groups.with_untracked(|it| it.groups.len()), headings);
        }
    });
    assert_eq!(gathered.load(Ordering::Relaxed), 1);
}
