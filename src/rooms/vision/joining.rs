//! Dragged notes come to a group, or leave theirs: by where they are held, and for how long.

use super::board::Board;
use super::dom;
use super::drag::{Disc, Drag, Dragged};
use super::gesture::Gestures;
use super::group_actions::Belongs;
use crate::rooms::words;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::Place;
use plan::records::{Note, group, note};
use std::collections::HashSet;
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

/// What dragged notes can be joined with; nothing by default.
#[derive(Default)]
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
    /// What there is when a drag begins.
    pub fn of(board: Board, dragged: &[Dragged]) -> Self {
        let ids: HashSet<&Id> = dragged.iter().map(|it| &it.id).collect();
        let is_dragged = |id: &Id| ids.contains(id);
        let frame = |outline: HtmlElement| {
            Some(Frame {
                group: Id::parse(&outline.get_attribute("data-group")?).ok()?,
                frame: outline.get_bounding_client_rect(),
                outline,
            })
        };
        let mut members = Vec::new();
        for part in board.parts.get_untracked() {
            if !part.notes.iter().all(is_dragged) {
                let own = part.notes.into_iter().filter(is_dragged);
                members.extend(own.map(|id| (id, part.group.clone())));
            }
        }
        let faded = board.faded.get_untracked();
        let notes = board.session.untracked(|workspace| {
            let ids = workspace.of_kind(note::KIND);
            let shown = ids.filter(|id| !is_dragged(id) && !faded.contains(*id));
            let alone = shown
                .filter_map(|id| workspace.record(id))
                .filter(|note| group::of(workspace, note).is_none());
            let placed = alone.map(|note| (note.id().clone(), Note::place(note)));
            placed.collect()
        });
        Self {
            frames: dom::outlines().into_iter().filter_map(frame).collect(),
            notes,
            wide: board.note_width(),
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
                    let name = untrack(|| self.board.group_called(&group));
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
}
