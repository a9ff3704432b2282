//! What a mouse, a pen or a finger does on the board: choosing, dragging, drawing a frame around
//! notes. While something is dragged, only its own elements are touched.

use super::board::Board;
use super::look::place_of;
use super::{actions, dom, walk};
use crate::rooms::words;
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use plan::Id;
use plan::methods::golden_circle::{Place, Ring};
use plan::records::note;
use web_sys::{Element, HtmlElement};

/// A press that moves less than this, in CSS pixels, is a press and no drag.
const STILL: f64 = 4.0;
/// Fingers shake more.
const STILL_TOUCH: f64 = 9.0;
/// More elements than this are dragged without a layer of their own each.
const LAYERS: usize = 40;
/// How a note in the hand differs from one on the board.
const TILT: &str = " rotate(1.5deg) scale(1.04)";
/// A double press this far outside the bullseye, in its radii, still means its edge.
const NEAR: f64 = 1.12;

/// What is under way.
enum Gesture {
    /// Something is pressed that may become a drag.
    Press(Press),
    /// Notes are dragged.
    Drag(Drag),
    /// A frame is drawn around notes.
    Frame(Press),
}

#[derive(Clone)]
struct Press {
    pointer: i32,
    /// Where it began, in CSS pixels of the window.
    at: (f64, f64),
    /// The note that is pressed.
    note: Option<Id>,
    /// Whether Shift, Ctrl or the command key adds to the selection.
    adds: bool,
    /// Whether the note was selected before.
    was_selected: bool,
    touch: bool,
}

struct Drag {
    press: Press,
    disc: Disc,
    notes: Vec<Dragged>,
    over: Option<Ring>,
}

struct Dragged {
    id: Id,
    card: HtmlElement,
    from: Place,
}

/// Where the bullseye is on the screen.
#[derive(Clone, Copy)]
struct Disc {
    centre: (f64, f64),
    radius: f64,
}

impl Disc {
    fn place(self, (x, y): (f64, f64)) -> Place {
        Place {
            x: (x - self.centre.0) / self.radius,
            y: (y - self.centre.1) / self.radius,
        }
    }
}

/// The board's gestures. Copied to its event handlers.
#[derive(Clone, Copy)]
pub struct Gestures {
    board: Board,
    frame: NodeRef<html::Div>,
    disc: NodeRef<html::Div>,
    marquee: NodeRef<html::Div>,
    under_way: StoredValue<Option<Gesture>, LocalStorage>,
}

impl Gestures {
    /// Nothing under way. `frame` is the board, `marquee` the frame around notes.
    pub fn new(
        board: Board,
        frame: NodeRef<html::Div>,
        disc: NodeRef<html::Div>,
        marquee: NodeRef<html::Div>,
    ) -> Self {
        Self {
            board,
            frame,
            disc,
            marquee,
            under_way: StoredValue::new_local(None),
        }
    }

    /// Whether something is under way.
    pub fn is_pressed(self) -> bool {
        self.under_way
            .try_with_value(Option::is_some)
            .unwrap_or_default()
    }

    fn take(self) -> Option<Gesture> {
        self.under_way.try_update_value(Option::take).flatten()
    }

    fn keep(self, gesture: Gesture) {
        self.under_way.set_value(Some(gesture));
    }

    fn disc(self) -> Option<Disc> {
        let frame = self.disc.get_untracked()?.get_bounding_client_rect();
        let radius = frame.width() / 2.0;
        (radius > 0.0).then_some(Disc {
            centre: (frame.left() + radius, frame.top() + radius),
            radius,
        })
    }

    /// A button or a finger goes down.
    pub fn press(self, event: &PointerEvent) {
        let Some(target) = dom::target(event) else {
            return;
        };
        if event.button() != 0 || dom::lies_in(&target, "button, .note-editor") {
            return;
        }
        if !event.is_primary() {
            // A second finger means the page, not the note.
            self.cancel();
            return;
        }
        let board = self.board;
        let note = dom::note_of(&target);
        // A quick hand leaves the board between two events. What is captured is what is pressed, so
        // that a press and a double press still happen to it.
        let held = note.as_ref().and_then(dom::card).map(Element::from);
        let frame = || {
            self.frame
                .get_untracked()
                .map(|frame| (*frame).clone().into())
        };
        if let Some(held) = held.or_else(frame) {
            // Refused when the pointer is gone already; then no more moves come either.
            let _ = held.set_pointer_capture(event.pointer_id());
        }
        let adds = event.shift_key() || event.ctrl_key() || event.meta_key();
        let was_selected = note.as_ref().is_some_and(|id| board.is_selected(id));
        self.keep(Gesture::Press(Press {
            pointer: event.pointer_id(),
            at: at(event),
            note: note.clone(),
            adds,
            was_selected,
            touch: event.pointer_type() == "touch",
        }));
        match note {
            Some(id) if adds && !was_selected => board.toggle(&id),
            Some(id) if !was_selected => board.select(&id),
            Some(_) => {}
            None if !adds => board.clear(),
            None => {}
        }
    }

    /// The pointer moves.
    pub fn go(self, event: &PointerEvent) {
        // The common case by far: nothing is pressed.
        if !self.is_pressed() {
            return;
        }
        match self.take() {
            Some(Gesture::Press(press)) if press.pointer == event.pointer_id() => {
                self.keep(self.begin(press, event));
            }
            Some(Gesture::Drag(mut drag)) if drag.press.pointer == event.pointer_id() => {
                drag.follow(at(event));
                self.show_ring(&mut drag, at(event));
                self.keep(Gesture::Drag(drag));
            }
            Some(Gesture::Frame(press)) if press.pointer == event.pointer_id() => {
                self.draw_frame(&press, at(event));
                self.keep(Gesture::Frame(press));
            }
            Some(other) => self.keep(other),
            None => {}
        }
    }

    fn begin(self, press: Press, event: &PointerEvent) -> Gesture {
        let (x, y) = at(event);
        let still = if press.touch { STILL_TOUCH } else { STILL };
        if (x - press.at.0).hypot(y - press.at.1) < still {
            return Gesture::Press(press);
        }
        let drags = press.note.is_some() && !self.board.is_read_only();
        let frames = press.note.is_none() && !press.touch;
        if !drags && !frames {
            return Gesture::Press(press);
        }
        if frames {
            self.draw_frame(&press, (x, y));
            return Gesture::Frame(press);
        }
        let Some(disc) = self.disc() else {
            return Gesture::Press(press);
        };
        if let Some(id) = press.note.as_ref().filter(|id| !self.board.is_selected(id)) {
            self.board.select(id);
        }
        self.board.session.seal();
        let drag = Drag {
            notes: self.lift(),
            press,
            disc,
            over: None,
        };
        drag.follow((x, y));
        Gesture::Drag(drag)
    }

    /// The elements of the selected notes, lifted off the board.
    fn lift(self) -> Vec<Dragged> {
        let lifted: Vec<Dragged> = self
            .board
            .selected()
            .into_iter()
            .filter_map(|id| {
                let card = dom::card(&id)?;
                let from = self.board.place(&id)?;
                Some(Dragged { id, card, from })
            })
            .collect();
        let how = if lifted.len() > LAYERS { "many" } else { "few" };
        for dragged in &lifted {
            let _ = dragged.card.set_attribute("data-dragging", how);
        }
        lifted
    }

    /// The pointer goes up.
    pub fn release(self, event: &PointerEvent) {
        match self.take() {
            Some(Gesture::Press(press)) if press.pointer == event.pointer_id() => {
                self.pressed(&press);
            }
            Some(Gesture::Drag(drag)) if drag.press.pointer == event.pointer_id() => {
                self.drop_at(drag, at(event));
            }
            Some(Gesture::Frame(press)) if press.pointer == event.pointer_id() => {
                self.hide_frame();
                self.select_framed(&press, at(event));
            }
            Some(other) => self.keep(other),
            None => {}
        }
    }

    /// A press without a drag.
    fn pressed(self, press: &Press) {
        let board = self.board;
        let Some(id) = &press.note else {
            return;
        };
        match (press.adds, press.was_selected) {
            (true, true) => board.toggle(id),
            (false, true) => {
                let alone = board
                    .selection
                    .with_untracked(|selected| selected.len() == 1);
                board.select(id);
                // A finger's second tap writes, as a double press does.
                if press.touch && alone {
                    board.edit(id);
                }
            }
            _ => {}
        }
    }

    fn drop_at(self, drag: Drag, to: (f64, f64)) {
        drag.follow(to);
        let moves = drag
            .notes
            .iter()
            .map(|dragged| (dragged.id.clone(), drag.place(dragged, to)))
            .collect();
        self.show_over(None);
        actions::move_to(self.board, moves, None);
        // The notes take their new places before the next frame is painted; until then they stay
        // where they were dropped.
        let notes = drag.notes;
        queue_microtask(move || {
            for dragged in &notes {
                dragged.put_down();
            }
        });
    }

    /// Puts everything back as it was.
    pub fn cancel(self) {
        match self.take() {
            Some(Gesture::Drag(drag)) => {
                self.show_over(None);
                for dragged in &drag.notes {
                    dragged.put_down();
                }
            }
            Some(Gesture::Frame(_)) => self.hide_frame(),
            _ => {}
        }
    }

    /// Whether a drag was under way and is not any more.
    pub fn cancel_drag(self) -> bool {
        let drags = self
            .under_way
            .try_with_value(|gesture| matches!(gesture, Some(Gesture::Drag(_) | Gesture::Frame(_))))
            .unwrap_or_default();
        if drags {
            self.cancel();
        }
        drags
    }

    /// A double press: on a note, writes in it; beside one, begins a new one there.
    pub fn double(self, event: &MouseEvent) {
        let Some(target) = dom::target(event) else {
            return;
        };
        if dom::lies_in(&target, "button, .note-editor") {
            return;
        }
        if let Some(id) = dom::note_of(&target) {
            self.board.edit(&id);
            return;
        }
        let Some(disc) = self.disc() else {
            return;
        };
        let place = disc.place((f64::from(event.client_x()), f64::from(event.client_y())));
        if place.radius() <= NEAR {
            self.board.begin_at(place);
        }
    }

    fn show_ring(self, drag: &mut Drag, at: (f64, f64)) {
        let held = drag.press.note.as_ref();
        let held = drag.notes.iter().find(|dragged| Some(&dragged.id) == held);
        let ring = held.map(|dragged| Ring::at(drag.place(dragged, at)));
        if ring != drag.over {
            drag.over = ring;
            self.show_over(ring);
        }
    }

    /// Shows over which ring the note is held.
    fn show_over(self, ring: Option<Ring>) {
        let Some(disc) = self.disc.try_get_untracked().flatten() else {
            return;
        };
        let _ = match ring {
            Some(ring) => disc.set_attribute("data-over", words::ring(ring)),
            None => disc.remove_attribute("data-over"),
        };
    }

    fn draw_frame(self, press: &Press, to: (f64, f64)) {
        let (Some(marquee), Some(frame)) =
            (self.marquee.get_untracked(), self.frame.get_untracked())
        else {
            return;
        };
        let board = frame.get_bounding_client_rect();
        let (left, top) = (press.at.0.min(to.0), press.at.1.min(to.1));
        let (width, height) = ((press.at.0 - to.0).abs(), (press.at.1 - to.1).abs());
        marquee.set_hidden(false);
        let style = (*marquee).style();
        let (x, y) = (left - board.left(), top - board.top());
        let _ = style.set_property("translate", &format!("{x:.0}px {y:.0}px"));
        let _ = style.set_property("inline-size", &format!("{width:.0}px"));
        let _ = style.set_property("block-size", &format!("{height:.0}px"));
    }

    fn hide_frame(self) {
        if let Some(marquee) = self.marquee.try_get_untracked().flatten() {
            marquee.set_hidden(true);
        }
    }

    /// Selects the notes whose middle lies in the frame.
    fn select_framed(self, press: &Press, to: (f64, f64)) {
        let Some(disc) = self.disc() else {
            return;
        };
        let (from, to) = (disc.place(press.at), disc.place(to));
        let between = |value: f64, a: f64, b: f64| a.min(b) <= value && value <= a.max(b);
        let mut framed: Vec<Id> = self.board.session.untracked(|workspace| {
            let notes = workspace.of_kind(note::KIND);
            notes
                .filter_map(|id| workspace.record(id))
                .filter(|record| {
                    let at = place_of(record);
                    between(at.x, from.x, to.x) && between(at.y, from.y, to.y)
                })
                .map(|record| record.id().clone())
                .collect()
        });
        if press.adds {
            framed.extend(self.board.selected());
        }
        if let Some(first) = framed.first() {
            self.board.current.set(Some(first.clone()));
            dom::focus_card(first);
        }
        self.board.select_all(framed);
    }
}

impl Drag {
    /// Where a dragged note lies while the pointer is there.
    fn place(&self, dragged: &Dragged, to: (f64, f64)) -> Place {
        let radius = self.disc.radius;
        let (dx, dy) = (to.0 - self.press.at.0, to.1 - self.press.at.1);
        walk::moved(dragged.from, (dx / radius, dy / radius))
    }

    /// Moves the lifted elements under the pointer; nothing past the edge.
    fn follow(&self, to: (f64, f64)) {
        let radius = self.disc.radius;
        let tilt = if self.notes.len() > LAYERS { "" } else { TILT };
        for dragged in &self.notes {
            let place = self.place(dragged, to);
            let x = (place.x - dragged.from.x) * radius;
            let y = (place.y - dragged.from.y) * radius;
            let moved = format!("translate({x:.1}px,{y:.1}px){tilt}");
            let _ = dragged.card.style().set_property("transform", &moved);
        }
    }
}

impl Dragged {
    fn put_down(&self) {
        let card: &Element = &self.card;
        let _ = card.remove_attribute("data-dragging");
        let _ = self.card.style().remove_property("transform");
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
