//! Notes are let go: where each comes to lie, and where it belongs.

use super::board::Board;
use super::drag::Drag;
use super::gesture::Gestures;
use super::group_actions::{self, Belongs};
use super::{actions, dom, tidy};
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};

impl Gestures {
    /// What is let go there: where each note lies, and where they belong.
    pub(super) fn let_go(self, drag: &Drag, to: (f64, f64)) {
        let belongs = drag.joining.belongs(drag, to);
        let mut moves: Vec<(Id, Place)> = drag
            .notes
            .iter()
            .map(|dragged| (dragged.id.clone(), drag.place(dragged, to)))
            .collect();
        let board = self.board;
        match &belongs {
            Belongs::AsBefore(leaving) => {
                if drag.outline.is_some() {
                    moves = in_one_ring(board, drag, to);
                }
                if leaving.is_empty() {
                    return actions::move_to(board, moves);
                }
            }
            Belongs::To(group) => {
                let own = group_actions::of(board, moves.iter().map(|(id, _)| id));
                if own.iter().all(|it| it.as_ref() == Some(group)) {
                    return actions::move_to(board, moves);
                }
            }
            Belongs::With(target) => beside(board, drag, target, &mut moves),
        }
        group_actions::drop_notes(board, moves, belongs);
    }
}

/// The notes of a group that is dragged by its name stay in one ring; where that bends how they lie, they
/// are laid side by side.
fn in_one_ring(board: Board, drag: &Drag, to: (f64, f64)) -> Vec<(Id, Place)> {
    let ring = drag.ring(to);
    let mut bent = drag.is_held_back(to);
    let mut moves = Vec::with_capacity(drag.notes.len());
    for dragged in &drag.notes {
        let place = drag.place(dragged, to);
        let kept = ring.keep(place);
        bent |= kept != place;
        moves.push((dragged.id.clone(), kept));
    }
    if bent {
        tidy::together(board, moves)
    } else {
        moves
    }
}

/// A note that is let go on another one comes to lie below it, or above it where below is the edge of
/// their ring.
fn beside(board: Board, drag: &Drag, target: &Id, moves: &mut [(Id, Place)]) {
    let ([dragged], [(_, to)]) = (drag.notes.as_slice(), moves) else {
        return;
    };
    let (Some(at), Some(card)) = (board.place(target), dom::card(target)) else {
        return;
    };
    let high = f64::from(card.offset_height() + dragged.card.offset_height()) / 2.0;
    let down = (high + 4.0) / drag.disc.radius;
    let ring = Ring::at(at);
    let lies = |down: f64| Place {
        x: at.x,
        y: at.y + down,
    };
    let places = [lies(down), lies(-down)];
    let fits = |place: &&Place| Ring::at(**place) == ring && place.radius() <= 1.0;
    *to = places
        .iter()
        .find(fits)
        .copied()
        .unwrap_or_else(|| ring.keep(places[0]));
}
