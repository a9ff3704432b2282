//! Dragged notes come to a group, or leave theirs: by where they are held, and for how long.

use super::board::Board;
use super::dom;
use super::drag::{Disc, Drag, Dragged};
use super::gesture::Gestures;
use super::group_actions::{self, Belongs};
use super::look::place_of;
use crate::rooms::words;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use plan::records::{group, note};
use std::time::Duration;
use web_sys::{DomRect, HtmlElement};

/// Notes that are held over another one this long are grouped with it when they are let go.
const HELD: Duration = Duration::from_millis(400);
/// A hand that moves farther than this, in pixels, is on its way somewhere.
const STILL: f64 = 6.0;

/// An outline on the board, as it was when the drag began.
struct Frame {
    group: Id,
    outline: HtmlElement,
    frame: DomRect,
}

impl Frame {
    fn holds(&self, (x, y): (f64, f64), around: (f64, f64)) -> bool {
        let across = self.frame.left() - around.0 <= x && x <= self.frame.right() + around.0;
        across && self.frame.top() - around.1 <= y && y <= self.frame.bottom() + around.1
    }
}

/// What dragged notes can be joined with.
pub struct Joining {
    frames: Vec<Frame>,
    /// The other notes, and where they lie; those in groups are in their outlines.
    notes: Vec<(Id, Place)>,
    /// How wide a note is at most, in pixels.
    wide: f64,
    /// Those that are dragged without all of their group, and that group.
    members: Vec<(Id, Id)>,
    /// The note under the pointer, since when it is held there, and where.
    over: Option<(Id, (f64, f64), Option<TimeoutHandle>)>,
    joins: Option<Belongs>,
    marked: Option<HtmlElement>,
}

impl Joining {
    /// What there is when a drag begins. A whole group that is dragged by its name joins nothing.
    pub fn of(board: Board, dragged: &[Dragged], by_name: bool) -> Self {
        let is_dragged = |id: &Id| dragged.iter().any(|it| it.id == *id);
        let frame = |outline: HtmlElement| {
            Some(Frame {
                group: Id::parse(&outline.get_attribute("data-group")?).ok()?,
                frame: outline.get_bounding_client_rect(),
                outline,
            })
        };
        let mut members = Vec::new();
        if !by_name {
            for part in board.parts.get_untracked() {
                if !part.notes.iter().all(is_dragged) {
                    let own = part.notes.into_iter().filter(is_dragged);
                    members.extend(own.map(|id| (id, part.group.clone())));
                }
            }
        }
        let notes = board.session.untracked(|workspace| {
            let ids = workspace
                .of_kind(note::KIND)
                .filter(|id| !by_name && !is_dragged(id));
            let shown = ids.filter(|id| !board.faded.with_untracked(|faded| faded.contains(*id)));
            let alone = shown.filter(|id| group::of_note(workspace, id).is_none());
            let placed = alone.filter_map(|id| Some((id.clone(), place_of(workspace.record(id)?))));
            placed.collect()
        });
        let outlines = if by_name { Vec::new() } else { dom::outlines() };
        Self {
            frames: outlines.into_iter().filter_map(frame).collect(),
            notes,
            wide: board
                .disc
                .get_untracked()
                .map_or(0.0, |disc| super::tidy::length(&disc, "--note-w")),
            members,
            over: None,
            joins: None,
            marked: None,
        }
    }

    /// The note under the pointer.
    fn note_at(&self, disc: Disc, at: (f64, f64)) -> Option<Id> {
        let wide = self.wide / 2.0 / disc.radius;
        let place = disc.place(at);
        let near =
            |to: &Place| (to.x - place.x).abs() <= wide && (to.y - place.y).abs() <= wide * 2.0;
        let mut found: Vec<(f64, &Id)> = Vec::new();
        for (id, to) in self.notes.iter().filter(|(_, to)| near(to)) {
            found.push((to.distance(place), id));
        }
        found.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        let covers = |id: &Id| {
            let Some(card) = dom::card(id) else {
                return false;
            };
            let frame = card.get_bounding_client_rect();
            frame.left() <= at.0
                && at.0 <= frame.right()
                && frame.top() <= at.1
                && at.1 <= frame.bottom()
        };
        let mut nearest = found.into_iter().take(3).map(|(_, id)| id);
        nearest.find(|id| covers(id)).cloned()
    }

    fn mark(&mut self, element: Option<HtmlElement>) {
        if self.marked == element {
            return;
        }
        if let Some(old) = self.marked.take() {
            let _ = old.remove_attribute("data-joins");
        }
        if let Some(new) = &element {
            let _ = new.set_attribute("data-joins", "");
        }
        self.marked = element;
    }

    fn forget_over(&mut self) {
        if let Some((_, _, Some(timer))) = self.over.take() {
            timer.clear();
        }
    }

    /// Nothing is dragged any more.
    pub fn end(&mut self) {
        self.forget_over();
        self.mark(None);
    }

    /// Where the notes belong that are let go now. A note leaves its group when none of its paper is
    /// within the outline any more.
    pub fn belongs(&self, drag: &Drag, to: (f64, f64)) -> Belongs {
        if let Some(joins) = &self.joins {
            return joins.clone();
        }
        let leaves = |(id, group): &&(Id, Id)| {
            let Some(dragged) = drag.notes.iter().find(|it| it.id == *id) else {
                return false;
            };
            let place = drag.place(dragged, to);
            let at = (
                drag.disc.centre.0 + place.x * drag.disc.radius,
                drag.disc.centre.1 + place.y * drag.disc.radius,
            );
            let half = (
                f64::from(dragged.card.offset_width()) / 2.0,
                f64::from(dragged.card.offset_height()) / 2.0,
            );
            let mut own = self.frames.iter().filter(|frame| frame.group == *group);
            !own.any(|frame| frame.holds(at, half))
        };
        let leaving = self.members.iter().filter(leaves);
        Belongs::AsBefore(leaving.map(|(id, _)| id.clone()).collect())
    }
}

impl Gestures {
    /// The pointer is there: shows what the notes would join.
    pub(super) fn show_joining(self, drag: &mut Drag, at: (f64, f64)) {
        let disc = drag.disc;
        let joining = &mut drag.joining;
        if let Some(frame) = joining
            .frames
            .iter()
            .find(|frame| frame.holds(at, (0.0, 0.0)))
        {
            let (group, outline) = (frame.group.clone(), frame.outline.clone());
            joining.forget_over();
            let joins = Some(Belongs::To(group.clone()));
            if joining.joins != joins {
                let stays = joining.members.iter().any(|(_, own)| *own == group);
                if !stays {
                    let name = untrack(|| self.board.group_name(&group));
                    self.board.app.announce(format!("Let go to add to {name}"));
                }
                joining.joins = joins;
            }
            joining.mark(Some(outline));
            return;
        }
        let over = joining.note_at(disc, at);
        let rests = joining.over.as_ref().is_some_and(|(id, from, _)| {
            let near = (from.0 - at.0).hypot(from.1 - at.1) <= STILL;
            Some(id) == over.as_ref()
                && (near || matches!(&joining.joins, Some(Belongs::With(with)) if with == id))
        });
        if rests {
            return;
        }
        joining.forget_over();
        joining.joins = None;
        joining.mark(None);
        if let Some(id) = over {
            let held = id.clone();
            let timer = set_timeout_with_handle(move || self.held_over(&held), HELD).ok();
            joining.over = Some((id, at, timer));
        }
    }

    /// The notes have been held over another one for a while.
    fn held_over(self, target: &Id) {
        let shown = self.with_drag(|drag| {
            let joining = &mut drag.joining;
            let still = joining.over.as_ref().is_some_and(|(id, ..)| id == target);
            if still {
                joining.joins = Some(Belongs::With(target.clone()));
                joining.mark(dom::card(target));
            }
            still
        });
        if shown == Some(true) {
            let text = self.board.session.untracked(|workspace| {
                let text = workspace
                    .record(target)
                    .map_or("", |it| it.text(note::TEXT));
                words::shortened(text.trim(), 60)
            });
            let app = self.board.app;
            app.announce(format!("Let go to group with “{text}”"));
        }
    }

    /// What is let go there: where each note lies, and where they belong.
    pub(super) fn let_go(self, mut drag: Drag, to: (f64, f64)) -> Drag {
        let belongs = drag.joining.belongs(&drag, to);
        drag.joining.end();
        let mut moves: Vec<(Id, Place)> = drag
            .notes
            .iter()
            .map(|dragged| (dragged.id.clone(), drag.place(dragged, to)))
            .collect();
        let board = self.board;
        match &belongs {
            Belongs::AsBefore(leaving) => {
                if drag.outline.is_some() {
                    moves = in_one_ring(board, &drag, to);
                }
                if leaving.is_empty() {
                    super::actions::move_to(board, moves);
                    return drag;
                }
            }
            Belongs::To(group) => {
                let joined = moves
                    .iter()
                    .all(|(id, _)| group_actions::of(board, id).as_ref() == Some(group));
                if joined {
                    super::actions::move_to(board, moves);
                    return drag;
                }
            }
            Belongs::With(target) => beside(board, &drag, target, &mut moves),
        }
        group_actions::drop_notes(board, moves, belongs);
        drag
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
        super::tidy::together(board, moves)
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
