use super::*;
use plan::day::Day;
use plan::methods::confidence_cap::{Override, Rung};
use plan::methods::knowledge::Piece;
use plan::records::evidence::Way;

#[test]
fn what_is_short_of_the_last_is_said_in_the_models_own_words() {
    let said = |model, own, short| short_of(model, own, Some(short));
    assert_eq!(
        said(Model::Rice, 992.0, 8.0),
        "8 short of the last that was chosen."
    );
    assert_eq!(
        said(Model::Rice, 1_134.2, 0.2),
        "0.2 short of the last that was chosen."
    );
    assert_eq!(
        said(Model::Weighted, 0.5, 0.01),
        "1 point short of the last that was chosen."
    );
    assert!(said(Model::Weighted, 0.5, 0.001).starts_with("Less than a point"));
    let must = plan::methods::moscow::Priority::Must.level();
    let should = plan::methods::moscow::Priority::Should.level();
    assert_eq!(
        said(Model::Moscow, should, must - should),
        "The last that was chosen is: Must have."
    );
    for model in [Model::Rice, Model::Moscow, Model::Kano] {
        assert!(said(model, 2.0, 0.0).starts_with("It ties"));
    }
    // What floating point leaves is a tie, too.
    assert!(said(Model::Ice, 0.3, 0.1 + 0.2 - 0.3).starts_with("It ties"));
    assert_eq!(
        short_of(Model::Rice, 1.0, None),
        "Enough others come before it."
    );
}

#[test]
fn a_chance_is_never_rounded_to_certainty() {
    assert_eq!(
        chance(0.834, 5),
        "Among the first 5 in 83\u{a0}% of 10,000 draws"
    );
    assert!(chance(0.999, 5).contains(" >99\u{a0}%"));
    assert!(chance(0.001, 5).contains(" <1\u{a0}%"));
    assert!(chance(1.0, 1).starts_with("The first of all in 100\u{a0}%"));
    assert!(chance(0.0, 5).contains(" 0\u{a0}%"));
}

#[test]
fn the_room_that_is_kept_is_what_any_chance_takes() {
    for share in [0.0, 0.001, 0.5, 0.999, 1.0] {
        let shorter = like_a_chance(1_200).len() - chance(share, 1_200).len();
        assert!(shorter <= 2, "{share}");
    }
}

#[test]
fn a_rank_is_written_as_every_number_is() {
    assert_eq!(rank(Some(12)), "12");
    assert_eq!(rank(Some(5_021)), "5,021");
    assert_eq!(rank(None), "");
}

#[test]
fn confidence_says_what_the_evidence_bears() {
    let mut cap = Cap {
        rung: Rung::Anecdote,
        by_hand: None,
        given: Some(80.0),
    };
    let said = |cap: &Cap, which| confidence(cap, which).unwrap_or_default();
    assert_eq!(
        said(&cap, Confidence::AsGiven),
        "80\u{a0}% confidence, of which the evidence bears 50\u{a0}%: it rests on anecdotes"
    );
    assert_eq!(
        said(&cap, Confidence::ByEvidence),
        "50\u{a0}% confidence of 80\u{a0}% given: it rests on anecdotes"
    );
    cap.by_hand = Some(Override {
        cap: 90.0,
        reason: "A trial ran".to_owned(),
    });
    assert_eq!(said(&cap, Confidence::ByEvidence), "80\u{a0}% confidence");
    cap.given = None;
    assert_eq!(confidence(&cap, Confidence::AsGiven), None);
}

#[test]
fn what_is_known_is_counted_by_its_kinds() {
    let today = Day::new(2026, 11, 26);
    let piece = |way, contradicts| Piece {
        way,
        date: today,
        contradicts,
    };
    let all = |pieces: &[Piece]| known(&Knowledge::of(pieces.iter().copied(), today.unwrap()));
    let (ticket, talk) = (
        piece(Way::SupportTicket, false),
        piece(Way::Interview, false),
    );
    assert_eq!(
        all(&[talk, talk, ticket]).unwrap(),
        "Fair: 2 interviews and 1 support ticket"
    );
    assert_eq!(
        all(&[piece(Way::Survey, true)]).unwrap(),
        "Disputed: 1 piece contradicts it"
    );
    assert_eq!(all(&[]), None);
}

#[test]
fn what_nobody_wrote_has_a_name() {
    assert_eq!(period(" "), "Unnamed period");
    assert_eq!(line("  a\n b ", 20, "none"), "a b");
    assert_eq!(line(&"word ".repeat(9_000), 9, "none"), "word word…");
    assert_eq!(line("\n", 9, "none"), "none");
    assert_eq!(
        (and_more(0), and_more(1_200)),
        (String::new(), "And 1,200 more.".to_owned())
    );
}
