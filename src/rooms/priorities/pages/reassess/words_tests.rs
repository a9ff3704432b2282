use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn a_cause_says_from_what_to_what() {
    let rice = Some(Model::Rice);
    let score = Cause::Score {
        from: Some(1_360.0),
        to: Some(2_720.0),
    };
    assert_eq!(cause(&score, rice), "Score from 1,360 to 2,720");
    assert_eq!(cause(&score, Some(Model::Moscow)), "Another priority");
    let none = Cause::Score {
        from: None,
        to: Some(0.5),
    };
    assert_eq!(
        cause(&none, Some(Model::Weighted)),
        "Score from none to 50\u{a0}%"
    );
    let more = Cause::Evidence {
        from: (1, 0),
        to: (3, 1),
    };
    let said = "Evidence for it from 1 to 3 pieces and against it from 0 to 1 piece";
    assert_eq!(cause(&more, rice), said);
}

#[test]
fn scores_show_where_they_are_amounts_of_one_model() {
    let rice = Some(Model::Rice);
    let said = scores(rice, Some(2.0), Some(3.0));
    assert_eq!(said.as_deref(), Some("2 → 3"));
    assert_eq!(scores(rice, Some(2.0), Some(2.0)).as_deref(), Some("2"));
    let came = scores(rice, None, Some(3.0));
    assert_eq!(came.as_deref(), Some("no score → 3"));
    assert_eq!(scores(rice, None, None), None);
    assert_eq!(scores(Some(Model::Kano), Some(2.0), Some(3.0)), None);
}

#[test]
fn the_standing_counts_what_changed() {
    let (today, then) = (day("2026-11-27"), day("2026-11-03"));
    let said = standing(7, 32, today, Some(then));
    assert_eq!(said, "7 of 32 changed since 3 November.");
    let said = standing(0, 32, today, Some(today));
    assert_eq!(said, "Nothing changed since earlier today.");
    let names = ["A", "B", "C", "D", "E", "F"].map(str::to_owned);
    let said = besides(1, &names, 2, true);
    let expected = "1 more has another place because others moved. Not in the plan any more: A, B, C, D, E and 1 more. 2 came after this one was begun: the next one asks about them.";
    assert_eq!(said, expected);
    assert_eq!(besides(0, &[], 0, true), "");
    let said = besides(3, &[], 0, false);
    let expected = "3 more have another place because the model is another.";
    assert_eq!(said, expected);
}

#[test]
fn what_moved_by_others_alone_did_not_change_itself() {
    assert_eq!(unchanged(24, 0), "24 did not change");
    let said = "24 did not change themselves; 16 of them moved";
    assert_eq!(unchanged(24, 16), said);
    assert_eq!(unchanged(1, 1), "1 did not change itself, but moved");
}

#[test]
fn what_was_decided_is_counted_by_what_it_was() {
    assert_eq!(counts([4, 1, 0]), "4 kept, 1 moved");
    assert_eq!(counts([0; 3]), "Nothing was decided");
    assert_eq!(model("rice"), "RICE");
    assert_eq!(model("from_the_future"), "“from_the_future”");
}
