use super::*;
use crate::rooms::priorities::personas_by_name::PersonasByName;
use crate::rooms::priorities::ranking::Ranking;
use plan::Workspace;
use plan::records::{fields, initiative, work};
use plan::workspace::{Change, Edit, SeededOutside};

fn named(title: &str) -> Common {
    Common {
        place: None,
        title: title.to_owned(),
    }
}

fn keys(commons: &[Common]) -> Vec<String> {
    let paints = Paints::new(commons, "Nobody");
    let keys = paints.keys.iter();
    keys.map(|key| {
        let word = key.paint.word().unwrap_or("plain");
        format!("{word} {} {}", key.title, key.count)
    })
    .collect()
}

#[test]
fn the_most_frequent_comes_first_and_what_is_nobodys_last() {
    let owners = ["", "Zoe", "Ada", "Zoe", "Bo", ""].map(named);
    assert_eq!(
        keys(&owners),
        ["1 Zoe 2", "2 Ada 1", "3 Bo 1", "none Nobody 2"]
    );
    assert_eq!(keys(&[]), [""; 0]);
    let paints = Paints::new(&owners, "Nobody");
    assert_eq!(paints.get(2), (Paint::Hue(1), Some("Ada".into())));
    assert_eq!(paints.get(5), (Paint::None, Some("Nobody".into())));
    assert_eq!(Paints::default().get(0), (Paint::Plain, None));
}

#[test]
fn what_has_an_order_keeps_it() {
    let levels = [Some(40.0), Some(80.0), Some(80.0), None, Some(100.0)].map(sureness);
    let first: Vec<String> = keys(&levels).into_iter().collect();
    assert!(first[0].starts_with("1 High") && first[1].starts_with("2 Medium"));
    assert!(first[2].starts_with("3 Moonshot") && first[3] == "none Nobody 1");
}

#[test]
fn a_row_holds_the_status_owner_and_bucket_that_the_plan_says() {
    let edits = [
        ("a", "done", " Zoe ", "keep_the_lights_on"),
        ("b", "", "", ""),
        ("c", "planned", "Bo", "unheard of"),
    ];
    let edits = edits.map(|(id, status, owner, bucket)| Edit::Create {
        id: Id::parse(id).unwrap(),
        kind: initiative::KIND.into(),
        fields: fields([
            (work::STATUS, status.into()),
            (work::OWNER, owner.into()),
            (work::BUCKET, bucket.into()),
        ]),
    });
    let mut plan = Workspace::new(SeededOutside::new(1, 0));
    plan.apply(Change::new("Begin", edits.into()));
    let ranking = Ranking::of(&plan, None, None);
    let rows: Vec<_> = ranking.ranked().cloned().collect();
    for by in [GroupBy::Status, GroupBy::Owner, GroupBy::Bucket] {
        assert_eq!(gathered(&ColourBy::Group(by)), None);
        let personas = PersonasByName::default();
        let said: HashMap<_, _> = of_each(by, &plan, &personas).collect();
        let held = of_rows(&ColourBy::Group(by), &rows);
        for (row, held) in rows.iter().zip(&held) {
            assert_eq!(said.get(&row.id), Some(held), "{by:?} {}", row.id);
        }
    }
    let owners = of_rows(&ColourBy::Group(GroupBy::Owner), &rows);
    assert!(owners.contains(&named("Zoe")) && owners.contains(&named("")));
    let tags = ColourBy::Group(GroupBy::Tag);
    assert_eq!(gathered(&tags), Some(GroupBy::Tag));
}

#[test]
fn beyond_eight_colours_the_rest_are_others() {
    let mut tags: Vec<Common> = (0..12).map(|at| named(&format!("t{at:02}"))).collect();
    tags.extend([named("t11"), named("t11"), named("")]);
    let keys = keys(&tags);
    assert_eq!(keys[0], "1 t11 3");
    assert_eq!(keys[8..], ["other Other 4", "none Nobody 1"]);
    // What is among the others is still called by its own name.
    let paints = Paints::new(&tags, "Nobody");
    assert_eq!(paints.get(10), (Paint::Other, Some("t10".into())));
}
