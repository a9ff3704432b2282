use super::super::kano_sheet::{ColumnWhy, LeftColumn, read};
use super::super::table::read_text;
use super::*;
use crate::methods::kano::{Category, tally};
use crate::records::{fields, initiative};
use crate::workspace::{Change, SeededOutside};
use Answer::{Dislike, Like, LiveWith, MustBe, Neutral};
use serde_json::json;

fn plan(names: &[&str]) -> Workspace {
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    let create = |(at, name): (usize, &&str)| Edit::Create {
        id: Id::known(&format!("i{at}")),
        kind: initiative::KIND.into(),
        fields: fields([("name", json!(name)), ("order", json!(at.to_string()))]),
    };
    let edits = names.iter().enumerate().map(create).collect();
    workspace.apply(Change::new("Begin", edits));
    workspace
}

fn taken(workspace: &Workspace, text: &str) -> (Sheet, Taken) {
    let (names, table) = (Names::of(workspace), read_text(text).unwrap());
    let sheet = read(&names, &table);
    let taken = take(workspace, &names, &table, &sheet);
    (sheet, taken)
}

/// Who, about which, with it, without it.
fn said(taken: &Taken) -> Vec<(&str, &str, Answer, Answer)> {
    let answers = taken.answers.iter();
    answers
        .map(|it| {
            let (who, which) = (it.respondent.as_str(), it.initiative.as_str());
            (who, which, it.functional, it.dysfunctional)
        })
        .collect()
}

fn refused(taken: &Taken) -> Vec<(usize, Refusal)> {
    let refused = taken.refused.iter();
    refused.map(|it| (it.line, it.why.clone())).collect()
}

const THREE: [&str; 3] = ["Night buses", "Solar roofs", "Stop screens"];

#[test]
fn a_row_a_respondent_has_two_columns_an_initiative() {
    let workspace = plan(&THREE);
    let text = "Respondent\tNight buses (functional)\tNight buses (dysfunctional)\tSolar roofs without it\tSolar roofs with it\n\
                Ines\tI like it\tI dislike it\t5\t2\n\
                Tomasz\tneutral\tI can live with it\t\t\n";
    let (sheet, taken) = taken(&workspace, text);
    assert_eq!(sheet.left_out, []);
    let expected = [
        ("Ines", "i0", Like, Dislike),
        ("Ines", "i1", MustBe, Dislike),
        ("Tomasz", "i0", Neutral, LiveWith),
    ];
    assert_eq!(said(&taken), expected);
    assert_eq!(refused(&taken), []);
}

#[test]
fn questions_names_over_two_columns_and_two_lines_of_names_are_understood() {
    let workspace = plan(&THREE);
    let row = "Ines,1,5,3,4\n";
    let expected = [
        ("Ines", "i0", Like, Dislike),
        ("Ines", "i1", Neutral, LiveWith),
    ];
    for header in [
        "Timestamp,How would you feel if there were night buses?,How would you feel if there were no night buses?,\
         If you had solar roofs,If you didn’t have solar roofs\n",
        "Who,Night buses,,Solar roofs,\n",
        "Who,Night buses,Night buses,Solar roofs,Solar roofs\n",
        "Who,Night buses,,Solar roofs,\n,Functional,Dysfunctional,With it,Without it\n",
    ] {
        let (_, taken) = taken(&workspace, &format!("{header}{row}"));
        assert_eq!(said(&taken), expected, "{header}");
        assert_eq!(refused(&taken), [], "{header}");
    }
    // The second line says which is which.
    let turned = "Who,Night buses,\n,Dysfunctional,Functional\nInes,5,1\n";
    let (_, taken) = taken(&workspace, turned);
    assert_eq!(said(&taken), [("Ines", "i0", Like, Dislike)]);
}

#[test]
fn a_row_an_answer_names_its_initiative() {
    let workspace = plan(&THREE);
    let header = "Initiative;Functional;Dysfunctional;Participant\n";
    let text = format!("{header}night  BUSES;1;5;Ines\nTram;1;5;Ines\nSolar roofs;2;5;Tomasz\n");
    let (_, first) = taken(&workspace, &text);
    let expected = [
        ("Ines", "i0", Like, Dislike),
        ("Tomasz", "i1", MustBe, Dislike),
    ];
    assert_eq!(said(&first), expected);
    let none = Refusal::NoInitiative("Tram".to_owned());
    assert_eq!(refused(&first), [(3, none)]);
    // Without names of columns, too.
    let text = "Ines\tNight buses\t1\t5\nTomasz\tSolar roofs\tI expect it\tI dislike it\n";
    let (_, bare) = taken(&workspace, text);
    assert_eq!(said(&bare), expected);
    assert_eq!(bare.answers.first().map(|it| it.line), Some(1));
}

#[test]
fn what_does_not_fit_says_its_line_and_why() {
    let workspace = plan(&["Night buses", "Solar roofs", "Twin", "twin"]);
    let text = "Who,Night buses with,Night buses without,Solar roofs with,Comment,Twin with,Twin without\n\
                Ines,maybe,5,1,,,\n\
                ,1,5,1,,,\n\
                Tomasz,1,,1,,,\n\
                Nadia,1,5,1,Good,,,8\n";
    let (sheet, taken) = taken(&workspace, text);
    let left = |name: &str, why| LeftColumn {
        name: name.to_owned(),
        why,
    };
    let expected = [
        left("Solar roofs with", ColumnWhy::Alone),
        left("Comment", ColumnWhy::NoInitiative),
        left("Twin with", ColumnWhy::Several),
        left("Twin without", ColumnWhy::Several),
    ];
    assert_eq!(sheet.left_out, expected);
    let expected = [
        (2, Refusal::NoAnswer(Side::With, "maybe".to_owned())),
        (3, Refusal::Nobody),
        (4, Refusal::Half(Side::Without)),
        (
            5,
            Refusal::Misfit(Misfit::TooWide {
                cells: 8,
                columns: 7,
            }),
        ),
    ];
    assert_eq!(refused(&taken), expected);
    assert_eq!(said(&taken), []);
    assert!(
        !super::super::kano_sheet::read(&Names::of(&workspace), &read_text("a,b\nc,d\n").unwrap())
            .has_answers()
    );
}

#[test]
fn who_occurs_twice_counts_once_and_the_later_line_counts() {
    let mut workspace = plan(&THREE);
    let text = "Who,Night buses,\nZoë,1,5\nTomasz,3,3\n zoe ,2,5\n";
    let (_, first) = taken(&workspace, text);
    assert_eq!(
        said(&first),
        [
            ("zoe", "i0", MustBe, Dislike),
            ("Tomasz", "i0", Neutral, Neutral)
        ]
    );
    assert_eq!(refused(&first), [(2, Refusal::Again(4))]);
    let edits = add(&workspace, &first);
    workspace.apply(Change::new("Paste", edits));
    assert_eq!(tally(&workspace, "i0").respondents(), 2);
    // The same block again changes nothing; another answer of somebody known is a change.
    let (_, again) = taken(&workspace, text);
    assert_eq!(add(&workspace, &again), []);
    let (_, other) = taken(&workspace, "Who,Night buses,\nZOE,1,5\nTomasz,3,3\n");
    let was: Vec<Was> = other.answers.iter().map(|it| it.was).collect();
    assert_eq!(was, [Was::Otherwise(MustBe, Dislike), Was::Same]);
    let edits = add(&workspace, &other);
    workspace.apply(Change::new("Paste", edits));
    let tally = tally(&workspace, "i0");
    assert_eq!(tally.respondents(), 2);
    assert_eq!(tally.count(Category::OneDimensional), 1);
}

#[test]
fn a_name_within_a_longer_name_is_the_longer_one() {
    let workspace = plan(&["Buses", "Night buses", "No cash"]);
    let text = "Who,Night buses with,Night buses without,Buses with,Buses without,No cash,No cash\nInes,1,5,2,5,3,4\n";
    let (sheet, taken) = taken(&workspace, text);
    assert_eq!(sheet.left_out, []);
    let expected = [
        ("Ines", "i1", Like, Dislike),
        ("Ines", "i0", MustBe, Dislike),
        ("Ines", "i2", Neutral, LiveWith),
    ];
    assert_eq!(said(&taken), expected);
}

#[test]
fn thousands_of_answers_are_read_at_once() {
    let names: Vec<String> = (0..40).map(|at| format!("Initiative {at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let workspace = plan(&names);
    let header: Vec<String> = names.iter().map(|name| format!("{name}\t")).collect();
    let rows = (0..500).map(|who| format!("{who}\t{}\n", ["1\t5"; 40].join("\t")));
    let text = format!("Who\t{}\n{}", header.join("\t"), rows.collect::<String>());
    let (_, taken) = taken(&workspace, &text);
    assert_eq!(taken.answers.len(), 20_000);
    assert_eq!(taken.refused, []);
}

#[test]
fn who_is_known_under_two_ids_and_answers_anew_counts_by_that() {
    let mut workspace = plan(&THREE);
    let text = "Who,Night buses,\nZoë,1,5\n";
    let (_, first) = taken(&workspace, text);
    let edits = add(&workspace, &first);
    workspace.apply(Change::new("Paste", edits));
    // As after a merge with a file that has ids of its own.
    let theirs = Edit::Create {
        id: Id::known("from-a-file"),
        kind: kano_answer::KIND.into(),
        fields: fields([
            (kano_answer::INITIATIVE, json!("i0")),
            (kano_answer::RESPONDENT, json!("zoe")),
            (kano_answer::FUNCTIONAL, json!("neutral")),
            (kano_answer::DYSFUNCTIONAL, json!("neutral")),
        ]),
    };
    workspace.apply(Change::new("Merge", vec![theirs]));
    let (_, anew) = taken(&workspace, text);
    let was: Vec<Was> = anew.answers.iter().map(|it| it.was).collect();
    assert_eq!(was, [Was::Otherwise(Neutral, Neutral)]);
    let edits = add(&workspace, &anew);
    workspace.apply(Change::new("Paste", edits));
    let counted = tally(&workspace, "i0");
    assert_eq!(counted.respondents(), 1);
    assert_eq!(counted.count(Category::OneDimensional), 1);
    let (_, again) = taken(&workspace, text);
    assert_eq!(add(&workspace, &again), []);
}

#[test]
fn who_answered_is_a_name_before_it_is_the_number_of_a_row() {
    let workspace = plan(&THREE);
    // The order of the columns that Microsoft Forms exports.
    let header = "ID,Start time,Email,Name,Night buses with it,Night buses without it\n";
    let who = |rows: &str| {
        let (sheet, taken) = taken(&workspace, &format!("{header}{rows}"));
        let names = taken.answers.into_iter().map(|it| it.respondent);
        (sheet.who_called, names.collect::<Vec<_>>().join(" "))
    };
    let told = |called: &str, names: &str| (called.to_owned(), names.to_owned());
    assert_eq!(
        who("1,9:00,ines@a.org,Ines,1,5\n2,9:10,ida@a.org,Ida,1,5\n"),
        told("Name", "Ines Ida")
    );
    assert_eq!(
        who("1,9:00,ines@a.org,,1,5\n2,9:10,ida@a.org,,1,5\n"),
        told("Email", "ines@a.org ida@a.org")
    );
    // A form that asks nobody who they are has nothing but the number.
    assert_eq!(
        who("1,9:00,anonymous,,1,5\n2,9:10,anonymous,,1,5\n"),
        told("ID", "1 2")
    );
    for number in ["#", "No.", "Response"] {
        let text = format!(
            "{number};Initiative;Functional;Dysfunctional;Customer\n1;Night buses;1;5;Ines\n"
        );
        let (sheet, _) = taken(&workspace, &text);
        assert_eq!(
            (sheet.who, &*sheet.who_called),
            (Some(4), "Customer"),
            "{number}"
        );
    }
    let bare = "Ines\tNight buses\t1\t5\nIda\tNight buses\t1\t5\n";
    let (sheet, _) = taken(&workspace, bare);
    assert_eq!((sheet.who, &*sheet.who_called), (Some(0), ""));
}

#[test]
fn a_name_stands_for_few_columns_after_it() {
    let workspace = plan(&THREE);
    let long = "x".repeat(100_000);
    let text = format!("Who,{long}{}\nInes,1,5\n", ",".repeat(400));
    let (sheet, _) = taken(&workspace, &text);
    assert_eq!(sheet.left_out.len(), 3);
    // One column too many is told, and not passed over.
    let (sheet, taken) = taken(&workspace, "Who,Night buses,,,,\nInes,1,5,3,,\n");
    assert_eq!(said(&taken), [("Ines", "i0", Like, Dislike)]);
    let surplus = LeftColumn {
        name: "Night buses".to_owned(),
        why: ColumnWhy::TooMany,
    };
    assert_eq!(sheet.left_out, [surplus]);
}
