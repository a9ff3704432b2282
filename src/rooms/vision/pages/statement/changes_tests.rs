use super::*;
use plan::records::{alternative, factor, key_result, objective, vision};
use plan::workspace::SeededOutside;

fn workspace() -> Workspace {
    Workspace::new(SeededOutside::new(1, 1_000))
}

fn add(workspace: &mut Workspace, kind: &'static str, field: &'static str, number: u128) -> Id {
    let id = Id::from_random(number);
    let edits = create(workspace, kind, field, &id, &number.to_string());
    workspace.apply(Change::new("Add", edits));
    id
}

fn names(workspace: &Workspace, kind: &str) -> Vec<String> {
    let records = workspace.ordered(kind);
    records
        .iter()
        .map(|it| it.text("text").to_owned())
        .collect()
}

#[test]
fn new_ones_come_last_and_steps_move_them() {
    let mut workspace = workspace();
    let ids: Vec<Id> = (1..=3)
        .map(|number| add(&mut workspace, factor::KIND, factor::TEXT, number))
        .collect();
    assert_eq!(names(&workspace, factor::KIND), ["1", "2", "3"]);
    let (change, to, count) =
        step(&workspace, factor::KIND, &ids[2], -1, "Move".to_owned()).unwrap();
    assert_eq!((change.edits.len(), to, count), (1, 1, 3));
    workspace.apply(change);
    assert_eq!(names(&workspace, factor::KIND), ["1", "3", "2"]);
    assert!(step(&workspace, factor::KIND, &ids[0], -1, "Move".to_owned()).is_none());
}

#[test]
fn records_without_keys_are_put_in_order_too() {
    let mut workspace = workspace();
    let ids: Vec<Id> = (1..=3).map(Id::from_random).collect();
    let bare = ids.iter().map(|id| Edit::Create {
        id: id.clone(),
        kind: factor::KIND.into(),
        fields: fields([(factor::TEXT, json!(id.to_string()))]),
    });
    workspace.apply(Change::new("Add", bare.collect()));
    let first = workspace.ordered(factor::KIND)[0].id().clone();
    let (change, ..) = step(&workspace, factor::KIND, &first, 1, "Move".to_owned()).unwrap();
    workspace.apply(change);
    assert_eq!(workspace.ordered(factor::KIND)[1].id(), &first);
}

#[test]
fn a_row_goes_with_its_cells_and_links_and_comes_back_with_them() {
    let mut workspace = workspace();
    let row = add(&mut workspace, factor::KIND, factor::TEXT, 1);
    let column = add(&mut workspace, alternative::KIND, alternative::NAME, 2);
    for whose in [alternative::US, &*column] {
        let edit = judge(&workspace, whose, &row, standing::LEVEL, json!("well"));
        workspace.apply(Change::new("Judge", edit.into_iter().collect()));
    }
    let link = link::add(Relation::MattersTo, &row, "a-need");
    workspace.apply(Change::new("Link", link.into_iter().collect()));
    assert!(!is_bare(&workspace, &row));
    let edits = delete(&workspace, &row);
    assert_eq!(edits.len(), 4);
    workspace.apply(Change::new("Delete", edits));
    assert_eq!(workspace.count(standing::KIND), 0);
    assert!(is_bare(&workspace, &column));
    workspace.undo();
    assert_eq!(workspace.count(standing::KIND), 2);
    assert_eq!(workspace.count(link::KIND), 1);
}

#[test]
fn a_cell_is_made_once_and_begins_anew_after_it_was_deleted() {
    let mut workspace = workspace();
    let row = add(&mut workspace, factor::KIND, factor::TEXT, 1);
    let mut say = |field: &'static str, value: &str| {
        let edit = judge(&workspace, "us", &row, field, json!(value)).unwrap();
        let id = edit.id().clone();
        workspace.apply(Change::new("Judge", vec![edit]));
        let cell = standing::Standing::from(workspace.record(&id).unwrap());
        if value == "gone" {
            workspace.apply(Change::new("Delete", vec![Edit::Delete { id }]));
        }
        cell
    };
    say(standing::LEVEL, "best");
    let cell = say(standing::TEXT, "gone");
    assert_eq!(cell.level, Some(standing::Level::Best));
    let cell = say(standing::TEXT, "again");
    assert_eq!((cell.level, cell.text.as_str()), (None, "again"));
}

#[test]
fn the_vision_serves_an_objective_as_long_as_something_is_said() {
    let mut workspace = workspace();
    let goal = add(&mut workspace, objective::KIND, objective::NAME, 1);
    let mut say = |field: &'static str, value: Option<&str>| {
        let edit = serve(&workspace, &vision::id(), &goal, field, value);
        workspace.apply(Change::new("Serve", edit.into_iter().collect()));
        let links: Vec<&Record> = workspace.links_of(&goal).collect();
        let said =
            |link: &&Record| format!("{}/{}", link.text(link::STRENGTH), link.text(link::HOW));
        links.first().map(said)
    };
    assert_eq!(say(link::STRENGTH, None), None);
    assert_eq!(say(link::STRENGTH, Some("weak")).as_deref(), Some("weak/"));
    assert_eq!(say(link::HOW, Some("So")).as_deref(), Some("weak/So"));
    assert_eq!(say(link::STRENGTH, None).as_deref(), Some("/So"));
    assert_eq!(say(link::HOW, Some("")), None);
    assert_eq!(
        say(link::STRENGTH, Some("strong")).as_deref(),
        Some("strong/")
    );
}

#[test]
fn an_objective_that_is_measured_or_worked_on_is_not_bare() {
    let mut workspace = workspace();
    let id = add(&mut workspace, objective::KIND, objective::NAME, 1);
    assert!(is_bare(&workspace, &id));
    let measure = key_result::add(Id::from_random(2), &id, "1");
    workspace.apply(Change::new("Measure", vec![measure]));
    assert!(!is_bare(&workspace, &id));
    workspace.undo();
    let work = link::contribute("initiative", &id, None, "").unwrap();
    workspace.apply(Change::new("Link", vec![work]));
    assert!(!is_bare(&workspace, &id));
}
