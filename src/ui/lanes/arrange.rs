//! Where cards stand on a board, and where a move leads.

use crate::ui::place::Frame;

/// A column of a board.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lane {
    /// What tells it from the others.
    pub id: String,
    /// Its words.
    pub title: String,
}

/// A card of a board.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaneCard {
    /// What tells it from the others.
    pub id: String,
    /// Its words.
    pub title: String,
    /// The id of its column.
    pub lane: String,
}

/// A card's place: its column, and how many of the column's other cards stand before it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The id of the column.
    pub lane: String,
    /// How many others stand before it.
    pub at: usize,
}

/// Where a card stands.
#[must_use]
pub fn place_of(cards: &[LaneCard], id: &str) -> Option<Place> {
    let card = cards.iter().find(|card| card.id == id)?;
    let mut beside = cards.iter().filter(|other| other.lane == card.lane);
    let at = beside.position(|other| other.id == id)?;
    Some(Place {
        lane: card.lane.clone(),
        at,
    })
}

/// The cards in their order with one of them elsewhere.
#[must_use]
pub fn moved(cards: &[LaneCard], id: &str, to: &Place) -> Vec<LaneCard> {
    let (mut taken, mut cards): (Vec<_>, Vec<_>) =
        cards.iter().cloned().partition(|card| card.id == id);
    let Some(mut card) = taken.pop() else {
        return cards;
    };
    card.lane.clone_from(&to.lane);
    let places = cards.iter().enumerate();
    let mut of_lane = places.filter(|(_, other)| other.lane == to.lane);
    let before = of_lane.nth(to.at).map_or(cards.len(), |(place, _)| place);
    cards.insert(before, card);
    cards
}

/// The place of a card in a column whose cards keep the order in which all of them stand.
pub(super) fn in_order(cards: &[LaneCard], id: &str, lane: &str) -> Place {
    let before = cards.iter().take_while(|card| card.id != id);
    Place {
        lane: lane.to_owned(),
        at: before.filter(|card| card.lane == lane).count(),
    }
}

/// The place that a key leads to.
pub(super) fn after(lanes: &[Lane], cards: &[LaneCard], id: &str, key: &str) -> Option<Place> {
    let here = place_of(cards, id)?;
    let others = |lane: &str| {
        let others = cards.iter().filter(|card| card.lane == lane);
        others.filter(|card| card.id != id).count()
    };
    let lane = lanes.iter().position(|lane| lane.id == here.lane)?;
    let beside = |lane: Option<usize>| {
        let lane = lanes.get(lane?)?;
        Some(Place {
            at: here.at.min(others(&lane.id)),
            lane: lane.id.clone(),
        })
    };
    let within = |at: usize| {
        let lane = here.lane.clone();
        (at != here.at).then_some(Place { lane, at })
    };
    match key {
        "ArrowLeft" => beside(lane.checked_sub(1)),
        "ArrowRight" => beside(lane.checked_add(1)),
        "ArrowUp" => within(here.at.checked_sub(1)?),
        "ArrowDown" => within((here.at + 1).min(others(&here.lane))),
        "Home" => within(0),
        "End" => within(others(&here.lane)),
        _ => None,
    }
}

/// A column as it lies in the window when a drag begins: its frame, and those of its cards.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Column {
    pub frame: Frame,
    pub cards: Vec<Frame>,
}

/// The column that a card is over, and how many of its cards but the dragged one stand before it.
/// `own` is where the dragged card is seen now, `from` where it came from.
pub(super) fn target(columns: &[Column], from: (usize, usize), own: Frame) -> (usize, usize) {
    let middle = (own.left + own.width / 2.0, own.top + own.height / 2.0);
    let distance = |column: &Column| column.frame.distance(middle);
    let nearest =
        (0..columns.len()).min_by(|a, b| distance(&columns[*a]).total_cmp(&distance(&columns[*b])));
    let Some(lane) = nearest else {
        return from;
    };
    let cards = columns[lane].cards.iter().enumerate();
    let passed = |(at, card): &(usize, &Frame)| {
        let its_middle = card.top + card.height / 2.0;
        if (lane, *at) == from {
            return false;
        }
        // Among its own, a card passes a neighbour with its edge, so that a tall one need not be
        // carried over all of it.
        if lane == from.0 {
            if *at < from.1 {
                own.top >= its_middle
            } else {
                own.top + own.height > its_middle
            }
        } else {
            middle.1 > its_middle
        }
    };
    (lane, cards.filter(passed).count())
}

/// How far down each card of each column has to move so that the one at `from` could stand at `to`.
pub(super) fn shifts(
    columns: &[Column],
    from: (usize, usize),
    to: (usize, usize),
    step: f64,
) -> Vec<Vec<f64>> {
    let of = |(lane, column): (usize, &Column)| {
        let shift = |at: usize| {
            if (lane, at) == from {
                return 0.0;
            }
            // Its place once the dragged one is gone from the column.
            let gone = lane == from.0 && at > from.1;
            let place = at - usize::from(gone);
            let comes = lane == to.0 && place >= to.1;
            f64::from(i8::from(comes) - i8::from(gone)) * step
        };
        (0..column.cards.len()).map(shift).collect()
    };
    columns.iter().enumerate().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(id: &str, lane: &str) -> LaneCard {
        LaneCard {
            id: id.to_owned(),
            title: id.to_owned(),
            lane: lane.to_owned(),
        }
    }

    fn place(lane: &str, at: usize) -> Place {
        Place {
            lane: lane.to_owned(),
            at,
        }
    }

    fn board() -> (Vec<Lane>, Vec<LaneCard>) {
        let lane = |id: &&str| Lane {
            id: (*id).to_owned(),
            title: (*id).to_owned(),
        };
        let lanes = ["now", "next", "later"].iter().map(lane).collect();
        let cards = vec![
            card("a", "now"),
            card("x", "next"),
            card("b", "now"),
            card("c", "now"),
        ];
        (lanes, cards)
    }

    #[test]
    fn a_card_is_moved_to_its_place_among_the_others() {
        let (_, cards) = board();
        for to in [
            place("now", 0),
            place("now", 2),
            place("next", 1),
            place("later", 0),
        ] {
            let moved = moved(&cards, "b", &to);
            assert_eq!(place_of(&moved, "b"), Some(to));
            assert_eq!(moved.len(), cards.len());
        }
        // Further than the last is last.
        let far = moved(&cards, "a", &place("next", 9));
        assert_eq!(place_of(&far, "a"), Some(place("next", 1)));
        assert_eq!(moved(&cards, "nobody", &place("now", 0)), cards);
    }

    #[test]
    fn a_card_keeps_the_order_of_all_cards_in_every_column() {
        let (_, cards) = board();
        for (id, lane, at) in [
            ("b", "now", 1),
            ("b", "next", 1),
            ("a", "next", 0),
            ("c", "later", 0),
            ("x", "now", 1),
        ] {
            assert_eq!(in_order(&cards, id, lane), place(lane, at), "{id}");
        }
    }

    #[test]
    fn the_arrows_lead_through_the_columns() {
        let (lanes, cards) = board();
        let after = |id: &str, key: &str| after(&lanes, &cards, id, key);
        assert_eq!(after("a", "ArrowLeft"), None);
        assert_eq!(after("a", "ArrowUp"), None);
        assert_eq!(after("a", "ArrowDown"), Some(place("now", 1)));
        assert_eq!(after("c", "ArrowDown"), None);
        assert_eq!(after("c", "ArrowRight"), Some(place("next", 1)));
        assert_eq!(after("x", "ArrowRight"), Some(place("later", 0)));
        assert_eq!(after("a", "End"), Some(place("now", 2)));
        assert_eq!(after("a", "Enter"), None);
    }

    fn frame(left: f64, top: f64, height: f64) -> Frame {
        Frame {
            left,
            top,
            width: 100.0,
            height,
        }
    }

    fn columns() -> Vec<Column> {
        let first = (0..3).map(|at| frame(0.0, f64::from(at) * 30.0, 20.0));
        vec![
            Column {
                frame: frame(0.0, 0.0, 200.0),
                cards: first.collect(),
            },
            Column {
                frame: frame(110.0, 0.0, 200.0),
                cards: vec![frame(110.0, 0.0, 20.0)],
            },
            Column {
                frame: frame(220.0, 0.0, 200.0),
                cards: Vec::new(),
            },
        ]
    }

    #[test]
    fn a_dragged_card_belongs_to_the_column_it_is_over() {
        let over = |left, top| target(&columns(), (0, 1), frame(left, top, 20.0));
        assert_eq!(over(0.0, 30.0), (0, 1));
        assert_eq!(over(0.0, 5.0), (0, 0));
        assert_eq!(over(0.0, 55.0), (0, 2));
        assert_eq!(over(110.0, -5.0), (1, 0));
        assert_eq!(over(110.0, 90.0), (1, 1));
        assert_eq!(over(500.0, 900.0), (2, 0));
    }

    #[test]
    fn the_others_close_the_gap_and_open_another() {
        let shifts = |to| shifts(&columns(), (0, 1), to, 30.0);
        assert_eq!(shifts((0, 1)), [vec![0.0; 3], vec![0.0], vec![]]);
        assert_eq!(shifts((0, 0)), [vec![30.0, 0.0, 0.0], vec![0.0], vec![]]);
        assert_eq!(shifts((0, 2)), [vec![0.0, 0.0, -30.0], vec![0.0], vec![]]);
        assert_eq!(shifts((1, 0)), [vec![0.0, 0.0, -30.0], vec![30.0], vec![]]);
        assert_eq!(shifts((2, 0)), [vec![0.0, 0.0, -30.0], vec![0.0], vec![]]);
    }
}
