use super::*;
use crate::records::{feedback, fields};
use crate::workspace::{Change, Edit, SeededOutside};
use proptest::prelude::*;
use serde_json::json;

fn today() -> Day {
    Day::new(2026, 11, 26).unwrap()
}

fn piece(way: Way, date: &str) -> Piece {
    Piece {
        way,
        date: Day::parse(date),
        contradicts: false,
    }
}

fn against(way: Way, date: &str) -> Piece {
    Piece {
        contradicts: true,
        ..piece(way, date)
    }
}

fn level(pieces: &[Piece]) -> Level {
    Knowledge::of(pieces.iter().copied(), today()).level
}

#[test]
fn a_level_says_how_much_it_rests_on() {
    use Way::{Analytics, Interview, SupportTicket};
    let (new, old) = ("2026-10-01", "2025-01-01");
    let ticket = piece(SupportTicket, new);
    assert_eq!(level(&[]), Level::Assumed);
    assert_eq!(level(&[ticket]), Level::Thin);
    assert_eq!(level(&[piece(SupportTicket, old); 9]), Level::Thin);
    assert_eq!(level(&[ticket, piece(SupportTicket, old)]), Level::Fair);
    assert_eq!(level(&[ticket; 9]), Level::Fair, "one kind alone");
    let mut many = vec![ticket, ticket, piece(Interview, new)];
    many.extend([piece(Analytics, old); 2]);
    assert_eq!(level(&many), Level::Strong);
    many.push(against(Interview, new));
    assert_eq!(level(&many), Level::Strong, "a fifth contradicts");
    many.push(against(Interview, new));
    assert_eq!(level(&many), Level::Fair, "a third contradicts");
    assert_eq!(level(&[against(Interview, new)]), Level::Disputed);
    assert_eq!(level(&[ticket, against(Interview, new)]), Level::Disputed);
    // What is older counts half.
    assert_eq!(level(&[ticket, against(Interview, old)]), Level::Thin);
}

#[test]
fn pieces_are_counted_once_by_way_and_freshness() {
    let pieces = [
        piece(Way::Interview, "2026-11-01"),
        piece(Way::Interview, ""),
        against(Way::Survey, "2026-11-20"),
    ];
    let known = Knowledge::of(pieces, today());
    assert_eq!((known.supporting, known.contradicting), (2, 1));
    assert_eq!((known.pieces(), known.kinds(), known.fresh), (3, 1, 1));
    assert_eq!((known.support, known.contradiction), (3, 2));
    assert_eq!(known.newest, Day::new(2026, 11, 20));
    assert!((known.contradiction_share() - 0.4).abs() < 1e-12);
}

#[test]
fn links_of_evidence_and_feedback_count_and_those_to_nothing_do_not() {
    let create = |id: &str, kind: &'static str| Edit::Create {
        id: Id::known(id),
        kind: kind.into(),
        fields: fields([("date", json!("2026-11-01"))]),
    };
    let link = |relation, from, to| link::add(relation, from, to).unwrap();
    let mut workspace = Workspace::new(SeededOutside::new(1, 1_000));
    workspace.apply(Change::new(
        "Begin",
        vec![
            create("e", evidence::KIND),
            create("f", feedback::KIND),
            create("n", "note"),
            create("p", "pain"),
            link(Relation::Supports, "e", "p"),
            link(Relation::Supports, "f", "p"),
            link(Relation::Supports, "n", "p"),
            link(Relation::Supports, "gone", "p"),
            link(Relation::Supports, "p", "e"),
            link(Relation::Supports, "e", "vision:why"),
        ],
    ));
    let known = about(&workspace, "p", today());
    assert_eq!((known.supporting, known.kinds()), (2, 1));
    assert_eq!(about(&workspace, "vision:why", today()).supporting, 1);
    let both = link(Relation::Contradicts, "e", "p");
    workspace.apply(Change::new("Doubt", vec![both]));
    let known = about(&workspace, "p", today());
    assert_eq!((known.supporting, known.contradicting), (1, 1));
    let spoken: Vec<String> = spoken_of(&workspace, "e")
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(spoken, ["p", "vision:why"]);
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let date = prop_oneof![
        Just(None),
        (0_u32..740_000).prop_map(|days| Day::new(1, 1, 1).unwrap().plus_days(days)),
    ];
    let piece = (0..Way::ALL.len(), date, any::<bool>());
    let piece = piece.prop_map(|(way, date, contradicts)| Piece {
        way: Way::ALL[way],
        date,
        contradicts,
    });
    prop::collection::vec(piece, 0..16)
}

proptest! {
    #[test]
    fn one_more_fresh_supporting_piece_never_lowers_it(pieces in pieces(), way in 0..Way::ALL.len()) {
        let before = Knowledge::of(pieces.iter().copied(), today());
        let more = Piece { way: Way::ALL[way], date: Some(today()), contradicts: false };
        let after = Knowledge::of(pieces.into_iter().chain([more]), today());
        prop_assert!(after.level >= before.level);
        prop_assert!(after.contradiction_share() <= before.contradiction_share());
    }

    #[test]
    fn one_more_contradicting_piece_never_raises_what_is_supported(pieces in pieces()) {
        let before = Knowledge::of(pieces.iter().copied(), today());
        let doubt = Piece { way: Way::Interview, date: Some(today()), contradicts: true };
        let after = Knowledge::of(pieces.into_iter().chain([doubt]), today());
        prop_assert!(after.level <= before.level.max(Level::Disputed));
    }

    #[test]
    fn the_order_of_evidence_is_irrelevant(pieces in pieces(), turn in 0_usize..16) {
        let known = Knowledge::of(pieces.iter().copied(), today());
        let mut other = pieces.clone();
        other.reverse();
        if !other.is_empty() {
            let turn = turn % other.len();
            other.rotate_left(turn);
        }
        prop_assert_eq!(Knowledge::of(other, today()), known.clone());
        let share = known.contradiction_share();
        prop_assert!((0.0..=1.0).contains(&share));
    }
}
